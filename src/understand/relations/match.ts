import { flatMap } from '../../text/flat-map.js';
import { once } from '../../text/once.js';
import type { Event } from './events.js';
import type { Figure } from './figure.js';
import type { Form, RelationSpec } from './forms.js';
import type { Reached } from './take.js';
import { findEnd } from './walk.js';
import type { Entry, Vocabulary } from './vocabulary.js';

/** A form found in a sentence. */
export interface Match {
  readonly relation: RelationSpec;
  readonly form: Form;
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

/** Finds every form in the events of a sentence. */
export function matchesOf(events: readonly Event[], vocabulary: Vocabulary): Match[] {
  const possible = possibleIn(events, vocabulary);
  if (possible.length === 0) return [];
  const found: Match[] = [];
  const among = filterOf(possible);
  events.forEach((event, at) => {
    for (const entry of startingWith(event, vocabulary, among)) {
      if (entry.form.opens && !isOpening(events, at)) continue;
      const end = findEnd(events, at, entry.program.first, vocabulary.book);
      if (!end || end.at === at) continue;
      const match = matchOf(entry, events, at, end);
      if (entry.form.closed && !isClosed(entry, match, events)) continue;
      if (entry.relation.relation === 'sum' && isAside(match, events)) continue;
      found.push(match);
    }
  });
  return found;
}

/** 132件（2022年为120件），其中…: a number of another year, or one of several, in brackets that are closed is no whole of what follows. */
function isAside({ bound }: Match, events: readonly Event[]): boolean {
  const [whole] = bound.get('whole') ?? [];
  const [part] = bound.get('parts') ?? [];
  if (whole === undefined || part === undefined || part.start < whole.end) return false;
  const at = events.findIndex(({ start }) => start === whole.start);
  const opens = events.findLastIndex(({ type }, index) => index < at && type === 'open');
  const closes = events.findIndex(({ type }, index) => index > opens && type === 'close');
  if (opens < 0 || closes < at || events[closes]!.start >= part.start) return false;
  return events
    .slice(opens, closes)
    .some(
      (event) =>
        (event.type === 'figure' && event.figure.start !== whole.start) ||
        (event.type === 'word' && (event.dated?.year || event.classes.has('last-year-word'))),
    );
}

/** No mark stands before it in its sentence, and no number but 三类 in 三类合计. */
function isOpening(events: readonly Event[], at: number): boolean {
  return events
    .slice(0, at)
    .every((event) => event.type === 'word' || (event.type === 'figure' && event.figure.spoken));
}

/** The last number is the rest, and the first, where the form takes it for the whole, is more than the first of a row. */
function isClosed({ program: { first } }: Entry, match: Match, events: readonly Event[]): boolean {
  if (!match.classes.has('closed')) return false;
  return first.op !== 'slot' || first.name !== 'whole' || isWhole(events, match);
}

/**
 * Whether a number is more than the first of a row (动态类30条，公告类3条，其他1条): something follows it before the
 * next mark (265件文件复审，转为…), a word in front of it says that it was gathered or adds up, the marks behind it are
 * weaker than its own, or the labels of the others make a set by themselves.
 */
function isWhole(events: readonly Event[], match: Match): boolean {
  const { from: at } = match;
  const next = events[at + 1];
  if (next?.type !== 'mark' || next.start > events[at]!.end) return true;
  if (isSetApart(events, match)) return true;
  for (let before = at - 1; before >= 0; before--) {
    const event = events[before]!;
    if (event.type === 'mark') return false;
    if (event.type === 'word' && (event.classes.has('total') || event.classes.has('gathers')))
      return true;
  }
  return false;
}

/** 全年18次，上半年10次、下半年9次: of a likely size, and told apart from its parts by marks, or by their set. */
function isSetApart(events: readonly Event[], { from, to, bound, classes }: Match): boolean {
  const whole = bound.get('whole')?.[0]?.value ?? 0;
  const sum = (bound.get('parts') ?? []).reduce((all, { value }) => all + value, 0);
  if (sum > whole * 2 || sum * 2 < whole) return false;
  if (classes.has('set')) return true;
  const [own, ...others] = flatMap(events.slice(from, to), (event) =>
    event.type === 'mark' ? event.mark : [],
  );
  return own !== '、' && others.length > 0 && others.every((mark) => mark === '、');
}

/** The forms whose words, brackets and numbers the sentence has at all, in their order. */
function possibleIn(events: readonly Event[], { byNeed, book }: Vocabulary): readonly Entry[] {
  const classes = new Set<string>();
  const kinds = new Set<string>();
  let figures = 0;
  let bracket = false;
  let counted = false;
  for (const event of events) {
    if (event.type === 'word') {
      for (const name of event.classes) classes.add(name);
      if (event.dated?.year) kinds.add('year');
      if (event.dated?.month) kinds.add('month');
      if (event.dated?.day) kinds.add('day');
      if (event.dated) figures++;
    } else if (event.type === 'open') bracket = true;
    else if (event.type === 'figure') {
      figures++;
      kinds.add(event.figure.kind);
      if (event.figure.kind === 'count' || event.figure.kind === 'percent') kinds.add('figure');
      counted ||= event.figure.spoken === true || COUNTS.test(event.figure.unit);
      for (const name of turnsOf(event.figure, book)) classes.add(name);
    }
  }
  const closes =
    counted ||
    classes.has('rest') ||
    classes.has('rest-first') ||
    Object.values(book.sets).some(({ of }) => of.some((name) => classes.has(name)));
  // Forms share their groups of words.
  const groups = new Uint8Array(book.groups.length);
  const isHeld = (group: number): boolean => {
    groups[group] ||= book.groups[group]!.some((each) => classes.has(each)) ? HELD : LACKING;
    return groups[group] === HELD;
  };
  const possible = new Set<Entry>();
  const add = (name: string): void => {
    for (const entry of byNeed.of(name)) {
      const { program, form } = entry;
      if (program.counts > figures || (program.bracket && !bracket)) continue;
      if (form.closed && !closes) continue;
      if (!program.kinds.every((kind) => kinds.has(kind))) continue;
      if (form.groups.every(isHeld)) possible.add(entry);
    }
  };
  add('');
  for (const name of classes) add(name);
  return [...possible].sort((one, other) => one.place - other.place);
}

const HELD = 1;
const LACKING = 2;

/** Units of 三类、三项, which may count the numbers that follow. */
const COUNTS = /^[类项档种]/;

/** Classes of words that a number such as 减半 stands for. */
function turnsOf({ sign }: Figure, { signs }: Vocabulary['book']): string[] {
  return sign === undefined ? [] : Object.keys(signs).filter((name) => signs[name] === sign);
}

const NONE: readonly Entry[] = [];

type Filter = (entries: readonly Entry[]) => readonly Entry[];

/** Keeps of each list what a sentence may hold: nearly all events of a sentence begin one of the same few lists. */
function filterOf(possible: readonly Entry[]): Filter {
  const known = new Map<readonly Entry[], readonly Entry[]>();
  return (entries) => {
    let own = known.get(entries);
    if (own === undefined) {
      const among = setOf(entries);
      known.set(entries, (own = possible.filter((entry) => among.has(entry))));
    }
    return own;
  };
}

const setOf = once((entries: readonly Entry[]): ReadonlySet<Entry> => new Set(entries));

function startingWith(event: Event, vocabulary: Vocabulary, among: Filter): readonly Entry[] {
  const { book, byFigure, byClass, byBracket, byDate } = vocabulary;
  if (event.type === 'figure') {
    const figures = among(byFigure);
    if (event.figure.sign === undefined) return figures;
    const own = flatMap(turnsOf(event.figure, book), (name) => among(byClass.of(name)));
    return [...new Set([...figures, ...own])];
  }
  if (event.type === 'open') return among(byBracket);
  if (event.type !== 'word') return NONE;
  const own = among(firstsOf(vocabulary)(event.classes));
  // A date is the one word that a form may take for a number.
  return event.dated ? [...new Set([...own, ...among(byDate)])] : own;
}

/** The forms that begin with a word of some classes; each word of the vocabulary has one set of them. */
const firstsOf = once(({ byClass }: Vocabulary) =>
  once((classes: ReadonlySet<string>): readonly Entry[] => [
    ...new Set(flatMap([...classes], (name) => byClass.of(name))),
  ]),
);

function matchOf(
  { relation, form }: Entry,
  events: readonly Event[],
  from: number,
  end: Reached,
): Match {
  const bound = new Map<string, readonly Figure[]>();
  for (let each = end.bound; each; each = each.before) {
    bound.set(each.name, [...each.figures, ...(bound.get(each.name) ?? [])]);
  }
  const classes = new Set<string>();
  for (let each = end.classes; each; each = each.before) classes.add(each.name);
  const { at: to, end: last, sign, signAt } = end;
  return {
    relation,
    form,
    start: events[from]!.start,
    end: last,
    from,
    to,
    bound,
    sign,
    signAt,
    classes,
  };
}
