import { flatMap } from '../../text/flat-map.js';
import type { Element, FigureKind } from './forms.js';
import type { Event } from './events.js';
import type { Figure } from './figure.js';
import { LABEL, rowFrom } from './rows.js';
import type { Entry, Vocabulary } from './vocabulary.js';

/** A form found in a sentence. */
export interface Match extends Entry {
  readonly start: number;
  readonly end: number;
  /** Its first event and the one behind its last. */
  readonly from: number;
  readonly to: number;
  /** Numbers by the member that they are; a member of several numbers has them in their order. */
  readonly bound: ReadonlyMap<string, readonly Figure[]>;
  /** 1: grew; -1: shrank; 0: stayed; undefined where the form does not say. */
  readonly sign: number | undefined;
  readonly signAt: Event | undefined;
  /** Classes of the words that it was found by. */
  readonly classes: ReadonlySet<string>;
}

/** Unknown characters that a form passes over between two words, … */
const GAP = 6;
/** … right before a number, … */
const CLOSE = 5;
/** … behind a mark, and where the form says that anything may stand (`…`). */
const CLAUSE = 8;
const ANY = 40;
/** Events without numbers that `…` passes over. */
const EVENTS = 12;

interface State {
  readonly at: number;
  readonly end: number;
  /** What stands before: nothing of the form yet, a mark, or something else. */
  readonly behind: 'start' | 'mark' | 'inside';
  readonly bound: readonly (readonly [string, readonly Figure[]])[];
  readonly sign: number | undefined;
  readonly signAt: Event | undefined;
  readonly classes: readonly string[];
}

/** Finds every form in the events of a sentence. */
export function matchesOf(events: readonly Event[], vocabulary: Vocabulary): Match[] {
  const found: Match[] = [];
  events.forEach((event, at) => {
    const entries = startingWith(event, vocabulary);
    for (const entry of entries) {
      const start: State = {
        at,
        end: event.start,
        behind: 'start',
        bound: [],
        sign: undefined,
        signAt: undefined,
        classes: [],
      };
      const end = new Matcher(events, vocabulary).run(entry.form.elements, start);
      if (!end || end.at === at) continue;
      if (entry.form.closed && !end.classes.includes('closed')) continue;
      found.push({
        ...entry,
        start: event.start,
        end: end.end,
        from: at,
        to: end.at,
        bound: gathered(end.bound),
        sign: end.sign,
        signAt: end.signAt,
        classes: new Set(end.classes),
      });
    }
  });
  return found;
}

/** A member that a form names more than once has all its numbers. */
function gathered(bound: State['bound']): Map<string, readonly Figure[]> {
  const all = new Map<string, readonly Figure[]>();
  for (const [name, own] of bound) all.set(name, [...(all.get(name) ?? []), ...own]);
  return all;
}

function startingWith(
  event: Event,
  { byClass, byFigure, byBracket }: Vocabulary,
): readonly Entry[] {
  if (event.type === 'figure') return byFigure;
  if (event.type === 'open') return byBracket;
  if (event.type !== 'word') return [];
  const [first, ...more] = event.classes;
  if (more.length === 0) return byClass.get(first!) ?? [];
  return [...new Set(flatMap([...event.classes], (name) => byClass.get(name) ?? []))];
}

class Matcher {
  readonly #events: readonly Event[];
  readonly #vocabulary: Vocabulary;

  constructor(events: readonly Event[], vocabulary: Vocabulary) {
    this.#events = events;
    this.#vocabulary = vocabulary;
  }

  /** The end of the elements from a state on; undefined where they do not stand there. */
  run(elements: readonly Element[], state: State): State | undefined {
    const [element, ...rest] = elements;
    if (element === undefined) return state;
    if ('maybe' in element)
      return this.run([...element.maybe, ...rest], state) ?? this.run(rest, state);
    if ('either' in element) {
      for (const own of element.either) {
        const end = this.run([...own, ...rest], state);
        if (end) return end;
      }
      return undefined;
    }
    if ('mark' in element) return this.#mark(rest, state);
    if ('any' in element) return this.#anything(rest, state);
    return this.#next(element, rest, state);
  }

