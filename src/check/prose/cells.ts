import type { FilledForm, Report } from '../../understand/report.js';
import { diagnose } from '../arithmetic/diagnosis.js';
import { otherUnit } from '../tables/head-unit.js';
import { once } from '../../text/once.js';

/** What the cells of the forms say, as far as they can be relied on. */
export interface CellBook {
  /** The form that holds the cell, where it is there. */
  readonly formOf: (form: string) => FilledForm | undefined;
  /** Undefined where a cell is not there or holds no number. */
  readonly sum: (form: string, cells: readonly string[]) => CellSum | undefined;
  /** The form has all of these cells, whether a number stands in them or not. */
  readonly has: (form: string, cells: readonly string[]) => boolean;
}

export interface CellSum {
  readonly form: FilledForm;
  /** Ids of the cells that are added. */
  readonly cells: readonly string[];
  /** As drafted. */
  readonly value: number;
  /** With the cells that the sums of the form prove wrong set right. */
  readonly corrected: number;
  /**
   * The form was read with little certainty, or a cell takes part in a sum that cannot be put right, or
   * stands under a head in another unit.
   */
  readonly doubtful: boolean;
}

interface Doubts {
  readonly corrected: ReadonlyMap<string, number>;
  readonly doubtful: ReadonlySet<string>;
}

export function cellBook(report: Report): CellBook {
  const formOf = (id: string) =>
    report.forms.find((form) => form.spec.id === id && form.tables.length > 0);
  return {
    formOf,
    sum: (id, cells) => {
      const form = formOf(id);
      return form && sumOf(form, cells);
    },
    has: (id, cells) => {
      const form = formOf(id);
      return form !== undefined && cells.every((cell) => form.cells.has(unsigned(cell)));
    },
  };
}

function sumOf(form: FilledForm, cells: readonly string[]): CellSum | undefined {
  const { corrected, doubtful } = doubtsOf(form);
  let value = 0;
  let right = 0;
  for (const cell of cells) {
    const sign = cell.startsWith('-') ? -1 : 1;
    const id = unsigned(cell);
    const found = form.cells.get(id);
    if (found?.state !== 'value' || found.value === undefined) return undefined;
    value += sign * found.value;
    right += sign * (corrected.get(id) ?? found.value);
  }
  const added = cells.filter((cell) => !cell.startsWith('-'));
  const isDoubtful =
    form.confidence === 'low' || cells.some((cell) => doubtful.has(unsigned(cell)));
  return { form, cells: added, value: round(value), corrected: round(right), doubtful: isDoubtful };
}

/** The id of a cell that a sum takes away. */
function unsigned(cell: string): string {
  return cell.startsWith('-') ? cell.slice(1) : cell;
}

/** What the arithmetic of a form says against its own cells. */
const doubtsOf = once((form: FilledForm): Doubts => {
  const { system, causes } = diagnose(form);
  const corrected = new Map<string, number>();
  const doubtful = new Set<string>();
  for (const cause of causes) {
    if (cause.type === 'cell') corrected.set(system.cells[cause.cell]!.id, cause.expected);
    if (cause.type === 'cell' && !cause.byCustom) continue;
    const broken = cause.type === 'equation' ? [cause.equation] : cause.broken;
    for (const index of broken) {
      const { left, right } = system.equations[index]!;
      for (const cell of [...left, ...right]) doubtful.add(system.cells[cell]!.id);
    }
  }
  // Whether the numbers are in the unit of the head or in that of the form, nobody can tell.
  const columns = form.labels.filter((fault) => otherUnit(fault)).map(({ column }) => column);
  for (const { id, column } of form.cells.values()) if (columns.includes(column)) doubtful.add(id);
  return { corrected, doubtful };
});

/** Money adds up in decimals. */
function round(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
