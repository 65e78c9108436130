import type { TableBlock } from '../../draft/draft.js';
import type { FormSpec, RowSpec } from '../../rulebook/types.js';
import { FormLabels } from './labels.js';
import { numbersOf, rowsOf, wordsOf, type DraftedRow } from './rows.js';

/** The rows that make up a form, and tables that hold the whole form once more. */
export interface MainTables {
  readonly rows: readonly DraftedRow[];
  readonly copies: readonly TableBlock[];
}

interface Covered {
  readonly table: TableBlock;
  readonly own: readonly DraftedRow[];
  /** Official rows that the table has, by their own labels. */
  readonly rows: ReadonlySet<RowSpec>;
}

/** So large a part of its rows shows that a table is the form. */
const MOST = 0.5;
/** A copy has nearly all rows, and in nearly all of them as many numbers as the first. */
const COPY = 0.8;

/**
 * The rows of the tables that make up the form. A report may show some of its figures in a second table
 * (a comparison, an extract), hold the form twice, or have tables of its own that use some of its words; a
 * table that brings no row that is not in a fuller table already is left aside.
 */
export function mainTables(rows: readonly DraftedRow[], spec: FormSpec): MainTables {
  const tables = byTable(rows);
  if (tables.length < 2) return { rows, copies: [] };
  const official = spec.blocks.reduce((sum, block) => sum + block.rows.length, 0);
  return official === 1 ? mainLine(rows, tables, spec) : mainRows(rows, tables, spec, official);
}

function mainRows(
  rows: readonly DraftedRow[],
  tables: readonly [TableBlock, DraftedRow[]][],
  spec: FormSpec,
  official: number,
): MainTables {
  const covered = tables.map(([table, own]) => ({ table, own, rows: officialRows(own, spec) }));
  covered.sort((a, b) => b.rows.size - a.rows.size);
  const isWhole = covered[0]!.rows.size >= official * MOST;
  const seen = new Set<RowSpec>();
  const aside = new Set<TableBlock>();
  for (const one of covered) {
    const fresh = [...one.rows].filter((row) => !seen.has(row));
    const isAside =
      one.rows.size > 0 ? fresh.length < one.rows.size / 2 : isWhole && isOwn(one, spec);
    if (isAside) aside.add(one.table);
    else for (const row of fresh) seen.add(row);
  }
  const [first] = covered;
  const copies = covered
    .filter((one) => aside.has(one.table) && isCopy(one, first!, official))
    .map(({ table }) => table);
  return { rows: rows.filter((row) => !aside.has(row.table)), copies };
}

/** A form of one line of numbers: tables with such a line are the form, others beside them are not. */
function mainLine(
  rows: readonly DraftedRow[],
  tables: readonly [TableBlock, DraftedRow[]][],
  spec: FormSpec,
): MainTables {
  const width = spec.blocks[0]!.columns.length;
  const whole = tables.filter(([, own]) =>
    own.some((row) => Math.abs(numbersOf(row).length - width) <= 1),
  );
  const [first, ...others] = whole;
  if (first === undefined) return { rows, copies: [] };
  // The head may have come to stand in a table of its own.
  const heads = tables.filter(([table, own]) => isHeadAlone(table, own));
  const kept = new Set([first[0], ...heads.map(([table]) => table)]);
  return {
    rows: rows.filter(({ table }) => kept.has(table)),
    copies: others.map(([table]) => table),
  };
}

/** Rows without numbers at the end of a table; what has numbers of its own below them is another table's head. */
function isHeadAlone(table: TableBlock, own: readonly DraftedRow[]): boolean {
  const last = own.at(-1)!.index;
  return (
    own.every((row) => numbersOf(row).length === 0) &&
    !rowsOf(table).some((row) => row.index > last && numbersOf(row).length > 0)
  );
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

/** A table of the organ's own: it has numbers, and none of its rows is even like one of the form. */
function isOwn({ table, own }: Covered, spec: FormSpec): boolean {
  const labels = FormLabels.of(spec);
  const filled = own.filter((row) => numbersOf(row).length > 0);
  // Its head alone may use words of the form.
  return (
    rowsOf(table).some((row) => numbersOf(row).length > 0) &&
    !filled.some((row) =>
      wordsOf(row).some((cell) => labels.match(cell.key).some(({ label }) => label.row)),
    )
  );
}

function isCopy(one: Covered, first: Covered, official: number): boolean {
  if (one.rows.size < official * COPY) return false;
  const widths = (own: readonly DraftedRow[]): number[] =>
    own.map((row) => numbersOf(row).length).filter((count) => count > 0);
  const [mine, theirs] = [widths(one.own), widths(first.own)];
  const alike = mine.filter((count, index) => count === theirs[index]).length;
  return alike >= mine.length * COPY;
}
