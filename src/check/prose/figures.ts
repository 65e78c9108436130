import type { Statement } from '../../understand/statements/statement.js';
import type { ProseAnalysis } from './analysis.js';

/** A number that a percentage is recomputed from, stated in the prose or in a form. */
export type Figure = Pick<Statement, 'value' | 'unit' | 'span' | 'approximate'>;

/** Another rule says already that the number is wrong. */
export function isWrong({ index }: Statement, { comparisons }: ProseAnalysis): boolean {
  return comparisons[index]!.outcome === 'differs';
}

export function gap({ value, decimals }: Statement, expected: number): string {
  return Math.abs(value - expected).toFixed(decimals);
}

export function placeOf({ section }: Statement): { section?: number } {
  return section === undefined ? {} : { section };
}
