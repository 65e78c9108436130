import { matchesOf } from '../text/matches.js';

/** A 1-based line and column; columns count UTF-16 code units, as editors and ESLint do. */
export interface Point {
  readonly line: number;
  readonly column: number;
}

const LINE_END = /\r\n|\n|\r/g;

/** Finds the line and column of offsets; line ends are LF, CRLF and CR. */
export class LineIndex {
  readonly #starts: number[] = [0];

  constructor(source: string) {
    for (const end of matchesOf(source, LINE_END)) this.#starts.push(end.index + end[0].length);
  }

  get count(): number {
    return this.#starts.length;
  }

  /** Offset of the first character of a 1-based line; beyond the last line, of the last one. */
  startOf(line: number): number {
    return this.#starts[line - 1] ?? this.#starts.at(-1)!;
  }

  pointAt(offset: number): Point {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - this.#starts[low]! + 1 };
  }
}
