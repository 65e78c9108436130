const LOCAL_RECORD = 0x04034b50;
const DIRECTORY_RECORD = 0x02014b50;
const END_RECORD = 0x06054b50;
/** So many names tell the kind of any document. */
const MOST_NAMES = 10_000;

/**
 * The names of the files in a zip archive, whole or not: by its directory, else by the files themselves as
 * far as they can be followed. It never throws; a name may be garbage where the archive is.
 */
export function zipNames(bytes: Uint8Array): string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endRecord(view);
  const start = end === undefined ? view.byteLength : view.getUint32(end + 16, true);
  const listed = collect(bytes, view, start, DIRECTORY_RECORD);
  return listed.length > 0 ? listed : collect(bytes, view, 0, LOCAL_RECORD);
}

function collect(bytes: Uint8Array, view: DataView, from: number, record: number): string[] {
  const isDirectory = record === DIRECTORY_RECORD;
  const head = isDirectory ? 46 : 30;
  const names: string[] = [];
  const decoder = new TextDecoder();
  let at = from;
  while (names.length < MOST_NAMES && at + head <= view.byteLength) {
    if (view.getUint32(at, true) !== record) break;
    const lengths = at + (isDirectory ? 28 : 26);
    const nameEnd = at + head + view.getUint16(lengths, true);
    names.push(decoder.decode(bytes.subarray(at + head, nameEnd)).replaceAll('\\', '/'));
    // A file written in one go has its size behind it, and 0 here: then the next one is not found.
    const rest = isDirectory ? view.getUint16(at + 32, true) : view.getUint32(at + 18, true);
    at = nameEnd + view.getUint16(lengths + 2, true) + rest;
  }
  return names;
}

/** It stands within the last 64 kB, before an optional comment. */
function endRecord(view: DataView): number | undefined {
  const last = view.byteLength - 22;
  for (let at = last; at >= Math.max(0, last - 0xffff); at--)
    if (view.getUint32(at, true) === END_RECORD) return at;
  return undefined;
}
