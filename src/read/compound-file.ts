import { fault } from './faults.js';
import { LittleEndian } from './little-endian.js';

const HEADER = 512;
const HEADER_FAT_SECTORS = 109;
const ENTRY = 128;
const MINI_SECTOR = 64;
/** Streams shorter than this stand in the mini stream. */
const CUTOFF = 4096;
/** Sector numbers from here on mean that there is none. */
const NONE = 0xfffffffa;
const NO_ENTRY = 0xffffffff;
const STREAM = 2;
/** A document has a few dozen entries; one with many pictures some thousand. */
const MOST_ENTRIES = 100_000;

interface Entry {
  readonly name: string;
  readonly type: number;
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly start: number;
  readonly size: number;
}

/**
 * The streams at the root of a compound file. Some programs leave the last sector short: what lacks there
 * reads as nought in the tables of the file, and is missing from a stream.
 * Its methods throw an UnreadableError for what is damaged or cut short.
 */
export class CompoundFile {
  readonly #bytes: Uint8Array;
  readonly #size: number;
  /** The sector after each in its chain. */
  readonly #next: Uint32Array;
  readonly #entries: readonly Entry[];
  readonly #root: ReadonlyMap<string, Entry>;
  #mini: { readonly next: Uint32Array; readonly stream: Uint8Array } | undefined;

  constructor(bytes: Uint8Array) {
    if (bytes.length < HEADER) throw fault('truncated');
    const header = new LittleEndian(bytes.subarray(0, HEADER));
    this.#bytes = bytes;
    this.#size = header.u16(30) === 12 ? 4096 : 512;
    this.#next = this.#allocation(header);
    this.#entries = this.#directory(header.u32(48));
    this.#root = childrenOf(this.#entries);
  }

  /** The names of what is at the root, in capitals. */
  get names(): IterableIterator<string> {
    return this.#root.keys();
  }

