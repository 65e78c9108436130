import type { Plans } from '../../rulebook/law.js';
import type { Rulebook } from '../../rulebook/types.js';
import { findYears } from '../../text/dates.js';
import { flatMap } from '../../text/flat-map.js';
import { matchesOf } from '../../text/matches.js';
import { once } from '../../text/once.js';
import { isInTitle, sentenceAround } from '../../understand/facts/passages.js';
import type { Passage } from '../../understand/report.js';
import type { Detected } from '../finding.js';
import { anyWord } from '../text/lexicon.js';
import { told } from './told.js';

const patternsOf = once((rulebook: Rulebook) => ({
  /** “十三五”规划纲要年度实施监测, 年度“十三五”规划执行情况. */
  carriedOut: new RegExp(
    `["“]?(${rulebook.law.plans.periods.map(({ name }) => name).join('|')})["”]?(?:[\\u4e00-\\u9fff]{0,8}?规划)?(?:纲要)?(?:${anyWord(rulebook, 'year-words', 'plan-work')})`,
    'g',
  ),
  looksBack: new RegExp(anyWord(rulebook, 'year-words', 'look-back')),
}));

/** What is done only while a five-year plan runs, told of one that has ended. */
export function elapsedPlans(passage: Passage, year: number, rulebook: Rulebook): Detected[] {
  const { text } = passage.text;
  const { carriedOut, looksBack } = patternsOf(rulebook);
  return flatMap(matchesOf(text, carriedOut), (match): Detected[] => {
    const plan = rulebook.law.plans.periods.find(({ name }) => name === match[1])!;
    const end = match.index + match[0].length;
    const around = sentenceAround(text, match.index, end);
    const sentence = text.slice(around.start, around.end);
    const isOther = findYears(sentence).some((one) => one.year < year);
    const expected = running(year, rulebook.law.plans);
    // The last year's work is told in the year after.
    if (year <= plan.to + 1 || expected === undefined) return [];
    if (isOther || looksBack.test(sentence) || isInTitle(text, match.index)) return [];
    const values = { found: match[0], name: plan.name, to: plan.to, year, expected };
    return [told('plan-over', passage, match.index, end, values)];
  });
}

function running(year: number, { periods }: Plans): string | undefined {
  return periods.find(({ from, to }) => from <= year && year <= to)?.name;
}
