import type { Report } from '../../understand/report.js';
import type { Statement } from '../../understand/statements/statement.js';
import { cellName } from '../arithmetic/names.js';
import type { Detected, Related, Suggestion } from '../finding.js';
import type { CheckKind } from '../kind.js';
import { applicantShares } from './applicant-shares.js';
import { analyseProse, subjectName, type ProseAnalysis } from './analysis.js';
import type { CellSum } from './cells.js';
import type { Difference } from './compare.js';
import { leadingApplicants } from './leading.js';
import { isSetApart } from './set-apart.js';
import { shiftedAmounts } from './shifted-amounts.js';
import { flatMap } from '../../text/flat-map.js';

/** Cells that are listed with a finding. */
const LISTED = 4;

/** Numbers, “none” and “all” in the prose against the cells that say the same. */
export const proseTableMismatch: CheckKind = ({ report, rulebook }) => {
  if (report.forms.every(({ tables }) => tables.length === 0)) return { notApplicable: 'no-forms' };
  const analysis = analyseProse(report, rulebook);
  if (!analysis) return { notApplicable: 'no-words' };
  const leading = [...leadingApplicants(report, rulebook), ...applicantShares(report, rulebook)];
  if (report.prose.statements.length + leading.length === 0) return { notApplicable: 'no-numbers' };
  const shifted = shiftedAmounts(report, rulebook);
  const found = flatMap(report.prose.statements, (statement, index) => {
    const comparison = analysis.comparisons[index]!;
    return comparison.outcome === 'differs' &&
      !isToldBeside(statement, report, analysis) &&
      !isSetApart(statement, comparison, report, analysis)
      ? finding(statement, comparison, report, analysis)
      : [];
  });
  const isTold = ({ span }: Detected) =>
    found.some((one) => one.span.start < span.end && span.start < one.span.end);
  return [...found, ...[...shifted, ...leading].filter((one) => !isTold(one))];
};

/** 全部办结，未结转下年度: where the sentence says of the cell that it is none, that is the one finding. */
function isToldBeside(
  { kind, sentence }: Statement,
  { prose }: Report,
  { comparisons }: ProseAnalysis,
): boolean {
  return (
    kind === 'finished' &&
    prose.statements.some(
      (other, index) =>
        other.sentence === sentence &&
        other.kind === 'none' &&
        other.subjects.includes('forward') &&
        comparisons[index]!.outcome === 'differs',
    )
  );
}

function finding(
  statement: Statement,
  comparison: Difference,
  report: Report,
  analysis: ProseAnalysis,
): Detected {
  const { lexicon } = analysis;
  const { sums, expected } = comparison;
  const [first] = sums;
  const row = statement.kind === 'number' ? subRow(statement, sums) : undefined;
  const level = flatMap(statement.subjects, (id) => lexicon.byId.get(id)?.level ?? [])[0];
  const soft = ['upheld', 'not-corrected', 'persons', 'disclosed', 'only'].includes(statement.kind);
  return {
    messageId: row === undefined ? statement.kind : 'sub-row',
    values: {
      text: plain(statement.text),
      quantity: subjectName(statement, lexicon, 'zh'),
      quantityEn: subjectName(statement, lexicon, 'en'),
      found: statement.value,
      expected,
      difference: Math.round(Math.abs(statement.value - expected) * 1e6) / 1e6,
      unit: statement.unit,
      cell: namesOf(sums),
      form: first!.form.spec.name.zh,
      formEn: first!.form.spec.name.en,
      ...(row !== undefined && { row }),
    },
    span: statement.span,
    place: statement.section === undefined ? {} : { section: statement.section },
    related: relatedOf(sums, report),
    suggestions: statement.kind === 'number' ? repair(statement, comparison) : [],
    ...((level === 'warning' || soft || first!.form.confidence === 'medium') && {
      level: 'warning' as const,
    }),
  };
}

/** The number is that of one row of the group: the first sub-row was quoted for the whole. */
function subRow({ value }: Statement, sums: readonly CellSum[]): string | undefined {
  if (value === 0 || sums.length > 1 || sums[0]!.cells.length < 2) return undefined;
  const cells = sums[0]!.cells.map((id) => sums[0]!.form.cells.get(id)!);
  const isRow = cells.every(({ column }) => column === cells[0]!.column);
  return isRow ? cells.find((cell) => cell.value === value)?.row.label : undefined;
}

function namesOf(sums: readonly CellSum[]): string {
  const names = flatMap(sums, (sum) => groupOf(sum) ?? sum.cells.map(nameIn(sum)));
  const shown = names.slice(0, LISTED).join(' + ');
  return names.length > LISTED ? `${shown} + …` : shown;
}

function nameIn({ form }: CellSum): (id: string) => string {
  return (id) => cellName(form.cells.get(id)!);
}

/** All rows of a group are named by it: （三）不予公开各项. */
function groupOf({ form, cells }: CellSum): string | undefined {
  const [first, ...others] = cells.map((id) => form.cells.get(id)!);
  const group = first?.row.groups?.at(-1);
  if (group === undefined || others.length === 0) return undefined;
  const own = first!.block.rows.filter(({ groups }) => groups?.at(-1)?.label === group.label);
  const isWhole = own.length === cells.length && others.every(({ row }) => own.includes(row));
  return isWhole ? group.label : undefined;
}

function relatedOf(sums: readonly CellSum[], report: Report): Related[] {
  const cells = flatMap(sums, ({ form, cells: ids }) => ids.map((id) => form.cells.get(id)!));
  const telling = cells.filter(({ value }) => value !== 0);
  return (telling.length > 0 ? telling : cells).slice(0, LISTED).map((cell) => ({
    messageId: 'cell',
    values: { cell: cellName(cell), value: cell.raw.trim() || String(cell.value ?? '') },
    span: cell.span.end > 0 ? cell.span : report.forms[0]!.span,
  }));
}

/** The figure of the form in the place of the number; spelled-out and grouped numbers are replaced alike. */
function repair({ span, unit }: Statement, { expected }: Difference): Suggestion[] {
  if (expected < 0 || unit === '元' || unit === '亿元') return [];
  const text = String(expected);
  return [{ messageId: 'set-value', values: { expected }, edit: { span, text } }];
}

/** Line breaks in what was written are layout. */
function plain(text: string): string {
  return text.replace(/\s+/g, '');
}
