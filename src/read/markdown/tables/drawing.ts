import type { LooseCell } from '../../../draft/grid.js';
import { inline } from '../inline.js';
import { trimPiece, type Piece } from '../pieces.js';

// Characters that fixed-width fonts draw two columns wide.
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/;

const FIRST_WIDE = 0x1100;

/** A line of a table that is drawn in columns: where each column of the page begins in the source. */
export interface Row {
  readonly line: Piece;
  readonly text: string;
  /** Offset in `text` of each column; both columns of a wide character have the same. */
  readonly columns: readonly number[];
}

/** Lines with their columns as they are seen (a Chinese character is two wide), or one a character. */
export function drawing(source: string, lines: readonly Piece[], seesWide: boolean): Row[] {
  return lines.map((line) => {
    const text = source.slice(line.start, line.end).trimEnd();
    const columns: number[] = [];
    for (let at = 0; at < text.length; at++) {
      columns.push(at);
      const code = text.charCodeAt(at);
      if (code < FIRST_WIDE) continue;
      const isSurrogate = code >= 0xd800 && code <= 0xdbff;
      if (seesWide && (isSurrogate || WIDE.test(text[at]!))) columns.push(at);
      if (isSurrogate) at++;
    }
    return { line, text, columns };
  });
}

/** The part of a line between two columns. */
export function between(source: string, row: Row, from: number, to: number): Piece {
  const end = row.line.start + (row.columns[to] ?? row.text.length);
  const start = Math.min(end, row.line.start + (row.columns[from] ?? row.text.length));
  return trimPiece(source, { ...row.line, start, end });
}

/** A cell that is written in pieces of lines. */
export function cellOf(source: string, pieces: readonly Piece[]): LooseCell {
  const filled = pieces.filter((piece) => piece.end > piece.start);
  const first = filled[0];
  if (first === undefined) {
    const place = pieces[0]?.start ?? 0;
    const empty = { start: place, end: place };
    return { content: { text: '', segments: [{ text: 0, ...empty }] }, span: empty };
  }
  const { content } = inline(source, filled);
  return { content, span: { start: first.start, end: filled.at(-1)!.end } };
}
