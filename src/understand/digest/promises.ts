import type { Rulebook } from '../../rulebook/types.js';
import type { Report } from '../report.js';
import { seriesWords } from './words.js';

/** The section on problems and how they are mended. */
const SECTION = 'problems';
const MOST = 12;
const LONGEST = 160;

/** Sentences of section five that say what will be done. */
export function promisesOf({ outline, passages }: Report, rulebook: Rulebook): string[] {
  const promise = seriesWords(rulebook).get('promise');
  const index = outline.sections.find(({ spec }) => spec?.id === SECTION)?.index;
  if (promise === undefined || index === undefined) return [];
  const promises: string[] = [];
  for (const { area, section, text } of passages) {
    if (area !== 'body' || section !== index) continue;
    for (const sentence of text.text.split(/(?<=[。!?])/u))
      if (promise.test(sentence)) promises.push(sentence.trim().slice(0, LONGEST));
  }
  return promises.slice(0, MOST);
}
