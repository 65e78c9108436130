import { matchesOf } from './matches.js';
import { WordFilter } from './prefilter/index.js';

/**
 * A global pattern that is made when a text first holds one of the words without which it finds nothing. Most patterns have
 * nothing to find in a report, and V8 takes longer to compile one than to search a report for words.
 */
export class Sought {
  readonly #words: WordFilter;
  readonly #make: () => RegExp;
  readonly #others: WordFilter | undefined;
  #pattern: RegExp | undefined;

  /**
   * @param words of which every match holds one, inside of what matches
   * @param others of which it holds one, too
   */
  constructor(words: readonly string[], make: () => RegExp, others?: readonly string[]) {
    this.#words = new WordFilter(words);
    this.#make = make;
    this.#others = others && new WordFilter(others);
  }

  /** All matches in a text, in order. */
  in(text: string): readonly RegExpExecArray[] {
    if (!this.#words.isIn(text)) return NONE;
    if (this.#others?.isIn(text) === false) return NONE;
    return matchesOf(text, (this.#pattern ??= this.#make()));
  }
}

const NONE: readonly never[] = [];
