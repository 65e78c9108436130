import { flatMap } from '../../text/flat-map.js';
import type { Lexicon } from '../../understand/statements/lexicon.js';
import type { Report } from '../../understand/report.js';
import type { Statement } from '../../understand/statements/statement.js';
import { cellBook, type CellBook } from './cells.js';
import { wordsBefore, wordsBehind } from './words-around.js';

const KINDS = ['review', 'litigation', 'direct', 'after'] as const;
const RESULT = /^(?:review|litigation|direct|after)-(.+)$/;
const NAMED = /复议|诉讼|起诉|被诉|应诉/;
/** 纠正的2件, 被纠正的共2件: of those that were told. */
const TOLD = /的(?:共计?|有|全部)?$/;
/** 结果纠正1件，法院认为…: of the suits. */
const OF_COURT = /^[^。;；]*(?:法院|判决|庭审)/;
/** Characters of the sentence in front of the number, and behind it. */
const BEFORE = 80;
const BEHIND = 40;

/**
 * 复议11件，纠正2件。诉讼5件，…。纠正的2件涉及…: where the clause names neither reviews nor suits, what takes up a result
 * may be of either, or of both.
 */
export function takesUpResult(statement: Statement, report: Report, lexicon: Lexicon): boolean {
  const [id, ...more] = statement.subjects;
  const result = RESULT.exec(id ?? '')?.[1];
  if (result === undefined || more.length > 0) return false;
  const clause = wordsBefore(report, statement.span.start, BEFORE)
    .split(/[。;；]/)
    .at(-1)!;
  if (OF_COURT.test(wordsBehind(report, statement.span.end, BEHIND))) return false;
  if (NAMED.test(clause) || !(TOLD.test(clause) || isAlone(statement, clause, report)))
    return false;
  return totalsOf(result, lexicon, cellBook(report)).includes(statement.value);
}

/** 2件被纠正案件均已…: the first number of its sentence, and no other result beside it. */
function isAlone({ index, sentence }: Statement, clause: string, { prose }: Report): boolean {
  return (
    !/\d/.test(clause) &&
    !prose.statements.some(
      (other) =>
        other.sentence === sentence &&
        other.index !== index &&
        other.subjects.some((id) => RESULT.test(id)),
    )
  );
}

/** How many cases of each kind, and of reviews and suits together, had the result. */
function totalsOf(result: string, { byId }: Lexicon, book: CellBook): number[] {
  const each = KINDS.map((kind) => {
    const [first] = byId.get(`${kind}-${result}`)?.accept ?? [];
    return first?.sums[0] && book.sum(first.form, first.sums[0])?.corrected;
  });
  const [reviews, suits] = each;
  const both = reviews === undefined || suits === undefined ? undefined : reviews + suits;
  return flatMap([...each, both], (total) => total ?? []);
}
