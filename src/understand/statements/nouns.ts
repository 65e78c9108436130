import type { Context } from './frame.js';
import { actionOf, CARRYING, DISPUTES, NOTHING, verbAfter, type Subject } from './heads.js';
import type { Lexicon } from './lexicon.js';
import { uncovered, type Window } from './segments.js';
import type { WordToken } from './token.js';
import { flatMap } from '../../text/flat-map.js';

export const CLEANED = new Set(['document', 'regulation']);
const DECISIONS = new Set(['permit', 'penalty', 'coercion']);
const FEES = new Set(['fees', 'processing-fee', 'fee-notice']);
const WAYS = new Set(['website', 'weibo', 'wechat']);
/** How an application came in: one of several ways. */
const ENTRANCES = new Set(['via', 'desk', 'online', 'letter', 'fax', 'website', 'channel']);
/** Verbs with which a noun that other verbs go with can be counted too. */
const NEUTRAL = new Set(['receive', 'handle', 'finish', 'intake']);
export const JOINERS = /^(?:、|和|及|与|或|以及|或者|及其|,|;)?$/;

/** A noun with its verb: 收到…申请, 制发规范性文件, 行政复议. */
export function named(
  noun: WordToken,
  verb: WordToken | undefined,
  heads: readonly WordToken[],
  gap: number,
  window: Window,
  text: string,
  context: Context,
  lexicon: Lexicon,
): Subject {
  const kind = noun.meaning;
  const said =
    verb?.meaning ?? sharedVerb(noun, window, text, context) ?? verbAfter(window, kind, lexicon);
  const action = actionOf(said, window, context, text);
  if (DISPUTES.has(kind)) return dispute(noun, action, heads, gap, text, context);
  // 2023年结转至本年办理的申请2件: what is carried is carried to be handled.
  const isCarried = verb !== undefined && CARRYING.has(verb.meaning);
  const between = heads.some(
    (head) =>
      verb !== undefined &&
      head.start >= verb.end &&
      head.end <= noun.start &&
      !(isCarried && head.meaning === 'handle'),
  );
  if (kind === 'weak-application') {
    if (between || !isApplication(noun, verb, window, context)) return NOTHING;
  }
  if (action === 'publish' && (kind === 'info' || WAYS.has(kind))) {
    const label = text.slice(Math.min(verb!.end, noun.start), noun.start).includes('类');
    if (between || (label && !text.slice(verb!.start, verb!.end + 2).includes('各类')))
      return NOTHING;
    if (kind === 'info' && uncovered(window.left, verb!.end, noun.start) > 0) return NOTHING;
    return gap > 0 ? NOTHING : published(kind, gap, window, text, verb!, context);
  }
  if (kind === 'application' && action === undefined && (heads.length > 1 || gap > 0))
    return NOTHING;
  const lookup = kind === 'weak-application' ? 'application' : kind;
  if (DECISIONS.has(kind)) {
    // 公示处罚信息43条；全年作出行政处罚决定43件: the decisions themselves, as it says.
    if (text[noun.start - 2] === '作' && text[noun.start - 1] === '出')
      context.othersDecisions = false;
    const isOther = action === 'publish' || action === 'revise' || tellsOfInformation(window);
    if (isOther) context.othersDecisions = true;
    if (context.othersDecisions) return NOTHING;
  }
  const neutral = DECISIONS.has(kind) && (action === undefined || NEUTRAL.has(action));
  const quantity =
    lexicon.bySubject.get(`${lookup}/${action ?? 'none'}`) ??
    (neutral || FEES.has(kind) ? lexicon.bySubject.get(`${lookup}/none`) : undefined) ??
    (kind === 'application' && action === undefined
      ? lexicon.bySubject.get('application/handle')
      : undefined);
  if (quantity === undefined) return NOTHING;
  const assisting = heads.some(({ meaning }) => meaning === 'revise' || meaning === 'submit');
  const changed = heads.some(({ meaning }) => meaning === 'change');
  if ((assisting && lookup === 'application') || (changed && kind === 'fees')) return NOTHING;
  const isTold = isOfThisYear(action, window, text, context);
  const cleaning = assisting || (context.revising && CLEANED.has(kind) && !isTold);
  const vague = kind === 'application' && action === undefined && window.number.value > 0;
  const limited = (lookup === 'application' || DECISIONS.has(kind)) && isOneWay(window.left);
  return { subjects: [quantity.id], firm: gap === 0 && !cleaning && !vague, limited };
}

const SHARED: Readonly<Record<string, string>> = {
  issued: 'issue',
  repealed: 'repeal',
  'in-force': 'in-force',
};

