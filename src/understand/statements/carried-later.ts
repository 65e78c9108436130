import { flatMap } from '../../text/flat-map.js';
import type { Context } from './frame.js';
import type { StatementDraft } from './mention.js';
import type { Segment } from './segments.js';
import type { NumberToken, WordToken } from './token.js';

/** Clauses without a number that may stand between a number and what became of it. */
const BETWEEN = 2;
/** What else is said of a number: it is no bare one of applications that are left. */
const SAYS = new Set([
  ...['none', 'if', 'proposed', 'last-year', 'other-period', 'business', 'change', 'compare'],
  ...['review', 'litigation', 'direct', 'after', 'share'],
]);
const CASES = /^[件份宗]$/;
/** Words with which the clause turns back to another matter: 结转后…, 结转的…. */
const GOES_ON = /^(?:后|的|申请)/;

/**
 * 另有1件于12月底收到，尚在法定答复期限内，结转下年度继续办理: numbers of no other name whose clause, or one of the
 * next without a number, says that they are carried forward. `first`: the first statement of each segment.
 */
function carriedLater(
  segments: readonly Segment[],
  first: readonly (StatementDraft | undefined)[],
  text: string,
  year: number | undefined,
): StatementDraft[] {
  return flatMap(segments, (segment, at): StatementDraft[] => {
    const own = first[at];
    const numbers = segment.tokens.filter((token): token is NumberToken => token.type === 'number');
    const [number] = numbers;
    if (own === undefined || own.subjects.length > 0 || segment.depth > 0) return [];
    if (numbers.length !== 1 || !CASES.test(number!.unit) || isSaid(segment, year)) return [];
    const behind = forwardIn(segment, text, year);
    if (behind !== undefined) return behind.start >= number!.end ? [own] : [];
    const later = segments.slice(at + 1, at + 2 + BETWEEN);
    const end = later.findIndex((next) => forwardIn(next, text, year) !== undefined);
    const clauses = later.slice(0, end + 1);
    if (end < 0 || clauses.some((next) => next.counts || next.opens === ';')) return [];
    return clauses.slice(0, -1).some((next) => next.depth > 0 || isSaid(next, year)) ? [] : [own];
  });
}

/** Takes them for what they are, where the sentence or its paragraph is on applications. */
export function markCarriedLater(
  segments: readonly Segment[],
  first: readonly (StatementDraft | undefined)[],
  text: string,
  { topic, paragraph, year }: Context,
): void {
  if (topic !== 'application' && paragraph !== 'application') return;
  for (const statement of carriedLater(segments, first, text, year))
    Object.assign(statement, { subjects: ['forward'], firm: true, otherPeriod: false });
}

function isSaid({ tokens, words }: Segment, year: number | undefined): boolean {
  return (
    words.some(({ meaning }) => SAYS.has(meaning)) ||
    tokens.some((token) => token.type === 'date' && (token.year ?? Infinity) < (year ?? 0))
  );
}

/** 结转下年度, 已结转2026年: nothing else but that. */
function forwardIn(
  { tokens, words, depth }: Segment,
  text: string,
  year: number | undefined,
): WordToken | undefined {
  if (depth > 0 || words.some(({ meaning }) => SAYS.has(meaning))) return undefined;
  const verb = words.find(({ meaning }) => meaning === 'forward' || meaning === 'carry');
  if (verb === undefined) return undefined;
  const isNext =
    verb.meaning === 'forward' ||
    tokens.some(
      (token) =>
        (token.type === 'word' && token.meaning === 'next-year') ||
        (token.type === 'date' &&
          token.year !== undefined &&
          year !== undefined &&
          token.year > year),
    );
  return isNext && !GOES_ON.test(text.slice(verb.end)) ? verb : undefined;
}
