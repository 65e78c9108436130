import type { TableBlock } from '../../draft/draft.js';
import type { FormSpec, RowSpec } from '../../rulebook/types.js';
import { FormLabels } from './labels.js';
import { wordsOf, type DraftedRow } from './rows.js';

/**
 * The rows of the tables that make up the form. A report may show some of its figures in a second table
 * (a comparison, an extract), or hold the form twice; a table that brings no row that is not in a fuller
 * table already is left aside.
 */
export function mainTables(rows: readonly DraftedRow[], spec: FormSpec): DraftedRow[] {
  const tables = byTable(rows);
  if (tables.length < 2) return [...rows];
  const covered = tables.map(([table, own]) => ({ table, rows: officialRows(own, spec) }));
  covered.sort((a, b) => b.rows.size - a.rows.size);
  const seen = new Set<RowSpec>();
  const aside = new Set<TableBlock>();
  for (const { table, rows: own } of covered) {
    const fresh = [...own].filter((row) => !seen.has(row));
    if (own.size > 0 && fresh.length < own.size / 2) aside.add(table);
    else for (const row of fresh) seen.add(row);
  }
  return rows.filter((row) => !aside.has(row.table));
}

function byTable(rows: readonly DraftedRow[]): [TableBlock, DraftedRow[]][] {
  const tables = new Map<TableBlock, DraftedRow[]>();
  for (const row of rows) {
    const own = tables.get(row.table);
    if (own === undefined) tables.set(row.table, [row]);
    else own.push(row);
  }
  return [...tables];
}

function officialRows(rows: readonly DraftedRow[], spec: FormSpec): Set<RowSpec> {
  const labels = FormLabels.of(spec);
  const found = new Set<RowSpec>();
  for (const row of rows) {
    if (!row.cells.some((cell) => cell.type === 'number')) continue;
    for (const cell of wordsOf(row)) {
      for (const match of labels.exact(cell.key))
        if (match.label.kind === 'row') found.add(match.label.row!);
    }
  }
  return found;
}
