import { sourceSpan, textWithin, type MappedText, type Span } from '../../text/mapped.js';
import { plainText } from '../facts/passages.js';

/** The text of a block as it is searched, and where its parts stand. */
export interface SearchText {
  /** Half-width marks, simplified characters, without white space and inserted pinyin. */
  readonly text: string;
  /** Where the characters between two of its offsets stand in the source. */
  readonly spanOf: (from: number, to: number) => Span;
  /** The characters as written, without markup and line breaks between them. */
  readonly written: (from: number, to: number) => string;
}

export function searchText(content: MappedText, source: string): SearchText {
  const mapped = plainText(content);
  const spanOf = (from: number, to: number): Span => sourceSpan(mapped, from, to);
  return {
    text: mapped.text,
    spanOf,
    written: (from, to) => {
      const span = spanOf(from, to);
      const isVerbatim = span.end - span.start === to - from;
      return isVerbatim ? source.slice(span.start, span.end) : flatten(textWithin(content, span));
    },
  };
}

function flatten(text: string): string {
  return text.includes('\n')
    ? text
        .split(/\n/)
        .map((line) => line.trim())
        .join('')
    : text;
}
