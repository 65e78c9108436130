import { flatMap } from '../../text/flat-map.js';
import { isClosed, sectionNumber } from '../text/shape.js';
import type { PageLine } from './lines.js';
import type { PageCell, PlacedTable } from './tables.js';

/** What a page holds, as far as it may stand in a frame. */
interface Framed {
  readonly lines: readonly PageLine[];
  readonly tables: readonly PlacedTable[];
}

/** Whether a table shows that the whole document stands in a frame: a heading with sentences is no cell. */
export function isFrameSeen({ cells, height, isFramed }: PlacedTable): boolean {
  return (
    isFramed || (height > 1 && cells.some(({ lines }) => lines !== undefined && isBody(lines)))
  );
}

function isBody(lines: readonly PageLine[]): boolean {
  return (
    lines.some(({ text }) => sectionNumber(text) !== undefined && !isClosed(text)) &&
    lines.some(({ text }) => /[。；]$/.test(text))
  );
}

/** The page without the frame: what goes over the whole width stands between tables. */
export function unframed<Page extends Framed>(page: Page): Page {
  const isWhole = ({ lines }: PageCell): boolean => lines !== undefined;
  const freed = flatMap(page.tables, ({ cells }) => flatMap(cells, ({ lines }) => lines ?? []));
  const tables = flatMap(page.tables, (table) =>
    stretches(table, table.cells.filter(isWhole)).map(([from, to]) => rowsOf(table, from, to)),
  );
  return { ...page, tables, lines: [...page.lines, ...freed].sort((a, b) => a.y - b.y) };
}

/** The rows, from one to before another, that are left between the cells over the whole width. */
function stretches({ height }: PlacedTable, whole: readonly PageCell[]): [number, number][] {
  const found: [number, number][] = [];
  let from = 0;
  for (const { row, rowSpan } of [...whole, { row: height, rowSpan: 0 }]) {
    if (row > from) found.push([from, row]);
    from = row + rowSpan;
  }
  return found;
}

/** Some rows of a table as one by itself, with the columns that they have. */
function rowsOf(table: PlacedTable, from: number, to: number): PlacedTable {
  const cells = table.cells.filter(({ row }) => row >= from && row < to);
  const used = flatMap(cells, ({ column, colSpan }) => [column, column + colSpan]);
  const edges = [...new Set(used)].sort((a, b) => a - b);
  const rank = new Map(edges.map((edge, index) => [edge, index]));
  return {
    ...table,
    xs: edges.map((edge) => table.xs[edge]!),
    ys: table.ys.slice(from, to + 1),
    height: to - from,
    cells: cells.map(({ lines: _, ...cell }) => {
      const column = rank.get(cell.column)!;
      return {
        ...cell,
        row: cell.row - from,
        column,
        colSpan: rank.get(cell.column + cell.colSpan)! - column,
      };
    }),
    isOpenAbove: table.isOpenAbove && from === 0,
    isOpenBelow: table.isOpenBelow && to === table.height,
  };
}
