import { OR_MORE, spokenValue } from '../statements/numbers.js';
import type { NumberToken } from '../statements/token.js';
import type { FigureKind, WordNumber } from './forms.js';

/** A number of a sentence, with the statement that it makes, where it makes one. */
export interface Figure {
  readonly start: number;
  readonly end: number;
  readonly digitsEnd: number;
  readonly value: number;
  readonly decimals: number;
  readonly unit: string;
  readonly kind: Exclude<FigureKind, 'figure'>;
  readonly approximate: boolean;
  /** What its last digit stands for, where it is written in 万 or 亿. */
  readonly step?: number;
  /** Ends of what words such as 六成多 may stand for. */
  readonly low?: number;
  readonly high?: number;
  readonly sign?: 1 | -1;
  /** Written in Chinese: 三个栏目 may only count what was named. */
  readonly spoken?: true;
  /** Index of its statement. */
  readonly statement: number | undefined;
}

const OWN_UNITS =
  /^个?(?:百分点|(?:标准)?倍)|^(?:名|位)(?!次|单|义)|^(?:个?工作日|个?自然日|天|分钟|个?学时|个?课时|个?小时|分(?!别|类|之(?!间)|钟|为|局)|年(?!度)|岁|亩|平方米|平米|公里|周(?!年)|个(?=层级|方面|环节|维度|角度|步骤))/;
const PLACES = /^(?:名|位|期|次|类|批|届|号|条|章|场|辑|集|个)/;
const NUMERALS = '〇零一二两三四五六七八九十百千万';
const YEARS = /(?:连续|历时|间隔|持续|为期)$/;
const SPOKEN =
  /^(?:个|家|人次|档|级(?![别以])|大(?=[类项领民重任])|场次|批次|场|次|名|期|条|件|份|项|篇|类|处|人|册|块|种|批|起|宗|倍)/;
/** What may follow a bare number without being its unit. */
const NO_UNITS = '和与及至到的了为占均为或、中余多';
const ABOUT = '约近超逾';

/** `text` shows the unit where it is none that the reader of statements knows: 电子屏9块. */
export function figureOf(token: NumberToken, text: string, statement: number | undefined): Figure {
  const { start, end, digitsEnd, value, decimals, step } = token;
  if (token.unit === '' && text[end] === '‰') return perMille(token);
  const unit = token.unit === '' ? unknownUnit(text, end) : token.unit;
  const kind = unit === '%' ? 'percent' : text[start - 1] === '每' ? 'each' : 'count';
  const approximate = token.approximate && step === undefined;
  const figure = {
    start,
    end,
    digitsEnd,
    value,
    decimals,
    unit,
    kind,
    approximate,
    statement,
  } as const;
  if (token.chinese) return { ...figure, spoken: true };
  return step === undefined ? figure : { ...figure, step };
}

/** 3‰ is 0.3%. */
function perMille({ start, end, value, decimals, approximate }: NumberToken): Figure {
  const last = end + 1;
  const own = { value: value / 10, decimals: decimals + 1, unit: '%', kind: 'percent' } as const;
  return { start, end: last, digitsEnd: last, ...own, approximate, statement: undefined };
}

function unknownUnit(text: string, end: number): string {
  const next = text[end] ?? '';
  return /[\u4e00-\u9fff]/.test(next) && !NO_UNITS.includes(next) ? next : '';
}

/** 15日 that count days. */
export function daysOf(start: number, end: number, value: number): Figure {
  return {
    start,
    end,
    digitsEnd: end - 1,
    value,
    decimals: 0,
    unit: '日',
    kind: 'count',
    approximate: false,
    statement: undefined,
  };
}

export function wordFigure(start: number, end: number, number: WordNumber): Figure {
  const { kind, value, low, high, sign } = number;
  return {
    start,
    end,
    digitsEnd: end,
    value,
    decimals: 0,
    unit: '',
    kind,
    approximate: false,
    low: low ?? value,
    high: high ?? value,
    ...(sign !== undefined && { sign }),
    statement: undefined,
  };
}

/** Numbers of kinds that state no quantity of a form: 1.2个百分点, 2倍, 第3名, 20个工作日. */
export function digitFigure(text: string, at: number): Figure | undefined {
  const digitsEnd = pastDigits(text, at);
  const digits = text.slice(at, digitsEnd);
  const value = Number(digits);
  if (Number.isNaN(value)) return undefined;
  const rank = text[at - 1] === '第';
  const unit = (rank ? PLACES : OWN_UNITS).exec(text.slice(digitsEnd, digitsEnd + 4))?.[0] ?? '';
  if (unit === '' && !rank) return undefined;
  const end = digitsEnd + unit.length;
  return {
    start: at,
    end,
    digitsEnd,
    value,
    decimals: digits.includes('.') ? digits.length - digits.indexOf('.') - 1 : 0,
    unit,
    kind: rank ? 'place' : kindOf(unit),
    approximate: ABOUT.includes(text[at - 1] ?? '-') || isOrMore(text, end),
    statement: undefined,
  };
}

function isOrMore(text: string, end: number): boolean {
  return '多余'.includes(text[end] ?? '-') && OR_MORE.test(text.slice(end, end + 5));
}

function kindOf(unit: string): Figure['kind'] {
  if (unit.endsWith('百分点')) return 'points';
  return unit.endsWith('倍') ? 'times' : 'count';
}

export function pastDigits(text: string, at: number): number {
  let end = at;
  let point = false;
  for (;;) {
    const code = text.charCodeAt(end);
    const next = text.charCodeAt(end + 1);
    if (code === 46 && !point && end > at && next >= 48 && next <= 57) point = true;
    else if (code < 48 || code > 57 || Number.isNaN(code)) return end;
    end++;
  }
}

