import type { Block, Cell, Draft, TableBlock, TextBlock } from '../../draft/draft.js';
import { hasLines } from '../../draft/formats.js';
import { LineIndex } from '../../draft/lines.js';
import type { Language } from '../../rulebook/types.js';
import type { Span } from '../../text/mapped.js';
import { cardOf, looseCardOf } from './card.js';
import { escapeHtml } from './escape.js';
import { markedText, numberOf, touches } from './marks.js';
import { marksOf, type Note } from './notes.js';
import { Places } from './placed.js';

/** How a report is shown. */
export interface DraftView {
  /** Findings are told by whoever shows it: elements say which of them they hold, and none is told below. */
  readonly placed?: boolean;
}

/** The text of a report, with findings marked where they are and told below their paragraph or table. */
export function draftHtml(
  draft: Draft,
  notes: readonly Note[],
  lang: Language,
  { placed = false }: DraftView = {},
): string {
  const places = placed ? new Places(notes, draft.source) : undefined;
  const lines = new LineIndex(draft.source);
  const below = new Map<Block | undefined, Note[]>();
  const marks = marksOf(notes);
  for (const note of marks) {
    const block = blockOf(draft.blocks, note.span);
    below.set(block, [...(below.get(block) ?? []), note]);
  }
  const shown = draft.blocks.map((block) => {
    const told = below.get(block) ?? [];
    const own = told.filter(({ isMore }) => !isMore);
    const near = marks.filter(({ span }) => touches(span, block.span));
    const line = hasLines(draft.format) ? String(lines.pointAt(block.span.start).line) : '';
    const content = blockHtml(block, { near, told, places }, lang);
    const cards = placed ? [] : own.map((note) => cardOf(note, draft.format, lang));
    const kind = block.type === 'text' && headingLevel(block) > 0 ? 'block heads' : 'block';
    const about = block.type === 'table' ? '' : (places?.of(block.span, false) ?? '');
    return `<div class="${kind}"${about}><span class="line">${line}</span>${content}</div>\n${cards.join('')}`;
  });
  const loose = placed
    ? []
    : (below.get(undefined) ?? [])
        .filter(({ isMore }) => !isMore)
        .map((note) => looseCardOf(note, draft.format, lang));
  const name = hasLines(draft.format) ? 'draft' : 'draft unnumbered';
  return `<div class="${name}">\n${loose.join('')}${shown.join('')}</div>\n`;
}

/** The findings that touch a block, and those that are told below it. */
interface Notes {
  readonly near: readonly Note[];
  readonly told: readonly Note[];
  readonly places: Places | undefined;
}

/** The block where a range begins; between two blocks, the one before. */
function blockOf(blocks: readonly Block[], span: Span): Block | undefined {
  return (
    blocks.find((block) => touches(block.span, { start: span.start, end: span.start })) ??
    blocks.find((block) => touches(block.span, span)) ??
    blocks.findLast((block) => block.span.start <= span.start) ??
    blocks[0]
  );
}

function blockHtml(block: Block, notes: Notes, lang: Language): string {
  if (block.type === 'table') return tableHtml(block, notes);
  if (block.type === 'picture') {
    const name = lang === 'en' ? 'Picture' : '图片';
    return `<p class="picture">[${name}] ${escapeHtml(block.description)}${notes.told.map(numberOf).join('')}</p>`;
  }
  const level = headingLevel(block);
  const name = level > 0 ? `heading h${level}` : block.quoted ? 'quoted' : 'text';
  return `<p class="${name}">${markedText(block.content, notes.near, notes.told)}</p>`;
}

/** Headings as they are set, and lines that are one by their number: official papers set them by fonts alone. */
function headingLevel({ depth, strong, quoted, content }: TextBlock): number {
  if (depth !== undefined) return depth;
  if (quoted || content.text.length > LONGEST_HEADING || /[。；]/.test(content.text))
    return strong ? 6 : 0;
  if (/^\s*[一二三四五六七八九十]{1,3}、/.test(content.text)) return 2;
  return strong || /^\s*[（(][一二三四五六七八九十]{1,3}[）)]/.test(content.text) ? 6 : 0;
}

const LONGEST_HEADING = 40;

/** What concerns one cell is marked in it, the rest numbered above the table. */
function tableHtml({ grid }: TableBlock, { near, told, places }: Notes): string {
  const cells = grid.rows.flat();
  const isInCell = (note: Note) => cells.filter((cell) => isAbout(note, cell)).length === 1;
  const inside = near.filter((note) => isInCell(note) && told.includes(note));
  const above = told.filter((note) => !inside.includes(note));
  const caption = above.length > 0 ? `<caption>${above.map(numberOf).join('')}</caption>` : '';
  const rows = grid.rows.map((row) => {
    const inRow = row.map((cell) =>
      cellHtml(
        cell,
        inside.filter((note) => isAbout(note, cell)),
        places,
      ),
    );
    return `<tr>${inRow.join('')}</tr>`;
  });
  const heads = headRows(grid.rows);
  const head = heads > 0 ? `<thead>\n${rows.slice(0, heads).join('\n')}\n</thead>` : '';
  const body = `<tbody>\n${rows.slice(heads).join('\n')}\n</tbody>`;
  return `<div class="table"><table>${caption}${head}${body}</table></div>`;
}

/** Rows above the first one with a number, which a printed table repeats on each page. */
function headRows(rows: readonly (readonly Cell[])[]): number {
  const first = rows.findIndex((row) => row.some(({ content }) => isFigure(content.text)));
  const heads = rows.slice(0, Math.max(0, first));
  const isWhole = heads.every((row, index) => row.every(({ rowSpan }) => index + rowSpan <= first));
  return heads.length <= MOST_HEADS && isWhole ? heads.length : 0;
}

const MOST_HEADS = 4;

function isFigure(text: string): boolean {
  return /\d/.test(text) && /^[-+\d.,\s]+$/.test(text);
}

function isAbout({ span }: Note, cell: Cell): boolean {
  return touches(span, cell.span);
}

function cellHtml(cell: Cell, notes: readonly Note[], places: Places | undefined): string {
  const { rowSpan, colSpan, content } = cell;
  const spans =
    (rowSpan > 1 ? ` rowspan="${rowSpan}"` : '') + (colSpan > 1 ? ` colspan="${colSpan}"` : '');
  const isNumber = isFigure(content.text);
  const isMarked = notes.length > 0;
  const worst = notes.some(({ message }) => message.severity === 2) ? 'error' : 'warning';
  const names = [...(isNumber ? ['figure'] : []), ...(isMarked ? [worst] : [])].join(' ');
  const about = places?.of(cell.span, true) ?? '';
  return `<td${names && ` class="${names}"`}${spans}${about}>${markedText(content, notes, notes)}</td>`;
}
