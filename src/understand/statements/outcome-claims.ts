import type { Claim } from './claim.js';
import type { Context } from './frame.js';
import type { Lexicon } from './lexicon.js';
import { uncovered } from './segments.js';
import type { WordToken } from './token.js';

/** How much may stand between a negation and what there was none of (无一件属于不予处理情形), and behind it. */
const BETWEEN = 4;
const BEHIND = 4;
/** 因不予公开引发…, 应不予公开而…: no outcome that there was. */
const BOUND = /[因对就被将应可拟为]$/;
/** Outcomes of which there are none where all was disclosed; a part disclosed is often told with it. */
const NOT_OPEN = ['refuse', 'unable', 'decline', 'otherwise'];
const RECEIVED = ['received', 'new', 'finished', 'handled', 'replied'];
const COURTS = new Set(['litigation', 'direct', 'after']);

/** 未出现不予公开情形, 无一件属于不予处理情形, 未制定行政规范性文件. */
export function noneOf(
  none: WordToken,
  after: readonly WordToken[],
  { text, end }: { readonly text: string; readonly end: number },
  context: Context,
  lexicon: Lexicon,
): Claim[] {
  const made = documentsNotMade(none, after, end);
  if (made) return [made];
  const topic = context.topic ?? context.paragraph;
  const outcome = after.find(({ meaning }) => lexicon.bySubject.has(`application:${meaning}`));
  if (outcome === undefined || topic !== 'application') return [];
  const quantity = lexicon.bySubject.get(`application:${outcome.meaning}`)!;
  const isNear = uncovered(after, none.end, outcome.start) <= BETWEEN;
  const isLast = uncovered(after, outcome.end, end) <= BEHIND && after.at(-1) === outcome;
  const isBound = BOUND.test(text.slice(none.end, outcome.start));
  if (quantity.family !== 'outcome' || !isNear || !isLast || isBound) return [];
  return [
    { kind: 'none', subjects: [quantity.id], start: none.start, end: outcome.end, firm: true },
  ];
}

function documentsNotMade(
  none: WordToken,
  after: readonly WordToken[],
  end: number,
): Claim | undefined {
  const [verb, noun, ...others] = after;
  if (verb?.meaning !== 'issue' || noun === undefined || others.length > 0) return undefined;
  const isNear = uncovered(after, none.end, noun.start) === 0;
  if (noun.meaning !== 'document' || !isNear || uncovered(after, noun.end, end) > 0)
    return undefined;
  return {
    kind: 'none',
    subjects: ['document-issued'],
    start: none.start,
    end: noun.end,
    firm: true,
  };
}

/** 收到申请8件，均予以公开: no other outcome. 诉讼6件，均获胜诉: none was lost. */
export function allOf(
  all: WordToken,
  words: readonly WordToken[],
  context: Context,
): Claim | undefined {
  const after = words.filter(({ start }) => start >= all.end);
  const [next] = after;
  if (next === undefined || uncovered(after, all.end, next.start) > 1) return undefined;
  const place = { start: all.start, end: next.end };
  if (next.meaning === 'open' && after.length === 1) {
    const isCounted = RECEIVED.some((id) => context.stated.has(id));
    return isCounted ? { kind: 'disclosed', subjects: NOT_OPEN, ...place, firm: true } : undefined;
  }
  if (next.meaning !== 'won' || context.othersDisputes || context.topic === 'business')
    return undefined;
  const stated = [...context.stated].filter((id) => COURTS.has(id));
  const subjects = stated.length > 0 ? stated : ['litigation'];
  return { kind: 'not-corrected', subjects, ...place, firm: context.onDisclosure };
}
