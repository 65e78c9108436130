import type { Compared } from '../check/prose/compared.js';
import type { LineIndex } from '../draft/lines.js';
import type { Language } from '../rulebook/types.js';
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
  /** Id of the relation (`rules/lexicon/relations`) that holds it against other numbers of the prose. */
  readonly relation?: string;
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

interface Wording {
  readonly report: Report;
  readonly lines: LineIndex;
  readonly lang: Language;
}

/** Everything that the prose states in numbers, in words. */
export function wordStatements(
  compared: readonly Compared[],
  { report, lines, lang }: Wording,
): StatementResult[] {
  if (compared.length === 0) return [];
  const places = report.outline.sections.map(({ index }) =>
    describePlace({ section: index }, report, lang),
  );
  return compared.map((each) => {
    const { statement, subject, outcome } = each;
    const point = lines.pointAt(statement.span.start);
    const comparedWith = wordComparison(each, lang);
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
      subject: subject[lang],
      place: places[statement.section ?? -1] ?? '',
      line: point.line,
      column: point.column,
      ...(comparedWith !== '' && { comparedWith }),
      ...(each.relation && { relation: each.relation.id }),
      outcome,
    };
  });
}

/** 表三 一、本年新收·总计; 3 + 4 = 7; 较上年增减 37件, 8件 */
function wordComparison({ cells, sum, relation }: Compared, lang: Language): string {
  const sides = cells.map(({ form, cell }) => `${form[lang]} ${cell}`).join(' + ');
  const adds = sum && `${sum.parts.map(String).join(' + ')} = ${String(sum.total)}`;
  const told = sides === '' && !adds && relation;
  const others = told && `${relation.title[lang]} ${relation.others.map(plain).join(', ')}`;
  return [sides, adds, others].filter(Boolean).join('; ');
}
