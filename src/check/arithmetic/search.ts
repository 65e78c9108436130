import { Trial, keyOf } from './trial.js';
import type { Outcome, Solution } from './trial.js';
import type { Problem } from './problem.js';

const NODES = 40_000;
const SOLUTIONS = 2_000;

/**
 * All solutions with the fewest corrections, up to `limit` of them (at most 3).
 *
 * A violated relation contains a cell of every solution. Among up to three cells there is always one in
 * it whose correction satisfies some violated relation at once (cells that would have to wait for each
 * other need a rectangle of four), so trying the deltas that satisfy one of the cell's violated relations
 * misses nothing.
 */
export function searchSmallest(problem: Problem, limit: number): Outcome {
  for (
    let size = Math.max(1, leastCorrections(problem, problem.residuals));
    size <= limit;
    size++
  ) {
    const trial = new Trial(problem, NODES);
    const found = new Map<string, Solution>();
    explore(trial, size, found);
    if (trial.exhausted || found.size >= SOLUTIONS) return { type: 'abandoned' };
    if (found.size > 0) return { type: 'solved', solutions: [...found.values()] };
  }
  return { type: 'none' };
}

function explore(trial: Trial, remaining: number, found: Map<string, Solution>): void {
  const { problem, residuals } = trial;
  const relation = shortestViolated(problem, residuals);
  if (relation < 0) {
    const solution = trial.snapshot();
    found.set(keyOf(solution), solution);
    return;
  }
  if (remaining === 0 || trial.exhausted || found.size >= SOLUTIONS) return;
  const violated = residuals.reduce((count, residual) => (residual === 0 ? count : count + 1), 0);
  for (const cell of problem.relations[relation]!.cells) {
    if (remaining === 1 && problem.touching[cell]!.length < violated) continue;
    for (const delta of deltasOf(trial, cell)) {
      if (!trial.allows(cell, delta)) continue;
      trial.apply(cell, delta);
      if (leastCorrections(problem, residuals) < remaining) explore(trial, remaining - 1, found);
      trial.withdraw();
    }
  }
}

/** The corrections of a cell that satisfy one of its violated relations. */
function deltasOf(trial: Trial, cell: number): Set<number> {
  const deltas = new Set<number>();
  for (const { relation, weight } of trial.problem.touching[cell]!) {
    const residual = trial.residuals[relation]!;
    if (residual !== 0) deltas.add(-residual / weight);
  }
  return deltas;
}

function shortestViolated(problem: Problem, residuals: readonly number[]): number {
  let best = -1;
  for (let index = 0; index < residuals.length; index++) {
    if (residuals[index] === 0) continue;
    if (best < 0 || problem.relations[index]!.cells.length < problem.relations[best]!.cells.length)
      best = index;
  }
  return best;
}

/** Relations of one family share no cell, so each violated one needs a correction of its own. */
export function leastCorrections(problem: Problem, residuals: readonly number[]): number {
  const counts = new Map<string, number>();
  let most = 0;
  for (let index = 0; index < residuals.length; index++) {
    if (residuals[index] === 0) continue;
    const { family } = problem.relations[index]!;
    const count = (counts.get(family) ?? 0) + 1;
    counts.set(family, count);
    if (count > most) most = count;
  }
  return most;
}
