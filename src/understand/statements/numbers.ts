import type { DateToken, NumberToken } from './token.js';

/** A number, a date, or an end to skip to: codes, ordinals, durations and the like say nothing. */
export type NumberReading = NumberToken | DateToken | number;

const MULTIPLIERS: Readonly<Record<string, number>> = { 千: 1e3, 万: 1e4, 亿: 1e8 };
const UNITS =
  /^(?:件次|件|份|起|封|条次|条|项|人次|人|场次|场|次|例|宗|篇次|篇|期|万元|亿元|元|户|名|部|册|家|批次|批|则|组|种|张|套|处|笔|所|单|卷|幅|段|本|辆|座|款|例次|班次|班|课时|个|类|页|字|台|平台|站点|点|票|本次)/;
const DURATION =
  /^(?:个?(?:月|工作日|自然日|小时|星期|学时|百分点|季度|周|年|层级|方面|环节|维度|角度|步骤)|年|日|天|时|小时|分钟|分|秒|周|岁|点|倍|折|级|届|版|楼|室|号|条第|章|度|米|公里|千米|平方|公顷|亩|吨|千瓦|兆|位)/;
const SPOKEN_UNITS = /^(?:件|份|起|封|宗|例)/;
const SPOKEN_UNITS_OF_MANY = /^(?:件|份|起|封|宗|例|条|项|元)/;
const SPOKEN = '〇零一二两三四五六七八九十百千万壹贰叁肆伍陆柒捌玖拾佰仟';
/** Numerals as they are written on bills, in the order of the plain ones below. */
const FORMAL = '壹贰叁肆伍陆柒捌玖拾佰仟';
const IN_WORDS = /大写[:为]?(?:人民币)?$/;
const PLAIN = '一二三四五六七八九十百千';
const ABOUT =
  /(?:(?<![预签邀履违节续公协])约|(?<![附就临邻靠])近|超|逾|超过|突破|至少|不少于|不低于|不足|将近|大约|多达|最多|不超过|大于|小于|达到近)$/;
const MORE = /^(?:余|多|几|来)/;
/** 比上年的37件多5件, 40期多编发6期, 20件余2件: there is more than one number of it. */
export const OR_MORE =
  /^(?:以上|左右|上下|以内|以下|余(?![\d下额])|多(?![出了达于]|[\u4e00-\u9fff]{0,3}\d))/;
const LETTER = /[A-Za-z]/;

/** Reads what begins with an ASCII digit at `at`. */
export function readDigits(text: string, at: number): NumberReading {
  let end = at;
  while (isDigit(text, end)) end++;
  if (end - at <= 3) while (text[end] === ',' && isGroup(text, end)) end += 4;
  const whole = text.slice(at, end).replaceAll(',', '');
  let fraction = '';
  if (text[end] === '.' && isDigit(text, end + 1)) {
    const from = ++end;
    while (isDigit(text, end)) end++;
    fraction = text.slice(from, end);
    if (text[end] === '.' && isDigit(text, end + 1)) return endOfCode(text, end);
  }
  const before = text[at - 1] ?? '';
  if (isCode(text, before, at, end, whole)) return endOfCode(text, end);
  if (before === '第') return end;
  return read(text, {
    at,
    end,
    value: Number(fraction === '' ? whole : `${whole}.${fraction}`),
    decimals: fraction.length,
    chinese: false,
  });
}

/** Reads a Chinese numeral before a unit for cases; undefined for every other use of the characters. */
export function readSpoken(text: string, at: number): NumberReading | undefined {
  let end = at;
  while (end - at < 12 && SPOKEN.includes(text[end] ?? '-')) end++;
  // 第三十五条, of which 第三 is a word.
  let begin = at;
  while (SPOKEN.includes(text[begin - 1] ?? '-')) begin--;
  if (begin < at && text[begin - 1] === '第') return undefined;
  if (end - at === 12 || '每第任同某哪这那逐之统唯单'.includes(text[at - 1] ?? '-'))
    return undefined;
  const value = spokenValue(text.slice(at, end));
  // 1080元（大写：壹仟零捌拾元整）: the same money once more, and no part of it.
  if (value === undefined || IN_WORDS.test(text.slice(Math.max(0, at - 8), at))) return undefined;
  const rest = text.slice(end, end + 3).replace(MORE, '');
  if (!(value === 1 ? SPOKEN_UNITS : SPOKEN_UNITS_OF_MANY).test(rest)) return undefined;
  return read(text, { at, end, value, decimals: 0, chinese: true });
}

interface Digits {
  readonly at: number;
  readonly end: number;
  readonly value: number;
  readonly decimals: number;
  readonly chinese: boolean;
}

function read(text: string, { at, end, value, decimals, chinese }: Digits): NumberReading {
  const ahead = text.slice(end, end + 8);
  if (!chinese && decimals === 0) {
    const date = readDate(text, at, end, value);
    if (date !== undefined) return date;
  }
  if (ahead.startsWith('%')) {
    return number({ at, digits: end, end: end + 1, value, decimals, unit: '%' }, isAbout(text, at));
  }
  let digits = end;
  let approximate = isAbout(text, at) || isRange(text, at, end);
  let factor = 1;
  if (MORE.test(text.slice(digits, digits + 1))) {
    approximate = true;
    digits++;
  }
  while (factor < 1e12 && MULTIPLIERS[text[digits] ?? ''] && text[digits + 1] !== '元') {
    factor *= MULTIPLIERS[text[digits]!]!;
    digits++;
  }
  if (MORE.test(text.slice(digits, digits + 1))) {
    approximate = true;
    digits++;
  }
  if (DURATION.test(text.slice(digits, digits + 6))) return digits + 1;
  const unit = UNITS.exec(text.slice(digits, digits + 3))?.[0] ?? '';
  const after = digits + unit.length;
  if (OR_MORE.test(text.slice(after, after + 5)) && unit !== '') approximate = true;
  const place = { at, digits, end: after, value: value * factor, decimals, unit };
  const read = number(place, approximate || factor > 1);
  if (factor === 1 || approximate) return { ...read, chinese };
  return { ...read, chinese, step: factor / 10 ** decimals };
}

