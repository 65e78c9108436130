import type { Bilingual, Language } from '../rulebook/types.js';

/** The text in the reader's language. */
export function say(lang: Language, text: Bilingual): string {
  return text[lang];
}

/** A message template with its `{name}`s filled in. A name without a value stays visible. */
export function fill(
  template: string,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return template.replaceAll(/\{([\w-]+)\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? plain(String(values[name])) : whole,
  );
}

/**
 * Words of a draft as one harmless line: a label may hold line breaks, or control characters that
 * a terminal would obey.
 */
export function plain(text: string): string {
  const line = text.replaceAll(UNPRINTABLE, ' ').replaceAll(/ {2,}/g, ' ').trim();
  return line.length <= MAX_LENGTH ? line : `${line.slice(0, MAX_LENGTH)}…`;
}

/** Control characters, line separators, and the marks that turn the direction of text. */
const UNPRINTABLE = /[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu;
const MAX_LENGTH = 400;

/** A cell of a workbook as people call it: `Sheet1!C12` is 表“Sheet1”C12. */
export function cellName(cell: string, lang: Language): string {
  const at = cell.lastIndexOf('!');
  const sheet = plain(cell.slice(0, at));
  const name = cell.slice(at + 1);
  return lang === 'en' ? `sheet "${sheet}" ${name}` : `表“${sheet}”${name}`;
}

/** A page as people call it: 第 3 页. */
export function pageName(page: number, lang: Language): string {
  return lang === 'en' ? `page ${page}` : `第 ${page} 页`;
}
