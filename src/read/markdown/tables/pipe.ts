import { buildGrid, type LooseCell } from '../../../draft/grid.js';
import type { Grid } from '../../../draft/draft.js';
import { inline, type Picture } from '../inline.js';
import { isSpace, trimPiece, type Piece } from '../pieces.js';
import { append } from '../../../text/lists.js';

const BAR = 0x7c;
const BACKSLASH = 0x5c;
const DELIMITER_CHARACTERS = /^[\s|:+\-–—―─]+$/;
const DELIMITER_CELL = /^:?[-–—―─]+:?$/;
const LONG_DELIMITER_CELL = /^:?[-–—―─]{3,}:?$/;

/** Whether a line is the `|---|---|` under the head of a pipe table. */
export function isDelimiterRow(text: string): boolean {
  if (!text.includes('|') || !DELIMITER_CHARACTERS.test(text)) return false;
  const cells = cellsOfDelimiter(text);
  // `—— |` is a cell of a table that was pasted one cell a line.
  const isRow = cells.length > 1 || text.trimStart().startsWith('|');
  return isRow && cells.every((cell) => DELIMITER_CELL.test(cell));
}

function cellsOfDelimiter(text: string): string[] {
  const inner = text.trim().replace(/^\|/, '').replace(/\|$/, '');
  return inner.split(/[|+]/).map((cell) => cell.trim());
}

/** The cells of one line as they are written, never more and never fewer. */
export function rowOf(source: string, line: Piece): Piece[] {
  const { start, end } = trimPiece(source, line);
  const cells: Piece[] = [];
  let from = source.charCodeAt(start) === BAR ? start + 1 : start;
  for (let at = from; at < end; at++) {
    const code = source.charCodeAt(at);
    if (code === BACKSLASH) at++;
    else if (code === BAR) {
      cells.push(cellAt(source, from, at));
      from = at + 1;
    }
  }
  if (from < end) cells.push(cellAt(source, from, end));
  return cells;
}

/** A cell's content; an empty cell stands one space after its bar, where it would be filled in. */
function cellAt(source: string, start: number, end: number): Piece {
  let from = start;
  let to = end;
  while (from < to && isSpace(source.charCodeAt(from))) from++;
  while (to > from && isSpace(source.charCodeAt(to - 1))) to--;
  if (to > from) return { start: from, end: to, eol: to, next: to };
  const place = start + (end - start > 1 ? 1 : 0);
  return { start: place, end: place, eol: place, next: place };
}

/** Reads the lines of a pipe table; delimiter rows are left out. */
export function pipeGrid(
  source: string,
  lines: readonly Piece[],
): { grid: Grid; pictures: Picture[] } {
  const pictures: Picture[] = [];
  const rows: LooseCell[][] = [];
  lines.forEach((line, index) => {
    const text = source.slice(line.start, line.end);
    if (text.trim() === '' || isRule(text, index)) return;
    rows.push(
      rowOf(source, line).map((cell) => {
        const read = inline(source, [cell]);
        if (read.pictures.length > 0) append(pictures, read.pictures);
        return { content: read.content, span: { start: cell.start, end: cell.end } };
      }),
    );
  });
  return { grid: buildGrid(rows), pictures };
}

/** A page break repeats the head with its rule; there `-` alone may be an empty value. */
function isRule(text: string, index: number): boolean {
  if (!isDelimiterRow(text)) return false;
  return index <= 1 || cellsOfDelimiter(text).every((cell) => LONG_DELIMITER_CELL.test(cell));
}
