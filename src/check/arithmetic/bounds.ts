import type { FilledCell, FilledForm } from '../../understand/report.js';
import { regulations } from '../tables/regulations.js';
import { cellName, labelsOf } from './names.js';
import { linesOf } from './system.js';
import type { CellRef, Line } from './system.js';
import type { Detected } from '../finding.js';
import type { CheckKind } from '../kind.js';

/**
 * Relations of a form that are bounds, not sums: one side may exceed the other in one direction only.
 * The message is named after the identity. A line in which a cell is blank or holds no number is not
 * weighed.
 *
 * Options: `form`, the id of the form; `regulations`, its row of 规章, which few organs can make.
 */
export const bounds: CheckKind = (context) => {
  const { report, rule, options } = context;
  const form = report.forms.find(({ spec }) => spec.id === options.form);
  if (!form || form.tables.length === 0) return { notApplicable: 'form-absent' };
  const lines = [...linesOf(form.spec, '>='), ...linesOf(form.spec, '<=')].filter(
    ({ identity }) => identity.rule === rule.id,
  );
  const readable = lines.filter((line) =>
    [...line.left, ...line.right].every((cell) => numberIn(form, cell) !== undefined),
  );
  const made = regulations(form, options.regulations as string | undefined, context);
  if (readable.length === 0 && made.length === 0) return { notApplicable: 'not-assessable' };
  return [
    ...readable.filter((line) => breached(form, line)).map((line) => finding(form, line)),
    ...made,
  ];
};

function finding(form: FilledForm, line: Line): Detected {
  const leftSum = sumOf(form, line.left);
  const rightSum = sumOf(form, line.right);
  const { row, column } = line.left[0]!;
  const rest = [...line.left, ...line.right].slice(1);
  return {
    messageId: line.identity.id,
    values: {
      ...labelsOf(line.left[0]!),
      left: partsText(form, line.left),
      right: partsText(form, line.right),
      leftSum,
      rightSum,
      difference: Math.abs(leftSum - rightSum),
      ...Object.fromEntries(
        [...line.left, ...line.right].map((cell) => [cell.column.id, numberIn(form, cell)!]),
      ),
    },
    span: cellIn(form, line.left[0]!)?.span ?? form.span,
    place: {
      form: form.spec.id,
      row: row.id,
      column: column.id,
      ...(form.section ? { section: form.section.index } : {}),
    },
    related: rest.map((cell) => ({
      messageId: 'other-cell',
      values: { cell: cellName(cell), value: numberIn(form, cell)! },
      span: cellIn(form, cell)?.span ?? form.span,
    })),
    ...(form.confidence === 'low' ? { level: 'warning' as const } : {}),
  };
}

function breached(form: FilledForm, { identity, left, right }: Line): boolean {
  const difference = sumOf(form, left) - sumOf(form, right);
  return identity.relation === '>=' ? difference < 0 : difference > 0;
}

function cellIn(form: FilledForm, { id }: CellRef): FilledCell | undefined {
  return form.cells.get(id);
}

/** A number of the kind that the cell holds; a negative or fractional count is reported elsewhere. */
function numberIn(form: FilledForm, ref: CellRef): number | undefined {
  const cell = cellIn(form, ref);
  if (
    cell?.state !== 'value' ||
    cell.fault?.type === 'negative' ||
    cell.fault?.type === 'fractional'
  ) {
    return undefined;
  }
  return cell.value;
}

function sumOf(form: FilledForm, cells: readonly CellRef[]): number {
  return cells.reduce((sum, cell) => sum + numberIn(form, cell)!, 0);
}

function partsText(form: FilledForm, cells: readonly CellRef[]): string {
  return cells.map((cell) => `${cell.column.label} ${numberIn(form, cell)!}`).join(' + ') || '0';
}