/** 制发规章1件、行政规范性文件6件: the verb of the number before, in one list. */
function sharedVerb(
  { meaning, start }: WordToken,
  { from, left }: Window,
  text: string,
  { lastCounted }: Context,
): string | undefined {
  const before = /^(?:document|regulation)-(.+)$/.exec(lastCounted?.[0] ?? '')?.[1];
  const isJoined = text[from - 1] === '、' || /^[和及与]/.test(text.slice(from, start));
  if (before === undefined || !CLEANED.has(meaning) || !isJoined) return undefined;
  return uncovered(left, from, start) === 0 ? SHARED[before] : undefined;
}

/** 2024年制发…, 年末现行有效…: whatever was gone through before, this is said of the year. */
export function isOfThisYear(
  action: string | undefined,
  { left, from, number }: Window,
  text: string,
  { year }: Context,
): boolean {
  if (action === 'in-force') return /年[末底]|截至/.test(text.slice(from, number.start));
  return (
    action === 'issue' &&
    left.some(
      (token) =>
        (token.type === 'word' && token.meaning === 'this-year') ||
        (token.type === 'date' && token.month === undefined && token.year === year),
    )
  );
}

function dispute(
  noun: WordToken,
  action: string | undefined,
  heads: readonly WordToken[],
  gap: number,
  text: string,
  context: Context,
): Subject {
  if (action !== undefined && action !== 'receive') context.othersDisputes = true;
  if (context.othersDisputes) return NOTHING;
  const joined = [noun];
  for (const head of heads.slice(heads.indexOf(noun) + 1)) {
    if (!DISPUTES.has(head.meaning)) break;
    if (!JOINERS.test(text.slice(head.end, joined.at(-1)!.start))) break;
    joined.push(head);
  }
  return {
    subjects: [...new Set(joined.map(({ meaning }) => meaning))].reverse(),
    firm: gap === 0 && context.onDisclosure,
    limited: false,
  };
}

/** 申请 alone: taken for one on information where a verb stands right before it or the topic is known. */
function isApplication(
  noun: WordToken,
  verb: WordToken | undefined,
  window: Window,
  context: Context,
): boolean {
  if (verb !== undefined && verb.end <= noun.start) {
    return uncovered(window.left, verb.end, noun.start) === 0;
  }
  const spoken = context.topic === 'application' || context.paragraph === 'application';
  return spoken && uncovered(window.left, window.from, noun.start) === 0;
}

/** 行政处罚信息公开120条 counts information, not decisions. */
function tellsOfInformation({ left, number }: Window): boolean {
  const isItem = number.unit === '条' || number.unit === '项';
  const words = left.filter((token): token is WordToken => token.type === 'word');
  return isItem || words.some(({ meaning }) => ['info', 'disclosure', 'publish'].includes(meaning));
}

/** All that was made public, unless a channel or other words limit it. */
function published(
  kind: string,
  gap: number,
  window: Window,
  text: string,
  verb: WordToken,
  context: Context,
): Subject {
  const own = flatMap(window.left, (token) =>
    token.type === 'word' && (WAYS.has(token.meaning) || token.meaning === 'channel')
      ? token.meaning
      : [],
  );
  const ways = [...new Set(own.length > 0 ? own : context.waysNamed)];
  const way = ways.length === 1 && WAYS.has(ways[0]!) ? ways[0]! : undefined;
  if (kind === 'info' && ways.length === 0) {
    const limited =
      isCumulative(text.slice(window.from, window.number.start)) ||
      isAside(window.left, context) ||
      uncovered(window.left, window.from, verb.start) > 0;
    return limited ? NOTHING : { subjects: ['published'], firm: gap === 0, limited };
  }
  if (way !== undefined) return { subjects: [`published-${way}`], firm: false, limited: true };
  return { subjects: ['published'], firm: false, limited: true };
}

/** 累计公开64627条: since the site was opened, perhaps. */
export function isCumulative(words: string): boolean {
  return words.includes('累计');
}

/** 通过信函收到申请5件, 线下办理3件: what came in one way of several. */
export function isOneWay(words: Window['left']): boolean {
  return words.some((token) => token.type === 'word' && ENTRANCES.has(token.meaning));
}

/** 此外，通过宣传资料公开…, “财政资金”栏目发布…: what was made public in one way among others. */
export function isAside(words: Window['left'], { waysNamed, besides }: Context): boolean {
  const names = (meaning: string) =>
    meaning === 'via' || meaning === 'channel' || WAYS.has(meaning);
  return (
    besides ||
    waysNamed.length > 0 ||
    words.some((token) => token.type === 'word' && names(token.meaning))
  );
}
