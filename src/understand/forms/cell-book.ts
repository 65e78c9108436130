import type { ColumnSpec, FormBlockSpec, FormSpec, RowSpec } from '../../rulebook/types.js';
import type { Span } from '../../text/mapped.js';
import { once } from '../../text/once.js';
import {
  cellId,
  type Confidence,
  type FilledCell,
  type LabelFault,
  type ShapeFault,
} from '../report.js';
import type { Grid, Slot } from './repair.js';
import type { DraftedCell, DraftedRow } from './rows.js';
import { readCell, type CellReading } from './value.js';
import { flatMap } from '../../text/flat-map.js';

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

interface OfficialCell {
  readonly id: string;
  readonly block: FormBlockSpec;
  readonly row: RowSpec;
  readonly column: ColumnSpec;
}

/** The cells of each row of a block, in the order of its columns. */
const cellsOf = once(
  (block: FormBlockSpec): ReadonlyMap<RowSpec, readonly OfficialCell[]> =>
    new Map(
      block.rows.map((row) => [
        row,
        block.columns.map((column) => ({ id: cellId(row.id, column.id), block, row, column })),
      ]),
    ),
);

/** Every cell of a form that holds a value, in official order. */
const allCells = once((spec: FormSpec): readonly OfficialCell[] =>
  flatMap(spec.blocks, (block) =>
    flatMap(
      block.rows.filter((row) => row.heading !== true),
      (row) => cellsOf(block).get(row) ?? [],
    ),
  ),
);

/** Sums within a row, by the columns on their two sides. */
const rowSums = once((spec: FormSpec) =>
  spec.identities.filter(({ each, relation = '=' }) => each === 'row' && relation === '='),
);

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
    for (const cell of allCells(this.#spec)) {
      cells.set(cell.id, this.#written.get(cell.id) ?? missingCell(cell, this.#start));
    }
    return cells;
  }

  write(row: RowSpec, block: FormBlockSpec, cells: readonly (DraftedCell | undefined)[]): void {
    cellsOf(block)
      .get(row)!
      .forEach(({ id, column }, index) => {
        const drafted = cells[index];
        if (drafted === undefined) return;
        const raw = drafted.cell.content.text;
        const { span } = drafted.cell;
        const { state, value, fault } = readAs(raw, row, column);
        this.#written.set(id, { id, block, row, column, raw, span, state, value, fault });
      });
  }

  /** The row is drafted at `span`, or should be; what its cells hold is not known. */
  leaveOpen(row: RowSpec, block: FormBlockSpec, span: Span): void {
    for (const cell of cellsOf(block).get(row)!)
      this.#written.set(cell.id, missingCell(cell, span));
  }

  /** The row has its label and nothing behind it: its cells are empty. */
  leaveEmpty(row: RowSpec, block: FormBlockSpec, { end }: Span): void {
    const nothing = {
      span: { start: end, end },
      state: 'empty',
      value: undefined,
      raw: '',
    } as const;
    for (const cell of cellsOf(block).get(row)!)
      this.#written.set(cell.id, { ...cell, ...nothing, fault: undefined });
  }

  /** Writes what a repaired row says in place of what stands in it. */
  rewrite(
    row: RowSpec,
    block: FormBlockSpec,
    slots: readonly Slot[],
    drafted: readonly DraftedCell[],
  ): void {
    cellsOf(block)
      .get(row)!
      .forEach((cell, index) => {
        const slot = slots[index];
        const span = (drafted[index] ?? drafted.at(-1)!).cell.span;
        const written =
          slot === undefined
            ? missingCell(cell, span)
            : { ...cell, raw: slot, span, ...readAs(slot, row, cell.column) };
        this.#written.set(cell.id, written);
      });
  }

  /** Whether a sum within the row itself is broken, or cannot be told: reason to look closer. */
  isRowBroken(row: RowSpec, spec: FormSpec): boolean {
    const sum = (columns: readonly string[]): number =>
      columns.reduce(
        (total, column) => total + (valueOf(this.#written.get(cellId(row.id, column))) ?? NaN),
        0,
      );
    return rowSums(spec).some(({ left, right }) => sum(left) !== sum(right));
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

function readAs(raw: string, row: RowSpec, column: ColumnSpec): CellReading {
  return readCell(raw, row.value ?? column.value, row.unit ?? column.unit);
}

function missingCell({ id, block, row, column }: OfficialCell, span: Span): FilledCell {
  const nothing = { state: 'missing', value: undefined, raw: '', fault: undefined } as const;
  return { id, block, row, column, span, ...nothing };
}

/** The number in a cell as the sums of the form take it: blank is 0, what cannot be read is unknown. */
function valueOf(cell: FilledCell | undefined): number | undefined {
  return cell?.state === 'empty' ? 0 : cell?.state === 'value' ? cell.value : undefined;
}
