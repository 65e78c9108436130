import { flatMap } from '../../text/flat-map.js';
import { matchesOf } from '../../text/matches.js';
import { sentenceAround } from '../../understand/facts/passages.js';
import type { Passage } from '../../understand/report.js';
import type { Detected } from '../finding.js';
import { quoteOf, told } from './told.js';

/** What can only be of the year of the report, or of the next. */
const OWN = [
  // 现向社会公布某局2022年政府信息公开工作年度报告
  /(?:现|特|兹)(?:将|向社会|予以|公布)[^。;《\d]{0,24}(20\d{2})年度?政府信息公开(?:工作)?(?:年度报告|年报)/g,
  // 年初印发《某局2022年政务公开工作要点》，将本年度任务…
  /年初,?(?:研究)?(?:印发|制定|出台|制订|编制|下发)(?:了)?《[^》\d]{0,30}(20\d{2})年[^》\d]{0,12}(?:要点|计划|方案|任务分工|工作安排)(?:的通知)?》/g,
  // 印发《某县2023年政务公开工作要点》，将本年度22项任务分解到责任单位
  /(?:印发|制定|出台|制订|编制|下发)(?:了)?《[^》\d]{0,30}(20\d{2})年[^》\d]{0,16}(?:要点|计划|方案|任务分工|工作安排|任务清单)(?:的通知)?》(?:\([^()]{0,40}\))?,?(?:并|对|将|把|明确|细化|分解|确定)*了?(?:本年度|今年|全年|年度)(?:的|重点|主要|各项|政务公开|公开|工作)*(?:\d|任务)/g,
  // 上年结转的2件已于2023年2月答复
  /(?:上年|上一年|上年度|上一年度)结转的?[^。;\d]{0,6}(?:\d{1,4}件)?[^。;\d]{0,8}于(20\d{2})年(?=\d{1,2}月)/g,
];
const LAST = /上年度?结转/;
/** 2023年，我县印发《2023年…要点》: the sentence itself says that it speaks of another year. */
const OTHER_YEAR = /20\d{2}年|[上去往前]年|此前|曾|延续/;

function isLooking(text: string, at: number): boolean {
  const { start } = sentenceAround(text, at, at);
  return OTHER_YEAR.test(text.slice(start, at));
}

/** Years before that of the report in what is told of the report itself, its tasks and what it carried over. */
export function staleYears(passage: Passage, year: number): Detected[] {
  const { text } = passage.text;
  const places = new Set<number>();
  return flatMap(OWN, (pattern) =>
    flatMap(matchesOf(text, pattern), (match): Detected[] => {
      const found = Number(match[1]);
      const start = match.index + match[0].lastIndexOf(match[1]!);
      // A report of 2023 published late may speak of one that came before; what was carried over is older by a year only.
      if (found >= year || isLooking(text, match.index)) return [];
      if (LAST.test(match[0]) && found < year - 1) return [];
      // 年初印发《…2022年…要点》，将本年度…: for two reasons.
      if (places.has(start)) return [];
      places.add(start);
      const quote = quoteOf(text, start);
      return [told('stale', passage, start, start + 5, { year, found, quote, count: 0 })];
    }),
  );
}

/** 2023年制发3件，废止2件，截至2022年12月31日现行有效15件: what is left when the year's are counted in is of its end. */
const AS_OF =
  /(?<!\d)(20\d{2})年(?:度|以来)?,?[^。;]{0,40}?(?:制发|废止|新增|新设|新建|印发|出台|制定|修订|失效|注销|关停)[^。;]{0,24}?\d[^。;]{0,24}?,截[至止](20\d{2})年(?:年?底|年?末|12月31日|12月底),?[^。;,]{0,8}(?:现行有效|累计|共有|总数|保留)[^。;]*/g;
const BASE = /目前|年末|现有|原有|已有|合计|增加|减少|[较比与]|截[至止].*截[至止]/;

/** The state at the end of the year before where that of this one is told. */
export function lastStates(passage: Passage, year: number): Detected[] {
  const { text } = passage.text;
  return flatMap(matchesOf(text, AS_OF), (match): Detected[] => {
    const [whole, own, until] = match;
    if (Number(own) !== year || Number(until) !== year - 1 || BASE.test(whole)) return [];
    const start = match.index + whole.lastIndexOf(`${until!}年`);
    const quote = quoteOf(text, start);
    return [told('stale', passage, start, start + 5, { year, found: year - 1, quote, count: 0 })];
  });
}

const PERIOD =
  /统计(?:期限|时段|期间|区间|时间|周期)[^。;\d]{0,8}(20\d{2})年1月1日[^。;\d]{0,6}(20\d{2})年12月31日/g;

/** The period told again in the text, of another year. */
export function otherPeriods(passage: Passage, year: number): Detected[] {
  const { text } = passage.text;
  return flatMap(matchesOf(text, PERIOD), (match): Detected[] => {
    const [whole, from, to] = match;
    const wrong = [from!, to!].find((digits) => Number(digits) !== year);
    if (wrong === undefined) return [];
    const start = match.index + (wrong === from ? whole.indexOf(from) : whole.lastIndexOf(to!));
    return [told('period-other', passage, start, start + 5, { found: Number(wrong), year })];
  });
}
