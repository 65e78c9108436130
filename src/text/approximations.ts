import { matchesOf } from './matches.js';

/** A hedge too many: 约300件左右, 31339余条. `from`–`to` is the hedge that can go. */
export interface DoubleHedge {
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
}

const NUMBER = `[\\d零〇一二两三四五六七八九十百千万亿][\\d零〇一二两三四五六七八九十百千万亿.,%‰分之]{0,14}`;
const UNIT = '[个件条份人次项起篇期场名户家天日月年元米里岁篇号种类批宗例]{0,2}';
/** 上下联动, 上下班: no estimate. */
const TOGETHER = '[一联级班协齐同游功贯衔对浮]';
/** 以上述, 以上门: 以 with another word. */
const ABOVE = '[述级报访门网传线市]';
const FIRST = '大约|大概|大致|约为|约有|约|将近|接近|近|超过|超出|超|逾|高达|不少于|至少|不低于';
const STACKED = new RegExp(
  `(${FIRST})(${NUMBER})(?:(余|多)(?=[万亿\\u4e00-\\u9fff])|(${UNIT})(左右|上下(?!${TOGETHER})|以上(?!${ABOVE})|之多))`,
  'g',
);
const TRAILING = new RegExp(`(${NUMBER})[余多](${UNIT})(左右|上下(?!${TOGETHER}))`, 'g');

/** 预约30余次, 节约50余万元, 最近10余天: the word before makes it another one. */
const PARTS_OF_WORDS: Readonly<Record<string, string>> = {
  约: '预节签契合邀履违公条特制赴简失爽婚集隐续毁盟誓租解如相守立换',
  近: '附最就邻临靠新亲走贴远拉',
  超: '赶高反入',
  逾: '不',
};
/** 近10余年, 近3年以上: 近 says when, not how many. */
const SPAN_OF_TIME = /^[余多]?(?:个?(?:年|月|日|天|周|星期|季度)|届|期)/;
const BACK: Readonly<Record<string, RegExp>> = {
  about: /^(?:左右|上下|余|多|以上|之多)$/,
  over: /^(?:余|多|以上|左右|上下)$/,
  least: /^(?:以上|左右|上下)$/,
};

/** Finds estimates that are hedged twice, in plain text (half-width marks, no white space). */
export function findDoubleHedges(text: string): DoubleHedge[] {
  const found: DoubleHedge[] = [];
  for (const match of matchesOf(text, STACKED)) {
    const [all, first, number, more, unit = '', after] = match;
    const second = more ?? after!;
    if (!BACK[sortOf(first!)]!.test(second)) continue;
    const key = first!.at(-1)!;
    if (first!.length === 1 && PARTS_OF_WORDS[key]?.includes(text[match.index - 1] ?? '\n'))
      continue;
    const behind = match.index + first!.length + number!.length;
    if (key === '近' && first === '近' && SPAN_OF_TIME.test(text.slice(behind, behind + 6)))
      continue;
    const from = behind + unit.length;
    found.push({
      start: match.index,
      end: match.index + all.length,
      from,
      to: from + second.length,
    });
  }
  for (const match of matchesOf(text, TRAILING)) {
    const end = match.index + match[0].length;
    if (found.some((other) => other.start <= match.index && other.end >= match.index)) continue;
    found.push({ start: match.index, end, from: end - match[3]!.length, to: end });
  }
  return found.sort((a, b) => a.start - b.start);
}

/** 31339余条: an exact number that is counted. 12345多次 is a line that is called. */
const EXACT =
  /(?<![\d.,〔第-])(?:\d{1,3}(?:,\d{3})+|\d{1,12})(?<=[1-9])(?:余(?=人次|[条件份次篇期场户家名起处宗封册例项]|个(?!半|月|小时))|多(?=[件份篇期场户起宗封册例]))/g;

/** Finds exact numbers that are said to be estimates, in plain text. */
export function findHedgedExact(text: string): DoubleHedge[] {
  return matchesOf(text, EXACT).map(({ index, 0: all }) => {
    const end = index + all.length;
    return { start: index, end: end + 1, from: end - 1, to: end };
  });
}

function sortOf(first: string): 'about' | 'over' | 'least' {
  if (/^(?:超|逾|高达)/.test(first)) return 'over';
  return /^(?:不|至少)/.test(first) ? 'least' : 'about';
}
