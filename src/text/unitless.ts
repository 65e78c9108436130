import { matchesOf } from './matches.js';
import { once } from './once.js';

/** A number of things without its measure word: the words from what was done on. */
export interface Unitless {
  readonly start: number;
  readonly end: number;
}

/** What is counted, and what is done with it: expressions for any of the words. */
export interface CountedWords {
  readonly holds: string;
  readonly held: string;
  readonly deals: string;
  readonly dealt: string;
}

const patternOf = once(({ holds, held, deals, dealt }: CountedWords): RegExp => {
  const phrases = [
    `(?:${holds})[^，。；：、,;:\\d]{0,16}?(?:${held})`,
    `(?:${deals})[^，。；：、,;:\\d]{0,12}?(?:${dealt})`,
  ];
  return new RegExp(`(?:${phrases.join('|')})\\d{1,6}(?=[，。；;]|,(?!\\d))`, 'g');
});
/** 自然人20，商业企业3: a list that has no measure words at all. */
const BARE = /[\u4e00-\u9fff]\d{1,6}(?=[，。；、,;])/g;

/** Numbers of things that were held or dealt with, right before a stop, where no other number of the text stands so. */
export function findUnitless(text: string, words: CountedWords): Unitless[] {
  const found = matchesOf(text, patternOf(words));
  if (found.length === 0 || matchesOf(text, BARE).length > found.length) return [];
  return found.map(({ 0: match, index }) => ({ start: index, end: index + match.length }));
}
