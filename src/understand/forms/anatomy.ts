import type { FormSpec, RowSpec } from '../../rulebook/types.js';
import { FormLabels, ordinalOf, type LabelMatch } from './labels.js';
import { wordsOf, type DraftedCell, type DraftedRow } from './rows.js';

/** A drafted row taken apart: what names it, and the cells that may hold its values. */
export interface RowAnatomy {
  readonly row: DraftedRow;
  /** `data`: a row of the form; `head`: labels of columns; `group`: the label of a group of rows, no values. */
  readonly role: 'data' | 'head' | 'group';
  readonly label: DraftedCell | undefined;
  /** Official rows that the label may mean, best first. */
  readonly matches: readonly LabelMatch[];
  /** Label cells to the left of the row's own. */
  readonly groups: readonly DraftedCell[];
  /** Official rows that the group in force covers; undefined where no group is known. */
  readonly covered: ReadonlySet<RowSpec> | undefined;
  /** The group is written in this row rather than carried on from a row above. */
  readonly ownGroup: boolean;
  readonly ordinal: string;
  readonly tail: readonly DraftedCell[];
}

export function dissect(rows: readonly DraftedRow[], form: FormSpec): RowAnatomy[] {
  const labels = FormLabels.of(form);
  let covered: ReadonlySet<RowSpec> | undefined;
  return rows.map((row, index) => {
    const words = wordsOf(row);
    const label = ownLabel(row, labels);
    const groups = words.slice(0, label === undefined ? 0 : words.indexOf(label));
    const matches = label === undefined ? [] : rowMatches(labels, label.key, rows[index - 1]);
    const own = groupOf([...groups, ...(matches.length === 0 && label ? [label] : [])], labels);
    if (own !== undefined) covered = own;
    else if (matches[0]?.label.row?.groups === undefined && matches.length > 0) covered = undefined;
    const tail = withoutUnit(
      label === undefined ? row.cells : row.cells.slice(row.cells.indexOf(label) + 1),
      form,
    );
    const role = roleOf(row, label, matches, labels, rows[index + 1]);
    const ordinal = label === undefined ? '' : ordinalOf(label.key);
    return {
      row,
      role,
      label,
      matches,
      groups,
      covered,
      ownGroup: own !== undefined,
      ordinal,
      tail,
    };
  });
}

/** Where the form prints the unit of each row, the cell behind the label is a label too. */
function withoutUnit(tail: readonly DraftedCell[], form: FormSpec): readonly DraftedCell[] {
  const [block] = form.blocks;
  const printed = block?.unitColumn !== undefined && tail.length > block.columns.length;
  return printed && tail[0]?.type !== 'number' ? tail.slice(1) : tail;
}

/** The rightmost cell that names an official row; failing that, the last words before the numbers. */
function ownLabel(row: DraftedRow, labels: FormLabels): DraftedCell | undefined {
  const firstNumber = row.cells.findIndex((cell) => cell.type === 'number');
  const before = firstNumber === -1 ? row.cells : row.cells.slice(0, firstNumber);
  const words = before.filter((cell) => cell.type === 'words');
  const named = words.findLast((cell) =>
    labels.match(cell.key).some((match) => match.label.kind === 'row'),
  );
  if (named !== undefined) return named;
  // A column of serial numbers may stand in front of the labels.
  const behind = wordsOf(row).find((cell) =>
    labels.exact(cell.key).some((match) => match.label.kind === 'row'),
  );
  if (firstNumber === 0 && behind !== undefined) return behind;
  const group = words.findLast((cell) =>
    labels.match(cell.key).some((match) => match.label.kind === 'row-group'),
  );
  if (group !== undefined && firstNumber === -1) return group;
  return words.at(-1);
}

/** Also tries the label as the second half of one that a page break cut in two. */
function rowMatches(
  labels: FormLabels,
  folded: string,
  above: DraftedRow | undefined,
): readonly LabelMatch[] {
  const matches = labels.match(folded).filter((match) => match.label.kind === 'row');
  if ((matches[0]?.score ?? 0) >= 0.9 || above === undefined) return matches;
  if (above.cells.some((cell) => cell.type === 'number')) return matches;
  const start = wordsOf(above).at(-1)?.key;
  if (start === undefined) return matches;
  const joined = labels.exact(start + folded).filter((match) => match.label.kind === 'row');
  return joined.length > 0 ? joined : matches;
}

function groupOf(
  cells: readonly DraftedCell[],
  labels: FormLabels,
): ReadonlySet<RowSpec> | undefined {
  for (const cell of cells.toReversed()) {
    const rows = labels
      .match(cell.key)
      .filter((match) => match.label.kind === 'row-group' && match.score >= 0.8)
      .map((match) => match.label.row!);
    if (rows.length > 0) return new Set(rows);
  }
  return undefined;
}

function roleOf(
  row: DraftedRow,
  label: DraftedCell | undefined,
  matches: readonly LabelMatch[],
  labels: FormLabels,
  below: DraftedRow | undefined,
): RowAnatomy['role'] {
  if (matches[0]?.label.row?.heading === true && matches[0].quality !== 'near') return 'group';
  if (row.cells.some((cell) => cell.type === 'number')) return 'data';
  if (label === undefined) return 'head';
  const words = wordsOf(row);
  const headed = words.filter((cell) =>
    labels.match(cell.key).some((match) => HEAD.has(match.label.kind)),
  );
  if (headed.length >= 2 || (headed.length === words.length && headed.length > 0)) return 'head';
  const exact = matches.some((match) => match.quality !== 'near');
  // Without a single number only an official label makes a row of the form out of words.
  if (exact && row.cells.some((cell) => cell.type === 'blank')) return 'data';
  if (exact && isFilledWithWords(row, label, labels)) return 'data';
  if (exact && isLabelAlone(row, label, labels, below)) return 'data';
  return labels.match(label.key).some((match) => match.label.kind === 'row-group')
    ? 'group'
    : 'head';
}

/** Words where the numbers belong (若干, 未统计): short ones that no label of the form is like. */
function isFilledWithWords(row: DraftedRow, label: DraftedCell, labels: FormLabels): boolean {
  const behind = row.cells.slice(row.cells.indexOf(label) + 1);
  const isJunk = (cell: DraftedCell): boolean =>
    cell.key.length <= LONGEST_JUNK && labels.match(cell.key).length === 0;
  return behind.length > 0 && behind.every(isJunk);
}

/**
 * A row with its label and no cell behind it (行政事业性收费 |): its cells were lost. In tables put together
 * from lines, and above a row that has figures without a label, they stand below.
 */
function isLabelAlone(
  row: DraftedRow,
  label: DraftedCell,
  labels: FormLabels,
  below: DraftedRow | undefined,
): boolean {
  if (row.cells.length > 1 || row.table.loose === true) return false;
  if (labels.match(label.key).some((match) => match.label.kind !== 'row')) return false;
  return below?.table !== row.table || below.cells[0]?.type === 'words';
}

const LONGEST_JUNK = 6;
const HEAD = new Set(['column', 'column-group', 'caption', 'corner']);
