import type { Cause } from './causes.js';
import type { Diagnosis } from './diagnosis.js';
import type { CellRef } from './system.js';

/** So many blank cells of one row or column are one omission: a line that was never filled in. */
const OMITTED_LINE = 3;

export type CellCause = Extract<Cause, { type: 'cell' }>;

/** Blank cells of one row or column whose values the sums determine. */
export interface BlankLine {
  readonly along: 'row' | 'column';
  readonly causes: readonly CellCause[];
}

/**
 * Gathers blank cells that the sums fill in by the row or column they were left out in, each into its
 * longest; the other causes are returned as they are.
 */
export function gatherBlanks(
  { system, readings }: Diagnosis,
  causes: readonly Cause[],
): { lines: BlankLine[]; others: Cause[] } {
  const lines: BlankLine[] = [];
  let others = [...causes];
  for (;;) {
    const groups = new Map<string, BlankLine>();
    for (const cause of others) {
      if (cause.type !== 'cell' || readings.states[cause.cell] !== 'empty') continue;
      for (const along of ['column', 'row'] as const) {
        const key = `${along} ${lineOf(system.cells[cause.cell]!, along)}`;
        const found = groups.get(key)?.causes ?? [];
        groups.set(key, { along, causes: [...found, cause] });
      }
    }
    const longest = [...groups.values()].reduce<BlankLine | undefined>(
      (best, line) => (best && best.causes.length >= line.causes.length ? best : line),
      undefined,
    );
    if (longest === undefined || longest.causes.length < OMITTED_LINE) return { lines, others };
    lines.push(longest);
    const taken = new Set<Cause>(longest.causes);
    others = others.filter((cause) => !taken.has(cause));
  }
}

function lineOf({ row, column, block }: CellRef, along: BlankLine['along']): string {
  return `${block.id} ${along === 'row' ? row.id : column.id}`;
}
