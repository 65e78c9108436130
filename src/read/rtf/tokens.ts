/** What a reader of RTF listens to. */
export interface RtfListener {
  open(): void;
  close(): void;
  /** A control word such as `\b0`, or a control symbol such as `\*`, without its backslash. */
  control(word: string, value: number | undefined): void;
  /** One byte of text, written as it is or as `\'d6`. */
  byte(value: number): void;
}

const BACKSLASH = 0x5c;
const OPEN = 0x7b;
const CLOSE = 0x7d;
const STAR = 0x2a;
const LONGEST_WORD = 32;
const LONGEST_NUMBER = 10;
const ASCII = new TextDecoder('latin1');

/**
 * Reads RTF to the end of its outermost group.
 * @returns where that ends; undefined where the file ends before
 */
export function scanRtf(bytes: Uint8Array, listener: RtfListener): number | undefined {
  let depth = 0;
  let at = 0;
  while (at < bytes.length) {
    const byte = bytes[at]!;
    if (byte === OPEN) {
      depth += 1;
      at += 1;
      listener.open();
    } else if (byte === CLOSE) {
      at += 1;
      listener.close();
      depth -= 1;
      if (depth === 0) return at;
    } else if (byte === BACKSLASH) at = control(bytes, at + 1, listener);
    else {
      at += 1;
      if (byte !== 0x0d && byte !== 0x0a && byte !== 0) listener.byte(byte);
    }
  }
  return undefined;
}

/** Reads what follows a backslash; returns where it ends. */
function control(bytes: Uint8Array, from: number, listener: RtfListener): number {
  const first = bytes[from];
  if (first === undefined) return from;
  if (!isLetter(first)) {
    // \'d6 is a byte of text.
    if (first === 0x27) {
      const value = Number.parseInt(ASCII.decode(bytes.subarray(from + 1, from + 3)), 16);
      if (!Number.isNaN(value)) listener.byte(value);
      return from + 3;
    }
    // Only behind an opening brace does it set a group aside; elsewhere the rest of the text would go with it.
    if (first !== STAR || isFirst(bytes, from - 1))
      listener.control(String.fromCharCode(first), undefined);
    return from + 1;
  }
  let at = from;
  while (at < bytes.length && at - from < LONGEST_WORD && isLetter(bytes[at]!)) at += 1;
  const word = ASCII.decode(bytes.subarray(from, at));
  const digits = at;
  if (bytes[at] === 0x2d) at += 1;
  while (at < bytes.length && at - digits < LONGEST_NUMBER && isDigit(bytes[at]!)) at += 1;
  const value = Number.parseInt(ASCII.decode(bytes.subarray(digits, at)), 10);
  // One space ends the word and is no text.
  if (bytes[at] === 0x20) at += 1;
  if (word === 'bin') return at + Math.max(0, value || 0);
  listener.control(word, Number.isNaN(value) ? undefined : value);
  return at;
}

/** Whether nothing but line ends stands between a brace that opens and a place. */
function isFirst(bytes: Uint8Array, at: number): boolean {
  let before = at - 1;
  while (bytes[before] === 0x0d || bytes[before] === 0x0a) before -= 1;
  return bytes[before] === OPEN;
}

function isLetter(byte: number): boolean {
  return (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a);
}

function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39;
}
