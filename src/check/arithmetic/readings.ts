import type { FilledCell, FilledForm } from '../../understand/report.js';
import type { System } from './system.js';

/**
 * What the draft wrote into the cells of a system. `empty` cells count as 0 until the equations ask for
 * more; `unknown` ones (missing, unreadable, not a count, or parts of an unfilled sum) have no value at all.
 */
export interface Readings {
  readonly states: readonly ('known' | 'empty' | 'unknown')[];
  /** Counts; 0 for empty and unknown cells. */
  readonly values: readonly number[];
}

/** Larger figures are cut to this, so that sums of a column stay exact; no report counts that far. */
const LIMIT = 1e14;

export function readingsOf(system: System, form: FilledForm): Readings {
  const states: ('known' | 'empty' | 'unknown')[] = [];
  const values: number[] = [];
  for (const { id } of system.cells) {
    const cell = form.cells.get(id);
    const count = cell && countIn(cell);
    states.push(count !== undefined ? 'known' : cell?.state === 'empty' ? 'empty' : 'unknown');
    values.push(count ?? 0);
  }
  return { states, values };
}

function countIn(cell: FilledCell): number | undefined {
  if (cell.state !== 'value' || cell.value === undefined) return undefined;
  if (cell.fault?.type === 'negative' || cell.fault?.type === 'fractional') return undefined;
  if (cell.value > LIMIT) return LIMIT;
  return Number.isInteger(cell.value) && cell.value >= 0 ? cell.value : undefined;
}
