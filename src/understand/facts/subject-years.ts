import { findYears } from '../../text/dates.js';
import { sourceSpan, type Span } from '../../text/mapped.js';
import type { Passage, Report, YearReading } from '../report.js';
import { titleParts } from '../title.js';
import { sentenceAround } from './passages.js';
import { once } from '../../text/once.js';
import { flatMap } from '../../text/flat-map.js';
import { largest } from '../../text/lists.js';

/** A sentence that says of which year it reports: 2023年，我局主动公开… */
export interface SubjectYear {
  readonly year: number;
  readonly span: Span;
  readonly passage: Passage;
  readonly sentence: string;
  /** The sentence speaks of what is to be done. */
  readonly ahead: boolean;
  /** Nothing in the sentence makes another year than the report's right. */
  readonly plain: boolean;
}

/** A year must be named this many times as often as the next to be that of the prose. */
const TIMES = 3;
const SELF = '[我本全共市县区镇乡各]';
/** What follows a year that the sentence reports on. */
const FOLLOWS = new RegExp(`^(?:度)?(?:,|${SELF}|以来|政府信息公开工作(?:,|中|取得))`);
const UNTIL = /截[至止]到?$/;
const END_OF_YEAR = /^(?:年?底|末|12月31日)/;
/** From January to December is the year. */
const WHOLE_YEAR = /^(?:1月(?:1日)?起?[至到~—–-]{1,2}12月(?:31日|底|份)?(?:止|期间)?),/;
/** The end of a year is one point of time, whichever way it is written. */
const UNTIL_END =
  /截[至止]到?\d{4}年(?:底|末|12月31日)|\d{4}年1月(?:1日)?起?[至到~—–-]{1,2}12月(?:31日|底|份)?/g;
/** 镇公开栏2023年全年更新48次: a subject, then the year, then what was done. */
const NOUN =
  /(?:^|[。;!?:,])(?:[我本全](?![^,。;]{0,12}[较比与自从至到在于对按将把])[\u4e00-\u9fff]{1,9}|(?:(?![较比与自从至到在于对按将把])[\u4e00-\u9fff]){1,8}(?:栏|网站|公众号|平台|局|委|办|厅|县|市|区|镇|乡|街道|政府|中心|号))$/;
const ALL_YEAR = /^度?(?:全年|共(?![同享建])|累计)/;
/** 截至2022年12月31日，本年度…: the sentence itself calls it the year that is reported on. */
const OWN =
  /^(?:年?[底末]|12月31日|1月(?:1日)?起?[至到~—–-]{1,2}12月(?:31日|底)?)?(?:止|期间)?,?(?:(?:我|本|全)[\u4e00-\u9fff]{1,6}?)?在?(?:本年度|今年|全年|年内)/;
/** What was left over is counted at the end of the year before. */
const LEFT = /结转|遗留|在办|存量|尚|未办结|[较比与].{0,20}[比年]|上年|去年|同期|年报|报告/;
/** What names no year of its own: documents the work follows, unless the sentence tells of their birth; congresses. */
const NAMES =
  /(?<!发布|公布|颁布|起草|编制|转发)(?:《(?![^《》]*\d{4}年|[^《》]*〔)[^《》]*》)|[一二三四五六七八九十]{1,3}届(?:[一二三四五六七八九十]中|历次)?全会/g;
const CLAUSE_START =
  /(?:^|[。;!?:,]|[一二三四五六七八九十]是)$|^\(?[一二三四五六七八九十\d]{1,3}[)、.,]{1,2}$/;

/** The sentence compares, looks back, names documents or accounts: another year is right there. */
const OTHER_CONTEXT = new RegExp(
  [
    '较(?:上|去|\\d|同)|相较|相比|同比|环比|对比|比(?:上|去|\\d{4})|与.{0,20}比|增长|下降|上升|增幅|降幅|同期|持平',
    '上年|上一年|去年|往年|历年|近年|年来|逐年|连续|每年|累计|以来|历史|曾|原(?!则|因)|此前|以前|之前|以后|之后',
    '[自从于]\\d{4}年|\\d{4}年(?:\\d|起|开始|至|到|[-—~～、和及与])',
    '预算|决算|规划|十[三四五]五|五年|要点|年鉴|公报|统计|考核|考评|评估|测评|排名|荣获|获得|获评|被评|表彰|通报',
    '结转|遗留|延续|跨年|存量|在办|整改|针对|\\d{4}年度?(?:政府信息公开工作)?中?存在',
    '年度报告|年报|《|〔|\\d{4}\\]|\\d版|届|印发|出台|制定|修订|成立|组建|设立|建成|上线|启动|施行|期间',
  ].join('|'),
);
const FUTURE = /将|拟|计划|打算|下一步|今后|明年|力争|措施|思路/;
const PLAN =
  /将|拟|计划|打算|下一步|下步|今后|明年|力争|要|继续|进一步|重点|措施|思路|目标|工作安排|着力|加强|努力/;
const FACT =
  /\d(?:余|多)?(?:条|件|次|篇|份|期|项|人次|场|个)|(?:未|没有)(?:收到|接到|受理|发生|出现)|(?:^|[^有])无(?:依申请|政府信息公开申请|行政复议|行政诉讼)/;
/** Sections that speak of what comes next. */
const LOOKING_AHEAD = new Set(['problems', 'other']);
const AHEAD_WORDS = /问题|不足|改进|措施|打算|计划|其他|其它|下一步/;

