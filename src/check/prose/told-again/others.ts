import { flatMap } from '../../../text/flat-map.js';
import { matchesOf } from '../../../text/matches.js';
import { isSwapped } from '../slip.js';

/** Something that a paragraph tells twice, in other words: where both stand. */
export interface Again {
  readonly first: Place;
  readonly then: Place;
  /** The two numbers, where it is one. */
  readonly amounts?: readonly [number, number];
}

interface Place {
  readonly start: number;
  readonly end: number;
}

const RATE =
  /([\u4e00-\u9fff](?<![年季月进幅角力程制态高])[度率])([^,;:。!?()\d%]{0,14})(\d{1,2}\.\d{1,2})%/g;
/** Words of another time, of a change, of a goal or of others: two rates need not be one. */
const OTHER_RATE =
  /年|同比|[提升下降增减]|由|从|目标|计划|其中|全[省市县区国]|平均|较|比|分别|达标/;
/** Characters in front of a rate that may name what it is of: 公众 of 公众满意度 is in its name. */
const SUBJECT = 3;
const NUMBERED = /([\u4e00-\u9fff]{2,10})[〔[](\d{4})[〕\]](\d{2,4})号/g;
const TITLED = /([\u4e00-\u9fff]{2})[》〉]\($/;
const DAY = /(\d{1,2})月(\d{1,2})日/g;
/** 4月19日的这次培训会. */
const THAT_DAY = /^的?(?:这|该|此)[次场期轮]([\u4e00-\u9fff]{2,3})/;

/** Rates, numbers of documents and days that a paragraph tells twice, with digits that changed places or another day. */
export function othersAgain(text: string): Again[] {
  return [...ratesAgain(text), ...documentsAgain(text), ...daysAgain(text)];
}

/** 满意度只有94.6%…满意度止步于96.4%. */
function ratesAgain(text: string): Again[] {
  if (!text.includes('%')) return [];
  const rates = matchesOf(text, RATE).map((match) => ({
    name: text.slice(Math.max(0, match.index - 1), match.index + 2),
    digits: match[3]!,
    lead: clauseBefore(text, match.index),
    own: match[2]!,
    start: match.index + match[0].length - match[3]!.length - 1,
    end: match.index + match[0].length,
  }));
  return pairsOf(
    rates,
    (one, other) =>
      one.name === other.name &&
      areSwapped(one.digits, other.digits) &&
      !OTHER_RATE.test(one.lead + one.own) &&
      !OTHER_RATE.test(other.lead + other.own) &&
      // 公众号更新率: that of something else.
      (other.lead.length < SUBJECT || other.lead === one.lead),
  ).map(({ first, then }) => ({
    first,
    then,
    amounts: [Number(first.digits), Number(then.digits)] as const,
  }));
}

/** 《工作方案》（溪环发〔2022〕17号）…按照溪环发〔2022〕71号方案. */
function documentsAgain(text: string): Again[] {
  if (!/[〔[]\d/.test(text)) return [];
  const numbers = matchesOf(text, NUMBERED).map((match) => ({
    issuer: match[1]!,
    year: match[2]!,
    digits: match[3]!,
    kind: TITLED.exec(text.slice(0, match.index))?.[1],
    behind: text.slice(match.index + match[0].length, match.index + match[0].length + 6),
    start: match.index,
    end: match.index + match[0].length,
  }));
  return pairsOf(
    numbers,
    (one, other) =>
      one.kind !== undefined &&
      other.kind === undefined &&
      other.behind.includes(one.kind) &&
      one.year === other.year &&
      other.issuer.endsWith(one.issuer) &&
      areSwapped(one.digits, other.digits),
  ).map(({ first, then }) => ({
    first,
    // 按照溪环发: the words before the issuer's are no part of the number.
    then: { start: then.start + then.issuer.length - first.issuer.length, end: then.end },
  }));
}

/** 4月29日召开培训会…。4月19日的这次培训会. */
function daysAgain(text: string): Again[] {
  const days = matchesOf(text, DAY).map(({ 0: written, index }) => ({
    written,
    start: index,
    end: index + written.length,
  }));
  return flatMap(days, (then, at): Again[] => {
    const noun = THAT_DAY.exec(text.slice(then.end, then.end + 8))?.[1];
    if (noun === undefined) return [];
    const told = days
      .slice(0, at)
      .filter(({ end }, index) => text.slice(end, days[index + 1]!.start).includes(noun));
    const [first, ...more] = told;
    return first && more.length === 0 && first.written !== then.written ? [{ first, then }] : [];
  });
}

/** No paragraph of a report has more of them; each is held against all before it. */
const MOST = 120;

function pairsOf<T extends Place>(
  all: readonly T[],
  is: (one: T, other: T) => boolean,
): { first: T; then: T }[] {
  if (all.length > MOST) return [];
  return flatMap(all, (then, at) => {
    const first = all.slice(0, at).find((one) => is(one, then));
    return first ? [{ first, then }] : [];
  });
}

function areSwapped(one: string, other: string): boolean {
  const digits = (written: string): number => Number(written.replace('.', ''));
  return one.length === other.length && isSwapped(digits(one), digits(other));
}

function clauseBefore(text: string, at: number): string {
  let from = at;
  while (from > 0 && !',;:。!?()'.includes(text[from - 1]!)) from--;
  return text.slice(from, at);
}
