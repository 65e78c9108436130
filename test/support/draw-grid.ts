import { matrix } from './draw.js';
import type { Drawing, Spot } from './draw.js';
import type { Sheet, SheetCell } from './sheet.js';

export interface GridOptions {
  /** Draw merged cells as one box; otherwise every place is a box of its own and the rest stay blank. */
  readonly spans: boolean;
  /** Wrap labels at this display width. */
  readonly wrap: number;
}

/** A grid table as pandoc writes it: widths count East Asian characters twice. */
export function drawGrid(sheet: Sheet, options: GridOptions): Drawing {
  const covered = matrix(sheet);
  const same = (a: SheetCell | undefined, b: SheetCell | undefined): boolean =>
    options.spans && a !== undefined && a === b;
  const shown = (cell: SheetCell): string[] =>
    cell.ref === undefined ? wrap(cell.text, options.wrap) : [cell.text];
  const widths = Array.from({ length: sheet.width }, (_, column) =>
    Math.max(
      3,
      ...sheet.cells
        .filter((cell) => cell.column === column && (cell.columns === 1 || !options.spans))
        .flatMap((cell) => shown(cell).map(displayWidth)),
    ),
  );
  const heights = Array.from({ length: sheet.height }, (_, row) =>
    Math.max(
      1,
      ...sheet.cells.filter((cell) => cell.row === row).map((cell) => shown(cell).length),
    ),
  );
  if (options.spans) {
    widenForSpans(sheet, widths, shown);
  }
  const heads = Math.max(
    0,
    ...sheet.cells.filter((cell) => cell.head).map((cell) => cell.row + cell.rows),
  );
  const spots = new Map<string, Spot>();
  const lines: string[] = [];
  for (let row = 0; row <= sheet.height; row += 1) {
    lines.push(border(covered, widths, row, heads, same));
    for (let inner = 0; inner < (heights[row] ?? 0); inner += 1) {
      let line = '';
      for (let column = 0; column < sheet.width; column += 1) {
        const cell = covered[row]![column];
        if (column > 0 && same(cell, covered[row]![column - 1])) {
          continue;
        }
        let width = widths[column]!;
        for (
          let next = column + 1;
          next < sheet.width && same(cell, covered[row]![next]);
          next += 1
        ) {
          width += widths[next]! + 3;
        }
        const origin = cell?.row === row && cell.column === column;
        const text = origin ? (shown(cell)[inner] ?? '') : '';
        line += '| ';
        if (origin && inner === 0 && cell.ref !== undefined) {
          spots.set(cell.ref, {
            line: lines.length,
            column: line.length,
            end: line.length + text.length,
          });
        }
        line += `${text}${' '.repeat(width - displayWidth(text))} `;
      }
      lines.push(`${line}|`);
    }
  }
  return { lines, spots };
}

/** Make the last column under a merged cell wide enough for its text. */
function widenForSpans(sheet: Sheet, widths: number[], shown: (cell: SheetCell) => string[]): void {
  for (const cell of sheet.cells.filter((candidate) => candidate.columns > 1)) {
    const own = widths.slice(cell.column, cell.column + cell.columns);
    const room = own.reduce((sum, width) => sum + width, 0) + 3 * (cell.columns - 1);
    const need = Math.max(...shown(cell).map(displayWidth));
    if (need > room) {
      widths[cell.column + cell.columns - 1]! += need - room;
    }
  }
}

/** The line above a row (or below the last); blank under a cell that goes on. */
function border(
  covered: readonly (readonly (SheetCell | undefined)[])[],
  widths: readonly number[],
  row: number,
  heads: number,
  same: (a: SheetCell | undefined, b: SheetCell | undefined) => boolean,
): string {
  const mark = row === heads && heads > 0 ? '=' : '-';
  const goesOn = (column: number): boolean =>
    row > 0 && row < covered.length && same(covered[row - 1]?.[column], covered[row]?.[column]);
  let line = '';
  for (let column = 0; column <= widths.length; column += 1) {
    const left = column > 0 && !goesOn(column - 1);
    const right = column < widths.length && !goesOn(column);
    const inside =
      column > 0 &&
      column < widths.length &&
      same(covered[row - 1]?.[column - 1], covered[row - 1]?.[column]) &&
      same(covered[row]?.[column - 1], covered[row]?.[column]);
    line += inside ? (left && right ? mark : ' ') : left || right ? '+' : '|';
    if (column < widths.length) {
      line += (goesOn(column) ? ' ' : mark).repeat(widths[column]! + 2);
    }
  }
  return line;
}

function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const character of text) {
    if (line !== '' && displayWidth(line + character) > width) {
      lines.push(line);
      line = '';
    }
    line += character;
  }
  return [...lines, line];
}

/** East Asian wide characters take two columns. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) {
    width +=
      /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u.test(
        character,
      )
        ? 2
        : 1;
  }
  return width;
}
