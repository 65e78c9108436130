import type { FormSpec } from '../../rulebook/types.js';
import type { Digest } from '../../understand/digest/digest.js';
import { valueOf } from '../cells.js';

/** A cell added up over organs. */
export interface CellSum {
  readonly sum: number;
  /** How many organs it was added up over, and of how many it is not known. */
  readonly known: number;
  readonly unknown: number;
}

/**
 * The cells of a form added up over organs. Those who used the form of another edition, and whose form was not surely
 * recognised, are unknown; so is a cell that holds no number. Amounts that carry their own units are left out.
 */
export function sumForm(
  spec: FormSpec,
  edition: string,
  organs: readonly Digest[],
): Map<string, CellSum> {
  const sums = new Map<string, CellSum>();
  for (const { rows, columns } of spec.blocks) {
    for (const row of rows) {
      if (row.heading) continue;
      for (const column of columns) {
        const kind = row.value ?? column.value;
        if (kind !== 'count' && kind !== 'money') continue;
        const cell = `${row.id}.${column.id}`;
        sums.set(cell, sumCell(spec.id, cell, edition, organs));
      }
    }
  }
  return sums;
}

function sumCell(form: string, cell: string, edition: string, organs: readonly Digest[]): CellSum {
  let sum = 0;
  let known = 0;
  for (const { forms, formsEdition } of organs) {
    const filled = forms[form];
    const value = filled?.isSure && formsEdition === edition ? valueOf(filled, cell) : undefined;
    if (value === undefined) continue;
    sum += value;
    known += 1;
  }
  return { sum: exact(sum), known, unknown: organs.length - known };
}

/** Money has two decimals, or a few more; binary ones come from adding. */
export function exact(sum: number): number {
  return Math.round(sum * 1e6) / 1e6;
}
