import type { Context } from './frame.js';
import { actionOf, CARRYING, type Subject } from './heads.js';
import type { Lexicon } from './lexicon.js';
import { partOf } from './parts.js';
import { uncovered, type Window } from './segments.js';
import type { WordToken } from './token.js';

/** 4件因需征求第三方意见结转…: why, between a number and what became of it. */
const WHY = /^(?:申请)?(?:因|由于)[^,;:。()\d]{2,24}$/;
/** Whose decision it was, and for what, between a number and the word for what became of it. */
const CORRECTED_BY =
  /^(?:政府信息公开)?(?:答复|申请|案件|行政复议案件|复议案件)?(?:(因|由于)[^,;:。()\d]{2,24}?)?(?:被|由|经)?(?:上级)?((?:行政)?复议机关|(?:人民)?法院)?(?:依法)?(?:决定|判决|裁定)?$/;

/** 4件因需征求第三方意见结转下年度: the reason stands before the verb. */
export function carriedFor(
  window: Window,
  heads: readonly WordToken[],
  text: string,
  context: Context,
  lexicon: Lexicon,
): Subject | undefined {
  const verb = heads.find(({ meaning }) => CARRYING.has(meaning));
  if (!verb || !WHY.test(text.slice(window.number.end, verb.start))) return undefined;
  // The reason may name another business (意见): what the sentence has counted before tells what it is about.
  const isTold = [...context.stated].some((id) => lexicon.byId.get(id)?.noun === 'application');
  const quantity = lexicon.bySubject.get(
    `application/${actionOf(verb.meaning, window, context, text) ?? ''}`,
  );
  if (!isTold) return undefined;
  return quantity && { subjects: [quantity.id], firm: true, limited: false };
}

/** 2件因检索记录不完整被复议机关纠正: some of them, perhaps all; never more than there were. */
export function reasonedResult(
  { number, from }: Window,
  heads: readonly WordToken[],
  text: string,
  context: Context,
  lexicon: Lexicon,
): Subject | undefined {
  const corrected = heads.find(({ meaning }) => meaning === 'corrected');
  if (corrected === undefined || (number.chinese && number.value === 1)) return undefined;
  const said = CORRECTED_BY.exec(text.slice(number.end, corrected.start));
  if (said === null || /\d$/.test(text.slice(0, from))) return undefined;
  const [, why, by] = said;
  const dispute = by?.includes('复议') ? 'review' : by ? 'litigation' : context.dispute;
  if (dispute === undefined || (by === undefined && why === undefined)) return undefined;
  const quantity = lexicon.bySubject.get(`${dispute}:corrected`);
  const isOwn =
    text.startsWith('答复', number.end) || (context.onDisclosure && context.topic !== 'business');
  return quantity && { subjects: [quantity.id], firm: isOwn, limited: true };
}

/** 12件申请予以公开, 对4件申请部分公开: what became of so many applications. */
export function ofApplications(
  { number, right, left, from, to }: Window,
  heads: readonly WordToken[],
  text: string,
  context: Context,
  lexicon: Lexicon,
): Subject | undefined {
  const [part, noun] = [heads.at(-2), heads.at(-1)];
  if (part === undefined || !noun?.meaning.endsWith('application')) return undefined;
  if (lexicon.bySubject.get(`application:${part.meaning}`)?.family !== 'outcome') return undefined;
  const isWhole =
    uncovered(left, from, number.start) === 0 && uncovered(right, number.end, to) === 0;
  if (!isWhole || (number.chinese && number.value === 1)) return undefined;
  const about = { noun: 'application', gap: 0, nearest: part, applies: true, bound: false };
  return partOf(part, [part], about, text, context, lexicon);
}
