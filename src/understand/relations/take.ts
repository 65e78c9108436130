import { isDated } from './dates.js';
import type { Event } from './events.js';
import type { Figure } from './figure.js';
import type { FigureKind, RelationBook } from './forms.js';
import type { Step } from './program.js';
import { isChange, isMoved, isOfOtherYear, rowAt } from './rows.js';

/** How far a form has come in the events of a sentence. */
export interface Reached {
  /** The next event. */
  readonly at: number;
  /** Where the text that was taken ends. */
  readonly end: number;
  /** What stands before: nothing of the form yet, a mark, or something else. */
  readonly behind: 'start' | 'mark' | 'inside';
  readonly bound: Bound | undefined;
  readonly classes: Named | undefined;
  readonly sign: number | undefined;
  readonly signAt: Event | undefined;
}

export interface Bound {
  readonly name: string;
  readonly figures: readonly Figure[];
  readonly before: Bound | undefined;
}

export interface Named {
  readonly name: string;
  readonly before: Named | undefined;
}

export type Book = Pick<RelationBook, 'signs' | 'sets'>;

export type Taking = Extract<
  Step,
  { readonly next: Step; readonly op: 'word' | 'slot' | 'bracket' }
>;

export function moved(from: Reached, at: number, end: number, behind: Reached['behind']): Reached {
  const { bound, classes, sign, signAt } = from;
  return { at, end, behind, bound, classes, sign, signAt };
}

/** The place behind an event that is what a step asks for. */
export function take(
  step: Taking,
  event: Event,
  at: number,
  from: Reached,
  events: readonly Event[],
  book: Book,
): Reached | undefined {
  if (step.op === 'bracket')
    return event.type === step.bracket ? moved(from, at + 1, event.end, 'inside') : undefined;
  if (step.op === 'word') {
    if (event.type === 'figure') return takeTurn(step, event, at, from, book);
    return event.type === 'word' ? takeWord(step, event, at, from, book) : undefined;
  }
  const { name, kind, said, units } = step;
  const { bound: before } = from;
  if (isDated(kind)) {
    const figure = event.type === 'word' ? event.dated?.[kind] : undefined;
    return (
      figure && {
        ...moved(from, at + 1, event.end, 'inside'),
        bound: { name, figures: [figure], before },
      }
    );
  }
  if (step.many) {
    const opens = event.type === 'open' ? at + 1 : at;
    return takeRow(step, opens, from, events, book);
  }
  if (event.type !== 'figure' || !fits(event.figure, kind)) return undefined;
  if (said && event.figure.low === undefined) return undefined;
  if (units?.includes(event.figure.unit) === false) return undefined;
  // 环比820件减少一半: by so much, no share.
  if (name === 'share' && event.figure.sign !== undefined) return undefined;
  if (name === '_') return moved(from, at + 1, event.end, 'inside');
  // 较上年增加4件，其中…: what it grew by has no parts.
  // 占比由45%升至55.9%: what it was before is of other numbers.
  if ((OF_PARTS.has(name) || name === 'part') && isLeft(events, at)) return undefined;
  // 14条、37条、26条: beside each other.
  if (name === 'part' && isNext(from, events, at)) return undefined;
  if (name === 'whole' && (isChange(events, at) || isKinds(event.figure))) return undefined;
  // 红榜每期20个、黑榜每期10个: how many each has.
  if (COUNTED.has(name) && isEach(events[at - 1])) return undefined;
  if (IN_ROWS.has(name) && isInRow(events, at)) return undefined;
  const isFirst = name === 'now' && from.behind === 'start';
  if ((name === 'part' || isFirst) && isOfOtherYear(events, at)) return undefined;
  if (NO_GAPS.has(name) && isMoved(events, at)) return undefined;
  const { figure, end } = event;
  const signed = figure.sign !== undefined;
  return {
    at: at + 1,
    end,
    behind: 'inside',
    bound: { name, figures: [figure], before },
    classes: from.classes,
    sign: signed ? figure.sign : from.sign,
    signAt: signed ? event : from.signAt,
  };
}

