import type { Context } from './frame.js';
import type { Lexicon } from './lexicon.js';
import { uncovered, type Window } from './segments.js';
import type { DateToken, WordToken } from './token.js';

/** What a number counts, as far as the words around it tell. */
export interface Subject {
  readonly subjects: readonly string[];
  readonly firm: boolean;
  readonly limited: boolean;
}

export const NOUNS = new Set([
  'application',
  'weak-application',
  'document',
  'regulation',
  'permit',
  'penalty',
  'coercion',
  'fees',
  'processing-fee',
  'fee-notice',
  'review',
  'litigation',
  'direct',
  'after',
  'info',
  'website',
  'weibo',
  'wechat',
  'business',
]);
export const VERBS = new Set([
  'intake',
  'receive',
  'accept',
  'handle',
  'finish',
  'reply',
  'carried',
  'forward',
  'carry',
  'issue',
  'repeal',
  'in-force',
  'revise',
  'publish',
  'submit',
  'fee-due',
  'fee-paid',
]);
export const STOPS = new Set([
  'won',
  'change',
  'rate',
  'finish-rate',
  'timely-rate',
  'reply-rate',
  'open-rate',
  'share',
  'underway',
]);
export const DISPUTES = new Set(['review', 'litigation', 'direct', 'after']);
export const CARRYING = new Set(['carried', 'forward', 'carry']);

export const NOTHING: Subject = { subjects: [], firm: false, limited: false };

/** The words that name something, nearest to the number first. */
export function headsOf(
  words: readonly (WordToken | DateToken)[],
  { partWords }: Lexicon,
): WordToken[] {
  return words
    .filter((token): token is WordToken => token.type === 'word')
    .filter(({ meaning }) => isHead(meaning) || partWords.has(meaning))
    .reverse();
}

/** Whether a word says what is counted or what was done. */
export function isHead(meaning: string): boolean {
  return NOUNS.has(meaning) || VERBS.has(meaning) || STOPS.has(meaning) || meaning === 'lost';
}

/** 申请共35件已办结: the verb of a noun without one may follow the number at once. */
export function verbAfter(window: Window, noun: string, lexicon: Lexicon): string | undefined {
  const after = headsOf(window.right, lexicon).at(-1);
  if (after === undefined || !noun.endsWith('application')) return undefined;
  const isNext = uncovered(window.right, window.number.end, after.start) === 0;
  return isNext && VERBS.has(after.meaning) ? after.meaning : undefined;
}

/** What is done, with 结转 told apart by its direction. */
export function actionOf(
  verb: string | undefined,
  window: Window,
  context: Context,
  text: string,
): string | undefined {
  if (verb !== 'carry') return verb;
  return (
    directionOf([...window.left, ...window.right], context) ??
    (context.stated.has('carried') || AT_END.test(text.slice(window.from, window.number.start))
      ? 'forward'
      : 'carry')
  );
}

/** 年末结转2件. */
const AT_END = /(?:年末|年底|年终|期末)[^,;]{0,2}结转/;

function directionOf(
  words: readonly (WordToken | DateToken)[],
  { year }: Context,
): string | undefined {
  for (const word of words) {
    if (word.type === 'date' && word.year !== undefined && year !== undefined) {
      if (word.year !== year) return word.year > year ? 'forward' : 'carried';
    }
    if (word.type === 'word' && word.meaning === 'next-year') return 'forward';
    if (word.type === 'word' && word.meaning === 'last-year') return 'carried';
  }
  return undefined;
}
