import type { FilledCell, FilledForm } from '../../understand/report.js';
import { cellName } from '../arithmetic/names.js';
import type { PlaceRef } from '../finding.js';

/** How many cells are named one by one. */
const NAMED = 5;

export function namesOf(cells: readonly FilledCell[]): string {
  const named = cells.slice(0, NAMED).map((cell) => `“${cellName(cell)}”`);
  return named.join('、') + (cells.length > NAMED ? '……' : '');
}

export function placeOf(cell: FilledCell, form: FilledForm): PlaceRef {
  return {
    ...(form.section && { section: form.section.index }),
    form: form.spec.id,
    row: cell.row.id,
    column: cell.column.id,
  };
}
