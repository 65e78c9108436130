import type { Rulebook } from '../../rulebook/types.js';
import type { Span } from '../../text/mapped.js';
import { flatMap } from '../../text/flat-map.js';
import { truncate } from '../../text/width.js';
import {
  isFactOf,
  isSignedFor,
  isOutvoted,
  titledYear,
  mayLookBack,
  subjectYears,
  titleStandsAlone,
  yearOfProse,
  type SubjectYear,
} from '../../understand/facts/subject-years.js';
import type { Report, YearReading } from '../../understand/report.js';
import type { Detected, Related } from '../finding.js';
import type { CheckContext, CheckKind } from '../kind.js';
import { begunLater } from './begun-later.js';
import { carriedYears } from './carried-years.js';
import { copiedFigures } from './copied-figures.js';
import { otherYears } from './other-years.js';
import { planYears } from './plan-years.js';
import { relativeYears } from './relative-years.js';
import { yearSpans } from './year-spans.js';
import { isReportLike } from '../sections/report-like.js';

/** The prose must report on a year this often to outweigh the title. */
const ENOUGH = 3;
/** Older years in the prose are history, not a text left over from last year. */
const OLDEST_COPY = 3;
const MOST_RELATED = 3;
/** Columns of a sentence that are quoted. */
const QUOTED = 40;

/** Title, period, forms and prose speak of one year; sentences are not left over from another report. */
export const yearConsistent: CheckKind = (context) => {
  const { report } = context;
  if (!isReportLike(report)) return { notApplicable: 'not-a-report' };
  const { year } = report;
  if (!year || year.from === 'metadata') return { notApplicable: 'no-year' };
  const subjects = subjectYears(report, context.rulebook);
  const conflict = titleConflict(report, subjects) ?? periodConflict(context, subjects);
  if (conflict) return [conflict];
  return [
    ...formsConflict(report),
    ...leftOver(context, subjects),
    ...carriedYears(report, year.year, context.rulebook),
    ...planYears(report, year.year, context.rulebook),
    ...relativeYears(report, year.year, context.rulebook),
    ...yearSpans(report, year.year),
    ...begunLater(report, year.year, context.rulebook),
    ...otherYears(report, year.year, context.rulebook),
  ];
};

/** The title against a prose that speaks of another year throughout, or against prose and period. */
function titleConflict(report: Report, subjects: readonly SubjectYear[]): Detected | undefined {
  const titled = titledYear(report);
  const period = reading(report, 'period');
  const prose = yearOfProse(subjects);
  const signed = report.signature?.date;
  if (
    titled &&
    period &&
    signed?.year !== undefined &&
    isOutvoted(report) &&
    prose?.year !== period.year
  ) {
    return {
      messageId: 'title-signed',
      values: { title: titled.year, found: period.year, signed: signed.year },
      span: titled.span,
      related: [
        { messageId: 'period', values: { year: period.year }, span: period.span },
        { messageId: 'signed', values: { year: signed.year }, span: signed.span },
      ],
    };
  }
  if (!titled || !prose || prose.year === titled.year) return undefined;
  const first = subjects.find(({ year }) => year === prose.year);
  if (!first) return undefined;
  const values = { title: titled.year, prose: prose.year, count: prose.count };
  const places = related(subjects, prose.year);
  if (period && titleStandsAlone(report, subjects)) {
    return {
      messageId: 'title-alone',
      values,
      span: titled.span,
      related: [
        { messageId: 'period', values: { year: period.year }, span: period.span },
        ...places,
      ],
    };
  }
  if (prose.count < ENOUGH) return undefined;
  // With a period that agrees with the title, or a signature that does, the prose is what was copied.
  const isSigned = isSignedFor(report, titled.year);
  if (period && (period.year === titled.year || isSigned)) {
    return {
      messageId: period.year === titled.year ? 'prose' : 'prose-signed',
      values,
      span: first.span,
      place: placeOf(first),
      related: [
        { messageId: 'title-year', values: { year: titled.year }, span: titled.span },
        ...places.slice(1),
      ],
    };
  }
  return { messageId: 'title', values, span: titled.span, related: places };
}

