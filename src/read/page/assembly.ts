import { flatMap } from '../../text/flat-map.js';
import { rejoined } from './cuts.js';
import { isTabular } from './layout-text.js';
import type { PageLine } from './lines.js';
import { marginsOf, type Margins } from './margins.js';
import { paragraphsOf, type PlacedLine } from './paragraphs.js';
import type { Strip } from './strips.js';
import type { PageTable, PlacedTable } from './tables.js';
import type { PageWriter } from './writer.js';

/** A page as it is read: one strip after the other. */
export interface ReadPage {
  readonly width: number;
  readonly height: number;
  readonly strips: readonly Strip[];
}

/** A table, the strip in which it ends, and the pages on which its rows stand. */
interface OpenTable {
  readonly table: PageTable;
  readonly strip: number;
  readonly page: number;
  /** The rows with which further strips begin, and their pages. */
  readonly turns: readonly { readonly row: number; readonly page: number }[];
}

type Part =
  | { readonly kind: 'line'; readonly y: number; readonly line: PageLine }
  | { readonly kind: 'table'; readonly y: number; readonly table: PlacedTable }
  | { readonly kind: 'picture'; readonly y: number };

/** Where something stands: the page, the strip counted from the first page on, and its margins. */
interface Spot {
  readonly page: number;
  readonly strip: number;
  readonly margins: Margins;
}

/** Puts pages behind one another. */
export class Assembly {
  readonly #pages: readonly ReadPage[];
  readonly #writer: PageWriter;
  readonly #size: number;
  #text: PlacedLine[] = [];
  #table: OpenTable | undefined;

  constructor(pages: readonly ReadPage[], writer: PageWriter) {
    this.#pages = pages;
    this.#writer = writer;
    this.#size = textSize(pages);
  }

  run(): void {
    const known = new Map<number, Margins>();
    let count = 0;
    let wasColumn = false;
    this.#pages.forEach(({ width, strips }, page) => {
      const rounded = Math.round(width);
      const own = known.get(rounded) ?? this.#marginsFor(rounded);
      known.set(rounded, own);
      for (const strip of strips) {
        const isColumn = strip.margins !== undefined;
        // Nothing runs on from columns to what goes over all of them.
        if (isColumn !== wasColumn) this.#close();
        wasColumn = isColumn;
        const spot = { page, strip: count, margins: strip.margins ?? own };
        for (const each of partsOf(strip)) this.#take(each, spot);
        count += 1;
      }
    });
    this.#close();
  }

  /** Pages of the same width are set between the same margins. */
  #marginsFor(width: number): Margins {
    const alike = this.#pages.filter((page) => Math.round(page.width) === width);
    const strips = flatMap(alike, (page) => page.strips.filter(({ margins }) => !margins));
    return marginsOf(
      flatMap(strips, ({ lines }) => lines),
      width,
    );
  }

  #take(each: Part, spot: Spot): void {
    const { page, strip, margins } = spot;
    if (each.kind === 'table') {
      if (this.#goesOn(each.table, spot)) return;
      this.#close();
      this.#table = { table: each.table, strip, page, turns: [] };
      return;
    }
    if (this.#table) this.#close();
    if (each.kind === 'line') this.#text.push({ page, strip, line: each.line, margins });
    else {
      this.#close();
      this.#writer.picture(page);
    }
  }

  /** Joins a table to the open one, if nothing stands between them and a new page or column begins. */
  #goesOn(table: PageTable, { page, strip }: Spot): boolean {
    const open = this.#table;
    if (open === undefined || open.strip + 1 !== strip) return false;
    const joined = rejoined(open.table, table);
    if (joined === undefined) return false;
    const turns = [...open.turns, { row: open.table.height, page }];
    this.#table = { ...open, table: joined, strip, turns };
    return true;
  }

  #close(): void {
    if (this.#table) {
      const { table, page, turns } = this.#table;
      this.#writer.table(table, (at) => turns.findLast(({ row }) => row <= at)?.page ?? page);
    }
    if (isTabular(this.#text)) this.#writer.loose(this.#text);
    else for (const each of paragraphsOf(this.#text, this.#size)) this.#writer.paragraph(each);
    this.#table = undefined;
    this.#text = [];
  }
}

function partsOf({ lines, tables, pictures }: Strip): Part[] {
  const parts: Part[] = [
    ...lines.map((line): Part => ({ kind: 'line', y: line.y, line })),
    ...tables.map((table): Part => ({ kind: 'table', y: table.ys[0]!, table })),
    ...pictures.map((y): Part => ({ kind: 'picture', y })),
  ];
  return parts.sort((a, b) => a.y - b.y);
}

/** The size in which most of the text is set. */
function textSize(pages: readonly ReadPage[]): number {
  const counts = new Map<number, number>();
  let best = 0;
  for (const { lines } of flatMap(pages, ({ strips }) => strips)) {
    for (const { size, text } of lines) {
      const rounded = Math.round(size * 2) / 2;
      counts.set(rounded, (counts.get(rounded) ?? 0) + text.length);
      if (counts.get(rounded)! > (counts.get(best) ?? 0)) best = rounded;
    }
  }
  return best;
}
