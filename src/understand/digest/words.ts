import type { Rulebook } from '../../rulebook/types.js';
import { once } from '../../text/once.js';

interface WordList {
  readonly entries: readonly {
    readonly text: string;
    readonly aliases?: readonly string[];
    readonly meaning?: string;
  }[];
}

/** The words of `rules/lexicon/series-words.yaml` as patterns, by meaning. */
export const seriesWords = once((rulebook: Rulebook): ReadonlyMap<string, RegExp> => {
  const { entries } = (rulebook.lexicon['series-words'] ?? { entries: [] }) as WordList;
  const byMeaning = new Map<string, string[]>();
  for (const { text, aliases = [], meaning = '' } of entries)
    byMeaning.set(meaning, [...(byMeaning.get(meaning) ?? []), text, ...aliases]);
  return new Map(
    [...byMeaning].map(([meaning, words]) => [meaning, new RegExp(words.join('|'), 'u')] as const),
  );
});

/** The sentences of `rules/lexicon/stock-sentences.yaml`. */
export function stockSentences({ lexicon }: Rulebook): string[] {
  const { entries } = (lexicon['stock-sentences'] ?? { entries: [] }) as WordList;
  return entries.map(({ text }) => text);
}
