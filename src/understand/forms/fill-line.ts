import type { FormBlockSpec, FormSpec, RowSpec } from '../../rulebook/types.js';
import type { LabelFault, ShapeFault } from '../report.js';
import { dissect, type RowAnatomy } from './anatomy.js';
import { CellBook, type Filling } from './cell-book.js';
import { labelFaults } from './label-faults.js';
import { lineHeadFaults } from './line-heads.js';
import { lineCells, withoutFilling } from './line-cells.js';
import { decide, repairs } from './repair.js';
import { numbersOf, type DraftedCell, type DraftedRow } from './rows.js';
import { transposedCells } from './transposed.js';
import { flatMap } from '../../text/flat-map.js';
import { append } from '../../text/lists.js';

/**
 * Fills a form that is one line of numbers without a row label (Table 4). The head is of little help:
 * its cells wrap, lose their second half, stand above the wrong columns or are lost altogether. What
 * counts is the order of the numbers and that there are as many as the form has columns.
 */
export function fillLine(spec: FormSpec, drafted: readonly DraftedRow[]): Filling {
  const block = spec.blocks[0]!;
  const row = block.rows[0]!;
  const anatomies = dissect(drafted, spec);
  const book = new CellBook(spec, drafted);
  const swapped = transposedCells(drafted, block);
  const cells = swapped ?? withoutFilling(lineCells(drafted, block), row, block, spec);
  const shape: ShapeFault[] = [];
  if (swapped !== undefined) book.write(row, block, swapped);
  else if (cells.length === block.columns.length)
    book.write(row, block, inOfficialOrder(cells, drafted, block));
  else shape.push(repair(cells, row, block, spec, book) ?? cellCount(cells, row, block, drafted));
  const heads = swapped === undefined ? lineHeadFaults(drafted, block) : undefined;
  append(shape, heads?.shape ?? []);
  const labels = joined(labelFaults(anatomies.map(asHead), [], spec), heads?.labels ?? []);
  const headed = anatomies.some(
    (anatomy) => anatomy.role === 'head' && anatomy.row.cells.some((cell) => cell.type === 'words'),
  );
  const rows = cells.length > 0 ? 1 : 0;
  return {
    spec,
    cells: book.finished(),
    shape,
    labels,
    confidence: headed ? 'high' : 'medium',
    rows,
  };
}

/**
 * Three lines, one for each part, may stand in another order; the words in front of them tell. In one
 * line the parts stand as in the form.
 */
function inOfficialOrder(
  cells: readonly DraftedCell[],
  drafted: readonly DraftedRow[],
  block: FormBlockSpec,
): readonly DraftedCell[] {
  const groups = [...new Set(block.columns.map((column) => column.groups?.at(-1)?.label))];
  const size = block.columns.length / groups.length;
  const named = drafted.filter(
    (row) => numbersOf(row).length > 0 && row.cells[0]?.type === 'words',
  );
  if (named.length !== groups.length) return cells;
  const order = named.map((row) =>
    groups.findIndex(
      (group) => group !== undefined && row.cells.some((cell) => cell.key.includes(group)),
    ),
  );
  if (new Set(order).size !== groups.length || order.includes(-1)) return cells;
  return flatMap(groups, (_, group) =>
    cells.slice(order.indexOf(group) * size, (order.indexOf(group) + 1) * size),
  );
}

function repair(
  cells: readonly DraftedCell[],
  row: RowSpec,
  block: FormBlockSpec,
  spec: FormSpec,
  book: CellBook,
): ShapeFault | undefined {
  if (cells.length !== block.columns.length + 1 || cells.some((cell) => cell.type === 'words'))
    return undefined;
  const texts = cells.map((cell) => (cell.type === 'blank' ? '' : cell.key));
  const splits = repairs(texts, block.columns.length).filter(
    (candidate) => candidate.type === 'split',
  );
  const found = decide(book.grid(block), spec, row.id, splits);
  if (found?.type !== 'split') return undefined;
  book.rewrite(row, block, found.slots, cells);
  const span = { start: cells[found.at]!.cell.span.start, end: cells[found.at + 1]!.cell.span.end };
  return {
    type: 'split-number',
    row,
    column: block.columns[found.at]!,
    joined: found.slots[found.at] ?? '',
    span,
  };
}

function cellCount(
  cells: readonly DraftedCell[],
  row: RowSpec,
  block: FormBlockSpec,
  drafted: readonly DraftedRow[],
): ShapeFault {
  const span = {
    start: cells[0]?.cell.span.start ?? drafted[0]?.span.start ?? 0,
    end: cells.at(-1)?.cell.span.end ?? drafted.at(-1)?.span.end ?? 0,
  };
  return { type: 'cell-count', row, found: cells.length, expected: block.columns.length, span };
}

/** Label faults in reading order, each cell told once. */
function joined(known: readonly LabelFault[], others: readonly LabelFault[]): LabelFault[] {
  const places = new Set(known.map(({ span }) => span.start));
  return [...known, ...others.filter(({ span }) => !places.has(span.start))].sort(
    (a, b) => a.span.start - b.span.start,
  );
}

/** Every row above the numbers is head, whatever its words resemble. */
function asHead(anatomy: RowAnatomy): RowAnatomy {
  return anatomy.role === 'data' ? anatomy : { ...anatomy, role: 'head' };
}
