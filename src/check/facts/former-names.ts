import type { Rulebook } from '../../rulebook/types.js';
import { findYears } from '../../text/dates.js';
import { flatMap } from '../../text/flat-map.js';
import { matchesOf } from '../../text/matches.js';
import { once } from '../../text/once.js';
import { placesOf, splitRegion } from '../../understand/facts/organs.js';
import { isInTitle, sentenceAround } from '../../understand/facts/passages.js';
import type { Report } from '../../understand/report.js';
import type { Detected } from '../finding.js';
import { anyWord, entriesOf } from '../text/lexicon.js';
import { told } from './told.js';

/** The first report year in which no organ bore its old name any more. */
const SINCE = 2020;
const pastOf = once((rulebook: Rulebook) => new RegExp(anyWord(rulebook, 'former-organs', 'past')));

/** The name that the report's own organ had before the reform of 2018, where its work of today is told. */
export function formerNames(report: Report, full: string, rulebook: Rulebook): Detected[] {
  const own = full.replace(/^国家税务总局(?=.)/, '');
  const year = report.year?.year;
  if (year === undefined || year < SINCE) return [];
  const { body } = splitRegion(own);
  const former = flatMap(entriesOf(rulebook, 'former-organs'), ({ text, aliases, meaning }) =>
    meaning === 'name' && body.startsWith(text) ? (aliases ?? []) : [],
  );
  const last = placesOf(own).at(-1);
  if (former.length === 0 || last === undefined) return [];
  const names = former.sort((a, b) => b.length - a.length).join('|');
  const pattern = new RegExp(
    `(?<!原|国家)((?:${placesOf(own).join('|')}|(?<![\\u4e00-\\u9fff])${last.at(-1)!}|(?<=由|经|向)${last.at(-1)!})+(?:${names}))`,
    'g',
  );
  return flatMap(report.passages, (passage): Detected[] => {
    const { text } = passage.text;
    if (passage.area !== 'body') return [];
    return flatMap(matchesOf(text, pattern), (match): Detected[] => {
      const end = match.index + match[0].length;
      const around = sentenceAround(text, match.index, end);
      const sentence = text.slice(around.start, around.end);
      const isPast =
        pastOf(rulebook).test(sentence) || findYears(sentence).some((one) => one.year < SINCE);
      if (isPast || isInTitle(text, match.index)) return [];
      const values = { found: match[0], expected: own };
      return [told('former', passage, match.index, end, values)];
    });
  }).slice(0, 1);
}
