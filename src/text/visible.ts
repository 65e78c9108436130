/** Control characters, separators of lines, and the marks that turn the direction of text. */
const INVISIBLE = /[\p{Cc}\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

const SHORT: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** A name as one line that a terminal shows and does not obey: what would not be seen is written out. */
export function visible(name: string): string {
  return name.replaceAll(INVISIBLE, escaped);
}

/** The same for text of several lines. */
export function visibleLines(text: string): string {
  return text.replaceAll(INVISIBLE, (mark) => (mark === '\n' ? mark : escaped(mark)));
}

function escaped(mark: string): string {
  const code = mark.codePointAt(0)!;
  const hex = code.toString(16);
  return (
    SHORT[mark] ?? (code < 0x100 ? `\\x${hex.padStart(2, '0')}` : `\\u${hex.padStart(4, '0')}`)
  );
}
