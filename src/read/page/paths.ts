import type { Box } from './page.js';
import { apply, boxOf, type Matrix } from './matrix.js';
import { largest, smallest } from '../../text/lists.js';

/** The steps of a path: what each is, then its numbers; a curve's last two are its end. */
const LENGTHS = [2, 2, 6, 4, 0];
const [MOVE, LINE, , , CLOSE] = [0, 1, 2, 3, 4];

/** Fills thinner than this stand for a line, in points. */
const THIN = 3.2;
/** Lines are straight across or down up to this. */
const STRAIGHT = 0.5;

type Point = readonly [number, number];

/** A part of a path drawn in one go; undefined points stand for a curve. */
type Subpath = (Point | undefined)[];

/** The straight lines of a path that is stroked, as the boxes that they take. */
export function strokedLines(path: ArrayLike<number>, matrix: Matrix, width: number): Box[] {
  const half = (width * Math.sqrt(Math.abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]))) / 2;
  const boxes: Box[] = [];
  for (const points of subpaths(path, matrix)) {
    for (let at = 1; at < points.length; at++) {
      const [from, to] = [points[at - 1], points[at]];
      if (from === undefined || to === undefined) continue;
      const isAcross = Math.abs(from[1] - to[1]) <= STRAIGHT;
      const isDown = Math.abs(from[0] - to[0]) <= STRAIGHT;
      if (!isAcross && !isDown) continue;
      const { x0, y0, x1, y1 } = boxOf(from, to);
      // The width counts across the line only: butt ends do not reach further.
      boxes.push(
        isAcross
          ? { x0, y0: y0 - half, x1, y1: y1 + half }
          : { x0: x0 - half, y0, x1: x1 + half, y1 },
      );
    }
  }
  return boxes;
}

/** The thin shapes of a path that is filled: lines drawn as areas. */
export function filledLines(path: ArrayLike<number>, matrix: Matrix): Box[] {
  const boxes: Box[] = [];
  for (const points of subpaths(path, matrix)) {
    if (points.length < 3 || points.includes(undefined)) continue;
    const xs = points.map((point) => point![0]);
    const ys = points.map((point) => point![1]);
    const box = boxOf([smallest(xs), smallest(ys)], [largest(xs), largest(ys)]);
    if (Math.min(box.x1 - box.x0, box.y1 - box.y0) <= THIN) boxes.push(box);
  }
  return boxes;
}

function subpaths(path: ArrayLike<number>, matrix: Matrix): Subpath[] {
  const found: Subpath[] = [];
  let open: Subpath = [];
  for (let at = 0; at < path.length;) {
    const step = path[at++]!;
    const length = LENGTHS[step];
    if (length === undefined) return found;
    if (step === MOVE) found.push((open = [apply(matrix, path[at]!, path[at + 1]!)]));
    else if (step === LINE) open.push(apply(matrix, path[at]!, path[at + 1]!));
    else if (step === CLOSE) open.push(open[0]);
    else open.push(undefined, apply(matrix, path[at + length - 2]!, path[at + length - 1]!));
    at += length;
  }
  return found;
}
