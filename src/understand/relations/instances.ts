import { flatMap } from '../../text/flat-map.js';
import type { Event } from './events.js';
import type { Figure } from './figure.js';
import type { Form, RelationSpec } from './forms.js';
import type { Match } from './match.js';

/** A relation that a sentence states: what its forms bound, together. */
export interface Instance {
  readonly relation: RelationSpec;
  readonly forms: readonly Form[];
  readonly start: number;
  readonly end: number;
  /** Its first event and the one behind its last. */
  readonly from: number;
  readonly to: number;
  readonly bound: ReadonlyMap<string, readonly Figure[]>;
  readonly sign: number | undefined;
  readonly signAt: Event | undefined;
  readonly classes: ReadonlySet<string>;
}

/** How far behind one form another goes on with it. */
const NEAR = 26;

/** Chooses among the forms of a sentence: the one that begins first, of those the one that says most. */
export function instancesOf(matches: readonly Match[], events: readonly Event[]): Instance[] {
  const byRelation = new Map<RelationSpec, Match[]>();
  for (const match of matches) {
    const own = byRelation.get(match.relation);
    if (own) own.push(match);
    else byRelation.set(match.relation, [match]);
  }
  return flatMap([...byRelation.values()], (own) => joined(own, events));
}

function joined(matches: readonly Match[], events: readonly Event[]): Instance[] {
  const sorted = [...matches].sort(
    (a, b) =>
      a.start - b.start ||
      b.bound.size - a.bound.size ||
      b.end - a.end ||
      Number(b.form.complete ?? false) - Number(a.form.complete ?? false),
  );
  const instances: Instance[] = [];
  let taken = -1;
  for (const match of sorted) {
    if (match.start < taken) continue;
    const last = instances.at(-1);
    const joins = last !== undefined && goesOn(last, match, events);
    if (match.form.then && !joins) continue;
    taken = match.end;
    if (joins) instances[instances.length - 1] = join(last, match);
    else instances.push(newInstance(match));
  }
  return instances;
}

function newInstance({ relation, form, ...match }: Match): Instance {
  return { relation, forms: [form], ...match };
}

/** Behind the last form, without another number between and without a member that is bound already. */
function goesOn(last: Instance, match: Match, events: readonly Event[]): boolean {
  if (match.start - last.end > NEAR) return false;
  const { near } = last.relation;
  if (near !== undefined && strange(last, match, events) > near) return false;
  if ([...match.bound.keys()].some((member) => last.bound.has(member))) return false;
  // 同比减少4封，而2022年为51封: of another year than the one that it is held against.
  if (isOf(LAST, last.classes) && isOf(EARLIER, match.classes)) return false;
  const opposite = (match.sign ?? 0) * (last.sign ?? 0) < 0;
  return !opposite && !events.slice(last.to, match.from).some(parts);
}

const LAST = ['yoy', 'last-year-word', 'date-last'];
const EARLIER = ['date-earlier', 'earlier-word'];

function isOf(names: readonly string[], classes: ReadonlySet<string>): boolean {
  return names.some((name) => classes.has(name));
}

/** Characters between two forms that say something else. */
function strange(last: Instance, match: Match, events: readonly Event[]): number {
  return events
    .slice(last.to, match.from)
    .filter((event) => event.type !== 'word' || event.classes.has('light'))
    .reduce((gap, { start, end }) => gap - (end - start), match.start - last.end);
}

/** A number, a semicolon, or a word that turns to something else: 其中, 另外. */
function parts(event: Event): boolean {
  if (event.type === 'mark') return event.mark === ';';
  return event.type === 'figure' || (event.type === 'word' && event.classes.has('turns'));
}

function join(last: Instance, match: Match): Instance {
  return {
    ...last,
    forms: [...last.forms, match.form],
    end: match.end,
    to: match.to,
    bound: new Map([...last.bound, ...match.bound]),
    sign: last.sign ?? match.sign,
    signAt: last.signAt ?? match.signAt,
    classes: new Set([...last.classes, ...match.classes]),
  };
}