function number(
  place: { at: number; digits: number; end: number; value: number; decimals: number; unit: string },
  approximate: boolean,
): NumberToken {
  const { at, digits, end, value, decimals, unit } = place;
  return {
    type: 'number',
    start: at,
    end,
    digitsEnd: digits,
    value,
    decimals,
    unit,
    approximate,
    chinese: false,
  };
}

const THIRD = /^[上中下]旬/;
/** Around a month that ends a period: 截至12月, 1至12月, 12月底. */
const UNTIL = /(?:截至|截止|至|到|[-—~])$/;
const MONTH_END = /^[底末]/;

/** 2023年(度), 2023年12月31日, 12月, 1日; a bare 3年 is no date and left to the durations. */
function readDate(text: string, at: number, end: number, value: number): DateToken | undefined {
  const next = text[end];
  let date: Omit<DateToken, 'type' | 'start'> | undefined;
  if (next === '年' && end - at === 4 && value > 1900 && value < 2100) {
    const after = text[end + 1] === '度' ? end + 2 : end + 1;
    date = { year: value, month: undefined, day: undefined, end: after };
    const month = part(text, end + 1, '月');
    if (month) date = { ...date, month: month.value, end: month.end };
  } else if (next === '月' && end - at <= 2) {
    date = { year: undefined, month: value, day: undefined, end: end + 1 };
  } else if (next === '日' && end - at <= 2) {
    date = { year: undefined, month: undefined, day: value, end: end + 1 };
  }
  if (date === undefined) return undefined;
  if (date.month !== undefined) {
    const day = part(text, date.end, '日');
    const third = THIRD.exec(text.slice(date.end, date.end + 2));
    if (day) date = { ...date, day: day.value, end: day.end };
    else if (third) date = { ...date, within: true, end: date.end + 2 };
    else if (
      !UNTIL.test(text.slice(Math.max(0, at - 2), at)) &&
      !MONTH_END.test(text[date.end] ?? '')
    )
      date = { ...date, within: true };
  }
  return { type: 'date', start: at, ...date };
}

function part(text: string, at: number, unit: string): { value: number; end: number } | undefined {
  let end = at;
  while (end - at < 2 && isDigit(text, end)) end++;
  if (end === at || text[end] !== unit) return undefined;
  return { value: Number(text.slice(at, end)), end: end + 1 };
}

/** The value of a Chinese numeral: 二十三; undefined where it is none. */
export function spokenValue(text: string): number | undefined {
  let total = 0;
  let section = 0;
  let digit = -1;
  let places = 0;
  for (const written of text) {
    const formal = FORMAL.indexOf(written);
    const character = formal < 0 ? written : PLAIN[formal]!;
    const value = '〇一二三四五六七八九'.indexOf(character);
    if (value >= 0 || character === '零' || character === '两') {
      digit = character === '零' ? 0 : character === '两' ? 2 : value;
      continue;
    }
    places++;
    if (character === '万') {
      total = (total + section + Math.max(0, digit)) * 1e4;
      section = 0;
    } else {
      section += (digit < 0 ? 1 : digit) * { 十: 10, 百: 100, 千: 1000 }[character]!;
    }
    digit = -1;
  }
  if (places === 0 && text.length > 1) return undefined;
  return text === '' ? undefined : total + section + Math.max(0, digit);
}

function isGroup(text: string, comma: number): boolean {
  return (
    isDigit(text, comma + 1) &&
    isDigit(text, comma + 2) &&
    isDigit(text, comma + 3) &&
    !isDigit(text, comma + 4)
  );
}

function isCode(text: string, before: string, at: number, end: number, whole: string): boolean {
  if (whole.length > 10 || LETTER.test(before) || before === '+' || before === '#') return true;
  if ((before === '-' || before === '.' || before === '/') && isDigit(text, at - 2)) {
    return before !== '-' || whole.length > 4;
  }
  const next = text[end] ?? '';
  return (
    LETTER.test(next) ||
    next === '+' ||
    (next === '-' && whole.length > 2 && isDigit(text, end + 1))
  );
}

function endOfCode(text: string, at: number): number {
  let end = at;
  while (end < text.length && /[0-9A-Za-z.\-+_/:]/.test(text[end]!)) end++;
  return Math.max(end, at);
}

function isAbout(text: string, at: number): boolean {
  return ABOUT.test(text.slice(Math.max(0, at - 4), at));
}

/** 3-5件, 3至5件, 3~5件: neither end is a number of its own. */
function isRange(text: string, at: number, end: number): boolean {
  const after = text[end] ?? '';
  const before = text[at - 1] ?? '';
  return (
    ('-~至到—'.includes(after || '?') && isDigit(text, end + 1)) ||
    ('-~至到—'.includes(before || '?') && isDigit(text, at - 2))
  );
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
}
