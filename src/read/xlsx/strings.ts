import { scanPart } from './vocabularies.js';

/** The strings that cells share, in their order; how characters are read aloud is no part of them. */
export function readStrings(xml: string | undefined): string[] {
  const strings: string[] = [];
  if (xml === undefined) return strings;
  let text: string | undefined;
  scanPart(xml, {
    open: (name) => {
      if (name === 'x:rPh') return false;
      if (name === 'x:si') strings.push('');
      if (name === 'x:t') text = '';
      return true;
    },
    text: (part) => {
      if (text !== undefined) text += part;
    },
    close: (name) => {
      if (name !== 'x:t') return;
      strings[strings.length - 1] += unescaped(text ?? '');
      text = undefined;
    },
  });
  return strings;
}

/** Characters that XML cannot hold are written `_x000D_`. */
export function unescaped(text: string): string {
  return text
    .replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    .replace(/\r\n?/g, '\n');
}
