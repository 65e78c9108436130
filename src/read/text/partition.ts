import type { BarLine } from './bars.js';
import { cellOf, type Piece, type Row, type TextCell } from './cells.js';

/** Rows of the same number of cells, however many lines each of them takes. */
export interface Partition {
  readonly width: number;
  /** Index after the last line of the last full row. */
  readonly end: number;
  /** Lines in rows that look right, less those in rows that do not. */
  readonly score: number;
}

const WIDEST = 40;
/** A first cell that is wrapped before its first bar is at least so long; shorter lines are headings. */
const SHORTEST_WRAPPED = 14;

/**
 * Finds the width of the table that begins at the line `start`: the number of cells that divides the
 * stream of cells into rows, each ending at the end of a line.
 */
export function partition(lines: readonly BarLine[], start: number, stop: number): Partition | undefined {
  let best: Partition | undefined;
  for (const width of widths(lines, start, stop)) {
    const found = walk(lines, start, stop, width);
    // A multiple of the true width also divides the stream, and may even swallow a last row cut short.
    if (found.score > (best === undefined ? 0 : best.score + best.width)) best = found;
  }
  return best;
}

function widths(lines: readonly BarLine[], start: number, stop: number): number[] {
  const found: number[] = [];
  let sum = 0;
  for (let at = start; at < stop && sum <= WIDEST; at++) {
    const { length } = lines[at]!.cells;
    sum += length;
    if (length > 0 && sum > 1 && sum <= WIDEST) found.push(sum);
  }
  return found;
}

function walk(lines: readonly BarLine[], start: number, stop: number, width: number): Partition {
  let end = start;
  let score = 0;
  let taken = 0;
  let first = start;
  let startsWithValue = false;
  let hasWords = false;
  let worded = false;
  for (let at = start; at < stop; at++) {
    const line = lines[at]!;
    if (line.cells.length === 0) {
      if (taken === 0 && !isWrapped(line)) break;
      if (taken === 0) startsWithValue = false;
      continue;
    }
    if (taken === 0) {
      startsWithValue = line.startsWithValue && (at === first || lines[at - 1]!.tail === undefined);
      hasWords = false;
    }
    taken += line.cells.length;
    hasWords ||= line.hasWords;
    if (taken > width) break;
    if (taken < width) continue;
    const isWrong = startsWithValue && hasWords && width > 1;
    score += (at + 1 - first) * (isWrong ? -2 : 1);
    worded ||= hasWords;
    taken = 0;
    first = end = at + 1;
  }
  return { width, end, score: worded ? score : 0 };
}

function isWrapped({ tail, gap }: BarLine): boolean {
  return tail !== undefined && !gap && tail.end - tail.start >= SHORTEST_WRAPPED;
}

/** The rows of a partition. */
export function rowsOfWidth(source: string, lines: readonly BarLine[], width: number): Row[] {
  const rows: TextCell[][] = [];
  let row: TextCell[] = [];
  for (const cell of cellsOf(source, lines)) {
    row.push(cell);
    if (row.length < width) continue;
    rows.push(row);
    row = [];
  }
  if (row.length > 0) rows.push(row);
  return rows;
}

/** The cells of lines in reading order; what no bar closes goes on in the next line. */
export function cellsOf(source: string, lines: readonly BarLine[]): TextCell[] {
  const cells: TextCell[] = [];
  let open: Piece[] = [];
  for (const { cells: closed, tail } of lines) {
    for (const piece of closed) {
      cells.push(cellOf(source, [...open, piece]));
      open = [];
    }
    if (tail !== undefined) open.push(tail);
  }
  if (open.length > 0) cells.push(cellOf(source, open));
  return cells;
}
