import { fault } from '../faults.js';
import { LittleEndian } from '../little-endian.js';

/** Characters that follow one another in the text and in the main stream. */
export interface TextPiece {
  /** Character positions in the text. */
  readonly start: number;
  readonly end: number;
  /** Offset of the first character in the main stream. */
  readonly at: number;
  /** Bytes of a character: 1 in code page 1252, or 2. */
  readonly width: 1 | 2;
  /** Properties that hold for the whole piece beside those of its characters. */
  readonly properties: LittleEndian | undefined;
}

const PROPERTIES = 1;
const TABLE = 2;
const NARROW = 0x40000000;
const MOST_PIECES = 200_000;
/** Short codes of the properties that matter here; a piece may name one alone ([MS-DOC] 2.9.214). */
const SHORT_CODES: Readonly<Record<number, number>> = {
  0x0c: 0x260a,
  0x18: 0x2416,
  0x19: 0x2417,
  0x41: 0x0800,
  0x42: 0x0801,
  0x55: 0x0835,
  0x5c: 0x083c,
};

/** Reads the piece table: a list of property lists, then the pieces. */
export function readPieces(clx: LittleEndian): TextPiece[] {
  const lists: LittleEndian[] = [];
  let at = 0;
  while (clx.u8(at) === PROPERTIES) {
    const length = clx.u16(at + 1);
    lists.push(clx.part(at + 3, length));
    at += 3 + length;
  }
  if (clx.u8(at) !== TABLE) throw fault('damaged');
  return piecesOf(clx.part(at + 5, clx.u32(at + 1)), lists);
}

function piecesOf(table: LittleEndian, lists: readonly LittleEndian[]): TextPiece[] {
  const count = Math.floor((table.length - 4) / 12);
  if (count > MOST_PIECES) throw fault('too-large');
  const pieces: TextPiece[] = [];
  for (let index = 0; index < count; index++) {
    const start = table.u32(index * 4);
    const end = table.u32(index * 4 + 4);
    if (start !== (pieces.at(-1)?.end ?? 0) || end < start) throw fault('damaged');
    const entry = (count + 1) * 4 + index * 8;
    const place = table.u32(entry + 2);
    const isNarrow = (place & NARROW) !== 0;
    const offset = place & (NARROW - 1);
    pieces.push({
      start,
      end,
      at: isNarrow ? offset >> 1 : offset,
      width: isNarrow ? 1 : 2,
      properties: propertiesOf(table.u16(entry + 6), lists),
    });
  }
  return pieces;
}

/** A piece has one of the lists, or one property. */
function propertiesOf(modifier: number, lists: readonly LittleEndian[]): LittleEndian | undefined {
  if ((modifier & 1) !== 0) return lists[modifier >> 1];
  const code = SHORT_CODES[(modifier >> 1) & 0x7f];
  if (code === undefined) return undefined;
  return new LittleEndian(Uint8Array.of(code & 0xff, code >> 8, modifier >> 8));
}