/** Members that say something of one number; several of them belong to several numbers (分别占40%、30%). */
const IN_ROWS: ReadonlySet<string> = new Set([
  'own',
  'share',
  'percent',
  'rate',
  'delta',
  'base',
  'points',
]);

/** Percentages of a part and a whole. */
const OF_PARTS: ReadonlySet<string> = new Set(['share', 'rate']);

/** 由45%升至55.9%, 从上年的45%提高到55.9% */
function isLeft(events: readonly Event[], at: number): boolean {
  const [before, earlier] = [events[at - 1], events[at - 2]];
  const behind = events[at + 1];
  const isFrom = (event: Event | undefined, classes: readonly string[]): boolean =>
    event?.type === 'word' && classes.some((name) => event.classes.has(name));
  const leaves =
    isFrom(before, ['from']) ||
    (isFrom(before, ['last-year-word', 'date-last', 'earlier-word']) && isFrom(earlier, ['from']));
  return leaves && isFrom(behind, ['up-to', 'down-to', 'changed-to']);
}

/** Members that count what each has so many of. */
const COUNTED: ReadonlySet<string> = new Set(['things', 'count']);

function isEach(before: Event | undefined): boolean {
  return before?.type === 'word' && before.classes.has('per');
}

/** Nothing but 、 stands between the whole that was taken and a number. */
function isNext({ bound }: Reached, events: readonly Event[], at: number): boolean {
  const mark = events[at - 1];
  if (bound?.name !== 'whole' || mark?.type !== 'mark' || mark.mark !== '、') return false;
  return mark.start === bound.figures[0]!.end && mark.end === events[at]!.start;
}

/** 三类信息500条, 两批目录120项: how many kinds or batches there are, no whole. */
function isKinds({ spoken, unit }: Figure): boolean {
  return spoken === true && '类种档批轮'.includes(unit);
}

/** Characters between two numbers that 、 or 和 joins. */
const NEXT = 3;

/** Nothing but 、 or 和 stands between the number and another one of its kind. */
function isInRow(events: readonly Event[], at: number): boolean {
  return [1, -1].some((way) => {
    const own = events[at]!;
    const mark = events[at + way];
    const other = events[at + 2 * way];
    const joins =
      mark?.type === 'word'
        ? mark.classes.has('joins')
        : mark?.type === 'mark' && mark.mark === '、';
    if (!joins) return false;
    if (own.type !== 'figure' || other?.type !== 'figure') return false;
    if (own.figure.kind !== other.figure.kind) return false;
    // The unit may stand between: 286块和125块.
    return Math.abs(way > 0 ? other.start - own.end : own.start - other.end) <= NEXT;
  });
}

/** Members that no number is by which something grew or shrank. */
const NO_GAPS: ReadonlySet<string> = new Set(['part', 'value', 'now']);

function takeRow(
  { name, kind }: Extract<Step, { op: 'slot' }>,
  at: number,
  from: Reached,
  events: readonly Event[],
  book: Book,
): Reached | undefined {
  const first = events[at];
  const own = kind === 'figure' && first?.type === 'figure' ? first.figure.kind : kind;
  const row = rowAt(events, at, own === 'percent' ? 'percent' : 'count', book.sets);
  if (row === undefined || (name === 'parts' && isOfOtherYear(events, at))) return undefined;
  // 合计减少22件，其中建议减少15件、提案减少7件: by how much, no parts of what there was.
  if (name === 'parts' && isMoved(events, at, ['only-moved'])) return undefined;
  const whole =
    name === 'parts' && from.bound?.name === 'whole' ? from.bound.figures[0] : undefined;
  if (whole && isBesideRow(whole, row.figures, at, events)) return undefined;
  if (whole && from.classes === undefined && isInside(whole, at, events)) return undefined;
  let { classes } = from;
  if (row.closed) classes = { name: 'closed', before: classes };
  if (row.countedApart) classes = { name: 'counted-apart', before: classes };
  if (row.set) classes = { name: 'set', before: classes };
  if (row.apart) classes = { name: 'apart', before: classes };
  if (row.closedAlso) classes = { name: 'closed-also', before: classes };
  if (row.overlaps) classes = { name: 'overlaps', before: classes };
  const bound = { name, figures: row.figures, before: from.bound };
  const { sign, signAt } = from;
  return { at: row.at, end: row.end, behind: 'inside', bound, classes, sign, signAt };
}

