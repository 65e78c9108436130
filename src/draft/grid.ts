import type { MappedText, Span } from '../text/mapped.js';
import type { Cell, Grid } from './draft.js';

/** A cell as a row of the source lists it, before spans are resolved. */
export interface LooseCell {
  readonly content: MappedText;
  readonly span: Span;
  /** 1 where absent; 0 reaches to the last row, as HTML has it. */
  readonly rowSpan?: number;
  readonly colSpan?: number;
}

/** No real table is wider; the cap keeps `colspan="100000"` from costing memory. */
const MAX_SPAN = 200;
const MAX_WIDTH = 1000;

/**
 * Lays rows of cells out as a grid: a cell takes the first free places of its row, and a span ends where
 * the table ends or where another cell already stands.
 */
export function buildGrid(rows: readonly (readonly LooseCell[])[]): Grid {
  const height = rows.length;
  /** For each column the first row that is free again. */
  const freeFrom: number[] = [];
  let width = 0;
  const isFree = (column: number, row: number): boolean => (freeFrom[column] ?? 0) <= row;
  const placed = rows.map((cells, row) => {
    let column = 0;
    return cells.map((cell): Cell => {
      while (!isFree(column, row)) column++;
      const start = column;
      const isBeyond = start >= MAX_WIDTH;
      const wanted = isBeyond ? 1 : colSpanOf(cell);
      const rowSpan = isBeyond ? 1 : rowSpanOf(cell, height - row);
      do freeFrom[column++] = row + rowSpan;
      while (column - start < wanted && isFree(column, row));
      width = Math.max(width, column);
      const { content, span } = cell;
      return { row, column: start, rowSpan, colSpan: column - start, content, span };
    });
  });
  return { height, width, rows: placed };
}

function colSpanOf(cell: LooseCell): number {
  return Math.min(Math.max(1, Math.trunc(cell.colSpan ?? 1) || 1), MAX_SPAN);
}

function rowSpanOf(cell: LooseCell, left: number): number {
  const wanted = Math.trunc(cell.rowSpan ?? 1);
  return wanted === 0 ? left : Math.min(Math.max(1, wanted || 1), left);
}
