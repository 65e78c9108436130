import { fault } from '../faults.js';
import type { Item } from './items.js';
import { addTable, type RawCell, type RawRow } from './table.js';
import { Edges } from './edges.js';

/** How a cell is merged: what its marks are, still as numbers. */
export interface CellMarks {
  /** Nought for a cell by itself; of cells merged side by side the first has one mark, the others another. */
  horizontal: number;
  /** 1: continues the cell above. 3: others below may continue it. */
  vertical: number;
}

/** The cells of a table row by their edges, in twips. */
export interface RowShape {
  readonly edges: number[];
  readonly cells: CellMarks[];
}

interface Row {
  readonly edges: readonly number[];
  readonly shape: RowShape;
  readonly cells: readonly Item[][];
  readonly removed: boolean;
}

interface OpenTable {
  readonly rows: Row[];
  /** The finished cells of the row that comes in. */
  cells: Item[][];
  cell: Item[];
}

/** Tables one inside the other are two or three. */
const DEEPEST = 60;

/** The tables that are open while paragraphs come in, outermost first. */
export class OpenTables {
  readonly #items: Item[];
  readonly #tables: OpenTable[] = [];

  /** @param items what stands outside of tables */
  constructor(items: Item[]) {
    this.#items = items;
  }

  /** Opens and closes tables until so many are open, and gives what the next paragraph is added to. */
  enter(depth: number): Item[] {
    if (depth > DEEPEST) throw fault('too-deep');
    while (this.#tables.length > depth) this.#close();
    while (this.#tables.length < depth) this.#tables.push({ rows: [], cells: [], cell: [] });
    return this.#current();
  }

  endCell(): void {
    const table = this.#tables.at(-1)!;
    table.cells.push(table.cell);
    table.cell = [];
  }

  endRow(shape: RowShape | undefined, removed: boolean): void {
    const table = this.#tables.at(-1)!;
    if (table.cells.length === 0) return;
    // Without its edges, nobody knows where a cell stands.
    if (shape === undefined || shape.cells.length < table.cells.length) throw fault('damaged');
    // LibreOffice marks the end of a row as deleted where no more than the words before it are.
    const isGone = removed && table.cells.every((items) => items.every(isBlank));
    table.rows.push({
      edges: ascending(shape.edges),
      shape,
      cells: table.cells,
      removed: isGone,
    });
    table.cells = [];
    table.cell = [];
  }

  #current(): Item[] {
    return this.#tables.at(-1)?.cell ?? this.#items;
  }

  #close(): void {
    const { rows, cells, cell } = this.#tables.pop()!;
    // What stands there would be lost.
    if (cells.length + cell.length > 0) throw fault('damaged');
    const edges = new Edges();
    for (const row of rows) edges.add(row.edges);
    const columns = edges.columns();
    addTable(
      this.#current(),
      rows.map((row) => rawRow(row, columns.at)),
      columns.widths,
    );
  }
}

function rawRow({ edges, shape, cells, removed }: Row, at: (edge: number) => number): RawRow {
  /** The mark of the first of several cells merged side by side. */
  let first = 0;
  return {
    before: at(edges[0]!),
    removed,
    cells: cells.map((items, index): RawCell => {
      const { horizontal, vertical } = shape.cells[index]!;
      const continues = horizontal !== 0 && first !== 0 && horizontal !== first;
      if (!continues) first = horizontal;
      return {
        span: at(edges[index + 1]!) - at(edges[index]!),
        items,
        horizontal: continues ? 'continue' : horizontal === 0 ? undefined : 'restart',
        vertical: vertical === 0 ? undefined : vertical === 1 ? 'continue' : 'restart',
        removed: false,
      };
    }),
  };
}

/** Of cells without a width, the edges lie one behind the other all the same. */
function ascending(edges: readonly number[]): readonly number[] {
  if (edges.every((edge, index) => index === 0 || edge > edges[index - 1]!)) return edges;
  let last = -Infinity;
  return edges.map((edge) => (last = Math.max(edge, last + 1)));
}

function isBlank(item: Item): boolean {
  return item.kind === 'paragraph' && item.text.trim() === '';
}
