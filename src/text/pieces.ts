/** Likeness of texts by their pieces of five characters. */

export const PIECE = 5;

const NOT_HAN = /[^\u3400-\u9fff\uf900-\ufaff0-9]+/g;
const NUMBER = /\d+/g;

/** What of a text is compared: Chinese characters, with 0 in the place of every number. */
export function masked(text: string): string {
  return text.replace(NOT_HAN, '').replace(NUMBER, '0');
}

/** The prints of all pieces of a masked text, in order, the same piece as often as it stands there. */
export function piecesOf(text: string): Uint32Array {
  const count = Math.max(0, text.length - PIECE + 1);
  const prints = new Uint32Array(count);
  for (let at = 0; at < count; at++) prints[at] = printOf(text, at, at + PIECE);
  return prints;
}

/** A print of a part of a text: FNV-1a over its units, well mixed, so that the smallest are a fair sample. */
export function printOf(text: string, from = 0, to = text.length): number {
  let value = 0x811c9dc5;
  for (let at = from; at < to; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}

/**
 * The share of the pieces of one text that another has too, from their smallest prints: below the limit up to which
 * both lists are complete, all prints are compared. Of short texts it is exact, of others a fair estimate.
 * @param sizes how many pieces each has
 */
export function shareIn(
  own: Uint32Array,
  other: Uint32Array,
  sizes: { readonly own: number; readonly other: number },
): number {
  const limit = Math.min(limitOf(own, sizes.own), limitOf(other, sizes.other));
  let [at, there, all, shared] = [0, 0, 0, 0];
  for (; at < own.length && own[at]! <= limit; at++) {
    all += 1;
    while (there < other.length && other[there]! < own[at]!) there += 1;
    if (other[there] === own[at]) shared += 1;
  }
  return all === 0 ? 0 : shared / all;
}

/** Up to here a list of smallest prints holds all that there are. */
function limitOf(prints: Uint32Array, size: number): number {
  return prints.length < size ? prints.at(-1)! : 0xffffffff;
}

/** The smallest prints of a set, ascending. */
export function smallestOf(prints: ReadonlySet<number>, most: number): Uint32Array {
  return Uint32Array.from(prints).sort().slice(0, most);
}

/** Prints as text, four bytes each, the lowest first. */
export function printsToText(prints: Uint32Array): string {
  let bytes = '';
  for (const print of prints)
    bytes += String.fromCharCode(
      print & 255,
      (print >>> 8) & 255,
      (print >>> 16) & 255,
      print >>> 24,
    );
  return btoa(bytes);
}

/** @throws where it is no base64 */
export function printsFromText(text: string): Uint32Array {
  const bytes = atob(text);
  const prints = new Uint32Array(bytes.length >> 2);
  for (let at = 0; at < prints.length; at++) {
    const byte = (offset: number) => bytes.charCodeAt(at * 4 + offset);
    prints[at] = (byte(0) | (byte(1) << 8) | (byte(2) << 16) | (byte(3) << 24)) >>> 0;
  }
  return prints;
}
