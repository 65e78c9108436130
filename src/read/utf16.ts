/** So large a share of the characters may be unusual ones. */
const UNUSUAL = 0.05;

/** Inclusive ranges of the code units that Chinese and Western text is made of. */
const USUAL: readonly (readonly [number, number])[] = [
  [0x09, 0x0d],
  [0x20, 0x7e],
  [0xa0, 0xff],
  [0x2000, 0x206f],
  [0x2100, 0x218f],
  [0x2460, 0x25ff],
  [0x3000, 0x303f],
  [0x3200, 0x33ff],
  [0x3400, 0x9fff],
  [0xd800, 0xdfff],
  [0xf900, 0xfaff],
  [0xfeff, 0xff5e],
];

/**
 * The byte order of UTF-16 text that has no mark, or undefined where the bytes are no such text. The
 * places of the NULs alone do not tell: 一 is written 4E 00, with a NUL where ASCII has none.
 */
export function wideOrder(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const little = { usual: 0, ascii: 0 };
  const big = { usual: 0, ascii: 0 };
  const units = bytes.length >> 1;
  for (let at = 0; at < units * 2; at += 2) {
    const [first, second] = [bytes[at]!, bytes[at + 1]!];
    if (IS_USUAL[(second << 8) | first] === 1) little.usual++;
    if (second === 0 && first < 0x80) little.ascii++;
    if (IS_USUAL[(first << 8) | second] === 1) big.usual++;
    if (first === 0 && second < 0x80) big.ascii++;
  }
  // ASCII read in the wrong order gives Chinese characters, so it counts apart.
  const score = ({ usual, ascii }: typeof little): number => 2 * usual + ascii;
  const isLittle = score(little) >= score(big);
  const { usual } = isLittle ? little : big;
  if (units === 0 || units - usual > units * UNUSUAL) return undefined;
  return isLittle ? 'utf-16le' : 'utf-16be';
}

const IS_USUAL = new Uint8Array(0x10000);
for (const [first, last] of USUAL) IS_USUAL.fill(1, first, last + 1);
