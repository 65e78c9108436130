import type { FoundTable } from './bar-tables.js';
import { countFigures, isFilled, type Row } from './cells.js';
import { justify } from './justify.js';
import type { LooseLine } from './loose-lines.js';

const LONGEST_BETWEEN = 9;
/** So many cells are a row though all but the label are blank; a tab or two may trail behind any line. */
const FEWEST_BLANK = 3;

/** Tables whose cells a tabulator sets apart, as a word processor or a spreadsheet copies them. */
export function tabTables(lines: readonly LooseLine[]): FoundTable[] {
  const tables: FoundTable[] = [];
  for (let from = 0; from < lines.length; from++) {
    if (!isRow(lines[from]!)) continue;
    let to = from + 1;
    while (to < lines.length && (isRow(lines[to]!) || isBetween(lines, to))) to++;
    const own = lines.slice(from, to);
    const rows = own.map((line): Row => line.cells);
    if (isTable(rows))
      tables.push({ first: own[0]!.at, last: own.at(-1)!.at, rows: justify(rows) });
    from = to - 1;
  }
  return tables;
}

function isRow({ tabbed, cells }: LooseLine): boolean {
  if (!tabbed || cells.length < 2) return false;
  return cells.slice(1).some(isFilled) || cells.length > FEWEST_BLANK;
}

/** A cell over the whole width: a caption or the words before a group of rows. */
function isBetween(lines: readonly LooseLine[], at: number): boolean {
  const { kind, text, section } = lines[at]!;
  const next = lines[at + 1];
  const isShort = kind === 'words' && text.length <= LONGEST_BETWEEN && section === undefined;
  return isShort && next !== undefined && isRow(next);
}

function isTable(rows: readonly Row[]): boolean {
  const figures = countFigures(rows);
  if (rows.length < 3) return figures >= 5;
  const blank = rows.filter(isLeftBlank);
  return figures >= 2 || blank.length * 2 >= rows.length || blank.some(isBlank);
}

/** Behind its labels, if it has any, there is nothing. */
function isLeftBlank(row: Row): boolean {
  return row.length > FEWEST_BLANK && isBlank(row.slice(-FEWEST_BLANK));
}

function isBlank(row: Row): boolean {
  return !row.some(isFilled);
}
