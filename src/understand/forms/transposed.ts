import type { FormBlockSpec, LabelSpec } from '../../rulebook/types.js';
import { key } from '../../text/fold.js';
import { wordsOf, type DraftedCell, type DraftedRow } from './rows.js';

/**
 * The cells of a form of one line that was drafted with rows and columns swapped, in official order: results
 * from top to bottom, their groups from left to right. Undefined where the labels do not say so.
 */
export function transposedCells(
  drafted: readonly DraftedRow[],
  { columns }: FormBlockSpec,
): readonly DraftedCell[] | undefined {
  const places = new Map<string, number>();
  for (const row of drafted) {
    for (const { key: words, cell } of wordsOf(row))
      if (columns.some((column) => isNamed(column.groups?.at(-1), words)))
        places.set(words, cell.column);
  }
  const found = columns.map((column) => {
    const row = drafted.filter(({ cells }) => cells[0] && isNamed(column, cells[0].key));
    const at = [...places].find(([words]) => isNamed(column.groups?.at(-1), words))?.[1];
    return row.length === 1 && at !== undefined ? valueAt(row[0]!, at) : undefined;
  });
  const values = found.filter((cell) => cell !== undefined);
  return new Set(values).size === columns.length ? values : undefined;
}

function valueAt({ cells }: DraftedRow, column: number): DraftedCell | undefined {
  const found = cells.find(({ cell }) => cell.column === column);
  return found?.type === 'words' ? undefined : found;
}

function isNamed(label: LabelSpec | undefined, words: string): boolean {
  if (label === undefined) return false;
  const { aliases = [], variants = [] } = label;
  return [label.label, ...aliases, ...variants].some((wording) => key(wording) === words);
}
