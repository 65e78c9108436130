import { flatMap } from '../../text/flat-map.js';
import { matchesOf } from '../../text/matches.js';
import type { Passage, Report } from '../../understand/report.js';
import { sentenceAround } from '../../understand/facts/passages.js';
import type { Detected } from '../finding.js';
import { told } from './told.js';

const UNTIL = '(?:(?:起|开始),?)?(?:至|到|-|~|—|–){1,2}';
/** 4月20日至4月10日, 2023年7月至2022年12月, 4月20日至10日. */
const RANGE = new RegExp(
  `(?<!\\d)(?:(\\d{4})年)?(\\d{1,2})月(?:(\\d{1,2})日)?${UNTIL}(?:(\\d{4})年|(次年|翌年|第二年|下一?年|明年|来年|今年|本年|当年))?(?:(\\d{1,2})月)?(?:(\\d{1,2})日)?`,
  'g',
);
/** 2024年至2022年 */
const YEARS = new RegExp(`(?<!\\d)(20\\d{2})年${UNTIL}(20\\d{2})年(?!\\d)`, 'g');
/** 上半年（1月至7月）, 三季度（2023年6月—8月）, 前三季度（1—9月）, 下半年，即7月至12月. */
const PART = new RegExp(
  '(第?[一二三四1-4]季度|前[二两三]个?季度|[上下]半年)(?:\\(|,?即|,?指)(?:\\d{4}年)?(\\d{1,2})月?(?:份|\\d{1,2}日)?' +
    '[至到~—–-]{1,2}(?:\\d{4}年)?(\\d{1,2})月',
  'g',
);
const DESCENDING = /倒序|逆序|往前|倒推|追溯|回溯/;
/** A range that starts so late runs on into the next year, though it does not say so. */
const LATE = 9;

/** Ranges that end before they begin, and halves and quarters with months of others. */
export function dateRanges({ passages, period }: Report): Detected[] {
  return flatMap(passages, (passage): Detected[] => {
    const { text } = passage.text;
    if (passage.area === 'head' || passage.area === 'title' || !/[年月]/.test(text)) return [];
    const found = [
      ...(/\d月/.test(text) ? reversed(passage) : []),
      ...reversedYears(passage),
      ...(/季度|半年/.test(text) ? [...partsOfYear(passage), ...monthsOutside(passage)] : []),
    ];
    // The stated period has its own rule.
    return found.filter(
      ({ span }) => !period || span.end <= period.span.start || span.start >= period.span.end,
    );
  });
}

function reversed(passage: Passage): Detected[] {
  const { text } = passage.text;
  return flatMap(matchesOf(text, RANGE), (match): Detected[] => {
    const [whole, year, fromMonth, fromDay, otherYear, word, month, day] = match;
    if (month === undefined && (day === undefined || fromDay === undefined)) return [];
    if ((fromDay === undefined) !== (day === undefined)) return [];
    const from = { month: Number(fromMonth), day: Number(fromDay ?? 1) };
    const to = { month: Number(month ?? fromMonth), day: Number(day ?? 1) };
    const isBefore = to.month < from.month || (to.month === from.month && to.day < from.day);
    const [first, last] = [Number(year ?? otherYear), Number(otherYear ?? year)];
    const isStated = year !== undefined && otherYear !== undefined;
    const isWrong = isStated
      ? last < first || (last === first && isBefore)
      : isBefore &&
        word === undefined &&
        otherYear === undefined &&
        // 11月至2月 goes on into the next year; 4月20日至4月10日 does not.
        (to.month === from.month ||
          (fromDay !== undefined && from.month < LATE && year !== undefined) ||
          isNearlyAYear(from, to, fromDay));
    if (!isWrong || isElsewhere(text, match.index, whole)) return [];
    return [told('reversed', passage, match.index, match.index + whole.length, { found: whole })];
  });
}

/** 4月10日至3月31日 would be nearly a year; 4月1日至3月31日 is one, as budgets and insurances have. */
function isNearlyAYear(
  from: { readonly month: number; readonly day: number },
  to: { readonly month: number },
  fromDay: string | undefined,
): boolean {
  return fromDay !== undefined && from.month < LATE && from.month - to.month === 1 && from.day > 1;
}

function reversedYears(passage: Passage): Detected[] {
  const { text } = passage.text;
  return flatMap(matchesOf(text, YEARS), (match): Detected[] => {
    const [whole, from, to] = match;
    if (Number(to) >= Number(from) || isElsewhere(text, match.index, whole)) return [];
    return [told('reversed', passage, match.index, match.index + whole.length, { found: whole })];
  });
}

/** In the title of a document, or in a list that goes back in time. */
function isElsewhere(text: string, at: number, whole: string): boolean {
  const ahead = text.slice(Math.max(0, at - 120), at);
  if (ahead.lastIndexOf('》') < ahead.lastIndexOf('《')) return true;
  const { start, end } = sentenceAround(text, at, at + whole.length);
  return DESCENDING.test(text.slice(start, end));
}

function partsOfYear(passage: Passage): Detected[] {
  const { text } = passage.text;
  const all = matchesOf(text, PART);
  return flatMap(all, (match, at): Detected[] => {
    const [whole, words, from, to] = match;
    const before = all[at - 1];
    // 上半年（1月至6月）…，下半年（8月至12月）: where both are told, none is left out.
    const isBoth = words === '下半年' && before?.[1] === '上半年' && before[3] === '6';
    const [first, last, isPart] = monthsOf(words!);
    const isExact = isPart || isBoth;
    const [begins, ends] = [Number(from), Number(to)];
    // A part of the half year may be meant, a month outside of it cannot.
    const isRight = isExact ? begins === first && ends === last : begins >= first && ends <= last;
    if (isRight) return [];
    const start = /[(即指]/.exec(whole)!.index + 1;
    const values = {
      found: whole.slice(start),
      words: words!.replace('第', ''),
      expected: `${first}月至${last}月`,
    };
    return [told('quarter', passage, match.index + start, match.index + whole.length, values)];
  });
}

/** 下半年，我镇于5月18日召开…; 第三季度，即10月中旬 */
const MONTH_OF =
  /(第?[一二三四]季度(?=[,(]即)|[上下]半年)(?:,(?:[我本全](?:局|委|厅|镇|乡|县|区|市|院|办|街道))?(?:于|在)|[,(]即)(\d{1,2})月(?!\d{0,2}日?[至到~—–-])/g;

function monthsOutside(passage: Passage): Detected[] {
  return flatMap(matchesOf(passage.text.text, MONTH_OF), (match): Detected[] => {
    const [whole, words, month] = match;
    const [first, last] = monthsOf(words!);
    if (Number(month) >= first && Number(month) <= last) return [];
    const found = `${month!}月`;
    const start = match.index + whole.length - found.length;
    const values = { found, words: words!.replace('第', ''), expected: `${first}月至${last}月` };
    return [told('quarter', passage, start, match.index + whole.length, values)];
  });
}

function monthsOf(words: string): [first: number, last: number, isExact: boolean] {
  if (words === '上半年') return [1, 6, false];
  if (words === '下半年') return [7, 12, false];
  if (words.startsWith('前')) return [1, words.includes('三') ? 9 : 6, true];
  const at = /[一二三四1-4]/.exec(words)![0];
  const index = '一二三四'.includes(at) ? '一二三四'.indexOf(at) : Number(at) - 1;
  return [index * 3 + 1, index * 3 + 3, true];
}
