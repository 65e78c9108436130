/** Turns text into the bytes of an encoding; undefined where the encoding has no bytes for it. */
export type Encode = (text: string) => Uint8Array | undefined;

/** An encoder for a label that `TextDecoder` knows. Only double-byte encodings need a table. */
export function encoderOf(label: string): Encode {
  const encoding = new TextDecoder(label).encoding;
  if (encoding === 'utf-8') return (text) => new TextEncoder().encode(text);
  if (encoding === 'utf-16le') return (text) => wide(text, true);
  if (encoding === 'utf-16be') return (text) => wide(text, false);
  return (text) => fromTable(text, tableOf(encoding));
}

function wide(text: string, littleEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at++)
    view.setUint16(at * 2, text.charCodeAt(at), littleEndian);
  return bytes;
}

const tables = new Map<string, ReadonlyMap<string, number>>();

/** Nothing in the platform encodes GB18030 or Big5: decode every pair of bytes and turn the result around. */
function tableOf(encoding: string): ReadonlyMap<string, number> {
  const known = tables.get(encoding);
  if (known) return known;
  const decoder = new TextDecoder(encoding, { fatal: true });
  const table = new Map<string, number>();
  const add = (...bytes: number[]): void => {
    const character = attempt(decoder, bytes);
    if (character === undefined || [...character].length !== 1 || table.has(character)) return;
    table.set(
      character,
      bytes.reduce((code, byte) => code * 256 + byte, 0),
    );
  };
  for (let byte = 0; byte < 0x100; byte++) add(byte);
  for (let lead = 0x81; lead < 0xff; lead++) {
    for (let trail = 0x40; trail < 0xff; trail++) add(lead, trail);
  }
  tables.set(encoding, table);
  return table;
}

function attempt(
  decoder: InstanceType<typeof TextDecoder>,
  bytes: readonly number[],
): string | undefined {
  try {
    return decoder.decode(Uint8Array.from(bytes));
  } catch {
    // Bytes that are no character of the encoding are what the search is for.
    return undefined;
  }
}

function fromTable(text: string, table: ReadonlyMap<string, number>): Uint8Array | undefined {
  const bytes: number[] = [];
  for (const character of text) {
    const code = table.get(character);
    if (code === undefined) return undefined;
    if (code > 0xff) bytes.push(code >> 8);
    bytes.push(code & 0xff);
  }
  return Uint8Array.from(bytes);
}
