import type { Rulebook } from '../../rulebook/types.js';
import { lexiconOf, type Lexicon } from '../../understand/statements/lexicon.js';
import type { Report } from '../../understand/report.js';
import { NotJudged } from '../../understand/stages.js';
import type { Prose, Statement } from '../../understand/statements/statement.js';
import { cellBook } from './cells.js';
import { compare, type Comparison } from './compare.js';
import { checkSums, type SumCheck } from './sums.js';
import { flatMap } from '../../text/flat-map.js';

/** Everything that the prose states, held against the forms and against itself, once for all rules. */
export interface ProseAnalysis {
  readonly lexicon: Lexicon;
  /** One for each statement, by its index. */
  readonly comparisons: readonly Comparison[];
  readonly sums: readonly SumCheck[];
}

const analyses = new WeakMap<Report, ProseAnalysis | NotJudged>();

/**
 * Undefined where the rulebook has no words for prose.
 * @throws NotJudged where it failed before for the same report
 */
export function analyseProse(report: Report, rulebook: Rulebook): ProseAnalysis | undefined {
  const known = analyses.get(report);
  if (known instanceof NotJudged) throw known;
  if (known) return known;
  const lexicon = lexiconOf(rulebook);
  if (lexicon === undefined) return undefined;
  // Until it is done it counts as failed: one failure is told once, not by each rule that asks.
  analyses.set(report, new NotJudged('prose'));
  const book = cellBook(report);
  const analysis = {
    lexicon,
    comparisons: report.prose.statements.map((statement) =>
      compare(statement, report, lexicon, book),
    ),
    sums: checkSums(report.prose, lexicon),
  };
  analyses.set(report, analysis);
  return analysis;
}

/** What a statement counts, in words. */
export function subjectName({ subjects }: Statement, lexicon: Lexicon, lang: 'zh' | 'en'): string {
  const titles = flatMap(subjects, (id) => lexicon.byId.get(id)?.title[lang] ?? []);
  return titles.join(lang === 'zh' ? '、' : ' and ');
}

/** No number that states a quantity, and no relation between others. */
export function statesNothing({ statements, relations }: Prose): boolean {
  return statements.length + relations.length === 0;
}
