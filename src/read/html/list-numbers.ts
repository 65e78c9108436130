import { attributeOf, type Element } from './tree.js';

const NUMBERED =
  /^\s*(?:[(（]?[一二三四五六七八九十百零〇\d]{1,4}(?:[、.．)）]|$)|[①-⑳]|第[一二三四五六七八九十\d])/;
const NOT_NUMBERED = /list-style(?:-type)?\s{0,9}:[^;]{0,90}(?:none|disc|circle|square)/i;
const LARGEST = 9999;

/** Whether a text brings its own number, so that the list's is only its indentation. */
export function startsWithNumber(text: string): boolean {
  return NUMBERED.test(text);
}

/** Counts the items of an `<ol>` as a browser numbers them. */
export class ListNumbers {
  readonly #type: string;
  readonly #isNumbered: boolean;
  #next: number;

  constructor(list: Element) {
    this.#type = attributeOf(list, 'type') ?? '1';
    this.#isNumbered =
      !NOT_NUMBERED.test(attributeOf(list, 'style') ?? '') &&
      attributeOf(list, 'reversed') === undefined;
    this.#next = integer(attributeOf(list, 'start')) ?? 1;
  }

  /** The number of the next item with its mark; empty where the list shows none. */
  next(item: Element): string {
    const value = integer(attributeOf(item, 'value')) ?? this.#next;
    this.#next = value + 1;
    return this.#isNumbered ? `${this.#write(value)}. ` : '';
  }

  #write(value: number): string {
    const isLetter = this.#type === 'a' || this.#type === 'A';
    if (!isLetter || value < 1 || value > 26) return String(value);
    return String.fromCharCode(this.#type.charCodeAt(0) + value - 1);
  }
}

function integer(value: string | undefined): number | undefined {
  const number = value === undefined || value.trim() === '' ? NaN : Number(value);
  return Number.isInteger(number) && Math.abs(number) <= LARGEST ? number : undefined;
}
