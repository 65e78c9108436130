import { fault } from './faults.js';

/**
 * Bytes of which numbers are read, lowest byte first. Whatever lies outside of them means that the file is
 * damaged: its methods throw an UnreadableError.
 *
 * Files of Office have thousands of small lists in a stream, so a part is a window on the same bytes: to make a view of
 * each would take longer than to read it.
 */
export class LittleEndian {
  readonly #bytes: Uint8Array;
  readonly #start: number;
  readonly length: number;

  constructor(bytes: Uint8Array, start = 0, length = bytes.length - start) {
    this.#bytes = bytes;
    this.#start = start;
    this.length = length;
  }

  get bytes(): Uint8Array {
    return this.#bytes.subarray(this.#start, this.#start + this.length);
  }

  u8(at: number): number {
    return this.#bytes[this.#placeOf(at, 1)]!;
  }

  u16(at: number): number {
    const place = this.#placeOf(at, 2);
    return this.#bytes[place]! | (this.#bytes[place + 1]! << 8);
  }

  i16(at: number): number {
    return (this.u16(at) << 16) >> 16;
  }

  u32(at: number): number {
    return this.i32(at) >>> 0;
  }

  i32(at: number): number {
    const place = this.#placeOf(at, 4);
    const bytes = this.#bytes;
    return (
      bytes[place]! |
      (bytes[place + 1]! << 8) |
      (bytes[place + 2]! << 16) |
      (bytes[place + 3]! << 24)
    );
  }

  /** A stretch of the bytes, all of which must be there. */
  part(at: number, length: number): LittleEndian {
    return new LittleEndian(this.#bytes, this.#placeOf(at, length), length);
  }

  /** Text of 16-bit characters. */
  text(at: number, characters: number): string {
    const place = this.#placeOf(at, characters * 2);
    return UTF_16.decode(this.#bytes.subarray(place, place + characters * 2));
  }

  /** Where in the bytes a place lies from which so many are wanted. */
  #placeOf(at: number, length: number): number {
    if (!(at >= 0 && length >= 0 && at + length <= this.length)) throw fault('damaged');
    return this.#start + at;
  }
}

/** Lone surrogates are characters of a damaged text, not a reason to stop. */
const UTF_16 = new TextDecoder('utf-16le', { ignoreBOM: true });
