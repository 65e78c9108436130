import type { Solution } from './trial.js';
import type { Problem } from './problem.js';
import type { Readings } from './readings.js';
import type { System } from './system.js';
import { flatMap } from '../../text/flat-map.js';

/**
 * Explains broken relations by empty cells alone, however many: first as totals that were never filled
 * in, then by filling every cell that is the only empty one in its relation. Undefined where that does
 * not satisfy all relations.
 */
export function fillEmpty(
  system: System,
  problem: Problem,
  readings: Readings,
): Solution | undefined {
  if (!readings.states.includes('empty')) return undefined;
  return fillTotals(system, problem, readings) ?? fillLast(problem, readings);
}

function fillTotals(system: System, problem: Problem, readings: Readings): Solution | undefined {
  const values = [...readings.values];
  // A grand total depends on totals that are filled in the first round.
  for (let round = 0; round < 2; round++) {
    for (const { left, right } of system.equations) {
      if (left.length !== 1 || readings.states[left[0]!] !== 'empty') continue;
      if (right.some((cell) => readings.states[cell] === 'unknown')) continue;
      values[left[0]!] = right.reduce((sum, cell) => sum + values[cell]!, 0);
    }
  }
  return accepted(problem, values);
}

function fillLast(problem: Problem, readings: Readings): Solution | undefined {
  const values = [...readings.values];
  const open = new Set(
    flatMap(readings.states, (state, cell) => (state === 'empty' ? [cell] : [])),
  );
  let filled = true;
  while (filled && open.size > 0) {
    filled = false;
    for (const { cells, weights } of problem.relations) {
      const blanks = cells.filter((cell) => open.has(cell));
      if (blanks.length !== 1) continue;
      const blank = blanks[0]!;
      const residual = cells.reduce((sum, cell, at) => sum + weights[at]! * values[cell]!, 0);
      const value = values[blank]! - residual / weights[cells.indexOf(blank)]!;
      if (!Number.isInteger(value) || value < 0) return undefined;
      values[blank] = value;
      open.delete(blank);
      filled = true;
    }
  }
  return accepted(problem, values);
}

function accepted(problem: Problem, values: readonly number[]): Solution | undefined {
  const holds = problem.relations.every(
    ({ cells, weights }) =>
      cells.reduce((sum, cell, at) => sum + weights[at]! * values[cell]!, 0) === 0,
  );
  if (!holds) return undefined;
  return flatMap(values, (value, cell) => {
    const delta = value - problem.values[cell]!;
    return delta === 0 ? [] : { cell, delta };
  });
}
