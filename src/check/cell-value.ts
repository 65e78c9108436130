import type { FilledCell, FilledForm } from '../understand/report.js';
import { determined, diagnose } from './arithmetic/diagnosis.js';
import { cellName, columnName, rowName } from './arithmetic/names.js';
import type { Detected, Edit, PlaceRef, Suggestion, Values } from './finding.js';
import { joinEdits } from './join-edits.js';
import type { CheckContext, CheckKind } from './kind.js';
import { flatMap } from '../text/flat-map.js';

/** How many empty or oddly written cells are named one by one. */
const NAMED = 5;

/**
 * How the cells are written: a number where a number belongs. Empty cells and mere ways of writing are
 * said once for each form; words, negative numbers and fractions cell by cell.
 */
export const cellValue: CheckKind = ({ report }: CheckContext) =>
  flatMap(
    report.forms.filter((form) => form.tables.length > 0),
    (form) => detectForm(form, report.draft.source),
  );

function detectForm(form: FilledForm, source: string): Detected[] {
  const cells = [...form.cells.values()];
  return [
    ...flatMap(cells, (cell) => wrongCell(cell, form)),
    ...oddlyWritten(cells, form, source),
    ...emptyCells(cells, form),
  ];
}

function wrongCell(cell: FilledCell, form: FilledForm): Detected[] {
  if (cell.fault === undefined || cell.fault.type === 'format') return [];
  const expected = determined(form).get(cell.id);
  const values = {
    ...labels(cell),
    found: cell.raw.replace(/\s+/g, ' '),
    expected: expected ?? '',
  };
  const suggestions: Suggestion[] =
    expected === undefined
      ? []
      : [{ messageId: 'write', values, edit: { span: cell.span, text: String(expected) } }];
  const messageId = expected === undefined ? cell.fault.type : `${cell.fault.type}-determined`;
  const level = cell.fault.type === 'unit-missing' ? ('warning' as const) : ('error' as const);
  return [{ messageId, values, span: cell.span, place: placeOf(cell, form), suggestions, level }];
}

function oddlyWritten(cells: readonly FilledCell[], form: FilledForm, source: string): Detected[] {
  const odd = cells.filter((cell) => cell.fault?.type === 'format');
  const [first] = odd;
  if (first?.fault?.type !== 'format') return [];
  const values = {
    ...labels(first),
    found: first.raw,
    expected: first.fault.plain,
    count: odd.length,
    cells: name(odd),
  };
  const fix = joinEdits(
    source,
    flatMap(odd, (cell) => plainly(cell, source)),
  );
  return [
    {
      messageId: odd.length > 1 ? 'formats' : 'format',
      values,
      span: first.span,
      place: placeOf(first, form),
      level: 'warning',
      ...(fix && { fix }),
    },
  ];
}

/** The number in plain digits; where markup stands inside the cell, that is left to a person. */
function plainly({ fault, span, raw }: FilledCell, source: string): Edit[] {
  const isVerbatim = source.slice(span.start, span.end) === raw;
  return fault?.type === 'format' && isVerbatim ? [{ span, text: fault.plain }] : [];
}

/** Blank is read as 0; a change against last year is left blank where nothing changed. */
function emptyCells(cells: readonly FilledCell[], form: FilledForm): Detected[] {
  const accounted = accountedFor(form);
  const empty = cells.filter(
    (cell) => cell.state === 'empty' && cell.column.value !== 'change' && !accounted.has(cell.id),
  );
  const [first] = empty;
  if (first === undefined) return [];
  const values = {
    ...labels(first),
    count: empty.length,
    cells: name(empty),
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

function name(cells: readonly FilledCell[]): string {
  const named = cells.slice(0, NAMED).map((cell) => `“${cellName(cell)}”`);
  return named.join('、') + (cells.length > NAMED ? '……' : '');
}

function labels(cell: FilledCell): Values {
  return { row: rowName(cell.row), column: columnName(cell.column, cell.block) };
}

function placeOf(cell: FilledCell, form: FilledForm): PlaceRef {
  return {
    ...(form.section && { section: form.section.index }),
    form: form.spec.id,
    row: cell.row.id,
    column: cell.column.id,
  };
}
