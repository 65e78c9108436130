import { fault } from '../faults.js';

/** Edges nearer to one another than half a millimetre, in twips, are one that was not drawn exactly. */
const NEAR = 30;
/** No table of a word processor has more columns. */
const MOST_COLUMNS = 1_000;

/** The grid of a table, each of whose rows tells the edges of its cells by itself. */
export class Edges {
  readonly #edges = new Set<number>();
  /** The left edge of narrow cells by their right one. */
  readonly #narrow = new Map<number, number>();
  /** Most rows have the edges of the row above. */
  #last: readonly number[] = [];

  /** @param edges those of one row from left to right, in twips */
  add(edges: readonly number[]): void {
    if (isSame(edges, this.#last)) return;
    this.#last = edges;
    edges.forEach((edge, index) => {
      const before = edges[index - 1];
      this.#edges.add(edge);
      if (before === undefined || edge - before >= NEAR) return;
      this.#narrow.set(edge, Math.max(before, this.#narrow.get(edge) ?? before));
    });
  }

  /**
   * The columns: between which of them an edge lies, and how wide they are.
   * @throws UnreadableError for more columns than a table can have
   */
  columns(): { at: (edge: number) => number; widths: number[] } {
    const numbers = new Map<number, number>();
    const starts: number[] = [];
    for (const edge of [...this.#edges].sort((left, right) => left - right)) {
      const start = starts.at(-1);
      const isNear = start !== undefined && edge - start < NEAR;
      // A cell, however narrow, lies between its edges.
      if (!isNear || (this.#narrow.get(edge) ?? -Infinity) >= start) starts.push(edge);
      numbers.set(edge, starts.length - 1);
    }
    if (starts.length > MOST_COLUMNS) throw fault('damaged');
    return {
      at: (edge) => numbers.get(edge)!,
      widths: starts.slice(1).map((start, index) => start - starts[index]!),
    };
  }
}

function isSame(left: readonly number[], right: readonly number[]): boolean {
  return left.length === right.length && left.every((edge, index) => edge === right[index]);
}
