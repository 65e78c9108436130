import { findAuthorNotes } from './author-notes.js';
import { CharacterSet } from './character-set.js';
import { flatMap } from './flat-map.js';
import { matchesOf } from './matches.js';
import {
  bracketed,
  placeOf,
  type Placeholder,
  type PlaceholderWords,
} from './placeholder-words.js';

/** What no placeholder is without; spares the patterns below for nearly all text. */
const SUSPICIOUS = new CharacterSet('XxＸｘ×╳_＿○〇某《【〔[{<(（*＊NＮ？?#$□u@＠');

const HAN = '\\u3400-\\u9fff';
const CROSS = '[XＸ×╳]';
/** XX局, 20XX年, ××县; not in a word, a number, a size or an address. */
const CROSSES = new RegExp(
  `(?<![A-WYZa-wyz0-9_@./×*=?&-])(?:20|２０)?(?:${CROSS}{2,}|[xｘ]{2,})(?![A-WYZa-wyz0-9_@./-])`,
  'g',
);
/** X年X月X日, 共X件: one cross in the place of a number. */
const NUMBER = new RegExp(
  `(?<![A-Za-z0-9+＋*“"'×.-])${CROSS}(?=(?:年|月|日|件|条|份|次|项|起|篇|万元|余?人次|个百分点))`,
  'g',
);
const UNIT = '(?:件|条|份|篇|期|场|个|人次|次|万元)';
/** N件, ？条 in the place of a number; not 第N次, 1+N, 办好N件实事. */
const LETTER = new RegExp(
  `(?<=[${HAN}])(?<!第)(?:[NＮ]|？+|\\?)(?=${UNIT}(?:[，。；、,;)）]|$))`,
  'g',
);
/** 由N条增至30条: the sentence goes on. */
const LETTER_BETWEEN = new RegExp(`(?<=[为共达由至到约的])[NＮ](?=${UNIT})`, 'g');
/** 30件？？, 30？件: whoever wrote it was not sure. */
const DOUBTS = new RegExp(
  `(?<=\\d(?:${UNIT})?)[？?]{2,}|(?<=\\d)[？?](?=${UNIT})|(?<=\\d${UNIT})[？?](?=[，。；、])`,
  'g',
);
/** **件, 20**年; pairs of stars are bold. */
const STARS = new RegExp(
  `(?<![*＊\\d])(?:[*＊]{2,}(?=${UNIT})|20[*＊]{2}(?=年))(?![^。\n]*[*＊]{2,})`,
  'g',
);
const LINE = /(?<![A-Za-z0-9_./])[_＿]{2,}(?![A-Za-z0-9_./])/g;
/** The lines of a form that is signed by hand: 负责人：____ */
const SIGNED = /(?:签字|签名|盖章|负责人|审核人|填报人|填表人|经办人|签发人)[:：]?\s*$/;
const CIRCLES = /(?<![一二三四五六七八九十零〇○\d])[○〇]{2,}(?![一二三四五六七八九十零〇○\d])/g;
const SOMEONE = /某某+/g;
/** 《关于……的通知》 */
const DOTTED = /《关于(?:…+|\.{3,})的[\u4e00-\u9fff]{2,6}》/g;
const EMPTY = /【\s*】|《\s*》|〔\s*〕|(?<=[\u3400-\u9fff])(?:（[ \u3000]*）|\([ \u3000]{2,}\))/g;
/** What programs put where a value was to stand: {{year}}, ${name}, #REF!, undefined; and boxes in a row. */
const LEFT_BY_PROGRAMS =
  /\{\{[^{}\n]{1,24}\}\}|\$\{[^{}\n]{1,24}\}|<%[^%\n]{1,24}%>|#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!)|(?<=[\u3400-\u9fff])(?:NaN|undefined|null)(?=[\u3400-\u9fff])|□{2,}/g;
/** @小周: a colleague who was asked something; accounts have longer names. */
const CALLED = new RegExp(`(?<![A-Za-z0-9._“"号博])[@＠][小老][${HAN}](?![${HAN}])`, 'g');
/** Crosses with so little between them fill one blank: XX年XX月XX日. */
const REACH = 2;

/** How far from a word its quotation marks are looked for. */
const QUOTATION = 80;

/** All places to fill in, in order; those that belong together are one. */
export function findPlaceholders(text: string, words: PlaceholderWords): Placeholder[] {
  const orders = [
    ...flatMap(words.orders, (word) => placeOf(text, word)),
    ...findAuthorNotes(text, words.between),
  ];
  if (orders.length === 0 && SUSPICIOUS.next(text) < 0) return [];
  const found = [
    ...orders,
    ...matches(text, CROSSES),
    ...matches(text, LETTER),
    ...matches(text, LETTER_BETWEEN),
    ...matches(text, DOUBTS),
    ...matches(text, LEFT_BY_PROGRAMS),
    ...matches(text, STARS),
    ...matches(text, NUMBER),
    ...matches(text, LINE).filter(
      ({ start }) => !SIGNED.test(text.slice(Math.max(0, start - 8), start)),
    ),
    ...matches(text, CIRCLES),
    ...matches(text, SOMEONE),
    ...matches(text, EMPTY),
    ...matches(text, DOTTED),
    ...matches(text, CALLED),
    ...bracketed(text, words),
    ...marginNotes(text, words),
  ].filter(({ start }) => !isQuoted(text, start));
  return joined(
    found.sort((a, b) => a.start - b.start),
    text,
  );
}

const MARGIN_NOTE = /\s*[[【（(][^[\]【】（）()\s]{1,12}\d{1,3}[\]】）)]\s*[:：]/y;

/** 批注[李1]：…: the margin notes of a word processor that ran into the text. */
function marginNotes(text: string, { marginNotes: heads }: PlaceholderWords): Placeholder[] {
  return flatMap(heads, (head): Placeholder[] => {
    const start = text.indexOf(head);
    if (start < 0) return [];
    MARGIN_NOTE.lastIndex = start + head.length;
    const match = MARGIN_NOTE.exec(text);
    return match ? [{ start, end: start + head.length + match[0].length }] : [];
  });
}

function matches(text: string, pattern: RegExp): Placeholder[] {
  return matchesOf(text, pattern).map(({ 0: match, index }) => ({
    start: index,
    end: index + match.length,
  }));
}

/** Words in quotation marks are spoken of, not left to be filled in: 标题写作“XX局年度报告”. */
function isQuoted(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - QUOTATION), at);
  const after = text.slice(at, at + QUOTATION);
  if (before.lastIndexOf('“') > before.lastIndexOf('”')) return after.includes('”');
  if (before.lastIndexOf('‘') > before.lastIndexOf('’')) return after.includes('’');
  return (before.split('"').length - 1) % 2 === 1 && after.includes('"');
}

function joined(found: readonly Placeholder[], text: string): Placeholder[] {
  const result: Placeholder[] = [];
  for (const one of found) {
    const last = result.at(-1);
    const isNear =
      last !== undefined &&
      (one.start <= last.end ||
        (one.start - last.end <= REACH && between(text, last.end, one.start)));
    if (isNear) result[result.length - 1] = { start: last.start, end: Math.max(last.end, one.end) };
    else result.push(one);
  }
  return result;
}

const HAN_ONLY = new RegExp(`^[${HAN}]*$`);

function between(text: string, from: number, to: number): boolean {
  return HAN_ONLY.test(text.slice(from, to));
}
