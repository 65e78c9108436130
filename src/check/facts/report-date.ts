import { isPossible } from '../../text/dates.js';
import type { DateMention, Report } from '../../understand/report.js';
import { flatMap } from '../../text/flat-map.js';

/** A date of the report itself that can be compared; the day may be missing. */
export interface ReportDate {
  readonly mention: DateMention;
  /** `YYYYMMDD`; where the day is missing, the last that it may be. */
  readonly value: number;
}

/** When the report says that it was signed and published, earliest first. Impossible dates are left out. */
export function reportDates({ dates }: Report): ReportDate[] {
  return flatMap(
    dates.filter(({ role }) => role === 'signature' || role === 'publication'),
    (mention) => {
      const value = isPossible(mention) ? dateValue(mention) : undefined;
      return value === undefined ? [] : [{ mention, value }];
    },
  ).sort((a, b) => a.value - b.value);
}

/** `YYYYMMDD` of a date of which at least year and month are known. */
export function dateValue({
  year,
  month,
  day = 31,
}: Pick<DateMention, 'year' | 'month' | 'day'>): number | undefined {
  if (year === undefined || month === undefined) return undefined;
  if (year < 1990 || year > 2099 || month < 1 || month > 12 || day < 1 || day > 31)
    return undefined;
  return year * 10000 + month * 100 + day;
}

/** 2024年1月31日 */
export function wordDate({
  year,
  month,
  day,
}: Pick<DateMention, 'year' | 'month' | 'day'>): string {
  return [
    year === undefined ? '' : `${String(year)}年`,
    month === undefined ? '' : `${String(month)}月`,
    day === undefined ? '' : `${String(day)}日`,
  ].join('');
}
