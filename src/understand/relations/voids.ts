import type { Event } from './events.js';
import type { Instance } from './instances.js';

/** Events in front of a relation and behind it that are looked at for words that make it say nothing. */
const LOOKED = 40;
const FOLLOWING = 6;

/** The class of words for parts that overlap. */
const OVERLAP = 'shared';

/** 超过30场目标，累计服务410家次: behind it they are of something else. */
const BEFORE = ['sum-up'];

/** 共13人，每月调度一次: behind a total that its parts stand before, they are of something else. */
const BEFORE_TOTAL = [...BEFORE, 'apiece'];

/** A word of one of the classes that make the relation say nothing stands in its clauses. */
export function isVoid(
  { relation, from, to, bound, classes }: Instance,
  events: readonly Event[],
): boolean {
  const { voidInside: inside, voidCounted: counted } = relation;
  // 上半年12场，下半年9场: whatever else is told twice, these are not.
  const voids = classes.has('apart')
    ? relation.void?.filter((name) => name !== OVERLAP)
    : relation.void;
  if (inside && events.slice(from, to).some((event) => isOneOf(event, inside))) return true;
  if (voids === undefined && counted === undefined) return false;
  let first = from;
  while (first > 0 && from - first < LOOKED) {
    const before = events[first - 1]!;
    if (before.type === 'mark' && before.mark === ';') break;
    first--;
  }
  const around = events.slice(first, to + FOLLOWING);
  const passed = endsInTotal(bound) ? BEFORE_TOTAL : BEFORE;
  return around.some(
    (event, at) =>
      !(at >= to - first && isOneOf(event, passed)) &&
      ((voids !== undefined && isOneOf(event, voids)) ||
        (counted !== undefined && around[at + 1]?.type === 'figure' && isOneOf(event, counted))),
  );
}

function endsInTotal(bound: Instance['bound']): boolean {
  const [whole] = bound.get('whole') ?? [];
  const last = bound.get('parts')?.at(-1);
  return whole !== undefined && last !== undefined && whole.start > last.start;
}

function isOneOf(event: Event, classes: readonly string[]): boolean {
  return event.type === 'word' && classes.some((name) => event.classes.has(name));
}
