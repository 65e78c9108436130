import { matchesOf } from './matches.js';
import { once } from './once.js';
import { Sought } from './sought.js';

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
  /** 提高, and what stands before it: 切实; words with which a clause may end in 的. */
  readonly verbs: readonly string[];
  readonly adverbs: readonly string[];
  readonly nominal: readonly string[];
}

const STOPS = /[。；;]/g;

/** 下一步我局将进一步。: where a sentence breaks off before its stop. */
export function findHalfSentences(text: string, words: HalfWords): HalfSentence[] {
  const { whole } = words;
  const found: HalfSentence[] = withoutObject(text, words);
  for (const { index: end } of matchesOf(text, STOPS)) {
    const before = text.slice(Math.max(0, end - LONGEST), end);
    const word = endsOf(words)
      .get(before.at(-1) ?? '')
      ?.find((one) => before.endsWith(one));
    if (word === undefined || whole.some((one) => before.endsWith(one))) continue;
    found.push({ start: end - word.length, end: end + 1 });
  }
  return found;
}

const LONGEST = 12;

/** The words that end no sentence, by their last characters. */
const endsOf = once(({ half }: HalfWords): ReadonlyMap<string, readonly string[]> => {
  const ends = new Map<string, string[]>();
  for (const word of half) ends.set(word.at(-1)!, [...(ends.get(word.at(-1)!) ?? []), word]);
  return ends;
});

const withoutObjectOf = once(({ verbs, adverbs }: HalfWords): Sought => {
  const clause = '[^，。；、：,;:“”《》（）()]{2,14}';
  return new Sought(
    ['的。', '的；', '的;'],
    () =>
      new RegExp(
        `(?<=^|[，,。；;])(?:${adverbs.join('|')})+(?:${verbs.join('|')})(${clause})的[。；;]`,
        'g',
      ),
  );
});

const unfinishedOf = once(({ verbs, adverbs }: HalfWords): Sought => {
  return new Sought(
    ['了。', '了；', '了;'],
    () =>
      new RegExp(
        `(?<=[，,。；;])(?:${adverbs.join('|')}){1,2}(?:${verbs.join('|')}){1,2}了[。；;]`,
        'g',
      ),
  );
});

/** 切实提高政府信息公开的。, 切实提高了。: what is to be raised was cut off. */
function withoutObject(text: string, words: HalfWords): HalfSentence[] {
  const found = withoutObjectOf(words)
    .in(text)
    .filter(({ 1: object }) => !words.nominal.some((word) => object!.includes(word)));
  return [...found, ...unfinishedOf(words).in(text)].map(({ 0: clause, index }) => ({
    start: index,
    end: index + clause.length,
  }));
}
