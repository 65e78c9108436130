import { append, largest, smallest } from '../../text/lists.js';
import type { Block, Cell, Grid, TableBlock, TextBlock } from '../../draft/draft.js';
import { flatMap } from '../../text/flat-map.js';
import { slice, sourceSpan, trim, type MappedText } from '../../text/mapped.js';
import { readMark, readOddMark } from './marks.js';

/** Where a heading stands in a table: its row, its words, and what its cell holds below them. */
interface Found {
  readonly row: number;
  readonly words: MappedText;
  readonly rest: MappedText;
}

/**
 * Sets headings of sections that stand as rows of a table, or at the top of a cell of one, apart from it:
 * authors who keep the whole report in one table put them there, and so do readers of fallen-apart text.
 * `isTitle` knows the official titles.
 */
export function withoutTableHeadings(
  blocks: readonly Block[],
  isTitle: (words: string) => boolean,
): Block[] {
  return flatMap(blocks, (block) => (block.type === 'table' ? divide(block, isTitle) : [block]));
}

function divide(table: TableBlock, isTitle: (words: string) => boolean): Block[] {
  const found = flatMap(table.grid.rows, (cells, row) => findHeading(cells, row, table, isTitle));
  if (found.length === 0) return [table];
  const parts: Block[] = [];
  let from = 0;
  let opening: MappedText | undefined;
  for (const { row, words, rest } of found) {
    append(parts, part(table, from, row, opening));
    parts.push(heading(words));
    opening = rest.text === '' ? undefined : rest;
    from = opening ? row : row + 1;
  }
  append(parts, part(table, from, table.grid.height, opening));
  return parts;
}

function findHeading(
  cells: readonly Cell[],
  row: number,
  { grid }: TableBlock,
  isTitle: (words: string) => boolean,
): Found[] {
  const [first, ...others] = cells.filter(({ content }) => content.text !== '');
  if (first === undefined || first.rowSpan > 1 || isCrossed(grid, row)) return [];
  const { text } = first.content;
  const end = text.indexOf('\n') < 0 ? text.length : text.indexOf('\n');
  if (end === text.length && others.length > 0) return [];
  const line = text.slice(0, end);
  const mark = readMark(line) ?? readOddMark(line);
  if (mark === undefined || !isTitle(line.slice(mark.words))) return [];
  return [
    { row, words: trim(slice(first.content, 0, end)), rest: trim(slice(first.content, end)) },
  ];
}

/** A cell of a row above reaches into this one: what is one cell cannot be parted. */
function isCrossed({ rows }: Grid, row: number): boolean {
  return rows.slice(0, row).some((cells) => cells.some((cell) => cell.row + cell.rowSpan > row));
}

function heading(content: MappedText): TextBlock {
  return { type: 'text', content, span: sourceSpan(content) };
}

/** The rows of a table from one to before another; `opening` takes the place of what its first cell held. */
function part(
  table: TableBlock,
  from: number,
  to: number,
  opening: MappedText | undefined,
): TableBlock[] {
  if (to <= from) return [];
  const rows = table.grid.rows.slice(from, to).map((cells, index) => {
    let isFirst = index === 0 && opening !== undefined;
    return cells.map((cell): Cell => {
      const moved = { ...cell, row: cell.row - from };
      if (!isFirst || cell.content.text === '') return moved;
      isFirst = false;
      return { ...moved, content: opening!, span: sourceSpan(opening!) };
    });
  });
  const all = rows.flat();
  const start = smallest(all.map(({ span }) => span.start));
  const end = largest(all.map(({ span }) => span.end));
  return [{ ...table, grid: { ...table.grid, height: to - from, rows }, span: { start, end } }];
}
