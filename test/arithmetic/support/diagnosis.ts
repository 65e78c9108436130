import { diagnose } from '../../../src/check/arithmetic/diagnosis.js';
import { systemOf } from '../../../src/check/arithmetic/system.js';
import { cellId } from '../../../src/understand/report.js';
import { filled, formSpec } from '../filled.js';
import type { Figures } from '../filled.js';

export const NEW_FORM = formSpec('2021', 'applications');
export const OLD_FORM = formSpec('2019', 'applications');
export const DISPUTES = formSpec('2021', 'disputes');

export type Told = readonly string[];

/** What the diagnosis tells, in short: `cell→value`, `n candidates`, `sum@line`. */
export function told(spec: typeof NEW_FORM, figures: Figures): Told {
  const { system, causes } = diagnose(filled(spec, figures));
  return causes.map((cause) => {
    if (cause.type === 'cell') return `${system.cells[cause.cell]!.id}→${cause.expected}`;
    if (cause.type === 'choice') return `${cause.alternatives.length} candidates`;
    const { identity, line } = system.equations[cause.equation]!;
    return `${identity.id}@${line.id}`;
  });
}

export const cellsOf = (spec: typeof NEW_FORM) => systemOf(spec).cells.map(({ id }) => id);

/** What a wrong figure may look like in place of the right one. */
export function mistakes(value: number): number[] {
  const digits = String(value);
  const swapped = Number([...digits].reverse().join(''));
  const wrong = [value + 1, value - 1, value * 10, swapped, value + 987_654_321, 0];
  return [...new Set(wrong)].filter((other) => other >= 0 && other !== value);
}

export function cellsOfDisputes(): string[] {
  return DISPUTES.blocks[0]!.columns.map(({ id }) => cellId('cases', id));
}
