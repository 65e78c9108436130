import { Paragraph, Table, TableCell, TableRow, WidthType } from 'docx';
import type { TextRun } from 'docx';
import { matrix } from './draw.js';
import type { Spot } from './draw.js';
import type { Sheet, SheetCell } from './sheet.js';

export interface WordOptions {
  /** Draw merged cells as such; otherwise every place is a cell and the rest stay blank. */
  readonly spans: boolean;
  readonly runs: (text: string) => TextRun[];
}

/** A table, the number of its paragraphs, and in which of them each figure stands. */
export interface WordDrawing {
  readonly table: Table;
  readonly paragraphs: number;
  readonly spots: ReadonlyMap<string, Spot>;
}

/** A table of a Word document; a cell is one paragraph, or one for each of its lines. */
export function drawWord(sheet: Sheet, { spans, runs }: WordOptions): WordDrawing {
  const spots = new Map<string, Spot>();
  let paragraphs = 0;
  const cellOf = (cell: SheetCell | undefined): TableCell => {
    if (cell?.ref !== undefined) {
      spots.set(cell.ref, { line: paragraphs, column: 0, end: cell.text.length });
    }
    const lines = (cell?.text ?? '').split('\n');
    paragraphs += lines.length;
    return new TableCell({
      children: lines.map((line) => new Paragraph({ children: runs(line) })),
      ...(spans && cell !== undefined ? { rowSpan: cell.rows, columnSpan: cell.columns } : {}),
    });
  };
  const rows = matrix(sheet).map((places, row) => {
    const children = places.flatMap((cell, column) => {
      const isOrigin = cell?.row === row && cell.column === column;
      if (cell !== undefined && !isOrigin) return spans ? [] : [cellOf(undefined)];
      return [cellOf(cell)];
    });
    return new TableRow({ children });
  });
  return {
    table: new Table({
      rows,
      width: { size: 100, type: WidthType.PERCENTAGE },
      columnWidths: columnWidths(sheet),
    }),
    paragraphs,
    spots,
  };
}

const PAGE = 9000;

/** Columns of figures are narrow, so that the labels have room. */
function columnWidths(sheet: Sheet): number[] {
  const longest = Array.from({ length: sheet.width }, (_, column) =>
    sheet.cells
      .filter((cell) => cell.column === column && cell.columns === 1)
      .reduce((most, { text }) => Math.max(most, Math.min(16, text.length)), 3),
  );
  const all = longest.reduce((sum, length) => sum + length, 0);
  return longest.map((length) => Math.floor((length / all) * PAGE));
}
