import type { PdfFont, PdfGlyph } from './pdfjs-types.js';

/** What stands for a character that a font does not tell. */
export const UNKNOWN = '\ufffd';

const HAN = /^[\u3400-\u9fff]/;
/** Both bytes of the characters that names of fonts are made of; one alone is a letter with an accent. */
const PAIR = /^[\u00a1-\u00fe]{2}/;
/** Characters that only one program's fonts know: in a font of ornaments, ornaments. */
const PRIVATE = /[\ue000-\uf8ff]/;
/** Characters that nobody prints: codes of a font that says nothing of them. */
const UNPRINTED = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ufffd-\uffff]/;

/** Fonts without letters; where they are not brought along, their codes look like some. */
const ORNAMENTAL = /dingbats|wingdings|webdings/i;
const LATIN = /^[\u0021-\u024f]/;

/** How the codes of a font are read as text. */
export interface Reading {
  /** The text of a glyph; UNKNOWN where nothing tells it, empty for an ornament. */
  readonly textOf: (glyph: PdfGlyph) => string;
  /** Old typesetting: each Chinese character is two codes of a Latin font with a Chinese name. */
  readonly pairOf?: (first: PdfGlyph, second: PdfGlyph) => string | undefined;
}

export function readingOf(font: PdfFont): Reading {
  if (font.composite === true && isUntold(font)) return { textOf: () => UNKNOWN };
  const ornament = font.composite === true ? UNKNOWN : '';
  const plain = { textOf: (glyph: PdfGlyph) => told(glyph, ornament) };
  if (font.composite === true) return plain;
  if (ORNAMENTAL.test(font.name ?? ''))
    return { textOf: (glyph) => (LATIN.test(glyph.unicode) ? '' : plain.textOf(glyph)) };
  return isChineseName(font.name) ? { ...plain, pairOf } : plain;
}

/** Codes that stand for themselves are numbers of glyphs; what pdf.js makes of them is no text. */
function isUntold({ toUnicode }: PdfFont): boolean {
  return toUnicode?.firstChar !== undefined;
}

function told({ unicode }: PdfGlyph, ornament: string): string {
  if (PRIVATE.test(unicode)) return ornament;
  return unicode === '' || UNPRINTED.test(unicode) ? UNKNOWN : unicode;
}

/** A name such as ËÎÌå, which is 宋体 in GBK. */
function isChineseName(name = ''): boolean {
  const bare = name.replace(/^[A-Z]{6}\+/, '');
  return PAIR.test(bare) && HAN.test(decoded([...bare].map((each) => each.charCodeAt(0))));
}

function pairOf(first: PdfGlyph, second: PdfGlyph): string | undefined {
  const [lead, trail] = [first.originalCharCode, second.originalCharCode];
  if (lead < 0x81 || lead > 0xfe || trail < 0x40 || trail > 0xfe) return undefined;
  return decoded([lead, trail]);
}

function decoded(codes: readonly number[]): string {
  return codes.some((code) => code > 0xff)
    ? ''
    : new TextDecoder('gb18030').decode(Uint8Array.from(codes));
}
