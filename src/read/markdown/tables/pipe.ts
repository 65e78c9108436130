import { buildGrid, type LooseCell } from '../../../draft/grid.js';
import type { Grid } from '../../../draft/draft.js';
import { inline, type Picture } from '../inline.js';
import { trimPiece, type Piece } from '../pieces.js';

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
  const row = trimPiece(source, line);
  const text = source.slice(row.start, row.end);
  const cells: Piece[] = [];
  let from = text.startsWith('|') ? 1 : 0;
  for (let at = from; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '|') {
      cells.push(cellAt(source, row.start + from, row.start + at));
      from = at + 1;
    }
  }
  if (from < text.length) cells.push(cellAt(source, row.start + from, row.end));
  return cells;
}

/** A cell's content; an empty cell stands one space after its bar, where it would be filled in. */
function cellAt(source: string, start: number, end: number): Piece {
  const cell = trimPiece(source, { start, end, eol: end, next: end });
  if (cell.end > cell.start) return cell;
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
        pictures.push(...read.pictures);
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
