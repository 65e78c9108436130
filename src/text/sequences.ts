import { doubledFirst, goOn, isForeign, type Counted, type Sequence } from './open-sequences.js';

/**
 * `repeat`: the number before stands here again; `gap`: numbers are left out; `back`: the count falls
 * back without beginning anew; `start`: a list begins with 2.
 */
export type SequenceFaultType = 'repeat' | 'gap' | 'back' | 'start';

export interface SequenceFault<T extends Counted> {
  readonly type: SequenceFaultType;
  readonly mark: T;
  readonly expected: number;
  /** The number before it in the same list. */
  readonly previous: T | undefined;
  /** Writing the expected number here makes the whole list right. */
  readonly repairs: boolean;
}

/** Lists that are looked back to. */
const DEPTH = 8;

/**
 * Lists that do not count on, among numbers of one kind in reading order. A list may begin anew anywhere
 * and stand inside another; a list of an earlier group may go on but is not held against anything.
 * One fault a list.
 */
export function findSequenceFaults<T extends Counted>(marks: readonly T[]): SequenceFault<T>[] {
  const faults: SequenceFault<T>[] = [];
  let open: Sequence<T>[] = [];
  marks.forEach((mark, index) => {
    const { ordinal, firm, group } = mark;
    open = open.filter(({ last }) => last.firm || last.group === group).slice(-DEPTH);
    if (ordinal === 1) {
      open.push({ last: mark, count: 1, length: 1, faulty: false });
      return;
    }
    const next = open.findLastIndex(({ count }) => count === ordinal - 1);
    if (next >= 0 && !isForeign(open, next, mark)) {
      open = goOn(open.slice(0, next + 1), mark, ordinal);
      return;
    }
    if (!firm) return;
    const following = marks
      .slice(index + 1, index + 9)
      .find((one) => one.firm && one.group === group);
    const doubled = doubledFirst(open, mark);
    if (doubled) {
      const [outer, inner] = doubled;
      if (!outer.faulty) faults.push(fault('repeat', inner.last, ordinal - 1, outer.last, true));
      outer.faulty = true;
      open = goOn(open.slice(0, open.indexOf(outer) + 1), mark, ordinal);
      return;
    }
    const meant = open.findLast(
      ({ last, length }) => last.group === group && (last.firm || length > 1),
    );
    if (!meant) {
      if (open.length === 0 && ordinal === 2 && following?.ordinal === 3)
        faults.push(fault('start', mark, 1, undefined, false));
      open.push({ last: mark, count: ordinal, length: 1, faulty: true });
      return;
    }
    const expected = meant.count + 1;
    const repairs =
      following === undefined || following.ordinal === 1 || following.ordinal === expected + 1;
    if (!meant.faulty)
      faults.push(fault(typeOf(ordinal, expected), mark, expected, meant.last, repairs));
    meant.faulty = true;
    open = goOn(
      open.slice(0, open.indexOf(meant) + 1),
      mark,
      following?.ordinal === ordinal + 1 ? ordinal : expected,
    );
  });
  return faults;
}

function fault<T extends Counted>(
  type: SequenceFaultType,
  mark: T,
  expected: number,
  previous: T | undefined,
  repairs: boolean,
): SequenceFault<T> {
  return { type, mark, expected, previous, repairs };
}

function typeOf(ordinal: number, expected: number): SequenceFaultType {
  if (ordinal === expected - 1) return 'repeat';
  return ordinal > expected ? 'gap' : 'back';
}
