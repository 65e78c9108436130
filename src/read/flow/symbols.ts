/** Characters of the Symbol font that turn up in Chinese documents, by their low byte. */
const SYMBOL: Readonly<Record<number, string>> = {
  0x2d: '−',
  0xa3: '≤',
  0xb0: '°',
  0xb1: '±',
  0xb3: '≥',
  0xb4: '×',
  0xb7: '·',
  0xb8: '÷',
  0xb9: '≠',
  0xbb: '≈',
  0xd7: '⋅',
  0xde: '⇒',
  0xe0: '◊',
  0xe5: '∑',
};

/** Characters of the Wingdings fonts that stand for tick boxes, bullets and circled numbers. */
const WINGDINGS: Readonly<Record<number, string>> = {
  0x6c: '●',
  0x6e: '■',
  0x6f: '□',
  0x71: '❑',
  0x75: '◆',
  0x76: '❖',
  0xa1: '○',
  0xa7: '▪',
  0xa8: '□',
  0xab: '★',
  0xd8: '➢',
  0xe0: '→',
  0xfb: '✗',
  0xfc: '✓',
  0xfd: '☒',
  0xfe: '☑',
};

const WINGDINGS_2: Readonly<Record<number, string>> = {
  0x4f: '✗',
  0x50: '✓',
  0x51: '☒',
  0x52: '☑',
  0x53: '☒',
  0x54: '☒',
  0xa3: '□',
  0x2a: '□',
};

const GLYPHS = /[\uf020-\uf0ff]/g;

/** Text whose characters are glyphs of a symbol font, with what they show. */
export function readable(text: string, font: string | undefined): string {
  if (font === undefined) return text;
  return text.replace(GLYPHS, (glyph) => symbol(font, glyph.charCodeAt(0).toString(16)));
}

/**
 * The character that a code of a font shows. Symbol fonts number their glyphs in the private area
 * from U+F000; a glyph we do not know stays there, so that nothing is made up.
 */
export function symbol(font: string | undefined, code: string | undefined): string {
  if (code === undefined || !/^[0-9a-f]{1,6}$/i.test(code)) return '';
  const point = Number.parseInt(code, 16);
  const low = point >= 0xf000 && point <= 0xf0ff ? point - 0xf000 : point;
  const family = (font ?? '').trim().toLowerCase();
  if (family === 'wingdings 2') return WINGDINGS_2[low] ?? character(point);
  if (family === 'wingdings') return WINGDINGS[low] ?? circled(low) ?? character(point);
  if (family === 'symbol')
    return SYMBOL[low] ?? (low >= 0x20 && low < 0x40 ? character(low) : character(point));
  return low >= 0x20 && low < 0x7f ? character(low) : character(point);
}

function circled(low: number): string | undefined {
  if (low >= 0x81 && low <= 0x8a) return String.fromCharCode(0x2460 + low - 0x81);
  return low >= 0x8c && low <= 0x95 ? String.fromCharCode(0x2776 + low - 0x8c) : undefined;
}

function character(point: number): string {
  const isText = point >= 0x20 && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff);
  return isText ? String.fromCodePoint(point) : '';
}
