import type { Event } from './events.js';
import type { RelationBook, WordSet } from './forms.js';

/** Events of the first label of a row. */
export const BEFORE = 5;

/** 公众号14个、微博6个、抖音号9个三类: as many as there are. */
export function isCounted(event: Event | undefined, end: number, length: number): boolean {
  if (event?.type !== 'figure' || event.start - end > 1) return false;
  return event.figure.spoken === true && event.figure.value === length;
}

/**
 * 政策、动态、公告三类分别为5条、3条、2条: as many as were said right before them; 镇、村两级共25处，其中…: before their whole.
 */
export function countedBefore(
  events: readonly Event[],
  from: number,
  length: number,
): 'beside' | 'apart' | undefined {
  let passed = false;
  for (let at = from - 1; at >= Math.max(0, from - AHEAD); at--) {
    const event = events[at]!;
    if (event.type === 'word' && (passed || !event.classes.has('turns'))) continue;
    if (event.type === 'word' && event.classes.has('among')) continue;
    if (event.type === 'mark' && event.mark === ',') continue;
    if (event.type !== 'figure') return undefined;
    const { unit, value, spoken } = event.figure;
    if (!passed && spoken !== true) passed = true;
    else if (!KINDS.includes(unit) || value !== length || hasNamed(events, at)) return undefined;
    else return passed ? 'apart' : 'beside';
  }
  return undefined;
}

/** 两级 may be of courts, and what follows of something else. */
export function isOfLevels(events: readonly Event[], from: number): boolean {
  return events
    .slice(Math.max(0, from - AHEAD), from)
    .some((event) => event.type === 'figure' && event.figure.unit === '级');
}

/** Events between 三类 and its numbers. */
const AHEAD = 8;
const KINDS = ['类', '项', '种', '档', '方面', '部分', '级'];

/** 前三类: there are more. */
function hasNamed(events: readonly Event[], at: number): boolean {
  return hasBefore(events, at, 'top-few') || hasBefore(events, at, 'firsts');
}

/** 网络126件、信函131件、当面19件: the set that makes a whole of which every label is another one. */
export function setOf(
  events: readonly Event[],
  from: number,
  to: number,
  sets: RelationBook['sets'],
  enough?: number,
): WordSet | undefined {
  const first = events[from]!;
  const kind = first.type === 'figure' ? first.figure.kind : 'count';
  const around = events.slice(Math.max(0, from - BEFORE), to);
  const numbers = around.filter(
    (event) => event.type === 'figure' && event.figure.kind === kind && event.start >= first.start,
  ).length;
  return Object.values(sets).find(({ of, least }) => {
    if (numbers < (enough ?? least)) return false;
    const named = new Set<string>();
    let own: string | undefined;
    for (const event of around) {
      if (event.type === 'word') own = of.find((name) => event.classes.has(name)) ?? own;
      if (event.type !== 'figure' || event.figure.kind !== kind) continue;
      // 网上3件、信函2件、当面1件 from its second on is a part of a list.
      if (event.start < first.start) {
        if (own !== undefined) return false;
      } else if (own === undefined || named.has(own)) return false;
      else {
        named.add(own);
        own = undefined;
      }
    }
    return named.size >= (enough ?? least);
  });
}

/** The label in front of the first number. */
export function hasBefore(events: readonly Event[], at: number, name: string): boolean {
  const before = events[at - 1];
  return before?.type === 'word' && before.classes.has(name);
}
