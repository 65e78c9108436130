import type { Lexicon, WordEntry } from './lexicon.js';
import { readDigits, readSpoken, type NumberReading } from './numbers.js';
import type { Token } from './token.js';
import { once } from '../../text/once.js';

const MARKS = ',;:。!?()、\n';
const DIGITS = '0123456789';
const NUMERALS = '〇一二两三四五六七八九十壹贰叁肆伍陆柒捌玖拾';
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
  const beginnings = beginningsOf(lexicon);
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    const begins = beginnings[code]!;
    if (begins === NOTHING) {
      at++;
      continue;
    }
    const sort = begins & ~WORD;
    if (sort === OPENING) {
      const end = skipped(text, at);
      if (end > at) {
        at = end;
        continue;
      }
    }
    if (sort === MARK) {
      tokens.push({ type: 'mark', mark: text[at]!, start: at, end: at + 1 });
      at++;
      continue;
    }
    const word = begins >= WORD ? wordAt(text, at, lexicon) : undefined;
    if (word) {
      tokens.push({ type: 'word', meaning: word.meaning, start: at, end: at + word.text.length });
      at += word.text.length;
      continue;
    }
    const reading = numberAt(text, at, sort);
    if (reading === undefined) at++;
    else if (typeof reading === 'number') at = Math.max(at + 1, reading);
    else {
      tokens.push(reading);
      at = Math.max(at + 1, reading.end);
    }
  }
  return tokens;
}

function numberAt(text: string, at: number, sort: number): NumberReading | undefined {
  if (sort === DIGIT) return readDigits(text, at);
  return sort === NUMERAL ? readSpoken(text, at) : undefined;
}

/** What a character can begin beside a word. */
const [NOTHING, MARK, OPENING, DIGIT, NUMERAL] = [0, 1, 2, 3, 4];
/** Added where it can begin a word. */
const WORD = 8;
const SORTS = new Uint8Array(0x10000);
const OPENINGS = [...Object.keys(BRACKETS), ...Object.keys(QUOTES), 'h'].join('');
for (const [sort, characters] of [
  [MARK, MARKS],
  [OPENING, OPENINGS],
  [DIGIT, DIGITS],
  [NUMERAL, NUMERALS],
] as const) {
  for (const character of characters) SORTS[character.charCodeAt(0)] = sort;
}

/** What each character can begin, so that most of them are passed over at one look. */
const beginningsOf = once(({ words }: Lexicon): Uint8Array => {
  const beginnings = SORTS.slice();
  for (const { text } of words.all) beginnings[text.charCodeAt(0)]! |= WORD;
  return beginnings;
});

/** The end of a document's title, of its number, of a short quotation, or of an address; else where it is. */
export function skipped(text: string, at: number): number {
  const character = text[at]!;
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
  const words = lexicon.words.at(text, at);
  for (let index = 0; index < words.length; index++) {
    const entry = words[index]!;
    if (text.startsWith(entry.text, at) && stands(text, at, entry)) return entry;
  }
  return undefined;
}

/** A word of digits (12345) is not a part of a longer number. */
function stands(text: string, at: number, { text: word }: WordEntry): boolean {
  const code = word.charCodeAt(0);
  if (code < 48 || code > 57) return true;
  const after = text.charCodeAt(at + word.length);
  const before = text.charCodeAt(at - 1);
  return !(after >= 48 && after <= 57) && !(before >= 48 && before <= 57);
}
