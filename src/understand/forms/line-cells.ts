import type { FormBlockSpec, FormSpec, RowSpec } from '../../rulebook/types.js';
import { flatMap } from '../../text/flat-map.js';
import { CellBook } from './cell-book.js';
import { numbersOf, type DraftedCell, type DraftedRow } from './rows.js';

/** The cells of all rows that hold numbers, in reading order, without labels and filling. */
export function lineCells(
  drafted: readonly DraftedRow[],
  block: FormBlockSpec,
): readonly DraftedCell[] {
  const numbered = drafted.filter((row) => numbersOf(row).length > 0);
  const width = block.columns.length;
  if (numbered.length === 0) return blankCells(drafted, width);
  const lines = numbered.map((row) => valueCells(row, width));
  // A second full line is the same table once more; several short ones are the table cut in parts.
  return lines.find((cells) => cells.length === width) ?? lines.flat();
}

/** The values were all left blank: a blank line, or blanks behind the head where lines were lost. */
function blankCells(drafted: readonly DraftedRow[], width: number): readonly DraftedCell[] {
  const line = drafted.findLast(({ cells }) => isBlankEnd(cells, width))?.cells;
  const cells = line ?? flatMap(drafted, (row) => row.cells);
  return isBlankEnd(cells, width) ? cells.slice(-width) : [];
}

function isBlankEnd(cells: readonly DraftedCell[], width: number): boolean {
  return cells.length >= width && cells.slice(-width).every((cell) => cell.type === 'blank');
}

function valueCells(row: DraftedRow, width: number): readonly DraftedCell[] {
  const first = row.cells.findIndex((cell) => cell.type === 'number');
  const labelled = row.cells
    .slice(0, Math.max(0, first))
    .findLastIndex((cell) => cell.type === 'words');
  const cells = row.cells.slice(labelled + 1);
  const filled = cells.filter((cell) => cell.type !== 'blank');
  return cells.length > width && filled.length <= width && filled.length >= width - 1
    ? filled
    : cells;
}

/**
 * Blank cells beyond those of the form, before its numbers or behind them: the sums tell which blanks are
 * values.
 */
export function withoutFilling(
  cells: readonly DraftedCell[],
  row: RowSpec,
  block: FormBlockSpec,
  spec: FormSpec,
): readonly DraftedCell[] {
  const width = block.columns.length;
  if (cells.length <= width || cells.length > width + MOST_FILLING) return cells;
  for (let from = 0; from + width <= cells.length; from++) {
    const own = cells.slice(from, from + width);
    const others = [...cells.slice(0, from), ...cells.slice(from + width)];
    if (others.some((cell) => cell.type !== 'blank')) continue;
    const book = new CellBook(spec, []);
    book.write(row, block, own);
    if (!book.isRowBroken(row, spec)) return own;
  }
  return cells;
}

const MOST_FILLING = 5;
