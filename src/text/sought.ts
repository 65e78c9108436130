import { matchesOf } from './matches.js';

/**
 * A global pattern that is made when a text first holds one of the words without which it finds nothing. Most patterns have
 * nothing to find in a report, and V8 takes longer to compile one than to search a report for words.
 */
export class Sought {
  readonly #words: readonly string[];
  readonly #make: () => RegExp;
  readonly #others: readonly string[] | undefined;
  #pattern: RegExp | undefined;

  /**
   * @param words of which every match holds one, inside of what matches
   * @param others of which it holds one, too
   */
  constructor(words: readonly string[], make: () => RegExp, others?: readonly string[]) {
    this.#words = words;
    this.#make = make;
    this.#others = others;
  }

  /** All matches in a text, in order. */
  in(text: string): readonly RegExpExecArray[] {
    if (!holdsAny(text, this.#words)) return NONE;
    if (this.#others !== undefined && !holdsAny(text, this.#others)) return NONE;
    return matchesOf(text, (this.#pattern ??= this.#make()));
  }
}

/** Whether one of some words stands anywhere in a text. */
export function holdsAny(text: string, words: readonly string[]): boolean {
  for (let index = 0; index < words.length; index++) if (text.includes(words[index]!)) return true;
  return false;
}

const NONE: readonly never[] = [];
