import type { FormSpec, IdentitySpec } from '../../rulebook/types.js';

/**
 * Rows whose cells slipped: a number split over two cells, a row pushed sideways, a cell lost. Which
 * reading is right, the sums of the form tell; a reading is taken only when it is the only one that
 * repairs what is broken.
 */
export interface Grid {
  /** Row ids and column ids of the official form, in order. */
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  /** Value of a cell; undefined where it cannot be known. Blank cells are 0. */
  readonly values: Map<string, number | undefined>;
}

export type Slot = string | undefined;

export type Repair =
  | { readonly type: 'split'; readonly at: number; readonly slots: readonly Slot[] }
  | { readonly type: 'shift'; readonly by: number; readonly slots: readonly Slot[] };

/**
 * Readings of the texts of a row as `width` values. `texts` are folded cell texts, `''` for a blank.
 * A slot of a repair is the text that belongs there, or undefined where it is lost.
 */
export function repairs(texts: readonly string[], width: number): Repair[] {
  const found: Repair[] = [];
  const surplus = texts.length - width;
  for (let at = 0; at + 1 < texts.length; at++) {
    const joined = `${texts[at]}${texts[at + 1]}`;
    if (!/^[1-9]\d*$/.test(texts[at]!) || !/^\d+$/.test(texts[at + 1]!)) continue;
    const slots = [...texts.slice(0, at), joined, ...texts.slice(at + 2)];
    if (surplus === 1) found.push({ type: 'split', at, slots });
    // The second half took the place of a cell that held nothing.
    if (surplus === 0)
      found.push({
        type: 'split',
        at,
        slots: [...slots.slice(0, at + 1), '', ...slots.slice(at + 1)],
      });
  }
  if (surplus === 1) {
    texts.forEach((text, at) => {
      if (text === '')
        found.push({ type: 'shift', by: 1, slots: texts.filter((_, index) => index !== at) });
    });
  }
  if (surplus === 0 || surplus === -1) {
    for (let at = 0; at < width; at++) {
      const rest = surplus === 0 ? dropLast(texts, at) : texts;
      if (rest)
        found.push({
          type: 'shift',
          by: surplus === 0 ? 1 : -1,
          slots: [...rest.slice(0, at), undefined, ...rest.slice(at)],
        });
    }
  }
  if (surplus === 0 && texts[0] === '')
    found.push({ type: 'shift', by: 1, slots: [...texts.slice(1), undefined] });
  return found;
}

/** A row pulled to the left ends in a blank; without one nothing was lost. */
function dropLast(texts: readonly string[], at: number): readonly string[] | undefined {
  return texts.at(-1) === '' && at < texts.length - 1 ? texts.slice(0, -1) : undefined;
}

/** A single wrong cell breaks at most three sums; a row that slipped breaks more than any one cell explains. */
export const MORE_THAN_ONE_CELL = 3;

/** The only repair after which no sum that the row takes part in is broken; undefined if none or several. */
export function decide(
  grid: Grid,
  form: FormSpec,
  row: string,
  candidates: readonly Repair[],
): Repair | undefined {
  const whole = candidates
    .map((repair) => ({ repair, sums: brokenSums(withRow(grid, row, repair.slots), form, row) }))
    .filter(({ sums }) => sums.broken === 0 && sums.assessed > 0);
  const readings = new Map(
    whole.map(({ repair }) => [repair.slots.map((slot) => slot ?? '?').join('|'), repair]),
  );
  return readings.size === 1 ? [...readings.values()][0] : undefined;
}

function withRow(grid: Grid, row: string, slots: readonly Slot[]): Grid {
  const values = new Map(grid.values);
  grid.columns.forEach((column, index) => {
    const slot = slots[index];
    values.set(`${row}.${column}`, slot === undefined ? undefined : slot === '' ? 0 : Number(slot));
  });
  return { ...grid, values };
}

interface Sums {
  readonly broken: number;
  readonly assessed: number;
}

/** How many of the sums that touch a row are broken, of those whose cells are all known. */
export function brokenSums(grid: Grid, form: FormSpec, row: string): Sums {
  let broken = 0;
  let assessed = 0;
  for (const identity of form.identities) {
    if ((identity.relation ?? '=') !== '=') continue;
    for (const each of instances(identity, grid, row)) {
      const left = total(grid, identity.left, identity, each);
      const right = total(grid, identity.right, identity, each);
      if (left === undefined || right === undefined) continue;
      assessed++;
      if (left !== right) broken++;
    }
  }
  return { broken, assessed };
}

function instances(identity: IdentitySpec, grid: Grid, row: string): readonly string[] {
  if (identity.each === 'row')
    return identity.within === undefined || identity.within.includes(row) ? [row] : [];
  const touches = identity.left.includes(row) || identity.right.includes(row);
  return touches ? (identity.within ?? grid.columns) : [];
}

function total(
  grid: Grid,
  parts: readonly string[],
  identity: IdentitySpec,
  each: string,
): number | undefined {
  let sum = 0;
  for (const part of parts) {
    const value = grid.values.get(identity.each === 'row' ? `${each}.${part}` : `${part}.${each}`);
    if (value === undefined) return undefined;
    sum += value;
  }
  return sum;
}
