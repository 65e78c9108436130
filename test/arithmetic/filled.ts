import fc from 'fast-check';
import { rulebook } from '../../src/rulebook/index.js';
import type { EditionId, FormSpec } from '../../src/rulebook/types.js';
import { cellId } from '../../src/understand/report.js';
import type { Confidence, FilledCell, FilledForm } from '../../src/understand/report.js';

/** A number, `null` for a blank cell, `undefined` for one that is not there, or text without a number. */
export type Entry = number | null | undefined | string;
export type Figures = Readonly<Record<string, Entry>>;

export function formSpec(edition: EditionId, id: string): FormSpec {
  return rulebook.editions
    .find((spec) => spec.id === edition)!
    .forms.find((form) => form.id === id)!;
}

/** A filled form; cells that the figures do not name hold 0, the cell at index n stands at n × 10. */
export function filled(
  spec: FormSpec,
  figures: Figures,
  confidence: Confidence = 'high',
): FilledForm {
  const cells = new Map<string, FilledCell>();
  for (const block of spec.blocks) {
    for (const row of block.rows.filter(({ heading }) => heading !== true)) {
      for (const column of block.columns) {
        const id = cellId(row.id, column.id);
        const start = cells.size * 10;
        const entry = id in figures ? figures[id] : 0;
        cells.set(id, {
          id,
          block,
          row,
          column,
          span: { start, end: start + 1 },
          ...stateOf(entry),
        });
      }
    }
  }
  const span = { start: 0, end: cells.size * 10 };
  const table = { type: 'table' as const, grid: { height: 0, width: 0, rows: [] }, span };
  return {
    spec,
    tables: [table],
    section: undefined,
    confidence,
    cells,
    shape: [],
    labels: [],
    span,
  };
}

function stateOf(entry: Entry): Pick<FilledCell, 'state' | 'value' | 'raw' | 'fault'> {
  if (entry === null) return { state: 'empty', value: undefined, raw: '', fault: undefined };
  if (entry === undefined) return { state: 'missing', value: undefined, raw: '', fault: undefined };
  if (typeof entry === 'string') {
    return { state: 'unreadable', value: undefined, raw: entry, fault: { type: 'not-a-number' } };
  }
  const fault = entry < 0 ? ({ type: 'negative' } as const) : undefined;
  return { state: 'value', value: entry, raw: String(entry), fault };
}

export const COLUMNS = ['person', 'company', 'research', 'welfare', 'legal', 'other'];

export function leavesOf(spec: FormSpec): readonly string[] {
  return spec.identities.find(({ id }) => id === 'outcomes')!.right;
}

/** A consistent applications table, from counts of (outcome, applicant) and of what is carried over. */
export function balanced(
  spec: FormSpec,
  outcomes: Readonly<Record<string, number>>,
  carried: readonly number[] = [],
  forward: readonly number[] = [],
): Record<string, number> {
  const figures: Record<string, number> = {};
  const leaves = leavesOf(spec);
  const add = (id: string, value: number) => (figures[id] = (figures[id] ?? 0) + value);
  COLUMNS.forEach((column, index) => {
    const done = leaves.reduce((sum, row) => sum + (outcomes[cellId(row, column)] ?? 0), 0);
    // What was carried in cannot exceed what was finished or carried on.
    const out = forward[index] ?? 0;
    const before = Math.min(carried[index] ?? 0, done + out);
    const column_ = { total: done, forward: out, carried: before, new: done + out - before };
    const rows = Object.entries(column_);
    for (const row of leaves) rows.push([row, outcomes[cellId(row, column)] ?? 0]);
    for (const [row, value] of rows) {
      figures[cellId(row, column)] = value;
      add(cellId(row, 'total'), value);
    }
  });
  return figures;
}

/** Consistent applications tables: sparse and dense, small and large. */
export function tables(spec: FormSpec): fc.Arbitrary<Record<string, number>> {
  const leaves = leavesOf(spec);
  return fc
    .record({
      top: fc.constantFrom(0, 3, 60, 2_000, 1_000_000),
      zeros: fc.constantFrom(0, 0.5, 0.9, 1),
    })
    .chain(({ top, zeros }) => {
      const figure = fc
        .tuple(fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }), fc.nat(top))
        .map(([chance, value]) => (chance < zeros ? 0 : value));
      const size = leaves.length * COLUMNS.length;
      const list = (length: number) => fc.array(figure, { minLength: length, maxLength: length });
      return fc.tuple(list(size), list(6), list(6)).map(([values, carried, forward]) => {
        const outcomes: Record<string, number> = {};
        values.forEach((value, index) => {
          const column = COLUMNS[index % 6]!;
          outcomes[cellId(leaves[Math.floor(index / 6)]!, column)] = value;
        });
        return balanced(spec, outcomes, carried, forward);
      });
    });
}

/** The city table of 2025 that the rules were first checked against. */
export function cityTable(): Record<string, number> {
  const figures: Record<string, number> = {};
  const rows: Record<string, number[]> = {
    new: [13612, 252, 0, 45, 128, 32, 14069],
    carried: [535, 6, 0, 1, 18, 0, 560],
    total: [13364, 252, 0, 44, 121, 29, 13810],
    forward: [783, 6, 0, 2, 25, 3, 819],
    // The outcomes were not transcribed one by one: one row stands for all of them.
    open: [13364, 252, 0, 44, 121, 29, 13810],
  };
  for (const [row, values] of Object.entries(rows)) {
    [...COLUMNS, 'total'].forEach(
      (column, index) => (figures[cellId(row, column)] = values[index]!),
    );
  }
  return figures;
}
