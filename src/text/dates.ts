import { CHINESE_NUMERAL_CLASS, narrow, readChinese } from './numerals.js';
import { CharacterSet } from './character-set.js';
import { matchesFrom, matchesOf } from './matches.js';
import { flatMap } from './flat-map.js';

/** A date or a part of one as it stands in a text; offsets are those of the text. */
export interface DateToken {
  readonly start: number;
  readonly end: number;
  readonly year: number | undefined;
  readonly month: number | undefined;
  readonly day: number | undefined;
}

const NUMBER = `(?:\\d{1,2}|[${CHINESE_NUMERAL_CLASS}]{1,3})`;
const YEAR = `(?:\\d{2,5}|[〇零○Oo一二三四五六七八九]{4})`;
const GAP = '[ ]{0,3}';
const MONTH = `(${NUMBER})${GAP}月份?`;
const DAY = `(${NUMBER})${GAP}[日号]`;
const DATE = new RegExp(
  `(?<!\\d)(20\\d{2})(1[0-2]|0?[1-9])${GAP}月${GAP}(\\d{1,2})${GAP}日` +
    `|(${YEAR})${GAP}年度?(?:${GAP}${MONTH})?(?:${GAP}${DAY})?` +
    `|${MONTH}(?:${GAP}${DAY})?` +
    `|${DAY}` +
    `|(?<!\\d)(\\d{4})[.\\-/](\\d{1,2})[.\\-/](\\d{1,2})(?!\\d)`,
  'y',
);
const BEGINNINGS = new CharacterSet(`0123456789Oo${CHINESE_NUMERAL_CLASS}`);

/** A unit, or two numbers with a mark between them. */
const MAY_HOLD_DATE = /[年月日号]|\d[.\-/]\d/;

/**
 * Every date and part of a date (2023年, 1月1日, 31日, 2023.1.1, 二〇二三年一月), in order; also 20231月1日,
 * which lost its 年.
 */
export function findDates(text: string): DateToken[] {
  const plain = narrow(text);
  if (!MAY_HOLD_DATE.test(plain)) return [];
  return matchesFrom(plain, DATE, BEGINNINGS).map((match) => {
    const [whole, year0, month0, day0, year, month, day, month2, day2, day3, year4, month4, day4] =
      match;
    return {
      start: match.index,
      end: match.index + whole.length,
      year: readYear(year0 ?? year ?? year4),
      month: readNumber(month0 ?? month ?? month2 ?? month4),
      day: readNumber(day0 ?? day ?? day2 ?? day3 ?? day4),
    };
  });
}

/** Four-digit years with 年 in a text (also ２０２３年, 二〇二三年), with their places. */
export function findYears(text: string): { year: number; start: number; end: number }[] {
  return flatMap(matchesOf(narrow(text), FULL_YEAR), (match) => {
    const year = readYear(match[1]);
    if (year === undefined || year < 1990 || year > 2099) return [];
    return [{ year, start: match.index, end: match.index + match[0].length }];
  });
}

/** A date of the calendar, as far as it is written. */
export function isPossible(date: {
  readonly year: number | undefined;
  readonly month: number | undefined;
  readonly day: number | undefined;
}): boolean {
  const { year, month, day } = date;
  if (year !== undefined && (year < 1900 || year > 2199)) return false;
  if (month !== undefined && (month < 1 || month > 12)) return false;
  if (day === undefined) return true;
  if (month === undefined) return year === undefined && day >= 1 && day <= 31;
  return day >= 1 && day <= daysIn(month, year);
}

const FULL_YEAR = /(?<!\d)(\d{4}|[二一][〇零○Oo一二三四五六七八九]{3}) {0,3}年/g;

function daysIn(month: number, year: number | undefined): number {
  if (month === 2) return year === undefined || isLeap(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

function readYear(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const value = readNumber(text.replace(/[Oo]/g, '〇'));
  return value !== undefined && text.length === 2 && value < 100 ? 2000 + value : value;
}

function readNumber(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  return /^\d+$/.test(text) ? Number(text) : readChinese(text);
}