/** 六成多, 四分之三, 二十三个. */
export function spokenFigure(text: string, at: number): Figure | undefined {
  let end = at;
  while (end - at < 10 && NUMERALS.includes(text[end] ?? '-')) end++;
  const first = spokenValue(text.slice(at, end));
  if (first === undefined || NUMERALS.includes(text[at - 1] ?? '-')) return undefined;
  const before = text.slice(Math.max(0, at - 2), at);
  if (text[end] === '成' && first <= 10) return tenths(text, at, end, first, before);
  if (text.startsWith('分之', end)) return fraction(text, at, end, first, before);
  if (before.endsWith('第')) return placeFigure(text, at, end, first);
  if ('同那其某单'.includes(before.at(-1) ?? '-')) return undefined;
  const unit =
    text[end] === '年' && YEARS.test(before) ? '年' : SPOKEN.exec(text.slice(end, end + 3))?.[0];
  if (unit === undefined || PERIOD.test(text.slice(end, end + 4))) return undefined;
  const last = before.at(-1);
  // 镇、村两级; 三级 alone is a name.
  if (unit === '级' && !/[、和及与].$/.test(before)) return undefined;
  // 一类单位, 二类单位 are names.
  if (unit === '类' && first <= 2) return undefined;
  // 这一件, 每一件, 最长一件: of 1 it says nothing; 减少一倍 does.
  if (first === 1 && unit !== '倍' && '这每任另最长短快慢多少高低后前'.includes(last ?? '-'))
    return undefined;
  if (first === 1 && /[长短快慢多少高低大小]的$/.test(before)) return undefined;
  return {
    start: at,
    end: end + unit.length,
    digitsEnd: end,
    value: first,
    decimals: 0,
    unit,
    kind: unit === '倍' ? 'times' : last === '每' ? 'each' : 'count',
    approximate:
      text[end + unit.length] === '几' ||
      isOrMore(text, end + unit.length) ||
      ABOUT.includes(before.at(-1) ?? '-'),
    spoken: true,
    statement: undefined,
  };
}

const PERIOD = /^个(?:月|工作日|自然日|小时|星期|百分点|季度|周)/;
const PLACED = /[列位居名排在至到由从于为]第$/;

/** 列第十一, 由第九位: a place only behind such words; 第一季度 is none. */
function placeFigure(text: string, at: number, end: number, value: number): Figure | undefined {
  if (!PLACED.test(text.slice(Math.max(0, at - 2), at))) return undefined;
  const unit = PLACES.exec(text.slice(end, end + 1))?.[0] ?? '';
  return {
    start: at,
    end: end + unit.length,
    digitsEnd: end,
    value,
    decimals: 0,
    unit,
    kind: 'place',
    approximate: false,
    statement: undefined,
  };
}

const RATIO = /^(?:[:\u2236\ufe13]|比)(\d+(?:\.\d+)?)(?![\d:%件条个份次家人篇期])/;

/** 4:1, 3比2, as the quotient; undefined for every other number. */
export function ratioFigure(token: NumberToken, text: string): Figure | undefined {
  if (token.unit !== '' || token.end !== token.digitsEnd) return undefined;
  const match = RATIO.exec(text.slice(token.end, token.end + 12));
  if (!match || Number(match[1]) === 0) return undefined;
  const end = token.end + match[0].length;
  return {
    start: token.start,
    end,
    digitsEnd: end,
    value: token.value / Number(match[1]),
    decimals: 0,
    unit: '',
    kind: 'ratio',
    approximate: token.approximate,
    statement: undefined,
  };
}

const TAILS = /^(?:以上|以下|多|左右|有余|余)/;

/** 六成 means about 60 %, 近六成 a little less, 六成多 a little more. */
function tenths(
  text: string,
  at: number,
  end: number,
  first: number,
  before: string,
): Figure | undefined {
  const next = text[end + 1] ?? '-';
  const half = next === '半' ? 5 : Math.max(0, '〇一二三四五六七八九'.indexOf(next));
  const value = first * 10 + half;
  const from = end + 1 + (half ? 1 : 0);
  const tail = TAILS.exec(text.slice(from, from + 2))?.[0] ?? '';
  if ('立为功员绩本品长果效型分'.includes(text[from] ?? '-') && tail === '') return undefined;
  return words(at, from + tail.length, value, half && next !== '半' ? 1 : 5, tail, before);
}

function fraction(
  text: string,
  at: number,
  end: number,
  parts: number,
  before: string,
): Figure | undefined {
  let to = end + 2;
  while (to - end < 8 && NUMERALS.includes(text[to] ?? '-')) to++;
  const number = spokenValue(text.slice(end + 2, to));
  if (number === undefined || number === 0 || parts === 0) return undefined;
  const value = parts === 100 ? number : (number / parts) * 100;
  const tail = TAILS.exec(text.slice(to, to + 2))?.[0] ?? '';
  return words(at, to + tail.length, value, parts === 100 ? 0.5 : 2, tail, before);
}

function words(
  start: number,
  end: number,
  value: number,
  slack: number,
  tail: string,
  before: string,
): Figure {
  const more = /超|逾|过$/.test(before) || /多|余|以上/.test(tail);
  const least = tail === '以上' || /超|逾|过$/.test(before);
  const less = /近$|不到$|不足$/.test(before) || tail === '以下';
  const low = more ? value : value - slack - (less ? slack : 0);
  const high = less ? value : least && tail === '以上' ? 100 : value + slack + (more ? slack : 0);
  return {
    start,
    end,
    digitsEnd: end,
    value,
    decimals: 0,
    unit: '',
    kind: 'percent',
    approximate: false,
    low,
    high: Math.max(high, low),
    statement: undefined,
  };
}
