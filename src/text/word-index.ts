import { append } from './lists.js';

/**
 * Words by the characters that they begin with, so that at a place of a text only those are tried that may stand there,
 * the longest first.
 */
export class WordIndex<Word extends { readonly text: string }> {
  readonly all: readonly Word[];
  /** Words of one character, and those that begin with two, followed by the word of the first alone. */
  readonly #alone = new Map<number, Word[]>();
  readonly #longer = new Map<number, Word[]>();

  /** @param words none of them empty; of two of one length the first is tried first */
  constructor(words: Iterable<Word>) {
    this.all = [...words].sort((a, b) => b.text.length - a.text.length);
    const alone = this.all.filter(({ text }) => text.length === 1);
    for (const word of alone) push(this.#alone, word.text.charCodeAt(0), word);
    for (const word of this.all) {
      if (word.text.length > 1) push(this.#longer, keyAt(word.text, 0), word);
    }
    for (const own of this.#longer.values()) {
      append(own, this.#alone.get(own[0]!.text.charCodeAt(0)) ?? NONE);
    }
  }

  /** The words that may stand at an offset. */
  at(text: string, offset: number): readonly Word[] {
    return (
      this.#longer.get(keyAt(text, offset)) ?? this.#alone.get(text.charCodeAt(offset)) ?? NONE
    );
  }
}

const NONE: readonly never[] = [];

function push<Word>(index: Map<number, Word[]>, key: number, word: Word): void {
  const own = index.get(key);
  if (own) own.push(word);
  else index.set(key, [word]);
}

/** The character at an offset and the next; behind the last it is no key of two characters. */
export function keyAt(text: string, offset: number): number {
  return text.charCodeAt(offset) * 0x10000 + text.charCodeAt(offset + 1);
}
