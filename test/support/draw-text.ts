import { displayWidth } from './draw-grid.js';
import { matrix } from './draw.js';
import type { Drawing, Spot } from './draw.js';
import type { Sheet, SheetCell } from './sheet.js';

/** Lines that are being written, cell by cell. */
class Pen {
  readonly lines: string[] = [];
  readonly spots = new Map<string, Spot>();
  line = '';

  text(text: string): void {
    this.line += text;
  }

  cell(cell: SheetCell | undefined): void {
    if (cell?.ref !== undefined) {
      const column = this.line.length;
      this.spots.set(cell.ref, {
        line: this.lines.length,
        column,
        end: column + cell.text.length,
      });
    }
    this.line += cell?.text ?? '';
  }

  newLine(): void {
    this.lines.push(this.line);
    this.line = '';
  }

  done(): Drawing {
    return { lines: this.lines, spots: this.spots };
  }
}

/** The cells that begin in each row, from left to right. */
function rowsOf(sheet: Sheet): SheetCell[][] {
  return Array.from({ length: sheet.height }, (_, row) =>
    sheet.cells.filter((cell) => cell.row === row).sort((a, b) => a.column - b.column),
  );
}

/**
 * One row a line with `|` between the cells, as copied from a web page: merged cells are lost and bars
 * without cells fill the row up.
 */
export function drawBarRows(sheet: Sheet): Drawing {
  const pen = new Pen();
  const rows = rowsOf(sheet);
  rows.forEach((cells, index) => {
    cells.forEach((cell, at) => {
      pen.text(at === 0 ? '' : ' ');
      pen.cell(cell);
      const isLast = index === rows.length - 1 && at === cells.length - 1;
      pen.text(isLast ? '' : ' |');
    });
    const missing = index === rows.length - 1 ? 0 : sheet.width - cells.length;
    pen.text(missing > 0 ? ` ${'|'.repeat(missing)}` : '');
    pen.newLine();
  });
  return pen.done();
}

/** One cell a line that ends in ` |`; bars alone stand for blank cells and for what merging took away. */
export function drawBarCells(sheet: Sheet): Drawing {
  const pen = new Pen();
  const rows = rowsOf(sheet);
  rows.forEach((cells, index) => {
    for (const cell of cells) {
      pen.cell(cell);
      pen.text(cell.text === '' ? '|' : ' |');
      pen.newLine();
    }
    const missing = sheet.width - cells.length;
    if (missing > 0 && index < rows.length - 1) {
      pen.text('|'.repeat(missing));
      pen.newLine();
    }
  });
  return pen.done();
}

/** Cells with tabs between them; merged cells leave blank ones (as spreadsheets do) or nothing. */
export function drawTabs(sheet: Sheet, merged: 'blank' | 'lost'): Drawing {
  const pen = new Pen();
  const places = matrix(sheet);
  rowsOf(sheet).forEach((cells, row) => {
    const shown =
      merged === 'lost'
        ? cells
        : places[row]!.map((cell, column) =>
            cell?.row === row && cell.column === column ? cell : undefined,
          );
    shown.forEach((cell, at) => {
      pen.text(at === 0 ? '' : '\t');
      pen.cell(cell);
    });
    pen.newLine();
  });
  return pen.done();
}

/** Columns under one another, as copied from a PDF file; a merged cell stands in its first row. */
export function drawSpaces(sheet: Sheet): Drawing {
  const pen = new Pen();
  const widths = Array.from({ length: sheet.width }, (_, column) =>
    sheet.cells
      .filter((cell) => cell.column === column && cell.columns === 1)
      .reduce((most, { text }) => Math.max(most, displayWidth(text)), 2),
  );
  const starts = widths.map((_, column) =>
    widths.slice(0, column).reduce((sum, width) => sum + width + 3, 0),
  );
  for (const cells of rowsOf(sheet)) {
    for (const cell of cells) {
      const gap = starts[cell.column]! - displayWidth(pen.line);
      const least = pen.line === '' ? 0 : 2;
      pen.text(' '.repeat(Math.max(least, gap)));
      pen.cell(cell);
    }
    pen.newLine();
  }
  return pen.done();
}

/** Labels on lines of their own, the numbers of the row on the line below. */
export function drawApart(sheet: Sheet): Drawing {
  const pen = new Pen();
  for (const cells of rowsOf(sheet)) {
    for (const cell of cells.filter(({ ref }) => ref === undefined)) {
      pen.cell(cell);
      pen.newLine();
    }
    const figures = cells.filter(({ ref }) => ref !== undefined);
    figures.forEach((cell, at) => {
      pen.text(at === 0 ? '' : ' ');
      pen.cell(cell);
    });
    if (figures.length > 0) pen.newLine();
  }
  return pen.done();
}
