import { flatMap } from '../../text/flat-map.js';
import type { Event } from './events.js';
import type { Figure } from './figure.js';

/** An item of a list: where it begins, and its text behind the mark. */
export interface Item {
  readonly start: number;
  readonly behind: number;
}

/** 1. （1） 一、 一是 ①: the beginning of an item. */
const MARK =
  /\(?\d{1,2}[).、](?!\d)|\([一二三四五六七八九十]{1,3}\)|[一二三四五六七八九十]{1,3}(?:[、.]|是(?!否))|[①-⑳]/y;

/** The first of a list: another one begins in the middle of it. */
export function isFirst({ start }: Item, text: string): boolean {
  return /^\(?[1一①](?!\d)/.test(text.slice(start, start + 3));
}

/** The items that begin in a sentence: at its beginning, or behind its marks. */
export function itemsIn(events: readonly Event[], from: number, text: string): Item[] {
  const starts = [from];
  for (const event of events)
    if (event.type === 'mark' && ',;:'.includes(event.mark)) starts.push(event.end);
  return flatMap(starts, (start) => {
    MARK.lastIndex = start;
    const match = MARK.exec(text);
    return match ? { start, behind: start + match[0].length } : [];
  });
}

/** The first quantity of each item; undefined where an item has none, or one of another unit. */
export function numbersOf(
  items: readonly Item[],
  figures: readonly Figure[],
): Figure[] | undefined {
  const found: Figure[] = [];
  let from = 0;
  for (const [at, { behind }] of items.entries()) {
    const next = items[at + 1]?.start ?? Infinity;
    while (from < figures.length && figures[from]!.start < behind) from++;
    let own = from;
    while (own < figures.length && !isQuantity(figures[own]!)) own++;
    const figure = figures[own];
    if (figure === undefined || figure.start >= next) return undefined;
    if (found[0] && found[0].unit !== figure.unit) return undefined;
    found.push(figure);
    from = own;
  }
  return found;
}

function isQuantity({ kind, spoken, unit, approximate }: Figure): boolean {
  return kind === 'count' && spoken !== true && unit !== '' && !approximate;
}
