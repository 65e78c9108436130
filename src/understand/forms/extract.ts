import type { TableBlock } from '../../draft/draft.js';
import type { ColumnMap } from './columns.js';
import type { RowAnatomy } from './anatomy.js';
import type { DraftedCell } from './rows.js';
import { largest } from '../../text/lists.js';

/** The cells of a row that hold its values, one for each official column, or why they cannot be told. */
export type Extraction =
  | {
      readonly type: 'values';
      readonly cells: readonly (DraftedCell | undefined)[];
      readonly shifted: number;
    }
  | { readonly type: 'mismatch'; readonly cells: readonly DraftedCell[] };

export function extract(
  row: RowAnatomy,
  width: number,
  map: ColumnMap | undefined,
  isPacked = false,
): Extraction {
  const mapped = map === undefined ? undefined : byColumn(row, map);
  if (mapped !== undefined) return { type: 'values', cells: mapped, shifted: 0 };
  const cells = withoutPadding(row.tail, width, isPacked);
  if (cells.length !== width) return { type: 'mismatch', cells };
  const pushed = map !== undefined && row.tail[0]?.type === 'blank';
  return { type: 'values', cells, shifted: pushed ? beyondLastColumn(cells, map) : 0 };
}

/** By the columns of the table; undefined when numbers stand elsewhere or cells are lacking. */
function byColumn(row: RowAnatomy, map: ColumnMap): (DraftedCell | undefined)[] | undefined {
  const picked = map.at.map((column) => (column < 0 ? undefined : cellCovering(row, column)));
  const expected = map.at.filter((column) => column >= 0).length;
  if (picked.filter((cell) => cell !== undefined).length < expected) return undefined;
  const known = new Set(picked);
  const extra = new Set(map.extra.map((cell) => cell.cell.column));
  const stray = row.tail.some(
    (cell) => cell.type !== 'blank' && !known.has(cell) && !extra.has(cell.cell.column),
  );
  return stray ? undefined : picked;
}

function cellCovering(row: RowAnatomy, column: number): DraftedCell | undefined {
  return row.row.cells.find(
    ({ cell }) => cell.column <= column && column < cell.column + cell.colSpan,
  );
}

/**
 * By order: blank label cells in front and blank filling behind do not count. Where most values are left
 * blank, only the rows beside tell which of the two they are.
 */
function withoutPadding(
  tail: readonly DraftedCell[],
  width: number,
  isPacked: boolean,
): readonly DraftedCell[] {
  let from = 0;
  let to = tail.length;
  const cutEnd = (): void => {
    while (to - from > width && tail[to - 1]!.type === 'blank') to--;
  };
  if (isPacked) cutEnd();
  while (to - from > width && tail[from]!.type === 'blank') from++;
  cutEnd();
  return tail.slice(from, to);
}

/**
 * The rows of a table have lost their merged label cells and moved to the left: the label of one row of a
 * group stands where the group does in another. What fills them up stands behind.
 */
export function packedTables(rows: readonly RowAnatomy[]): ReadonlySet<TableBlock> {
  const grouped = rows.filter(({ role, covered }) => role === 'data' && covered !== undefined);
  const packed = grouped.filter(({ label, groups }) => label?.cell.column === 0 && !groups.length);
  const whole = new Set(
    grouped.filter(({ groups }) => groups[0]?.cell.column === 0).map(({ row }) => row.table),
  );
  return new Set(packed.map(({ row }) => row.table).filter((table) => whole.has(table)));
}

/**
 * How many columns the row runs over the right edge of the table: it was pushed by an inserted blank.
 * (Without the blank the rows merely have different numbers of label cells.)
 */
function beyondLastColumn(cells: readonly DraftedCell[], map: ColumnMap): number {
  const last = cells.at(-1)!.cell;
  return Math.max(0, last.column + last.colSpan - 1 - largest(map.at));
}
