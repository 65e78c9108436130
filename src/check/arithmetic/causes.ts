import type { Readings } from './readings.js';
import type { System } from './system.js';
import { keyOf } from './trial.js';
import type { Move, Solution } from './trial.js';
import { flatMap } from '../../text/flat-map.js';

/** One fault of a form's arithmetic, as far as its equations tell it. */
export type Cause =
  | {
      readonly type: 'cell';
      readonly cell: number;
      readonly expected: number;
      /** The broken equations of the cell. */
      readonly broken: readonly number[];
      /** The equations cannot tell the total from its parts; by custom the finding stands at the total. */
      readonly byCustom: boolean;
    }
  | {
      readonly type: 'choice';
      readonly alternatives: readonly Solution[];
      readonly broken: readonly number[];
    }
  | { readonly type: 'equation'; readonly equation: number };

/** The causes that a set of smallest solutions speaks for: what all agree on, and groups of alternatives. */
export function causesOf(
  system: System,
  readings: Readings,
  residuals: readonly (number | undefined)[],
  solutions: readonly Solution[],
): Cause[] {
  const located = solutions[0]!.filter(({ cell, delta }) =>
    solutions.every((solution) =>
      solution.some((move) => move.cell === cell && move.delta === delta),
    ),
  );
  const settled = new Set(located.map(({ cell }) => cell));
  const rests = solutions.map((solution) => solution.filter(({ cell }) => !settled.has(cell)));
  const causes = located.map((move) => cellCause(system, readings, residuals, move, false));
  if (rests.every((rest) => rest.length === 0)) return causes;
  const left = residualsAfter(system, residuals, located);
  for (const alternatives of groupsOf(system, rests)) {
    causes.push(groupCause(system, readings, left, alternatives));
  }
  return causes;
}

function groupCause(
  system: System,
  readings: Readings,
  residuals: readonly (number | undefined)[],
  alternatives: readonly Solution[],
): Cause {
  const touched = new Set(flatMap(alternatives.flat(), ({ cell }) => system.equationsOf[cell]!));
  const broken = [...touched].filter((equation) => residuals[equation]).sort((a, b) => a - b);
  const total = broken.length === 1 ? system.equations[broken[0]!]!.left : [];
  const single = alternatives.every(
    (moves) => moves.length === 1 && system.equationsOf[moves[0]!.cell]!.length === 1,
  );
  const customary = alternatives.flat().find(({ cell }) => total.length === 1 && total[0] === cell);
  if (single && customary) return cellCause(system, readings, residuals, customary, true);
  return { type: 'choice', alternatives, broken };
}

function cellCause(
  system: System,
  readings: Readings,
  residuals: readonly (number | undefined)[],
  { cell, delta }: Move,
  byCustom: boolean,
): Cause {
  const broken = system.equationsOf[cell]!.filter((equation) => residuals[equation]);
  return { type: 'cell', cell, expected: readings.values[cell]! + delta, broken, byCustom };
}

function residualsAfter(
  system: System,
  residuals: readonly (number | undefined)[],
  moves: readonly Move[],
): (number | undefined)[] {
  const after = [...residuals];
  for (const { cell, delta } of moves) {
    for (const index of system.equationsOf[cell]!) {
      if (after[index] === undefined) continue;
      after[index] += system.equations[index]!.left.includes(cell) ? delta : -delta;
    }
  }
  return after;
}

/** Splits alternatives into groups whose cells share no equation, directly or through other cells. */
function groupsOf(system: System, rests: readonly Solution[]): Solution[][] {
  const parent = system.equations.map((_, index) => index);
  const rootOf = (index: number): number => {
    let root = index;
    while (parent[root] !== root) root = parent[root] = parent[parent[root]!]!;
    return root;
  };
  for (const { cell } of rests.flat()) {
    const [first, ...others] = system.equationsOf[cell]!;
    for (const other of others) parent[rootOf(other)] = rootOf(first!);
  }
  const groups = new Map<number, Map<string, Solution>>();
  for (const rest of rests) {
    const parts = new Map<number, Move[]>();
    for (const move of rest) {
      const root = rootOf(system.equationsOf[move.cell]![0]!);
      parts.set(root, [...(parts.get(root) ?? []), move]);
    }
    for (const [root, moves] of parts) {
      const group = groups.get(root) ?? new Map<string, Solution>();
      groups.set(root, group.set(keyOf(moves), moves));
    }
  }
  return [...groups.values()].map((group) => [...group.values()]);
}
