import type { FilledForm, Report, ShapeFault } from '../../understand/report.js';
import type { RowSpec } from '../../rulebook/types.js';
import type { Detected, PlaceRef } from '../finding.js';
import type { CheckContext, CheckKind } from '../kind.js';
import { extraRows, missingBlocks } from './shape-groups.js';
import { isOfficial } from './official.js';
import { flatMap } from '../../text/flat-map.js';

type Of<T extends ShapeFault['type']> = Extract<ShapeFault, { type: T }>;

/** Most that is said of one kind of fault in one form, so that a ruined table does not flood the report. */
const MOST_OF_A_KIND = 5;

/** Rows and columns of the drafted forms against the official ones. */
export const tableShape: CheckKind = ({ report }: CheckContext) =>
  flatMap(report.forms.filter(isOfficial), (form) => detectForm(form, report));

function detectForm(form: FilledForm, report: Report): Detected[] {
  const place = { ...(form.section && { section: form.section.index }), form: form.spec.id };
  const others = form.shape.filter(
    (fault) => fault.type !== 'missing-row' && fault.type !== 'double-row',
  );
  const findings = [
    ...missingRuns(form, place),
    ...doubleRuns(form, place),
    ...missingBlocks(form, place, report),
    ...extraRows(form, place),
    ...copies(form, place),
    ...flatMap(others, (fault) => detect(fault, place, report)),
  ];
  const counts = new Map<string, number>();
  return findings.filter(({ messageId }) => {
    counts.set(messageId, (counts.get(messageId) ?? 0) + 1);
    return counts.get(messageId)! <= MOST_OF_A_KIND;
  });
}

/** The form stands in the report more than once. */
function copies(form: FilledForm, place: PlaceRef): Detected[] {
  const [first, ...others] = form.copies ?? [];
  if (first === undefined) return [];
  const values = {
    form: form.spec.name.zh,
    formEn: form.spec.name.en,
    count: others.length + 2,
  };
  return [
    {
      messageId: others.length === 0 ? 'double-table' : 'double-tables',
      values,
      span: { start: first.span.start, end: first.span.start },
      place,
      level: 'warning',
      related: [
        { messageId: 'first-table', values, span: { ...form.span, end: form.span.start } },
        ...others.map(({ span }) => ({
          messageId: 'copy-here',
          values,
          span: { ...span, end: span.start },
        })),
      ],
    },
  ];
}

/** Neighbouring rows lost together were lost by one slip. */
function missingRuns(form: FilledForm, place: PlaceRef): Detected[] {
  const faults = form.shape.filter(
    (fault): fault is Of<'missing-row'> => fault.type === 'missing-row',
  );
  return runs(form, faults).map((run) => ({
    messageId: run.length === 1 ? 'missing-row' : 'missing-rows',
    values: { row: name(run[0]!.row), last: name(run.at(-1)!.row), count: run.length },
    span: run[0]!.span,
    place: { ...place, row: run[0]!.row.id },
  }));
}

function doubleRuns(form: FilledForm, place: PlaceRef): Detected[] {
  const faults = form.shape.filter(
    (fault): fault is Of<'double-row'> => fault.type === 'double-row',
  );
  return runs(form, faults).map((run) => {
    const values = { row: name(run[0]!.row), last: name(run.at(-1)!.row), count: run.length };
    return {
      messageId: run.length === 1 ? 'double-row' : 'double-rows',
      values,
      span: run[0]!.span,
      place: { ...place, row: run[0]!.row.id },
      related: [{ messageId: 'first-here', values, span: run[0]!.first }],
    };
  });
}

/** Faults of rows that follow one another in the official form, taken together. */
function runs<T extends { row: RowSpec }>(form: FilledForm, faults: readonly T[]): T[][] {
  const order = flatMap(form.spec.blocks, (block) => block.rows);
  const sorted = [...faults].sort((a, b) => order.indexOf(a.row) - order.indexOf(b.row));
  const found: T[][] = [];
  for (const fault of sorted) {
    const last = found.at(-1)?.at(-1);
    if (last !== undefined && order.indexOf(fault.row) - order.indexOf(last.row) <= 1)
      found.at(-1)!.push(fault);
    else found.push([fault]);
  }
  return found;
}

function detect(fault: ShapeFault, place: PlaceRef, report: Report): Detected[] {
  const base = { messageId: fault.type, span: fault.span };
  switch (fault.type) {
    case 'missing-column':
      return [
        {
          ...base,
          values: { column: fault.column.label },
          place: { ...place, column: fault.column.id },
        },
      ];
    case 'extra-column':
      return [{ ...base, values: { label: fault.label }, place, level: 'warning' }];
    case 'extra-row':
      // Rows with a label are said together.
      return fault.label === ''
        ? [{ ...base, messageId: 'extra-numbers', place, level: 'warning' }]
        : [];
    case 'row-order': {
      const values = { row: name(fault.row), after: fault.after ? name(fault.after) : '' };
      return [
        {
          ...base,
          messageId: fault.after ? 'row-order' : 'row-first',
          values,
          place: { ...place, row: fault.row.id },
        },
      ];
    }
    case 'column-order':
      return [
        {
          ...base,
          values: { column: fault.column.label },
          place: { ...place, column: fault.column.id },
        },
      ];
    case 'group-order':
      return [
        {
          ...base,
          values: { group: fault.group },
          place: { ...place, column: fault.column.id },
          level: 'warning',
        },
      ];
    case 'shifted-row':
      return [
        { ...base, values: { row: name(fault.row) }, place: { ...place, row: fault.row.id } },
      ];
    case 'split-number': {
      const values = { row: name(fault.row), column: fault.column.label, joined: fault.joined };
      return [{ ...base, values, place: { ...place, row: fault.row.id, column: fault.column.id } }];
    }
    case 'collapsed-group':
      return [
        {
          ...base,
          values: { group: fault.group, rows: fault.rows, year: report.edition.id },
          place,
          level: 'warning',
        },
      ];
    case 'cell-count': {
      const values = {
        row: name(fault.row),
        found: fault.found,
        expected: fault.expected,
        difference: Math.abs(fault.found - fault.expected),
      };
      const messageId = fault.row.label === '' ? 'line-count' : 'cell-count';
      return [{ ...base, messageId, values, place: { ...place, row: fault.row.id } }];
    }
    default:
      return [];
  }
}

function name(row: RowSpec): string {
  return row.short ?? row.label;
}
