import type { TextCell } from './cells.js';

/** A line of a table that is drawn with bars, or a line without any between such lines. */
export interface BarLine {
  /** Index among the lines of the source. */
  readonly at: number;
  /** Cells that a bar closes. */
  readonly cells: readonly TextCell[];
  /** What stands behind the last bar: a cell of its own or the first half of the next one. */
  readonly tail: TextCell | undefined;
  /** A blank line stands before it. */
  readonly gap: boolean;
  /** It begins with a bar that closes no cell: nothing above belongs to its first cell. */
  readonly opened: boolean;
  /** Its last line, where its cells stand on lines of their own. */
  readonly last?: number;
}

/** A line with what stands before, between and behind its bars, however blank. */
export interface Parsed {
  readonly at: number;
  readonly gap: boolean;
  readonly cells: readonly TextCell[];
  readonly rest: TextCell;
  readonly filled: number;
}
