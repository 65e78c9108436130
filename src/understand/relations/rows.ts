import type { Event } from './events.js';
import type { Figure } from './figure.js';
import type { RelationBook } from './forms.js';
import { once } from '../../text/once.js';
import { BEFORE, countedBefore, hasBefore, isCounted, isOfLevels, setOf } from './row-counts.js';

/** Numbers of one unit that follow each other: 网上3件、当面2件; what stands in brackets behind them is passed over. */
export interface Row {
  readonly figures: readonly Figure[];
  /** The event behind it, and where its text ends. */
  readonly at: number;
  readonly end: number;
  /** The label of the last one says that it is the rest. */
  readonly closed: boolean;
  /** As many as were said before their whole: 镇、村两级共25处. */
  readonly countedApart: boolean;
  /** The labels make a set by themselves: 上半年、下半年. */
  readonly set: boolean;
  /** Nothing can be of two of them: 上半年、下半年. */
  readonly apart: boolean;
  /** The label of the last one says that it comes beside the others: 另有2期. */
  readonly closedAlso: boolean;
  /** The labels name channels or the like, in which the same things are told again. */
  readonly overlaps: boolean;
}

/** Longest label between two numbers of a row, and longest row. */
export const LABEL = 30;
const LONGEST = 40;

/** The row that begins with the number at `from`; undefined for a number without others. Many forms ask for the same. */
export function rowAt(
  events: readonly Event[],
  from: number,
  kind: 'count' | 'percent',
  sets: RelationBook['sets'],
): Row | undefined {
  const rows = rowsOf(events)[kind];
  if (!rows.has(from)) rows.set(from, rowFrom(events, from, kind, sets));
  return rows.get(from);
}

type Rows = Map<number, Row | undefined>;

/** The rows of a sentence that were read already, by the number that they begin with. */
const rowsOf = once((_: readonly Event[]): Record<'count' | 'percent', Rows> => ({
  count: new Map(),
  percent: new Map(),
}));

function rowFrom(
  events: readonly Event[],
  from: number,
  kind: 'count' | 'percent',
  sets: RelationBook['sets'],
): Row | undefined {
  const first = events[from];
  if (first?.type !== 'figure' || first.figure.kind !== kind) return undefined;
  const bracketed = isAlone(events, from);
  if (isChange(events, from) || (kind === 'count' && isBase(events, from))) return undefined;
  const figures: Figure[] = [];
  let at = from;
  let end = first.end;
  let closed = false;
  let closedAlso = false;
  let also = false;
  let rest = hasBefore(events, from, 'rest');
  let divided = true;
  let semicolons = false;
  let overlaps = hasBefore(events, from, 'overlaps');
  let repeats = false;
  for (let next = from; next < events.length && figures.length < LONGEST;) {
    const event = events[next]!;
    if (event.type === 'figure') {
      const { figure } = event;
      if (figure.kind === kind) {
        if (isBareChange(events, next) && figures.length > 0) {
          next++;
          divided = false;
          continue;
        }
        if (!divided || event.start - end > LABEL || !sameUnit(figures, figure)) break;
        if (isChange(events, next)) break;
        figures.push(figure);
        at = next + 1;
        end = event.end;
        divided = false;
        closed = rest;
        rest = false;
        closedAlso = also;
        also = false;
        overlaps ||= repeats;
        repeats = false;
      }
      next++;
    } else if (event.type === 'mark' && event.mark === ';' && goesOn(events, from, next)) {
      divided = true;
      next++;
    } else if (event.type === 'mark') {
      // 通知89条、公告31条；通知类中…: a stronger mark than before ends the list.
      if (event.mark === ';' && figures.length > 1 && !semicolons) break;
      // 不予公开8件，其中禁止公开4件；无法提供7件: stronger than the mark that the row stands behind.
      if (event.mark === ';' && !semicolons && markBefore(events, from) === ',') break;
      semicolons ||= event.mark === ';';
      divided = true;
      next++;
    } else if (bracketed && isAlone(events, next + 1)) next++;
    else if (bracketed && event.type === 'close' && isAlone(events, next - 1)) {
      at = ++next;
      end = event.end;
    } else if (event.type === 'open') {
      if (event.close === undefined) break;
      const past = event.close + 1;
      // 957件（合计2547件）: their total.
      const inside = events[next + 1];
      if (at === next && inside?.type === 'word' && inside.classes.has('total')) break;
      if (at === next) {
        at = past;
        end = events[past - 1]!.end;
      }
      next = past;
    } else if (event.type === 'close') break;
    else {
      // 达标21个，其中示范7个: parts of the number before.
      if (
        (event.classes.has('ends-row') && !(semicolons && isInItem(events, next))) ||
        (event.classes.has('turns') && event.classes.has('among'))
      )
        break;
      const opens = event.start === (events[next - 1]?.end ?? 0);
      if (event.classes.has('rest') || (opens && event.classes.has('rest-first'))) rest = true;
      if (event.classes.has('rest-also')) also = true;
      // 村1.3万册、查阅点0.9万册，并在网站同步刊登: behind the row it is said of all.
      if (event.classes.has('overlaps')) {
        if (divided) repeats = true;
        else overlaps = true;
      }
      if (event.classes.has('joins')) divided = true;
      next++;
    }
  }
  if (figures.length < 2) return undefined;
  const set = setOf(events, from, at, sets);
  const counted = isCounted(events[at], end, figures.length);
  const before = countedBefore(events, from, figures.length);
  return {
    figures,
    at,
    end,
    closed: closed || set !== undefined || counted || before === 'beside',
    countedApart:
      before === 'apart' &&
      (!isOfLevels(events, from) || setOf(events, from, at, sets, figures.length) !== undefined),
    set: set !== undefined,
    apart: set?.apart === true,
    closedAlso,
    overlaps,
  };
}

