import type { TableBlock } from '../../draft/draft.js';
import type { ColumnSpec, FormBlockSpec, FormSpec, LabelSpec } from '../../rulebook/types.js';
import { key } from '../../text/fold.js';
import { once } from '../../text/once.js';
import type { RowAnatomy } from './anatomy.js';
import { FormLabels, type LabelMatch } from './labels.js';
import type { DraftedCell } from './rows.js';
import { flatMap } from '../../text/flat-map.js';
import { largest } from '../../text/lists.js';

/** Where the official columns of a block stand in one drafted table. */
export interface ColumnMap {
  /** Grid column of each official column, or -1 where the draft has none. */
  readonly at: readonly number[];
  /** Recognised by the words of the head, not only by position. */
  readonly byHead: boolean;
  readonly missing: readonly ColumnSpec[];
  readonly extra: readonly DraftedCell[];
  readonly disordered: readonly { column: ColumnSpec; cell: DraftedCell }[];
}

interface HeadCell {
  readonly cell: DraftedCell;
  readonly match: LabelMatch;
}

/** A column counts as holding numbers when this share of the data rows has one there. */
const USUAL = 0.3;

export function mapColumns(
  table: TableBlock,
  rows: readonly RowAnatomy[],
  block: FormBlockSpec,
  form: FormSpec,
): ColumnMap | undefined {
  const data = rows.filter((row) => row.role === 'data' && row.row.table === table);
  const head = rows.filter((row) => row.role === 'head' && row.row.table === table);
  const numeric = numericColumns(data);
  const found = isRunTogether(head, block)
    ? new Map<ColumnSpec, number>()
    : columnsOfHead(head, block, form);
  const unique = new Set(found.values());
  if (found.size === block.columns.length && unique.size === found.size) {
    const at = block.columns.map((column) => found.get(column)!);
    if (agrees(at, numeric))
      return {
        at,
        byHead: true,
        missing: [],
        extra: extras(at, numeric, head),
        disordered: disorder(at, block, head),
      };
  }
  if (numeric.length === block.columns.length) {
    return { at: numeric, byHead: false, missing: [], extra: [], disordered: [] };
  }
  if (found.size > 0 && found.size < block.columns.length && numeric.length === found.size) {
    const at = block.columns.map((column) => found.get(column) ?? -1);
    const missing = block.columns.filter((column) => !found.has(column));
    if (
      agrees(
        at.filter((column) => column >= 0),
        numeric,
      )
    ) {
      return { at, byHead: true, missing, extra: [], disordered: [] };
    }
  }
  return undefined;
}

/**
 * The rows of a head came to stand in one: a group of columns (法人或其他组织) beside its own columns. Where
 * the words stand then tells nothing of the columns below.
 */
function isRunTogether(head: readonly RowAnatomy[], block: FormBlockSpec): boolean {
  const grouped = groupedColumns(block);
  return head.some(({ row }) => {
    const words = new Set(row.cells.map((cell) => cell.key));
    return grouped.some(({ column, group }) => words.has(column) && words.has(group));
  });
}

/** The columns that stand below a head which the others do not share. */
const groupedColumns = once((block: FormBlockSpec) => {
  const isShared = (group: LabelSpec): boolean =>
    block.columns.every(({ groups = [] }) => groups.some(({ label }) => label === group.label));
  return flatMap(block.columns, ({ label, groups = [] }) =>
    groups
      .filter((group) => !isShared(group))
      .map((group) => ({ column: key(label), group: key(group.label) })),
  );
});

/** Grid column of each official column named in the head; a lower head row says it more exactly. */
function columnsOfHead(
  head: readonly RowAnatomy[],
  block: FormBlockSpec,
  form: FormSpec,
): Map<ColumnSpec, number> {
  const found = new Map<ColumnSpec, number>();
  for (const { cell, match } of headCells(head, form)) {
    const column = match.label.column!;
    if (match.label.block === block) found.set(column, cell.cell.column);
  }
  return found;
}

function headCells(head: readonly RowAnatomy[], form: FormSpec): HeadCell[] {
  const labels = FormLabels.of(form);
  return flatMap(head, (row) =>
    flatMap(row.row.cells, (cell) => {
      const match =
        cell.type === 'words'
          ? labels.match(cell.key).find((item) => item.label.kind === 'column')
          : undefined;
      return match === undefined ? [] : [{ cell, match }];
    }),
  );
}

function numericColumns(data: readonly RowAnatomy[]): number[] {
  const counts = new Map<number, number>();
  for (const { tail } of data) {
    for (const cell of tail) {
      if (cell.type === 'number')
        counts.set(cell.cell.column, (counts.get(cell.cell.column) ?? 0) + 1);
    }
  }
  return [...counts.entries()]
    .filter(([, count]) => count >= Math.max(1, data.length * USUAL))
    .map(([column]) => column)
    .sort((a, b) => a - b);
}

/** The head is trusted when the numbers stand under it (a column may be blank from top to bottom). */
function agrees(at: readonly number[], numeric: readonly number[]): boolean {
  const outside = numeric.filter((column) => !at.includes(column));
  return (
    outside.length === 0 || (outside.length === 1 && at.every((column) => numeric.includes(column)))
  );
}

function extras(
  at: readonly number[],
  numeric: readonly number[],
  head: readonly RowAnatomy[],
): DraftedCell[] {
  const outside = numeric.filter((column) => !at.includes(column));
  return flatMap(outside, (column) => {
    const cells = flatMap(head, (row) =>
      row.row.cells.filter((cell) => cell.cell.column === column && cell.type === 'words'),
    );
    return cells.slice(-1);
  });
}

/** The columns that left their place: those outside the longest run that is still in order. */
function disorder(
  at: readonly number[],
  block: FormBlockSpec,
  head: readonly RowAnatomy[],
): ColumnMap['disordered'] {
  const kept = longestAscending(at);
  return flatMap(block.columns, (column, index) => {
    if (kept.has(index)) return [];
    const cell = flatMap(head, (row) => row.row.cells).findLast(
      (candidate) => candidate.cell.column === at[index] && candidate.type === 'words',
    );
    return cell === undefined ? [] : [{ column, cell }];
  });
}

/** Indices of a longest strictly ascending subsequence. */
export function longestAscending(values: readonly number[]): Set<number> {
  const lengths: number[] = [];
  const before: number[] = [];
  values.forEach((value, index) => {
    lengths[index] = 1;
    before[index] = -1;
    for (let earlier = 0; earlier < index; earlier++) {
      if (values[earlier]! < value && lengths[earlier]! + 1 > lengths[index]!) {
        lengths[index] = lengths[earlier]! + 1;
        before[index] = earlier;
      }
    }
  });
  const kept = new Set<number>();
  for (let at = lengths.indexOf(largest(lengths)); at >= 0; at = before[at]!) kept.add(at);
  return kept;
}
