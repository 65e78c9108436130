import { hasFigure, isWords, type Row, type TextCell } from './cells.js';

/** Rows that lost their merged label cells begin their values in different columns. */
interface Measured {
  readonly row: Row;
  /** Index of the first value after the labels. */
  readonly first: number;
  /** Values up to the last that is filled in. */
  readonly count: number;
}

const LONGEST_JUNK = 3;

/**
 * Moves the values of rows with one, two or three label cells under one another: a row's last label is
 * widened to where the values of the other rows begin, and the blanks that filled the row up are dropped.
 */
export function justify(rows: readonly Row[]): Row[] {
  const all = rows.map(measure);
  const usual = mode(all.filter(({ first }) => first > 0).map(({ count }) => count));
  if (usual < 2) return [...rows];
  const measured = all.map((one) => withoutBlanks(one, usual));
  const starts = measured
    .filter(({ first, count }) => first > 0 && count === usual)
    .map(({ first }) => first);
  const edge = starts.reduce((most, first) => Math.max(most, first), 0);
  if (starts.every((first) => first === edge)) return [...rows];
  return measured.map((one) => move(one, edge, usual));
}

function measure(row: Row): Measured {
  if (!hasFigure(row)) return { row, first: 0, count: 0 };
  const words = row.findIndex((cell) => isWords(cell));
  if (words < 0) return { row, first: 0, count: lastFilled(row) + 1 };
  let first = words;
  while (first < row.length && isWords(row[first]!)) first++;
  return { row, first, count: Math.max(0, lastFilled(row) - first + 1) };
}

/** Blanks behind the label, where the row has more cells than others, are what a label over several columns left. */
function withoutBlanks({ row, first, count }: Measured, usual: number): Measured {
  let blanks = 0;
  while (blanks < count - usual && row[first + blanks]!.text === '') blanks++;
  const isWhole = blanks > 0 && count - blanks === usual && first > 0;
  return isWhole ? { row, first: first + blanks, count: usual } : { row, first, count };
}

function lastFilled(row: Row): number {
  return row.findLastIndex((cell) => cell.text !== '');
}

function move({ row, first, count }: Measured, edge: number, usual: number): Row {
  // A word among the numbers (未知, abc) right behind the label is a value that is wrong, not a label.
  const isJunk = first > 1 && count === usual - 1 && row[first - 1]!.text.length <= LONGEST_JUNK;
  const start = isJunk ? first - 1 : first;
  if (start === 0 || start > edge || count * 2 < usual) return row;
  const width = Math.max(usual, isJunk ? count + 1 : count);
  const { pieces, text, shape } = row[start - 1]!;
  const label: TextCell = { pieces, text, shape, colSpan: edge - start + 1 };
  return [...row.slice(0, start - 1), label, ...row.slice(start, start + width)];
}

/** The most frequent number; of two equally frequent ones the larger. */
export function mode(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best = 0;
  for (const [value, count] of counts) {
    const rival = counts.get(best) ?? 0;
    if (count > rival || (count === rival && value > best)) best = value;
  }
  return best;
}
