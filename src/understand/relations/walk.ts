import type { Event } from './events.js';
import type { Figure } from './figure.js';
import type { Step } from './program.js';
import { LABEL } from './rows.js';
import { moved, take, type Book, type Reached, type Taking } from './take.js';

/** The book, and how many steps may still be taken. */
interface Walk {
  readonly book: Book;
  steps: number;
}

/** Unknown characters that a form passes over between two words, … */
const GAP = 6;
/** … right before a number, … */
const CLOSE = 8;
/** … behind a mark, and where the form says that anything may stand (`…`). */
const CLAUSE = 10;
const ANY = 40;
/** Events without numbers that `…` passes over. */
const EVENTS = 12;
/** Characters and words of a name (`～`). */
const NAME = 20;
const NAMED = 6;
/** Steps that are tried for one form at one place; real sentences need a few dozen. */
const STEPS = 4000;

/** Where a form that begins with an event ends; undefined where it does not stand there. */
export function findEnd(
  events: readonly Event[],
  at: number,
  first: Step,
  book: Book,
): Reached | undefined {
  const start: Reached = {
    at,
    end: events[at]!.start,
    behind: 'start',
    bound: undefined,
    classes: undefined,
    sign: undefined,
    signAt: undefined,
  };
  return walk(first, start, events, { book, steps: STEPS });
}

/** The end of the steps from a place on. */
function walk(
  step: Step,
  from: Reached,
  events: readonly Event[],
  left: Walk,
): Reached | undefined {
  if (left.steps-- <= 0) return undefined;
  switch (step.op) {
    case 'end':
      return from;
    case 'either':
      for (const way of step.ways) {
        const end = walk(way, from, events, left);
        if (end) return end;
      }
      return undefined;
    case 'mark': {
      // A mark may lack; behind one a clause may begin with words that say nothing here.
      const event = events[from.at];
      const isFree = event?.type === 'mark' && (step.strong || event.mark !== ';');
      if (isFree && event.start - from.end <= GAP) {
        const end = walk(step.next, moved(from, from.at + 1, event.end, 'mark'), events, left);
        if (end) return end;
      }
      return walk(step.next, from, events, left);
    }
    case 'colon': {
      const event = events[from.at];
      return event?.type === 'mark' && event.mark === ':' && event.start === from.end
        ? walk(step.next, moved(from, from.at + 1, event.end, 'mark'), events, left)
        : undefined;
    }
    case 'next':
      return walk(step.next, moved(from, from.at, from.end, 'start'), events, left);
    case 'ends': {
      const event = events[from.at];
      const isOver = event === undefined || event.type === 'mark' || event.type === 'close';
      return isOver && (event === undefined || event.start === from.end)
        ? walk(step.next, from, events, left)
        : undefined;
    }
    case 'any':
      return pastAnything(step.next, from, events, left);
    case 'noun':
      return pastName(step.next, from, events, left);
    default:
      return pastLight(step, from, events, left);
  }
}

function pastAnything(
  next: Step,
  from: Reached,
  events: readonly Event[],
  left: Walk,
): Reached | undefined {
  for (let at = from.at, passed = 0; passed <= EVENTS; passed++) {
    const event = events[at];
    if (event === undefined || event.start - from.end > ANY) return undefined;
    const end = walk(next, moved(from, at, event.start, 'mark'), events, left);
    if (end) return end;
    if (event.type === 'figure' && !isNames(event)) return undefined;
    // Behind a semicolon another matter begins, unless the form asks for one.
    if (event.type === 'mark' && event.mark === ';') return undefined;
    at = behindPlain(event) ?? at + 1;
  }
  return undefined;
}

/** A name: no number, no mark. */
function pastName(
  next: Step,
  from: Reached,
  events: readonly Event[],
  left: Walk,
): Reached | undefined {
  for (let at = from.at; at - from.at <= NAMED; at++) {
    const event = events[at];
    if (event === undefined || event.start - from.end > NAME) return undefined;
    const end = walk(next, moved(from, at, event.start, 'mark'), events, left);
    if (end) return end;
    if (!isUnknown(event) && !isNames(event)) return undefined;
  }
  return undefined;
}

/** A word, a number or a bracket; light words and brackets without numbers are passed over before it. */
function pastLight(
  step: Taking,
  from: Reached,
  events: readonly Event[],
  left: Walk,
): Reached | undefined {
  const most = mostBefore(step, from);
  let { at, end, classes } = from;
  let gap = 0;
  for (;;) {
    const event = events[at];
    if (event === undefined) return undefined;
    gap += Math.max(0, event.start - end);
    if (gap > most) return undefined;
    const taken = take(
      step,
      event,
      at,
      classes === from.classes ? from : { ...from, classes },
      events,
      left.book,
    );
    const found = taken && walk(step.next, taken, events, left);
    if (found) return found;
    if (isPassed(event, step) || isUnknown(event)) {
      if (event.type === 'word' && !isPassed(event, step)) gap += event.end - event.start;
      if (event.type === 'word' && event.classes.has('about'))
        classes = { name: 'about', before: classes };
      at++;
    } else {
      const behind = behindPlain(event);
      if (behind === undefined) return undefined;
      at = behind;
    }
    end = events[at - 1]!.end;
  }
}

/**
 * Light words; 三个 in 三个栏目合计, where a word is looked for; before a row every word that does not end one, for
 * its first number has a label.
 */
function isPassed(event: Event, step: Taking): boolean {
  if (event.type === 'figure') {
    if (event.start === event.end) return true;
    return step.op === 'word' && isCounter(event.figure);
  }
  if (event.type !== 'word')
    return event.type === 'mark' && ':,'.includes(event.mark) && isRow(step);
  return event.classes.has('light') || (isRow(step) && !event.classes.has('ends-row'));
}

/** A word that the form does not ask for is as good as unknown characters, unless it turns to something else. */
function isUnknown(event: Event): boolean {
  if (event.type !== 'word' || event.dated?.year) return false;
  return event.classes.has('light') || !event.classes.has('stops');
}

/** “甲”“乙”“丙” counts only where a form asks for it. */
function isNames(event: Event): boolean {
  return event.type === 'figure' && event.figure.kind === 'names';
}

function isRow(step: Taking): boolean {
  return step.op === 'slot' && step.many;
}

function isCounter({ spoken, value }: Figure): boolean {
  return spoken === true && value <= 12;
}

/** The event behind a bracket without numbers. */
function behindPlain(event: Event): number | undefined {
  if (event.type !== 'open' || event.plain !== true || event.close === undefined) return undefined;
  return event.close + 1;
}

function mostBefore(step: Taking, { behind }: Reached): number {
  if (behind === 'start') return 0;
  if (isRow(step)) return LABEL;
  if (behind === 'mark') return CLAUSE;
  return step.op === 'slot' ? CLOSE : GAP;
}
