import type { ColumnSpec, FormBlockSpec, RowSpec } from '../../rulebook/types.js';
import { key } from '../../text/fold.js';
import type { FilledCell } from '../../understand/report.js';
import type { CellRef, Equation, System } from './system.js';

/** Terms of a sum that are written out. */
const TERMS = 6;

/** A row as its form calls it, short where the form's own words are long. */
export function rowName(row: RowSpec): string {
  return row.short ?? row.label;
}

/** A column as its form calls it, with its group where the label alone stands for several columns. */
export function columnName(column: ColumnSpec, block: FormBlockSpec): string {
  const alike = block.columns.filter(({ label }) => label === column.label);
  const group = column.groups?.at(-1)?.label;
  return alike.length > 1 && group !== undefined ? `${group}·${column.label}` : column.label;
}

/**
 * Row and column of a cell, for sentences that name each; where the row has no label of its own, the columns
 * stand in groups, and the group is named in its place: “行政复议”的“总计”.
 */
export function labelsOf({ row, column, block }: Omit<CellRef, 'id'>): {
  readonly row: string;
  readonly column: string;
} {
  const group = column.groups?.at(-1)?.label;
  if (row.label === '' && group !== undefined) return { row: group, column: column.label };
  return { row: rowName(row), column: columnName(column, block) };
}

/**
 * Row and column of a cell; only the column where the row has no label of its own, only the row where the
 * block has one column.
 */
export function cellName({ row, column, block }: Omit<CellRef, 'id'>): string {
  if (block.columns.length === 1) return rowName(row);
  const name = columnName(column, block);
  if (row.label === '') return name;
  // （七）总计 of the column 总计 is said once.
  return rowName(row).endsWith(name) ? rowName(row) : `${rowName(row)}·${name}`;
}

/** What stands in a cell that holds no number: `/`, `—`, `无`; undefined where it is blank. */
export function writtenSign({ raw }: FilledCell): string | undefined {
  const folded = key(raw);
  return folded === '' || folded === '|' ? undefined : raw.trim();
}

/** The row or column that an equation runs along. */
export function lineName(system: System, equation: Equation): string {
  const { row, column, block } = system.cells[equation.left[0]!]!;
  if (equation.identity.each === 'column') return columnName(column, block);
  return row.label === '' ? columnName(column, block) : rowName(row);
}

/**
 * A side of an equation as a sum, `一、本年新收 32 + 二、上年结转 0 = 32`, or `（七）总计 31` where it is
 * one cell. Of long sums the first figures other than zero are written out.
 */
export function sumText(
  system: System,
  equation: Equation,
  side: readonly number[],
  values: readonly number[],
): string {
  const term = (cell: number) => `${termName(system, equation, cell)} ${values[cell]!}`;
  if (side.length === 1) return term(side[0]!);
  const sum = side.reduce((total, cell) => total + values[cell]!, 0);
  if (side.length <= TERMS) return `${side.map(term).join(' + ')} = ${sum}`;
  const figures = side.filter((cell) => values[cell] !== 0);
  const shown = figures.length === 0 ? side.slice(0, 1) : figures.slice(0, TERMS);
  const rest = figures.length > shown.length || figures.length === 0 ? ' + …' : '';
  return `${shown.map(term).join(' + ')}${rest} = ${sum}`;
}

function termName(system: System, equation: Equation, cell: number): string {
  const { row, column } = system.cells[cell]!;
  return equation.identity.each === 'column' ? rowName(row) : column.label;
}
