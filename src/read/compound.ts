/** What a compound file, the container of Office before 2007, holds. */
export type CompoundKind = 'encrypted' | 'doc' | 'xls' | 'ppt' | 'mail' | 'works' | 'compound';

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Streams and storages that tell the kind, in the order in which they are believed. */
const TELLING: readonly (readonly [name: string, kind: CompoundKind])[] = [
  // Office wraps a whole .docx, .xlsx or .pptx in these two where it has a password.
  ['EncryptedPackage', 'encrypted'],
  ['EncryptionInfo', 'encrypted'],
  ['WordDocument', 'doc'],
  ['Workbook', 'xls'],
  ['Book', 'xls'],
  ['PowerPoint Document', 'ppt'],
  ['__nameid_version1.0', 'mail'],
  ['MatOST', 'works'],
  ['MN0', 'works'],
];

const ENTRY = 128;
const HEADER = 512;
const HEADER_FAT_SECTORS = 109;
/** A document has a few dozen entries; four stand in a sector of 512 bytes. */
const MOST_SECTORS = 256;

export function isCompound(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, index) => bytes[index] === byte);
}

/**
 * Tells the kind of a compound file by the names in its directory. It reads a bounded number of sectors,
 * and takes a chain that leads nowhere as ended.
 */
export function compoundKind(bytes: Uint8Array): CompoundKind {
  if (!isCompound(bytes) || bytes.length < HEADER) return 'compound';
  return compoundKindOf(entryNames(bytes));
}

/** Tells the kind by the names of streams, whose case does not count. */
export function compoundKindOf(names: Iterable<string>): CompoundKind {
  const known = new Set<string>();
  for (const name of names) known.add(name.toUpperCase());
  return TELLING.find(([name]) => known.has(name.toUpperCase()))?.[1] ?? 'compound';
}

function* entryNames(bytes: Uint8Array): Generator<string> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // Version 3 has sectors of 512 bytes, version 4 of 4096.
  const size = view.getUint16(30, true) === 12 ? 4096 : 512;
  let sector = view.getUint32(48, true);
  for (let read = 0; read < MOST_SECTORS; read++) {
    const start = (sector + 1) * size;
    if (start + size > bytes.length) return;
    for (let at = start; at < start + size; at += ENTRY) yield nameAt(view, at);
    const next = nextSector(view, sector, size);
    if (next === undefined) return;
    sector = next;
  }
}

/** The name of a directory entry: UTF-16 and its length in bytes, its closing NUL included. */
function nameAt(view: DataView, at: number): string {
  const length = Math.min(view.getUint16(at + 64, true), 64) / 2 - 1;
  let name = '';
  for (let index = 0; index < length; index++)
    name += String.fromCharCode(view.getUint16(at + index * 2, true));
  return name;
}

/** The sector after one in its chain, by the allocation table as far as the header lists its sectors. */
function nextSector(view: DataView, sector: number, size: number): number | undefined {
  const perSector = size / 4;
  const table = Math.floor(sector / perSector);
  if (table >= HEADER_FAT_SECTORS) return undefined;
  const start = (view.getUint32(76 + table * 4, true) + 1) * size;
  const at = start + (sector % perSector) * 4;
  return at + 4 <= view.byteLength ? view.getUint32(at, true) : undefined;
}
