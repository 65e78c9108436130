import { encoderOf } from './encode.js';
import { applySplices, type Splice } from './splice.js';

const CHUNK = 4096;

/**
 * Makes replacements in the decoded text of a file, in its bytes: nothing else is encoded anew, so that
 * every other byte stays. `text` is the file decoded, without its byte order mark.
 * Undefined where the encoding cannot hold the new text.
 */
export function spliceBytes(
  bytes: Uint8Array,
  encoding: string,
  text: string,
  splices: readonly Splice[],
): Uint8Array | undefined {
  const encode = encoderOf(encoding);
  const places = bytePlaces(
    bytes,
    encoding,
    splices.flatMap(({ start, end }) => [start, end]),
  );
  const parts: Uint8Array[] = [];
  let at = 0;
  for (const splice of splices) {
    const inserted = encode(splice.text);
    if (inserted === undefined) return undefined;
    parts.push(bytes.subarray(at, places.get(splice.start)!), inserted);
    at = places.get(splice.end)!;
  }
  parts.push(bytes.subarray(at));
  const result = joined(parts);
  const decoded = new TextDecoder(encoding, { fatal: false }).decode(result);
  return decoded === applySplices(text, splices) ? result : undefined;
}

/** Where in the bytes the offsets of the decoded text are; a byte order mark comes before offset 0. */
function bytePlaces(
  bytes: Uint8Array,
  encoding: string,
  offsets: readonly number[],
): ReadonlyMap<number, number> {
  const wanted = [...new Set(offsets)].sort((a, b) => a - b);
  const places = new Map<number, number>();
  let length = 0;
  let next = 0;
  let decoder = new TextDecoder(encoding);
  const mark = markLength(bytes, encoding);
  while (wanted[next] === 0) places.set(wanted[next++]!, mark);
  // Chunk by chunk; a chunk in which an offset lies is decoded again byte by byte.
  let from = 0;
  while (next < wanted.length && from < bytes.length) {
    const to = boundary(bytes, from, Math.min(bytes.length, from + CHUNK), encoding);
    const gained = decoder.decode(bytes.subarray(from, to), { stream: true }).length;
    if (length + gained >= wanted[next]!) {
      const slow = new TextDecoder(encoding, { ignoreBOM: from > 0 });
      let reached = length;
      for (let at = from; at < to && next < wanted.length; at++) {
        reached += slow.decode(bytes.subarray(at, at + 1), { stream: true }).length;
        while (next < wanted.length && reached >= wanted[next]!)
          places.set(wanted[next++]!, at + 1);
      }
    }
    length += gained;
    from = to;
    decoder = new TextDecoder(encoding, { ignoreBOM: true });
  }
  for (const offset of wanted) if (!places.has(offset)) places.set(offset, bytes.length);
  return places;
}

/** The end of a character at or before `to`, so that each chunk can be decoded on its own. */
function boundary(bytes: Uint8Array, from: number, to: number, encoding: string): number {
  if (to === bytes.length) return to;
  if (encoding.startsWith('utf-16')) return to - ((to - from) % 2);
  // A line end, or any other character of ASCII below the digits, is never a part of another character.
  let at = to;
  while (at > from && (bytes[at - 1]! >= 0x30 || bytes[at - 1]! === 0)) at--;
  if (at > from) return at;
  let end = to;
  while (end < bytes.length && bytes[end - 1]! >= 0x30) end++;
  return end;
}

/** Length of the byte order mark that a file in an encoding begins with. */
export function markLength(bytes: Uint8Array, encoding: string): number {
  if (encoding === 'utf-8')
    return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  const isMarked =
    (encoding === 'utf-16le' && bytes[0] === 0xff && bytes[1] === 0xfe) ||
    (encoding === 'utf-16be' && bytes[0] === 0xfe && bytes[1] === 0xff);
  return isMarked ? 2 : 0;
}

export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const result = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    result.set(part, at);
    at += part.length;
  }
  return result;
}
