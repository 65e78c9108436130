import { clausesOf, likelihood } from './literals.js';
import { bitsOf, mayHold, mayHoldAny, signatureOf, type WordBits } from './signature.js';

/** A shorter text is searched as quickly as its signature is made. */
export const SHORT = 12;
/** Of a pattern's clauses those that are asked, and how likely a text fulfils one that is worth asking. */
const ASKED = 2;
const LIKELY = 1;

const known = new WeakMap<RegExp, readonly WordBits[]>();

/**
 * Whether a pattern may match anywhere in a text: false only where it cannot. Most patterns of most rules find nothing in
 * most paragraphs, and one that is never run is never compiled.
 */
export function mayMatch(text: string, pattern: RegExp): boolean {
  if (text.length < SHORT) return true;
  let needs = known.get(pattern);
  if (needs === undefined) known.set(pattern, (needs = needsOf(pattern)));
  if (needs.length === 0) return true;
  const signature = signatureOf(text);
  for (let index = 0; index < needs.length; index++) {
    if (!mayHoldAny(signature, needs[index]!)) return false;
  }
  return true;
}

function needsOf(pattern: RegExp): readonly WordBits[] {
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
