import type { Cause } from './causes.js';
import type { Readings } from './readings.js';
import type { System } from './system.js';

/** Sums, by index, whose parts were all left blank though their total is not 0. */
export function unfilledSums({ equations }: System, { states, values }: Readings): number[] {
  const found: number[] = [];
  equations.forEach(({ left: [total, ...others], right }, index) => {
    if (total === undefined || others.length > 0 || right.length < 2) return;
    if (states[total] !== 'known' || values[total] === 0) return;
    if (right.every((part) => states[part] === 'empty')) found.push(index);
  });
  return found;
}

/**
 * Whether the causes fill every such sum with parts that the other sums determine. A total that is to
 * become 0, or a choice among the blanks, only shows that the parts are missing.
 */
export function fillsIn(
  { equationsOf }: System,
  { states }: Readings,
  unfilled: readonly number[],
  causes: readonly Cause[],
): boolean {
  return causes.every((cause) => {
    if (cause.type === 'equation') return false;
    const moves = cause.type === 'cell' ? [cause] : cause.alternatives.flat();
    const touched = moves.some(({ cell }) =>
      equationsOf[cell]!.some((equation) => unfilled.includes(equation)),
    );
    return !touched || (cause.type === 'cell' && states[cause.cell] === 'empty');
  });
}

/** The readings with the parts of these sums as cells of which nothing is known. */
export function withoutParts(
  { equations }: System,
  readings: Readings,
  unfilled: readonly number[],
): Readings {
  const states = [...readings.states];
  for (const index of unfilled)
    for (const cell of equations[index]!.right) states[cell] = 'unknown';
  return { ...readings, states };
}
