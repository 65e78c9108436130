import type { Event } from './events.js';
import type { Match } from './match.js';

/** Characters in front of a form in which the name may stand, too. */
const AROUND = 60;
/** Words between a name and what is said of it. */
const BETWEEN = ['made-all', 'light'];

/**
 * 由1.8万人增加到3.1万人，日均访问量实现翻番: what its last clause names was not named before, so that the numbers are of
 * something else.
 */
export function namesAnother(
  { form, from, to, start }: Match,
  events: readonly Event[],
  text: string,
): boolean {
  if (form.needs !== 'name') return false;
  const own = events.slice(from, to - 1);
  const mark = own.findLast(({ type }) => type === 'mark');
  if (mark === undefined) return false;
  const name = own
    .filter((event) => event.start >= mark.end && isBetween(event))
    .reduceRight(
      (left, { start: at, end }) => left.slice(0, at - mark.end) + left.slice(end - mark.end),
      text.slice(mark.end, events[to - 1]!.start),
    );
  return !text.slice(Math.max(0, start - AROUND), mark.start).includes(name);
}

function isBetween(event: Event): boolean {
  return event.type === 'word' && BETWEEN.some((name) => event.classes.has(name));
}