/**
 * 优秀22份、合格35份: numbers that 、 joins stand beside each other. 一季度312条；二、三季度分别为188条、174条: so do those
 * that 分别 gives to labels behind a stronger mark, or where one is more than what stands before.
 */
function isBesideRow(
  whole: Figure,
  row: readonly Figure[],
  at: number,
  events: readonly Event[],
): boolean {
  const before = events.slice(0, at).findLastIndex(({ start }) => start === whole.start);
  const mark = events[before + 1];
  if (mark?.type === 'mark' && mark.mark === '、') return true;
  const word = events[at - 1];
  if (word?.type !== 'word' || !word.classes.has('respective')) return false;
  const isApart = events
    .slice(before, at)
    .some((event) => event.type === 'mark' && event.mark === ';');
  return isApart || row.some(({ value }) => value > whole.value);
}

/** 许可1436条，处罚734条，抽检412条，抽查138条…其他71条: the one before the row is one of a longer row itself. */
function isInside(whole: Figure, at: number, events: readonly Event[]): boolean {
  const index = events.slice(0, at).findLastIndex(({ start }) => start === whole.start);
  const mark = events[index + 1];
  if (mark?.type !== 'mark') return false;
  for (let before = index - 1; before >= Math.max(0, index - 4); before--) {
    const event = events[before]!;
    if (event.type === 'figure')
      return (
        event.figure.unit === whole.unit &&
        event.figure.kind === whole.kind &&
        isMarked(events, before, mark.mark)
      );
    if (event.type !== 'word' && event.type !== 'mark') return false;
  }
  return false;
}

function isMarked(events: readonly Event[], at: number, mark: string): boolean {
  const next = events[at + 1];
  return next?.type === 'mark' && next.mark === mark;
}

function takeWord(
  step: Extract<Step, { op: 'word' }>,
  event: Extract<Event, { type: 'word' }>,
  at: number,
  from: Reached,
  book: Book,
): Reached | undefined {
  const name = step.classes.find((each) => event.classes.has(each));
  if (name === undefined) return undefined;
  const sign = book.signs[name];
  return {
    at: at + 1,
    end: event.end,
    behind: 'inside',
    bound: from.bound,
    classes: { name, before: from.classes },
    sign: sign ?? from.sign,
    signAt: sign === undefined ? from.signAt : event,
  };
}

/** Words that such a number stands for; a trend needs more than one. */
const MOVES: ReadonlySet<string> = new Set(['up', 'down', 'more', 'fewer']);

/** 减半, 翻番: a number that says itself that something shrank or grew; it is not used up. */
function takeTurn(
  { classes }: Extract<Step, { op: 'word' }>,
  { figure, start }: Extract<Event, { type: 'figure' }>,
  at: number,
  from: Reached,
  { signs }: Book,
): Reached | undefined {
  const { sign } = figure;
  if (sign === undefined || !classes.some((name) => MOVES.has(name) && signs[name] === sign))
    return undefined;
  return moved(from, at, start, 'inside');
}

function fits({ kind }: Figure, asked: FigureKind): boolean {
  return asked === 'figure' ? kind === 'count' || kind === 'percent' : kind === asked;
}
