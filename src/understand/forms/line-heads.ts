import type { FormBlockSpec, LabelSpec } from '../../rulebook/types.js';
import { flatMap } from '../../text/flat-map.js';
import { key } from '../../text/fold.js';
import type { LabelFault, ShapeFault } from '../report.js';
import { numbersOf, wordsOf, type DraftedCell, type DraftedRow } from './rows.js';

/** So many heads of a line may be unknown words and still be told by the heads around them. */
const MOST_UNKNOWN = 2;

export interface HeadFaults {
  readonly shape: readonly ShapeFault[];
  readonly labels: readonly LabelFault[];
}

/** A head cell: which result of its group it names, or undefined where its words are unknown. */
interface Head {
  readonly cell: DraftedCell;
  readonly result: number | undefined;
}

/**
 * Heads of a form of one line that are exchanged, or reworded beyond likeness. In reading order the results
 * of all groups stand as in the form, whether a group's head is above them or beside; so only a head with
 * just as many cells tells anything. Words of a head that fell to pieces tell nothing.
 */
export function lineHeadFaults(
  drafted: readonly DraftedRow[],
  { columns }: FormBlockSpec,
): HeadFaults {
  const first = drafted.findIndex((row) => numbersOf(row).length > 0);
  const rows = drafted.slice(0, Math.max(0, first));
  const nothing = { shape: [], labels: [] };
  if (rows.some(({ table }) => table.loose === true)) return nothing;
  const last = flatMap(columns, (column) => column.groups?.at(-1) ?? []);
  const groups = [...new Map(last.map((group) => [group.label, group])).values()];
  const size = columns.length / Math.max(1, groups.length);
  const above = flatMap(columns, (column) => column.groups ?? []);
  const cells = flatMap(rows, wordsOf);
  const isGroup = ({ key: words }: DraftedCell) => above.some((group) => includes(words, group));
  const heads = cells
    .filter((cell) => !isGroup(cell))
    .map((cell): Head => {
      const at = columns.slice(0, size).findIndex((column) => isNamed(column, cell.key));
      return { cell, result: at < 0 ? undefined : at };
    });
  const shape = exchangedGroups(cells, columns, groups);
  if (heads.length !== columns.length) return { ...nothing, shape };
  const unknown = heads.filter(({ result }) => result === undefined);
  const misplaced = heads.filter(({ result }, at) => result !== undefined && result !== at % size);
  if (unknown.length === 0) {
    const run = misplaced[0] && Math.floor(heads.indexOf(misplaced[0]) / size);
    if (run === undefined) return { ...nothing, shape };
    const own = heads.slice(run * size, (run + 1) * size);
    if (new Set(own.map(({ result }) => result)).size < size) return { ...nothing, shape };
    const { cell, result } = misplaced[0]!;
    const column = columns[run * size + result!]!;
    return {
      labels: [],
      shape: [...shape, { type: 'column-order', column, span: cell.cell.span }],
    };
  }
  if (misplaced.length > 0 || unknown.length > MOST_UNKNOWN) return { ...nothing, shape };
  const labels = unknown.map(({ cell }): LabelFault => {
    const column = columns[heads.findIndex((head) => head.cell === cell)]!;
    const found = cell.cell.content.text;
    return { found, expected: column.label, span: cell.cell.span, column, byPlace: true };
  });
  return { shape, labels };
}

/** 复议后起诉 in front of 未经复议直接起诉: whose numbers stand below, the author knows. */
function exchangedGroups(
  cells: readonly DraftedCell[],
  columns: FormBlockSpec['columns'],
  groups: readonly LabelSpec[],
): ShapeFault[] {
  const places = groups.map((group) => cells.filter(({ key: words }) => isNamed(group, words)));
  if (places.some((own) => own.length !== 1)) return [];
  const order = places.map(([own]) => cells.indexOf(own!));
  const at = order.findIndex((place, index) => index > 0 && place < order[index - 1]!);
  if (at < 0) return [];
  const column = columns.find((one) => one.groups?.at(-1)?.label === groups[at]!.label)!;
  return [
    { type: 'group-order', group: groups[at]!.label, column, span: places[at]![0]!.cell.span },
  ];
}

function includes(words: string, { label }: LabelSpec): boolean {
  return words.includes(key(label));
}

function isNamed({ label, aliases = [], variants = [] }: LabelSpec, words: string): boolean {
  return [label, ...aliases, ...variants].some((wording) => key(wording) === words);
}
