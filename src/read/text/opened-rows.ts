import type { BarLine } from './bar-line.js';
import { isFilled, isWords, type Row } from './cells.js';
import { cellsOf } from './partition.js';

const FEWEST = 3;

/**
 * The rows of a cell a line, each opened by a bar on a line of its own. Undefined where such bars may be
 * blank cells as well: where two follow one another, or a row would begin with its numbers.
 */
export function openedRows(
  lines: readonly BarLine[],
  from: number,
  stop: number,
): readonly Row[] | undefined {
  if (!isLone(lines[from]!)) return undefined;
  const starts: number[] = [];
  for (let at = from; at < stop; at++) if (isLone(lines[at]!)) starts.push(at);
  if (starts.length < FEWEST) return undefined;
  const rows = starts.map((start, index) =>
    cellsOf(lines.slice(start + 1, starts[index + 1] ?? stop)),
  );
  return rows.every(beginsLikeRow) ? rows : undefined;
}

function isLone({ cells, tail }: BarLine): boolean {
  return cells.length === 1 && !isFilled(cells[0]!) && tail === undefined;
}

function beginsLikeRow(row: Row): boolean {
  const filled = row.filter(isFilled);
  return filled.length > 1 && isFilled(row[0]!) && (isWords(row[0]!) || !filled.some(isWords));
}
