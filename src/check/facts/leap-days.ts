import { findYears } from '../../text/dates.js';
import type { DateMention, Report } from '../../understand/report.js';
import { flatMap } from '../../text/flat-map.js';
import type { Detected } from '../finding.js';

/** Words by which a day may be one of another year. */
const OTHER_YEAR = /次年|翌年|明年|来年|下年|下一年|去年|上年|上一年|跨年|往年|每年|逢|闰/;
/** A range that leads over the end of the year. */
const ACROSS = /(\d{1,2})月(?:\d{1,2}日)?(?:起|开始)?[至到~—–-]{1,2}$/;

/** 2月29日 without a year, in a report on a year that has none. */
export function leapDays({ dates, year }: Report): Detected[] {
  if (year === undefined || isLeap(year.year)) return [];
  return flatMap(dates, (date): Detected[] => {
    if (date.year !== undefined || date.month !== 2 || date.day !== 29) return [];
    const { passage } = date;
    if (passage?.area !== 'body' || isOfOther(date, passage.text.text, year.year)) return [];
    return [
      {
        messageId: 'leap',
        values: { found: passage.text.text.slice(date.from, date.to), year: year.year },
        span: date.span,
        place: passage.section === undefined ? {} : { section: passage.section },
        level: 'warning',
      },
    ];
  });
}

function isOfOther({ from, role }: DateMention, text: string, year: number): boolean {
  if (role === 'cited' || OTHER_YEAR.test(text)) return true;
  const begins = ACROSS.exec(text.slice(Math.max(0, from - 12), from));
  if (begins && Number(begins[1]) > 2) return true;
  return findYears(text).some((other) => other.year !== year && isLeap(other.year));
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}