/** …27条；除此之外的423条; 上半年14场；下半年23场: behind a stronger mark it is one of them all the same. */
function goesOn(events: readonly Event[], from: number, at: number): boolean {
  const next = events[at + 1];
  if (next?.type !== 'word' || next.start !== events[at]!.end) return false;
  if (next.classes.has('rest-beside')) return true;
  const first = NEXT.find(([, later]) => next.classes.has(later))?.[0];
  if (first === undefined) return false;
  // 上半年41场，其中4、5月停讲；下半年38场: no number stands between its name and its first.
  for (let before = from - 1; before >= Math.max(0, from - BEFORE); before--) {
    const event = events[before]!;
    if (event.type === 'figure') return false;
    if (event.type === 'word' && event.classes.has(first)) return true;
  }
  return false;
}

/** The first of a row, and what follows it. */
const NEXT = [
  ['half-first', 'half-second'],
  ['first-of', 'next-of'],
] as const;

/** 上年分别为15个、9个: the numbers of another year are no parts. */
export function isOfOtherYear(events: readonly Event[], at: number): boolean {
  for (let before = at - 1; before >= Math.max(0, at - 3); before--) {
    const event = events[before]!;
    if (event.type !== 'word') return false;
    if (OTHERS.some((name) => event.classes.has(name))) return true;
    if (!event.classes.has('light') && !event.classes.has('respective')) return false;
  }
  return false;
}

const OTHERS = ['last-year-word', 'date-last', 'date-earlier', 'earlier-word'];

/** The mark in front of a row, where the words of its whole stand right before that. */
function markBefore(events: readonly Event[], from: number): string | undefined {
  const mark = events
    .slice(Math.max(0, from - BEFORE), from)
    .findLast(({ type }) => type === 'mark');
  return mark?.type === 'mark' ? mark.mark : undefined;
}

/** 1件属于投诉，答复不予处理；1件…: a word inside an item that its number opens, as the next one's does. */
function isInItem(events: readonly Event[], at: number): boolean {
  let next = at + 1;
  while (events[next]?.type === 'word' || isMark(events[next], ',')) next++;
  if (!isMark(events[next], ';') || events[next + 1]?.type !== 'figure') return false;
  let before = at - 1;
  while (events[before]?.type === 'word' || isMark(events[before], ',')) before--;
  return events[before]?.type === 'figure' && isMark(events[before - 1], ';');
}

function isMark(event: Event | undefined, mark: string): boolean {
  return event?.type === 'mark' && event.mark === mark;
}

/** 芦塘镇（228条）: a number that has a bracket of its own, behind its name. */
function isAlone(events: readonly Event[], at: number): boolean {
  return (
    events[at - 1]?.type === 'open' &&
    events[at]?.type === 'figure' &&
    events[at + 1]?.type === 'close'
  );
}

/** 占应收取1400元的71.4%: what a share is of. */
function isBase(events: readonly Event[], at: number): boolean {
  for (let before = at - 1; before >= Math.max(0, at - 4); before--) {
    const event = events[before]!;
    if (event.type !== 'word') return false;
    if (event.classes.has('share-word')) return true;
  }
  return false;
}

/** 多639件, 增加3个: right behind a word that something grew, shrank, or is more or less. */
export function isMoved(
  events: readonly Event[],
  at: number,
  by: readonly string[] = MOVES,
): boolean {
  const before = events[at - 1];
  return before?.type === 'word' && by.some((name) => before.classes.has(name));
}

/** 较上年减少3个: how much it changed, no part. */
export function isChange(events: readonly Event[], at: number): boolean {
  if (!isMoved(events, at)) return false;
  return events
    .slice(Math.max(0, at - 4), at - 1)
    .some((event) => event.type === 'word' && COMPARES.some((name) => event.classes.has(name)));
}

/** 自然人31件，减少2件，企业5件: a clause that says only by how much the number before it changed. */
function isBareChange(events: readonly Event[], at: number): boolean {
  const [mark, word] = [events[at - 2], events[at - 1]];
  if (mark?.type !== 'mark' || word?.type !== 'word' || word.start !== mark.end) return false;
  return (
    BARE.some((name) => word.classes.has(name)) &&
    word.end === events[at]!.start &&
    !word.classes.has('added')
  );
}

const BARE = ['up', 'down'];
const MOVES = [...BARE, 'more', 'fewer'];
const COMPARES = ['last-year-word', 'yoy', 'than', 'date-last', 'date-earlier'];

function sameUnit(figures: readonly Figure[], { unit }: Figure): boolean {
  const known = figures.find((figure) => figure.unit !== '');
  return known === undefined || unit === '' || known.unit === unit;
}
