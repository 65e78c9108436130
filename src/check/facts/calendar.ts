import { flatMap } from '../../text/flat-map.js';
import { matchesOf } from '../../text/matches.js';
import { isInTitle } from '../../understand/facts/passages.js';
import type { Passage, Report } from '../../understand/report.js';
import type { Detected } from '../finding.js';
import { told } from './told.js';

/** 13月; not 13个月, 18月龄 or a number of months that follows a year of age. */
const MONTH = /(?<=[于在至到、,和与及]|^|年|每年|自|从)(1[3-9]|[2-9]\d)月(?!龄|期|刊)/g;
/** 凌晨14时, 上午15点, 每日8时至26时 */
const CLOCK =
  /(凌晨|清晨|早上|上午|中午|下午|傍晚|晚上|夜间)(?:的)?(\d{1,2})(?:[时点](?!间|候|段|位|评)|:\d{2})|(?<=[至到日每])(2[5-9])[时点](?=[至到,。;、)开关前后])/g;
/** The hours that each part of the day can have, on a dial of twelve or of twenty-four hours. */
const HOURS: Readonly<Record<string, readonly [from: number, to: number]>> = {
  凌晨: [0, 6],
  清晨: [4, 9],
  早上: [4, 11],
  上午: [5, 12],
  中午: [10, 15],
  下午: [0, 23],
  傍晚: [3, 21],
  晚上: [0, 24],
  夜间: [0, 24],
};
const WEEKDAY = /(?:(\d{4})年)?(?<!\d)(\d{1,2})月(\d{1,2})日\((?:星期|周)([一二三四五六日天])\)/g;
const WEEKDAYS = '日一二三四五六';
/** 2023年全年366天 */
const DAYS = /(?:(\d{4})年)?(?:全年|一年)(?:共)?(36[56])天/g;
/** 每天值守26小时: more than there are. */
const EACH =
  /每(?:天|日)[^,。;、\d]{0,8}?(\d{2,3})个?小时(?!服务热线|[内前后]|[以之]内)|每(?:周|星期)[^,。;、\d]{0,8}?(\d{1,2})天(?![内前后]|[以之]内)|每小时[^,。;、\d]{0,8}?(\d{2,3})分钟(?![内前后]|[以之]内)/g;

/** 202年, 20223年, 2230年: a digit of the year was lost, stands twice or changed its place; 200年历史 is a length of time. */
const YEAR =
  /(?<![\d.,近约超满有达逾第今])(?:20[1-3]年(?!历史|来|的历史|以[上内]|[前间]|之久|古|庆)|200年(?=\d{1,2}月|度)|(?:20\d{3}|2[1-9]\d{2})年(?!历史|来|的|以[上内]|前|之久|古|文明|建城|文化|积淀))/g;

/** Years, months, hours, days of the week and days of the year that the calendar does not have. */
export function outOfCalendar({ passages, year }: Report): Detected[] {
  return flatMap(passages, (passage): Detected[] => {
    const { text } = passage.text;
    if (passage.area !== 'body' || !/[年月时点周天日]/.test(text)) return [];
    return [
      ...years(passage),
      ...months(passage),
      ...clock(passage),
      ...weekdays(passage, year?.year),
      ...daysOfYear(passage, year?.year),
      ...each(passage),
    ];
  });
}

function years(passage: Passage): Detected[] {
  return matchesOf(passage.text.text, YEAR).map(({ 0: found, index }) =>
    told('no-year', passage, index, index + found.length, { found }),
  );
}

function months(passage: Passage): Detected[] {
  return flatMap(matchesOf(passage.text.text, MONTH), ({ 0: found, index }): Detected[] =>
    isInTitle(passage.text.text, index)
      ? []
      : [told('impossible', passage, index, index + found.length, { found })],
  );
}

function clock(passage: Passage): Detected[] {
  return flatMap(matchesOf(passage.text.text, CLOCK), (match): Detected[] => {
    const [whole, part, hour, late] = match;
    const [from, to] = part === undefined ? [0, 24] : HOURS[part]!;
    const value = Number(hour ?? late);
    if (value >= from && value <= to) return [];
    const found = whole.replace(/:\d{2}$/, '');
    return [told('clock', passage, match.index, match.index + found.length, { found })];
  });
}

function weekdays(passage: Passage, own: number | undefined): Detected[] {
  return flatMap(matchesOf(passage.text.text, WEEKDAY), (match): Detected[] => {
    const [whole, named, month, day, said] = match;
    const year = named === undefined ? own : Number(named);
    if (year === undefined) return [];
    const date = new Date(Date.UTC(year, Number(month) - 1, Number(day)));
    const right = WEEKDAYS[date.getUTCDay()]!;
    if (date.getUTCDate() !== Number(day) || said!.replace('天', '日') === right) return [];
    const values = { found: whole, expected: `星期${right}` };
    return [told('weekday', passage, match.index, match.index + whole.length, values)];
  });
}

function daysOfYear(passage: Passage, own: number | undefined): Detected[] {
  return flatMap(matchesOf(passage.text.text, DAYS), (match): Detected[] => {
    const [whole, named, days] = match;
    const year = named === undefined ? own : Number(named);
    // 全年365天 is what people say of any year.
    if (year === undefined || days === '365' || isLeap(year)) return [];
    return [
      told('year-days', passage, match.index, match.index + whole.length, {
        found: whole,
        year,
        expected: 365,
      }),
    ];
  });
}

function each(passage: Passage): Detected[] {
  return flatMap(matchesOf(passage.text.text, EACH), (match): Detected[] => {
    const [whole, hours, days, minutes] = match;
    const isMore = Number(hours) > 24 || Number(days) > 7 || Number(minutes) > 60;
    return isMore
      ? [told('too-long', passage, match.index, match.index + whole.length, { found: whole })]
      : [];
  });
}

function isLeap(year: number): boolean {
  return new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1;
}
