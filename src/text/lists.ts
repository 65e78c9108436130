/*
 * Loops for what is else written `push(...items)` and `largest(values)`: an engine hands over only some
 * hundred thousand arguments and then fails, and a draft may have as many lines.
 */

/** Adds items to the end of a list. */
export function append<Item>(list: Item[], items: Iterable<Item>): void {
  for (const item of items) list.push(item);
}

/** The largest of some numbers; minus infinity for none. */
export function largest(values: Iterable<number>): number {
  let most = -Infinity;
  for (const value of values) if (value > most) most = value;
  return most;
}

/** The smallest of some numbers; infinity for none. */
export function smallest(values: Iterable<number>): number {
  let least = Infinity;
  for (const value of values) if (value < least) least = value;
  return least;
}
