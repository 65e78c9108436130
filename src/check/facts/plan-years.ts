import type { Plans } from '../../rulebook/law.js';
import { flatMap } from '../../text/flat-map.js';
import { sourceSpan } from '../../text/mapped.js';
import { matchesOf } from '../../text/matches.js';
import type { Passage, Report } from '../../understand/report.js';
import type { Detected } from '../finding.js';

const PLAN = '["“]?(十[一二三四五六]五)["”]?(?:时期|期间|规划)?';
/** “十四五”时期（2021—2025年） */
const RANGE = new RegExp(`${PLAN}\\((\\d{4})年?[至到~—–-]{1,2}(\\d{4})年?\\)`, 'g');
/** 2025年是“十四五”收官之年; 今年是…开局之年 */
const EDGE = new RegExp(
  `(?:(\\d{4})年|今年|本年)(?:度)?[是为](?:实施|推进)?${PLAN}(?:的)?(开局|收官|起步|首|最后一)(?:之)?年`,
  'g',
);
/** 今年庆祝中国共产党成立100周年 */
const ANNIVERSARY = /(\d{2,3})周年/g;
const NOW = /今年|本年/;
/** 下一步，2024年 */
const NEXT =
  /(?:下一步|下步|接下来|今后)(?:工作中)?,?(?:我[局委办厅县市区镇乡院]将?)?(?:在)?(\d{4})年(?!以来|度?报告|的)/g;

/** Plans and anniversaries that are said to fall in years in which they do not, and plans for a year that is over. */
export function planYears(report: Report, year: number, plans: Plans): Detected[] {
  return flatMap(report.passages, (passage): Detected[] => {
    const { text } = passage.text;
    if (passage.area !== 'body' || !/年/.test(text)) return [];
    return [
      ...(/十[一二三四五六]五/.test(text) ? named(passage, year, plans) : []),
      ...(text.includes('周年') ? anniversaries(passage, year, plans) : []),
      ...nextSteps(passage, report, year),
    ];
  });
}

function named(passage: Passage, year: number, { periods }: Plans): Detected[] {
  const { text } = passage.text;
  const of = (name: string) => periods.find((one) => one.name === name);
  return [
    ...flatMap(matchesOf(text, RANGE), (match): Detected[] => {
      const plan = of(match[1]!);
      const [from, to] = [Number(match[2]), Number(match[3])];
      if (!plan || (plan.from === from && plan.to === to)) return [];
      const start = match.index + match[0].indexOf('(') + 1;
      const values = {
        name: plan.name,
        found: `${from}—${to}`,
        expected: `${plan.from}—${plan.to}`,
      };
      return [told('plan', passage, start, match.index + match[0].length - 1, values)];
    }),
    ...flatMap(matchesOf(text, EDGE), (match): Detected[] => {
      const plan = of(match[2]!);
      const found = match[1] === undefined ? year : Number(match[1]);
      const isFirst = /开局|起步|首/.test(match[3]!);
      const expected = plan && (isFirst ? plan.from : plan.to);
      // 今年 may be the year in which the report is written.
      if (!expected || found === expected || (match[1] === undefined && expected === year + 1))
        return [];
      const values = { name: plan.name, word: isFirst ? '开局' : '收官', found, expected };
      return [told('plan-edge', passage, match.index, match.index + match[0].length, values)];
    }),
  ];
}

function anniversaries(passage: Passage, year: number, plans: Plans): Detected[] {
  const { text } = passage.text;
  return flatMap(matchesOf(text, ANNIVERSARY), (match): Detected[] => {
    const clause = /(?<![^,。;:])[^,。;:]*$/.exec(
      text.slice(Math.max(0, match.index - 40), match.index),
    )![0];
    const event = plans.founded.find(({ words }) => words.some((word) => clause.endsWith(word)));
    if (!event || !NOW.test(clause)) return [];
    const expected = event.year + Number(match[1]);
    if (expected === year || expected === year + 1) return [];
    const values = { found: match[0], expected, year };
    return [told('anniversary', passage, match.index, match.index + match[0].length, values)];
  });
}

/** What is to be done next cannot be done in the year that is over. */
function nextSteps(passage: Passage, report: Report, year: number): Detected[] {
  const signed = report.signature?.date?.year;
  if (signed !== year + 1) return [];
  return flatMap(matchesOf(passage.text.text, NEXT), (match): Detected[] => {
    if (Number(match[1]) !== year) return [];
    const start = match.index + match[0].indexOf(match[1]!);
    return [told('next-step', passage, start, start + 5, { found: year, expected: year + 1 })];
  });
}

function told(
  messageId: string,
  { text, section }: Passage,
  start: number,
  end: number,
  values: Readonly<Record<string, string | number>>,
): Detected {
  return {
    messageId,
    values,
    span: sourceSpan(text, start, end),
    place: section === undefined ? {} : { section },
    level: 'warning',
  };
}
