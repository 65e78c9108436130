import { flatMap } from '../../../text/flat-map.js';
import { matchesOf } from '../../../text/matches.js';
import { sentenceAround } from '../../../understand/facts/passages.js';
import type { Passage } from '../../../understand/report.js';
import type { FeeWords } from './words.js';

/** Words of a passage; `value` and `sentence` as of every amount that is stated. */
interface Both {
  readonly passage: Passage;
  readonly value: number;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly sentence: number;
}

/** 同时按件和按量计收: one request is charged by one scale; sentences that say so themselves are left alone. */
export function bothWays(passage: Passage, words: FeeWords): Both[] {
  const { text } = passage.text;
  return flatMap(matchesOf(text, words.both), ({ 0: found, index: start }): Both[] => {
    const end = start + found.length;
    const around = sentenceAround(text, start, end);
    if (text.slice(around.start, around.end).search(words['not-both']) >= 0) return [];
    return [{ passage, value: 0, text: found, start, end, sentence: around.start }];
  });
}
