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
  const lines: Piece[] = [];
  let start = from;
  LINE_END.lastIndex = from;
  for (;;) {
    const match = LINE_END.exec(source);
    if (match === null || match.index >= to) break;
    const next = Math.min(to, LINE_END.lastIndex);
    lines.push({ start, end: match.index, eol: match.index, next });
    start = next;
  }
  lines.push({ start, end: to, eol: to, next: to });
  return lines;
}

/** A piece without the white space around it. */
export function trimPiece(source: string, piece: Piece): Piece {
  const text = source.slice(piece.start, piece.end);
  const start = piece.end - text.trimStart().length;
  const end = piece.start + text.trimEnd().length;
  return start >= end ? { ...piece, end: piece.start } : { ...piece, start, end };
}
