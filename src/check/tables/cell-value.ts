import { flatMap } from '../../text/flat-map.js';
import type { FilledCell, FilledForm } from '../../understand/report.js';
import { determined } from '../arithmetic/diagnosis.js';
import { isOfficial } from './official.js';
import { emptyCells } from './cell-blanks.js';
import { labelsOf } from '../arithmetic/names.js';
import { placeOf } from './cell-names.js';
import { annotated, oddlyWritten } from './cell-writing.js';
import type { Detected, Suggestion } from '../finding.js';
import type { CheckContext, CheckKind } from '../kind.js';

/**
 * How the cells are written: a number where a number belongs. Empty cells and mere ways of writing are
 * said once for each form; words, negative numbers, fractions and other units cell by cell.
 */
export const cellValue: CheckKind = ({ report }: CheckContext) =>
  flatMap(report.forms.filter(isOfficial), (form) => [
    ...flatMap([...form.cells.values()], (cell) => wrongCell(cell, form)),
    ...oddlyWritten(form, report.draft.source),
    ...annotated(form),
    ...emptyCells(form),
  ]);

function wrongCell(cell: FilledCell, form: FilledForm): Detected[] {
  const { fault } = cell;
  if (fault === undefined || fault.type === 'format' || fault.type === 'note') return [];
  const found = cell.raw.replace(/\s+/g, ' ');
  if (fault.type === 'unit') return [inOtherUnit(cell, form, found, fault)];
  const expected = determined(form).get(cell.id);
  const values = { ...labelsOf(cell), found, expected: expected ?? '' };
  return [
    {
      messageId: expected === undefined ? fault.type : `${fault.type}-determined`,
      values,
      span: cell.span,
      place: placeOf(cell, form),
      suggestions: expected === undefined ? [] : [write(cell, expected)],
      level: fault.type === 'unit-missing' ? 'warning' : 'error',
    },
  ];
}

/** The number in the unit of the form is reckoned, but whether number or unit was meant, the author knows. */
function inOtherUnit(
  cell: FilledCell,
  form: FilledForm,
  found: string,
  { official, converted }: { readonly official: string; readonly converted: string },
): Detected {
  return {
    messageId: 'unit',
    values: { ...labelsOf(cell), found, unit: official, expected: converted },
    span: cell.span,
    place: placeOf(cell, form),
    suggestions: [write(cell, converted)],
    level: 'warning',
  };
}

function write(cell: FilledCell, expected: number | string): Suggestion {
  const edit = { span: cell.span, text: String(expected) };
  return { messageId: 'write', values: { expected }, edit };
}
