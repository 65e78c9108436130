import { fault } from './faults.js';

/**
 * Bytes of which numbers are read, lowest byte first. Whatever lies outside of them means that the file is
 * damaged: its methods throw an UnreadableError.
 */
export class LittleEndian {
  readonly bytes: Uint8Array;
  readonly #view: DataView;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get length(): number {
    return this.bytes.length;
  }

  u8(at: number): number {
    return this.#view.getUint8(this.#checked(at, 1));
  }

  u16(at: number): number {
    return this.#view.getUint16(this.#checked(at, 2), true);
  }

  i16(at: number): number {
    return this.#view.getInt16(this.#checked(at, 2), true);
  }

  u32(at: number): number {
    return this.#view.getUint32(this.#checked(at, 4), true);
  }

  i32(at: number): number {
    return this.#view.getInt32(this.#checked(at, 4), true);
  }

  /** A stretch of the bytes, all of which must be there. */
  part(at: number, length: number): LittleEndian {
    this.#checked(at, length);
    return new LittleEndian(this.bytes.subarray(at, at + length));
  }

  /** Text of 16-bit characters. */
  text(at: number, characters: number): string {
    this.#checked(at, characters * 2);
    return UTF_16.decode(this.bytes.subarray(at, at + characters * 2));
  }

  #checked(at: number, length: number): number {
    if (!(at >= 0 && length >= 0 && at + length <= this.bytes.length)) throw fault('damaged');
    return at;
  }
}

/** Lone surrogates are characters of a damaged text, not a reason to stop. */
const UTF_16 = new TextDecoder('utf-16le', { ignoreBOM: true });
