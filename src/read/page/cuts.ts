import { isFigure, isMarked } from '../text/shape.js';
import { seam } from './cell-text.js';
import type { PageCell, PageTable } from './tables.js';
import { largest } from '../../text/lists.js';

/** Edges of the same column differ by less from page to page. */
const SAME_EDGE = 4;

/**
 * A table that goes on at the top of the next page, put together; undefined where the two are different
 * tables. A row that the page end cuts is one row again.
 */
export function rejoined(above: PageTable, below: PageTable): PageTable | undefined {
  if (!isNear(above.xs[0]!, below.xs[0]!) || !isNear(above.xs.at(-1)!, below.xs.at(-1)!))
    return undefined;
  const xs = edgesOf(above, below);
  const first = placed(above.cells, above.xs, xs);
  const next = withoutHead(placed(below.cells, below.xs, xs), first);
  const isOpen = above.isOpenBelow && below.isOpenAbove && next.dropped === 0;
  const cells = withinRow(first, next.cells, above.height, isOpen);
  const height = above.height + below.height - next.dropped - (cells ? 1 : 0);
  return {
    ...above,
    xs,
    height,
    cells: cells ?? afterRow(first, next.cells, above.height),
    isOpenBelow: below.isOpenBelow,
  };
}

function isNear(a: number, b: number): boolean {
  return Math.abs(a - b) <= SAME_EDGE;
}

function edgesOf(above: PageTable, below: PageTable): number[] {
  const others = below.xs.filter((x) => !above.xs.some((own) => isNear(own, x)));
  return [...above.xs, ...others].sort((a, b) => a - b);
}

/** Cells counted by the columns of both parts. */
function placed(
  cells: readonly PageCell[],
  own: readonly number[],
  xs: readonly number[],
): PageCell[] {
  const ranks = own.map((x) => {
    let best = 0;
    xs.forEach((edge, index) => {
      if (Math.abs(edge - x) < Math.abs(xs[best]! - x)) best = index;
    });
    return best;
  });
  return cells.map((cell) => {
    const column = ranks[cell.column]!;
    return { ...cell, column, colSpan: ranks[cell.column + cell.colSpan]! - column };
  });
}

/** Leaves out the head of the table where it is printed again on each page. */
function withoutHead(
  cells: readonly PageCell[],
  above: readonly PageCell[],
): { cells: readonly PageCell[]; dropped: number } {
  let height = 0;
  for (let row = 0; isAgain(cells, above, row); row++) {
    const reach = largest(
      cells.filter((cell) => cell.row <= row).map((cell) => cell.row + cell.rowSpan),
    );
    if (reach === row + 1) height = row + 1;
  }
  if (height === 0 || !cells.some(({ row }) => row >= height)) return { cells, dropped: 0 };
  const left = cells.filter(({ row }) => row >= height);
  return { cells: left.map((cell) => ({ ...cell, row: cell.row - height })), dropped: height };
}

/** A row is the same row of the head again: it has words, no figures, and each cell stands where it stood. */
function isAgain(cells: readonly PageCell[], above: readonly PageCell[], row: number): boolean {
  const own = cells.filter((cell) => cell.row === row);
  const first = above.filter((cell) => cell.row === row);
  return (
    own.length > 0 &&
    own.length === first.length &&
    own.some(({ text }) => text !== '') &&
    own.every((cell, index) => {
      const other = first[index]!;
      return (
        !/^[\d\s.,]+$/.test(cell.text) &&
        other.column === cell.column &&
        other.colSpan === cell.colSpan &&
        other.rowSpan === cell.rowSpan &&
        bare(other.text) === bare(cell.text)
      );
    })
  );
}

function bare(text: string): string {
  return text.replace(/\s/g, '');
}

/**
 * The last row and the first one as one; undefined where they are two.
 *
 * @param isOpen no line is drawn where the page ends; where one is, only what the row says tells that it is cut
 */