  /** The bytes of a stream; undefined where there is none of that name. */
  stream(name: string): Uint8Array | undefined {
    const entry = this.#root.get(name.toUpperCase());
    if (entry?.type !== STREAM) return undefined;
    const { start, size } = entry;
    if (size >= CUTOFF) return this.#content(start, size);
    const { next, stream } = (this.#mini ??= this.#miniStream());
    const sectors = chain(start, next, Math.ceil(size / MINI_SECTOR));
    return gather(stream, sectors, { size: MINI_SECTOR, first: 0 }, size);
  }

  #content(start: number, size: number): Uint8Array {
    if (size > this.#bytes.length) throw fault('truncated');
    const sectors = chain(start, this.#next, Math.ceil(size / this.#size));
    return gather(this.#bytes, sectors, { size: this.#size, first: this.#size }, size);
  }

  /** A chain whose length nothing tells, padded to whole sectors. */
  #table(start: number): Uint8Array {
    const sectors = chain(start, this.#next);
    const size = sectors.length * this.#size;
    const found = gather(this.#bytes, sectors, { size: this.#size, first: this.#size }, size);
    const padded = new Uint8Array(size);
    padded.set(found);
    return padded;
  }

  #miniStream(): { next: Uint32Array; stream: Uint8Array } {
    const header = new LittleEndian(this.#bytes.subarray(0, HEADER));
    const root = this.#entries[0]!;
    return {
      next: numbers(this.#table(header.u32(60))),
      stream: this.#content(root.start, root.size),
    };
  }

  /** The allocation table, whose own sectors the header lists, and further sectors in a chain. */
  #allocation(header: LittleEndian): Uint32Array {
    const size = this.#size;
    const most = Math.ceil(this.#bytes.length / size);
    const sectors: number[] = [];
    const count = header.u32(44);
    if (count > most) throw fault('truncated');
    const add = (list: LittleEndian, at: number, length: number): void => {
      for (let index = 0; index < length && sectors.length < count; index++)
        sectors.push(list.u32(at + index * 4));
    };
    add(header, 76, HEADER_FAT_SECTORS);
    let further = header.u32(68);
    for (let read = 0; sectors.length < count; read++) {
      const start = (further + 1) * size;
      if (further >= NONE || read > most || start + size > this.#bytes.length)
        throw fault('truncated');
      const list = new LittleEndian(this.#bytes.subarray(start, start + size));
      add(list, 0, size / 4 - 1);
      further = list.u32(size - 4);
    }
    const table = new Uint8Array(sectors.length * size);
    table.set(gather(this.#bytes, sectors, { size, first: size }, table.length));
    return numbers(table);
  }

  #directory(start: number): Entry[] {
    const table = new LittleEndian(this.#table(start));
    if (table.length > MOST_ENTRIES * ENTRY) throw fault('too-large');
    const entries: Entry[] = [];
    for (let at = 0; at + ENTRY <= table.length; at += ENTRY) entries.push(entryAt(table, at));
    if (entries.length === 0) throw fault('damaged');
    return entries;
  }
}

function entryAt(table: LittleEndian, at: number): Entry {
  const length = Math.max(0, Math.min(table.u16(at + 64), 64) / 2 - 1);
  return {
    name: table.text(at, Math.floor(length)),
    type: table.u8(at + 66),
    left: table.u32(at + 68),
    right: table.u32(at + 72),
    child: table.u32(at + 76),
    start: table.u32(at + 116),
    size: table.u32(at + 120),
  };
}

/** The entries at the root by name, whose case does not count ([MS-CFB] 2.6.4): those of embedded files have the same names further down. */
function childrenOf(entries: readonly Entry[]): Map<string, Entry> {
  const found = new Map<string, Entry>();
  const seen = new Set<number>();
  const waiting = [entries[0]!.child];
  for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
    const entry = entries[index];
    if (index === NO_ENTRY || entry === undefined || seen.has(index)) continue;
    seen.add(index);
    found.set(entry.name.toUpperCase(), entry);
    waiting.push(entry.left, entry.right);
  }
  return found;
}

/**
 * The sectors of a chain, in its order.
 * @param length how many it must have at least, where that is known; more are left aside
 */
function chain(start: number, next: Uint32Array, length?: number): number[] {
  const sectors: number[] = [];
  for (let sector = start; sector < NONE && sectors.length !== length; sector = next[sector]!) {
    // A chain as long as the table runs in a circle.
    if (sector >= next.length || sectors.length >= next.length) throw fault('damaged');
    sectors.push(sector);
  }
  if (length !== undefined && sectors.length < length) throw fault('damaged');
  return sectors;
}

/** Sectors one behind the other, as far as the bytes reach, of which only those of the last may lack. */
function gather(
  bytes: Uint8Array,
  sectors: readonly number[],
  { size, first }: { readonly size: number; readonly first: number },
  length: number,
): Uint8Array {
  const from = first + (sectors[0] ?? 0) * size;
  const isOneStretch = sectors.every((sector, index) => sector === sectors[0]! + index);
  // Most programs write a stream in one go.
  if (isOneStretch && from + length <= bytes.length) return bytes.subarray(from, from + length);
  const content = new Uint8Array(length);
  let at = 0;
  for (const sector of sectors) {
    const start = first + sector * size;
    if (start >= bytes.length) throw fault('truncated');
    const wanted = Math.min(size, length - at);
    const part = bytes.subarray(start, start + wanted);
    content.set(part, at);
    at += part.length;
    if (part.length < wanted) {
      if (at + size < length) throw fault('truncated');
      return content.subarray(0, at);
    }
  }
  return content;
}

function numbers(bytes: Uint8Array): Uint32Array {
  const list = new LittleEndian(bytes);
  const found = new Uint32Array(bytes.length >> 2);
  for (let index = 0; index < found.length; index++) found[index] = list.u32(index * 4);
  return found;
}
