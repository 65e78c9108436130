import { splitRegion } from '../../understand/facts/organs.js';
import { latestYear } from '../../understand/facts/subject-years.js';
import type { Report } from '../../understand/report.js';
import type { Detected } from '../finding.js';
import type { CheckKind, Settings } from '../kind.js';
import { dateValue, reportDates, wordDate, type ReportDate } from './report-date.js';

/** Names of departments of governments from the county up; committees of zones are not departments. */
const DEPARTMENT = /(?:[局厅委署]|委员会|管理办公室|服务办公室)$/;
const NOT_A_DEPARTMENT = /管理委员会$|管委会$|街道|人民政府|^$|分局$|[镇乡]/;
const LATER = '03-31';
const EARLIER = '01-31';
/** Beyond this a page's date tells when the page was moved, not when the report came out. */
const MOVED = 10000;

/**
 * Published by the last day that the regulation sets. Options: `early`, the editions in which departments
 * publish two months before governments. Where the kind of organ is unknown, the later day holds.
 */
export const publicationDeadline: CheckKind = ({ report, rulebook, options, settings }) => {
  const year = latestYear(report, rulebook);
  if (year === undefined || report.year?.from === 'metadata') return { notApplicable: 'no-year' };
  const early = Array.isArray(options['early']) && options['early'].includes(report.edition.id);
  const deadline = lastDay(report, settings, early);
  const limit = (year + 1) * 10000 + Number(deadline.day.replace('-', ''));
  if (settings.published !== undefined) return told(settings.published, limit, year, deadline);
  const dates = reportDates(report);
  if (dates.length === 0) return { notApplicable: 'no-date' };
  const late = latest(dates, limit);
  if (!late) return [];
  const [month, day] = deadline.day.split('-').map(Number);
  return [
    {
      messageId: `${late.mention.role === 'signature' ? 'signed' : 'published'}-${deadline.by}`,
      values: {
        found: wordDate(late.mention),
        expected: wordDate({ year: year + 1, month, day }),
      },
      span: late.mention.span,
      ...(late.mention.passage?.section !== undefined && {
        place: { section: late.mention.passage.section },
      }),
      level: 'warning',
    },
  ];
};

/** Against the day that a list tells, whatever the report says. */
function told(
  published: string,
  limit: number,
  year: number,
  { day: last, by }: { day: string; by: string },
): readonly Detected[] {
  const [own, month, day] = published.split('-').map(Number);
  const date = { year: own, month, day };
  if ((dateValue(date) ?? 0) <= limit) return [];
  const [lastMonth, lastDay] = last.split('-').map(Number);
  return [
    {
      messageId: `told-${by}`,
      values: {
        found: wordDate(date),
        expected: wordDate({ year: year + 1, month: lastMonth, day: lastDay }),
      },
      span: { start: 0, end: 0 },
      place: { whole: true },
      level: 'warning',
    },
  ];
}

function lastDay(
  { issuer }: Report,
  settings: Settings,
  early: boolean,
): { day: string; by: 'configured' | 'department' | 'government' } {
  if (settings.deadline && /^\d{2}-\d{2}$/.test(settings.deadline))
    return { day: settings.deadline, by: 'configured' };
  const { region, body } = splitRegion(settings.issuer ?? issuer?.name ?? '');
  const isDepartment =
    DEPARTMENT.test(body) && !NOT_A_DEPARTMENT.test(body) && !/[镇乡]$|街道$/.test(region);
  return early && isDepartment
    ? { day: EARLIER, by: 'department' }
    : { day: LATER, by: 'government' };
}

/** A signed date in time stands against the date of a page that was moved years later. */
function latest(dates: readonly ReportDate[], limit: number): ReportDate | undefined {
  const isMonthOnly = ({ mention }: ReportDate) => mention.day === undefined;
  const late = dates.filter(
    (date) =>
      date.value > limit &&
      !(isMonthOnly(date) && Math.floor(date.value / 100) === Math.floor(limit / 100)),
  );
  const inTime = dates.some(({ value }) => value <= limit);
  const published = late.find(({ mention }) => mention.role === 'publication');
  if (published && inTime && published.value - limit > MOVED) return undefined;
  return late[0];
}
