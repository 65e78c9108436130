import { matchesOf } from './matches.js';

/** Words at the end of a sentence that cannot end one. */
export interface HalfSentence {
  readonly start: number;
  readonly end: number;
}

export interface HalfWords {
  /** They end no sentence: 进一步, 以及. */
  readonly half: readonly string[];
  /** Longer words that end like them and may: 有根据. */
  readonly whole: readonly string[];
}

const STOPS = /[。；;]/g;

/** 下一步我局将进一步。: where a sentence breaks off before its stop. */
export function findHalfSentences(text: string, { half, whole }: HalfWords): HalfSentence[] {
  const found: HalfSentence[] = [];
  for (const { index: end } of matchesOf(text, STOPS)) {
    const before = text.slice(Math.max(0, end - LONGEST), end);
    const word = half.find((one) => before.endsWith(one));
    if (word === undefined || whole.some((one) => before.endsWith(one))) continue;
    found.push({ start: end - word.length, end: end + 1 });
  }
  return found;
}

const LONGEST = 12;
