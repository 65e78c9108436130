import { cover } from '../../text/mapped.js';
import type { FormBlockSpec, FormSpec, RowSpec } from '../../rulebook/types.js';
import { key } from '../../text/fold.js';
import type { ShapeFault } from '../report.js';
import { dissect, type RowAnatomy } from './anatomy.js';
import { CellBook, type Filling } from './cell-book.js';
import { mapColumns, type ColumnMap } from './columns.js';
import { extract, packedTables, type Extraction } from './extract.js';
import { labelFaults } from './label-faults.js';
import { matchRows, type RowMatch } from './match-rows.js';
import { brokenSums, decide, MORE_THAN_ONE_CELL, repairs, type Slot } from './repair.js';
import type { DraftedCell, DraftedRow } from './rows.js';

/** Fills a form whose rows have labels (all but Table 4) from the drafted rows that belong to it. */
export function fillRows(spec: FormSpec, drafted: readonly DraftedRow[]): Filling {
  const anatomies = dissect(drafted, spec);
  const { matches, faults } = matchRows(anatomies, spec);
  const book = new CellBook(spec, drafted);
  const shape: ShapeFault[] = [...faults];
  const maps = new Map<string, ColumnMap | undefined>();
  const packed = packedTables(anatomies);
  const extractions = matches.map((match) => {
    const map = columnMap(maps, match, anatomies, spec, shape);
    const isPacked = packed.has(match.anatomy.row.table);
    return extract(match.anatomy, match.block.columns.length, map, isPacked);
  });
  matches.forEach((match, index) => {
    const extraction = extractions[index]!;
    const cells = extraction.cells;
    if (extraction.type === 'values') book.write(match.row, match.block, cells);
    else if (isLabelOnly(match.anatomy))
      book.leaveEmpty(match.row, match.block, match.anatomy.row.span);
    else book.leaveOpen(match.row, match.block, match.anatomy.row.span);
    if (extraction.type === 'values' && extraction.shifted > 0) {
      shape.push({
        type: 'shifted-row',
        row: match.row,
        by: extraction.shifted,
        span: match.anatomy.row.span,
      });
    }
  });
  matches.forEach((match, index) => repairRow(match, extractions[index]!, book, spec, shape));
  const positions = matches.filter((match) => match.score < 0.6).length;
  const confidence =
    matches.length === 0 || positions > matches.length / 2
      ? 'low'
      : positions > 0
        ? 'medium'
        : 'high';
  return {
    spec,
    cells: book.finished(),
    shape,
    labels: labelFaults(anatomies, matches, spec),
    confidence,
    rows: matches.length,
  };
}

function columnMap(
  maps: Map<string, ColumnMap | undefined>,
  match: RowMatch,
  anatomies: readonly RowAnatomy[],
  spec: FormSpec,
  shape: ShapeFault[],
): ColumnMap | undefined {
  const { table } = match.anatomy.row;
  const id = `${table.span.start}.${match.block.id}`;
  if (maps.has(id)) return maps.get(id);
  const map = mapColumns(table, rowsOfBlock(anatomies, match.block), match.block, spec);
  maps.set(id, map);
  if (map === undefined) return undefined;
  for (const column of map.missing) {
    shape.push({
      type: 'missing-column',
      column,
      block: match.block,
      span: match.anatomy.row.span,
    });
  }
  for (const cell of map.extra)
    shape.push({ type: 'extra-column', label: cell.cell.content.text, span: cell.cell.span });
  for (const { column, cell } of map.disordered)
    shape.push({ type: 'column-order', column, span: cell.cell.span });
  return map;
}

/** A form of several blocks has a head for each; the others' rows would blur the columns. */
function rowsOfBlock(
  anatomies: readonly RowAnatomy[],
  block: FormBlockSpec,
): readonly RowAnatomy[] {
  let inside = false;
  return anatomies.filter((anatomy) => {
    if (anatomy.role === 'data')
      return anatomy.matches.some((match) => block.rows.includes(match.label.row!));
    const columns = anatomy.row.cells.map((cell) => cell.key);
    inside = block.columns.some((column) => columns.includes(key(column.label)));
    return inside || block.columns.length > 3;
  });
}

/** Reads a row again whose number of cells is wrong, or whose sums show that its cells slipped. */
function repairRow(
  match: RowMatch,
  extraction: Extraction,
  book: CellBook,
  spec: FormSpec,
  shape: ShapeFault[],
): void {
  const { row, block, anatomy } = match;
  const fits = extraction.type === 'values' || isLabelOnly(anatomy);
  if (fits && !book.isRowBroken(row, spec)) return;
  const cells = [...extraction.cells].filter((cell) => cell !== undefined);
  const grid = book.grid(block);
  if (fits && brokenSums(grid, spec, row.id).broken < MORE_THAN_ONE_CELL) return;
  if (cells.some((cell) => cell.type === 'words') || cells.length > block.columns.length + 1) {
    if (!fits) shape.push(cellCount(row, cells, block, anatomy));
    return;
  }
  const texts = cells.map((cell) => (cell.type === 'blank' ? '' : cell.key));
  const repair = decide(grid, spec, row.id, repairs(texts, block.columns.length));
  if (repair === undefined) {
    if (!fits) shape.push(cellCount(row, cells, block, anatomy));
    return;
  }
  book.rewrite(row, block, repair.slots, cells);
  shape.push(
    repair.type === 'split'
      ? splitNumber(repair, row, block, cells)
      : { type: 'shifted-row', row, by: repair.by, span: spanOf(cells, anatomy) },
  );
}

/** Its cells were lost with their text: they count as left blank. */
function isLabelOnly({ row, role }: RowAnatomy): boolean {
  return role === 'data' && row.cells.length === 1;
}

function splitNumber(
  repair: { at: number; slots: readonly Slot[] },
  row: RowSpec,
  block: FormBlockSpec,
  cells: readonly DraftedCell[],
): ShapeFault {
  const first = cells[repair.at]!.cell.span;
  const second = cells[repair.at + 1]!.cell.span;
  const joined = repair.slots[repair.at] ?? '';
  return {
    type: 'split-number',
    row,
    column: block.columns[repair.at]!,
    joined,
    span: { start: first.start, end: second.end },
  };
}

function cellCount(
  row: RowSpec,
  cells: readonly DraftedCell[],
  block: FormBlockSpec,
  anatomy: RowAnatomy,
): ShapeFault {
  return {
    type: 'cell-count',
    row,
    found: cells.length,
    expected: block.columns.length,
    span: spanOf(cells, anatomy),
  };
}

function spanOf(
  cells: readonly DraftedCell[],
  anatomy: RowAnatomy,
): { start: number; end: number } {
  if (cells.length === 0) return anatomy.row.span;
  return cover(cells.map(({ cell }) => cell.span));
}
