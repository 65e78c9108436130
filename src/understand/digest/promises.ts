import type { Rulebook } from '../../rulebook/types.js';
import type { Report } from '../report.js';
import { seriesWords } from './words.js';

/** The section on problems and how they are mended. */
const SECTION = 'problems';
const MOST = 12;
const LONGEST = 160;

/** Sentences of section five that say what will be done; not those that say what is wanting, or was done. */
export function promisesOf({ outline, passages }: Report, rulebook: Rulebook): string[] {
  const index = outline.sections.find(({ spec }) => spec?.id === SECTION)?.index;
  if (index === undefined) return [];
  const reader = new PromiseReader(seriesWords(rulebook));
  const promises: string[] = [];
  for (const { area, section, text } of passages) {
    if (area !== 'body' || section !== index) continue;
    for (const sentence of text.text.split(/(?<=[。!?])/u))
      if (reader.isPromise(sentence.trim())) promises.push(sentence.trim().slice(0, LONGEST));
  }
  return promises.slice(0, MOST);
}

/** What the sentences so far were about: things to do, things done, or neither. */
type Mood = 'plan' | 'done' | 'open';

/** Reads a section sentence by sentence: what follows 下一步 is meant for later until it says otherwise. */
class PromiseReader {
  readonly #words: ReadonlyMap<string, RegExp>;
  #mood: Mood = 'open';

  constructor(words: ReadonlyMap<string, RegExp>) {
    this.#words = words;
  }

  isPromise(sentence: string): boolean {
    if (sentence === '') return false;
    this.#mood = this.moodOf(sentence);
    return this.#mood === 'plan' && !isHeading(sentence);
  }

  private moodOf(sentence: string): Mood {
    if (this.says('promise', sentence)) return 'plan';
    if (this.says('shortcoming', sentence)) return 'open';
    if (this.says('done', sentence)) return 'done';
    if (this.says('promise-heading', sentence)) return 'plan';
    if (this.#mood !== 'open') return this.#mood;
    const words = this.#words.get('promise-start');
    return sentence.replace(LEAD, '').search(words ?? /$^/u) === 0 ? 'plan' : 'open';
  }

  private says(meaning: string, sentence: string): boolean {
    return this.#words.get(meaning)?.test(sentence) ?? false;
  }
}

/** A number before an item, and who will do it. */
const LEAD =
  /^[（(]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})(?:[）)、.]|是要?)?|^(?:我[们局县市区镇委办]|本(?:机关|单位|局|县|市|区))要?/u;

/** A line that names what follows. */
function isHeading(sentence: string): boolean {
  return sentence.length <= LONGEST_HEADING && !/[。!?;]$/u.test(sentence);
}

const LONGEST_HEADING = 24;