function withinRow(
  above: readonly PageCell[],
  below: readonly PageCell[],
  height: number,
  isOpen: boolean,
): PageCell[] | undefined {
  const open = above.filter(({ row, rowSpan }) => row + rowSpan === height);
  const cut = below.filter(({ row }) => row === 0);
  const partners = new Map<PageCell, PageCell>();
  for (const cell of open) {
    const rest = cut.find(
      ({ column, colSpan }) => column === cell.column && colSpan === cell.colSpan,
    );
    if (rest === undefined) return undefined;
    partners.set(cell, rest);
  }
  if (cut.length !== partners.size) return undefined;
  if (!isOpen && !isRest([...partners])) return undefined;
  return [
    ...above.map((cell) => {
      const rest = partners.get(cell);
      return rest === undefined
        ? cell
        : { ...united(cell, rest), rowSpan: cell.rowSpan + rest.rowSpan - 1 };
    }),
    ...shifted(
      below.filter(({ row }) => row > 0),
      height - 1,
    ),
  ];
}

/** So many figures above blanks belong to a row whose label goes on, wherever its lines were broken by hand. */
const MANY_FIGURES = 4;

/**
 * The cells of a row hold nothing but the rest of words that broke off for want of room: of several cells, or of
 * one where others that were filled have nothing more to say.
 */
function isRest(partners: readonly (readonly [cell: PageCell, rest: PageCell])[]): boolean {
  const words = partners.filter(([, rest]) => rest.text !== '');
  // 第二十条第⏎（五）项
  if (words.length > 0 && words.every(([cell]) => cell.text.endsWith('第'))) return true;
  const isDone = partners.some(([cell, rest]) => rest.text === '' && cell.text !== '');
  const figures = partners.filter(([cell, rest]) => rest.text === '' && isFigure(cell.text));
  if (figures.length >= MANY_FIGURES && words.length > 0 && words.every(isRestOfNarrow))
    return true;
  return (
    words.length >= (isDone ? 1 : 2) &&
    words.length < partners.length &&
    words.every(([cell, rest]) => goesOn(cell, rest))
  );
}

function isUnmarkedRest([cell, { text }]: readonly [cell: PageCell, rest: PageCell]): boolean {
  return cell.text !== '' && !isFigure(cell.text) && !isFigure(text) && !isMarked(text);
}

/** Words that go on, or digits of a number that its cell had no room for. */
function isRestOfNarrow([cell, rest]: readonly [cell: PageCell, rest: PageCell]): boolean {
  if (/^\d+$/.test(rest.text)) return cell.isFull && /^\d+$/.test(cell.text);
  return isUnmarkedRest([cell, rest]);
}

/** Rows follow rows; a cell over several rows that is cut between them is one cell. */
function afterRow(
  above: readonly PageCell[],
  below: readonly PageCell[],
  height: number,
): PageCell[] {
  const goneOn = new Map<PageCell, PageCell>();
  for (const rest of below) {
    if (rest.row > 0) continue;
    const cell = above.find(
      ({ row, rowSpan, column, colSpan }) =>
        row + rowSpan === height && column === rest.column && colSpan === rest.colSpan,
    );
    if (cell === undefined || !goesOn(cell, rest)) continue;
    // Of a label over several rows the last one alone may stand on the next page, and is blank there.
    const isLabel = cell.rowSpan > 1 && rest.text === '' && !isFigure(cell.text);
    if (rest.rowSpan > 1 || isLabel) goneOn.set(cell, rest);
  }
  const taken = new Set(goneOn.values());
  return [
    ...above.map((cell) => {
      const rest = goneOn.get(cell);
      return rest === undefined
        ? cell
        : { ...united(cell, rest), rowSpan: cell.rowSpan + rest.rowSpan };
    }),
    ...shifted(
      below.filter((cell) => !taken.has(cell)),
      height,
    ),
  ];
}

/** No words of its own, or the rest of words that broke off for want of room. */
function goesOn(cell: PageCell, rest: PageCell): boolean {
  if (cell.text === '') return false;
  return rest.text === '' || (cell.isFull && !isMarked(rest.text) && !isFigure(rest.text));
}

function united(cell: PageCell, rest: PageCell): PageCell {
  if (cell.text === '' || rest.text === '') return { ...cell, text: cell.text + rest.text };
  const between = cell.isFull ? seam(cell.text, rest.text) : '\n';
  return { ...cell, text: cell.text + between + rest.text, isFull: rest.isFull };
}

function shifted(cells: readonly PageCell[], by: number): PageCell[] {
  return cells.map((cell) => ({ ...cell, row: cell.row + by }));
}
