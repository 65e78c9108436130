import { buildGrid, type LooseCell } from '../../draft/grid.js';
import type { TableBlock } from '../../draft/draft.js';
import { MappedBuilder } from '../mapped-builder.js';
import { isSpace } from './lines.js';
import { isFigure, isValue } from './shape.js';

/** A part of the source without white space around it; empty where a cell is blank. */
export interface Piece {
  readonly start: number;
  readonly end: number;
}

/** A cell: the pieces of line that it is written in, and their text for judging its shape. */
export interface TextCell {
  readonly pieces: readonly Piece[];
  readonly text: string;
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

export function cellOf(source: string, pieces: readonly Piece[]): TextCell {
  const filled = pieces.filter((piece) => piece.end > piece.start);
  const text = filled.map((piece) => source.slice(piece.start, piece.end)).join('');
  return { pieces: filled.length > 0 ? filled : pieces.slice(0, 1), text };
}

export function isWords(cell: TextCell): boolean {
  return !isValue(cell.text);
}

export function hasFigure(row: Row): boolean {
  return row.some((cell) => isFigure(cell.text));
}

/** A table of rows of cells; rows may differ in length. */
export function tableOf(source: string, rows: readonly Row[]): TableBlock {
  const loose = rows.map((row) => row.map((cell) => looseCell(source, cell)));
  const cells = loose.flat();
  return {
    type: 'table',
    grid: buildGrid(loose),
    span: {
      start: cells.reduce((least, cell) => Math.min(least, cell.span.start), Infinity),
      end: cells.reduce((most, cell) => Math.max(most, cell.span.end), 0),
    },
  };
}

function looseCell(source: string, { pieces, colSpan }: TextCell): LooseCell {
  const builder = new MappedBuilder(source);
  pieces.forEach((piece, index) => {
    const before = pieces[index - 1];
    if (before !== undefined) builder.put('\n', before.end, Math.max(before.end, piece.start));
    builder.copy(piece.start, piece.end);
  });
  const start = pieces[0]!.start;
  const span = { start, end: pieces.at(-1)!.end };
  return { content: builder.build(start), span, ...(colSpan === undefined ? {} : { colSpan }) };
}
