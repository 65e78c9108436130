import type { Rulebook } from '../../../rulebook/types.js';
import { wordsOf } from '../../text/lexicon.js';

/** What an amount of the processing fee is, and what is said beside it; see rules/lexicon/fee-words.yaml. */
export type FeeMeaning =
  | 'fee'
  | 'notice'
  | 'due'
  | 'amount'
  | 'talk'
  | 'paid'
  | 'left'
  | 'waived'
  | 'by-item'
  | 'by-volume'
  | 'part'
  | 'span'
  | 'past'
  | 'example'
  | 'others'
  | 'not-fee'
  | 'none'
  | 'no-notice'
  | 'both'
  | 'not-both';

/** For each meaning an expression that finds its longest word. */
export type FeeWords = Readonly<Record<FeeMeaning, RegExp>>;

const MEANINGS: readonly FeeMeaning[] = [
  'fee',
  'notice',
  'due',
  'amount',
  'talk',
  'paid',
  'left',
  'waived',
  'by-item',
  'by-volume',
  'part',
  'span',
  'past',
  'example',
  'others',
  'not-fee',
  'none',
  'no-notice',
  'both',
  'not-both',
];
const known = new WeakMap<Rulebook, FeeWords>();

export function feeWords(rulebook: Rulebook): FeeWords {
  let words = known.get(rulebook);
  if (words === undefined) {
    const entries = MEANINGS.map((meaning) => [meaning, anyOf(rulebook, meaning)] as const);
    words = Object.fromEntries(entries) as Record<FeeMeaning, RegExp>;
    known.set(rulebook, words);
  }
  return words;
}

function anyOf(rulebook: Rulebook, meaning: FeeMeaning): RegExp {
  const words = [...wordsOf(rulebook, 'fee-words', meaning)].sort((a, b) => b.length - a.length);
  // … stands for some words of the same sentence.
  return new RegExp(words.join('|').replaceAll('…', '[^。;]{0,24}?') || '(?!)', 'g');
}

/** Whether an expression of these finds one of its words. */
export function has(text: string, pattern: RegExp): boolean {
  pattern.lastIndex = 0;
  return pattern.test(text);
}

/** The text with the words of a pattern blanked, at the same length. */
export function masked(text: string, pattern: RegExp): string {
  return text.replace(pattern, (words) => '·'.repeat(words.length));
}
