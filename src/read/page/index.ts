import { flatMap } from '../../text/flat-map.js';
import type { Draft } from '../../draft/draft.js';
import type { Format } from '../../draft/formats.js';
import { rejoined } from './cuts.js';
import { struckOnce } from './glyphs.js';
import { latticesOf } from './lattice.js';
import { isTabular } from './layout-text.js';
import { linesOf, type PageLine } from './lines.js';
import { marginsOf, type Margins } from './margins.js';
import type { Page } from './page.js';
import { paragraphsOf, type PlacedLine } from './paragraphs.js';
import { runningLines } from './running.js';
import { strokesOf } from './strokes.js';
import { part, type PageTable, type PlacedTable } from './tables.js';
import { isFrameSeen, unframed } from './unframed.js';
import { PageWriter } from './writer.js';
import { largest, smallest } from '../../text/lists.js';

export type { Box, Glyph, Page } from './page.js';

/** A form pasted as a picture is larger than this part of its page. */
const LARGE = 0.05;

/** What a page is found to hold; its glyphs are not kept. */
interface Found {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly PageLine[];
  readonly tables: readonly PlacedTable[];
  /** The upper edges of its large pictures. */
  readonly pictures: readonly number[];
}

/** A table, the page it begins on, and the rows with which further pages begin. */
interface OpenTable {
  readonly table: PageTable;
  readonly page: number;
  readonly turns: readonly number[];
}

/**
 * Reads pages of fixed layout, one after the other: ruling lines tell the tables, places the lines and
 * paragraphs. What repeats at the edges of pages is set aside, what a page end cuts is joined.
 */
export class PageReader {
  readonly #pages: Found[] = [];

  add({ width, height, glyphs, rules, pictures }: Page): void {
    const { tables, outside } = part(struckOnce(glyphs), latticesOf(strokesOf(rules)));
    const large = pictures.filter(
      ({ x0, y0, x1, y1 }) => (x1 - x0) * (y1 - y0) > LARGE * width * height,
    );
    this.#pages.push({
      width,
      height,
      lines: linesOf(outside).sort((a, b) => a.y - b.y),
      tables,
      pictures: large.map(({ y0 }) => y0),
    });
  }

  /** The draft of all pages. */
  finish(format: Format): Draft {
    const isFramed = this.#pages.some(({ tables }) => tables.some(isFrameSeen));
    const found = isFramed ? this.#pages.map(unframed) : this.#pages;
    const running = runningLines(
      found.map(({ height, lines, tables }) => ({
        height,
        lines,
        tablesTop: smallest(tables.map(({ ys }) => ys[0]!)),
        tablesBottom: largest(tables.map(({ ys }) => ys.at(-1)!)),
      })),
    );
    const pages = found.map((page) => ({
      ...page,
      lines: page.lines.filter((line) => !running.has(line)),
    }));
    const writer = new PageWriter();
    new Assembly(pages, writer).run();
    const { source, blocks, pages: starts } = writer;
    while (starts.length < pages.length) starts.push(source.length);
    return { format, source, blocks, metadata: {}, pages: starts };
  }
}

type Part =
  | { readonly kind: 'line'; readonly y: number; readonly line: PageLine }
  | { readonly kind: 'table'; readonly y: number; readonly table: PageTable }
  | { readonly kind: 'picture'; readonly y: number };

/** Puts the pages behind one another. */
class Assembly {
  readonly #pages: readonly Found[];
  readonly #writer: PageWriter;
  readonly #size: number;
  #text: PlacedLine[] = [];
  #table: OpenTable | undefined;

  constructor(pages: readonly Found[], writer: PageWriter) {
    this.#pages = pages;
    this.#writer = writer;
    this.#size = textSize(pages);
  }

  run(): void {
    const margins = new Map<number, Margins>();
    this.#pages.forEach((page, at) => {
      const width = Math.round(page.width);
      const own = margins.get(width) ?? this.#marginsFor(width);
      margins.set(width, own);
      for (const each of partsOf(page)) this.#take(each, at, own);
    });
    this.#close();
  }

  /** Pages of the same width are set between the same margins. */
  #marginsFor(width: number): Margins {
    const alike = this.#pages.filter((page) => Math.round(page.width) === width);
    return marginsOf(
      flatMap(alike, ({ lines }) => lines),
      width,
    );
  }

  #take(each: Part, page: number, margins: Margins): void {
    if (each.kind === 'table') {
      if (this.#goesOn(each.table, page)) return;
      this.#close();
      this.#table = { table: each.table, page, turns: [] };
      return;
    }
    if (this.#table) this.#close();
    if (each.kind === 'line') this.#text.push({ page, line: each.line, margins });
    else {
      this.#close();
      this.#writer.picture(page);
    }
  }

  /** Joins a table to the open one, if nothing stands between them and a new page begins. */
  #goesOn(table: PageTable, page: number): boolean {
    const open = this.#table;
    if (open === undefined || open.page + open.turns.length + 1 !== page) return false;
    const joined = rejoined(open.table, table);
    if (joined === undefined) return false;
    this.#table = { ...open, table: joined, turns: [...open.turns, open.table.height] };
    return true;
  }

  #close(): void {
    if (this.#table) {
      const { table, page, turns } = this.#table;
      this.#writer.table(table, (row) => page + turns.filter((turn) => turn <= row).length);
    }
    if (isTabular(this.#text)) this.#writer.loose(this.#text);
    else for (const each of paragraphsOf(this.#text, this.#size)) this.#writer.paragraph(each);
    this.#table = undefined;
    this.#text = [];
  }
}

function partsOf({ lines, tables, pictures }: Found): Part[] {
  const parts: Part[] = [
    ...lines.map((line): Part => ({ kind: 'line', y: line.y, line })),
    ...tables.map((table): Part => ({ kind: 'table', y: table.ys[0]!, table })),
    ...pictures.map((y): Part => ({ kind: 'picture', y })),
  ];
  return parts.sort((a, b) => a.y - b.y);
}

/** The size in which most of the text is set. */
function textSize(pages: readonly Found[]): number {
  const counts = new Map<number, number>();
  let best = 0;
  for (const { lines } of pages) {
    for (const { size, text } of lines) {
      const rounded = Math.round(size * 2) / 2;
      counts.set(rounded, (counts.get(rounded) ?? 0) + text.length);
      if (counts.get(rounded)! > (counts.get(best) ?? 0)) best = rounded;
    }
  }
  return best;
}
