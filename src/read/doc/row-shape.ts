import { fault } from '../faults.js';
import type { CellMarks, RowShape } from '../flow/open-tables.js';
import type { LittleEndian } from '../little-endian.js';

const FIRST = 1;
const MERGED = 2;
const MOST_CELLS = 255;
const CELL_BYTES = 20;

/** Reads a row as it is defined as a whole. */
export function defineRow(list: LittleEndian, at: number, length: number): RowShape {
  const count = list.u8(at);
  if (1 + (count + 1) * 2 > length) throw fault('damaged');
  const edges: number[] = [];
  for (let index = 0; index <= count; index++) edges.push(list.i16(at + 1 + index * 2));
  const first = at + 1 + (count + 1) * 2;
  const cells: CellMarks[] = [];
  for (let index = 0; index < count; index++) {
    const cell = first + index * CELL_BYTES;
    // Definitions of the last cells may be left out.
    const marks = cell + 2 <= at + length ? list.u16(cell) : 0;
    cells.push({ horizontal: marks & 3, vertical: (marks >> 5) & 3 });
  }
  return { edges, cells };
}

const CHANGES: Readonly<
  Record<number, (row: RowShape, list: LittleEndian, at: number, length: number) => void>
> = {
  // sprmTVertMerge
  0xd62b: (row, list, at, length) => {
    const cell = length >= 2 ? row.cells[list.u8(at)] : undefined;
    if (cell) cell.vertical = list.u8(at + 1) & 3;
  },
  // sprmTMerge
  0x5624: (row, list, at) => {
    const first = list.u8(at);
    row.cells.slice(first, list.u8(at + 1)).forEach((cell, index) => {
      cell.horizontal = index === 0 ? FIRST : MERGED;
    });
  },
  // sprmTSplit
  0x5625: (row, list, at) => {
    for (const cell of row.cells.slice(list.u8(at), list.u8(at + 1))) cell.horizontal = 0;
  },
  // sprmTDxaCol
  0x7623: (row, list, at) => {
    const limit = Math.min(list.u8(at + 1), row.cells.length);
    for (let index = list.u8(at); index < limit; index++) setWidth(row, index, list.u16(at + 2));
  },
  // sprmTInsert
  0x7621: (row, list, at) => {
    const first = list.u8(at);
    const count = list.u8(at + 1);
    const width = list.u16(at + 2);
    if (row.edges.length === 0) row.edges.push(0);
    if (row.cells.length + count > MOST_CELLS) throw fault('damaged');
    for (let index = 0; index < count; index++) {
      const cell = Math.min(first, row.cells.length);
      row.cells.splice(cell, 0, { horizontal: 0, vertical: 0 });
      row.edges.splice(cell, 0, row.edges[cell]!);
      setWidth(row, cell, width);
    }
  },
  // sprmTDelete
  0x5622: (row, list, at) => {
    const first = list.u8(at);
    const count = Math.min(list.u8(at + 1), row.cells.length) - first;
    for (let index = 0; index < count; index++) {
      setWidth(row, first, 0);
      row.cells.splice(first, 1);
      row.edges.splice(first + 1, 1);
    }
  },
};

/** Makes one of the changes to a row that may follow its definition; others do not concern its cells. */
export function changeRow(
  row: RowShape,
  code: number,
  [list, at, length]: readonly [LittleEndian, number, number],
): void {
  CHANGES[code]?.(row, list, at, length);
}

/** The cells to the right move along. */
function setWidth(row: RowShape, cell: number, width: number): void {
  const { edges } = row;
  const by = edges[cell]! + width - edges[cell + 1]!;
  for (let index = cell + 1; index < edges.length; index++) edges[index]! += by;
}
