import { matchesOf } from './matches.js';

/** Places that a template left for the author to fill in. */
export interface Placeholder {
  readonly start: number;
  readonly end: number;
}

/**
 * Words that stand in brackets: `notes` in any kind, `slots` only in those that templates use; `orders` also
 * without brackets, and at the head of longer notes (此处填写数字).
 */
export interface PlaceholderWords {
  readonly notes: readonly string[];
  readonly slots: readonly string[];
  readonly orders: readonly string[];
}

const BRACKETED = /[【〔[{<（(]([^【】〔〕[\]{}<>（）()\n]{1,12})[】〕\]}>）)]/g;
const OPENING_OF_NOTE = /[【〔[{<（(]/;
const SLOT_BRACKETS = /[【〔[{<]/;

/** Where a word stands first. */
export function placeOf(text: string, word: string): Placeholder[] {
  const at = text.indexOf(word);
  return at < 0 ? [] : [{ start: at, end: at + word.length }];
}

/** Words that templates put in brackets, brackets and all. */
export function bracketed(text: string, { notes, slots, orders }: PlaceholderWords): Placeholder[] {
  return matchesOf(text, BRACKETED)
    .filter(({ 0: match, 1: inner }) => {
      const word = inner!.trim().replace(/(?<![.。…])[.。…]+$/, '');
      if (notes.includes(word) && OPENING_OF_NOTE.test(match[0]!)) return true;
      if (orders.some((order) => word.startsWith(order))) return true;
      return slots.includes(word) && SLOT_BRACKETS.test(match[0]!);
    })
    .map(({ 0: match, index }) => ({ start: index, end: index + match.length }));
}
