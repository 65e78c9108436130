const SECTOR = 512;
const MINI = 64;
const CUTOFF = 4096;
const END = 0xfffffffe;
const FREE = 0xffffffff;

/** A compound file with streams at its root: small ones in the mini stream, as the programs write them. */
export function compoundWith(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const sectors: Uint8Array[] = [];
  const next: number[] = [];
  const add = (bytes: Uint8Array): number => {
    const first = sectors.length;
    const count = Math.ceil(bytes.length / SECTOR);
    for (let index = 0; index < count; index++) {
      sectors.push(padded(bytes.subarray(index * SECTOR, (index + 1) * SECTOR), SECTOR));
      next.push(index === count - 1 ? END : first + index + 1);
    }
    return count === 0 ? END : first;
  };
  const mini: Uint8Array[] = [];
  const miniNext: number[] = [];
  const entries = Object.entries(streams).map(([name, bytes]) => {
    if (bytes.length >= CUTOFF) return { name, start: add(bytes), size: bytes.length };
    const start = mini.length;
    const count = Math.ceil(bytes.length / MINI);
    for (let index = 0; index < count; index++) {
      mini.push(padded(bytes.subarray(index * MINI, (index + 1) * MINI), MINI));
      miniNext.push(index === count - 1 ? END : start + index + 1);
    }
    return { name, start: count === 0 ? END : start, size: bytes.length };
  });
  const miniStream = concat(mini);
  const miniStart = add(miniStream);
  const miniTable = add(table(miniNext));
  const root = { name: 'Root Entry', start: miniStart, size: miniStream.length };
  const directory = add(
    concat([root, ...entries].map((entry, index) => directoryEntry(entry, index, entries.length))),
  );
  // The allocation table tells of its own sectors too.
  const tables = Math.ceil((next.length + 2) / (SECTOR / 4 - 1));
  const first = next.length;
  for (let index = 0; index < tables; index++) next.push(0xfffffffd);
  const header = new Uint8Array(SECTOR);
  const view = new DataView(header.buffer);
  header.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  view.setUint16(24, 0x3e, true);
  view.setUint16(26, 3, true);
  view.setUint16(28, 0xfffe, true);
  view.setUint16(30, 9, true);
  view.setUint16(32, 6, true);
  view.setUint32(44, tables, true);
  view.setUint32(48, directory, true);
  view.setUint32(56, CUTOFF, true);
  view.setUint32(60, miniTable, true);
  view.setUint32(68, END, true);
  for (let index = 0; index < 109; index++)
    view.setUint32(76 + index * 4, index < tables ? first + index : FREE, true);
  return concat([header, ...sectors, padded(table(next), tables * SECTOR)]);
}

function directoryEntry(
  { name, start, size }: { name: string; start: number; size: number },
  index: number,
  last: number,
): Uint8Array {
  const bytes = new Uint8Array(128);
  const view = new DataView(bytes.buffer);
  [...name].forEach((letter, at) => {
    view.setUint16(at * 2, letter.charCodeAt(0), true);
  });
  view.setUint16(64, (name.length + 1) * 2, true);
  bytes[66] = index === 0 ? 5 : 2;
  view.setUint32(68, FREE, true);
  view.setUint32(72, index > 0 && index < last ? index + 1 : FREE, true);
  view.setUint32(76, index === 0 && last > 0 ? 1 : FREE, true);
  view.setUint32(116, start, true);
  view.setUint32(120, size, true);
  return bytes;
}

function table(next: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(Math.ceil((next.length * 4) / SECTOR) * SECTOR).fill(0xff);
  const view = new DataView(bytes.buffer);
  next.forEach((sector, index) => {
    view.setUint32(index * 4, sector, true);
  });
  return bytes;
}

export function padded(bytes: Uint8Array, length: number): Uint8Array {
  const content = new Uint8Array(Math.max(length, bytes.length));
  content.set(bytes);
  return content;
}

export function concat(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
