import { flatMap } from '../text/flat-map.js';
import type { FilledForm } from '../understand/report.js';
import { diagnose } from './arithmetic/diagnosis.js';
import { labelsOf, namesOf, placeOf } from './cell-names.js';
import type { Detected } from './finding.js';

/** Blank is read as 0; a change against last year is left blank where nothing changed. */
export function emptyCells(form: FilledForm): Detected[] {
  const accounted = accountedFor(form);
  const empty = [...form.cells.values()].filter(
    (cell) => cell.state === 'empty' && cell.column.value !== 'change' && !accounted.has(cell.id),
  );
  const [first] = empty;
  if (first === undefined) return [];
  const values = {
    ...labelsOf(first),
    count: empty.length,
    cells: namesOf(empty),
    form: form.spec.name.zh,
    formEn: form.spec.name.en,
  };
  const messageId = empty.length === 1 ? 'empty' : 'empties';
  return [{ messageId, values, span: first.span, place: placeOf(first, form), level: 'warning' }];
}

/** Cells that a finding on the sums already speaks of, with the value that belongs there. */
function accountedFor(form: FilledForm): ReadonlySet<string> {
  const { system, causes } = diagnose(form);
  return new Set(
    flatMap(causes, (cause) => (cause.type === 'cell' ? [system.cells[cause.cell]!.id] : [])),
  );
}
