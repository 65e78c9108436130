import type { Rulebook } from '../../rulebook/types.js';
import { isPossible } from '../../text/dates.js';
import { sourceSpan, type Span } from '../../text/mapped.js';
import { subjectYears, yearOfProse } from '../../understand/facts/subject-years.js';
import type { DateMention, Report } from '../../understand/report.js';
import type { Detected } from '../finding.js';
import type { CheckContext, CheckKind } from '../kind.js';
import { outOfCalendar } from './calendar.js';
import { timeSpans } from './time-spans.js';
import { isReportLike } from '../sections/report-like.js';
import { dateRanges } from './date-ranges.js';
import { endsOfYears, laterEvent } from './later-events.js';
import { leapDays } from './leap-days.js';
import { reportDates, wordDate, type ReportDate } from './report-date.js';
import { matchesOf } from '../../text/matches.js';
import { flatMap } from '../../text/flat-map.js';

/**
 * 20231231日, 2018年1231日, 2018年11日, 3月345日, 2024年月日, 至12月31止: a month, a day or its sign was lost. 30号 may be the number of
 * a document, and 5月日均访问量 is no date.
 */
const LOST =
  /(?<!\d)20\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])日|\d{4}年\d{3,4}日|(?<!\d)\d{1,2}月\d{3,}日|(?<!\d)\d{4}年(?:\d{1,2}日|(?:月\d{0,2}日|\d{1,2}月日)(?=[至到止,。;)]|$))|(?<=年|(?<!\d)[至到自从于在])(?:1[0-2]|0?[1-9])月(?:[12]\d|3[01]|0?[1-9])(?=止|起|前|召开|印发|发布|公布|[,。;)]|$)/g;
/** 20231月1日: no 年 behind the year. The date is read all the same, so the period is not what is wrong. */
const RUN_IN = /(?<!\d)(20\d{2})((?:1[0-2]|0?[1-9])月\d{1,2}日)/g;
/** 2月30号楼, 令第5月…号: 号 that is no day. */
const NOT_A_DAY = /^[楼院线室门店路令文公通]/;
/** Dates exist, and the report is not dated before what it reports. */
export const datePlausible: CheckKind = (context) => {
  const { report, rulebook } = context;
  if (!isReportLike(report)) return { notApplicable: 'not-a-report' };
  const impossible = impossibleDates(context);
  const dated = tooEarly(report, rulebook) ?? beforeItsText(report, rulebook);
  return [
    ...impossible,
    ...dateRanges(report),
    ...leapDays(report),
    ...outOfCalendar(report).filter(
      ({ span }) => !impossible.some((other) => overlaps(other.span, span)),
    ),
    ...timeSpans(report, rulebook),
    ...runIn(report),
    ...twoSigns(report),
    ...(dated ? [dated] : []),
    ...severalDates(report),
  ];
};

function impossibleDates({ report, rulebook }: CheckContext): Detected[] {
  const isPeriodCovered = rulebook.rules.some(
    ({ kind, editions }) => kind === 'period-stated' && editions.includes(report.edition.id),
  );
  const { period } = report;
  // A period of which no date could be read is no matter of that rule.
  const isRead = period?.start !== undefined || period?.end !== undefined;
  const found = [...lostParts(report), ...outsideCalendar(report)]
    .filter(({ span }) => !isPeriodCovered || !period || !isRead || !overlaps(span, period.span))
    .sort((one, other) => one.span.start - other.span.start);
  return found.filter(({ span }, index) => index === 0 || !overlaps(found[index - 1]!.span, span));
}

function lostParts({ passages }: Report): Detected[] {
  return flatMap(passages, ({ text, section }) =>
    /\d{8}日|年\d{1,4}日|月\d{3,}日|年月\d{0,2}日|月日|月\d{1,2}[^\d日号]/.test(text.text)
      ? matchesOf(text.text, LOST).map((match) => ({
          messageId: 'lost',
          values: { found: match[0] },
          span: sourceSpan(text, match.index, match.index + match[0].length),
          place: section === undefined ? {} : { section },
        }))
      : [],
  );
}

/** 17号日: both signs of a day. */
const TWO_SIGNS = /(?<!\d)(\d{1,2})(?:号日|日号)(?![报均产常志清查处子线楼院])/g;

function twoSigns({ passages }: Report): Detected[] {
  return flatMap(passages, ({ text, section }) =>
    matchesOf(text.text, TWO_SIGNS).map((match): Detected => ({
      messageId: 'two-signs',
      values: { found: match[0], expected: `${match[1]!}日` },
      span: sourceSpan(text, match.index, match.index + match[0].length),
      place: section === undefined ? {} : { section },
    })),
  );
}

