import type { Plans } from '../../rulebook/law.js';
import type { Rulebook } from '../../rulebook/types.js';
import { findYears } from '../../text/dates.js';
import { flatMap } from '../../text/flat-map.js';

import { matchesOf } from '../../text/matches.js';
import { readChinese } from '../../text/numerals.js';
import { sentenceAround } from '../../understand/facts/passages.js';
import type { Passage, Report } from '../../understand/report.js';
import type { Detected } from '../finding.js';
import { anniversaries } from './anniversaries.js';
import { congresses } from './congresses.js';
import { elapsedPlans } from './elapsed-plans.js';
import { looksAhead } from './looking-ahead.js';
import { nextSteps } from './next-steps.js';
import { told } from './told.js';

const NAME = '["“]?(十[一二三四五六]五|第十[一二三四五六]个五年)["”]?';
/** What the plan is named: 规划, 时期, 综合交通运输发展规划; a plan of its own years is another. */
const OF_PLAN =
  '(?:时期|期间|规划期|规划|(?:(?!行动|方案|三年|远景|中长期|及|和|[至到])[\\u4e00-\\u9fff]){0,24}?规划(?:纲要)?)?[》]?';
/** “十四五”时期（2021—2025年）, “十四五”期间，即2021年至2025年 */
const RANGE = new RegExp(
  `${NAME}${OF_PLAN}(?:\\(|,?即)(\\d{4})年?[至到~—–-]{1,2}(\\d{4})(?:年|(?=\\)))`,
  'g',
);
const WHEN = '(?:(\\d{4})年|(今年|本年))度?,?';
const IS =
  '(?:既|又|也|还|正|恰)?(?:是|为|作为|系|属于|适逢|正值|恰逢|处于|处在|进入|迎来|的)(?:[^,。;:\\d十]{0,10})';
const EDGE_WORD =
  '(开局|收官|起步|首|最后一|最后1|末|开启|第一|第二|第三|第四|第五|第[1-5]|决战|攻坚收官)(?:之)?(?:个)?年';
const OF = '(?:规划|时期|期间|发展|建设|实施|目标任务|任务)*(?:的)?(?:实施|推进)?(?:的)?';
/** 2025年是“十四五”收官之年; 今年作为…开局之年 */
const EDGE = new RegExp(`${WHEN}${IS}?${NAME}${OF}${EDGE_WORD}`, 'g');
/** “十四五”收官之年（2024年）, “十四五”开局之年是2022年, “十四五”末（2024年） */
const EDGE_BEFORE = new RegExp(
  `${NAME}${OF}(?:${EDGE_WORD}|(末)(?:期|年)?)(?:\\(|,?即|是|为|的)(\\d{4})年`,
  'g',
);
/** 值此“十四五”收官之年: of the year that is reported on. */
const EDGE_ALONE = new RegExp(`(?:值此|在|作为)${NAME}${OF}${EDGE_WORD}(?:,?(\\d{4})年)?`, 'g');
/** 2023年是…开局之年，也是“十四五”规划的收官之年: of the year with which the sentence begins. */
const EDGE_ALSO = new RegExp(
  `(?:^|[。;])(?:(\\d{4})年|今年|本年)(?:是|作为|为|系|既是)(?:(?!\\d{4}年)[^。;]){0,60}?,(?:也|又|同时|还|更)(?:是|为|系)${NAME}${OF}${EDGE_WORD}`,
  'g',
);
const ORDER = ['开局之年', '第二年', '第三年', '第四年', '收官之年'];
/** Plans and anniversaries that are said to fall in years in which they do not, and plans for a year that is over. */
export function planYears(report: Report, year: number, rulebook: Rulebook): Detected[] {
  return flatMap(report.passages, (passage): Detected[] => {
    const { text } = passage.text;
    if (passage.area !== 'body' || !/[年五会大]/.test(text)) return [];
    return [
      ...(/全会|大/.test(text) ? congresses(passage, year, rulebook) : []),
      ...(/十[一二三四五六](?:五|个五年)/.test(text)
        ? [
            ...named(passage, report, year, rulebook.law.plans),
            ...elapsedPlans(passage, year, rulebook),
          ]
        : []),
      ...(/周年|华诞/.test(text) ? anniversaries(passage, report, year, rulebook) : []),
      ...nextSteps(passage, report, year, rulebook),
    ];
  });
}

function named(passage: Passage, report: Report, year: number, plans: Plans): Detected[] {
  const { text } = passage.text;
  // 第十四个五年规划 is “十四五”.
  const of = (name: string) =>
    plans.periods.find((one) => one.name === name.replace(/^第(.+)个五年$/, '$1五'));
  const ranges = flatMap(matchesOf(text, RANGE), (match): Detected[] => {
    const plan = of(match[1]!);
    const [from, to] = [Number(match[2]), Number(match[3])];
    if (!plan || (plan.from === from && plan.to === to)) return [];
    const start =
      match.index + match[0].lastIndexOf(match[2]!, match[0].lastIndexOf(match[3]!) - 1);
    const values = {
      name: plan.name,
      found: `${from}—${to}`,
      expected: `${plan.from}—${plan.to}`,
    };
    return [told('plan', passage, start, match.index + match[0].length, values)];
  });
  const edges = [
    ...flatMap(matchesOf(text, EDGE), (match) =>
      edge(match, { name: match[3]!, word: match[4]!, digits: match[1] }),
    ),
    ...flatMap(matchesOf(text, EDGE_ALSO), (match) =>
      edge(match, { name: match[2]!, word: match[3]!, digits: match[1] }),
    ),
    ...flatMap(matchesOf(text, EDGE_BEFORE), (match) =>
      edge(match, { name: match[1]!, word: match[2] ?? match[3]!, digits: match[4] }),
    ),
    ...flatMap(matchesOf(text, EDGE_ALONE), (match) => {
      const { start, end } = sentenceAround(text, match.index, match.index + match[0].length);
      const years = findYears(text.slice(start, end));
      return years.some((other) => other.year !== year)
        ? []
        : edge(match, { name: match[1]!, word: match[2]!, digits: match[3] });
    }),
  ];
  const starts = new Set<number>();
  return [...ranges, ...edges.filter(({ span }) => !starts.has(span.end) && starts.add(span.end))];

  function edge(
    match: RegExpExecArray,
    { name, word, digits }: { name: string; word: string; digits: string | undefined },
  ): Detected[] {
    const plan = of(name);
    const found = digits === undefined ? year : Number(digits);
    const at = placeInPlan(word);
    if (!plan || at === undefined) return [];
    const expected = plan.from + at;
    const { start, end } = sentenceAround(text, match.index, match.index + match[0].length);
    // 今年 may be the year in which the report is written.
    const isAhead = looksAhead(passage, report) || /将|拟|计划|谋划/.test(text.slice(start, end));
    const isUnnamed = digits === undefined && expected === year + 1;
    if (found === expected || (isUnnamed && isAhead)) return [];
    const values = { name: plan.name, word: ORDER[at]!, found, expected };
    return [told('plan-edge', passage, match.index, match.index + match[0].length, values)];
  }
}

/** 0 for the first year of a plan, 4 for the last. */
function placeInPlan(word: string): number | undefined {
  if (/开局|起步|首|开启/.test(word)) return 0;
  if (/收官|最后|末|决战/.test(word)) return 4;
  const number = word.replace('第', '');
  const value = /\d/.test(number) ? Number(number) : readChinese(number);
  return value === undefined ? undefined : value - 1;
}
