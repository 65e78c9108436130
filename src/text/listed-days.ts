import { flatMap } from './flat-map.js';
import { matchesOf } from './matches.js';
import { readChinese } from './numerals.js';

/** A number of meetings and the like, with the days or months of each behind it in brackets. */
export interface ListedDays {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly days: readonly { readonly start: number; readonly end: number }[];
}

const LISTED =
  /(?<![\d第每])(\d{1,2}|[一二两三四五六七八九十]{1,2})(?:场|次|期|批|轮)[^。;,()\d]{0,8}\(((?:\d{1,2}月(?:\d{1,2}日)?[、,和及]?){2,12})\)/g;
const DAY = /\d{1,2}月(?:\d{1,2}日)?/g;

/** 召开发布会2场（3月15日、6月20日、11月8日）: more days than meetings; several may have been held on one day. */
export function findListedDays(text: string): ListedDays[] {
  return flatMap(matchesOf(text, LISTED), (match): ListedDays[] => {
    const [whole, said, list] = match;
    const value = /^\d/.test(said!) ? Number(said) : readChinese(said!);
    const from = match.index + whole.indexOf('(') + 1;
    const days = matchesOf(list!, DAY).map(({ 0: day, index }) => ({
      start: from + index,
      end: from + index + day.length,
    }));
    if (value === undefined || days.length <= value) return [];
    return [{ start: match.index, end: from - 1, value, days }];
  });
}
