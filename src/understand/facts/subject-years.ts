import type { Rulebook } from '../../rulebook/types.js';
import { findYears } from '../../text/dates.js';
import { sourceSpan, type Span } from '../../text/mapped.js';
import type { Passage, Report, YearReading } from '../report.js';
import { titleParts } from '../title.js';
import { sentenceAround } from './passages.js';
import { subjectWords, type SubjectWords } from './subject-words.js';
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
const ALL_YEAR = /^度?(?:全年|共(?![同享建])|累计)/;
/** 截至2022年12月31日，本年度…: the sentence itself calls it the year that is reported on. */
const OWN =
  /^(?:年?[底末]|12月31日|1月(?:1日)?起?[至到~—–-]{1,2}12月(?:31日|底)?)?(?:止|期间)?,?(?:(?:我|本|全)[\u4e00-\u9fff]{1,6}?)?在?(?:本年度|今年|全年|年内)/;
const CLAUSE_START =
  /(?:^|[。;!?:,]|[一二三四五六七八九十]是)$|^\(?[一二三四五六七八九十\d]{1,3}[)、.,]{1,2}$/;

/** Sections that speak of what comes next. */
const LOOKING_AHEAD = new Set(['problems', 'other']);

/** The years that sentences of the body report on, without those that stand in another context. */
export function subjectYears(report: Report, rulebook: Rulebook): readonly SubjectYear[] {
  return readerOf(rulebook)(report);
}

const readerOf = once((rulebook: Rulebook) => {
  const words = subjectWords(rulebook);
  return once((report: Report): readonly SubjectYear[] =>
    flatMap(report.passages, (passage) => subjectYearsOf(passage, words)),
  );
});

