import type { Rulebook } from '../../rulebook/types.js';
import { flatMap } from '../../text/flat-map.js';
import { matchesOf } from '../../text/matches.js';
import { once } from '../../text/once.js';
import { sentenceAround } from '../../understand/facts/passages.js';
import type { Report } from '../../understand/report.js';
import type { Detected } from '../finding.js';
import { anyWord } from '../text/lexicon.js';
import { told } from './told.js';

/** What was done over a year: 2023年全年公开188条, 全年推送96篇. */
const FACT =
  /(?:(?<!\d)(\d{4})年(?!\d|底|末|起|以来|后|前)|全年|本年度)[^。;]{0,30}?\d(?:余|多)?(?:条|件|次|篇|份|期|项|人次|场|个)/g;

const patternsOf = once((rulebook: Rulebook) => ({
  /** 于2024年4月挂牌成立, 2022年8月开通. */
  begun: new RegExp(
    `(\\d{4})年(?:\\d{1,2}月)?(?:\\d{1,2}日)?(?:才|正式|新|批准)*(${anyWord(rulebook, 'year-words', 'begun')})(?=[,。;]|后|以来|的)`,
    'g',
  ),
  heir: new RegExp(anyWord(rulebook, 'year-words', 'heir')),
}));

/** Something that began after the year of which its work is told. */
export function begunLater(report: Report, year: number, rulebook: Rulebook): Detected[] {
  const { begun, heir } = patternsOf(rulebook);
  return flatMap(report.passages, (passage): Detected[] => {
    const { text } = passage.text;
    if (passage.area !== 'body' || !/\d{4}年/.test(text)) return [];
    return flatMap(matchesOf(text, begun), (match): Detected[] => {
      const { start, end } = sentenceAround(text, match.index, match.index + match[0].length);
      const since = Number(match[1]);
      const sentence = text.slice(start, end);
      const behind = text.slice(match.index + match[0].length, end);
      // A document, a law or a plan has its own dates; a predecessor may have done what is told.
      if (since <= year - 10 || /《/.test(sentence) || heir.test(sentence)) return [];
      const years = matchesOf(behind, FACT).map((fact) => Number(fact[1] ?? year));
      const earlier = years.find((each) => each < since && each <= year);
      if (earlier === undefined || years.some((each) => each >= since)) return [];
      const values = { found: since, began: match[2]!, earlier };
      const from = match.index;
      return [told('begun-later', passage, from, from + match[0].length, values)];
    });
  });
}
