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
export const seriesWords = once((rulebook: Rulebook) => patternsIn(rulebook, 'series-words'));

/** The same of `rules/lexicon/past-words.yaml`. */
export const pastWords = once((rulebook: Rulebook) => patternsIn(rulebook, 'past-words'));

function patternsIn({ lexicon }: Rulebook, name: string): ReadonlyMap<string, RegExp> {
  const { entries } = (lexicon[name] ?? { entries: [] }) as WordList;
  const byMeaning = new Map<string, string[]>();
  for (const { text, aliases = [], meaning = '' } of entries)
    byMeaning.set(meaning, [...(byMeaning.get(meaning) ?? []), text, ...aliases]);
  return new Map(
    [...byMeaning].map(([meaning, words]) => [meaning, new RegExp(words.join('|'), 'u')] as const),
  );
}

/** The sentences of `rules/lexicon/stock-sentences.yaml`. */
export function stockSentences({ lexicon }: Rulebook): string[] {
  const { entries } = (lexicon['stock-sentences'] ?? { entries: [] }) as WordList;
  return entries.map(({ text }) => text);
}