function subjectYearsOf(passage: Passage, words: SubjectWords): SubjectYear[] {
  if (passage.area === 'title' || passage.area === 'head') return [];
  const { text } = passage.text;
  return flatMap(findYears(text), ({ year, start, end }): SubjectYear[] => {
    const found = sentenceAround(text, start, end);
    const sentence = text.slice(found.start, found.end);
    const span = sourceSpan(passage.text, start, end);
    const subject = { year, span, passage, sentence, ahead: words.future.test(sentence) };
    if (passage.area === 'preface' && isAnnounced(text, start, end, words))
      return [{ ...subject, ahead: false, plain: true }];
    // There a last day is that of the period, which has its own rule.
    if (passage.area === 'preface' && text.startsWith('12月31日', end)) return [];
    if (!isSubject(text, start, end, found.start, words)) return [];
    const isOther = isBeside(text, year, end, found.start);
    return [{ ...subject, plain: !isOther && isPlain(text, start, end, sentence, words) }];
  });
}

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
export function titleStandsAlone(report: Report, subjects: readonly SubjectYear[]): boolean {
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
export function latestYear(report: Report, rulebook: Rulebook): number | undefined {
  const prose = yearOfProse(subjectYears(report, rulebook));
  const period = report.years.find(({ from }) => from === 'period')?.year;
  const years = [report.year?.year, prose && prose.count > 1 ? prose.year : undefined, period];
  const known = years.filter((year) => year !== undefined);
  return known.length > 0 ? largest(known) : undefined;
}

/** Whether a sentence on the year after reports facts as if it were the report's year. */
export function isFactOf(
  { passage, sentence }: SubjectYear,
  report: Report,
  rulebook: Rulebook,
): boolean {
  const { plan, fact, aheadSections } = subjectWords(rulebook);
  if (passage.area === 'preface' || plan.test(sentence) || !fact.test(sentence)) return false;
  const section = report.outline.sections[passage.section ?? -1];
  if (!section) return false;
  if (
    section.spec
      ? LOOKING_AHEAD.has(section.spec.id)
      : aheadSections.test(section.heading.title.text)
  )
    return false;
  return section.index < report.outline.sections.length - 1;
}

/** Whether the year may be last year's by right: the section on problems, the notes at the end. */
export function mayLookBack(subject: SubjectYear, report: Report, rulebook: Rulebook): boolean {
  const section = report.outline.sections[subject.passage.section ?? -1];
  if (!section) return false;
  const isLast =
    section.spec?.id === 'other' || section.index === report.outline.sections.length - 1;
  return isLast && !isOnlyOwn(subject, report, rulebook);
}

/** What each report says of its own year alone, in a section that does not name that: 2024年度，未收取信息处理费. */
function isOnlyOwn(
  { passage, sentence }: SubjectYear,
  { passages, year: own }: Report,
  rulebook: Rulebook,
): boolean {
  const { everyYear, thisYear } = subjectWords(rulebook);
  const texts = flatMap(passages, ({ section, text }) =>
    section === passage.section ? [text.text] : [],
  );
  return (
    everyYear.test(sentence) &&
    texts.every(
      (text) => !thisYear.test(text) && findYears(text).every(({ year }) => year !== own?.year),
    )
  );
}

/** 现将我局2022年度政府信息公开工作情况报告如下: the preface says what the report is. */
function isAnnounced(
  text: string,
  start: number,
  end: number,
  { announces, earlier }: SubjectWords,
): boolean {
  const clause = /[^,。;:《》()]{0,40}$/.exec(text.slice(Math.max(0, start - 40), start))![0];
  return (
    announces.test(clause) &&
    !earlier.test(clause) &&
    /^度?[^,。;:《》()]{0,20}?(?:政府信息公开|政务公开)(?:工作)?(?:年度|情况|年报|报告)/.test(
      text.slice(end, end + 40),
    )
  );
}

function isSubject(
  text: string,
  start: number,
  end: number,
  sentenceStart: number,
  { noun }: SubjectWords,
): boolean {
  const before = text.slice(Math.max(0, start - 6), start);
  const after = text.slice(end, end + 12);
  if (UNTIL.test(before)) return END_OF_YEAR.test(after);
  if (ALL_YEAR.test(after) && noun.test(text.slice(Math.max(sentenceStart, start - 16), start)))
    return true;
  if (!FOLLOWS.test(after) && !WHOLE_YEAR.test(text.slice(end, end + 20))) return false;
  return start === sentenceStart || CLAUSE_START.test(before);
}

/** Nothing, or the heading of the paragraph. */
const BEGINS = /^(?:\([一二三四五六七八九十]{1,2}\)[^。,:]{2,16}[。:])?$/;
/** 较上年多出41条: what the year that is told of is compared with. */
const THAN_LAST = /[^,。;:]{0,8}(?:(?:较|比|与)(?:上一?年度?|去年)|同比)[^,。;]{0,20}/g;

/** 2023年我局信息公开类复议为2件 */
const WAS = /^度?[^,。;:\d]{2,24}?([\u4e00-\u9fff]{2})(?:案件|件)?数?量?(?:分别|均|各)?[为是]\d/;

/** …复议1件。…2023年我局信息公开类复议为2件: what it was the year before, where the paragraph told of this one. */
function isBeside(text: string, year: number, end: number, sentenceStart: number): boolean {
  const noun = WAS.exec(text.slice(end, end + 32))?.[1];
  const before = text.slice(0, sentenceStart);
  return noun !== undefined && before.includes(noun) && before.includes(`${year + 1}年`);
}

function isPlain(
  text: string,
  start: number,
  end: number,
  sentence: string,
  { left, names, otherContext, fact }: SubjectWords,
): boolean {
  const isAlone = new Set(findYears(sentence).map(({ year }) => year)).size === 1;
  if (isAlone && OWN.test(text.slice(end, end + 40)) && !left.test(sentence)) return true;
  // A paragraph that begins with the one year that it names, and compares that with the year before it.
  const isOfYear =
    BEGINS.test(text.slice(0, start)) &&
    new Set(findYears(text).map(({ year }) => year)).size === 1;
  const compared = isOfYear && fact.test(sentence) ? sentence.replace(THAN_LAST, '') : sentence;
  const words = compared
    .replace(UNTIL_END, '')
    .replace(/\(以下简称[^()]*\)/g, '')
    .replace(names, '');
  if (otherContext.test(words)) return false;
  if (/^度?(?:政府信息公开工作)?(?:年度)?报告/.test(text.slice(end, end + 20))) return false;
  return isAlone;
}
