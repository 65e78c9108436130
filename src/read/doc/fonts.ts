import type { LittleEndian } from '../little-endian.js';

const HEAD = 4;
const NAME = 40;

/** The names of the fonts, in their order; only those of symbols matter. */
export function readFonts(table: LittleEndian): string[] {
  const fonts: string[] = [];
  if (table.length < HEAD) return fonts;
  const count = table.u16(0);
  let at = HEAD;
  for (let index = 0; index < count && at < table.length; index++) {
    const length = table.u8(at) + 1;
    const name = length > NAME ? table.text(at + NAME, (length - NAME) >> 1) : '';
    fonts.push(name.split('\0')[0]!);
    at += length;
  }
  return fonts;
}
