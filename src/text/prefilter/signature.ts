/**
 * What characters and pairs of characters a text holds, as bits: a Bloom filter. It may say that a word stands there
 * that does not, and never that one is missing that does.
 */
export type Signature = Int32Array;

/** Where the bits of words lie: three to a word, the last again where it needs fewer. */
export type WordBits = Int32Array;

const PAIRS = 2048;
const SINGLES = 512;
const BITS_A_WORD = 3;

/** The bits of some words, none of them empty, in their order. */
export function bitsOf(words: readonly string[]): WordBits {
  const bits = new Int32Array(words.length * BITS_A_WORD);
  words.forEach((word, index) => {
    for (let each = 0; each < BITS_A_WORD; each++) {
      const at = Math.max(0, Math.min(each, word.length - 2));
      bits[index * BITS_A_WORD + each] =
        word.length === 1
          ? single(word.charCodeAt(0))
          : pair(word.charCodeAt(at), word.charCodeAt(at + 1));
    }
  });
  return bits;
}

/** Whether a text may hold the word of an index. */
export function mayHold(signature: Signature, bits: WordBits, index: number): boolean {
  const at = index * BITS_A_WORD;
  return (
    isSet(signature, bits[at]!) &&
    isSet(signature, bits[at + 1]!) &&
    isSet(signature, bits[at + 2]!)
  );
}

/** Whether a text may hold any of the words. */
export function mayHoldAny(signature: Signature, bits: WordBits): boolean {
  for (let index = bits.length / BITS_A_WORD - 1; index >= 0; index--) {
    if (mayHold(signature, bits, index)) return true;
  }
  return false;
}

let lastText = '';
let lastSignature: Signature = new Int32Array((PAIRS + SINGLES) / 32);
const known = new Map<string, Signature>();
/** Texts of one report or two; more would only be kept alive. */
const MOST_TEXTS = 256;

/** The signature of a text; rules ask for that of a report's paragraphs again and again. */
export function signatureOf(text: string): Signature {
  if (text === lastText) return lastSignature;
  let signature = known.get(text);
  if (signature === undefined) {
    if (known.size >= MOST_TEXTS) known.clear();
    known.set(text, (signature = signed(text)));
  }
  lastText = text;
  lastSignature = signature;
  return signature;
}

function signed(text: string): Signature {
  const signature = new Int32Array((PAIRS + SINGLES) / 32);
  let before = -1;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    set(signature, single(unit));
    if (before >= 0) set(signature, pair(before, unit));
    before = unit;
  }
  return signature;
}

function single(unit: number): number {
  return PAIRS + (unit & (SINGLES - 1));
}

function pair(first: number, second: number): number {
  return (Math.imul(first, 31) + second) & (PAIRS - 1);
}

function set(signature: Signature, bit: number): void {
  signature[bit >> 5]! |= 1 << (bit & 31);
}

function isSet(signature: Signature, bit: number): boolean {
  return (signature[bit >> 5]! & (1 << (bit & 31))) !== 0;
}
