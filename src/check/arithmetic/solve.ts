import { assignAlong } from './assign.js';
import { fillEmpty } from './fill.js';
import type { Problem } from './problem.js';
import type { Readings } from './readings.js';
import { leastCorrections, searchSmallest } from './search.js';
import type { System } from './system.js';
import { Trial, keyOf } from './trial.js';
import type { Move, Solution } from './trial.js';
import { flatMap } from '../../text/flat-map.js';
import { smallest } from '../../text/lists.js';

const SEARCHED = 3;

/**
 * All smallest sets of corrections that satisfy every relation; empty where there is no small
 * explanation, or too many to weigh.
 */
export function solve(system: System, problem: Problem, readings: Readings): readonly Solution[] {
  const small = searchSmallest(problem, SEARCHED);
  if (small.type === 'solved') return small.solutions;
  const filling = fillEmpty(system, problem, readings);
  if (filling) return [filling];
  if (small.type === 'abandoned') return [];
  const many = assign(problem);
  return many.length > 0 ? many : peel(problem);
}

function assign(problem: Problem): readonly Solution[] {
  if (leastCorrections(problem, problem.residuals) === 0) return [];
  const outcomes = [assignAlong(problem, 'row'), assignAlong(problem, 'column')];
  const solutions = flatMap(outcomes, (outcome) =>
    outcome.type === 'solved' ? outcome.solutions : [],
  );
  const size = smallest(solutions.map((solution) => solution.length));
  const seen = new Set<string>();
  return solutions.filter((solution) => {
    const key = keyOf(solution);
    if (solution.length !== size || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/**
 * Sets aside the cells that beyond doubt are single faults (all their relations are off by the same
 * correction, and no other such cell competes for them), and explains what remains.
 */
function peel(problem: Problem): readonly Solution[] {
  const clean = cleanMoves(problem);
  const claims = new Map<number, number>();
  for (const { cell } of clean) {
    for (const { relation } of problem.touching[cell]!)
      claims.set(relation, (claims.get(relation) ?? 0) + 1);
  }
  const single = clean.filter(({ cell }) =>
    problem.touching[cell]!.every(({ relation }) => claims.get(relation) === 1),
  );
  if (single.length === 0) return [];
  const trial = new Trial(problem, Infinity);
  for (const { cell, delta } of single) trial.apply(cell, delta);
  const rest = { ...problem, residuals: [...trial.residuals] };
  if (rest.residuals.every((residual) => residual === 0)) return [single];
  const outcome = searchSmallest(rest, SEARCHED);
  const solutions = outcome.type === 'solved' ? outcome.solutions : assign(rest);
  return solutions
    .map((solution) => [...single, ...solution].sort((a, b) => a.cell - b.cell))
    .filter((solution) => new Set(solution.map(({ cell }) => cell)).size === solution.length);
}

function cleanMoves(problem: Problem): Move[] {
  return flatMap(problem.touching, (touched, cell) => {
    const first = touched[0];
    if (first === undefined) return [];
    const delta = -problem.residuals[first.relation]! / first.weight;
    const clean =
      delta !== 0 &&
      Number.isInteger(delta) &&
      problem.values[cell]! + delta >= 0 &&
      touched.every(({ relation, weight }) => problem.residuals[relation]! + weight * delta === 0);
    return clean ? { cell, delta } : [];
  });
}
