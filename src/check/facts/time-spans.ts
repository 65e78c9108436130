import type { Rulebook } from '../../rulebook/types.js';
import { listsOf } from '../../rulebook/words.js';
import { once } from '../../text/once.js';
import { flatMap } from '../../text/flat-map.js';
import { matchesOf } from '../../text/matches.js';
import { CHINESE_NUMERAL_CLASS } from '../../text/numerals.js';
import { isInTitle } from '../../understand/facts/passages.js';
import type { Passage, Report } from '../../understand/report.js';
import type { Detected } from '../finding.js';
import { numberOf } from './article-citations.js';
import { told } from './told.js';
import { stageOrder } from './stage-order.js';
import { tookTime } from './took-time.js';

const NUMERAL = `(\\d{1,3}|[${CHINESE_NUMERAL_CLASS}两]{1,3})`;
const DAY_MS = 86_400_000;
const DATE = '(\\d{4})年(\\d{1,2})月(\\d{1,2})日';

interface Patterns {
  /** 6月3日至6月5日，…为期五天, also past a number of something else. */
  readonly days: RegExp;
  readonly parted: RegExp;
  /** 自2021年6月上线以来，到2025年6月已满六年 */
  readonly since: RegExp;
  /** 2022年6月18日起施行、有效期两年，将于2025年6月17日期满 */
  readonly valid: RegExp;
  /** 2024年度报告已于2024年3月28日公布 */
  readonly report: RegExp;
  /** 数据截至2025年12月31日，经2025年12月20日会议审定 */
  readonly approved: RegExp;
  /** 延至下年，计划2022年6月前建成, in the report on 2022 */
  readonly putOff: RegExp;
  readonly verbs: RegExp;
}

type Name =
  | 'approved'
  | 'full'
  | 'in-force'
  | 'lasts'
  | 'next'
  | 'parted'
  | 'published'
  | 'put-off'
  | 'verbs';

const patternsOf = once((rulebook: Rulebook): Patterns => {
  const any = listsOf<Name>(rulebook, 'time-words');
  return {
    days: new RegExp(
      `(?:(\\d{4})年)?(?<!\\d)(\\d{1,2})月(\\d{1,2})日(?:起|开始)?[至到~—–-]{1,2}(?:(\\d{4})年)?(?:(\\d{1,2})月)?(\\d{1,2})日` +
        `[^。;]{0,48}?(?:${any('lasts')})(?:了)?${NUMERAL}(天|日|周|个月)`,
      'g',
    ),
    parted: new RegExp(any('parted')),
    since: new RegExp(
      `自?(\\d{4})年(\\d{1,2})月[^。;\\d]{0,20}[到至](\\d{4})年(\\d{1,2})月[^。;\\d]{0,10}?(?:${any('full')})${NUMERAL}(?:周)?年`,
      'g',
    ),
    valid: new RegExp(
      `${DATE}起?(?:${any('in-force')})[^。;\\d]{0,10}有效期(?:限)?(?:为|是)?${NUMERAL}年[^。;\\d]{0,24}?${DATE}`,
      'g',
    ),
    report: new RegExp(
      `(20\\d{2})年?(?:度)?\\)?(?:的)?(?:政府信息公开)?(?:工作)?(?:年度报告|年报)[^。;,\\d]{0,10}于((20\\d{2})年\\d{1,2}月(?:\\d{1,2}日)?)[^。;,]{0,16}?(?:${any('published')})`,
      'g',
    ),
    approved: new RegExp(
      `截[至止]到?${DATE}[^。;\\d]{0,6}经(${DATE})[^。;]{0,16}?(?:${any('approved')})`,
      'g',
    ),
    putOff: new RegExp(
      `(?:${any('put-off')})[至到]?(?:${any('next')})[^。;\\d]{0,12}((20\\d{2})年)`,
      'g',
    ),
    verbs: new RegExp(`,|${any('verbs')}`, 'g'),
  };
});

/** 3月召开第二次例会…；5月召开第一次例会 */
const NTH = new RegExp(
  `(?<!\\d)(\\d{1,2})月(?:\\d{1,2}日)?([^。;\\d第]{0,10})第${NUMERAL}(次|批|期|轮|场|届)([\\u4e00-\\u9fff]{0,8})`,
  'g',
);

/** Times that do not go together: how long something took, when it ran out, what came first. */
export function timeSpans({ passages, year }: Report, rulebook: Rulebook): Detected[] {
  const patterns = patternsOf(rulebook);
  return flatMap(passages, (passage): Detected[] => {
    if (passage.area !== 'body' || !/\d[年月日]/.test(passage.text.text)) return [];
    return [
      ...lasting(passage, patterns, year?.year),
      ...tookTime(passage, rulebook, year?.year),
      ...stageOrder(passage, rulebook, year?.year),
      ...since(passage, patterns),
      ...valid(passage, patterns),
      ...ofReport(passage, patterns),
      ...approved(passage, patterns),
      ...(year ? putOff(passage, year.year, patterns) : []),
      ...ordinals(passage, patterns),
    ];
  });
}

