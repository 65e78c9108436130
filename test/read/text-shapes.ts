import type { Draft, TableBlock } from '../../src/draft/draft.js';

/** A table as rows of texts, one for each place of its grid. */
type Matrix = readonly (readonly string[])[];

/** Ways in which tables fall apart on their way into plain text. */
export const SHAPES = {
  'a row a line with bars': (table) => table.map((row) => `${row.join(' | ')} |`),
  'a row a line between bars': (table) => table.map((row) => `| ${row.join(' | ')} |`),
  'a row a line with bars inside only': (table) => table.map((row) => row.join(' | ')),
  'a row a line, blanks moved to its end': (table) =>
    table.map((row) => {
      const { filled, width } = leftJustified(row);
      return `${filled.join(' | ')} |${'|'.repeat(width - filled.length)}`;
    }),
  'a cell a line': (table) => table.flatMap((row) => row.map((cell) => `${cell} |`)),
  'a cell a line, blanks together at the end of the row': (table) =>
    table.flatMap((row) => {
      const { filled, width } = leftJustified(row);
      const bars = '|'.repeat(width - filled.length);
      return [...filled.map((cell) => `${cell} |`), ...(bars === '' ? [] : [bars])];
    }),
  'a cell a line without blanks': (table) =>
    table.flatMap((row) => leftJustified(row).filled.map((cell) => `${cell} |`)),
  'a cell and its bar on lines of their own': (table) =>
    table.flatMap((row) => leftJustified(row).filled.flatMap((cell) => [cell, '|'])),
  'the same with a bar before each row': (table) =>
    table.flatMap((row) => {
      const [first = '', ...others] = leftJustified(row).filled;
      return [`| ${first}`, '|', ...others.flatMap((cell) => [cell, '|'])];
    }),
  tabs: (table) => table.map((row) => row.join('\t')),
  'tabs without blanks': (table) => table.map((row) => leftJustified(row).filled.join('\t')),
  'columns of spaces': alignedRows,
  'single spaces': (table) => table.map((row) => leftJustified(row).filled.join(' ')),
  'a line for each cell': (table) => table.flatMap((row) => leftJustified(row).filled),
  'labels and numbers on separate lines': (table) =>
    table.flatMap((row) => {
      const { filled } = leftJustified(row);
      const words = filled.filter((cell) => !/^[+-]?[\d.]+$/.test(cell));
      const numbers = filled.filter((cell) => /^[+-]?[\d.]+$/.test(cell));
      return [...words, ...(numbers.length > 0 ? [numbers.join(' ')] : [])];
    }),
} satisfies Record<string, (table: Matrix) => string[]>;

/** A draft as text whose tables have the given shape; labels that span several rows stand in the first only. */
export function asText(draft: Draft, shape: (table: Matrix) => string[], lineEnd = '\n'): string {
  const lines = draft.blocks.flatMap((block) => {
    if (block.type === 'text') return [block.content.text.replace(/\n/g, '')];
    return block.type === 'table' ? shape(withoutRepeats(matrixOf(block))) : [];
  });
  return lines.join(lineEnd);
}

function matrixOf({ grid }: TableBlock): string[][] {
  return grid.rows.map((row) => {
    const texts = Array.from({ length: grid.width }, () => '');
    for (const cell of row) texts[cell.column] = cell.content.text.replace(/\s+/g, '');
    return texts;
  });
}

/** Transcribed tables repeat the label of a merged cell in every row; a form shows it once. */
function withoutRepeats(table: Matrix): Matrix {
  return table.map((row, index) => {
    const above = table[index - 1];
    const isData = row.some((cell) => /^\d/.test(cell));
    if (above === undefined || !isData) return row;
    const label = row.findIndex((cell) => /^[\d.]+$/.test(cell)) - 1;
    return row.map((cell, column) => (column < label && cell === above[column] ? '' : cell));
  });
}

function leftJustified(row: readonly string[]): { filled: string[]; width: number } {
  return { filled: row.filter((cell) => cell !== ''), width: row.length };
}

function alignedRows(table: Matrix): string[] {
  const widths = table[0]!.map((_, column) =>
    Math.max(...table.map((row) => columns(row[column] ?? ''))),
  );
  return table.map((row) =>
    row
      .map((cell, column) => cell + ' '.repeat(widths[column]! - columns(cell) + 3))
      .join('')
      .trimEnd(),
  );
}

function columns(text: string): number {
  return [...text].reduce((width, character) => width + (character > '⺀' ? 2 : 1), 0);
}
