import { flatMap } from '../../text/flat-map.js';
import { largest, smallest } from '../../text/lists.js';
import { isClosed, isMarked, sectionNumber } from '../text/shape.js';
import { itemsOf, type Item } from './column-items.js';
import { FULL, isAtStart, type Columns, type Row } from './columns.js';
import type { Box } from './page.js';

/** A part of a page that is set in columns, and between which heights its base lines are. */
export interface Zone {
  readonly top: number;
  readonly bottom: number;
}

/** All columns begin at one height, in parts of the size. */
const SAME_TOP = 1.2;
/** What stands further below a line than lines do belongs to it no longer. */
const APART = 1.7;
/** So many rows with gaps in a column are a table. */
const TABULAR = 3;

/**
 * The parts of a page that are set in the columns: what stands over a gutter parts them, and what stands alone above
 * and below them is none of theirs.
 */
export function zonesOf(rows: readonly Row[], tables: readonly Box[], columns: Columns): Zone[] {
  const { items, barriers } = itemsOf(rows, tables, columns);
  const slack = columns.em / 2;
  const zones: Zone[] = [];
  for (const { own, from, to } of stretchesOf(items, barriers)) {
    const range = rangeOf(own, columns, to < Infinity);
    if (range === undefined) continue;
    // Rows at the same height differ by less.
    const top = largest([range.top - slack, from]);
    zones.push({ top, bottom: smallest([range.bottom + slack, to]) });
  }
  return zones;
}

interface Stretch {
  readonly own: readonly Item[];
  readonly from: number;
  readonly to: number;
}

function stretchesOf(items: readonly Item[], barriers: readonly number[]): Stretch[] {
  return flatMap(between(items, barriers), (stretch) => {
    const heads = stretch.own.filter((item) => isHeadOverAll(item, stretch.own));
    const parts = between(
      stretch.own,
      heads.map(({ at }) => at),
    );
    return parts.map(({ own, from, to }) => ({
      own,
      from: largest([from, stretch.from]),
      to: smallest([to, stretch.to]),
    }));
  });
}

function between(items: readonly Item[], barriers: readonly number[]): Stretch[] {
  return [-Infinity, ...barriers].map((from, index) => {
    const to = barriers[index] ?? Infinity;
    return { own: items.filter(({ at }) => at > from && at < to), from, to };
  });
}

/**
 * The heading of a section beside which the other columns are left blank, above what follows in them, goes over all
 * columns, short as it is.
 */
function isHeadOverAll(head: Item, items: readonly Item[]): boolean {
  const others = items.filter(({ column }) => column > 0);
  return (
    head.column === 0 &&
    isSectionHead(head.text) &&
    others.some(({ y0 }) => y0 >= head.y1) &&
    others.every(({ y0, y1 }) => y0 >= head.y1 || y1 <= head.y0)
  );
}

function isSectionHead(text: string | undefined): boolean {
  return text !== undefined && sectionNumber(text) !== undefined && !isClosed(text);
}

/** From the base line of the first row to that of the last one. */
function rangeOf(items: readonly Item[], columns: Columns, isFollowed: boolean): Zone | undefined {
  const { starts, em } = columns;
  const tops = [0, 1].map((column) =>
    smallest(items.filter((item) => item.column === column).map(({ y0 }) => y0)),
  );
  if (tops[1] === Infinity) return oneSided(items, columns);
  const own = items.filter(({ y0 }) => y0 >= largest(tops) - SAME_TOP * em);
  const left = own.filter(({ column }) => column === 0);
  const others = own.filter(({ column }) => column > 0);
  if (left.length === 0 || others.length === 0) return undefined;
  const lines = own.filter(({ text }) => text !== undefined);
  const isTable = lines.filter(({ isParted }) => isParted).length >= TABULAR;
  const atStart = lines.filter(({ column, x0 }) => isAtStart(starts[column]!, x0, em));
  if (isTable || atStart.length * 2 < lines.length) return undefined;
  const end = largest(others.map(endOf));
  return {
    top: smallest(own.map(({ at }) => at)),
    bottom: Math.max(end, endOfLeft(left, others, columns, isFollowed)),
  };
}

/** A zone that ends in its first column, whose lines are as narrow as those of columns elsewhere. */
function oneSided(items: readonly Item[], { starts, width, em }: Columns): Zone | undefined {
  const isPlain = items.every(({ column, isParted }) => column === 0 && !isParted);
  if (!isPlain) return undefined;
  const lines = items.filter(({ text }) => text !== undefined);
  const isRunOn = lines.some(({ x1 }, index) => {
    const next = lines[index + 1];
    const isFull = x1 >= starts[0]! + width - FULL * em;
    return isFull && next !== undefined && next.x0 - starts[0]! < em && !isMarked(next.text!);
  });
  return isRunOn ? { top: items[0]!.at, bottom: largest(items.map(endOf)) } : undefined;
}

/**
 * Where the first column ends. Of what stands below the others some may belong to what follows: what is set off, and
 * a heading that what follows belongs to.
 */
function endOfLeft(
  left: readonly Item[],
  others: readonly Item[],
  { starts, em }: Columns,
  isFollowed: boolean,
): number {
  const end = largest(others.map(endOf));
  const pitches = left.slice(1).map(({ at }, index) => at - endOf(left[index]!));
  const pitch = pitches.sort((a, b) => a - b)[pitches.length >> 1] ?? em;
  const next = others.find(({ column }) => column === 1);
  const isRest = next?.text !== undefined && next.x0 - starts[1]! < em && !isSectionHead(next.text);
  let last = -Infinity;
  for (const item of left) {
    const isBelow = item.at > end + em;
    if (isBelow && item.at - last > APART * Math.max(pitch, em)) break;
    if (isBelow && isSectionHead(item.text) && (isFollowed || isRest)) break;
    last = endOf(item);
  }
  return last;
}

/** The base line with which something ends; of a table, its lower edge. */
function endOf({ text, at, y1 }: Item): number {
  return text === undefined ? y1 : at;
}
