import { isExplanation, type NoteWords } from './author-notes.js';
import { matchesOf } from './matches.js';

/** Places that a template left for the author to fill in. */
export interface Placeholder {
  readonly start: number;
  readonly end: number;
}

/**
 * Words that stand in brackets: `notes` in any kind, `slots` only in those that templates use; `orders` also
 * without brackets, and at the head of longer notes (此处填写数字). `instructions` begin notes of any length,
 * unless one of `noInstructions` is in them; `lengths` (不少于#字) are how long a paragraph is to be.
 */
export interface PlaceholderWords {
  readonly notes: readonly string[];
  readonly slots: readonly string[];
  readonly orders: readonly string[];
  readonly instructions: readonly string[];
  readonly noInstructions: readonly string[];
  readonly lengths: readonly string[];
  /** With these a note begins that ends in a length: 简要说明. */
  readonly outlines: readonly string[];
  /** With which a note in round brackets begins that ends in a slot: （填写相关文件名称）; numbers before their unit. */
  readonly fills: readonly string[];
  readonly countSlots: readonly string[];
  /** Names to fill in, also in round brackets where the sentence goes on behind them. */
  readonly nameSlots: readonly string[];
  /** What word processors head a margin note with: 批注[李1]：. */
  readonly marginNotes: readonly string[];
  /** What notes between authors are made of. */
  readonly between: NoteWords;
}

const LONGEST_WORD = 12;
const BRACKETED = /[【〔[{<（(]([^【】〔〕[\]{}<>（）()\n]{1,60})[】〕\]}>）)]/g;
/** The sentence is over before a note on its length, or there is none: a heading. */
const OVER = /(?:[。；：:]|^[^。，；：]{0,24})$/;
const OPENING_OF_NOTE = /[【〔[{<（(]/;
const SLOT_BRACKETS = /[【〔[{<]/;

/** Where a word stands first. */
export function placeOf(text: string, word: string): Placeholder[] {
  const at = text.indexOf(word);
  return at < 0 ? [] : [{ start: at, end: at + word.length }];
}

/** Words that templates put in brackets, brackets and all. */
export function bracketed(text: string, words: PlaceholderWords): Placeholder[] {
  const { notes, slots, orders } = words;
  return matchesOf(text, BRACKETED)
    .filter(({ 0: match, 1: inner, index }) => {
      const word = inner!.trim().replace(/(?<![.。…])[.。…]+$/, '');
      if (outlines(word, words)) return true;
      if (instructs(word, words)) return !isExplanation(text.slice(0, index), word);
      if (words.lengths.includes(word.replace(/[\d０-９]+/g, '#')))
        return (
          word.startsWith('每') ||
          (index + match.length === text.length && OVER.test(text.slice(0, index)))
        );
      // 【待补：评估反馈问题】: what is to be added, and of what.
      const head = /^(?:待|请|TODO|TBD)[^:：]{0,8}(?=[:：])/.exec(word)?.[0];
      if (head && notes.includes(head) && OPENING_OF_NOTE.test(match[0]!)) return true;
      if (words.nameSlots.includes(word) && isSubject(text, index, index + match.length))
        return true;
      if (word.length > LONGEST_WORD) return false;
      if (isToFill(word, text.slice(index + match.length), words)) return true;
      // 按照《（文件名）》要求
      if (TITLED.test(text.slice(index - 1, index + match.length + 1)) && ends(word, words.slots))
        return true;
      if (notes.includes(word) && OPENING_OF_NOTE.test(match[0]!)) return true;
      if (isAwaited(word, notes) && isInPlace(match[0]!, text.slice(0, index))) return true;
      if (orders.some((order) => word.startsWith(order))) return true;
      return slots.includes(word) && SLOT_BRACKETS.test(match[0]!);
    })
    .map(({ 0: match, index }) => ({ start: index, end: index + match.length }));
}

const TITLED = /^《.*》$/;

function ends(note: string, slots: readonly string[]): boolean {
  return slots.some((slot) => note.endsWith(slot));
}

/** （填写相关文件名称）, （具体件数）件. */
function isToFill(note: string, behind: string, words: PlaceholderWords): boolean {
  const { fills, slots, countSlots, noInstructions } = words;
  if (countSlots.includes(note)) return COUNTS.test(behind);
  return (
    fills.some((fill) => note.startsWith(fill)) &&
    ends(note, [...slots, ...countSlots]) &&
    !/[、，]/.test(note) &&
    !noInstructions.some((word) => note.includes(word))
  );
}

/** 待第三方提供: a note such as 待提供 that also says from whom. */
function isAwaited(word: string, notes: readonly string[]): boolean {
  return (
    word.startsWith(AWAITS) &&
    notes.some((note) => note.startsWith(AWAITS) && word.endsWith(note.slice(AWAITS.length)))
  );
}

const AWAITS = '待';

/** In brackets that templates use, or in the place of a number: 满意率为（待第三方提供）. */
function isInPlace(bracket: string, before: string): boolean {
  return SLOT_BRACKETS.test(bracket) || /[为达是共约至]$/.test(before);
}

/** A measure word, and the end of what is counted by it. */
const COUNTS = /^(?:件|条|份|篇|期|场|个|人|次|人次)(?=[，。；、])/;

/** （单位名称）高度重视: it stands where the subject of a sentence does. */
function isSubject(text: string, start: number, end: number): boolean {
  return (
    /(?:^|[。；，\n年度由向])$/.test(text.slice(0, start)) &&
    /^[\u4e00-\u9fff]/.test(text.slice(end))
  );
}

/** （简要说明文件管理情况，不超过200字）: what to write of, and how much. */
function outlines(note: string, { outlines: heads, lengths }: PlaceholderWords): boolean {
  const length = /[,，](?:字数)?([^,，]+)$/.exec(note)?.[1]?.replace(/[\d０-９]+/g, '#');
  return (
    length !== undefined && lengths.includes(length) && heads.some((head) => note.startsWith(head))
  );
}

/** （请填写平台建设情况）, （此处由办公室补充）; not （请填写申请表）. */
function instructs(note: string, { instructions, noInstructions }: PlaceholderWords): boolean {
  return (
    instructions.some((head) => note.startsWith(head)) &&
    !noInstructions.some((word) => note.includes(word))
  );
}
