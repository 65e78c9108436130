import { decode1252 } from '../code-page-1252.js';

/** Encodings by the numbers of Windows' code pages. */
const PAGES: Readonly<Record<number, string>> = {
  932: 'shift_jis',
  936: 'gb18030',
  949: 'euc-kr',
  950: 'big5',
  54936: 'gb18030',
  65001: 'utf-8',
};

/** Code pages by the character sets of fonts; of all others that of the document holds. */
const CHARSETS: Readonly<Record<number, number>> = {
  128: 932,
  129: 949,
  134: 936,
  136: 950,
};

/** The code page of text in a font. */
export function pageOf(charset: number | undefined, page: number): number {
  return CHARSETS[charset ?? -1] ?? page;
}

const decoders = new Map<string, InstanceType<typeof TextDecoder>>();

/** Turns bytes of a code page into text. */
export function decodePage(bytes: readonly number[], page: number): string {
  const label = PAGES[page];
  if (label === undefined) return decode1252(Uint8Array.from(bytes));
  let decoder = decoders.get(label);
  if (decoder === undefined) decoders.set(label, (decoder = new TextDecoder(label)));
  return decoder.decode(Uint8Array.from(bytes));
}
