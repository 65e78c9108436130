import { flatMap } from '../../../text/flat-map.js';
import { matchesOf } from '../../../text/matches.js';
import { sentenceAround } from '../../../understand/facts/passages.js';
import type { Passage } from '../../../understand/report.js';
import type { Stated } from './read.js';
import type { FeeWords } from './words.js';

/** 同时按件和按量计收: one request is charged by one scale; sentences that say so themselves are left alone. */
export function bothWays(passage: Passage, words: FeeWords): Stated[] {
  const { text } = passage.text;
  return flatMap(matchesOf(text, words.both), ({ 0: found, index: start }): Stated[] => {
    const end = start + found.length;
    const around = sentenceAround(text, start, end);
    if (text.slice(around.start, around.end).search(words['not-both']) >= 0) return [];
    return [{ passage, value: 0, text: found, start, end, sentence: around.start }];
  });
}
