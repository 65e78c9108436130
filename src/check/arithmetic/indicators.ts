import type { FilledCell, FilledForm } from '../../understand/report.js';
import type { Level } from '../../rulebook/types.js';
import { linesOf, type CellRef, type Line } from './system.js';
import type { Detected, PlaceRef } from '../finding.js';
import type { CheckKind } from '../kind.js';
import { flatMap } from '../../text/flat-map.js';

/**
 * Sums and bounds of a statistics table whose totals are independent of one another, so that there is
 * nothing to solve: each relation is weighed by itself, with the strictness that the edition gives it.
 * Bounds with the same limit are broken together, when the limit is the wrong one.
 *
 * Options: `forms`, the ids of the form in its editions.
 */
export const indicators: CheckKind = ({ report, rule, options }) => {
  const forms = report.forms.filter(
    ({ spec, tables }) => isNamed(options['forms'], spec.id) && tables.length > 0,
  );
  if (forms.length === 0) return { notApplicable: 'form-absent' };
  return flatMap(forms, (form) => findingsOf(form, rule.id));
};

function findingsOf(form: FilledForm, rule: string): Detected[] {
  const lines = flatMap(['=', '<=', '>='] as const, (relation) =>
    linesOf(form.spec, relation),
  ).filter(
    (line) => line.identity.rule === rule && isAssessable(form, line) && isBroken(form, line),
  );
  const sums = lines.filter((line) => (line.identity.relation ?? '=') === '=');
  const limits = new Map<string, Line[]>();
  for (const line of lines.filter((candidate) => !sums.includes(candidate))) {
    const limit = line.right.map((cell) => cell.id).join(' ');
    limits.set(limit, [...(limits.get(limit) ?? []), line]);
  }
  return [
    ...sums.map((line) => sumFinding(form, line)),
    ...[...limits.values()].map((broken) => limitFinding(form, broken)),
  ];
}

function isNamed(forms: unknown, id: string): boolean {
  return Array.isArray(forms) && forms.includes(id);
}

function isAssessable(form: FilledForm, { identity, left, right }: Line): boolean {
  const cells = [...left, ...right].map((ref) => ({ ref, cell: form.cells.get(ref.id) }));
  const readable = cells.every(
    ({ ref, cell }) =>
      cell?.state === 'value' || cell?.state === 'empty' || ref.row.optional === true,
  );
  const filled = cells.filter(({ cell }) => cell?.state === 'value');
  if (!readable || filled.length === 0) return false;
  return (
    identity.complete !== true ||
    cells.every(({ ref, cell }) => cell?.state === 'value' || ref.row.optional === true)
  );
}

function isBroken(form: FilledForm, line: Line): boolean {
  const difference = sumOf(form, line.left) - sumOf(form, line.right);
  const relation = line.identity.relation ?? '=';
  return relation === '=' ? difference !== 0 : relation === '<=' ? difference > 0 : difference < 0;
}

function sumFinding(form: FilledForm, line: Line): Detected {
  const [total] = line.left;
  const cell = form.cells.get(total!.id)!;
  const found = sumOf(form, line.left);
  const expected = sumOf(form, line.right);
  const values = {
    row: name(total!),
    found,
    expected,
    difference: Math.abs(found - expected),
    parts: partsText(form, line.right),
  };
  return {
    messageId: cell.state === 'empty' ? 'total-empty' : 'sum-differs',
    values,
    span: cell.span,
    place: placeOf(form, total!),
    related: line.right
      .filter((part) => valueOf(form, part) !== 0)
      .map((part) => partAt(form, part)),
    suggestions: [
      { messageId: 'set-value', values, edit: { span: cell.span, text: String(expected) } },
    ],
    ...levelOf(form, line, found > expected ? 'over' : 'under'),
  };
}

/** At the part that is too large; at the limit where several parts exceed it. */
function limitFinding(form: FilledForm, broken: readonly Line[]): Detected {
  const [line] = broken;
  const many = broken.length > 1;
  const at = many ? line!.right[0]! : line!.left[0]!;
  const values = {
    row: name(line!.left[0]!),
    found: sumOf(form, line!.left),
    limit: line!.right.map(name).join('、'),
    most: sumOf(form, line!.right),
    difference: sumOf(form, line!.left) - sumOf(form, line!.right),
    parts: partsText(
      form,
      flatMap(broken, (one) => one.left),
    ),
    count: broken.length,
  };
  const others = many ? flatMap(broken, (one) => one.left) : line!.right;
  return {
    messageId: many ? 'limit-too-small' : 'exceeds',
    values,
    span: form.cells.get(at.id)!.span,
    place: placeOf(form, at),
    related: others.map((part) => partAt(form, part)),
    ...levelOf(form, line!, 'over'),
  };
}

/** A relation in which a blank cell takes part is not certain enough for an error. */
function levelOf(form: FilledForm, line: Line, side: 'over' | 'under'): { level?: Level } {
  const blank = [...line.left, ...line.right].some(
    (ref) => form.cells.get(ref.id)?.state === 'empty',
  );
  if (blank || form.confidence === 'low') return { level: 'warning' };
  const level = line.identity.levels?.[side];
  return level === undefined ? {} : { level };
}

function partAt(
  form: FilledForm,
  ref: CellRef,
): { messageId: string; values: { cell: string; value: number }; span: FilledCell['span'] } {
  return {
    messageId: 'part',
    values: { cell: name(ref), value: valueOf(form, ref) },
    span: form.cells.get(ref.id)!.span,
  };
}

function partsText(form: FilledForm, parts: readonly CellRef[]): string {
  return parts.map((part) => `${name(part)} ${valueOf(form, part)}`).join(' + ');
}

function sumOf(form: FilledForm, cells: readonly CellRef[]): number {
  return cells.reduce((sum, cell) => sum + valueOf(form, cell), 0);
}

function valueOf(form: FilledForm, ref: CellRef): number {
  const cell = form.cells.get(ref.id);
  return cell?.state === 'value' ? (cell.value ?? 0) : 0;
}

function placeOf(form: FilledForm, { row, column }: CellRef): PlaceRef {
  return {
    ...(form.section && { section: form.section.index }),
    form: form.spec.id,
    row: row.id,
    column: column.id,
  };
}

function name({ row }: CellRef): string {
  return row.short ?? row.label;
}
