import type { Rulebook } from '../../rulebook/types.js';
import type { Report } from '../report.js';
import { seriesWords } from './words.js';

const THEME = 'theme-';

/**
 * What the report speaks of that may explain why a figure is not what last year's report leads to expect: meanings
 * of `rules/lexicon/series-words.yaml`; of a theme, where one sentence also says that it changed.
 */
export function tellsOf({ passages }: Report, rulebook: Rulebook): string[] {
  const words = seriesWords(rulebook);
  const change = words.get('change');
  const told = new Set<string>();
  for (const { area, text } of passages) {
    if (area !== 'body' && area !== 'preface') continue;
    for (const sentence of text.text.split(/[。;!?]/u)) {
      const changes = change?.test(sentence) ?? false;
      for (const [meaning, pattern] of words) {
        if (told.has(meaning) || (meaning.startsWith(THEME) && !changes)) continue;
        if (pattern.test(sentence)) told.add(meaning);
      }
    }
  }
  return [...told].sort();
}
