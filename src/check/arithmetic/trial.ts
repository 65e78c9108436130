import type { Problem } from './problem.js';

/** A correction of one cell. */
export interface Move {
  readonly cell: number;
  readonly delta: number;
}

/** Corrections that together satisfy every relation, in the order of their cells. */
export type Solution = readonly Move[];

export type Outcome =
  | { readonly type: 'solved'; readonly solutions: readonly Solution[] }
  | { readonly type: 'none' }
  /** The search was given up: what was found so far may not be all. */
  | { readonly type: 'abandoned' };

/** A place to try corrections: applies and withdraws them, keeping the residuals. */
export class Trial {
  readonly problem: Problem;
  readonly residuals: number[];
  readonly moves: Move[] = [];
  readonly #used: boolean[];
  #nodes: number;

  constructor(problem: Problem, nodes: number) {
    this.problem = problem;
    this.residuals = [...problem.residuals];
    this.#used = problem.values.map(() => false);
    this.#nodes = nodes;
  }

  get exhausted(): boolean {
    return this.#nodes <= 0;
  }

  /** Whether a correction leaves the cell a count and was not made already. */
  allows(cell: number, delta: number): boolean {
    return (
      delta !== 0 &&
      Number.isInteger(delta) &&
      !this.#used[cell] &&
      this.problem.values[cell]! + delta >= 0
    );
  }

  apply(cell: number, delta: number): void {
    this.#nodes -= 1;
    this.#used[cell] = true;
    this.moves.push({ cell, delta });
    this.#shift(cell, delta);
  }

  withdraw(): void {
    const { cell, delta } = this.moves.pop()!;
    this.#used[cell] = false;
    this.#shift(cell, -delta);
  }

  #shift(cell: number, delta: number): void {
    for (const { relation, weight } of this.problem.touching[cell]!)
      this.residuals[relation]! += weight * delta;
  }

  snapshot(): Solution {
    return [...this.moves].sort((a, b) => a.cell - b.cell);
  }
}

/** Identifies a solution, to drop those reached in several orders. */
export function keyOf(solution: Solution): string {
  return solution.map(({ cell, delta }) => `${cell}:${delta}`).join(' ');
}
