import { buildGrid, type LooseCell } from '../../draft/grid.js';
import type { TableBlock } from '../../draft/draft.js';
import { verbatim } from '../../text/mapped.js';
import { MappedBuilder } from '../mapped-builder.js';
import { isSpace } from './lines.js';
import { isFigure, isValue } from './shape.js';
import { flatMap } from '../../text/flat-map.js';

/** A part of the source without white space around it; empty where a cell is blank. */
export interface Piece {
  readonly start: number;
  readonly end: number;
}

/** What a cell looks like: `blank` stands for a sign of nothing (—) as well. */
export type Shape = 'words' | 'figure' | 'blank';

/** A cell: the pieces of line that it is written in, and their text. */
export interface TextCell {
  readonly pieces: readonly Piece[];
  readonly text: string;
  readonly shape: Shape;
  readonly colSpan?: number;
}

export type Row = readonly TextCell[];

export function pieceAt(source: string, from: number, to: number): Piece {
  let start = from;
  let end = to;
  while (start < end && isSpace(source.charCodeAt(start))) start++;
  while (end > start && isSpace(source.charCodeAt(end - 1))) end--;
  if (start < end) return { start, end };
  // A blank cell stands one space after its bar, where it would be filled in.
  const place = from + (to - from > 1 ? 1 : 0);
  return { start: place, end: place };
}

/** The cell that the source has at a piece. */
export function cellAt(source: string, piece: Piece): TextCell {
  const text = source.slice(piece.start, piece.end);
  return { pieces: [piece], text, shape: shapeOf(text) };
}

/** One cell out of the parts that it was broken into. */
export function join(parts: readonly TextCell[]): TextCell {
  const filled = parts.filter(({ text }) => text !== '');
  if (filled.length < 2) return filled[0] ?? parts[0]!;
  const text = filled.map((part) => part.text).join('');
  return { pieces: flatMap(filled, ({ pieces }) => pieces), text, shape: shapeOf(text) };
}

function shapeOf(text: string): Shape {
  if (isFigure(text)) return 'figure';
  return isValue(text) ? 'blank' : 'words';
}

export function isWords(cell: TextCell): boolean {
  return cell.shape === 'words';
}

export function isFilled(cell: TextCell): boolean {
  return cell.text !== '';
}

export function hasFigure(row: Row): boolean {
  return row.some((cell) => cell.shape === 'figure');
}

export function countFigures(rows: readonly Row[]): number {
  let count = 0;
  for (const row of rows) for (const { shape } of row) if (shape === 'figure') count++;
  return count;
}

/** A table of rows of cells; rows may differ in length. */
export function tableOf(source: string, rows: readonly Row[]): TableBlock {
  let start = Infinity;
  let end = 0;
  const loose = rows.map((row) =>
    row.map((cell) => {
      const one = looseCell(source, cell);
      start = Math.min(start, one.span.start);
      end = Math.max(end, one.span.end);
      return one;
    }),
  );
  return { type: 'table', grid: buildGrid(loose), span: { start, end } };
}

function looseCell(source: string, { pieces, text, colSpan = 1 }: TextCell): LooseCell {
  const { start } = pieces[0]!;
  if (pieces.length === 1) {
    return { content: verbatim(text, start), span: pieces[0]!, colSpan };
  }
  const builder = new MappedBuilder(source);
  pieces.forEach((piece, index) => {
    const before = pieces[index - 1];
    if (before !== undefined) builder.put('\n', before.end, Math.max(before.end, piece.start));
    builder.copy(piece.start, piece.end);
  });
  const from = pieces.reduce((least, piece) => Math.min(least, piece.start), start);
  const to = pieces.reduce((most, piece) => Math.max(most, piece.end), 0);
  return { content: builder.build(start), span: { start: from, end: to }, colSpan };
}