function lasting(passage: Passage, { days: pattern, parted }: Patterns, own = 2001): Detected[] {
  return flatMap(matchesOf(passage.text.text, pattern), (match): Detected[] => {
    const [whole, named, month, day, laterYear, laterMonth, laterDay, said, unit] = match;
    const count = numberOf(said!);
    const year = Number(named ?? own);
    const from = Date.UTC(year, Number(month) - 1, Number(day));
    const to = Date.UTC(
      Number(laterYear ?? year),
      Number(laterMonth ?? month) - 1,
      Number(laterDay),
    );
    const days = (to - from) / DAY_MS + 1;
    if (count === undefined || days < 1 || parted.test(whole)) return [];
    const isRight =
      unit === '周'
        ? Math.abs(days - count * 7) < 4
        : unit === '个月'
          ? Math.abs(days - count * 30.4) < 12
          : Math.abs(days - 1 - count) <= 1;
    if (isRight || isInTitle(passage.text.text, match.index)) return [];
    const end = match.index + whole.length;
    const found = `${said!}${unit!}`;
    return [told('lasting', passage, end - found.length, end, { found, expected: `${days}天` })];
  });
}

function since(passage: Passage, patterns: Patterns): Detected[] {
  return flatMap(matchesOf(passage.text.text, patterns.since), (match): Detected[] => {
    const [whole, year, month, laterYear, laterMonth, said] = match;
    const count = numberOf(said!);
    const years = Number(laterYear) - Number(year) + (Number(laterMonth) - Number(month)) / 12;
    if (count === undefined || years < 0 || Math.abs(years - count) < 1) return [];
    const end = match.index + whole.length;
    const start = match.index + whole.lastIndexOf(said!);
    const values = {
      found: whole.slice(whole.lastIndexOf(said!)),
      expected: `${Math.floor(years)}年`,
    };
    return [told('lasting', passage, start, end, values)];
  });
}

function valid(passage: Passage, patterns: Patterns): Detected[] {
  return flatMap(matchesOf(passage.text.text, patterns.valid), (match): Detected[] => {
    const [whole, year, month, day, said, laterYear, laterMonth, laterDay] = match;
    const count = numberOf(said!);
    if (count === undefined) return [];
    const right = Date.UTC(Number(year) + count, Number(month) - 1, Number(day));
    const stated = Date.UTC(Number(laterYear), Number(laterMonth) - 1, Number(laterDay));
    if (Math.abs(stated - right) < 32 * DAY_MS) return [];
    const found = `${laterYear!}年${laterMonth!}月${laterDay!}日`;
    const end = match.index + whole.length;
    const values = { found, words: `${said!}年`, expected: `${Number(year) + count}年${month!}月` };
    return [told('expires', passage, end - found.length, end, values)];
  });
}

function ofReport(passage: Passage, patterns: Patterns): Detected[] {
  return flatMap(matchesOf(passage.text.text, patterns.report), (match): Detected[] => {
    const [whole, year, date, published] = match;
    if (Number(published) > Number(year) || isInTitle(passage.text.text, match.index)) return [];
    const start = match.index + whole.lastIndexOf(date!);
    const values = { found: date!, year: year! };
    return [told('report-early', passage, start, start + date!.length, values)];
  });
}

function approved(passage: Passage, patterns: Patterns): Detected[] {
  return flatMap(matchesOf(passage.text.text, patterns.approved), (match): Detected[] => {
    const [whole, year, month, day, date, laterYear, laterMonth, laterDay] = match;
    const value = (y: string, m: string, d: string) =>
      Number(y) * 10000 + Number(m) * 100 + Number(d);
    if (value(laterYear!, laterMonth!, laterDay!) >= value(year!, month!, day!)) return [];
    const start = match.index + whole.lastIndexOf(date!);
    const values = { found: date!, expected: `${year!}年${month!}月${day!}日` };
    return [told('approved-early', passage, start, start + date!.length, values)];
  });
}

function putOff(passage: Passage, own: number, patterns: Patterns): Detected[] {
  return flatMap(matchesOf(passage.text.text, patterns.putOff), (match): Detected[] => {
    const [whole, found, year] = match;
    if (Number(year) > own) return [];
    const end = match.index + whole.length;
    return [
      told('put-off', passage, end - found!.length, end, {
        found: found!,
        expected: `${own + 1}年`,
      }),
    ];
  });
}

function ordinals(passage: Passage, { verbs }: Patterns): Detected[] {
  const { text } = passage.text;
  const all = matchesOf(text, NTH);
  return flatMap(all.slice(1), (match, at): Detected[] => {
    const before = all[at]!;
    const [first, second] = [numberOf(before[3]!), numberOf(match[3]!)];
    if (first === undefined || second === undefined || before[4] !== match[4]) return [];
    const between = text.slice(before.index + before[0].length, match.index);
    // Of one row of meetings, told one behind the other, in one year.
    const isOneRow =
      alike(before[5]!, match[5]!) &&
      isSameRow(before[2]!, match[2]!, verbs) &&
      !/\d{4}年|次年|[分另]别/.test(between);
    if (!isOneRow || second >= first || Number(match[1]) <= Number(before[1])) return [];
    const found = `第${match[3]!}${match[4]!}`;
    const start = match.index + match[0].indexOf(found);
    const values = { found, expected: `第${before[3]!}${before[4]!}` };
    return [told('nth-order', passage, start, start + found.length, values)];
  });
}

/** 开政务第二次例会 and 开居务第一次例会 are of two rows. */
function isSameRow(one: string, other: string, verbs: RegExp): boolean {
  const [a, b] = [one, other].map((words) => words.replace(verbs, ''));
  return a === b;
}

/** 公开工作例会 and 例会 end alike, or are both left out. */
function alike(one: string, other: string): boolean {
  const [a, b] = [one, other].map((words) => /^[^,的并和]*/.exec(words)![0].slice(0, 8));
  return (
    a === b || [2, 3, 4].some((length) => length <= a!.length && b!.includes(a!.slice(-length)))
  );
}
