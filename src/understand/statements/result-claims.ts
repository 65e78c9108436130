import { flatMap } from '../../text/flat-map.js';
import type { Claim } from './claim.js';
import type { Context } from './frame.js';
import { DISPUTES } from './heads.js';
import type { Lexicon } from './lexicon.js';
import { uncovered, type Segment } from './segments.js';
import type { NumberToken, WordToken } from './token.js';

/** What there is none of where all cases had a result. */
const OTHERS: Readonly<Record<string, readonly string[]>> = {
  upheld: ['corrected', 'other', 'pending'],
  corrected: ['upheld', 'other', 'pending'],
  'other-result': ['upheld', 'corrected', 'pending'],
  pending: ['upheld', 'corrected', 'other'],
  concluded: ['pending'],
  won: ['corrected', 'pending'],
};
const COURTS = new Set(['litigation', 'direct', 'after']);
/** A number with one of these before it is of a part. */
const PARTS = new Set(['among', 'rest', 'besides', 'holding', 'sum', 'each']);
/** 上述行政诉讼…，目前尚未审结: the cases that were counted before. */
const ABOVE = /^[^，,；;]{0,8}(?:上述|以上)(?:行政)?(诉讼|复议)/;
const DECIDED = new Set(['upheld', 'corrected', 'won']);
/** The clause before counts those that were decided. */
const SETTLED = /(?:审结|办结|结案)(?:的)?\d{1,4}[件起宗],$/;
/** Unknown characters that may stand before a result (目前, 结果), and none behind it. */
const BEFORE = 4;

/** 复议8件，均尚未审结; 诉讼1件，为未经复议直接起诉，目前尚未审结: what all of the cases just counted are. */
export function resultOf(segment: Segment, text: string, context: Context): Claim[] {
  const { words, start, end } = segment;
  const heads = words.filter(({ meaning }) => !['filler', 'all', 'this-year'].includes(meaning));
  const ofThese = heads.length === 2 ? theseOf(heads, segment, text) : [];
  if (ofThese.length > 0) return claims(heads[1]!, ofThese, context, heads[0]!.start);
  const [result] = heads;
  if (result === undefined || heads.length > 1) return [];
  const isPlain =
    uncovered(segment.tokens, start, result.start) <= BEFORE &&
    uncovered(segment.tokens, result.end, end) === 0;
  if (!isPlain || segment.depth > 0) return [];
  const counted = context.lastCounted;
  const [dispute, ...more] = counted ?? [];
  const before = text.slice(text.lastIndexOf('。', start) + 1, start);
  const named = counted === undefined ? ABOVE.exec(before)?.[1] : undefined;
  if (named !== undefined)
    return claims(result, [named === '诉讼' ? 'litigation' : 'review'], context, words[0]!.start);
  const isOthers = context.othersDisputes || context.topic === 'business';
  if (isOthers || more.length > 0 || !DISPUTES.has(dispute ?? '')) return [];
  // 诉讼4件，其中直接起诉3件、复议后起诉1件，全部审结: all four.
  const isSplit = COURTS.has(dispute!) && context.stated.has('litigation');
  const isAll = words.some(({ meaning }) => meaning === 'all');
  const whole = isSplit && isAll ? 'litigation' : dispute!;
  return claims(result, [whole], context, words[0]!.start);
}

/** 上述行政复议案件年内已全部审结: all of those that were counted before. */
function theseOf(
  [cases]: readonly WordToken[],
  { words, start, end, depth }: Segment,
  text: string,
): readonly string[] {
  const isAll = words.some(({ meaning }) => meaning === 'all');
  const isOpening = /^(?:以上|上述|前述)$/.test(text.slice(start, cases!.start));
  const isPlain = /(?:全部|均已?|都已?)(?:审结|办结)$/.test(text.slice(start, end));
  return isAll && isOpening && isPlain && depth === 0 && DISPUTES.has(cases!.meaning)
    ? [cases!.meaning]
    : [];
}

