import { Trial, keyOf } from './trial.js';
import type { Outcome, Solution } from './trial.js';
import type { Problem } from './problem.js';
import { flatMap } from '../../text/flat-map.js';

const NODES = 20_000;
const SOLUTIONS = 500;
/** The sums of all subsets are tabulated, so this many violated relations are the most. */
const MOST = 14;
const MOST_SUMS = 2 ** 15;

interface Sums {
  has(sum: number): boolean;
}
/** Where the sums are too many to tabulate, none is ruled out. */
const ANY: Sums = { has: () => true };

/**
 * Many faults at once: gives every violated relation along one direction (all rows, or all columns) one
 * cell of its own to correct, so that the other direction is satisfied too. It finds any number of faults
 * of which no two share a row (or no two share a column).
 */
export function assignAlong(problem: Problem, each: 'row' | 'column'): Outcome {
  const targets = flatMap(problem.relations, (relation, index) =>
    relation.each === each && problem.residuals[index] !== 0 ? [index] : [],
  );
  if (targets.length === 0) return { type: 'none' };
  if (targets.length > MOST) return { type: 'abandoned' };
  targets.sort((a, b) => Math.abs(problem.residuals[b]!) - Math.abs(problem.residuals[a]!));
  const task: Task = {
    trial: new Trial(problem, NODES),
    each,
    targets,
    reachable: reachableSums(problem, targets, each),
    found: new Map(),
    best: targets.length,
  };
  explore(task, 0);
  if (task.trial.exhausted || task.found.size >= SOLUTIONS) return { type: 'abandoned' };
  const solutions = [...task.found.values()].filter((solution) => solution.length === task.best);
  return solutions.length > 0 ? { type: 'solved', solutions } : { type: 'none' };
}

interface Task {
  readonly trial: Trial;
  readonly each: 'row' | 'column';
  readonly targets: readonly number[];
  /** For each relation of the other direction and each position in `targets`: what the rest can add to it. */
  readonly reachable: ReadonlyMap<number, readonly Sums[]>;
  readonly found: Map<string, Solution>;
  best: number;
}

function explore(task: Task, position: number): void {
  const { trial, targets, found } = task;
  if (trial.exhausted || found.size >= SOLUTIONS || trial.moves.length > task.best) return;
  for (const [relation, sums] of task.reachable) {
    const residual = trial.residuals[relation]!;
    if (residual !== 0 && !sums[position]!.has(-residual)) return;
  }
  if (position === targets.length) {
    if (trial.residuals.some((residual) => residual !== 0)) return;
    const solution = trial.snapshot();
    task.best = Math.min(task.best, solution.length);
    found.set(keyOf(solution), solution);
    return;
  }
  const target = targets[position]!;
  if (trial.residuals[target] === 0) {
    explore(task, position + 1);
    return;
  }
  const { cells, weights } = trial.problem.relations[target]!;
  cells.forEach((cell, at) => {
    const delta = -trial.residuals[target]! / weights[at]!;
    if (!trial.allows(cell, delta) || !satisfiesAll(task, cell, delta)) return;
    trial.apply(cell, delta);
    explore(task, position + 1);
    trial.withdraw();
  });
}

/** A cell that stands in two relations of the direction must satisfy both at once. */
function satisfiesAll({ trial, each }: Task, cell: number, delta: number): boolean {
  return trial.problem.touching[cell]!.every(
    ({ relation, weight }) =>
      trial.problem.relations[relation]!.each !== each ||
      trial.residuals[relation]! + weight * delta === 0,
  );
}

/** What the corrections of the targets from each position on can add to the other relations. */
function reachableSums(
  problem: Problem,
  targets: readonly number[],
  each: 'row' | 'column',
): Map<number, readonly Sums[]> {
  const byShape = new Map<string, readonly Sums[]>();
  const result = new Map<number, readonly Sums[]>();
  problem.relations.forEach((relation, index) => {
    if (relation.each === each) return;
    const effects = targets.map((target) => effectsOn(problem, target, index));
    const shape = effects.map((options) => options.join(',')).join(';');
    let sums = byShape.get(shape);
    if (!sums) byShape.set(shape, (sums = suffixSums(effects)));
    result.set(index, sums);
  });
  return result;
}

function effectsOn(problem: Problem, target: number, other: number): number[] {
  const { cells, weights } = problem.relations[target]!;
  const effects = new Set<number>();
  cells.forEach((cell, at) => {
    const crossing = problem.touching[cell]!.find(({ relation }) => relation === other);
    if (crossing) effects.add((-problem.residuals[target]! / weights[at]!) * crossing.weight);
  });
  return [...effects].sort((a, b) => a - b);
}

function suffixSums(effects: readonly (readonly number[])[]): Sums[] {
  let sums = new Set([0]);
  const all: Sums[] = [sums];
  for (const options of [...effects].reverse()) {
    if (sums.size * (options.length + 1) > MOST_SUMS)
      return [...effects.slice(all.length - 1).map(() => ANY), ...all];
    const next = new Set(sums);
    for (const sum of sums) for (const effect of options) next.add(sum + effect);
    sums = next;
    all.unshift(sums);
  }
  return all;
}
