import { isPossible } from '../../text/dates.js';
import { subjectYears, titleStandsAlone } from '../../understand/facts/subject-years.js';
import type { DateReading, PeriodReading, Report } from '../../understand/report.js';
import type { Detected, Suggestion } from '../finding.js';
import type { CheckKind } from '../kind.js';
import { isReportLike } from '../sections/report-like.js';

/** The draft says that its figures cover the whole report year, 1 January to 31 December. */
export const periodStated: CheckKind = ({ report, rulebook }) => {
  if (!isReportLike(report)) return { notApplicable: 'not-a-report' };
  const { period } = report;
  if (!period) return hasPreface(report) ? [notStated(report)] : { notApplicable: 'no-preface' };
  // Where the title alone bears another year, the title is to be mended.
  const year = titleStandsAlone(report, subjectYears(report, rulebook))
    ? period.end?.year
    : reportYear(report);
  const messageId = faultOf(period, year);
  return messageId ? [wrong(messageId, period, year, report)] : [];
};

/** A report that begins with its first section has no preface to state the period in; many do. */
function hasPreface({ outline }: Report): boolean {
  return outline.preface.some(
    (block) => block.type === 'text' && !block.quoted && block.content.text.length >= SENTENCE,
  );
}

/** Shorter lines of a preface are dates, document numbers and the like. */
const SENTENCE = 20;

function notStated({ outline, year }: Report): Detected {
  const span =
    outline.preface.findLast((block) => block.type === 'text')?.span ?? outline.title?.span;
  const start = span?.end ?? outline.sections[0]?.heading.span.start ?? 0;
  return {
    messageId: year ? 'not-stated' : 'not-stated-no-year',
    values: year ? { expected: wholeYear(year.year) } : {},
    span: { start, end: start },
    level: 'warning',
  };
}

/** The year of the report by everything but the period itself; else the period's own. */
function reportYear({ years, period }: Report): number | undefined {
  return (
    (years.find(({ from }) => from !== 'period' && from !== 'metadata') ?? years[0])?.year ??
    period?.end?.year
  );
}

function faultOf({ start, end }: PeriodReading, year: number | undefined): string | undefined {
  if ([start, end].some((date) => date && !isPossible(date))) return 'impossible';
  const otherYear = [start?.year, end?.year].some(
    (drafted) => drafted !== undefined && year !== undefined && drafted !== year,
  );
  if (isFrom(start) && isTo(end)) return otherYear ? 'other-year' : undefined;
  return 'not-whole-year';
}

/** A part that was not written is not wrong: 统计期限为2023年, 截至12月31日. */
function isFrom(date: DateReading | undefined): boolean {
  return (date?.month ?? 1) === 1 && (date?.day ?? 1) === 1;
}

function isTo(date: DateReading | undefined): boolean {
  return (date?.month ?? 12) === 12 && (date?.day ?? 31) === 31;
}

function wrong(
  messageId: string,
  period: PeriodReading,
  year: number | undefined,
  report: Report,
): Detected {
  const { years } = report;
  const titled = years.find(({ from }) => from !== 'period');
  return {
    messageId: year === undefined ? `${messageId}-no-year` : messageId,
    values: {
      found: period.text,
      ...(year !== undefined && { expected: wholeYear(year), year }),
    },
    span: period.span,
    related:
      messageId === 'other-year' && titled
        ? [{ messageId: 'year-from', values: { year: titled.year }, span: titled.span }]
        : [],
    suggestions: year !== undefined && isCertain(year, report) ? repair(period, year, report) : [],
  };
}

/** The year is certain when the title or the prose says it too. */
function isCertain(year: number, { years }: Report): boolean {
  const others = years.filter(({ from }) => from !== 'period' && from !== 'metadata');
  return others.length > 0 && others.every((reading) => reading.year === year);
}

/** Mends the two dates and leaves the words between them; where markup stands in them, the author must. */
function repair(
  { start, end, span, text: written }: PeriodReading,
  year: number,
  { draft }: Report,
): Suggestion[] {
  if (!start || !end || start.span.end > end.span.start) return [];
  if (draft.source.slice(span.start, span.end) !== written) return [];
  const between = draft.source.slice(start.span.end, end.span.start);
  const last = end.year === undefined ? '12月31日' : `${year}年12月31日`;
  const text = `${year}年1月1日${between}${last}`;
  return [{ messageId: 'repair', values: { text }, edit: { span, text } }];
}

function wholeYear(year: number): string {
  return `${year}年1月1日至${year}年12月31日`;
}
