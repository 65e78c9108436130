import type { Claim } from './claim.js';
import type { Context } from './frame.js';
import type { Lexicon } from './lexicon.js';
import { madeNone, nothingOf } from './none-claims.js';
import { uncovered, type Segment } from './segments.js';
import type { WordToken } from './token.js';
import { flatMap } from '../../text/flat-map.js';

/** How much may stand between a negation and what there was none of (无一件属于不予处理情形), and behind it. */
const BETWEEN = 4;
const BEHIND = 4;
/** 因不予公开引发…, 应不予公开而…: no outcome that there was. */
const BOUND = /[因对就被将应可拟为]$/;
/** Outcomes of which there are none where all was disclosed; a part disclosed is often told with it. */
const NOT_OPEN = ['refuse', 'unable', 'decline', 'otherwise'];
const RECEIVED = ['received', 'new', 'finished', 'handled', 'replied'];
/** 均已公开 is said of applications where these were counted last. */
const OPENS = new Set(['open', 'publish']);
const COURTS = new Set(['litigation', 'direct', 'after']);

/** 未出现不予公开情形, 无一件属于不予处理情形, 未制定行政规范性文件, 未实施行政强制. */
export function noneOf(
  none: WordToken,
  after: readonly WordToken[],
  { text, end }: { readonly text: string; readonly end: number },
  context: Context,
  lexicon: Lexicon,
): Claim[] {
  const told = after.filter(({ meaning }) => meaning !== 'filler');
  const made =
    madeNone(none, after, { text, end }, lexicon) ?? nothingOf(none, after, { text, end }, context);
  if (made) return [made];
  const topic = context.topic ?? context.paragraph;
  const outcome = after.find(({ meaning }) => lexicon.bySubject.has(`application:${meaning}`));
  if (outcome === undefined || topic !== 'application') return [];
  const quantity = lexicon.bySubject.get(`application:${outcome.meaning}`)!;
  const isNear = uncovered(after, none.end, outcome.start) <= BETWEEN;
  const isLast = uncovered(after, outcome.end, end) <= BEHIND && told.at(-1) === outcome;
  const isBound = BOUND.test(text.slice(none.end, outcome.start));
  if (quantity.family !== 'outcome' || !isNear || !isLast || isBound) return [];
  return [
    { kind: 'none', subjects: [quantity.id], start: none.start, end: outcome.end, firm: true },
  ];
}

/** 收到申请8件，均予以公开: no other outcome. 诉讼6件，均获胜诉: none was lost. */
export function allOf(
  all: WordToken,
  words: readonly WordToken[],
  context: Context,
): Claim | undefined {
  const after = words.filter(({ start, meaning }) => start >= all.end && meaning !== 'filler');
  const [next] = after;
  if (next === undefined || uncovered(words, all.end, next.start) > 1) return undefined;
  const place = { start: all.start, end: next.end };
  if (OPENS.has(next.meaning) && after.length === 1) {
    const isCounted =
      next.meaning === 'open'
        ? RECEIVED.some((id) => context.stated.has(id)) || namesApplications(words, all)
        : RECEIVED.includes(context.lastCounted?.[0] ?? '');
    // 均予以公开 says how each was answered; 均已公开 may be said of what was disclosed in part.
    const others = next.meaning === 'open' ? ['partial', ...NOT_OPEN] : NOT_OPEN;
    return isCounted ? { kind: 'disclosed', subjects: others, ...place, firm: true } : undefined;
  }
  if (next.meaning !== 'won' || context.othersDisputes || context.topic === 'business')
    return undefined;
  const stated = [...context.stated].filter((id) => COURTS.has(id));
  const subjects = stated.length > 0 ? stated : ['litigation'];
  const lost = flatMap(subjects, (id) => [`${id}-corrected`, `${id}-pending`]);
  return { kind: 'only', subjects: lost, ...place, firm: context.onDisclosure };
}

const CAME_IN = new Set(['receive', 'accept', 'intake']);

/** 受理的73件申请全部予以公开, 新收的37件申请已全部办结: what is said of all that came in, counted in the same clause. */
export function allCameIn(segment: Segment, text: string, lexicon: Lexicon): Claim[] | undefined {
  const { words, tokens, end } = segment;
  const numbers = tokens.filter(({ type }) => type === 'number');
  const all = words.find(({ meaning }) => meaning === 'all');
  const [number] = numbers;
  if (numbers.length !== 1 || !all || all.start < number!.end) return undefined;
  const before = words.filter((word) => word.end <= number!.start && word.meaning !== 'filler');
  const between = words.filter(({ start, meaning }) => {
    return start >= number!.end && start < all.start && meaning !== 'filler';
  });
  const told = words.filter(({ start, meaning }) => start >= all.end && meaning !== 'filler');
  const isAll =
    before.some(({ meaning }) => CAME_IN.has(meaning)) &&
    before.every(
      ({ meaning }) => CAME_IN.has(meaning) || /^(?:this-year|application)$/.test(meaning),
    ) &&
    between.length === 1 &&
    between[0]!.meaning.endsWith('application') &&
    uncovered(tokens, number!.end, all.start) === 0;
  const [last, ...more] = told;
  const isWhole = last && more.length === 0 && uncovered(tokens, last.end, end) === 0;
  if (!isAll || !isWhole || lexicon.byId.size === 0) return undefined;
  const place = { start: all.start, end: last.end };
  const firm = between[0]!.meaning === 'application' || !text.includes('信访');
  if (OPENS.has(last.meaning)) return [{ kind: 'disclosed', subjects: NOT_OPEN, ...place, firm }];
  if (last.meaning === 'person') return [{ kind: 'persons', subjects: ['new'], ...place, firm }];
  if (last.meaning === 'finish' && lexicon.byId.has('finished'))
    return [{ kind: 'finished', subjects: ['finished'], ...place, firm }];
  return undefined;
}

/** 新收申请9件，…，9件申请涉及的信息全部予以公开: all of those that were counted, and none had been carried over. */
export function allCounted(
  { words, tokens, start, end }: Segment,
  text: string,
): Claim[] | undefined {
  const [number, ...more] = tokens.filter(({ type }) => type === 'number');
  const all = words.find(({ meaning }) => meaning === 'all');
  if (!number || more.length > 0 || !all || number.start !== start) return undefined;
  const told = words.filter((word) => word.start >= all.end && word.meaning !== 'filler');
  const [last] = told;
  const isNamed = /^申请(?:事项)?(?:所?涉及的?|所涉)(?:政府)?信息[已都]?$/.test(
    text.slice(number.end, all.start),
  );
  const isSame = text.slice(0, start).includes(`申请${text.slice(start, number.end)}`);
  const isPlain = told.length === 1 && uncovered(tokens, last!.end, end) === 0;
  if (!isNamed || !isSame || !isPlain || last!.meaning !== 'open') return undefined;
  if (/结转(?:申请)?[1-9]/.test(text.slice(0, start))) return undefined;
  const place = { start: all.start, end: last!.end };
  return [{ kind: 'disclosed', subjects: ['partial', ...NOT_OPEN], ...place, firm: true }];
}

/** 收到的政府信息公开申请全部予以公开. */
function namesApplications(words: readonly WordToken[], all: WordToken): boolean {
  const noun = words.findLast(({ end, meaning }) => end <= all.start && meaning !== 'filler');
  return noun?.meaning === 'application';
}
