import type { DrawnGlyph } from './drawn.js';
import { apply, type Matrix } from './matrix.js';

/** Tangent of the angle up to which a line is taken for straight. */
const SLANT = 0.1;
const THINNEST = 0.001;

/** A glyph where it is set down, before a matrix carries it onto the page. */
export interface SetGlyph {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly vertical: boolean;
  readonly hidden: boolean;
}

/** A glyph as it stands on the page. */
export function placeGlyph(
  matrix: Matrix,
  { text, x, y, width, size, vertical, hidden }: SetGlyph,
): DrawnGlyph {
  const corner = apply(matrix, x, y);
  const along = apply(matrix, x + Math.max(Math.abs(width), THINNEST), y);
  const above = apply(matrix, x, y + size);
  return {
    text,
    x: corner[0],
    y: corner[1],
    width: Math.hypot(along[0] - corner[0], along[1] - corner[1]),
    size: Math.hypot(above[0] - corner[0], above[1] - corner[1]),
    vertical,
    turn: turnOf(along[0] - corner[0], along[1] - corner[1]),
    hidden,
  };
}

function turnOf(x: number, y: number): number | undefined {
  if (Math.abs(y) <= Math.abs(x) * SLANT) return x >= 0 ? 0 : 2;
  if (Math.abs(x) <= Math.abs(y) * SLANT) return y >= 0 ? 1 : 3;
  return undefined;
}
