import type { Lexicon, WordEntry } from './lexicon.js';
import { readDigits, readSpoken, type NumberReading } from './numbers.js';
import type { Token } from './token.js';

const MARKS = ',;:。!?()、\n';
const NUMERALS = '〇一二两三四五六七八九十';
/** Titles and numbers of documents say nothing of their numbers. */
const BRACKETS: Readonly<Record<string, string>> = {
  '《': '》',
  '〈': '〉',
  '〔': '〕',
  '[': ']',
  '【': '】',
};
const QUOTES: Readonly<Record<string, string>> = {
  '"': '"',
  '“': '”',
  '‘': '’',
  '「': '」',
  '『': '』',
};
const LONGEST_TITLE = 120;
const LONGEST_QUOTE = 24;

/** Divides a text into the words of the lexicon, numbers, dates and marks, in one pass. */
export function tokenize(text: string, lexicon: Lexicon): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const character = text[at]!;
    const skip = skipped(text, at, character);
    if (skip > at) {
      at = skip;
      continue;
    }
    if (MARKS.includes(character)) {
      tokens.push({ type: 'mark', mark: character, start: at, end: at + 1 });
      at++;
      continue;
    }
    const word = wordAt(text, at, lexicon);
    if (word) {
      tokens.push({ type: 'word', meaning: word.meaning, start: at, end: at + word.text.length });
      at += word.text.length;
      continue;
    }
    const reading = numberAt(text, at, character);
    if (reading === undefined) at++;
    else if (typeof reading === 'number') at = Math.max(at + 1, reading);
    else {
      tokens.push(reading);
      at = Math.max(at + 1, reading.end);
    }
  }
  return tokens;
}

function numberAt(text: string, at: number, character: string): NumberReading | undefined {
  if (character >= '0' && character <= '9') return readDigits(text, at);
  return NUMERALS.includes(character) ? readSpoken(text, at) : undefined;
}

/** The end of a document's title, of its number, of a short quotation, or of an address. */
function skipped(text: string, at: number, character: string): number {
  const close = BRACKETS[character];
  if (close !== undefined) {
    const end = text.slice(at + 1, at + LONGEST_TITLE).indexOf(close);
    return end < 0 ? at : at + end + 2;
  }
  const unquote = QUOTES[character];
  if (unquote !== undefined) {
    const inner = text.slice(at + 1, at + LONGEST_QUOTE);
    const end = inner.indexOf(unquote);
    return end < 0 || inner.lastIndexOf('。', end) >= 0 ? at : at + end + 2;
  }
  if (character === 'h' && text.startsWith('http', at)) {
    let end = at;
    while (end < text.length && text.charCodeAt(end) > 32 && text.charCodeAt(end) < 127) end++;
    return end;
  }
  return at;
}

function wordAt(text: string, at: number, lexicon: Lexicon): WordEntry | undefined {
  const candidates = lexicon.words.get(text.charCodeAt(at));
  return candidates?.find((entry) => text.startsWith(entry.text, at) && stands(text, at, entry));
}

/** A word of digits (12345) is not a part of a longer number. */
function stands(text: string, at: number, { text: word }: WordEntry): boolean {
  const code = word.charCodeAt(0);
  if (code < 48 || code > 57) return true;
  const after = text.charCodeAt(at + word.length);
  const before = text.charCodeAt(at - 1);
  return !(after >= 48 && after <= 57) && !(before >= 48 && before <= 57);
}
