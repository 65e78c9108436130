import type { FilledForm } from '../../understand/report.js';
import { causesOf } from './causes.js';
import type { Cause } from './causes.js';
import { plausible } from './plausible.js';
import { problemOf, solveUnknowns } from './problem.js';
import type { Problem } from './problem.js';
import { readingsOf } from './readings.js';
import type { Readings } from './readings.js';
import { solve } from './solve.js';
import { systemOf } from './system.js';
import type { System } from './system.js';
import { fillsIn, unfilledSums, withoutParts } from './unfilled.js';
import { flatMap } from '../../text/flat-map.js';

/** What the equations of a filled form say of its cells, worked out once for all rules. */
export interface Diagnosis {
  readonly system: System;
  readonly readings: Readings;
  /** Left side minus right side; undefined where an unknown cell takes part. */
  readonly residuals: readonly (number | undefined)[];
  readonly causes: readonly Cause[];
  /** The values that the equations give cells without a readable count. */
  readonly determined: ReadonlyMap<number, number>;
  /** Sums of which the draft has the total and none of the parts, and the other sums do not tell them. */
  readonly unfilled: readonly number[];
}

const diagnoses = new WeakMap<FilledForm, Diagnosis>();

export function diagnose(form: FilledForm): Diagnosis {
  const known = diagnoses.get(form);
  if (known) return known;
  const diagnosis = work(form);
  diagnoses.set(form, diagnosis);
  return diagnosis;
}

/**
 * The values that the equations of the form determine for cells that hold no readable count (missing,
 * words, negative, fractional), by cell id. Empty while the form has faults that cannot be located.
 */
export function determined(form: FilledForm): ReadonlyMap<string, number> {
  const { system, determined: values } = diagnose(form);
  return new Map([...values].map(([cell, value]) => [system.cells[cell]!.id, value]));
}

function work(form: FilledForm): Diagnosis {
  const system = systemOf(form.spec);
  const readings = readingsOf(system, form);
  const diagnosis = weigh(system, readings);
  const unfilled = unfilledSums(system, readings);
  if (unfilled.length === 0 || fillsIn(system, readings, unfilled, diagnosis.causes))
    return diagnosis;
  return { ...weigh(system, withoutParts(system, readings, unfilled)), unfilled };
}

function weigh(system: System, readings: Readings): Diagnosis {
  const residuals = residualsOf(system, readings);
  const settled = residuals.every((residual) => residual === 0);
  if (settled)
    return { system, readings, residuals, causes: [], determined: new Map(), unfilled: [] };
  const problem = problemOf(system, readings);
  const causes = problem.residuals.every((residual) => residual === 0)
    ? []
    : explain(system, problem, readings, residuals);
  return {
    system,
    readings,
    residuals,
    causes,
    determined: determinedBy(problem, readings, causes),
    unfilled: [],
  };
}

function residualsOf(system: System, { states, values }: Readings): (number | undefined)[] {
  return system.equations.map(({ left, right }) => {
    let residual = 0;
    for (const cell of left) {
      if (states[cell] === 'unknown') return undefined;
      residual += values[cell]!;
    }
    for (const cell of right) {
      if (states[cell] === 'unknown') return undefined;
      residual -= values[cell]!;
    }
    return residual;
  });
}

function explain(
  system: System,
  problem: Problem,
  readings: Readings,
  residuals: readonly (number | undefined)[],
): Cause[] {
  const solutions = plausible(system, problem, readings, solve(system, problem, readings));
  if (solutions.length > 0) return causesOf(system, readings, residuals, solutions);
  return flatMap(residuals, (residual, equation) =>
    residual ? { type: 'equation' as const, equation } : [],
  );
}

function determinedBy(
  problem: Problem,
  readings: Readings,
  causes: readonly Cause[],
): Map<number, number> {
  const values = [...readings.values];
  for (const cause of causes) {
    if (cause.type !== 'cell' || cause.byCustom) return new Map();
    values[cause.cell] = cause.expected;
  }
  return solveUnknowns(problem, readings, values);
}
