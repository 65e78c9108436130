import type { Rulebook } from '../../rulebook/types.js';
import type { SubjectYear } from '../../understand/facts/subject-years.js';
import type { Report } from '../../understand/report.js';
import { lexiconOf } from '../../understand/statements/lexicon.js';
import type { Statement } from '../../understand/statements/statement.js';
import { cellBook } from '../prose/cells.js';
import { compare } from '../prose/compare.js';

/** So many numbers that are this year's are no accident. */
const LEAST = 3;
/** Of them so many are different ones, and not 0. */
const DIFFERENT = 2;

/**
 * How many numbers a sentence on another year states that are those of this year's forms; 0 where one of them is
 * not, or there are too few to tell: then it is the year that was not changed.
 */
export function copiedFigures(
  { span, sentence }: SubjectYear,
  report: Report,
  rulebook: Rulebook,
): number {
  const lexicon = lexiconOf(rulebook);
  if (lexicon === undefined) return 0;
  const { statements } = report.prose;
  const first = statements.find((each) => each.span.start > span.start);
  const between = first && report.draft.source.slice(span.end, first.span.start);
  if (!first || /[。!！]/.test(between!)) return 0;
  const stated = statements.filter((each) => each.sentence === first.sentence && isOfYear(each));
  const book = cellBook(report);
  const held = stated.map((each) =>
    compare({ ...each, otherPeriod: false }, report, lexicon, book),
  );
  if (held.some(({ outcome }) => outcome === 'differs')) return 0;
  const equal = stated.filter((_, at) => held[at]!.outcome === 'equal');
  const values = new Set(equal.map(({ value }) => value).filter((value) => value !== 0));
  const isAlone = !/[较比]|同期|相同|持平/.test(sentence);
  return isAlone && equal.length >= LEAST && values.size >= DIFFERENT ? equal.length : 0;
}

/** A number of the organ's own, said of the whole year. */
function isOfYear({ kind, subjects, approximate, otherScope, partOf }: Statement): boolean {
  return (
    kind === 'number' && subjects.length > 0 && !approximate && !otherScope && partOf === undefined
  );
}
