import { deflateSync } from 'fflate';
import { joined } from '../text-file.js';

const END_RECORD = 0x06054b50;
const LOCAL_HEADER = 30;
const DIRECTORY_HEADER = 46;
const STORED = 0;
/** Bit 3: sizes and checksum follow the data instead of standing before it. */
const TRAILING_SIZES = 1 << 3;
const ZIP64 = 0xffffffff;

/** An entry of the central directory. */
interface Listed {
  readonly at: number;
  readonly name: string;
  readonly offset: number;
}

/**
 * The archive with the content of one entry replaced. All other entries keep their bytes, also where they
 * are packed, and their order. Undefined where the archive is built in a way that does not allow it.
 */
export function replaceEntry(
  archive: Uint8Array,
  name: string,
  content: Uint8Array,
): Uint8Array | undefined {
  const view = viewOf(archive);
  const end = findEnd(view);
  if (end < 0) return undefined;
  const directory = view.getUint32(end + 16, true);
  const entries = list(archive, directory, view.getUint16(end + 10, true));
  const entry = entries.find((each) => each.name.toLowerCase() === name.toLowerCase());
  if (entry === undefined || entry.offset === ZIP64) return undefined;
  const next = Math.min(
    directory,
    ...entries.map(({ offset }) => offset).filter((offset) => offset > entry.offset),
  );
  const method = view.getUint16(entry.at + 10, true);
  const packed = method === STORED ? content : deflateSync(content);
  const record = joined([header(archive, entry.offset, content, packed), packed]);
  const shift = record.length - (next - entry.offset);
  // A Buffer's `slice` would share the bytes of the input.
  const tail = new Uint8Array(archive.subarray(directory));
  const patched = viewOf(tail);
  for (const { at, offset } of entries) {
    if (offset > entry.offset) patched.setUint32(at - directory + 42, offset + shift, true);
  }
  const own = entry.at - directory;
  patched.setUint16(own + 8, patched.getUint16(own + 8, true) & ~TRAILING_SIZES, true);
  setSizes(patched, own + 16, content, packed);
  patched.setUint32(end - directory + 16, directory + shift, true);
  return joined([
    archive.subarray(0, entry.offset),
    record,
    archive.subarray(next, directory),
    tail,
  ]);
}

const LOCAL_SIGNATURE = 0x04034b50;
const DIRECTORY_SIGNATURE = 0x02014b50;
const DEFLATED = 8;
/** Version 2.0 of the format is needed for packed entries. */
const NEEDED = 20;
/** Bit 11: names are in UTF-8. */
const UTF8_NAMES = 1 << 11;
/** 1 January 1980, the first day that an archive knows; a fixed one makes the result the same every time. */
const FIRST_DAY = (1 << 5) | 1;

/**
 * The archive with one more entry at its end. All others keep their bytes and places. Undefined where the
 * archive is built in a way that does not allow it.
 */
export function appendEntry(
  archive: Uint8Array,
  name: string,
  content: Uint8Array,
): Uint8Array | undefined {
  const view = viewOf(archive);
  const end = findEnd(view);
  if (end < 0) return undefined;
  const directory = view.getUint32(end + 16, true);
  const count = view.getUint16(end + 10, true);
  if (directory === ZIP64 || count >= 0xfffe) return undefined;
  const title = new TextEncoder().encode(name);
  const packed = deflateSync(content);
  const local = new Uint8Array(LOCAL_HEADER);
  const listed = new Uint8Array(DIRECTORY_HEADER);
  for (const [bytes, signature, from] of [
    [local, LOCAL_SIGNATURE, 4],
    [listed, DIRECTORY_SIGNATURE, 6],
  ] as const) {
    const fields = viewOf(bytes);
    fields.setUint32(0, signature, true);
    fields.setUint16(from, NEEDED, true);
    fields.setUint16(from + 2, UTF8_NAMES, true);
    fields.setUint16(from + 4, DEFLATED, true);
    fields.setUint16(from + 8, FIRST_DAY, true);
    setSizes(fields, from + 10, content, packed);
    fields.setUint16(from + 22, title.length, true);
  }
  viewOf(listed).setUint16(4, NEEDED, true);
  viewOf(listed).setUint32(42, directory, true);
  const added = local.length + title.length + packed.length;
  const tail = new Uint8Array(archive.subarray(end));
  const patched = viewOf(tail);
  patched.setUint16(8, count + 1, true);
  patched.setUint16(10, count + 1, true);
  patched.setUint32(12, patched.getUint32(12, true) + listed.length + title.length, true);
  patched.setUint32(16, directory + added, true);
  return joined([
    archive.subarray(0, directory),
    ...[local, title, packed],
    archive.subarray(directory, end),
    ...[listed, title],
    tail,
  ]);
}

function header(
  archive: Uint8Array,
  offset: number,
  content: Uint8Array,
  packed: Uint8Array,
): Uint8Array {
  const view = viewOf(archive);
  const length =
    LOCAL_HEADER + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const bytes = new Uint8Array(archive.subarray(offset, offset + length));
  const own = viewOf(bytes);
  own.setUint16(6, own.getUint16(6, true) & ~TRAILING_SIZES, true);
  setSizes(own, 14, content, packed);
  return bytes;
}

function setSizes(view: DataView, at: number, content: Uint8Array, packed: Uint8Array): void {
  view.setUint32(at, checksum(content), true);
  view.setUint32(at + 4, packed.length, true);
  view.setUint32(at + 8, content.length, true);
}

function list(archive: Uint8Array, directory: number, count: number): Listed[] {
  const view = viewOf(archive);
  const entries: Listed[] = [];
  let at = directory;
  for (let index = 0; index < count; index++) {
    const length = view.getUint16(at + 28, true);
    const name = archive.subarray(at + DIRECTORY_HEADER, at + DIRECTORY_HEADER + length);
    entries.push({
      at,
      name: new TextDecoder().decode(name).replaceAll('\\', '/').replace(/^\/+/, ''),
      offset: view.getUint32(at + 42, true),
    });
    at += DIRECTORY_HEADER + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at--) {
    if (view.getUint32(at, true) === END_RECORD) return at;
  }
  return -1;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

function checksum(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = CRC_TABLE[(value ^ byte) & 0xff]! ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}
