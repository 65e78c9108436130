import type { Position, Range } from 'vscode-languageserver/node';
import type { LineIndex, Point } from '../../draft/lines.js';
import type { Span } from '../../text/mapped.js';

/** How a client counts the characters of a line. */
export type Encoding = 'utf-8' | 'utf-16';

/** The first encoding of the client that the server speaks; UTF-16 where it names none. */
export function encodingOf(offered: readonly string[] | undefined): Encoding {
  return offered?.find((each) => each === 'utf-8' || each === 'utf-16') === 'utf-8'
    ? 'utf-8'
    : 'utf-16';
}

/** Places of a text as a client counts them. */
export class Places {
  readonly #text: string;
  readonly #lines: LineIndex;
  readonly #encoding: Encoding;

  constructor(text: string, lines: LineIndex, encoding: Encoding) {
    this.#text = text;
    this.#lines = lines;
    this.#encoding = encoding;
  }

  at(offset: number): Position {
    return this.position(this.#lines.pointAt(offset));
  }

  /** @param point with line and column from 1, columns in UTF-16 units */
  position({ line, column }: Point): Position {
    if (this.#encoding === 'utf-16') return { line: line - 1, character: column - 1 };
    const start = this.#lines.startOf(line);
    const before = this.#text.slice(start, start + column - 1);
    return { line: line - 1, character: new TextEncoder().encode(before).length };
  }

  range({ start, end }: Span): Range {
    return { start: this.at(start), end: this.at(end) };
  }

  /** The offset of a position that a client gives; beyond the end of a line, its end. */
  offsetOf({ line, character }: Position): number {
    const start = this.#lines.startOf(line + 1);
    const next = line + 1 < this.#lines.count ? this.#lines.startOf(line + 2) : this.#text.length;
    if (this.#encoding === 'utf-16') return Math.min(next, start + character);
    let bytes = 0;
    let offset = start;
    while (offset < next && bytes < character) {
      const code = this.#text.codePointAt(offset)!;
      bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
      offset += code < 0x10000 ? 1 : 2;
    }
    return offset;
  }
}
