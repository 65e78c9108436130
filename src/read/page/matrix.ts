import type { Box } from './page.js';

/** `[a b c d e f]` as PDF writes it: (x, y) becomes (ax + cy + e, bx + dy + f). */
export type Matrix = readonly [number, number, number, number, number, number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** What first `inner` and then `outer` makes. */
export function times(outer: Matrix, inner: ArrayLike<number>): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [i0, i1, i2, i3, i4, i5] = [
    inner[0]!,
    inner[1]!,
    inner[2]!,
    inner[3]!,
    inner[4]!,
    inner[5]!,
  ];
  return [
    a * i0 + c * i1,
    b * i0 + d * i1,
    a * i2 + c * i3,
    b * i2 + d * i3,
    a * i4 + c * i5 + e,
    b * i4 + d * i5 + f,
  ];
}

export function apply([a, b, c, d, e, f]: Matrix, x: number, y: number): [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

/** The box that two corners span, moved by a half of a line's width to each side. */
export function boxOf(
  [x0, y0]: readonly [number, number],
  [x1, y1]: readonly [number, number],
  half = 0,
): Box {
  return {
    x0: Math.min(x0, x1) - half,
    y0: Math.min(y0, y1) - half,
    x1: Math.max(x0, x1) + half,
    y1: Math.max(y0, y1) + half,
  };
}