/** 诉讼11件，法院审结9件，均驳回诉讼请求: those that were decided, whatever became of the others. */
export function settledOf(
  { words, counts, start }: Segment,
  text: string,
  { dispute, othersDisputes, topic, onDisclosure }: Context,
): Claim[] | undefined {
  const result = words.find(({ meaning }) => DECIDED.has(meaning));
  if (counts || result === undefined) return undefined;
  const before = text.slice(Math.max(0, start - 20), start);
  const isAll = words.some(({ meaning }) => meaning === 'all');
  const isOther = othersDisputes || topic === 'business' || dispute === undefined;
  if (!isAll || isOther || dispute.includes('+') || !SETTLED.test(before)) return undefined;
  const results = (OTHERS[result.meaning] ?? []).filter((id) => id !== 'pending');
  const subjects = results.map((id) => `${dispute}-${id}`);
  return [{ kind: 'only', subjects, start: words[0]!.start, end: result.end, firm: onDisclosure }];
}

/** 被提起行政诉讼的5件均获胜诉: the number and what became of all in one. */
export function casesOf(
  segment: Segment,
  text: string,
  context: Context,
  lexicon: Lexicon,
): Claim[] {
  const { words, tokens, end } = segment;
  const numbers = tokens.filter((token): token is NumberToken => token.type === 'number');
  const [number] = numbers;
  const all = words.find(({ meaning }) => meaning === 'all');
  if (numbers.length !== 1 || !all || all.start < number!.end || context.othersDisputes) return [];
  const before = words.filter((word) => word.end <= number!.start);
  const cases = before.filter(({ meaning }) => DISPUTES.has(meaning));
  const isPart = before.some(({ meaning }) => PARTS.has(meaning) || lexicon.partWords.has(meaning));
  const heads = words.filter(({ start, meaning }) => start >= all.end && meaning !== 'filler');
  const [result] = heads;
  const kind = cases.length === 0 ? countedAgain(segment, number!, text, context) : undefined;
  const own = kind === undefined ? cases.map(({ meaning }) => meaning) : [kind];
  if (own.length !== 1 || isPart || result === undefined || heads.length > 1) return [];
  const gap = kind === undefined ? 0 : NOUN;
  const isPlain =
    uncovered(tokens, number!.end, result.start) <= gap && uncovered(tokens, result.end, end) === 0;
  return isPlain ? claims(result, own, context, all.start) : [];
}

/** 案件. */
const NOUN = 2;

/** 行政诉讼案件共8件，…，8件案件均获胜诉: the cases of the one kind that the sentence counted, as many. */
function countedAgain(
  { start, words }: Segment,
  number: NumberToken,
  text: string,
  { stated }: Context,
): string | undefined {
  // 诉讼9件，审结8件，8件均获胜诉: of those that were decided.
  const kinds = [...stated].filter((id) => [...DISPUTES].some((kind) => id.startsWith(kind)));
  const isBare = words.every((word) => word.start >= number.end) && number.start === start;
  const before = text.slice(text.lastIndexOf('。', start) + 1, start);
  const isSame = before.split(/[^\d件]+/).includes(text.slice(start, number.end));
  return isBare && isSame && kinds.length === 1 && DISPUTES.has(kinds[0]!) ? kinds[0] : undefined;
}

function claims(
  { meaning, end }: WordToken,
  cases: readonly string[],
  { onDisclosure }: Context,
  start: number,
): Claim[] {
  const place = { start, end, firm: onDisclosure };
  const other = meaning === 'direct' ? 'after' : meaning === 'after' ? 'direct' : undefined;
  if (other !== undefined)
    return cases.includes('litigation') ? [{ kind: 'only', subjects: [other], ...place }] : [];
  const results = OTHERS[meaning];
  if (results === undefined || (meaning === 'won' && cases.some((id) => !COURTS.has(id))))
    return [];
  const subjects = flatMap(cases, (id) => results.map((result) => `${id}-${result}`));
  return [{ kind: 'only', subjects, ...place }];
}
