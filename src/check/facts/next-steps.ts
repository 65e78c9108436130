import type { Rulebook } from '../../rulebook/types.js';
import { flatMap } from '../../text/flat-map.js';
import { matchesOf } from '../../text/matches.js';
import { once } from '../../text/once.js';
import { Sought } from '../../text/sought.js';
import { sentenceAround } from '../../understand/facts/passages.js';
import type { Passage, Report } from '../../understand/report.js';
import type { Detected } from '../finding.js';
import { anyWord } from '../text/lexicon.js';
import { told } from './told.js';

const OURS =
  '(?:(?:我|本)[局委办厅县市区镇乡院校所站]|街道|我街道|本街道|本机关|本单位|[局委厅镇乡])';
/** 下一步，2024年 */
const AHEAD = ['下一步', '下步', '接下来', '今后'];
const NEXT = new Sought(
  AHEAD,
  () =>
    new RegExp(
      `(?:${AHEAD.join('|')})(?:工作中|打算|计划|安排)?[,:]?${OURS}?(?:将|拟|计划)?(?:在|于)?(\\d{4})年(?!以[来前后上]|[及和]?之[前后]|[前后版起度]|[至到~—–、-]|度?报告|的|存在|工作)`,
      'g',
    ),
);

interface Patterns {
  /** 下一步将重点做好三项工作：2023年上半年完成专区改造 */
  readonly listed: RegExp;
  /** 2023年，我局将建立台账: 将 before a verb, not before what is done with something. */
  readonly willDo: RegExp;
  readonly notAhead: RegExp;
  readonly goal: RegExp;
}

const patternsOf = once((rulebook: Rulebook): Patterns => {
  const any = (meaning: string) => anyWord(rulebook, 'year-words', meaning);
  return {
    listed: new RegExp(
      `(?:${AHEAD.join('|')})[^。\\d]{0,40}[,:;](?:[一二三]是|\\(?[一1][)、.])?(?:在|于|计划|拟|力争|确保)?(\\d{4})年(?:[上下]半年|第?[一二三四]季度|年?底前?|年?内|\\d{1,2}月(?:底|份)?前?)(?:全面|基本|力争|要|将|实现)*(?:${any('planned')})(?!了|的)([^,。;、]*)`,
      'g',
    ),
    willDo: new RegExp(
      `(?:^|[,。;:])(\\d{4})年,?(?:我|本)?(?:[局委办厅县市区镇乡院校所站]|街道|机关|单位)?(?:还|也)?将(?:${any('to-do')})(?!(?:后|好)?的|情况|成果|过程)([^,。;]*)`,
      'g',
    ),
    notAhead: new RegExp(any('done-with')),
    goal: new RegExp(any('goal')),
  };
});
/** What is told as done was planned then. */
const DONE = /已|完成了?[,。;]|均|全部/;

/** What is to be done cannot be done in the year that is over, and is planned for the year that comes. */
export function nextSteps(
  passage: Passage,
  report: Report,
  year: number,
  rulebook: Rulebook,
): Detected[] {
  if (report.signature?.date?.year !== year + 1) return [];
  const { text } = passage.text;
  const found = flatMap(NEXT.in(text), (match): Detected[] =>
    Number(match[1]) > year ? [] : [at(match)],
  );
  const { listed, willDo, notAhead, goal } = patternsOf(rulebook);
  const dated = flatMap(matchesOf(text, listed), (match): Detected[] =>
    Number(match[1]) > year || DONE.test(match[2]!) || match[2]!.includes('的问题')
      ? []
      : [at(match)],
  );
  const isOnProblems = report.outline.sections[passage.section ?? -1]?.spec?.id === 'problems';
  if (!isOnProblems || !text.includes('将')) return [...found, ...dated];
  const planned = flatMap(matchesOf(text, willDo), (match): Detected[] => {
    const stated = Number(match[1]);
    const { start, end } = sentenceAround(text, match.index, match.index + match[0].length);
    if (stated === year + 1 || stated < year - 1 || notAhead.test(match[2]!)) return [];
    if (stated <= year) return DONE.test(text.slice(start, end)) ? [] : [at(match)];
    // Some works take years; a plan that names no earlier year has skipped one.
    const isNext = stated === year + 2 && !namesNext(report, passage, year + 1);
    return isNext && !goal.test(text.slice(start, end)) ? [at(match, 'step-skips')] : [];
  });
  return [...found, ...dated, ...planned];

  function at(match: RegExpExecArray, messageId = 'next-step'): Detected {
    const start = match.index + match[0].indexOf(match[1]!);
    const values = { found: Number(match[1]), year, expected: year + 1 };
    return told(messageId, passage, start, start + 5, values);
  }
}

function namesNext({ passages }: Report, { section }: Passage, next: number): boolean {
  return passages.some(
    (other) =>
      other.section === section &&
      (other.text.text.includes(String(next)) || /明年|今年|下一年|来年/.test(other.text.text)),
  );
}
