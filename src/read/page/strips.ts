import { linesOf, rowsOf, type PageLine } from './lines.js';
import { columnAt, columnsOf, type Columns } from './columns.js';
import type { Margins } from './margins.js';
import type { Box, Glyph } from './page.js';
import type { PlacedTable } from './tables.js';
import { zonesOf } from './zones.js';

/** What is read in one go, from top to bottom: a page, a column, or what stands between columns. */
export interface Strip {
  readonly lines: readonly PageLine[];
  readonly tables: readonly PlacedTable[];
  /** The upper edges of large pictures. */
  readonly pictures: readonly number[];
  /** Those of a column; its places are those of the first one. */
  readonly margins?: Margins;
}

/** What a page holds outside of its tables, and these. */
export interface Contents {
  readonly glyphs: readonly Glyph[];
  readonly tables: readonly PlacedTable[];
  readonly pictures: readonly Box[];
}

/** Parts pages into what is read one after the other. */
export class Strips {
  /** Columns that pages have shown before: fewer rows tell that a page is set in them. */
  readonly #known: Columns[] = [];

  of(contents: Contents): Strip[] {
    const { glyphs, tables } = contents;
    const all = rowsOf(glyphs);
    const rows = all
      .map((row) => row.filter(({ text }) => text.trim() !== ''))
      .filter(({ length }) => length > 0);
    const boxes = tables.map(boxOf);
    const own = columnsOf(rows, boxes);
    if (own) this.#known.unshift(own);
    for (const columns of own ? [own] : this.#known) {
      const zones = zonesOf(rows, boxes, columns);
      if (zones.length > 0) return parted(contents, zones, columns);
    }
    return [stripOf(contents, all)];
  }
}

function parted(
  contents: Contents,
  zones: readonly { top: number; bottom: number }[],
  columns: Columns,
): Strip[] {
  const strips: Strip[] = [];
  let from = -Infinity;
  for (const { top, bottom } of zones) {
    strips.push(stripOf(within(contents, from, top)));
    from = bottom;
    const inside = within(contents, top, bottom);
    columns.starts.forEach((start, column) => {
      strips.push(columnOf(inside, column, start - columns.starts[0]!, columns));
    });
  }
  strips.push(stripOf(within(contents, from, Infinity)));
  return strips.filter(
    ({ lines, tables, pictures }) => lines.length + tables.length + pictures.length > 0,
  );
}

function within({ glyphs, tables, pictures }: Contents, from: number, to: number): Contents {
  const isIn = (y: number): boolean => y >= from && y < to;
  return {
    glyphs: glyphs.filter(({ y }) => isIn(y)),
    tables: tables.filter(({ ys }) => isIn(ys[0]!)),
    pictures: pictures.filter(({ y0 }) => isIn(y0)),
  };
}

/** One column of a zone, moved to where the first one stands. */
function columnOf(
  { glyphs, tables, pictures }: Contents,
  column: number,
  by: number,
  columns: Columns,
): Strip {
  const isIn = (x: number): boolean => columnAt(columns, x) === column;
  const left = columns.starts[0]!;
  return {
    ...stripOf({
      glyphs: glyphs.filter(({ x }) => isIn(x)).map((glyph) => ({ ...glyph, x: glyph.x - by })),
      tables: tables
        .filter((table) => isIn(middleOf(boxOf(table))))
        .map((table) => ({ ...table, xs: table.xs.map((x) => x - by) })),
      pictures: pictures.filter((picture) => isIn(middleOf(picture))),
    }),
    margins: { left, right: left + columns.width },
  };
}

function stripOf({ glyphs, tables, pictures }: Contents, rows = rowsOf(glyphs)): Strip {
  return {
    lines: linesOf(glyphs, rows).sort((a, b) => a.y - b.y),
    tables,
    pictures: pictures.map(({ y0 }) => y0),
  };
}

function middleOf({ x0, x1 }: Box): number {
  return (x0 + x1) / 2;
}

function boxOf({ xs, ys }: PlacedTable): Box {
  return { x0: xs[0]!, y0: ys[0]!, x1: xs.at(-1)!, y1: ys.at(-1)! };
}
