import { fault } from '../faults.js';
import type { Item } from '../flow/items.js';
import { addTable, type RawCell, type RawRow } from '../flow/table.js';
import type { Attributes } from '../xml.js';

/** A cell over several rows, by the column it begins in: how many rows are left. */
interface Covering {
  left: number;
  readonly span: number;
}

interface OpenTable {
  readonly rows: RawRow[];
  readonly covering: Map<number, Covering>;
  cells: RawCell[];
  column: number;
  /** Up to this column a cell of this row covers its neighbours. */
  coveredUntil: number;
  rowRepeats: number;
}

/** Programs repeat a blank cell or row to the end of what they know; no table is as large. */
const MOST_REPEATS = 64;
const MOST_CELLS = 300_000;

/** An attribute of a table; in a shape, its element is of another vocabulary. */
function own(attributes: Attributes, name: string): string | undefined {
  return attributes(name) ?? attributes(`table:${name}`);
}

/** The tables that are open, outermost first. */
export class OpenTables {
  readonly #tables: OpenTable[] = [];
  #count = 0;

  openTable(): void {
    this.#tables.push({
      rows: [],
      covering: new Map(),
      cells: [],
      column: 0,
      coveredUntil: 0,
      rowRepeats: 1,
    });
  }

  openRow(attributes: Attributes): void {
    const table = this.#tables.at(-1);
    if (table === undefined) throw fault('damaged');
    table.rowRepeats = repeatsOf(own(attributes, 'number-rows-repeated'));
    table.cells = [];
    table.column = 0;
    table.coveredUntil = 0;
  }

  /** Begins a cell; gives what its content is added to. */
  openCell(attributes: Attributes): Item[] {
    const table = this.#tables.at(-1);
    if (table === undefined) throw fault('damaged');
    const span = spanOf(own(attributes, 'number-columns-spanned'));
    const rows = spanOf(own(attributes, 'number-rows-spanned'));
    const items: Item[] = [];
    for (let left = repeatsOf(own(attributes, 'number-columns-repeated')); left > 0; left--) {
      this.#add(table, { span, items, vertical: rows > 1 ? 'restart' : undefined, removed: false });
      if (rows > 1) table.covering.set(table.column, { left: rows - 1, span });
      table.coveredUntil = table.column + span;
      table.column += 1;
    }
    return items;
  }

  /** A place that a merged cell takes. */
  covered(attributes: Attributes): void {
    const table = this.#tables.at(-1);
    if (table === undefined) throw fault('damaged');
    for (let left = repeatsOf(own(attributes, 'number-columns-repeated')); left > 0; left--) {
      const own = table.covering.get(table.column);
      if (table.column >= table.coveredUntil) {
        const span = own && own.left > 0 ? own.span : 1;
        const vertical = own && own.left > 0 ? 'continue' : undefined;
        if (own) own.left -= 1;
        this.#add(table, { span, items: [], vertical, removed: false });
        table.coveredUntil = table.column + span;
      }
      table.column += 1;
    }
  }

  closeRow(isHidden: boolean): void {
    const { rows, cells, rowRepeats } = this.#tables.at(-1)!;
    if (cells.length === 0) return;
    for (let left = rowRepeats; left > 0; left--) {
      rows.push({ before: 0, removed: isHidden, cells: cells.map((cell) => ({ ...cell })) });
      if (left > 1) this.#add({ cells: [] }, ...cells);
    }
  }

  /** Adds the finished table, or what it merely lays out, to `items`. */
  closeTable(items: Item[]): void {
    addTable(items, this.#tables.pop()!.rows, []);
  }

  #add(table: Pick<OpenTable, 'cells'>, ...cells: RawCell[]): void {
    this.#count += cells.length;
    if (this.#count > MOST_CELLS) throw fault('too-large');
    for (const cell of cells) table.cells.push(cell);
  }
}

function repeatsOf(value: string | undefined): number {
  return Math.min(spanOf(value), MOST_REPEATS);
}

function spanOf(value: string | undefined): number {
  return Math.max(1, Math.trunc(Number(value ?? 1)) || 1);
}
