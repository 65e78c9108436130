import type { Rulebook } from '../../rulebook/types.js';
import type { Report } from '../report.js';
import { seriesScan } from './words.js';

const THEME = 'theme-';

/**
 * What the report speaks of that may explain why a figure is not what last year's report leads to expect: meanings
 * of `rules/lexicon/series-words.yaml`; of a theme, where one sentence also says that it changed.
 */
export function tellsOf({ passages }: Report, rulebook: Rulebook): string[] {
  const scan = seriesScan(rulebook);
  const told = new Set<string>();
  for (const { area, text } of passages) {
    if (area !== 'body' && area !== 'preface') continue;
    for (const sentence of text.text.split(/[。;!?]/u)) {
      const found = scan.in(sentence);
      const changes = found.includes('change');
      for (const meaning of found) if (changes || !meaning.startsWith(THEME)) told.add(meaning);
    }
  }
  return [...told].sort();
}
