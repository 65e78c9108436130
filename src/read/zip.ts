import { Inflate } from 'fflate';
import { fault } from './faults.js';

/** One file inside the archive, as the central directory lists it. */
interface Entry {
  readonly name: string;
  readonly method: number;
  readonly checksum: number;
  readonly packedSize: number;
  readonly size: number;
  readonly offset: number;
}

/** A document needs a few dozen entries; its text parts are rarely larger than two megabytes. */
const MOST_ENTRIES = 10_000;
const LARGEST_PART = 32 * 1024 * 1024;
const LARGEST_TOTAL = 64 * 1024 * 1024;
/** Above this size a part that shrank more than `STEEPEST_RATIO` times is no text. */
const SUSPICIOUS_SIZE = 8 * 1024 * 1024;
const STEEPEST_RATIO = 400;
const SLICE = 32 * 1024;

const END_RECORD = 0x06054b50;
const DIRECTORY_RECORD = 0x02014b50;
const LOCAL_RECORD = 0x04034b50;

/** Parts of a file by their names. */
export interface Parts {
  has(name: string): boolean;
  /** The bytes of a part, or undefined where there is none of that name. */
  read(name: string): Uint8Array | undefined;
}

/**
 * A zip archive whose parts are unpacked one by one on demand, within fixed limits on the number of
 * entries and on the real (not only the declared) sizes. Names are compared without regard to case.
 * Its methods throw an UnreadableError for what is damaged, has a password or is too large.
 */
export class Archive implements Parts {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #entries = new Map<string, Entry>();
  #unpacked = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#readDirectory();
  }

  get names(): IterableIterator<string> {
    return this.#entries.keys();
  }

  has(name: string): boolean {
    return this.#entries.has(name.toLowerCase());
  }

  read(name: string): Uint8Array | undefined {
    const entry = this.#entries.get(name.toLowerCase());
    if (entry === undefined) return undefined;
    if (entry.size > LARGEST_PART || this.#unpacked + entry.size > LARGEST_TOTAL)
      throw fault('too-large');
    if (entry.size > SUSPICIOUS_SIZE && entry.size > entry.packedSize * STEEPEST_RATIO) {
      throw fault('too-large');
    }
    const packed = this.#packed(entry);
    const content = entry.method === 0 ? packed : inflate(packed, entry.size);
    if (content.length !== entry.size || crc32(content) !== entry.checksum) throw fault('damaged');
    this.#unpacked += content.length;
    return content;
  }

  #packed(entry: Entry): Uint8Array {
    const { offset, packedSize } = entry;
    if (offset + 30 > this.#bytes.length) throw fault('damaged');
    if (this.#view.getUint32(offset, true) !== LOCAL_RECORD) throw fault('damaged');
    const nameLength = this.#view.getUint16(offset + 26, true);
    const start = offset + 30 + nameLength + this.#view.getUint16(offset + 28, true);
    if (start + packedSize > this.#bytes.length) throw fault('damaged');
    return this.#bytes.subarray(start, start + packedSize);
  }

  #readDirectory(): void {
    const end = this.#findEnd();
    const count = this.#view.getUint16(end + 10, true);
    let at = this.#view.getUint32(end + 16, true);
    if (count > MOST_ENTRIES) throw fault('too-large');
    for (let index = 0; index < count; index += 1) {
      if (at + 46 > end || this.#view.getUint32(at, true) !== DIRECTORY_RECORD)
        throw fault('damaged');
      at = this.#readEntry(at, end);
    }
  }

  #readEntry(at: number, end: number): number {
    const view = this.#view;
    const method = view.getUint16(at + 10, true);
    const nameLength = view.getUint16(at + 28, true);
    const nameEnd = at + 46 + nameLength;
    if (nameEnd > end) throw fault('damaged');
    const name = partName(new TextDecoder().decode(this.#bytes.subarray(at + 46, nameEnd)));
    if ((view.getUint16(at + 8, true) & 1) !== 0) throw fault('password');
    if (method !== 0 && method !== 8) throw fault('damaged');
    this.#entries.set(name.toLowerCase(), {
      name,
      method,
      checksum: view.getUint32(at + 16, true),
      packedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    return nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }

  /** The end record stands within the last 64 kB, before an optional comment. */
  #findEnd(): number {
    const lowest = Math.max(0, this.#bytes.length - 22 - 0xffff);
    for (let at = this.#bytes.length - 22; at >= lowest; at -= 1) {
      if (this.#view.getUint32(at, true) === END_RECORD) return at;
    }
    throw fault('truncated');
  }
}

/** Part names as the package conventions have them: forward slashes, none in front. */
function partName(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/, '');
}

/** Unpacks in small steps and stops as soon as more comes out than was declared. */
function inflate(packed: Uint8Array, size: number): Uint8Array {
  const content = new Uint8Array(size);
  let length = 0;
  const stream = new Inflate((chunk) => {
    if (length + chunk.length > size) throw fault('damaged');
    content.set(chunk, length);
    length += chunk.length;
  });
  try {
    for (let at = 0; at < packed.length; at += SLICE) {
      stream.push(packed.subarray(at, at + SLICE), at + SLICE >= packed.length);
    }
  } catch {
    throw fault('damaged');
  }
  if (length !== size) throw fault('damaged');
  return content;
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

function crc32(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (let at = 0; at < bytes.length; at += 1) {
    value = CRC_TABLE[(value ^ bytes[at]!) & 0xff]! ^ (value >>> 8);
  }
  return (value ^ 0xffffffff) >>> 0;
}
