import type { FormBlockSpec, FormSpec, LabelSpec } from '../../rulebook/types.js';
import { key } from '../../text/fold.js';
import type { LabelFault } from '../report.js';
import type { RowAnatomy } from './anatomy.js';
import { rowsOf, wordsOf } from './rows.js';
import { flatMap } from '../../text/flat-map.js';

/** How often each letter occurs; negative where it is lacking. */
type Letters = Map<string, number>;

/** So large a share of the letters of a note shows that the draft has it. */
const MOST = 0.7;

/**
 * The faults that are more than words in another cell. Text from a page keeps all letters of a table, but
 * a table told from the gaps alone may have some of them beside the cell that they belong to: a label is
 * altered only where letters are lacking in, or strange to, the table as a whole.
 */
export function alteredFaults(
  faults: readonly LabelFault[],
  anatomies: readonly RowAnatomy[],
  spec: FormSpec,
): LabelFault[] {
  const isLoose = anatomies.some(({ row }) => row.table.loose === true);
  if (!isLoose || faults.length === 0) return [...faults];
  const balance: Letters = new Map();
  // Lines of its head may not look like a part of the form, being cut in pieces.
  for (const table of new Set(anatomies.map(({ row }) => row.table)))
    for (const row of rowsOf(table)) for (const cell of wordsOf(row)) count(balance, cell.key, 1);
  for (const block of spec.blocks) {
    for (const label of labelsOnce(block)) count(balance, key(label.label), -1);
    for (const note of [block.caption, block.corner])
      if (note !== undefined && isThere(note, balance)) count(balance, key(note.label), -1);
  }
  return faults.filter(({ found, expected }) => {
    const own: Letters = new Map();
    count(own, key(found), 1);
    count(own, key(expected), -1);
    return [...own].some(
      ([letter, number]) =>
        number !== 0 && Math.sign(balance.get(letter) ?? 0) === Math.sign(number),
    );
  });
}

type LabelledSpec = FormBlockSpec['rows' | 'columns'][number];

/** Each label as often as the form prints it: a group's label once over all its rows or columns. */
function labelsOnce(block: FormBlockSpec): LabelSpec[] {
  const lines: readonly (readonly LabelledSpec[])[] = [block.rows, block.columns];
  return flatMap(lines, (line) =>
    flatMap(line, (one, index) => {
      const before = line[index - 1]?.groups ?? [];
      const fresh = (one.groups ?? []).filter(
        ({ label }) => !before.some((b) => b.label === label),
      );
      return [...fresh, one];
    }),
  );
}

function isThere({ label }: LabelSpec, balance: Letters): boolean {
  const letters = [...key(label)];
  const found = letters.filter((letter) => (balance.get(letter) ?? 0) > 0);
  return found.length >= letters.length * MOST;
}

function count(letters: Letters, text: string, by: 1 | -1): void {
  for (const letter of text) letters.set(letter, (letters.get(letter) ?? 0) + by);
}