  /** A mark may lack; behind one a clause may begin with words that say nothing here. */
  #mark(rest: readonly Element[], state: State): State | undefined {
    const event = this.#events[state.at];
    if (event?.type === 'mark' && event.start - state.end <= GAP) {
      const behind = this.run(rest, { ...state, at: state.at + 1, end: event.end, behind: 'mark' });
      if (behind) return behind;
    }
    return this.run(rest, state);
  }

  #anything(rest: readonly Element[], state: State): State | undefined {
    for (let at = state.at, passed = 0; passed <= EVENTS; passed++) {
      const event = this.#events[at];
      if (event === undefined || event.start - state.end > ANY) return undefined;
      const end = this.run(rest, { ...state, at, end: event.start, behind: 'mark' });
      if (end) return end;
      if (event.type === 'figure') return undefined;
      at = behindPlain(event) ?? at + 1;
    }
    return undefined;
  }

  /** A word, a number or a bracket; light words and brackets without numbers are passed over before it. */
  #next(element: Element, rest: readonly Element[], state: State): State | undefined {
    let { at, end } = state;
    let gap = 0;
    let about = false;
    const most = mostBefore(element, state);
    for (;;) {
      const event = this.#events[at];
      if (event === undefined) return undefined;
      gap += Math.max(0, event.start - end);
      if (gap > most) return undefined;
      const classes = about ? [...state.classes, 'about'] : state.classes;
      for (const next of this.#take(element, { ...state, at, classes })) {
        const found = this.run(rest, next);
        if (found) return found;
      }
      if (isPassed(event, element)) {
        about ||= event.type === 'word' && event.classes.has('about');
        at++;
      } else {
        const behind = behindPlain(event);
        if (behind === undefined) return undefined;
        at = behind;
      }
      end = this.#events[at - 1]!.end;
    }
  }

  #take(element: Element, state: State): State[] {
    const event = this.#events[state.at]!;
    const next: State = { ...state, at: state.at + 1, end: event.end, behind: 'inside' };
    if ('bracket' in element) return event.type === element.bracket ? [next] : [];
    if ('word' in element) {
      if (event.type !== 'word') return [];
      const name = element.word.find((each) => event.classes.has(each));
      if (name === undefined) return [];
      const sign = this.#vocabulary.book.signs[name];
      const signed = sign === undefined ? {} : { sign, signAt: event };
      return [{ ...next, ...signed, classes: [...state.classes, name] }];
    }
    if ('slot' in element) {
      if (event.type !== 'figure' || !fits(event.figure, element.kind)) return [];
      if (!element.many) {
        const { sign } = event.figure;
        const signed = sign === undefined ? {} : { sign, signAt: event };
        return [{ ...next, ...signed, bound: [...state.bound, [element.slot, [event.figure]]] }];
      }
      const row = rowFrom(this.#events, state.at);
      if (row === undefined) return [];
      const { figures, at, end, closed, overlaps } = row;
      const classes = [...state.classes];
      if (closed) classes.push('closed');
      if (overlaps) classes.push('overlaps');
      return [{ ...next, at, end, classes, bound: [...state.bound, [element.slot, figures]] }];
    }
    return [];
  }
}

/**
 * Light words; 三个 in 三个栏目合计, where a word is looked for; before a row every word that does not end one, for
 * its first number has a label.
 */
function isPassed(event: Event, element: Element): boolean {
  if (event.type === 'figure') return 'word' in element && isCounter(event.figure);
  if (event.type !== 'word') return event.type === 'mark' && event.mark === ':' && isRow(element);
  return event.classes.has('light') || (isRow(element) && !event.classes.has('ends-row'));
}

function isRow(element: Element): boolean {
  return 'slot' in element && element.many === true;
}

function isCounter({ spoken, value }: Figure): boolean {
  return spoken === true && value <= 12;
}

/** The event behind a bracket without numbers. */
function behindPlain(event: Event): number | undefined {
  if (event.type !== 'open' || event.plain !== true || event.close === undefined) return undefined;
  return event.close + 1;
}

function mostBefore(element: Element, { behind }: State): number {
  if (behind === 'start') return 0;
  if (isRow(element)) return LABEL;
  if (behind === 'mark') return CLAUSE;
  return 'slot' in element ? CLOSE : GAP;
}

function fits({ kind }: Figure, asked: FigureKind): boolean {
  return asked === 'figure' ? kind === 'count' || kind === 'percent' : kind === asked;
}
