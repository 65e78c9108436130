import type { BarLine } from './bar-line.js';
import { isWords, join, type Row, type TextCell } from './cells.js';
import { isMarked } from './shape.js';

/** Rows of the same number of cells, however many lines each of them takes. */
export interface Partition {
  readonly width: number;
  /** Index after the last line of the last full row. */
  readonly end: number;
  /** How many lines it explains, less what speaks against it. */
  readonly score: number;
}

const WIDEST = 40;
/** The head's note on the numbers is at least so long where it is wrapped. */
const SHORTEST_WRAPPED = 14;
const LONGEST_SHORT = 3;
const SHORTEST_BARE = 5;

/**
 * Finds the width of the table that begins at the line `start`: the number of cells that divides the
 * stream of cells into rows, each ending at the end of a line, with figures under figures.
 */
export function partition(
  lines: readonly BarLine[],
  start: number,
  stop: number,
): Partition | undefined {
  let best: Partition | undefined;
  for (const width of widths(lines, start, stop)) {
    const found = walk(lines, start, stop, width);
    if (best === undefined || found.score > best.score * handicap(best.width, width)) best = found;
  }
  return best !== undefined && best.score > 0 ? best : undefined;
}

/** A multiple of the true width also divides the stream, and may even swallow a last row cut short. */
function handicap(width: number, rival: number): number {
  return rival % width === 0 ? 2 : 1;
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

/** Tries one width; its score is 0 where the lines refute it. */
function walk(lines: readonly BarLine[], start: number, stop: number, width: number): Partition {
  const refuted = { width, end: start, score: 0 };
  let score = 0;
  let taken = 0;
  let hasWords = false;
  let hasBareRow = false;
  let first = start;
  for (let at = start; at < stop; at++) {
    taken += lines[at]!.cells.length;
    if (taken > width) return endsAt(lines, first) ? { width, end: first, score } : refuted;
    if (taken < width || lines[at]!.cells.length === 0) continue;
    const row = judge(lines, first, at + 1);
    if (!row.hasFigures && isCaption(lines[first]!)) return { width, end: first, score };
    // Numbers without a label are the last row (Table 4) or the rest of a row cut in two.
    if (row.isWrong || hasBareRow)
      return endsAt(lines, first) ? { width, end: first, score } : refuted;
    hasBareRow = row.isBare;
    hasWords ||= row.hasWords;
    // A row whose values were all left blank (Table 4) counts below the words of a head.
    score += hasWords && !row.hasWords && !row.hasFigures ? row.inCells : row.score;
    taken = 0;
    first = at + 1;
  }
  if (!hasWords) return refuted;
  if (taken === 0) return { width, end: first, score };
  const rest = judge(lines, first, stop);
  return rest.isWrong ? refuted : { width, end: first, score: score + rest.score };
}

/** A line without a bar may be a heading between two tables. */
function endsAt(lines: readonly BarLine[], at: number): boolean {
  return lines[at]!.cells.length === 0;
}

interface Judgement {
  /** Words behind figures, or a few figures by themselves: the stream was cut at the wrong places. */
  readonly isWrong: boolean;
  readonly hasWords: boolean;
  readonly hasFigures: boolean;
  /** Figures without words. */
  readonly isBare: boolean;
  /** How many lines have bars. */
  readonly inCells: number;
  readonly score: number;
}

function judge(lines: readonly BarLine[], from: number, to: number): Judgement {
  let hasWords = false;
  let hasFigures = false;
  let isWrong = false;
  let isOpen = false;
  let count = 0;
  let inCells = 0;
  for (let at = from; at < to; at++) {
    const { cells, tail } = lines[at]!;
    for (const cell of cells) {
      // The second half of a wrapped cell does not tell what the cell is.
      const isLabel = isOpen || isLong(cell);
      if (isLabel && hasFigures) isWrong = true;
      hasWords ||= isLabel || isWords(cell);
      hasFigures ||= !isOpen && cell.shape === 'figure';
      isOpen = false;
    }
    count += cells.length;
    if (cells.length > 0) inCells++;
    isOpen = tail !== undefined;
  }
  const isBare = hasFigures && !hasWords;
  if (isBare && count < SHORTEST_BARE) isWrong = true;
  const isBlankFirst = lines[from]!.cells[0]?.shape === 'blank';
  const score = hasWords || isBare ? inCells - Number(hasWords && isBlankFirst) : 0;
  return { isWrong, hasWords, hasFigures, isBare, inCells, score };
}

/** Shorter words may be units or wrong values as well as labels. */
function isLong(cell: TextCell): boolean {
  return isWords(cell) && (cell.text.length > LONGEST_SHORT || isMarked(cell.text));
}

/** A short line without a bar above words is a heading, not the first half of a label. */
export function isCaption({ cells, tail }: BarLine): boolean {
  return cells.length === 0 && tail !== undefined && tail.text.length < SHORTEST_WRAPPED;
}

/** The rows of a partition. */
export function rowsOfWidth(lines: readonly BarLine[], width: number): Row[] {
  const rows: TextCell[][] = [];
  let row: TextCell[] = [];
  for (const cell of cellsOf(lines)) {
    row.push(cell);
    if (row.length < width) continue;
    rows.push(row);
    row = [];
  }
  if (row.length > 0) rows.push(row);
  return rows;
}

/** The cells of lines in reading order; what no bar closes goes on in the next line. */
export function cellsOf(lines: readonly BarLine[]): TextCell[] {
  const cells: TextCell[] = [];
  let open: TextCell[] = [];
  for (const { cells: closed, tail } of lines) {
    for (const cell of closed) {
      cells.push(open.length === 0 ? cell : join([...open, cell]));
      if (open.length > 0) open = [];
    }
    if (tail !== undefined) open.push(tail);
  }
  if (open.length > 0) cells.push(join(open));
  return cells;
}
