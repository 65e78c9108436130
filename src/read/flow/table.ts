import { flatMap } from '../../text/flat-map.js';
import type { Item, PlacedCell, Table } from './items.js';

/** A cell as its row lists it; merges are still marks. */
export interface RawCell {
  span: number;
  readonly items: Item[];
  /** `w:vMerge` or `w:hMerge`: begins a merged area, or continues the one above or to the left. */
  vertical?: 'restart' | 'continue' | undefined;
  horizontal?: 'restart' | 'continue' | undefined;
  removed: boolean;
}

export interface RawRow {
  /** Grid columns left out in front of the first cell. */
  before: number;
  removed: boolean;
  readonly cells: RawCell[];
}

/** Wider grids than this come from no word processor. */
const MOST_COLUMNS = 1_000;
/** Columns narrower than 150 twips (2.6 mm) that no cell fills alone are edges that do not quite meet. */
const SLIVER = 150;
const MOST_SLIVERS = 8;

/** Adds a table, or what it merely lays out, to `items`. */
export function addTable(
  items: Item[],
  rows: readonly RawRow[],
  columnWidths: readonly number[],
): void {
  const table = buildTable(rows, columnWidths);
  if (!isLayout(table)) {
    items.push(table);
    return;
  }
  for (const row of table.rows) {
    for (const cell of row) for (const item of cell.items) items.push(item);
  }
}

/** Places the cells of a table, resolving merges, and drops columns that are mere drawing errors. */
function buildTable(rows: readonly RawRow[], columnWidths: readonly number[]): Table {
  const placed = placeRows(rows.filter((row) => !row.removed));
  const width = dropIdleColumns(placed, columnWidths);
  return { kind: 'table', rows: placed, width };
}

function placeRows(rows: readonly RawRow[]): PlacedCell[][] {
  /** The vertically merged area that is open in each column, by its first column. */
  let open = new Map<number, PlacedCell>();
  return rows.map((row, rowIndex) => {
    const next = new Map<number, PlacedCell>();
    const cells: PlacedCell[] = [];
    let column = Math.min(Math.max(0, row.before), MOST_COLUMNS);
    for (const raw of row.cells) {
      if (raw.removed) continue;
      const colSpan = Math.min(Math.max(1, raw.span), MOST_COLUMNS);
      const above = open.get(column);
      const left = cells.at(-1);
      if (raw.vertical === 'continue' && above?.colSpan === colSpan) {
        above.rowSpan += 1;
        next.set(column, above);
      } else if (raw.horizontal === 'continue' && left && left.column + left.colSpan === column) {
        left.colSpan += colSpan;
      } else {
        const cell = { row: rowIndex, column, rowSpan: 1, colSpan, items: raw.items };
        cells.push(cell);
        if (raw.vertical !== undefined) next.set(column, cell);
      }
      column += colSpan;
    }
    open = next;
    return cells;
  });
}

/** Removes grid columns in which nothing begins, and slivers; returns the width that is left. */
function dropIdleColumns(
  rows: readonly (readonly PlacedCell[])[],
  widths: readonly number[],
): number {
  const cells = flatMap(rows, (row) => row);
  const edges = new Set<number>([0]);
  for (const cell of cells) edges.add(cell.column).add(cell.column + cell.colSpan);
  const kept = [...edges].sort((left, right) => left - right);
  const collapsed = collapseSlivers(cells, kept, widths);
  for (const cell of cells) {
    const end = collapsed.get(cell.column + cell.colSpan)!;
    cell.column = collapsed.get(cell.column)!;
    cell.colSpan = end - cell.column;
  }
  return cells.reduce((width, cell) => Math.max(width, cell.column + cell.colSpan), 0);
}

/** Numbers the edges anew; two edges that nearly meet get one number unless a cell lies between. */
function collapseSlivers(
  cells: readonly PlacedCell[],
  edges: readonly number[],
  widths: readonly number[],
): Map<number, number> {
  const offsets = [0];
  for (const width of widths) offsets.push(offsets.at(-1)! + width);
  let filled: ReadonlySet<string> | undefined;
  const isCell = (left: number, right: number): boolean =>
    (filled ??= stretchesOf(cells)).has(`${left} ${right}`);
  const numbers = new Map<number, number>();
  let number = 0;
  /** Edges that share the current number; a cell between any two of them keeps them apart. */
  let group: number[] = [];
  for (const edge of edges) {
    const first = group[0];
    if (first !== undefined) {
      const distance = (offsets[edge] ?? Infinity) - (offsets[first] ?? 0);
      const apart =
        !(distance < SLIVER) ||
        group.length >= MOST_SLIVERS ||
        group.some((other) => isCell(other, edge));
      if (apart) {
        number += 1;
        group = [];
      }
    }
    group.push(edge);
    numbers.set(edge, number);
  }
  return numbers;
}

function stretchesOf(cells: readonly PlacedCell[]): Set<string> {
  return new Set(cells.map(({ column, colSpan }) => `${column} ${column + colSpan}`));
}

/** Most cells that a table may fill and still be taken for a frame around other tables. */
const MOST_FRAME_CELLS = 6;
/** Characters and paragraphs in one cell that make a single-column table running text. */
const LONG_TEXT = 200;

/**
 * Whether a table only lays out what it holds: a box around the text, a frame around other tables,
 * or a single column of running text. Its content then reads as if the table were not there.
 */
function isLayout(table: Table): boolean {
  const cells = flatMap(table.rows, (row) => row);
  if (cells.length <= 1) return true;
  const framesTable = cells.some(({ items }) => items.some(({ kind }) => kind === 'table'));
  if (framesTable && cells.filter(isFilled).length <= MOST_FRAME_CELLS) return true;
  return table.width === 1 && cells.some(({ items }) => isRunningText(items));
}

function isFilled({ items }: PlacedCell): boolean {
  return items.some((item) => item.kind === 'table' || item.text.trim() !== '');
}

function isRunningText(items: readonly Item[]): boolean {
  let paragraphs = 0;
  let characters = 0;
  for (const item of items) {
    if (item.kind === 'table') return true;
    const length = item.text.trim().length;
    if (length > 0) paragraphs += 1;
    characters += length;
  }
  return paragraphs > 1 && characters > LONG_TEXT;
}
