import type { Row, TextCell } from './cells.js';
import { labelCells, textCellOf, type LabelCell } from './label-cells.js';
import type { LooseLine } from './loose-lines.js';
import type { Measure } from './places.js';
import type { MarkStyle } from './shape.js';
import { flatMap } from '../../text/flat-map.js';

/** A line of values and the labels in front of it. */
interface LayoutRow {
  readonly at: number;
  readonly values: readonly TextCell[];
  readonly groups: LabelCell[];
  leaf: LabelCell | undefined;
}

const DEPTH: Readonly<Record<MarkStyle, number>> = { numeral: 1, bracket: 2, digit: 3, circle: 4 };

/**
 * The rows of a table as it is laid out on a page: labels are wrapped and stand above, beside and below
 * the line of their values, and a group's label stands in the middle of its rows.
 */
export function layoutRows(source: string, lines: readonly LooseLine[], measure: Measure): Row[] {
  if (lines.every(isWhole)) return lines.map(({ cells }) => cells);
  const cells = labelCells(source, lines, measure);
  const rows = flatMap(lines, (line, at): LayoutRow[] =>
    line.values === 0
      ? []
      : [{ at, values: line.cells.slice(line.words), groups: [], leaf: undefined }],
  );
  const used = takeLeaves(cells, rows);
  deepen(cells, rows, used);
  const alone = new Map<LayoutRow | undefined, LabelCell[]>();
  let next = 0;
  cells.forEach((cell, index) => {
    while (next < rows.length && rows[next]!.at < cell.first) next++;
    if (used.has(cell)) return;
    const row = rows[next];
    if (row !== undefined && isAbove(cell, cells[index - 1], cells[index + 1]))
      rows[firstOfGroup(rows, next, cell)]!.groups.push(cell);
    else alone.set(row, [...(alone.get(row) ?? []), cell]);
  });
  return flatMap([...rows, undefined], (row): Row[] => [
    ...(alone.get(row) ?? []).map((cell) => [textCellOf(cell)]),
    ...(row === undefined ? [] : [rowOf(row)]),
  ]);
}

/** Gives each row its own label; both are in the order of their lines. */
function takeLeaves(cells: readonly LabelCell[], rows: readonly LayoutRow[]): Set<LabelCell> {
  const used = new Set<LabelCell>();
  let from = 0;
  for (const row of rows) {
    while (from < cells.length && cells[from]!.last < row.at - 1) from++;
    let to = from;
    while (to < cells.length && cells[to]!.first <= row.at + 1) to++;
    row.leaf = leafOf(cells.slice(from, to), row.at, used);
    if (row.leaf !== undefined) used.add(row.leaf);
  }
  return used;
}

/** Nothing is wrapped: a line is a row, its labels well apart. */
function isWhole({ kind, words, cells }: LooseLine): boolean {
  if (kind !== 'row') return false;
  for (let at = 0; at < words; at++) if (cells[at]!.text.includes(' ')) return false;
  return true;
}

function rowOf({ groups, leaf, values }: LayoutRow): Row {
  const sorted = groups.sort((a, b) => depthOf(a) - depthOf(b));
  return [...sorted, ...(leaf === undefined ? [] : [leaf])].map(textCellOf).concat(values);
}

/** The label of the values on a line: the rightmost that the line runs through, or that it adjoins. */
function leafOf(
  cells: readonly LabelCell[],
  at: number,
  used: ReadonlySet<LabelCell>,
): LabelCell | undefined {
  const near = (slack: number): LabelCell | undefined => {
    let best: LabelCell | undefined;
    for (const cell of cells) {
      if (used.has(cell) || cell.first > at + slack || cell.last < at - slack) continue;
      if (best === undefined || cell.places[0]!.from >= best.places[0]!.from) best = cell;
    }
    return best;
  };
  return near(0) ?? near(1);
}

/** All levels of labels in one cell: what goes on below the values ends with the row's own label. */
function deepen(
  cells: readonly LabelCell[],
  rows: readonly LayoutRow[],
  used: Set<LabelCell>,
): void {
  const places = new Map(rows.map(({ leaf }, at) => [leaf, at]));
  cells.forEach((cell, index) => {
    const above = cells[index - 1];
    const at = (above && places.get(above)) ?? -1;
    const row = rows[at];
    if (above?.style === undefined || row === undefined || used.has(cell)) return;
    if (depthOf(cell) <= depthOf(above) || cell.first > (rows[at + 1]?.at ?? Infinity)) return;
    row.groups.push(above);
    row.leaf = cell;
    used.add(cell);
  });
}

function depthOf({ style }: LabelCell): number {
  return style === undefined ? 0 : DEPTH[style];
}

/** Labels of a deeper level stand before or behind: the cell names a group of rows. */
function isAbove(
  cell: LabelCell,
  before: LabelCell | undefined,
  after: LabelCell | undefined,
): boolean {
  return [before, after].some((one) => one !== undefined && depthOf(one) > depthOf(cell));
}

/** The row that a group begins with: its label may stand in the middle of its rows, which count from 1. */
function firstOfGroup(rows: readonly LayoutRow[], from: number, group: LabelCell): number {
  const depth = depthOf(group);
  let first = from;
  for (let at = from; at >= 0; at--) {
    const leaf = rows[at]!.leaf;
    if (leaf === undefined || depthOf(leaf) <= depth) break;
    first = at;
    const isFirst = depthOf(leaf) === depth + 1 && leaf.ordinal === 1;
    if (isFirst || rows[at]!.groups.some((other) => depthOf(other) === depth)) break;
  }
  return first;
}
