import { flatMap } from '../../text/flat-map.js';
import type { FilledCell, FilledForm } from '../../understand/report.js';
import { diagnose } from '../arithmetic/diagnosis.js';
import { writtenSign } from '../arithmetic/names.js';
import { labelsOf } from '../arithmetic/names.js';
import { namesOf, placeOf } from './cell-names.js';
import type { Detected, Values } from '../finding.js';

/**
 * Cells without a number, all of a form in one finding: left blank, or with a sign that stands for nothing.
 * They are read as 0; a change against last year is left blank where nothing changed.
 */
export function emptyCells(form: FilledForm): Detected[] {
  const accounted = accountedFor(form);
  const empty = [...form.cells.values()].filter(
    (cell) => cell.state === 'empty' && cell.column.value !== 'change' && !accounted.has(cell.id),
  );
  const [first] = empty;
  if (first === undefined) return [];
  const signs = flatMap(empty, (cell) => writtenSign(cell) ?? []);
  const values = {
    ...labelsOf(first),
    count: empty.length,
    cells: namesOf(empty),
    form: form.spec.name.zh,
    formEn: form.spec.name.en,
    written: signs.length,
    signs: [...new Set(signs)].map((sign) => `“${sign}”`).join('、'),
  };
  const kind = kindOf(empty.length, signs.length);
  const worded = totalsAlone(form, values) ?? { messageId: kind, values };
  return [
    {
      ...worded,
      span: first.span,
      place: placeOf(first, form),
      places: empty.map(({ span }) => span),
      level: 'warning',
    },
  ];
}

function kindOf(count: number, written: number): string {
  if (written === 0) return count === 1 ? 'empty' : 'empties';
  if (written < count) return 'empties-and-signs';
  return count === 1 ? 'sign' : 'signs';
}

/** Totals without any of their parts: what is blank was not counted as 0. */
function totalsAlone(
  form: FilledForm,
  values: Values,
): Pick<Detected, 'messageId' | 'values'> | undefined {
  const { system, unfilled } = diagnose(form);
  if (unfilled.length === 0) return undefined;
  const cells = flatMap(unfilled, (index): FilledCell[] => {
    const cell = form.cells.get(system.cells[system.equations[index]!.left[0]!]!.id);
    return cell ? [cell] : [];
  });
  return {
    messageId: 'unfilled',
    values: { ...values, sums: cells.length, totals: namesOf(cells) },
  };
}

/** Cells that a finding on the sums already speaks of, with the value that belongs there. */
function accountedFor(form: FilledForm): ReadonlySet<string> {
  const { system, causes } = diagnose(form);
  return new Set(
    flatMap(causes, (cause) => (cause.type === 'cell' ? [system.cells[cause.cell]!.id] : [])),
  );
}
