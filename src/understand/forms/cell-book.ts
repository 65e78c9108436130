import type { ColumnSpec, FormBlockSpec, FormSpec, RowSpec } from '../../rulebook/types.js';
import type { Span } from '../../text/mapped.js';
import {
  cellId,
  type Confidence,
  type FilledCell,
  type LabelFault,
  type ShapeFault,
} from '../report.js';
import type { Grid, Slot } from './repair.js';
import type { DraftedCell, DraftedRow } from './rows.js';
import { readCell } from './value.js';

/** A form filled from drafted rows, before it is placed in the report. */
export interface Filling {
  readonly spec: FormSpec;
  readonly cells: ReadonlyMap<string, FilledCell>;
  readonly shape: readonly ShapeFault[];
  readonly labels: readonly LabelFault[];
  readonly confidence: Confidence;
  /** How many official rows were found. */
  readonly rows: number;
}

/** The official cells of a form while it is being filled. */
export class CellBook {
  readonly #spec: FormSpec;
  readonly #start: Span;
  readonly #written = new Map<string, FilledCell>();

  constructor(spec: FormSpec, drafted: readonly DraftedRow[]) {
    this.#spec = spec;
    this.#start = { start: drafted[0]?.span.start ?? 0, end: drafted[0]?.span.end ?? 0 };
  }

  /** Every cell in official order; what was not written is missing, and shown where the form begins. */
  finished(): ReadonlyMap<string, FilledCell> {
    const cells = new Map<string, FilledCell>();
    for (const block of this.#spec.blocks) {
      for (const row of block.rows) {
        if (row.heading === true) continue;
        for (const column of block.columns) {
          const id = cellId(row.id, column.id);
          const written = this.#written.get(id);
          cells.set(id, written ?? missingCell(id, block, row, column, this.#start));
        }
      }
    }
    return cells;
  }

  write(row: RowSpec, block: FormBlockSpec, cells: readonly (DraftedCell | undefined)[]): void {
    block.columns.forEach((column, index) => {
      const drafted = cells[index];
      if (drafted === undefined) return;
      const id = cellId(row.id, column.id);
      const raw = drafted.cell.content.text;
      const { state, value, fault } = readCell(raw, row.value ?? column.value);
      this.#written.set(id, {
        id,
        block,
        row,
        column,
        raw,
        span: drafted.cell.span,
        state,
        value,
        fault,
      });
    });
  }

  /** The row is drafted at `span`, or should be; what its cells hold is not known. */
  leaveOpen(row: RowSpec, block: FormBlockSpec, span: Span): void {
    for (const column of block.columns) {
      const id = cellId(row.id, column.id);
      this.#written.set(id, missingCell(id, block, row, column, span));
    }
  }

  /** Writes what a repaired row says in place of what stands in it. */
  rewrite(
    row: RowSpec,
    block: FormBlockSpec,
    slots: readonly Slot[],
    drafted: readonly DraftedCell[],
  ): void {
    block.columns.forEach((column, index) => {
      const id = cellId(row.id, column.id);
      const slot = slots[index];
      const span = (drafted[index] ?? drafted.at(-1)!).cell.span;
      const reading =
        slot === undefined
          ? { state: 'missing' as const, value: undefined, fault: undefined }
          : readCell(slot, row.value ?? column.value);
      this.#written.set(id, { id, block, row, column, raw: slot ?? '', span, ...reading });
    });
  }

  /** Whether a sum within the row itself is broken, or cannot be told: reason to look closer. */
  isRowBroken(row: RowSpec, spec: FormSpec): boolean {
    return spec.identities.some((identity) => {
      if (identity.each !== 'row' || (identity.relation ?? '=') !== '=') return false;
      const sum = (ids: readonly string[]): number =>
        ids.reduce(
          (total, column) => total + (valueOf(this.#written.get(cellId(row.id, column))) ?? NaN),
          0,
        );
      return sum(identity.left) !== sum(identity.right);
    });
  }

  grid(block: FormBlockSpec): Grid {
    const values = new Map<string, number | undefined>();
    for (const cell of this.#written.values()) values.set(cell.id, valueOf(cell));
    return {
      rows: block.rows.map((row) => row.id),
      columns: block.columns.map((column) => column.id),
      values,
    };
  }
}

function missingCell(
  id: string,
  block: FormBlockSpec,
  row: RowSpec,
  column: ColumnSpec,
  span: Span,
): FilledCell {
  const nothing = { state: 'missing', value: undefined, raw: '', fault: undefined } as const;
  return { id, block, row, column, span, ...nothing };
}

/** The number in a cell as the sums of the form take it: blank is 0, what cannot be read is unknown. */
function valueOf(cell: FilledCell | undefined): number | undefined {
  return cell?.state === 'empty' ? 0 : cell?.state === 'value' ? cell.value : undefined;
}
