import type { PageLine } from './lines.js';

/** Between which edges the text of a page is set. */
export interface Margins {
  readonly left: number;
  readonly right: number;
}

/** Lines that begin or end at the same edge, in points. */
const SAME_EDGE = 3;

/** Text is set over more than this part of a page. */
const NARROWEST = 0.5;

/**
 * An edge is one of at least two lines; a single one may be set out. Where all lines are short, there is no
 * margin that a line could go to.
 */
export function marginsOf(lines: readonly PageLine[], pageWidth: number): Margins {
  const upright = lines.filter(({ vertical }) => !vertical);
  const starts = upright.map(({ x0 }) => x0).sort((a, b) => a - b);
  const ends = upright.map(({ x1 }) => x1).sort((a, b) => b - a);
  const left = starts.find((x, index) => (starts[index + 1] ?? Infinity) - x <= SAME_EDGE);
  const size = upright[0]?.size ?? 0;
  const right = ends.find((x, index) => x - (ends[index + 1] ?? -Infinity) <= size);
  const edges = { left: left ?? starts[0] ?? 0, right: right ?? ends[0] ?? 0 };
  return edges.right - edges.left < pageWidth * NARROWEST ? { ...edges, right: Infinity } : edges;
}
