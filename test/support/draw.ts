import type { Sheet, SheetCell } from './sheet.js';

/** A place in drawn lines, all 0-based; the end is exclusive. */
export interface Spot {
  readonly line: number;
  readonly column: number;
  readonly end: number;
}

/** A table in some notation, and where each figure stands in it. */
export interface Drawing {
  readonly lines: readonly string[];
  readonly spots: ReadonlyMap<string, Spot>;
}

export interface PipeOptions {
  /** What stands where a merged cell reaches: nothing, or its text again. */
  readonly merged: 'blank' | 'repeat';
  /** `first`: the first row is the head; `empty`: a row of blank cells is. */
  readonly header: 'first' | 'empty';
  /** Leave the outer bars away. */
  readonly bare?: boolean;
}

/** A pipe table. */
export function drawPipes(sheet: Sheet, options: PipeOptions): Drawing {
  const spots = new Map<string, Spot>();
  const lines: string[] = [];
  const delimiter = `|${'---|'.repeat(sheet.width)}`;
  if (options.header === 'empty') {
    lines.push(`|${'  |'.repeat(sheet.width)}`, delimiter);
  }
  const places = matrix(sheet);
  places.forEach((row, index) => {
    let line = options.bare === true ? '' : '| ';
    row.forEach((cell, column) => {
      const origin = cell !== undefined && cell.row === index && cell.column === column;
      const repeated = options.merged === 'repeat' && cell?.ref === undefined;
      const text = cell === undefined || (!origin && !repeated) ? '' : cell.text;
      if (origin && cell.ref !== undefined) {
        spots.set(cell.ref, {
          line: lines.length,
          column: line.length,
          end: line.length + text.length,
        });
      }
      const last = column === sheet.width - 1;
      line += text + (last && options.bare === true ? '' : last ? ' |' : ' | ');
    });
    lines.push(line);
    if (index === 0 && options.header === 'first') {
      lines.push(options.bare === true ? delimiter.slice(1, -1) : delimiter);
    }
  });
  return { lines, spots };
}

/** Which cell covers each place of the sheet. */
export function matrix(sheet: Sheet): (SheetCell | undefined)[][] {
  const rows = Array.from({ length: sheet.height }, () =>
    Array.from<unknown, SheetCell | undefined>({ length: sheet.width }, () => undefined),
  );
  for (const cell of sheet.cells) {
    for (let row = cell.row; row < cell.row + cell.rows; row += 1) {
      for (let column = cell.column; column < cell.column + cell.columns; column += 1) {
        rows[row]![column] = cell;
      }
    }
  }
  return rows;
}

export interface HtmlOptions {
  readonly indent: boolean;
  /** What stands around the text inside a cell, such as `<p>` and `</p>`. */
  readonly inside: readonly [string, string];
  /** `<thead>` and `<th>`, as converters write them; otherwise `<tbody>` and `<td>` alone. */
  readonly thead: boolean;
  /** Attributes of the table and of each cell, with a space before them. */
  readonly attributes?: { readonly table: string; readonly cell: string };
}

/** An HTML table with merged cells. */
export function drawHtml(sheet: Sheet, options: HtmlOptions): Drawing {
  const spots = new Map<string, Spot>();
  const { table: tableAttributes = '', cell: cellAttributes = '' } = options.attributes ?? {};
  const lines: string[] = [`<table${tableAttributes}>`];
  const pad = (depth: number): string => (options.indent ? '  '.repeat(depth) : '');
  const headRows = options.thead ? countHead(sheet) : 0;
  for (let row = 0; row < sheet.height; row += 1) {
    if (row === 0) {
      lines.push(pad(1) + (headRows > 0 ? '<thead>' : '<tbody>'));
    } else if (row === headRows) {
      lines.push(`${pad(1)}</thead>`, `${pad(1)}<tbody>`);
    }
    lines.push(`${pad(2)}<tr>`);
    const cells = sheet.cells
      .filter((cell) => cell.row === row)
      .sort((a, b) => a.column - b.column);
    let next = 0;
    const covered = matrix(sheet)[row]!;
    for (const cell of cells) {
      next = blanks(lines, covered, next, cell.column, pad(3));
      next = cell.column + cell.columns;
      const tag = row < headRows ? 'th' : 'td';
      const open = `${pad(3)}<${tag}${cellAttributes}${spans(cell)}>${options.inside[0]}`;
      if (cell.ref !== undefined) {
        spots.set(cell.ref, {
          line: lines.length,
          column: open.length,
          end: open.length + cell.text.length,
        });
      }
      lines.push(`${open}${cell.text}${options.inside[1]}</${tag}>`);
    }
    blanks(lines, covered, next, sheet.width, pad(3));
    lines.push(`${pad(2)}</tr>`);
  }
  lines.push(`${pad(1)}</tbody>`, '</table>');
  return { lines, spots };
}

/** Empty cells for the places that no cell covers. */
function blanks(
  lines: string[],
  covered: (SheetCell | undefined)[],
  from: number,
  to: number,
  pad: string,
): number {
  for (let column = from; column < to; column += 1) {
    if (covered[column] === undefined) {
      lines.push(`${pad}<td></td>`);
    }
  }
  return to;
}

function spans(cell: SheetCell): string {
  const rows = cell.rows > 1 ? ` rowspan="${String(cell.rows)}"` : '';
  return rows + (cell.columns > 1 ? ` colspan="${String(cell.columns)}"` : '');
}

function countHead(sheet: Sheet): number {
  return Math.max(
    0,
    ...sheet.cells.filter((cell) => cell.head).map((cell) => cell.row + cell.rows),
  );
}
