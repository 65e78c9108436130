import { flatMap } from '../../text/flat-map.js';
import { append, largest } from '../../text/lists.js';
import type { Box, Glyph } from './page.js';

/** Columns of running text, as newsletters are set: side by side, and equally wide. */
export interface Columns {
  /** Left edges, from left to right. */
  readonly starts: readonly number[];
  /** How wide their lines may be. */
  readonly width: number;
  /** The size of their text. */
  readonly em: number;
}

/** The drawn glyphs of one base line, from left to right. */
export type Row = readonly Glyph[];

/** Distances in parts of the size: the narrowest gutter and the widest, the narrowest column. */
const GAP = 0.9;
const NARROWEST_GUTTER = 0.5;
const WIDEST_GUTTER = 6;
const NARROWEST = 8;
const INDENT = 2.4;
const STANDS_OUT = 0.6;
const PITCH = 1.5;
/** A line that goes on ends as near to the edge as this; the widths of columns differ by no more. */
export const FULL = 1.6;
/** What begins at the same edge, in points. */
const SAME_EDGE = 2.5;
/** Just before each column nothing is drawn, not even marks that hang over the end of a line. */
const CLEAR = 0.2;
const TOUCHING = 0.5;
/** Columns are seen where so many lines of each stand beside each other, so many are full, and this part of all. */
const BESIDE = 1.5;
const FEWEST = 4;
const FEWEST_FULL = 3;
const MOSTLY = 0.4;
/** Marks that may hang over the edge. */
const HANGING = /[，。、；：！？）》”’]$/;

/**
 * The columns that the rows of a page show. A table without lines has columns as well; but its cells are not filled
 * to the edge line after line, or not all equally wide.
 */
export function columnsOf(rows: readonly Row[], tables: readonly Box[]): Columns | undefined {
  const runs = flatMap(rows, runsOf);
  const sizes = runs.map((run) => run[0]!.size).sort((a, b) => a - b);
  const em = sizes[sizes.length >> 1];
  if (em === undefined) return undefined;
  const beside = flatMap(tables, (table) => heightsOf(table, em).map(() => table.x0));
  const places = [...runs.map((run) => run[0]!.x), ...beside];
  const edges = clustersOf(places).filter(({ count }) => count >= FEWEST);
  if (edges.length < 2) return undefined;
  const first = edges[0]!.at;
  for (const { at: second } of edges) {
    const pitch = second - first;
    if (pitch < NARROWEST * em) continue;
    const starts = [first, second];
    for (;;) {
      const next = first + starts.length * pitch;
      const edge = edges.find(({ at }) => Math.abs(at - next) <= SAME_EDGE);
      if (edge === undefined) break;
      starts.push(edge.at);
    }
    const found = measured(rows, tables, starts, em);
    if (found) return found;
  }
  return undefined;
}

/** Which column a place lies in. */
export function columnAt({ starts }: Pick<Columns, 'starts'>, x: number): number {
  return Math.max(
    0,
    starts.findLastIndex((start) => start - SAME_EDGE <= x),
  );
}

/** Whether something goes over a gutter. */
export function crosses(
  { starts, em }: Pick<Columns, 'starts' | 'em'>,
  x0: number,
  x1: number,
): boolean {
  return starts.slice(1).some((start) => x0 < start - TOUCHING && x1 > start - CLEAR * em);
}

/** Whether a table goes over a gutter: its edges may stand out by the margin of its cells. */
export function isOver(columns: Pick<Columns, 'starts' | 'em'>, { x0, x1 }: Box): boolean {
  return crosses(columns, x0 + STANDS_OUT * columns.em, x1 - STANDS_OUT * columns.em);
}

