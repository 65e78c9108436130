import { CHINESE_NUMERAL_CLASS, readChinese } from '../../text/numerals.js';
import { sourceSpan, type Span } from '../../text/mapped.js';
import type { Passage, Report } from '../../understand/report.js';
import { matchesOf } from '../../text/matches.js';
import { WordFilter } from '../../text/prefilter/index.js';

/** What a preface says of the parts of the report. */
export interface AnnouncedParts {
  readonly passage: Passage;
  /** The number that is given (共六个部分), with its place. */
  readonly count:
    { readonly value: number; readonly words: string; readonly span: Span } | undefined;
  readonly items: readonly { readonly text: string; readonly span: Span }[];
  /** The list ends in 等 and is shorter than its number: it may leave parts out. */
  readonly open: boolean;
  readonly span: Span;
}

const COUNT = `([${CHINESE_NUMERAL_CLASS}]{1,3}|\\d{1,2})个?(?:大)?(?:部分|方面|项内容)`;
const ITEMS = `(?:了)?:?([^。;]{4,300}?)(?:(等)?共?(?:计)?${COUNT}|(等)(?:内容|组成|方面)|(?:部分|内容)?组成|(?=[。;])|$)`;
/** 主要内容包括: what stands behind it are the parts, wherever in the sentence it stands. */
const NAMED_LIST = new RegExp(`内容(?:主要)?(?:包括|包含|有(?!疑|误|异|问|关|所)|为)${ITEMS}`);
const LIST = new RegExp(
  `(?:(?:全文|报告|年报)(?:主要|内容)?(?:包括|包含|由|分为|分)|[,。;]由)${ITEMS}`,
  'g',
);
const PARTS = new WordFilter(['部分', '方面', '项内容']);
const ALONE = new RegExp(
  `(?:全文|报告|年报)(?:主要|内容|一)?(?:共|分为|分|由|包括|包含){1,2}${COUNT}(?:组成|内容)?[:,]?`,
);
const REPORT = /报告|年报|全文/;

/** The parts that a preface announces; undefined where it announces none. */
export function announcedParts({ passages }: Report): AnnouncedParts | undefined {
  for (const passage of passages) {
    if (passage.area !== 'preface' || !REPORT.test(passage.text.text)) continue;
    const found = alone(passage) ?? listed(passage);
    if (found) return found;
  }
  return undefined;
}

/** 全文共六部分：一、概述；二、… or without any list. */
function alone(passage: Passage): AnnouncedParts | undefined {
  const { text } = passage.text;
  const match = PARTS.isIn(text) ? ALONE.exec(text) : null;
  const count =
    match && readCount(passage, match[1]!, match.index + match[0].indexOf(match[1]!), match[0]);
  if (!match || !count) return undefined;
  const from = match.index + match[0].length;
  const rest = /[:,]$/.test(match[0]) ? text.slice(from, from + 300).split('。', 1)[0]! : '';
  const items = itemsOf(passage, rest, from);
  return {
    passage,
    count,
    items: items.length >= 3 ? items : [],
    open: /等[^、,;]{0,4}$/.test(rest),
    span: sourceSpan(passage.text, match.index, items.length >= 3 ? from + rest.length : from),
  };
}

/** 内容包括：A、B、C等六个部分 */
function listed(passage: Passage): AnnouncedParts | undefined {
  const { text } = passage.text;
  const match = NAMED_LIST.exec(text) ?? matchesOf(text, LIST).find(isComposed);
  if (!match) return undefined;
  const [whole, list, etc, number, etcetera] = match;
  const from = match.index + whole.indexOf(list!);
  const items = itemsOf(passage, list!, from);
  const at = match.index + whole.length;
  const count =
    number === undefined
      ? undefined
      : readCount(passage, number, at - (whole.length - whole.lastIndexOf(number)), whole);
  if (items.length < 3) return undefined;
  return {
    passage,
    count,
    items,
    open:
      (etc !== undefined || etcetera !== undefined || /等$/.test(list!)) &&
      items.length !== count?.value,
    span: sourceSpan(passage.text, from, from + list!.length),
  };
}

/** 报告由某局编制 says who wrote it; 报告由…六个部分组成 what it consists of. */
function isComposed([whole, list]: RegExpExecArray): boolean {
  const [lead, tail] = whole.split(list!) as [string, string];
  return !lead.endsWith('由') || (/组成|部分|方面|内容/.test(tail) && !/编制|编写/.test(list!));
}

function readCount(
  passage: Passage,
  number: string,
  start: number,
  whole: string,
): AnnouncedParts['count'] {
  const value = /^\d+$/.test(number) ? Number(number) : readChinese(number);
  if (value === undefined || value < 2 || value > 20) return undefined;
  const words =
    /(?:\d{1,2}|[^\d]{1,3}?)个?大?(?:部分|方面|项内容)/.exec(
      whole.slice(whole.lastIndexOf(number)),
    )?.[0] ?? number;
  return { value, words, span: sourceSpan(passage.text, start, start + words.length) };
}

/** 和 between two parts stands behind what ends the name of one, not in 问题情况和改进情况. */
const AND = '(?<=情况|详情|措施|举措|事项|概述)(?:以及|和|及)(?!改进|整改)';
const BY_DUN = new RegExp(`、|${AND}`, 'g');
/** Between commas 和 parts only the last two; before them it belongs to a name. */
const BY_COMMA = new RegExp(`,|${AND}(?=[^,]*$)`, 'g');

/** Parts are set off by 、 or by commas; 行政复议、行政诉讼情况 is one part that holds the mark itself. */
function itemsOf(passage: Passage, list: string, from: number): AnnouncedParts['items'] {
  const separators = /;/.test(list) ? /;/g : /,/.test(list) ? BY_COMMA : BY_DUN;
  const items: { text: string; span: Span }[] = [];
  let at = 0;
  const marks = matchesOf(list, separators).map(({ 0: mark, index }) => [index, mark.length]);
  for (const [end = 0, width = 0] of [...marks, [list.length, 0]]) {
    const piece = list.slice(at, end);
    const lead = /^(?:(?:[一二三四五六七八九十]{1,2}|\d{1,2})[、.是])?(?:和|及|以及)?/.exec(
      piece,
    )![0].length;
    const text = piece.slice(lead).replace(/(?<!等|部分|共|内容)(?:等|部分|共|内容)+$/, '');
    if (text !== '') {
      const start = from + at + lead;
      items.push({ text, span: sourceSpan(passage.text, start, start + text.length) });
    }
    at = end + width;
  }
  return joined(items);
}

/** 复议、诉讼和申诉情况 was cut in two: a piece that is no part of its own belongs to the next. */
function joined(items: readonly { text: string; span: Span }[]): { text: string; span: Span }[] {
  const result: { text: string; span: Span }[] = [];
  let carried: { text: string; span: Span } | undefined;
  for (const item of items) {
    const whole = carried
      ? {
          text: `${carried.text}、${item.text}`,
          span: { start: carried.span.start, end: item.span.end },
        }
      : item;
    const isHalf = /(?:行政)?复议$|被申请行政复议$/.test(item.text) && !/情况/.test(item.text);
    if (isHalf) carried = whole;
    else {
      result.push(whole);
      carried = undefined;
    }
  }
  return carried ? [...result, carried] : result;
}
