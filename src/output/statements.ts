import { cellName } from '../check/arithmetic/names.js';
import { analyseProse, subjectName, type ProseAnalysis } from '../check/prose/analysis.js';
import type { LineIndex } from '../draft/lines.js';
import type { Language, Rulebook } from '../rulebook/types.js';
import type { Report } from '../understand/report.js';
import type { Statement } from '../understand/statements/statement.js';
import { describePlace } from './place.js';
import { plain } from './words.js';

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
  const sums = new Map(
    analysis.sums.filter(({ outcome }) => outcome === 'equal').map((sum) => [sum.total.index, sum]),
  );
  const places = report.outline.sections.map(({ index }) =>
    describePlace({ section: index }, report, lang),
  );
  return report.prose.statements.map((statement) => {
    const point = lines.pointAt(statement.span.start);
    const sum = sums.get(statement.index);
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
      ...comparedWith(statement, analysis, lang, sum && sumText(sum.parts, sum.sum)),
    };
  });
}

function sumText(parts: readonly Statement[], sum: number): string {
  return `${parts.map(({ value }) => String(value)).join(' + ')} = ${String(sum)}`;
}

function comparedWith(
  { index }: Statement,
  { comparisons }: ProseAnalysis,
  lang: Language,
  sum: string | undefined,
): Pick<StatementResult, 'comparedWith' | 'outcome'> {
  const comparison = comparisons[index]!;
  if (comparison.outcome !== 'not-compared') {
    const cells = comparison.sums.flatMap(({ form, cells: ids }) =>
      ids.map((id) => `${form.spec.name[lang]} ${cellName(form.cells.get(id)!)}`),
    );
    return { comparedWith: cells.join(' + '), outcome: comparison.outcome };
  }
  return sum === undefined ? { outcome: 'not-compared' } : { comparedWith: sum, outcome: 'equal' };
}