/** Whether a row begins where lines of its column begin, or is set in as a paragraph is. */
export function isAtStart(start: number, x: number, em: number): boolean {
  return x >= start - SAME_EDGE && x <= start + INDENT * em;
}
/** Where there would be lines if the table were text. */
function heightsOf({ y0, y1 }: Box, em: number): number[] {
  const pitch = PITCH * em;
  return Array.from({ length: Math.floor((y1 - y0) / pitch) }, (_, index) => y0 + index * pitch);
}

/** The row parted at wide gaps. */
function runsOf(row: Row): Row[] {
  const runs: Glyph[][] = [];
  let end = -Infinity;
  for (const glyph of row) {
    if (glyph.x - end >= GAP * glyph.size) runs.push([glyph]);
    else runs.at(-1)!.push(glyph);
    end = Math.max(end, glyph.x + glyph.width);
  }
  return runs;
}

/** Values that are about the same, as the middle one of each and their number, in ascending order. */
function clustersOf(values: readonly number[]): { at: number; count: number }[] {
  const clusters: number[][] = [];
  for (const value of [...values].sort((a, b) => a - b)) {
    const last = clusters.at(-1);
    if (last && value - last[0]! <= SAME_EDGE) last.push(value);
    else clusters.push([value]);
  }
  return clusters.map((own) => ({ at: own[own.length >> 1]!, count: own.length }));
}

/** Where a line of a column stands and ends, counted from the edge of its column. */
interface Line {
  readonly y: number;
  readonly end: number;
  readonly isHanging: boolean;
}

function measured(
  rows: readonly Row[],
  tables: readonly Box[],
  starts: readonly number[],
  em: number,
): Columns | undefined {
  const columns = starts.map((): Line[] => []);
  const own = rows.filter(
    (row) => !row.some(({ x, width }) => crosses({ starts, em }, x, x + width)),
  );
  // There is a column before the first one.
  if (own.filter((row) => row[0]!.x < starts[0]! - STANDS_OUT * em).length > 1) return undefined;
  for (const row of own) {
    const lasts = new Map(row.map((glyph) => [columnAt({ starts }, glyph.x), glyph]));
    for (const [column, { text, x, width, y }] of lasts)
      columns[column]!.push({
        y,
        end: x + width - starts[column]!,
        isHanging: HANGING.test(text),
      });
  }
  for (const table of tables) {
    if (isOver({ starts, em }, table)) continue;
    const column = columnAt({ starts }, (table.x0 + table.x1) / 2);
    const end = table.x1 - starts[column]!;
    append(
      columns[column]!,
      heightsOf(table, em).map((y) => ({ y, end, isHanging: false })),
    );
  }
  const widths = columns.map((lines) => widthOf(lines, em));
  const width = largest(widths);
  const gutter = starts[1]! - starts[0]! - width;
  if (gutter < NARROWEST_GUTTER * em || gutter > WIDEST_GUTTER * em) return undefined;
  const isSet = columns.every((lines, column) => {
    const full = lines.filter(({ end }) => end >= width - FULL * em).length;
    const wider = lines.filter(({ end }) => end > width + FULL * em).length;
    const beside = lines.filter(({ y }) =>
      columns[0]!.some((o) => Math.abs(o.y - y) <= BESIDE * em),
    );
    return (
      width - widths[column]! <= FULL * em &&
      beside.length >= FEWEST &&
      wider <= 1 &&
      full >= FEWEST_FULL &&
      full >= MOSTLY * lines.length
    );
  });
  return isSet ? { starts, width, em } : undefined;
}

/** As wide as several lines are; a single one, as a title, may go further. */
function widthOf(lines: readonly Line[], em: number): number {
  return (
    commonEnd(
      lines.filter(({ isHanging }) => !isHanging),
      em,
    ) ??
    commonEnd(lines, em) ??
    0
  );
}

function commonEnd(lines: readonly Line[], em: number): number | undefined {
  const ends = lines.map(({ end }) => end).sort((a, b) => b - a);
  return ends.find((end, index) => end - (ends[index + FEWEST_FULL - 1] ?? -Infinity) <= FULL * em);
}