/** A period of another year, in editions where no other rule looks at it. */
function periodConflict(
  { report, rulebook }: CheckContext,
  subjects: readonly SubjectYear[],
): Detected | undefined {
  const isCovered = rulebook.rules.some(
    ({ kind, editions }) => kind === 'period-stated' && editions.includes(report.edition.id),
  );
  const period = reading(report, 'period');
  const other = reading(report, 'title') ?? reading(report, 'forms');
  if (isCovered || !period || !other || period.year === other.year) return undefined;
  if (yearOfProse(subjects)?.year === period.year) return undefined;
  return {
    messageId: 'period-other',
    values: { year: other.year, found: period.year },
    span: period.span,
    related: [{ messageId: 'year', values: { year: other.year }, span: other.span }],
  };
}

/** （2017年度） above an annexed form of a report on 2018. */
function formsConflict(report: Report): Detected[] {
  const stated = reading(report, 'title') ?? reading(report, 'period');
  const forms = report.years.filter(({ from }) => from === 'forms');
  if (!stated) return [];
  return forms
    .filter(({ year }) => year !== stated.year)
    .slice(0, 1)
    .map(({ year, span }) => ({
      messageId: 'forms',
      values: { year: stated.year, found: year },
      span,
      related: [{ messageId: 'year', values: { year: stated.year }, span: stated.span }],
    }));
}

/** Sentences that still report on last year, or already on the next. */
function leftOver(
  { report, rulebook }: CheckContext,
  subjects: readonly SubjectYear[],
): Detected[] {
  const year = report.year?.year ?? 0;
  return flatMap(subjects, (subject): Detected[] => {
    if (subject.ahead || subject.year === year) return [];
    const copied =
      !subject.plain && subject.year === year - 1 ? copiedFigures(subject, report, rulebook) : 0;
    if (copied === 0 && !(subject.plain && isLeftOver(subject, report, year, rulebook))) return [];
    return [
      {
        messageId: copied > 0 ? 'stale-figures' : subject.year < year ? 'stale' : 'early',
        values: { year, found: subject.year, quote: quoteOf(subject), count: copied },
        span: subject.span,
        place: placeOf(subject),
        level: 'warning',
      },
    ];
  });
}

function isLeftOver(
  subject: SubjectYear,
  report: Report,
  year: number,
  rulebook: Rulebook,
): boolean {
  if (subject.year > year) return subject.year === year + 1 && isFactOf(subject, report, rulebook);
  if (isBase(subject, year)) return false;
  return year - subject.year <= OLDEST_COPY && !mayLookBack(subject, report, rulebook);
}

/** 2024年被申请复议1件。…2023年我局复议为2件: what is told of this year may be compared with. */
const COUNT_OF = /^\d{4}年度?[^,。;]{0,20}为\d/;

function isBase({ sentence, passage: { text } }: SubjectYear, year: number): boolean {
  const before = text.text.slice(0, text.text.indexOf(sentence));
  return COUNT_OF.test(sentence) && before.includes(`${year}年`);
}

/** The clause that names the year. */
function quoteOf({ sentence, year }: SubjectYear): string {
  const clause = sentence.split(/[,，;；:：。]/).find((each) => each.includes(String(year)));
  return truncate((clause ?? sentence).trim(), QUOTED);
}

function reading({ years }: Report, from: YearReading['from']): YearReading | undefined {
  return years.find((one) => one.from === from);
}

function related(subjects: readonly SubjectYear[], year: number): Related[] {
  return subjects
    .filter((subject) => subject.year === year)
    .slice(0, MOST_RELATED)
    .map(({ span }: { span: Span }) => ({ messageId: 'year', values: { year }, span }));
}

function placeOf({ passage }: SubjectYear): NonNullable<Detected['place']> {
  return passage.section === undefined ? {} : { section: passage.section };
}
