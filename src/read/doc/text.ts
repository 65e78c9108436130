import { decode1252 } from '../code-page-1252.js';
import { fault } from '../faults.js';
import type { LittleEndian } from '../little-endian.js';
import type { TextPiece } from './pieces.js';

const WIDE = new TextDecoder('utf-16le', { ignoreBOM: true });

/** The text of a document, all stories one behind the other, and where each character stands. */
export class DocText {
  readonly text: string;
  readonly #pieces: readonly TextPiece[];
  #last = 0;

  /** @param length how many characters all stories have; the pieces may have some more */
  constructor(main: LittleEndian, pieces: readonly TextPiece[], length: number) {
    this.#pieces = pieces;
    let text = '';
    for (const { start, end, at, width } of pieces) {
      if (start >= length) break;
      const { bytes } = main.part(at, (Math.min(end, length) - start) * width);
      text += width === 1 ? decode1252(bytes) : WIDE.decode(bytes);
    }
    if (text.length < length) throw fault('damaged');
    this.text = text;
  }

  /** The piece in which a character stands. */
  pieceAt(position: number): TextPiece {
    const last = this.#pieces[this.#last];
    if (last && position >= last.start && position < last.end) return last;
    let low = 0;
    let high = this.#pieces.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#pieces[middle]!.start <= position) low = middle;
      else high = middle - 1;
    }
    this.#last = low;
    return this.#pieces[low]!;
  }

  /** Offset of a character in the main stream. */
  offsetOf(position: number, { start, at, width }: TextPiece): number {
    return at + (position - start) * width;
  }
}
