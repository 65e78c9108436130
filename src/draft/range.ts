import type { Span } from '../text/mapped.js';
import type { CellName, Draft } from './draft.js';
import type { LineIndex } from './lines.js';

/** A place as people and programs find it: lines and columns from 1, and the page where there are pages. */
export interface Range {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly page?: number;
  /** In a workbook: the sheet and the cell, as `表三!C12`. */
  readonly cell?: string;
}

export function rangeOf(
  span: Span,
  lines: LineIndex,
  { pages, cells }: Pick<Draft, 'pages' | 'cells'>,
): Range {
  const start = lines.pointAt(span.start);
  const end = lines.pointAt(span.end);
  const page = pageAt(pages, span.start);
  const cell = cellAt(cells, span.start);
  return {
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column,
    ...(page !== undefined && { page }),
    ...(cell !== undefined && { cell }),
  };
}

/** The page on which an offset stands, from 1; undefined where there are no pages. */
function pageAt(pages: readonly number[] | undefined, offset: number): number | undefined {
  return pages && Math.max(1, pages.findLastIndex((start) => start <= offset) + 1);
}

/** The cell in which an offset stands; undefined where cells have no names. */
function cellAt(cells: readonly CellName[] | undefined, offset: number): string | undefined {
  const at = cells?.findLastIndex(({ start }) => start <= offset);
  const cell = at === undefined ? undefined : cells?.[Math.max(0, at)];
  return cell && `${cell.sheet}!${cell.name}`;
}
