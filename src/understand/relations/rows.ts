import type { Event } from './events.js';
import type { Figure } from './figure.js';

/** Numbers of one unit that follow each other: 网上3件、当面2件; what stands in brackets behind them is passed over. */
export interface Row {
  readonly figures: readonly Figure[];
  /** The event behind it, and where its text ends. */
  readonly at: number;
  readonly end: number;
  /** The label of the last one says that it is the rest. */
  readonly closed: boolean;
}

/** Longest label between two numbers of a row, and longest row. */
const LABEL = 30;
const LONGEST = 40;

/** The row that begins with the number at `from`; undefined for a number without others. */
export function rowFrom(events: readonly Event[], from: number): Row | undefined {
  const first = events[from];
  if (first?.type !== 'figure' || first.figure.kind !== 'count') return undefined;
  const figures: Figure[] = [];
  let at = from;
  let end = first.end;
  let closed = false;
  let rest = hasRestBefore(events, from);
  let divided = true;
  let semicolons = false;
  for (let next = from; next < events.length && figures.length < LONGEST;) {
    const event = events[next]!;
    if (event.type === 'figure') {
      const { figure } = event;
      if (figure.kind === 'count') {
        if (!divided || event.start - end > LABEL || !sameUnit(figures, figure)) break;
        figures.push(figure);
        at = next + 1;
        end = event.end;
        divided = false;
        closed = rest;
        rest = false;
      }
      next++;
    } else if (event.type === 'mark') {
      // 通知89条、公告31条；通知类中…: a stronger mark than before ends the list.
      if (event.mark === ';' && figures.length > 1 && !semicolons) break;
      semicolons ||= event.mark === ';';
      divided = true;
      next++;
    } else if (event.type === 'open') {
      if (event.close === undefined) break;
      const past = event.close + 1;
      if (at === next) {
        at = past;
        end = events[past - 1]!.end;
      }
      next = past;
    } else if (event.type === 'close') break;
    else {
      if (event.classes.has('ends-row')) break;
      if (event.classes.has('rest')) rest = true;
      if (event.classes.has('joins')) divided = true;
      next++;
    }
  }
  return figures.length > 1 ? { figures, at, end, closed } : undefined;
}

/** The label in front of the first number may say that it is the rest. */
function hasRestBefore(events: readonly Event[], at: number): boolean {
  const before = events[at - 1];
  return before?.type === 'word' && before.classes.has('rest');
}

function sameUnit(figures: readonly Figure[], { unit }: Figure): boolean {
  const known = figures.find((figure) => figure.unit !== '');
  return known === undefined || unit === '' || known.unit === unit;
}
