import { pieceAt, type DocxOrigin, type Piece } from '../../read/docx/origin.js';
import { runAt, type Run } from '../../fix/docx/runs.js';

/**
 * A point between characters of a body: `run` is cut at `xml`, where it is cut at all; else the point lies
 * before or behind it. Without a run, `xml` is the end of a paragraph.
 */
export interface Point {
  readonly xml: number;
  readonly run?: Run;
}

/** Where a comment begins and ends. */
export interface Anchor {
  readonly from: Point;
  readonly to: Point;
}

/**
 * The words that a range of the coordinate text stands for; the paragraph where there are none: an empty
 * cell, an automatic number. Ranges end with their first line, because a comment does not leave its cell.
 * Undefined where the body has no such place.
 */
export function anchorOf(
  range: { readonly start: number; readonly end: number },
  source: string,
  origin: DocxOrigin,
  runs: readonly Run[],
): Anchor | undefined {
  const line = lineAt(source, range.start);
  const start = Math.max(range.start, line.start);
  const end = Math.min(range.end, line.end);
  const pieces = piecesIn(origin, start, Math.max(end, start + 1), line.end);
  const first = pieces[0];
  const last = pieces.at(-1);
  if (!first || !last) return paragraphAnchor(line.start, origin);
  const head = runAt({ start: first.xmlStart, end: first.xmlEnd }, runs);
  const tail = runAt({ start: last.xmlStart, end: last.xmlEnd }, runs);
  if (!head || !tail) return undefined;
  const host = head.hostEnd ?? tail.hostEnd;
  if (host !== undefined) return { from: { xml: host }, to: { xml: host } };
  // A range without length, such as where something is missing, is told at the words beside it.
  const isEmpty = end <= start;
  return {
    from: pointIn(first, head, isEmpty ? first.start : start, 'before'),
    to: pointIn(last, tail, isEmpty ? last.start + last.length : end, 'behind'),
  };
}

function paragraphAnchor(start: number, { ends }: DocxOrigin): Anchor | undefined {
  const own = ends.findLast((each) => each.start <= start);
  return own && { from: { xml: own.xmlEnd }, to: { xml: own.xmlEnd } };
}

function lineAt(source: string, offset: number): { start: number; end: number } {
  const end = source.indexOf('\n', offset);
  return { start: source.lastIndexOf('\n', offset - 1) + 1, end: end < 0 ? source.length : end };
}

/** The pieces that wrote characters from `start` to `end`; the one that ends at `start` where it is a line's end. */
function piecesIn(origin: DocxOrigin, start: number, end: number, lineEnd: number): Piece[] {
  const found = origin.pieces.filter(
    (piece) => piece.start < Math.min(end, lineEnd) && piece.start + piece.length > start,
  );
  if (found.length > 0) return found;
  const before = start === lineEnd && start > 0 ? pieceAt(origin, start - 1) : undefined;
  return before ? [before] : [];
}

/** A point inside a run that cannot be cut moves to its edge. */
function pointIn(piece: Piece, run: Run, offset: number, side: 'before' | 'behind'): Point {
  const isEdge =
    offset <= piece.start ? 'before' : offset >= piece.start + piece.length ? 'behind' : undefined;
  const edge = { before: { xml: run.start, run }, behind: { xml: run.end, run } };
  if (!run.isPlain || piece.escaped) return edge[side];
  if (isEdge) return edge[isEdge];
  return { xml: piece.xmlStart + (offset - piece.start), run };
}
