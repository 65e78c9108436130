import { CHINESE_NUMERAL_CLASS, readChinese, writeChinese } from './numerals.js';
import { matchesOf } from './matches.js';
import { flatMap } from './flat-map.js';

/** How a list inside the text is numbered: 一是, 第一, 其一, ①, (1); as parts are, but run into one paragraph: (一), 1. */
export type MarkFamily = 'is' | 'nth' | 'of' | 'circled' | 'bracketed' | 'part' | 'digit';

/** A number of a list. */
export interface Mark {
  readonly family: MarkFamily;
  readonly ordinal: number;
  readonly start: number;
  readonly end: number;
  /**
   * It stands where an item can begin. Others (主要有一是…) only show that a number is not missing.
   */
  readonly firm: boolean;
}

const NUMERAL = '[一二三四五六七八九十]{1,3}';
const IS = new RegExp(`(${NUMERAL})(是|要|则|为)`, 'g');
const NTH = new RegExp(`(第|其)(${NUMERAL})(?=[,、:是])`, 'g');
const CIRCLED = /[①-⑳]/g;
const BRACKETED = /\((\d{1,2})\)/g;
/** Other words that open a list whose next item may be 二是. */
const OPENERS = /首先|首要的|第一|其一|一方面|一来/g;

/** A list of demands begins. */
const DEMANDS = /(?:^|[。;:,；：，])一要/;

/** What stands before an item of a list. */
const BEGINS = /[。;:,、!?.)\]"”’」』~…\n；：，！？）]/;
const NUMERALS = new RegExp(`[${CHINESE_NUMERAL_CLASS}\\d第其]`);

/** Whether a text holds a number of any of these kinds: most paragraphs hold none. */
const ANY = new RegExp(
  [`${NUMERAL}[是要则为]`, `[第其]${NUMERAL}[,、:是]`, '\\(\\d', OPENERS.source].join('|'),
);

/** The numbers of lists in plain text, in order. ①②③ have a reader of their own. */
export function findMarks(plain: string): Mark[] {
  if (!ANY.test(plain)) return [];
  const found = [
    ...isMarks(plain),
    ...openers(plain),
    ...nthMarks(plain),
    ...bracketedMarks(plain),
  ];
  return found.sort((a, b) => a.start - b.start);
}

/** ①②③ in a text as written. */
export function findCircled(text: string): Mark[] {
  return matchesOf(text, CIRCLED).map(({ 0: match, index }) => ({
    family: 'circled',
    ordinal: match.charCodeAt(0) - 0x245f,
    start: index,
    end: index + 1,
    firm: BEGINS.test(text[index - 1]?.trim() || '\n'),
  }));
}

/** （一）主动公开。…（二）依申请公开。… and 1.…；2.… in one paragraph, each behind a stop. */
const RUN_IN =
  /(?<=^|[。；：;:\n]\s{0,4})(?:[（(]([一二三四五六七八九十]{1,3})[）)](?=[^，。；：、（）()“”]{2,16}[。：])|(\d{1,2})[.．、](?=[\u3400-\u9fff]|\d{1,2}月|\d{4}年))/g;

/** Parts that do not begin a line of their own, with the one that does. */
export function findRunIn(text: string): Mark[] {
  return flatMap(matchesOf(text, RUN_IN), ({ 0: match, 1: numeral, 2: digits, index }): Mark[] => {
    const ordinal = numeral === undefined ? Number(digits) : readChinese(numeral);
    if (!ordinal) return [];
    const family = numeral === undefined ? 'digit' : 'part';
    return [{ family, ordinal, start: index, end: index + match.length, firm: true }];
  });
}

function isMarks(text: string): Mark[] {
  return flatMap(matchesOf(text, IS), ({ 0: match, 1: numeral, 2: tail, index }) => {
    const ordinal = readChinese(numeral!);
    const before = text[index - 1] ?? '\n';
    if (!ordinal || NUMERALS.test(before)) return [];
    const begins = BEGINS.test(before);
    if (tail !== '是' && !begins) return [];
    // 一要…，三要…: as firm as 一是, where it begins with 一要 and is no 三要素.
    const isDemand =
      tail === '要' &&
      DEMANDS.test(text) &&
      !/[素点件求务害领]/.test(text[index + match.length] ?? '');
    const firm = begins && (tail === '是' || isDemand);
    return [{ family: 'is' as const, ordinal, start: index, end: index + match.length, firm }];
  });
}

function openers(text: string): Mark[] {
  return matchesOf(text, OPENERS).map(({ 0: match, index }) => ({
    family: 'is' as const,
    ordinal: 1,
    start: index,
    end: index + match.length,
    firm: false,
  }));
}

function nthMarks(text: string): Mark[] {
  return flatMap(matchesOf(text, NTH), ({ 0: match, 1: prefix, 2: numeral, index }) => {
    const ordinal = readChinese(numeral!);
    if (!ordinal) return [];
    const family = prefix === '第' ? ('nth' as const) : ('of' as const);
    const next = text[index + match.length]!;
    // 第一、第二产业 and 第五、六项 name things; an item is followed by a comma or 是.
    const firm = BEGINS.test(text[index - 1] ?? '\n') && next !== '、';
    return [{ family, ordinal, start: index, end: index + match.length, firm }];
  });
}

function bracketedMarks(text: string): Mark[] {
  return matchesOf(text, BRACKETED).map(({ 0: match, 1: digits, index }) => ({
    family: 'bracketed' as const,
    ordinal: Number(digits),
    start: index,
    end: index + match.length,
    firm: BEGINS.test(text[index - 1] ?? '\n'),
  }));
}

/** The mark of the same family with another number. */
export function writeMark(mark: string, ordinal: number): string {
  if (/^[①-⑳]/.test(mark)) {
    return ordinal <= 20 ? String.fromCharCode(0x245f + ordinal) : `(${String(ordinal)})`;
  }
  if (/\d/.test(mark)) return mark.replace(/\d+/, String(ordinal));
  return mark.replace(/[一二三四五六七八九十]+/, writeChinese(ordinal));
}
