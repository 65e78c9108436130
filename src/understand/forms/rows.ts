import type { Cell, TableBlock } from '../../draft/draft.js';
import { key } from '../../text/fold.js';
import type { Span } from '../../text/mapped.js';
import { cover } from '../../text/mapped.js';
import { once } from '../../text/once.js';
import { isBlank, isDigits, looksNumeric } from './value.js';

/** A row of a drafted table, its cells told apart into words, numbers and blanks. */
export interface DraftedRow {
  readonly table: TableBlock;
  /** 0-based row in the grid. */
  readonly index: number;
  readonly cells: readonly DraftedCell[];
  readonly span: Span;
  /** See {@link lookOf}. */
  readonly look: string;
}

export interface DraftedCell {
  readonly cell: Cell;
  readonly type: 'words' | 'number' | 'blank';
  /** The folded text, for comparison with the form. */
  readonly key: string;
}

/** The rows of a table in reading order; rows without any cell of their own are left out. */
export const rowsOf = once((table: TableBlock): readonly DraftedRow[] => {
  const rows: DraftedRow[] = [];
  table.grid.rows.forEach((cells, index) => {
    if (cells.length === 0) return;
    // A label that goes on in the next line stands before and behind its numbers.
    const span = cover(cells.map((cell) => cell.span));
    const own = cells.map(classify);
    rows.push({ table, index, cells: own, span, look: lookOfRow(own) });
  });
  return rows;
});

export function wordsOf(row: DraftedRow): DraftedCell[] {
  return row.cells.filter((cell) => cell.type === 'words');
}

export function numbersOf(row: DraftedRow): DraftedCell[] {
  return row.cells.filter((cell) => cell.type === 'number');
}

/**
 * All that tells which form rows belong to and what stands where in them: how sure the cells of their tables
 * are, the places of cells, labels, what is a number.
 */
export function lookOf(rows: readonly DraftedRow[]): string {
  let look = '';
  let above: DraftedRow | undefined;
  for (const row of rows) {
    if (row.table === above?.table) look += '\n';
    else look += row.table.loose ? '\f~' : '\f';
    look += row.look;
    above = row;
  }
  return look;
}

function lookOfRow(cells: readonly DraftedCell[]): string {
  let look = '';
  for (const { cell, type, key: words } of cells) {
    look += `${cell.column}.${cell.colSpan}${SIGNS[type]}`;
    if (type === 'words') look += words;
  }
  return look;
}

const SIGNS: Readonly<Record<DraftedCell['type'], string>> = {
  words: '\t',
  number: '#',
  blank: ' ',
};

function classify(cell: Cell): DraftedCell {
  const text = cell.content.text;
  if (isDigits(text)) return { cell, type: 'number', key: text };
  const folded = key(text);
  if (isBlank(folded)) return { cell, type: 'blank', key: folded };
  return { cell, type: looksNumeric(folded) ? 'number' : 'words', key: folded };
}
