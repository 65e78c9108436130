import { flatMap } from '../../text/flat-map.js';
import type { Box } from './page.js';

/** A straight line across or down: `at` on the other axis, and from where to where. */
export interface Stroke {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export interface Strokes {
  /** Lines across, from top to bottom. */
  readonly across: readonly Stroke[];
  /** Lines down, from left to right. */
  readonly down: readonly Stroke[];
}

/** The thickest line of a table; what is thicker is a filled area. */
const THICKEST = 3.2;
/** Double lines, and the pieces of one line, lie no further apart. */
export const SAME_LINE = 3.4;
/** Between the dashes of a line, and between lines that meet at a corner. */
const GAP = 3;
/** Half an em of the smallest print: no side of a cell is shorter. */
const SHORTEST = 4;
/** A table has some hundreds of lines; a drawing may have any number. */
const MOST = 2000;

/** The lines that the boxes of a page make, however many pieces each is drawn in. */
export function strokesOf(rules: readonly Box[]): Strokes {
  const across: Stroke[] = [];
  const down: Stroke[] = [];
  for (const { x0, y0, x1, y1 } of rules) {
    const [width, height] = [x1 - x0, y1 - y0];
    const isDot = width <= THICKEST && height <= THICKEST;
    // A dot may be a piece of a dotted line or the corner where two lines meet.
    if (height <= THICKEST && (isDot || width > height))
      across.push({ at: (y0 + y1) / 2, from: x0, to: x1 });
    if (width <= THICKEST && (isDot || height > width))
      down.push({ at: (x0 + x1) / 2, from: y0, to: y1 });
  }
  return { across: merged(across), down: merged(down) };
}

function merged(pieces: readonly Stroke[]): Stroke[] {
  const lines = flatMap(inLines(pieces), joined);
  const long = lines.filter(({ from, to }) => to - from >= SHORTEST);
  if (long.length <= MOST) return long;
  const longest = [...long].sort((a, b) => b.to - b.from - (a.to - a.from)).slice(0, MOST);
  return longest.sort((a, b) => a.at - b.at);
}

/** Pieces that lie on one line, or on the parts of a double one. */
function inLines(pieces: readonly Stroke[]): Stroke[][] {
  const sorted = [...pieces].sort((a, b) => a.at - b.at);
  const lines: Stroke[][] = [];
  for (const piece of sorted) {
    const line = lines.at(-1);
    if (line && piece.at - line[0]!.at <= SAME_LINE) line.push(piece);
    else lines.push([piece]);
  }
  return lines;
}

/** What is left of the pieces of one line when those that touch are put together. */
function joined(pieces: readonly Stroke[]): Stroke[] {
  const sorted = [...pieces].sort((a, b) => a.from - b.from);
  const lines: { at: number; from: number; to: number; weight: number }[] = [];
  for (const { at, from, to } of sorted) {
    const weight = to - from + 0.01;
    const last = lines.at(-1);
    if (last && from - last.to <= GAP) {
      last.at = (last.at * last.weight + at * weight) / (last.weight + weight);
      last.weight += weight;
      last.to = Math.max(last.to, to);
    } else lines.push({ at, from, to, weight });
  }
  return lines;
}
