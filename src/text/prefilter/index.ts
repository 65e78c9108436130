import { clausesOf, likelihood } from './literals.js';
import { bitsOf, mayHold, mayHoldAny, signatureOf, type WordBits } from './signature.js';

/** A shorter text is searched as quickly as its signature is made. */
export const SHORT = 12;
/** Of a pattern's clauses those that are asked, and how likely a text fulfils one that is worth asking. */
const ASKED = 2;
const LIKELY = 1;

/**
 * How often a pattern is run before it is worked out what it needs: that takes twice as long as to compile it, and so pays
 * in a run over many reports, and not over one.
 */
export const OFTEN = 200;

interface Known {
  asked: number;
  needs?: readonly WordBits[];
}

const known = new WeakMap<RegExp, Known>();

/**
 * Whether it pays to run a pattern that is run again and again: false only where it cannot match in the text. Most
 * patterns of most rules find nothing in most paragraphs.
 */
export function isWorthRunning(pattern: RegExp, text: string): boolean {
  if (text.length < SHORT) return true;
  let own = known.get(pattern);
  if (own === undefined) known.set(pattern, (own = { asked: 0 }));
  if (own.needs === undefined) {
    if (++own.asked < OFTEN) return true;
    own.needs = needsOf(pattern);
  }
  return mayFulfil(text, own.needs);
}

/** Whether a text may hold what a pattern needs: false only where the pattern cannot match. */
export function mayFulfil(text: string, needs: readonly WordBits[]): boolean {
  if (needs.length === 0) return true;
  const signature = signatureOf(text);
  for (let index = 0; index < needs.length; index++) {
    if (!mayHoldAny(signature, needs[index]!)) return false;
  }
  return true;
}

/** What of a pattern's clauses is worth asking of a text. */
export function needsOf(pattern: RegExp): readonly WordBits[] {
  return [...clausesOf(pattern)]
    .map((clause) => ({ clause, weight: likelihood(clause) }))
    .filter(({ weight }) => weight < LIKELY)
    .sort((a, b) => a.weight - b.weight)
    .slice(0, ASKED)
    .map(({ clause }) => bitsOf(clause));
}

/** Tells whether any of some words stands in a text. */
export class WordFilter {
  readonly #words: readonly string[];
  #bits: WordBits | undefined;

  /** @param words none of them empty */
  constructor(words: readonly string[]) {
    this.#words = words;
  }

  isIn(text: string): boolean {
    const words = this.#words;
    if (text.length < SHORT) return words.some((word) => text.includes(word));
    const bits = (this.#bits ??= bitsOf(words));
    const signature = signatureOf(text);
    for (let index = 0; index < words.length; index++) {
      if (mayHold(signature, bits, index) && text.includes(words[index]!)) return true;
    }
    return false;
  }
}
