/**
 * A number of a list, as far as counting goes; `group` counts the stretches of text between headings,
 * `section` those of the first level.
 */
export interface Counted {
  readonly ordinal: number;
  readonly firm: boolean;
  readonly group: number;
  readonly section?: number | undefined;
}

/** A list as far as it was read. */
export interface Sequence<T> {
  last: T;
  /** The number that `last` should bear. */
  count: number;
  length: number;
  faulty: boolean;
}

/** The number would go on with a list of another section, past one of its own (一是…二是…四是). */
export function isForeign<T extends Counted>(
  open: readonly Sequence<T>[],
  next: number,
  { section }: T,
): boolean {
  if (open[next]!.last.section === section) return false;
  return open.slice(next + 1).some(({ last, length }) => length > 1 && last.section === section);
}

/** The innermost list has come to another number. */
export function goOn<T>(open: Sequence<T>[], mark: T, count: number): Sequence<T>[] {
  const top = open.at(-1)!;
  top.last = mark;
  top.count = count;
  top.length++;
  return open;
}

/** 一是…一是…三是: the second is no list of its own. */
export function doubledFirst<T extends Counted>(
  open: readonly Sequence<T>[],
  { ordinal, group }: T,
): [Sequence<T>, Sequence<T>] | undefined {
  const inner = open.at(-1);
  const outer = open.at(-2);
  if (!inner || !outer || inner.length !== 1 || !inner.last.firm || !outer.last.firm)
    return undefined;
  const isMeant = inner.count === 1 && outer.count === ordinal - 2;
  return isMeant && inner.last.group === group && outer.last.group === group
    ? [outer, inner]
    : undefined;
}
