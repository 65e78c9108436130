import { matchesOf } from '../../text/matches.js';

/** A line, or a part of one, in the source: its text and the line end after it. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  /** The line end, `eol`–`next`; empty at the end of the file. */
  readonly eol: number;
  readonly next: number;
}

const LINE_END = /\r\n|\n|\r/g;

/** The lines of a part of the source. */
export function linesOf(source: string, from = 0, to = source.length): Piece[] {
  // Matched within the part: the next line end may be far behind it.
  const part = source.slice(from, to);
  const lines: Piece[] = [];
  let start = from;
  for (const match of matchesOf(part, LINE_END)) {
    const end = from + match.index;
    const next = end + match[0].length;
    lines.push({ start, end, eol: end, next });
    start = next;
  }
  lines.push({ start, end: to, eol: to, next: to });
  return lines;
}

/** A piece without the white space around it. */
export function trimPiece(source: string, piece: Piece): Piece {
  let { start, end } = piece;
  while (start < end && isSpace(source.charCodeAt(start))) start++;
  while (end > start && isSpace(source.charCodeAt(end - 1))) end--;
  if (start >= end) return { ...piece, end: piece.start };
  return { start, end, eol: piece.eol, next: piece.next };
}

const OTHER_SPACE = /\s/;

export function isSpace(code: number): boolean {
  if (code <= 0x20) return code === 0x20 || (code >= 0x09 && code <= 0x0d);
  // Han and letters are no space; the rare rest is asked one by one.
  if (code < 0xa0 || (code > 0x3000 && code < 0xfeff)) return false;
  return OTHER_SPACE.test(String.fromCharCode(code));
}
