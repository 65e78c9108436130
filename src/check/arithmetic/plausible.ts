import { impliedUnknowns, type Problem } from './problem.js';
import type { Readings } from './readings.js';
import type { System } from './system.js';
import type { Solution } from './trial.js';
import { largest } from '../../text/lists.js';

/**
 * Of several smallest solutions, those worth telling a reader.
 *
 * - A cell left blank is the likelier culprit than a written figure, unless blanks are this draft's way
 *   of writing 0.
 * - Two written zeros in different rows and columns that both have to become the same figure are set
 *   aside where no zero has to change in another solution: figures are mistyped more often than nothing.
 *   Zeros in one row or column stay candidates: a whole line is easily left out.
 * - What a solution implies for the cells that the draft lacks must be possible; and a row that was left
 *   out most often held nothing, so a solution under which it did goes before the others.
 */
export function plausible(
  system: System,
  problem: Problem,
  readings: Readings,
  solutions: readonly Solution[],
): readonly Solution[] {
  if (solutions.length < 2) return solutions;
  const possible = consideringUnknowns(problem, readings, solutions);
  return withoutFarFetched(system, readings, preferringBlanks(readings, possible));
}

function consideringUnknowns(
  problem: Problem,
  readings: Readings,
  solutions: readonly Solution[],
): readonly Solution[] {
  if (problem.pivots.length === 0) return solutions;
  const implied = solutions.map((solution) => {
    const values = [...readings.values];
    for (const { cell, delta } of solution) values[cell]! += delta;
    return impliedUnknowns(problem, readings, values);
  });
  const possible = solutions.filter((_, index) => implied[index]!.every((value) => value >= 0));
  const nothing = solutions.filter((_, index) => implied[index]!.every((value) => value === 0));
  return nothing.length > 0 ? nothing : possible.length > 0 ? possible : solutions;
}

function preferringBlanks(readings: Readings, solutions: readonly Solution[]): readonly Solution[] {
  const blanks = readings.states.filter((state) => state === 'empty').length;
  if (blanks === 0 || blanks * 2 > readings.states.length) return solutions;
  const count = (solution: Solution) =>
    solution.filter(({ cell }) => readings.states[cell] === 'empty').length;
  const most = largest(solutions.map(count));
  return solutions.filter((solution) => count(solution) === most);
}

function withoutFarFetched(
  system: System,
  readings: Readings,
  solutions: readonly Solution[],
): readonly Solution[] {
  const raised = solutions.map((solution) =>
    solution.filter(({ cell }) => readings.values[cell] === 0).map(({ cell }) => cell),
  );
  if (!raised.some((cells) => cells.length === 0)) return solutions;
  return solutions.filter(
    (_, index) => !raised[index]!.some((a) => raised[index]!.some((b) => apart(system, a, b))),
  );
}

function apart(system: System, a: number, b: number): boolean {
  return (
    a !== b && !system.equationsOf[a]!.some((equation) => system.equationsOf[b]!.includes(equation))
  );
}
