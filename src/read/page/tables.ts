import { cellText, type CellText } from './cell-text.js';
import { middleOf } from './glyphs.js';
import { boxOf, type Lattice } from './lattice.js';
import { linesOf, type PageLine } from './lines.js';
import type { Glyph } from './page.js';
import type { Merged } from './regions.js';

/** A table on one page, or what cuts by page ends are joined to. */
export interface PageTable {
  /** Edges of the columns on the page. */
  readonly xs: readonly number[];
  readonly height: number;
  readonly cells: readonly PageCell[];
  readonly isOpenAbove: boolean;
  readonly isOpenBelow: boolean;
}

/** A table where it stands on its page. */
export interface PlacedTable extends PageTable {
  /** Edges of the rows. */
  readonly ys: readonly number[];
  readonly isFramed: boolean;
}

export interface PageCell extends Merged, CellText {
  /** The lines of a cell that goes over the whole table: it may be a part of what stands around. */
  readonly lines?: readonly PageLine[];
}

/** The smallest cell, in parts of the size of what stands in it. */
const SMALLEST = 0.5;

/** Glyphs parted into tables and what stands outside of them. */
export interface Parted {
  readonly tables: readonly PlacedTable[];
  readonly outside: readonly Glyph[];
}

/** Gives each glyph to the cell in which its middle lies. Lattices that are no tables keep none. */
export function part(glyphs: readonly Glyph[], lattices: readonly Lattice[]): Parted {
  const tables: PlacedTable[] = [];
  let outside = glyphs;
  for (const lattice of lattices) {
    if (lattice.xs.length < 3) continue;
    const { inside, rest } = within(outside, lattice);
    const table = tableOf(lattice, inside);
    if (table === undefined) continue;
    tables.push(table);
    outside = rest;
  }
  return { tables, outside };
}

function within(
  glyphs: readonly Glyph[],
  lattice: Lattice,
): { inside: Map<number, Glyph[]>; rest: Glyph[] } {
  const { xs, ys, cells } = lattice;
  const width = xs.length - 1;
  const owner = new Int32Array(width * (ys.length - 1)).fill(-1);
  cells.forEach(({ row, column, rowSpan, colSpan }, index) => {
    for (let y = row; y < row + rowSpan; y++)
      owner.fill(index, y * width + column, y * width + column + colSpan);
  });
  const inside = new Map<number, Glyph[]>();
  const rest: Glyph[] = [];
  for (const glyph of glyphs) {
    const { x, y } = middleOf(glyph);
    const [column, row] = [slot(xs, x), slot(ys, y)];
    const cell = column === undefined || row === undefined ? -1 : owner[row * width + column]!;
    const own = inside.get(cell);
    if (cell < 0) rest.push(glyph);
    else if (own) own.push(glyph);
    else inside.set(cell, [glyph]);
  }
  return { inside, rest };
}

/** Between which two edges a place lies. */
function slot(edges: readonly number[], at: number): number | undefined {
  if (at < edges[0]! || at >= edges.at(-1)!) return undefined;
  let low = 0;
  let high = edges.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (edges[middle]! <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Drawings have cells as well, but no words in them, or words larger than their cells. */
function tableOf(
  lattice: Lattice,
  inside: ReadonlyMap<number, readonly Glyph[]>,
): PlacedTable | undefined {
  const { xs, ys, cells, isOpenAbove, isOpenBelow, isFramed } = lattice;
  const fits = [...inside].filter(([index, glyphs]) => {
    const { x0, y0, x1, y1 } = boxOf(lattice, cells[index]!);
    const size = glyphs[0]!.size * SMALLEST;
    return x1 - x0 >= size && y1 - y0 >= size;
  });
  if (fits.length < 2 || fits.length < inside.size / 2) return undefined;
  return withoutSlivers({
    xs,
    ys,
    height: ys.length - 1,
    cells: cells.map((cell, index) => {
      const lines = linesOf(inside.get(index) ?? []);
      const text = cellText(lines, boxOf(lattice, cell));
      return cell.colSpan === xs.length - 1 ? { ...cell, ...text, lines } : { ...cell, ...text };
    }),
    isOpenAbove,
    isOpenBelow,
    isFramed,
  });
}

/** The table without a row at the page end of which there is nothing on this page but the sides of its cells. */
function withoutSlivers(table: PlacedTable): PlacedTable {
  const { cells, height, isOpenAbove, isOpenBelow } = table;
  const last = height - 1;
  if (isOpenBelow && last > 0 && isBlank(cells.filter(({ row }) => row === last))) {
    const kept = cells.filter(({ row }) => row < last);
    return withoutSlivers({
      ...table,
      ys: table.ys.slice(0, -1),
      height: last,
      cells: kept.map((cell) => shortened(cell, cell.row + cell.rowSpan > last)),
      isOpenBelow: false,
    });
  }
  const first = cells.filter(({ row, rowSpan }) => row === 0 && rowSpan === 1);
  if (!isOpenAbove || last === 0 || first.length === 0 || !isBlank(first)) return table;
  const kept = cells.filter((cell) => !first.includes(cell));
  return {
    ...table,
    ys: table.ys.slice(1),
    height: last,
    cells: kept.map((cell) =>
      cell.row === 0 ? shortened(cell, true) : { ...cell, row: cell.row - 1 },
    ),
    isOpenAbove: false,
  };
}

function isBlank(cells: readonly PageCell[]): boolean {
  return cells.every(({ text }) => text === '');
}

function shortened(cell: PageCell, isShorter: boolean): PageCell {
  return isShorter ? { ...cell, rowSpan: cell.rowSpan - 1 } : cell;
}
