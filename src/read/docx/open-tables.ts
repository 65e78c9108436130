import type { Item } from '../flow/items.js';
import { integer, isOn } from './styles.js';
import { addTable } from '../flow/table.js';
import type { RawCell, RawRow } from '../flow/table.js';
import type { Attributes } from '../xml.js';

/** A row; Word does not show a hidden one whose text is hidden as well. */
interface OpenRow extends RawRow {
  hidden: boolean;
}

/** The tables that are open while their rows and cells come in, outermost first. */
export class OpenTables {
  readonly #tables: { rows: OpenRow[]; widths: number[] }[] = [];
  readonly #cells: RawCell[] = [];

  openTable(): void {
    this.#tables.push({ rows: [], widths: [] });
  }

  openRow(): void {
    this.#tables.at(-1)?.rows.push({ before: 0, removed: false, hidden: false, cells: [] });
  }

  /** Begins a cell and returns the list of what will stand in it. */
  openCell(): Item[] {
    const cell: RawCell = { span: 1, items: [], removed: false };
    this.#tables.at(-1)?.rows.at(-1)?.cells.push(cell);
    this.#cells.push(cell);
    return cell.items;
  }

  closeCell(): void {
    this.#cells.pop();
  }

  /** Ends the innermost table and adds it, or what it merely lays out, to `items`. */
  closeTable(items: Item[]): void {
    const { rows, widths } = this.#tables.pop()!;
    for (const row of rows) row.removed ||= row.hidden && row.cells.every(isBlank);
    addTable(items, rows, widths);
  }

  removeRow(): void {
    const row = this.#tables.at(-1)?.rows.at(-1);
    if (row) row.removed = true;
  }

  removeCell(): void {
    const cell = this.#cells.at(-1);
    if (cell) cell.removed = true;
  }

  /** Takes in a property of the innermost table, row or cell. */
  property(name: string, attributes: Attributes): void {
    const table = this.#tables.at(-1);
    const row = table?.rows.at(-1);
    const cell = this.#cells.at(-1);
    switch (name) {
      case 'w:gridCol':
        table?.widths.push(integer(attributes('w')) || Infinity);
        break;
      case 'w:hidden':
        if (row) row.hidden = isOn(attributes('val'));
        break;
      case 'w:gridBefore':
        if (row) row.before = integer(attributes('val')) ?? 0;
        break;
      case 'w:gridSpan':
        if (cell) cell.span = integer(attributes('val')) ?? 1;
        break;
      case 'w:vMerge':
        if (cell) cell.vertical = merge(attributes);
        break;
      case 'w:hMerge':
        if (cell) cell.horizontal = merge(attributes);
    }
  }
}

function isBlank({ items }: RawCell): boolean {
  return items.every((item) => item.kind === 'paragraph' && item.text.trim() === '');
}

/** A merge without a value continues. */
function merge(attributes: Attributes): 'restart' | 'continue' {
  return attributes('val') === 'restart' ? 'restart' : 'continue';
}
