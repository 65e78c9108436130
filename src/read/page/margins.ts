import type { PageLine } from './lines.js';

/** Between which edges the text of a page is set. */
export interface Margins {
  readonly left: number;
  readonly right: number;
}

/** Lines that begin or end at the same edge, in points. */
const SAME_EDGE = 3;

/** Text is set over more than this part of a page, or shows its margin by so many full lines, this part of all. */
const NARROWEST = 0.5;
const FEWEST_FULL = 4;
const MOSTLY = 0.4;
const FULL = 1.6;

/**
 * An edge is one of at least two lines; a single one may be set out. Where all lines are short, there is no
 * margin that a line could go to, but for that of a narrow column which they fill.
 */
export function marginsOf(lines: readonly PageLine[], pageWidth: number): Margins {
  const upright = lines.filter(({ vertical }) => !vertical);
  const starts = upright.map(({ x0 }) => x0).sort((a, b) => a - b);
  const ends = upright.map(({ x1 }) => x1).sort((a, b) => b - a);
  const left = starts.find((x, index) => (starts[index + 1] ?? Infinity) - x <= SAME_EDGE);
  const size = upright[0]?.size ?? 0;
  const right = ends.find((x, index) => x - (ends[index + 1] ?? -Infinity) <= size);
  const edges = { left: left ?? starts[0] ?? 0, right: right ?? ends[0] ?? 0 };
  const isNarrow = edges.right - edges.left < pageWidth * NARROWEST;
  return isNarrow && !isFilled(upright, edges.right) ? { ...edges, right: Infinity } : edges;
}

function isFilled(lines: readonly PageLine[], right: number): boolean {
  const full = lines.filter(({ x1, size }) => x1 >= right - FULL * size);
  return (
    full.length >= FEWEST_FULL &&
    full.length >= lines.length * MOSTLY &&
    lines.every(({ pieces }) => pieces.length === 1)
  );
}
