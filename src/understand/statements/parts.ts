import type { Context } from './frame.js';
import { DISPUTES, NOTHING, type Subject } from './heads.js';
import type { Lexicon, Quantity } from './lexicon.js';
import { JOINERS } from './nouns.js';
import type { WordToken } from './token.js';

const OF_CASES = /-(?:result|stage)$/;

/** What surrounds a word that names a part. */
export interface PartAbout {
  readonly noun: string | undefined;
  /** Unknown characters between the nearest head and the number. */
  readonly gap: number;
  readonly nearest: WordToken;
  /** 申请 stands beside it: an applicant is one of information. */
  readonly applies: boolean;
  /** 因涉及个人隐私不予公开: words that no form has say why. */
  readonly bound: boolean;
}

/** 予以公开N件, 自然人N件, 结果维持N件; 予以公开及部分公开N件 is the sum of both. */
export function partOf(
  part: WordToken,
  heads: readonly WordToken[],
  about: PartAbout,
  text: string,
  context: Context,
  lexicon: Lexicon,
): Subject {
  if (part.meaning === 'refuse' && sortsDocuments(context)) return NOTHING;
  // 审结行政复议案件12件 tells of an organ that decides; 行政复议14件，审结12件 of cases that were decided.
  if (part.meaning === 'concluded' && heads.some((head) => leads(part, head))) {
    context.othersDisputes = true;
    return NOTHING;
  }
  const grounds = heads.filter(({ meaning }) => meaning.startsWith(`${part.meaning}-`));
  const joined = grounds.length > 0 ? [...grounds] : [part];
  for (const head of grounds.length > 0 ? [] : heads.slice(heads.indexOf(part) + 1)) {
    if (!lexicon.partWords.has(head.meaning)) break;
    if (!JOINERS.test(text.slice(head.end, joined.at(-1)!.start))) break;
    joined.push(head);
  }
  const quantities = joined.map(({ meaning }) =>
    partQuantity(meaning, about.noun, context, lexicon),
  );
  if (quantities.some((quantity) => quantity === undefined) || about.gap > 4) return NOTHING;
  const ids = [...new Set(quantities.map((quantity) => quantity!.id))].reverse();
  const { family } = quantities[0]!;
  const spoken =
    (context.topic ?? context.paragraph) !== undefined ||
    about.noun !== undefined ||
    about.applies ||
    (context.afterDispute && OF_CASES.test(family));
  const certain = about.noun !== undefined || !isOfEither(family, context);
  return {
    subjects: withoutWhole(ids),
    firm: spoken && certain && about.gap === 0 && isNearest(part, about.nearest),
    limited: grounds.length === 0 && (about.bound || addsMore(part, text)),
  };
}

/** 作出不予公开答复6件；另有属于行政查询事项的11件: others of the same outcome are told apart. */
function addsMore({ meaning, end }: WordToken, text: string): boolean {
  if (meaning !== 'refuse') return false;
  return /^[^。]{0,80}(?:另有|另外|此外)[^。]{0,40}不予公开/.test(text.slice(end, end + 130));
}

/** Whether the word stands in front of a case that it is done to. */
function leads(verb: WordToken, { meaning, start }: WordToken): boolean {
  return DISPUTES.has(meaning) && start >= verb.end;
}

/** 不予处理的申请9件: the noun behind the outcome is the one that it is the outcome of. */
function isNearest(part: WordToken, nearest: WordToken): boolean {
  if (nearest === part) return true;
  // 作出不予公开答复3件: the answer that it was.
  if (nearest.meaning === 'reply' && nearest.start === part.end) return true;
  return nearest.meaning.endsWith('application') && nearest.start >= part.end;
}

/** 主动公开36件、依申请公开12件、不予公开8件: of documents, no outcome of applications. */
function sortsDocuments({ sorting, stated }: Context): boolean {
  return sorting && !stated.has('open') && !stated.has('partial');
}

/** 因本机关不掌握相关政府信息无法提供: the ground says which of the outcome's rows is meant. */
function withoutWhole(ids: readonly string[]): readonly string[] {
  return ids.filter((id) => !ids.some((other) => other.startsWith(`${id}-`)));
}

/** 复议3件、诉讼2件，维持4件; 直接起诉3件、复议后起诉1件，已审结3件: the results may be those of both. */
function isOfEither(family: string, { stated, dispute }: Context): boolean {
  if (!OF_CASES.test(family)) return false;
  const kinds = ['review', 'litigation', 'direct', 'after'].filter((id) => stated.has(id));
  const isSplit = kinds.includes('direct') && kinds.includes('after');
  // 诉讼7件，直接起诉5件、复议后起诉2件，维持5件: of all seven, or of one of the two; the form tells which.
  if (isSplit && dispute === 'litigation' && !kinds.includes('review') && stated.has('litigation'))
    return false;
  if (!isSplit && !(kinds.length > 1 && kinds.includes('review'))) return false;
  return !kinds.some((kind) => [...stated].some((id) => id.startsWith(`${kind}-`)));
}

function partQuantity(
  word: string,
  noun: string | undefined,
  context: Context,
  lexicon: Lexicon,
): Quantity | undefined {
  const dispute = noun !== undefined && DISPUTES.has(noun) ? noun : context.dispute;
  const ofDispute = dispute && lexicon.bySubject.get(`${dispute}:${word}`);
  if (ofDispute) {
    return context.topic === 'business' || context.othersDisputes ? undefined : ofDispute;
  }
  const topic = noun ?? context.topic ?? context.paragraph ?? 'application';
  const isOnApplications = topic === 'application' || topic === 'weak-application';
  const quantity = isOnApplications ? lexicon.bySubject.get(`application:${word}`) : undefined;
  const isSpokenOf = (noun ?? context.topic ?? context.paragraph) !== undefined;
  return quantity?.family === 'ground' && !isSpokenOf ? undefined : quantity;
}