/** Both ends of a period mostly lost their 年 together: one finding. */
function runIn({ passages }: Report): Detected[] {
  const [first, ...others] = flatMap(passages, ({ text, section }) =>
    matchesOf(text.text, RUN_IN).map((match): Detected => ({
      messageId: 'no-year-sign',
      values: { found: match[0], expected: `${match[1]!}年${match[2]!}` },
      span: sourceSpan(text, match.index, match.index + match[0].length),
      place: section === undefined ? {} : { section },
    })),
  );
  if (!first) return [];
  const related = others.map(({ values, span }) => ({
    messageId: 'no-year-sign',
    values: values ?? {},
    span,
  }));
  return [{ ...first, related }];
}

function outsideCalendar({ dates }: Report): Detected[] {
  return dates
    .filter((date) => {
      const { year, month, day, passage, from, to } = date;
      if (month === undefined || (year === undefined && day === undefined)) return false;
      if (isPossible(date) || (year !== undefined && year < 1000)) return false;
      const text = passage?.text.text ?? '';
      // An address, a version or a number of a file looks like 2023.13.4.
      const isDotted = !/[年月]/.test(text.slice(from, to));
      if (isDotted && !['signature', 'publication'].includes(date.role)) return false;
      return !(text[to - 1] === '号' && NOT_A_DAY.test(text.slice(to)));
    })
    .map((date) => ({
      messageId: 'impossible',
      values: { found: date.passage?.text.text.slice(date.from, date.to) ?? wordDate(date) },
      span: date.span,
      ...placeOf(date),
    }));
}

/** Signed or published before the year was over. */
function tooEarly(report: Report, rulebook: Rulebook): Detected | undefined {
  const years = claims(report, rulebook);
  if (years.length === 0) return undefined;
  // Where the draft names several years, which of them is wrong is another rule's matter.
  const year = years
    .filter((one) => one >= (report.year?.year ?? one) - 1)
    .reduce((least, one) => Math.min(least, one), Number.POSITIVE_INFINITY);
  const early = reportDates(report).filter(({ value }) => value <= year * 10000 + 1231);
  const [first, ...others] = early;
  if (!first || report.year?.year === undefined) return undefined;
  return {
    messageId: `${roleOf(first)}-before-end`,
    values: { found: wordDate(first.mention), year },
    span: first.mention.span,
    ...placeOf(first.mention),
    related: others.map(({ mention }) => ({
      messageId: 'also',
      values: { found: wordDate(mention) },
      span: mention.span,
    })),
  };
}

/** The years that the draft may be about: that of title and period, where they agree, whatever the prose compares it with. */
function claims(report: Report, rulebook: Rulebook): number[] {
  const [title, period, forms] = (['title', 'period', 'forms'] as const).map(
    (place) => report.years.find(({ from }) => from === place)?.year,
  );
  if (title !== undefined && title === period) return [title];
  const prose = yearOfProse(subjectYears(report, rulebook))?.year;
  return [title, period, forms, prose].filter((year) => year !== undefined);
}

/** Dated before something that the text reports as done: 截至2013年底 in a report of January 2013. */
function beforeItsText(report: Report, rulebook: Rulebook): Detected | undefined {
  const [first] = reportDates(report);
  if (!first) return undefined;
  const later =
    endsOfYears(report).find(({ value }) => value > first.value) ?? laterEvent(report, first);
  if (!later) return undefined;
  if (isSound(report, first, rulebook)) {
    return {
      messageId: 'after-report',
      values: { found: wordDate(first.mention), later: later.words },
      span: later.span,
      level: 'warning',
      related: [
        { messageId: 'also', values: { found: wordDate(first.mention) }, span: first.mention.span },
      ],
    };
  }
  return {
    messageId: `${roleOf(first)}-before-text`,
    values: { found: wordDate(first.mention), later: later.words },
    span: first.mention.span,
    ...placeOf(first.mention),
    related: [{ messageId: 'text', values: { later: later.words }, span: later.span }],
    ...(later.certain ? {} : { level: 'warning' as const }),
  };
}

/** Title, period and date of the report fit each other: what is wrong is the text. */
function isSound(report: Report, { mention }: ReportDate, rulebook: Rulebook): boolean {
  const [year, ...others] = claims(report, rulebook);
  return others.length === 0 && report.period !== undefined && mention.year === (year ?? 0) + 1;
}

/** Signatures that bear different dates. */
function severalDates({ dates }: Report): Detected[] {
  const signed = dates.filter(({ role }) => role === 'signature');
  const [first] = signed;
  const other = signed.find(
    (date) => first && wordDate(date) !== wordDate(first) && date.day && first.day,
  );
  if (!first || !other) return [];
  return [
    {
      messageId: 'several',
      values: { found: wordDate(other), first: wordDate(first) },
      span: other.span,
      ...placeOf(other),
      level: 'warning',
      related: [{ messageId: 'also', values: { found: wordDate(first) }, span: first.span }],
    },
  ];
}

function roleOf({ mention }: ReportDate): string {
  return mention.role === 'signature' ? 'signed' : 'published';
}

function placeOf({ passage }: DateMention): Pick<Detected, 'place'> {
  return passage?.section === undefined ? {} : { place: { section: passage.section } };
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
