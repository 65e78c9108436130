import type { Rulebook } from '../../rulebook/types.js';
import { flatMap } from '../../text/flat-map.js';
import { once } from '../../text/once.js';
import { WordScan } from '../../text/word-scan.js';

interface WordList {
  readonly entries: readonly {
    readonly text: string;
    readonly aliases?: readonly string[];
    readonly meaning?: string;
  }[];
}

/** The words of a list of `rules/lexicon`, each with its meaning. */
function meanings({ lexicon }: Rulebook, list: string): [word: string, meaning: string][] {
  const { entries } = (lexicon[list] ?? { entries: [] }) as WordList;
  return flatMap(entries, ({ text, aliases = [], meaning = '' }) =>
    [text, ...aliases].map((word): [string, string] => [word, meaning]),
  );
}

/** Tells what the words of `rules/lexicon/series-words.yaml` in a text mean. */
export const seriesScan = once(
  (rulebook: Rulebook): WordScan<string> => new WordScan(meanings(rulebook, 'series-words')),
);

/** The words of `rules/lexicon/series-words.yaml` as patterns, by meaning. */
export const seriesWords = once((rulebook: Rulebook) => patternsIn(rulebook, 'series-words'));

/** The same of `rules/lexicon/past-words.yaml`. */
export const pastWords = once((rulebook: Rulebook) => patternsIn(rulebook, 'past-words'));

function patternsIn(rulebook: Rulebook, list: string): ReadonlyMap<string, RegExp> {
  const byMeaning = new Map<string, string[]>();
  for (const [word, meaning] of meanings(rulebook, list))
    byMeaning.set(meaning, [...(byMeaning.get(meaning) ?? []), word]);
  return new Map(
    [...byMeaning].map(([meaning, words]) => [meaning, new RegExp(words.join('|'), 'u')] as const),
  );
}

/** The sentences of `rules/lexicon/stock-sentences.yaml`. */
export function stockSentences({ lexicon }: Rulebook): string[] {
  const { entries } = (lexicon['stock-sentences'] ?? { entries: [] }) as WordList;
  return entries.map(({ text }) => text);
}
