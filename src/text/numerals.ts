/** Chinese and full-width numerals as they number headings and write years. */

const DIGITS = '〇一二三四五六七八九';
const DIGIT_VALUES: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  '○': 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  壹: 1,
  贰: 2,
  叁: 3,
  肆: 4,
  伍: 5,
  陆: 6,
  柒: 7,
  捌: 8,
  玖: 9,
};

/** The characters that {@link readChinese} understands, for use inside a character class. */
export const CHINESE_NUMERAL_CLASS = '〇零○一二两三四五六七八九十百廿卅壹贰叁肆伍陆柒捌玖拾';

/** 一 … 九百九十九, also 廿 and 卅 and digit strings such as 二〇二三; undefined for anything else. */
export function readChinese(text: string): number | undefined {
  if (text === '') return undefined;
  const plain = text.replaceAll('廿', '二十').replaceAll('卅', '三十').replaceAll('拾', '十');
  return /[十百]/.test(plain) ? readPlaces(plain) : readDigits(plain);
}

/** 1–99 as the ordinal of a heading: 一, 十, 十一, 二十, 二十一. */
export function writeChinese(value: number): string {
  const tens = Math.floor(value / 10);
  const units = value % 10;
  if (!Number.isInteger(value) || value < 0 || tens > 9) return String(value);
  if (tens === 0) return DIGITS[units]!;
  return `${tens === 1 ? '' : DIGITS[tens]!}十${units === 0 ? '' : DIGITS[units]!}`;
}

/**
 * Full-width letters, digits, marks and spaces as their ASCII forms. The length never changes, so that
 * offsets in the result are offsets in the text.
 */
export function narrow(text: string): string {
  let result = '';
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    // Nearly all characters are Han, between the ASCII ones and the full-width ones.
    if (code < 0xff01 && code !== 0x3000 && code !== 0xa0) continue;
    if (code > 0xff5e) continue;
    result += text.slice(from, at) + (code < 0xff01 ? ' ' : ASCII[code - 0xff01]!);
    from = at + 1;
  }
  return from === 0 ? text : result + text.slice(from);
}

/** The characters whose full-width forms are U+FF01–U+FF5E. */
const ASCII = Array.from({ length: 94 }, (_, index) => String.fromCharCode(0x21 + index));

function readDigits(text: string): number | undefined {
  let value = 0;
  for (const character of text) {
    const digit = DIGIT_VALUES[character];
    if (digit === undefined) return undefined;
    value = value * 10 + digit;
  }
  return value;
}

function readPlaces(text: string): number | undefined {
  const match = /^(?:(.)?百)?(?:零?(.)?(十))?(?:零?(.))?$/u.exec(text);
  if (!match) return undefined;
  const [, hundreds, tens, ten, units] = match;
  let value = 0;
  if (text.includes('百')) value += place(hundreds, 100);
  if (ten) value += place(tens, 10);
  if (units) value += place(units, 1);
  return Number.isNaN(value) ? undefined : value;
}

/** A digit at its place; a missing digit counts as one (十 is 10), an unknown one as NaN. */
function place(digit: string | undefined, weight: number): number {
  return (digit === undefined ? 1 : (DIGIT_VALUES[digit] ?? Number.NaN)) * weight;
}
