import { strToU8, unzipSync, zipSync } from 'fflate';
import type { Block, Draft, Grid } from '../../src/draft/draft.js';
import { read } from '../../src/read/index.js';
import type { Item } from './items.js';
import { PLAIN_DOCX, writeDocx } from './render-docx.js';
import { PLAIN_HTML, writeHtml } from './render-html.js';
import { PLAIN_TEXT, writeText } from './render-text.js';
import type { TextLayout } from './render-text.js';
import type { Sheet, SheetCell } from './sheet.js';

export interface TwinWishes {
  readonly organ: string;
  readonly region: string;
  /** How the tables of the plain text are drawn. */
  readonly table: TextLayout['table'];
}

/** The examples that have twins in examples/forms. */
export const TWINS: Readonly<Record<string, TwinWishes>> = {
  'clean-department-2023': { organ: '云川市民政局', region: '云川市', table: 'cells' },
  'faulty-department-2024': { organ: '清溪县水利局', region: '清溪县', table: 'rows' },
};

/** The same report in other forms, by the extension of the file; the same bytes every time. */
export async function twinsOf(
  markdown: string,
  { organ, region, table }: TwinWishes,
): Promise<Readonly<Record<'docx' | 'html' | 'txt', Uint8Array>>> {
  const draft = await read(strToU8(markdown), { filename: 'report.md' });
  const items = itemsOfDraft(draft);
  const title = items.flatMap((item) => (item.type === 'title' ? [item.text] : [])).join('');
  const year = Number(/\d{4}/.exec(title)?.[0] ?? 0) + 1;
  const { bytes } = await writeDocx(items, PLAIN_DOCX);
  const html = writeHtml(items, PLAIN_HTML, { title, organ, region, year });
  const text = writeText(items, { ...PLAIN_TEXT, table });
  return {
    docx: withoutDates(bytes),
    html: strToU8(`${html.text}\n`),
    txt: strToU8(`${text.text}\n`),
  };
}

/** What a draft holds, to be written in another form. */
export function itemsOfDraft(draft: Draft): Item[] {
  return draft.blocks.map(itemOf);
}

function itemOf(block: Block): Item {
  if (block.type === 'table') return { type: 'table', sheet: sheetOf(block.grid) };
  if (block.type === 'picture') throw new Error('A twin holds no pictures.');
  const { text } = block.content;
  if (block.depth === 1) return { type: 'title', text };
  if (block.depth === undefined) {
    const isSignature = /^.{2,20}局$|^\d{4}年\d{1,2}月\d{1,2}日$/u.test(text);
    return { type: isSignature ? 'signature' : 'paragraph', text };
  }
  const [mark = ''] = /^[一二三四五六七八九十]+、/u.exec(text) ?? [];
  return { type: 'section', mark, title: text.slice(mark.length) };
}

/** A table with the merged cells that Markdown cannot draw: of blanks and of repeated labels. */
function sheetOf({ rows, height, width }: Grid): Sheet {
  const cells: SheetCell[] = [];
  rows.forEach((row, at) => {
    for (const { column, content } of row) {
      const left = cells.at(-1);
      const isSpread = left !== undefined && left.row === at;
      if (content.text === '' && isSpread) {
        cells[cells.length - 1] = { ...left, columns: left.columns + 1 };
      } else if (isSpread && left.text === '') {
        cells[cells.length - 1] = { ...left, text: content.text, columns: left.columns + 1 };
      } else {
        cells.push({ row: at, column, rows: 1, columns: 1, text: content.text, head: at === 0 });
      }
    }
  });
  return { height, width, cells: joinRepeats(cells) };
}

/** A label in the first column that stands again in the next row is one cell. */
function joinRepeats(cells: readonly SheetCell[]): SheetCell[] {
  const joined: SheetCell[] = [];
  for (const cell of cells) {
    const above = joined.findIndex(
      ({ row, rows, column, columns, text }) =>
        column === 0 && columns === cell.columns && row + rows === cell.row && text === cell.text,
    );
    if (cell.column !== 0 || above < 0) joined.push(cell);
    else joined[above] = { ...joined[above]!, rows: joined[above]!.rows + 1 };
  }
  return joined;
}

const DATE = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z/g;

/** The archive as if it had been made at a fixed time. */
function withoutDates(bytes: Uint8Array): Uint8Array {
  const decoder = new TextDecoder();
  const parts = Object.entries(unzipSync(bytes)).map(([name, part]) => {
    const isCore = name === 'docProps/core.xml';
    const fixed = isCore
      ? strToU8(decoder.decode(part).replace(DATE, '2025-01-21T08:00:00Z'))
      : part;
    return [name, fixed] as const;
  });
  return zipSync(Object.fromEntries(parts), { mtime: new Date(2025, 0, 21, 8), level: 9, os: 0 });
}