/** The years that sentences of the body report on, without those that stand in another context. */
export const subjectYears = once((report: Report): readonly SubjectYear[] => {
  return flatMap(report.passages, (passage): SubjectYear[] => {
    if (passage.area === 'title' || passage.area === 'head') return [];
    const { text } = passage.text;
    return flatMap(findYears(text), ({ year, start, end }): SubjectYear[] => {
      const found = sentenceAround(text, start, end);
      const sentence = text.slice(found.start, found.end);
      const span = sourceSpan(passage.text, start, end);
      const subject = { year, span, passage, sentence, ahead: FUTURE.test(sentence) };
      if (passage.area === 'preface' && isAnnounced(text, start, end))
        return [{ ...subject, ahead: false, plain: true }];
      // There a last day is that of the period, which has its own rule.
      if (passage.area === 'preface' && text.startsWith('12月31日', end)) return [];
      return isSubject(text, start, end, found.start)
        ? [{ ...subject, plain: isPlain(text, end, sentence) }]
        : [];
    });
  });
});

/** The year that most sentences report on; undefined where they are too few or divided. */
export function yearOfProse(
  subjects: readonly SubjectYear[],
): { year: number; count: number } | undefined {
  const counts = new Map<number, number>();
  for (const { year, ahead } of subjects) if (!ahead) counts.set(year, (counts.get(year) ?? 0) + 1);
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
  if (!first || (second && second[1] * TIMES > first[1])) return undefined;
  return { year: first[0], count: first[1] };
}

/** The year that the title bears, also one in which there were no reports yet (2002 for 2022). */
export function titledYear({ outline: { title } }: Report): YearReading | undefined {
  const year = title && titleParts(title.text.text).year;
  if (!title || !year) return undefined;
  return { year: year.year, from: 'title', span: sourceSpan(title.text, year.start, year.end) };
}

/** Whether the period and the year of the signature, which is the next, agree against the title. */
export function isOutvoted(report: Report): boolean {
  const title = titledYear(report)?.year;
  const period = report.years.find(({ from }) => from === 'period')?.year;
  const signed = report.signature?.date?.year;
  if (title === undefined || period === undefined || signed === undefined) return false;
  return title !== period && signed === period + 1;
}

/** Whether period and prose agree on a year that the title does not bear. */
export function titleStandsAlone(
  report: Report,
  subjects: readonly SubjectYear[] = subjectYears(report),
): boolean {
  const of = (from: YearReading['from']) => report.years.find((one) => one.from === from)?.year;
  const [title, period] = [of('title'), of('period')];
  if (isOutvoted(report)) return true;
  if (title === undefined || period === undefined || title === period) return false;
  return !isSignedFor(report, title) && yearOfProse(subjects)?.year === period;
}

/** Whether the signature stands in the year after, as it does in a report on that year. */
export function isSignedFor({ signature }: Report, year: number): boolean {
  return signature?.date?.year === year + 1;
}

/** The latest year that the report may be about, where title and text are at odds. */
export function latestYear(report: Report): number | undefined {
  const prose = yearOfProse(subjectYears(report));
  const period = report.years.find(({ from }) => from === 'period')?.year;
  const years = [report.year?.year, prose && prose.count > 1 ? prose.year : undefined, period];
  const known = years.filter((year) => year !== undefined);
  return known.length > 0 ? largest(known) : undefined;
}

/** Whether a sentence on the year after reports facts as if it were the report's year. */
export function isFactOf({ passage, sentence }: SubjectYear, report: Report): boolean {
  if (passage.area === 'preface' || PLAN.test(sentence) || !FACT.test(sentence)) return false;
  const section = report.outline.sections[passage.section ?? -1];
  if (!section) return false;
  if (
    section.spec ? LOOKING_AHEAD.has(section.spec.id) : AHEAD_WORDS.test(section.heading.title.text)
  )
    return false;
  return section.index < report.outline.sections.length - 1;
}

/** Whether the year may be last year's by right: the section on problems, the notes at the end. */
export function mayLookBack({ passage }: SubjectYear, report: Report): boolean {
  const section = report.outline.sections[passage.section ?? -1];
  if (!section) return false;
  return section.spec?.id === 'other' || section.index === report.outline.sections.length - 1;
}

/** 现将我局2022年度政府信息公开工作情况报告如下: the preface says what the report is. */
function isAnnounced(text: string, start: number, end: number): boolean {
  const clause = /[^,。;:《》()]{0,40}$/.exec(text.slice(Math.max(0, start - 40), start))![0];
  return (
    /编制|现将|公布|发布/.test(clause) &&
    !/上年|上一年|此前|已|去年/.test(clause) &&
    /^度?[^,。;:《》()]{0,20}?(?:政府信息公开|政务公开)(?:工作)?(?:年度|情况|年报|报告)/.test(
      text.slice(end, end + 40),
    )
  );
}

function isSubject(text: string, start: number, end: number, sentenceStart: number): boolean {
  const before = text.slice(Math.max(0, start - 6), start);
  const after = text.slice(end, end + 12);
  if (UNTIL.test(before)) return END_OF_YEAR.test(after);
  if (ALL_YEAR.test(after) && NOUN.test(text.slice(Math.max(sentenceStart, start - 16), start)))
    return true;
  if (!FOLLOWS.test(after) && !WHOLE_YEAR.test(text.slice(end, end + 20))) return false;
  return start === sentenceStart || CLAUSE_START.test(before);
}

function isPlain(text: string, end: number, sentence: string): boolean {
  const isAlone = new Set(findYears(sentence).map(({ year }) => year)).size === 1;
  if (isAlone && OWN.test(text.slice(end, end + 40)) && !LEFT.test(sentence)) return true;
  const words = sentence
    .replace(UNTIL_END, '')
    .replace(/\(以下简称[^()]*\)/g, '')
    .replace(NAMES, '');
  if (OTHER_CONTEXT.test(words)) return false;
  if (/^度?(?:政府信息公开工作)?(?:年度)?报告/.test(text.slice(end, end + 20))) return false;
  return isAlone;
}
