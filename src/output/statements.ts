import { cellName } from '../check/arithmetic/names.js';
import { analyseProse, subjectName, type ProseAnalysis } from '../check/prose/analysis.js';
import type { SumCheck } from '../check/prose/sums.js';
import type { LineIndex } from '../draft/lines.js';
import type { Language, Rulebook } from '../rulebook/types.js';
import type { Report } from '../understand/report.js';
import type { Statement } from '../understand/statements/statement.js';
import { describePlace } from './place.js';
import { plain } from './words.js';
import { flatMap } from '../text/flat-map.js';

/** A quantity that the prose states, and what it was held against. */
export interface StatementResult {
  readonly kind: Statement['kind'];
  /** Number and unit as written, or the words of a claim. */
  readonly text: string;
  /** About, more than, or a range. */
  readonly approximate: boolean;
  /** Of another year or a part of the year. */
  readonly otherPeriod: boolean;
  /** Of other organs than the one that reports. */
  readonly otherScope: boolean;
  /** Null for claims that are no number. */
  readonly value: number | null;
  /** Ids of the quantities (`rules/lexicon/quantities.yaml`); empty where the forms have no such quantity. */
  readonly quantities: readonly string[];
  readonly subject: string;
  readonly place: string;
  readonly line: number;
  readonly column: number;
  readonly comparedWith?: string;
  readonly outcome: 'equal' | 'differs' | 'not-compared';
}

/** How the statements of a report came out. */
export interface StatementCounts {
  readonly all: number;
  readonly equal: number;
  readonly differs: number;
}

export function countStatements(statements: readonly StatementResult[]): StatementCounts {
  const of = (outcome: StatementResult['outcome']) =>
    statements.filter((statement) => statement.outcome === outcome).length;
  return { all: statements.length, equal: of('equal'), differs: of('differs') };
}

/** Everything that the prose states in numbers; empty where the rulebook has no words for prose. */
export function statementsOf(
  report: Report,
  rulebook: Rulebook,
  { lines, lang }: { readonly lines: LineIndex; readonly lang: Language },
): StatementResult[] {
  const analysis = report.prose.statements.length > 0 && analyseProse(report, rulebook);
  if (!analysis) return [];
  const agreed = analysis.sums.filter(
    ({ outcome, sum, total }) => outcome === 'equal' && sum === total.value,
  );
  const totals = new Map(agreed.map((check) => [check.total.index, check]));
  const parts = new Map(
    flatMap(agreed, (check) => check.parts.map(({ index }) => [index, check] as const)),
  );
  const places = report.outline.sections.map(({ index }) =>
    describePlace({ section: index }, report, lang),
  );
  return report.prose.statements.map((statement) => {
    const point = lines.pointAt(statement.span.start);
    return {
      kind: statement.kind,
      approximate: statement.approximate,
      otherPeriod: statement.otherPeriod,
      otherScope: statement.otherScope,
      text: plain(statement.text),
      value:
        statement.kind === 'number' || statement.kind === 'percent' || statement.kind === 'none'
          ? statement.value
          : null,
      quantities: statement.subjects,
      subject: subjectName(statement, analysis.lexicon, lang),
      place: places[statement.section ?? -1] ?? '',
      line: point.line,
      column: point.column,
      ...comparedWith(statement, analysis, lang, totals, parts),
    };
  });
}

function sumText(check: SumCheck | undefined): string[] {
  if (check === undefined) return [];
  return [`${check.parts.map(({ value }) => String(value)).join(' + ')} = ${String(check.sum)}`];
}

type Sums = ReadonlyMap<number, SumCheck>;

/** The cells that say the same, and the sum that a total makes with its parts; a part shows it without cells. */
function comparedWith(
  { index }: Statement,
  { comparisons }: ProseAnalysis,
  lang: Language,
  totals: Sums,
  parts: Sums,
): Pick<StatementResult, 'comparedWith' | 'outcome'> {
  const comparison = comparisons[index]!;
  const total = sumText(totals.get(index));
  if (comparison.outcome !== 'not-compared') {
    const cells = flatMap(comparison.sums, ({ form, cells: ids }) =>
      ids.map((id) => `${form.spec.name[lang]} ${cellName(form.cells.get(id)!)}`),
    );
    const sums = comparison.outcome === 'equal' ? total : [];
    return {
      comparedWith: [cells.join(' + '), ...sums].join('; '),
      outcome: comparison.outcome,
    };
  }
  const [sum] = [...total, ...sumText(parts.get(index))];
  return sum === undefined ? { outcome: 'not-compared' } : { comparedWith: sum, outcome: 'equal' };
}
