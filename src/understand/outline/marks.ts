import { CHINESE_NUMERAL_CLASS, narrow, readChinese } from '../../text/numerals.js';

/** A heading mark at the beginning of a text: 一、 （一） 1. （1） and their common misspellings. */
export interface Mark {
  readonly level: 1 | 2 | 3 | 4;
  readonly ordinal: number;
  /** Offsets of the mark in the text, with dirt before it and without the spaces around it. */
  readonly start: number;
  readonly end: number;
  /** Where the words begin. */
  readonly words: number;
}

const CN = `[${CHINESE_NUMERAL_CLASS}]{1,4}`;
const SPACE = '[ \\t\\u200b\\ufeff]{0,40}';
// Scanned copies put strokes and letters before a number: l六、 丨三、.
const DIRT = '[lI|丨·•*#]?';

const FORMS: readonly { level: Mark['level']; pattern: RegExp }[] = [
  {
    level: 1,
    pattern: new RegExp(
      `^${SPACE}(${DIRT}第${SPACE}(${CN})${SPACE}(?:部分|章)(?:${SPACE}[、.,:])?)${SPACE}`,
    ),
  },
  {
    level: 1,
    pattern: new RegExp(`^${SPACE}(${DIRT}${SPACE}(${CN})${SPACE}[、.,:;。､﹑丶]{1,2})${SPACE}`),
  },
  {
    level: 2,
    pattern: new RegExp(
      `^${SPACE}(${DIRT}[(〔【[﹙]${SPACE}(${CN})${SPACE}[)〕】\\]﹚](?:${SPACE}[、.,:;。])?)${SPACE}`,
    ),
  },
  // One bracket lost: （一、 or 一）
  { level: 2, pattern: new RegExp(`^${SPACE}([(](${CN})[、.,])${SPACE}(?=[\\u3400-\\u9fff])`) },
  { level: 2, pattern: new RegExp(`^${SPACE}((${CN})[)][、.,]?)${SPACE}(?=[\\u3400-\\u9fff])`) },
  { level: 3, pattern: new RegExp(`^${SPACE}((\\d{1,2})${SPACE}(?:[、．]|\\.(?!\\d)))${SPACE}`) },
  { level: 4, pattern: new RegExp(`^${SPACE}(\\(${SPACE}(\\d{1,2})${SPACE}\\)[、.]?)${SPACE}`) },
  { level: 4, pattern: new RegExp(`^${SPACE}((\\d{1,2})\\)[、.]?)${SPACE}`) },
  { level: 4, pattern: new RegExp(`^${SPACE}(([①-⑳]))${SPACE}`) },
];
// 一 总体情况: a number set off by space alone.
const SPACED = new RegExp(`^${SPACE}((${CN}))[ \\t]{1,10}`);
/** A number with no mark behind it, or with any other: 一总体情况, 第一、总体情况, 一·总体情况. */
const ODD = new RegExp(`^${SPACE}([(]?第?(${CN})[^\\u3400-\\u9fff\\d\\n]{0,3})`);
const ENUMERATION = new RegExp(`^[${CHINESE_NUMERAL_CLASS}]{1,3}(?:[、,和及至到]|$)`);
// 一、二级医疗机构: what the two numbers count; 二、三级联动 is a heading.
const COUNTED =
  /^([二三四五])(?:季度|类|线|期|批|轮|产业|级(?!联|审|网|平台|管理|体系|公开|政务|责任|书记|培训|巡|协|贯|政府|以))/;

/** What a mark can begin with; most paragraphs begin otherwise. */
const BEGINNING = new RegExp(
  `^[\\s\\u200b\\ufeff]{0,40}[lI|丨·•*#]?[\\s]{0,40}[第(（〔【[﹙\\d０-９①-⑳${CHINESE_NUMERAL_CLASS}]`,
);

/** The heading mark that a text begins with. */
export function readMark(text: string): Mark | undefined {
  if (!BEGINNING.test(text)) return undefined;
  const plain = narrow(text.slice(0, 120));
  for (const { level, pattern } of FORMS) {
    const match = pattern.exec(plain);
    if (!match) continue;
    const ordinal = readOrdinal(match[2]!);
    // 一、二、三类: an enumeration in a sentence.
    if (ordinal === undefined || ordinal > 99) return undefined;
    if (level === 1 && isEnumeration(ordinal, plain.slice(match[0].length))) return undefined;
    return marked(level, ordinal, match);
  }
  return undefined;
}

function isEnumeration(ordinal: number, words: string): boolean {
  const counted = COUNTED.exec(words);
  return ENUMERATION.test(words) || (counted !== null && readChinese(counted[1]!) === ordinal + 1);
}

/** A number set off from the words by nothing but space; only known words make it a heading. */
export function readSpacedMark(text: string): Mark | undefined {
  const match = SPACED.exec(narrow(text.slice(0, 40)));
  if (!match) return undefined;
  const ordinal = readOrdinal(match[2]!);
  return ordinal === undefined ? undefined : marked(1, ordinal, match);
}

/** A number with no mark or an unusual one; only known words make it a heading. */
export function readOddMark(text: string): Mark | undefined {
  const match = ODD.exec(narrow(text.slice(0, 60)));
  const ordinal = match ? readOrdinal(match[2]!) : undefined;
  return match && ordinal !== undefined ? marked(1, ordinal, match) : undefined;
}

function marked(level: Mark['level'], ordinal: number, match: RegExpExecArray): Mark {
  const start = match[0].indexOf(match[1]!);
  return { level, ordinal, start, end: start + match[1]!.trimEnd().length, words: match[0].length };
}

function readOrdinal(text: string): number | undefined {
  if (/^\d+$/.test(text)) return Number(text);
  const circled = text.charCodeAt(0) - 0x2460;
  if (text.length === 1 && circled >= 0 && circled < 20) return circled + 1;
  return readChinese(text);
}
