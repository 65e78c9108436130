import type { PageLine } from './lines.js';

/** Between which edges the text of a page is set. */
export interface Margins {
  readonly left: number;
  readonly right: number;
}

/** Lines that begin or end at the same edge, in points. */
const SAME_EDGE = 3;

/** An edge is one of at least two lines; a single one may be set out. */
export function marginsOf(lines: readonly PageLine[]): Margins {
  const upright = lines.filter(({ vertical }) => !vertical);
  const starts = upright.map(({ x0 }) => x0).sort((a, b) => a - b);
  const ends = upright.map(({ x1 }) => x1).sort((a, b) => b - a);
  const left = starts.find((x, index) => (starts[index + 1] ?? Infinity) - x <= SAME_EDGE);
  const size = upright[0]?.size ?? 0;
  const right = ends.find((x, index) => x - (ends[index + 1] ?? -Infinity) <= size);
  return { left: left ?? starts[0] ?? 0, right: right ?? ends[0] ?? 0 };
}
