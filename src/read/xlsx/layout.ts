import type { Block, Cell, CellName } from '../../draft/draft.js';
import { sourceSpan, trim, verbatim, type MappedText } from '../../text/mapped.js';
import { flatMap } from '../../text/flat-map.js';
import { largest, smallest } from '../../text/lists.js';
import { fault } from '../faults.js';
import { bandsOf, Divider, type Band, type Placed } from './bands.js';
import { isClosed, isMarked, sectionNumber } from '../text/shape.js';
import { nameOf, type Reference } from './reference.js';
import type { SheetReader } from './sheet.js';

const MOST_COLUMNS = 300;
const MOST_PLACES = 300_000;
/** Lays sheets out one behind the other as lines of text and tables. */
export class SheetLayout {
  readonly blocks: Block[] = [];
  readonly cells: CellName[] = [];
  #lines: string[] = [];
  #offset = 0;
  #places = 0;

  get source(): string {
    return this.#lines.join('\n');
  }

  add(sheet: string, read: SheetReader): void {
    const bands = bandsOf(visibleCells(read));
    const divider = new Divider(bands);
    for (const region of regionsOf(bands)) {
      if (region.every((band) => band.every(({ text }) => text.trim() === ''))) continue;
      for (const part of divider.divide(region)) {
        if ('line' in part) this.#text(sheet, part.line);
        else this.#table(sheet, part.rows);
      }
    }
  }

  /** A cell may hold several paragraphs, and a heading above them. */
  #text(sheet: string, { text, at }: Placed): void {
    for (const paragraph of paragraphsOf(text)) {
      const content = trim(this.#line(sheet, paragraph, at));
      if (content.text !== '')
        this.blocks.push({ type: 'text', content, span: sourceSpan(content) });
    }
  }

  #table(sheet: string, cells: readonly Placed[]): void {
    const top = cells[0]!.row;
    const left = smallest(cells.map(({ column }) => column));
    const width = largest(cells.map(({ column, colSpan }) => column + colSpan)) - left;
    const height = largest(cells.map(({ row, rowSpan }) => row + rowSpan)) - top;
    this.#places += width * height;
    if (width > MOST_COLUMNS || this.#places > MOST_PLACES) throw fault('too-large');
    const start = this.#offset;
    const owners: (Placed | undefined)[] = Array.from({ length: width * height }, () => undefined);
    for (const cell of cells) {
      for (let row = cell.row; row < cell.row + cell.rowSpan; row++)
        owners.fill(
          cell,
          (row - top) * width + cell.column - left,
          (row - top) * width + cell.column - left + cell.colSpan,
        );
    }
    const rows: Cell[][] = [];
    for (let row = 0; row < height; row++) {
      rows.push([]);
      for (let column = 0; column < width; column++) {
        const own = owners[row * width + column];
        if (own && (own.row - top !== row || own.column - left !== column)) continue;
        const at = own?.at ?? { row: row + top, column: column + left };
        const content = trim(this.#line(sheet, own?.text ?? '', at));
        const { rowSpan = 1, colSpan = 1 } = own ?? {};
        rows[row]!.push({ row, column, rowSpan, colSpan, content, span: sourceSpan(content) });
      }
    }
    this.blocks.push({
      type: 'table',
      grid: { height, width, rows },
      span: { start, end: Math.max(start, this.#offset - 1) },
    });
  }

  /** Takes the next line of the source; a line end in a cell is a space there. */
  #line(sheet: string, text: string, at: Reference): MappedText {
    const start = this.#offset;
    this.#lines.push(text.replaceAll('\n', ' '));
    this.#offset += text.length + 1;
    this.cells.push({ start, sheet, name: nameOf(at) });
    return verbatim(text, start);
  }
}

/** Lines of a cell, but for those that only its width broke. */
function paragraphsOf(text: string): string[] {
  const paragraphs: string[] = [];
  for (const line of text.split('\n')) {
    const before = paragraphs.at(-1)?.trim();
    const isNew =
      before === undefined ||
      isClosed(before) ||
      isMarked(line.trim()) ||
      sectionNumber(before) !== undefined;
    if (isNew) paragraphs.push(line);
    else paragraphs.push(`${paragraphs.pop()!}\n${line}`);
  }
  return paragraphs;
}

/** What is shown, its places counted without hidden rows and columns. */
function visibleCells({ cells, areas, hiddenRows, hiddenColumns }: SheetReader): Placed[] {
  const rowOf = ranker(hiddenRows);
  const columnOf = ranker(hiddenColumns);
  const merged = new Map(areas.map((area) => [keyOf(area.from), area]));
  const taken = new Set<string>();
  const placed: Placed[] = [];
  for (const { from, to } of areas) {
    const count = (to.row - from.row + 1) * (to.column - from.column + 1);
    if (count > MOST_PLACES) throw fault('too-large');
    for (let row = from.row; row <= to.row; row++)
      for (let column = from.column; column <= to.column; column++)
        taken.add(keyOf({ row, column }));
    if (taken.size > MOST_PLACES) throw fault('too-large');
  }
  const filled = new Set(cells.map(keyOf));
  const filledRows = new Set(cells.map(({ row }) => row));
  const blank = flatMap(areas, ({ from }) =>
    // A blank row is one, merged or not.
    filled.has(keyOf(from)) || !filledRows.has(from.row) ? [] : [{ ...from, text: '' }],
  );
  for (const { row, column, text } of [...cells, ...blank]) {
    const key = keyOf({ row, column });
    const to = merged.get(key)?.to ?? { row, column };
    // Below a merged cell, what others hold is not shown.
    if (taken.has(key) && !merged.has(key)) continue;
    const rowSpan = rowOf(to.row + 1) - rowOf(row);
    const colSpan = columnOf(to.column + 1) - columnOf(column);
    if (rowSpan === 0 || colSpan === 0) continue;
    const at = { row, column };
    placed.push({ row: rowOf(row), column: columnOf(column), rowSpan, colSpan, text, at });
  }
  return placed.sort((a, b) => a.row - b.row || a.column - b.column);
}

function keyOf({ row, column }: Reference): string {
  return `${row} ${column}`;
}

/** How many rows or columns before a place are shown. */
function ranker(hidden: ReadonlySet<number>): (at: number) => number {
  const sorted = [...hidden].sort((a, b) => a - b);
  return (at) => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sorted[middle]! < at) low = middle + 1;
      else high = middle;
    }
    return at - low;
  };
}

/** Bands parted by rows in which nothing stands. */
function regionsOf(bands: readonly Band[]): Band[][] {
  const regions: Band[][] = [];
  let end = -1;
  for (const band of bands) {
    if (regions.length === 0 || band[0]!.row > end) regions.push([]);
    regions.at(-1)!.push(band);
    end = largest(band.map(({ row, rowSpan }) => row + rowSpan));
  }
  return regions;
}
