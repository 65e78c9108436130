/** What a piece of text looks like, whatever its words mean. */

const FIGURE =
  /^[+＋\-－−–增减]?[\d０-９]{1,18}(?:[,，][\d０-９]{3}){0,5}(?:[.．][\d０-９]{1,12})?(?:[%％]|[\u3400-\u9fff]{0,2}| (?:[万亿]?元|[件份条起项次个宗例篇]))$/;
/** Part of a date or of the number of a document, a page, a telephone: no figure. */
const NO_FIGURE = /[年月日号時时点分页頁章节節]$/;
const NOTHING = /^(?:[-—–－−―/／\\*.]{1,4}|无|無|零|〇|○)$/;
const MARK =
  /^(?:[〇一二三四五六七八九十]{1,3}\s?[、.．]|[(（][〇一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}\\?(?:[、．)）]|\.(?!\d))|[①-⑳])/;
/** Scanned copies put a stroke before the number (l六、 丨三、); hasty ones set another mark behind it. */
const SECTION_MARK =
  /^[lI丨]?第?([一二三四五六七八九十]{1,3})\s?(?:[、.．:：。]|[，,；;､﹑丶](?=\s?[\u3400-\u9fff])|部分|章)/;
const DIRT = new Set('lI丨');
const CLOSED = new Set('。！？；：，、!?;:,…');
const PAGE_NUMBER =
  /^(?:[-—–－−―~·]{1,3}\s{0,4}\d{1,4}\s{0,4}[-—–－−―~·]{1,3}|第\s{0,4}\d{1,4}\s{0,4}[页頁](?:\s{0,4}[,，/]?\s{0,4}共\s{0,4}\d{1,4}\s{0,4}[页頁])?|[Pp]age\s\d{1,4}(?:\sof\s\d{1,4})?)$/;
const UNIT = /^(?:[万亿]?元|[件份条起项次个宗例篇])$/;
const PAGE_START = new Set('-—–－−―~·第Pp');
const LONGEST_FIGURE = 30;
const MOST_DIGITS = 9;
const DIGITS = '零一二三四五六七八九十';

/** The characters that a mark begins with. */
const MARK_START = new Set('〇一二三四五六七八九十(（0123456789①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳第');

/** A number, perhaps with a sign (减4), separators and a short unit. */
export function isFigure(text: string): boolean {
  if (text.length > LONGEST_FIGURE || !mayBeFigure(text)) return false;
  return isDigits(text) || (FIGURE.test(text) && !NO_FIGURE.test(text));
}

/** Nearly all numbers of a report are a few digits and nothing else. */
function isDigits(text: string): boolean {
  if (text.length > MOST_DIGITS) return false;
  for (let at = 0; at < text.length; at++) if (!isDigit(text.charCodeAt(at))) return false;
  return true;
}

/** Figures begin with a digit or a sign before one: most words are told from them at once. */
function mayBeFigure(text: string): boolean {
  return isDigit(text.charCodeAt(0)) || (text.length > 1 && isDigit(text.charCodeAt(1)));
}

function isDigit(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19);
}

/** A unit that a space may set apart from its number (0 万元). */
export function isUnit(text: string): boolean {
  return UNIT.test(text);
}

/** What may stand where a number stands: a number, a sign for nothing, or blank. */
export function isValue(text: string): boolean {
  return text === '' || isFigure(text) || (text.length <= 4 && NOTHING.test(text));
}

/** The text begins with the number of a heading or of an item: 一、 （二） 3. ④ */
export function isMarked(text: string): boolean {
  return MARK_START.has(text.charAt(0)) && MARK.test(text);
}

/** How items are numbered; in the official forms each way is one level of labels. */
export type MarkStyle = 'numeral' | 'bracket' | 'digit' | 'circle';

const STYLES: readonly (readonly [style: MarkStyle, mark: RegExp])[] = [
  ['numeral', /^([一二三四五六七八九十]{1,3})\s?[、.．]/],
  ['bracket', /^[(（]([一二三四五六七八九十\d]{1,3})[)）]/],
  ['digit', /^(\d{1,2})\\?(?:[、．)）]|\.(?!\d))/],
  ['circle', /^([①-⑳])/],
];

/** The style and the count of the number that a text begins with, if it does. */
export function markOf(text: string): { style: MarkStyle; ordinal: number } | undefined {
  if (!MARK_START.has(text.charAt(0))) return undefined;
  for (const [style, pattern] of STYLES) {
    const count = pattern.exec(text)?.[1];
    if (count !== undefined) return { style, ordinal: ordinalOf(count) };
  }
  return undefined;
}

function ordinalOf(count: string): number {
  const code = count.charCodeAt(0);
  if (code >= 0x2460 && code <= 0x2473) return code - 0x245f;
  return /^\d/.test(count) ? Number(count) : numeralOf(count);
}

function numeralOf(numeral: string): number {
  if (numeral.length === 1) return DIGITS.indexOf(numeral);
  const [tens = '', ones = ''] = numeral.split('十');
  return (tens === '' ? 1 : DIGITS.indexOf(tens)) * 10 + Math.max(0, DIGITS.indexOf(ones));
}

/** The count in front of a first-level heading (3 for 三、), or undefined. */
export function sectionNumber(text: string): number | undefined {
  const first = text.charAt(0);
  if (!MARK_START.has(first) && !DIRT.has(first)) return undefined;
  const numeral = SECTION_MARK.exec(text)?.[1];
  return numeral === undefined ? undefined : numeralOf(numeral);
}

/** The text ends with a mark of punctuation, as labels and headings seldom do. */
export function isClosed(text: string): boolean {
  return CLOSED.has(text.charAt(text.length - 1));
}

export function isPageNumber(text: string): boolean {
  return text.length <= 24 && PAGE_START.has(text.charAt(0)) && PAGE_NUMBER.test(text);
}

/** Display columns of a part of a text: an East Asian character takes two. */
export function columns(text: string, from = 0, to = text.length): number {
  let width = to - from;
  for (let at = from; at < to; at++) if (text.charCodeAt(at) > 0x2e7f) width++;
  return width;
}
