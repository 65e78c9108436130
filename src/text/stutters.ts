import { matchesOf } from './matches.js';
import { once } from './once.js';

/** A character typed once too often at the end of a clause. */
export interface Stutter {
  readonly start: number;
  readonly end: number;
  readonly word: string;
}

/** 意见建议建。 and 意见建议议，: a common word, and one of its characters again before the stop. */
export function findStutters(text: string, words: readonly string[]): Stutter[] {
  return matchesOf(text, patternOf(words)).map(({ 0: match, index }) => ({
    start: index + match.length - 1,
    end: index + match.length,
    word: match.slice(0, -1),
  }));
}

const patternOf = once((words: readonly string[]): RegExp => {
  const each = words.map((word) => `${word}[${word}]`);
  return new RegExp(`(?:${each.join('|') || '(?!)'})(?=[，。；,;])`, 'g');
});
