import { keyAt } from './word-index.js';

/**
 * Tells which of many words a text holds, in one pass over it: a look into a table for each UTF-16 unit, and a comparison
 * only where one of the words begins. What no word of a text leads to need not be looked for in it.
 *
 * Each word has a value, as its meaning; several words may have the same.
 */
export class WordScan<Value> {
  /** For each unit that a word begins with 1, where it is the whole word, or 2, or both. */
  readonly #begins = new Uint8Array(0x10000);
  /** Words by the two units that they begin with, or their only one. */
  readonly #words = new Map<number, [word: string, value: Value][]>();

  /** @param entries words, none of them empty, each with its value */
  constructor(entries: Iterable<readonly [word: string, value: Value]>) {
    for (const [word, value] of entries) {
      const unit = word.charCodeAt(0);
      this.#begins[unit]! |= word.length === 1 ? ALONE : LONGER;
      const key = word.length === 1 ? unit : keyAt(word, 0);
      const others = this.#words.get(key);
      if (others) others.push([word, value]);
      else this.#words.set(key, [[word, value]]);
    }
  }

  /** The values of the words that stand anywhere in a text, each once, in the order of their first places. */
  in(text: string): readonly Value[] {
    let found: Value[] | undefined;
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      const begins = this.#begins[unit]!;
      if (begins === 0) continue;
      if ((begins & ALONE) !== 0) found = this.#take(unit, text, at, found);
      if ((begins & LONGER) !== 0 && at + 1 < text.length)
        found = this.#take(keyAt(text, at), text, at, found);
    }
    return found ?? NONE;
  }

  #take(key: number, text: string, at: number, before: Value[] | undefined): Value[] | undefined {
    let found = before;
    const words = this.#words.get(key);
    if (words === undefined) return found;
    for (let index = 0; index < words.length; index++) {
      const [word, value] = words[index]!;
      if (found?.includes(value) || !text.startsWith(word, at)) continue;
      if (found) found.push(value);
      else found = [value];
    }
    return found;
  }
}

const ALONE = 1;
const LONGER = 2;

const NONE: readonly never[] = [];
