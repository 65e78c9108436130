import { listsOf } from '../../rulebook/words.js';
import type { Rulebook } from '../../rulebook/types.js';
import type { Cell, TableBlock } from '../../draft/draft.js';
import { key } from '../../text/fold.js';
import { once } from '../../text/once.js';

/** A number of a table, with the cell that it stands in. */
export interface Figure {
  readonly cell: Cell;
  readonly value: number;
  readonly decimals: number;
}

/** One row or one column of numbers, with its label; what is blank is 0. */
export interface Line {
  readonly label: string;
  /** By the places of the other direction; undefined where no number stands. */
  readonly figures: ReadonlyMap<number, Figure>;
  readonly isTotal: boolean;
  /** Its numbers can be added up with those of its neighbours. */
  readonly isAdded: boolean;
}

/** A table of counts that the organ made itself: a row of heads, a column of labels, numbers. */
export interface OwnGrid {
  readonly rows: readonly Line[];
  readonly columns: readonly Line[];
}

const NUMBER =
  /^(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(?:件|份|条|起|项|次|个|宗|例|人|篇|元|万元|亿元)?$/;
const BLANK = /^[-—–/\\无]*$/;

interface Words {
  readonly total: RegExp;
  readonly never: RegExp;
  readonly within: RegExp;
}

const wordsOf = once((rulebook: Rulebook): Words => {
  const any = listsOf<'totals' | 'never-added' | 'within'>(rulebook, 'own-table-words');
  return {
    total: new RegExp(`^(?:${any('totals')})(?:\\([^()]{1,4}\\))?$`),
    never: new RegExp(any('never-added')),
    within: new RegExp(any('within')),
  };
});

/** The numbers of a table with one row of heads; undefined for a table with merged cells, or whose cells hold more than numbers. */
export function ownGridOf({ grid }: TableBlock, rulebook: Rulebook): OwnGrid | undefined {
  const { total, never, within } = wordsOf(rulebook);
  const [head, ...body] = grid.rows;
  if (head === undefined || body.length < 2 || grid.width < 2) return undefined;
  if (grid.rows.some((cells) => cells.length !== grid.width)) return undefined;
  const heads = head.map(labelOf);
  const labels = body.map(([first]) => labelOf(first!));
  const figures = body.map((cells) => cells.map(figureOf));
  /** Columns that hold nothing but numbers, behind the labels. */
  const counted = heads
    .map((_, column) => column)
    .filter((column) => column > 0 && isCounted(body, figures, column));
  if (counted.length === 0) return undefined;
  const rows = body.map(([first], row) => ({
    label: first!.content.text,
    figures: numbered(counted.map((column) => [column, figures[row]![column]])),
    isTotal: total.test(labels[row]!),
    isAdded: labels[row] !== '' && !within.test(labels[row]!),
  }));
  const columns = counted.map((column) => ({
    label: head[column]!.content.text,
    figures: numbered(body.map((_, row) => [row, figures[row]![column]])),
    isTotal: total.test(heads[column]!),
    isAdded: !never.test(heads[column]!),
  }));
  return { rows, columns };
}

function numbered(entries: readonly (readonly [number, Figure | undefined])[]) {
  return new Map(entries.filter((entry): entry is [number, Figure] => entry[1] !== undefined));
}

function isCounted(
  body: readonly (readonly Cell[])[],
  figures: readonly (readonly (Figure | undefined)[])[],
  column: number,
): boolean {
  const isNumber = (row: number): boolean => figures[row]![column] !== undefined;
  return (
    body.every((cells, row) => isNumber(row) || BLANK.test(key(cells[column]!.content.text))) &&
    body.filter((_, row) => isNumber(row)).length > 1
  );
}

function figureOf(cell: Cell): Figure | undefined {
  const match = NUMBER.exec(key(cell.content.text));
  if (match === null) return undefined;
  const [, whole, fraction = ''] = match;
  return {
    cell,
    value: Number(whole!.replaceAll(',', '') + fraction),
    decimals: Math.max(0, fraction.length - 1),
  };
}

function labelOf({ content }: Cell): string {
  return key(content.text);
}
