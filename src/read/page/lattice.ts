import { flatMap } from '../../text/flat-map.js';
import { enclosed } from './frames.js';
import type { Box } from './page.js';
import { rectangles, type Merged } from './regions.js';
import { Sets } from './sets.js';
import { SAME_LINE, type Stroke, type Strokes } from './strokes.js';
import { largest, smallest } from '../../text/lists.js';

/** Places where lines cross: the edges of the columns and rows of one table, and its cells. */
export interface Lattice {
  /** Edges of the columns, from left to right: one more than there are columns. */
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  /** By row, then by column. */
  readonly cells: readonly Merged[];
  /** The side lines reach beyond the first (last) line across: the row there is cut by the page. */
  readonly isOpenAbove: boolean;
  readonly isOpenBelow: boolean;
  /** It stands in a frame whose sides it touches. */
  readonly isFramed: boolean;
}

/** Lines end short of one another, or beyond. */
const REACH = 3;
/** What sticks out further than this past the last line is the side of a cell. */
const OVERHANG = 6;
/** So much of a side must be drawn to part two cells. */
const DRAWN = 0.6;
/** No real table has more places. */
const MOST_PLACES = 20_000;

/** The tables that the lines of a page draw, from top to bottom. */
export function latticesOf({ across, down }: Strokes): Lattice[] {
  const found = flatMap(components(across, down), latticesIn);
  return found.sort((a, b) => a.ys[0]! - b.ys[0]!);
}

/** Where a cell stands on the page. */
export function boxOf({ xs, ys }: Lattice, { row, column, rowSpan, colSpan }: Merged): Box {
  return { x0: xs[column]!, y0: ys[row]!, x1: xs[column + colSpan]!, y1: ys[row + rowSpan]! };
}

interface Part {
  readonly across: Stroke[];
  readonly down: Stroke[];
}

/** Lines that cross or touch one another, directly or by others. */
function components(across: readonly Stroke[], down: readonly Stroke[]): Part[] {
  const sets = new Sets(across.length + down.length);
  across.forEach((line, index) => {
    down.forEach((other, second) => {
      const meets = reaches(line, other.at) && reaches(other, line.at);
      if (meets) sets.unite(index, across.length + second);
    });
  });
  const parts = new Map<number, Part>();
  const partOf = (index: number): Part => {
    const root = sets.find(index);
    const part = parts.get(root) ?? { across: [], down: [] };
    parts.set(root, part);
    return part;
  };
  across.forEach((line, index) => partOf(index).across.push(line));
  down.forEach((line, index) => partOf(across.length + index).down.push(line));
  return [...parts.values()];
}

function reaches({ from, to }: Stroke, at: number): boolean {
  return at >= from - REACH && at <= to + REACH;
}

function latticesIn({ across, down }: Part): Lattice[] {
  if (across.length === 0 || down.length === 0) return [];
  const sides = edges(down, across);
  const levels = edges(across, down);
  const [width, height] = [sides.at.length - 1, levels.at.length - 1];
  if (width < 1 || height < 1 || width * height > MOST_PLACES) return [];
  const sets = new Sets(width * height);
  const fromTop = covers(down, sides.at, levels.at);
  const fromLeft = covers(across, levels.at, sides.at);
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const place = row * width + column;
      if (column + 1 < width && !fromTop(column + 1, row)) sets.unite(place, place + 1);
      if (row + 1 < height && !fromLeft(row + 1, column)) sets.unite(place, place + width);
    }
  }
  const isOpen = (place: number): boolean => {
    const [row, column] = [Math.floor(place / width), place % width];
    return (
      (column === 0 && !fromTop(0, row)) ||
      (column === width - 1 && !fromTop(width, row)) ||
      (row === 0 && !fromLeft(0, column)) ||
      (row === height - 1 && !fromLeft(height, column))
    );
  };
  return enclosed({ sets, width, height }, isOpen).map((own) => {
    const xs = sides.at.slice(own.column, own.column + own.width + 1);
    const ys = levels.at.slice(own.row, own.row + own.height + 1);
    const cells = rectangles(own).filter(
      ({ row, column }) => !own.holes.has(row * own.width + column),
    );
    const isFramed = own.width < width || own.height < height;
    return {
      ...squeezed({ xs, ys }, cells),
      isOpenAbove: levels.openFirst && own.row === 0,
      isOpenBelow: levels.openLast && own.row + own.height === height,
      isFramed,
    };
  });
}

/** Where the lines stand, and where those across them end without one. */
function edges(
  lines: readonly Stroke[],
  others: readonly Stroke[],
): { at: number[]; openFirst: boolean; openLast: boolean } {
  const at: number[] = [];
  for (const { at: place } of [...lines].sort((a, b) => a.at - b.at)) {
    if (at.length === 0 || place - at.at(-1)! > SAME_LINE) at.push(place);
  }
  const first = smallest(others.map(({ from }) => from));
  const last = largest(others.map(({ to }) => to));
  const openFirst = first < at[0]! - OVERHANG;
  const openLast = last > at.at(-1)! + OVERHANG;
  if (openFirst) at.unshift(first);
  if (openLast) at.push(last);
  return { at, openFirst, openLast };
}

/** Tells whether the side at an edge is drawn from one place on the other axis to the next. */
function covers(
  lines: readonly Stroke[],
  edgesAt: readonly number[],
  places: readonly number[],
): (edge: number, place: number) => boolean {
  const drawn = edgesAt.map((edge) =>
    lines.filter(({ at }) => Math.abs(at - edge) <= SAME_LINE).sort((a, b) => a.from - b.from),
  );
  return (edge, place) => {
    const [from, to] = [places[place]!, places[place + 1]!];
    let length = 0;
    let reached = from;
    for (const line of drawn[edge]!) {
      const start = Math.max(reached, line.from);
      const end = Math.min(to, line.to);
      if (end > start) {
        length += end - start;
        reached = end;
      }
    }
    return length >= (to - from) * DRAWN;
  };
}

/** The table without edges at which no cell begins: lines that only adorn it. */
function squeezed(
  { xs, ys }: { xs: readonly number[]; ys: readonly number[] },
  cells: readonly Merged[],
): Pick<Lattice, 'xs' | 'ys' | 'cells'> {
  // Beside a narrower table there is no cell that begins where it ends.
  const sides = flatMap(cells, ({ column, colSpan }) => [column, column + colSpan]);
  const columns = ranks(xs.length - 1, new Set(sides));
  const rows = ranks(ys.length - 1, new Set(cells.map(({ row }) => row)));
  return {
    xs: xs.filter((_, index) => index === xs.length - 1 || columns.begins(index)),
    ys: ys.filter((_, index) => index === ys.length - 1 || rows.begins(index)),
    cells: cells.map(({ row, column, rowSpan, colSpan }) => ({
      row: rows.of(row),
      column: columns.of(column),
      rowSpan: rows.of(row + rowSpan) - rows.of(row),
      colSpan: columns.of(column + colSpan) - columns.of(column),
    })),
  };
}

function ranks(
  count: number,
  used: ReadonlySet<number>,
): { begins: (index: number) => boolean; of: (index: number) => number } {
  const rank: number[] = [0];
  for (let index = 0; index < count; index++) rank.push(rank[index]! + (used.has(index) ? 1 : 0));
  return { begins: (index) => used.has(index), of: (index) => rank[index]! };
}
