import type { Rulebook } from '../../rulebook/types.js';
import { flatMap } from '../../text/flat-map.js';
import { misspellingsOf, type Alike } from '../../text/misspellings.js';
import { once } from '../../text/once.js';
import { WordScan } from '../../text/word-scan.js';
import type { Confusable } from './confusables.js';

/** `rules/lexicon/set-terms.yaml` */
interface SetTerms {
  readonly terms: readonly string[];
  readonly alike: Alike;
  readonly rightful: readonly string[];
  readonly 'goes-on': Readonly<Record<string, string>>;
}

/** Tells which misspellings of set terms a text has. */
export const misspelledTerms = once((rulebook: Rulebook): WordScan<Confusable> => {
  const { terms, alike, rightful, 'goes-on': goesOn } = rulebook.lexicon['set-terms'] as SetTerms;
  // 信公息开 stands in 政府信公息开 as well, which is told of the longer term.
  const longestFirst = [...terms].sort((one, other) => other.length - one.length);
  const known = new Set([...terms, ...rightful]);
  const entries = flatMap(longestFirst, (right) =>
    flatMap(misspellingsOf(right, alike), (text): [string, Confusable][] => {
      if (known.has(text)) return [];
      known.add(text);
      const notBefore = text.length < right.length ? goesOn[text.at(-1)!] : undefined;
      return [[text, { text, right, term: true, ...(notBefore && { notBefore }) }]];
    }),
  );
  return new WordScan(entries);
});
