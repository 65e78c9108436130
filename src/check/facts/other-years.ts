import type { Rulebook } from '../../rulebook/types.js';
import { findYears } from '../../text/dates.js';
import { flatMap } from '../../text/flat-map.js';
import { matchesOf } from '../../text/matches.js';
import { once } from '../../text/once.js';
import { isInTitle, sentenceAround } from '../../understand/facts/passages.js';
import type { Passage, Report } from '../../understand/report.js';
import type { Detected } from '../finding.js';
import { anyWord } from '../text/lexicon.js';
import { accountYears } from './account-years.js';
import { lastStates, otherPeriods, staleYears } from './stale-years.js';
import { quoteOf, told } from './told.js';
import { comparedWithItself, ownYearAhead, yearsAhead } from './years-ahead.js';

const HEAD = '(?:^|。)(?:\\([一二三四五六七八九十]{1,2}\\)[^。,:]{2,16}[。:])?';
/** 2023年以来,…全年…: the year that is told of began where the last report's did. */
const SINCE = new RegExp(`${HEAD}(\\d{4})年以来,`, 'g');
const WHOLE_YEAR = /(?:全年|年内|本年度)[^,。;]{0,24}?\d/;
/** 2024年1月,…公布…2024年…年度报告 */
const PUBLISHED =
  /(?<!\d)(\d{4})年\d{1,2}月(?:\d{1,2}日)?[^。;]{0,40}?(?:公布|发布|公开|上传|刊发|刊登)[^。;]{0,16}?(?<!\d)(\d{4})年度?政府信息公开(?:工作)?(?:年度)?报告(?![\u4e00-\u9fff])/g;

/** Years that cannot be those of what the sentence tells: last year as the beginning of this, one far ahead, one not over. */
export function otherYears(report: Report, year: number, rulebook: Rulebook): Detected[] {
  return flatMap(report.passages, (passage): Detected[] => {
    const { text } = passage.text;
    if (!/\d{4}年/.test(text)) return [];
    if (passage.area === 'preface') return ownYearAhead(passage, year);
    if (passage.area !== 'body') return [];
    return [
      ...(text.includes('以来') ? sinceLastYear(passage, year, rulebook) : []),
      ...staleYears(passage, year),
      ...(text.includes('截') ? lastStates(passage, year) : []),
      ...(text.includes('统计') ? otherPeriods(passage, year) : []),
      ...comparedWithItself(passage, rulebook),
      ...accountYears(passage, year, rulebook),
      ...yearsAhead(passage, report, year, rulebook),
      ...(text.includes('报告') ? ownReport(passage, year) : []),
    ];
  });
}

const overYears = once(
  (rulebook: Rulebook): RegExp => new RegExp(anyWord(rulebook, 'year-words', 'over-years')),
);

function sinceLastYear(passage: Passage, year: number, rulebook: Rulebook): Detected[] {
  const { text } = passage.text;
  if (passage.section !== 0) return [];
  return flatMap(matchesOf(text, SINCE), (match): Detected[] => {
    const start = match.index + match[0].indexOf(match[1]!);
    const around = sentenceAround(text, start, start + 5);
    const sentence = text.slice(around.start, around.end);
    const isAlone = findYears(sentence).length === 1 && WHOLE_YEAR.test(sentence);
    if (Number(match[1]) !== year - 1 || !isAlone) return [];
    if (overYears(rulebook).test(sentence)) return [];
    const values = { year, found: year - 1, quote: quoteOf(text, start), count: 0 };
    return [told('stale', passage, start, start + 5, values)];
  });
}

/** A report is published when its year is over. */
function ownReport(passage: Passage, year: number): Detected[] {
  const { text } = passage.text;
  return flatMap(matchesOf(text, PUBLISHED), (match): Detected[] => {
    const [whole, published, own] = match;
    if (published !== own || Number(own) > year || isInTitle(text, match.index)) return [];
    if (/将|拟|计划|准备|启动|部署/.test(whole)) return [];
    const start = match.index + whole.lastIndexOf(own!);
    const month = /^\d{4}年\d{1,2}月/.exec(whole)![0];
    const values = { found: month, year: Number(own), expected: Number(own) - 1 };
    return [told('own-report', passage, start, match.index + whole.length, values)];
  });
}
