/**
 * Tells which of many words a text holds, in one pass over it: a look into a table for each UTF-16 unit, and a comparison
 * only where one of the words begins. What no word of a text leads to need not be looked for in it.
 *
 * Each word has a value, as its meaning; several words may have the same.
 */
export class WordScan<Value> {
  /** 1 for each unit that a word begins with. */
  readonly #begins = new Uint8Array(0x10000);
  readonly #words = new Map<number, [word: string, value: Value][]>();

  /** @param entries words, none of them empty, each with its value */
  constructor(entries: Iterable<readonly [word: string, value: Value]>) {
    for (const [word, value] of entries) {
      const unit = word.charCodeAt(0);
      this.#begins[unit] = 1;
      const others = this.#words.get(unit);
      if (others) others.push([word, value]);
      else this.#words.set(unit, [[word, value]]);
    }
  }

  /** The values of the words that stand anywhere in a text, each once, in the order of their first places. */
  in(text: string): readonly Value[] {
    let found: Value[] | undefined;
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      if (this.#begins[unit] === 0) continue;
      const words = this.#words.get(unit)!;
      for (let index = 0; index < words.length; index++) {
        const [word, value] = words[index]!;
        if (found?.includes(value) || !text.startsWith(word, at)) continue;
        if (found) found.push(value);
        else found = [value];
      }
    }
    return found ?? NONE;
  }
}

const NONE: readonly never[] = [];
