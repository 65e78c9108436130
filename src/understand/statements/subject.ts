import { carriedFor, ofApplications, reasonedResult } from './became.js';
import type { Context } from './frame.js';
import {
  actionOf,
  CARRYING,
  DISPUTES,
  headsOf,
  NOTHING,
  NOUNS,
  STOPS,
  VERBS,
  type Subject,
} from './heads.js';
import type { Lexicon } from './lexicon.js';
import { CLEANED, isAside, isCumulative, isOfThisYear, isOneWay, named } from './nouns.js';
import { partOf } from './parts.js';
import { uncovered, type Window } from './segments.js';
import type { WordToken } from './token.js';
import { flatMap } from '../../text/flat-map.js';

const CASES = /^(?:件|份|起|封|条|项|次|例|宗|个|笔|票|件次|)$/;
const FEES = new Set(['fee-due', 'fee-paid']);
const DECISIONS = new Set(['permit', 'penalty', 'coercion']);
const MONEY = /^(?:元|万元|亿元)$/;
/** Words that say for what reason an outcome was given, and how long a reason is at least. */
const BINDS = /因|由于|属于|涉及|按照|依据|根据|鉴于/;
const LEAST_REASON = 2;
/** 当日答复的, 当场答复: not all that was answered. */
const LIMITED =
  /当[日天场即][^,。;]{0,2}(?:答复|办结|办理|回复)|(?:共同|联合|会同|协同|协助|配合)[^,。;]{0,6}(?:答复|办结|办理|回复|研究)/;
/** Another outcome in the same breath, without a number of its own. */
const OR = /^(?:、|或者?|和|及|以及)(?:予以|部分|不予|无法|其[他它])(?:公开|提供|处理)(?!\d)/;
const AMONG_THEM = /(?:申请|案件|文件|复议|诉讼|决定|办结件)(?:之|当)?[中里](?:共?有)?$/;
const RECEIVED = /(?:收到|接到|收)的$/;
/** What is said of all that came in, behind their number. */
const ALL_OF =
  /^(?:(?:政府)?(?:信息)?(?:公开)?(?:申请)(?:件|事项|材料)?)?(?:$|[,。;:、()]|[中里均全都已共合按]|一律|及时|逐[一件])/;
/** 部分公开的2件涉及个人账号的申请: those of which the words behind the number speak. */
const SOME_OF = /^(?!申请|[均全都已共])[^,;:。()]{2,16}的(?:申请|案件|事项)/;
const CARRIED_TOO =
  /^(?:政府信息公开)?(?:申请)?[(,]?[^。;\d]{0,4}(?:含|包括|包含|其中)[^。;,)]{0,8}(?:结转|遗留|上一?年)/;
/** 8件中纠正1件: of what is behind it only some. */
const HOLDS = /^(?:申请|案件)?(?:里|当中|之中|中(?![止断标央心]))/;
/** A noun farther than this from its number is another matter. */
const REACH: Readonly<Record<string, number>> = {
  application: 0,
  'weak-application': 0,
  permit: 6,
  penalty: 6,
  coercion: 6,
  fees: 6,
};

/** The quantity that the words around a number name; none rather than a guess. */
export function subjectOf(
  window: Window,
  text: string,
  context: Context,
  lexicon: Lexicon,
): Subject {
  const left = headsOf(window.left, lexicon);
  const found =
    left.length > 0
      ? fromLeft(left, window, text, context, lexicon)
      : (fromRight(window, text, context, lexicon) ?? fromPending(window, context));
  const own = withCarried(found, window, text);
  return admissible(own, window, text, lexicon) && !isSubset(window, text) ? own : NOTHING;
}

/** 新收申请36件（含上年结转2件）: all that there was to handle, whatever it is called. */
function withCarried(subject: Subject, { from, number }: Window, text: string): Subject {
  // 新收及结转的申请共36件.
  const isJoint = /新收[^,;。\d]{0,4}[及和与、][^,;。\d]{0,4}结转/.test(
    text.slice(from, number.start),
  );
  if (isJoint && subject.subjects.length > 0) return { ...subject, subjects: ['received'] };
  if (subject.subjects[0] !== 'new') return subject;
  const around = CARRIED_TOO.test(text.slice(number.end, number.end + 26));
  const isBoth = around || /结转|遗留|上一?年/.test(text.slice(from, number.start));
  return isBoth ? { ...subject, subjects: ['received'] } : subject;
}

/** 收到的2件申请经审查属于…, 当日答复的5件: some of them, of which more is said. */
function isSubset({ from, left, number }: Window, text: string): boolean {
  const before = text.slice(from, number.start);
  if (LIMITED.test(before)) return true;
  if (before.endsWith('的') && SOME_OF.test(text.slice(number.end, number.end + 24))) return true;
  // 收到的申请中37件与物业有关: some of them.
  if (number.end > number.start && AMONG_THEM.test(before)) return true;
  // 12月中旬收到的1件: those of a part of the year.
  const isOfMonth = left.some((token) => token.type === 'date' && token.month !== undefined);
  if (RECEIVED.test(before) && isOfMonth) return true;
  return RECEIVED.test(before) && !ALL_OF.test(text.slice(number.end, number.end + 20));
}

function fromLeft(
  all: readonly WordToken[],
  window: Window,
  text: string,
  context: Context,
  lexicon: Lexicon,
): Subject {
  const nearest = all[0]!;
  // 因行政执法案卷等原因不予公开6件: of more than one ground.
  const heads = all.filter(
    (head) => head === nearest || !/^(?:类|信息)?等/.test(text.slice(head.end, head.end + 3)),
  );
  if (STOPS.has(nearest.meaning) || heads.some(({ meaning }) => meaning === 'underway'))
    return NOTHING;
  const gap = uncovered(window.left, nearest.end, window.number.start);
  const part = heads.find(({ meaning }) => lexicon.partWords.has(meaning));
  const noun = heads.find(({ meaning }) => NOUNS.has(meaning));
  const verb =
    heads.find(({ meaning }) => CARRYING.has(meaning)) ??
    heads.find(({ meaning }) => VERBS.has(meaning));
  if (verb?.meaning === 'intake' && isDone(verb, heads)) return NOTHING;
  if (noun?.meaning === 'business' && (part === undefined || part.start < noun.start))
    return NOTHING;
  if (part !== undefined) {
    const named = noun && noun.meaning !== 'business' ? noun.meaning : undefined;
    const before = text.slice(window.from, part.start);
    const bound =
      BINDS.test(before) && uncovered(window.left, window.from, part.start) >= LEAST_REASON;
    // 1名自然人提出3件: what one of them did.
    if (/\d[名位家个]$/.test(text.slice(Math.max(0, part.start - 3), part.start))) return NOTHING;
    // 对涉及第三方合法权益的26件申请书面征求意见: what they are about, not what became of them.
    if (/(?:涉及|有关)$/.test(before) && text[window.number.start - 1] === '的') return NOTHING;
    const applies = text.slice(window.from, window.number.start).includes('申请');
    const about = { noun: named, gap, nearest, applies, bound };
    return partOf(part, heads, about, text, context, lexicon);
  }
  if (noun === undefined) {
    // 败诉3件: a word that stops other readings names nothing by itself.
    return verb === undefined ? NOTHING : fromVerb(verb, gap, window, text, context, lexicon);
  }
  if (gap > (REACH[noun.meaning] ?? 2)) return NOTHING;
  return named(noun, verb, heads, gap, window, text, context, lexicon);
}

/** 办结当年新收申请31件: what was done of what came in. */
function isDone(intake: WordToken, heads: readonly WordToken[]): boolean {
  return heads.some(
    ({ meaning, end }) => (meaning === 'finish' || meaning === 'reply') && end <= intake.start,
  );
}

/** A verb alone: its noun follows the number, or was spoken of before. */
function fromVerb(
  verb: WordToken,
  gap: number,
  window: Window,
  text: string,
  context: Context,
  lexicon: Lexicon,
): Subject {
  const after = headsOf(window.right, lexicon).at(-1);
  const isNext =
    after !== undefined && uncovered(window.right, window.number.end, after.start) <= 4;
  if (gap > 0) return NOTHING;
  const action = actionOf(verb.meaning, window, context, text) ?? '';
  if (action === 'publish' && !isNext) context.sorting = true;
  const isCarried = action === 'carried' || action === 'forward';
  const spoken =
    isNext && NOUNS.has(after.meaning) ? after.meaning : (context.topic ?? context.paragraph);
  const noun = FEES.has(action)
    ? context.onFees
      ? 'processing-fee'
      : undefined
    : isNext && NOUNS.has(after.meaning)
      ? after.meaning
      : (spoken ?? (isCarried || action === 'intake' ? 'application' : undefined));
  if (noun === undefined) return NOTHING;
  const lookup = noun === 'weak-application' ? 'application' : noun;
  const quantity =
    lexicon.bySubject.get(`${lookup}/${action}`) ??
    (isCarried && DISPUTES.has(lookup) === false && lookup !== 'business'
      ? lexicon.bySubject.get(`application/${action}`)
      : undefined);
  const verbs = text.slice(verb.start, verb.end);
  const isTold =
    (action === 'issue' && verbs.startsWith('新')) || isOfThisYear(action, window, text, context);
  const cleaning = context.revising && CLEANED.has(lookup) && !isTold;
  const unknownNoun = !isNext && hasUnknownNoun(window, text);
  if (quantity === undefined || unknownNoun) return NOTHING;
  const limited =
    action === 'publish'
      ? isAside(window.left, context) || isCumulative(text.slice(window.from, window.number.start))
      : isOneWay(window.left);
  // 受理行政许可申请131件，办结126件: what was closed need not be what was decided.
  const isLoose = !isNext && DECISIONS.has(lookup);
  const firm = !cleaning && !limited && !isLoose && (spoken !== undefined || FEES.has(action));
  return { subjects: [quantity.id], firm, limited };
}

/** 收到2条不动产…: what follows the number at once is no word of ours. */
function hasUnknownNoun({ number, right, to }: Window, text: string): boolean {
  const next = text[number.end] ?? ',';
  if (number.end >= to || ',;:。、()的中,'.includes(next)) return false;
  return uncovered(right, number.end, Math.min(to, number.end + 2)) > 0;
}

/** 有1件…的行政复议, 33件已办结, 1件结转下年度. */
function fromRight(
  window: Window,
  text: string,
  context: Context,
  lexicon: Lexicon,
): Subject | undefined {
  const after = headsOf(window.right, lexicon).at(-1);
  if (after === undefined) return undefined;
  if (HOLDS.test(text.slice(window.number.end, window.number.end + 3))) return NOTHING;
  const gap = uncovered(window.right, window.number.end, after.start);
  const { meaning } = after;
  // 其余27件连同上年结转的1件: the other number's words.
  if (/连同|加上|以及/.test(text.slice(window.number.end, after.start))) return NOTHING;
  if (window.number.chinese && window.number.value === 1) return NOTHING;
  const heads = headsOf(window.right, lexicon);
  const noun = heads.find((head) => NOUNS.has(head.meaning))?.meaning;
  const left = flatMap(window.left, (token) => (token.type === 'word' ? token.meaning : []));
  const why = carriedFor(window, heads, text, context, lexicon);
  if (why) return why;
  const reasoned = reasonedResult(window, heads, text, context, lexicon);
  if (reasoned) return reasoned;
  const granted = ofApplications(window, heads, text, context, lexicon);
  if (granted) return granted;
  if (noun === 'business' || left.includes('about')) return NOTHING;
  // 其余29件为不予公开、不予处理或者其他处理: of several together.
  if (lexicon.partWords.has(meaning) && OR.test(text.slice(after.end, after.end + 10)))
    return NOTHING;
  // 另外29件办结情况为: beside the one that was told.
  const isRest = /(?:另外|其余|其他|剩余)的?$/.test(text.slice(0, window.number.start));
  if (isRest && (meaning === 'finish' || meaning === 'reply')) return NOTHING;
  if (meaning === 'fee-notice')
    return gap > 2 ? NOTHING : { subjects: ['fee-notices'], firm: true, limited: false };
  if (DISPUTES.has(meaning)) {
    const isStated =
      left.includes('exist') || left.includes('sum') || window.from === window.number.start;
    return {
      subjects: [meaning],
      firm: isStated && gap <= 2 && context.onDisclosure,
      limited: false,
    };
  }
  if (lexicon.partWords.has(meaning)) {
    const about = { noun, gap: 0, nearest: after, applies: false, bound: false };
    if (gap > 4) return NOTHING;
    const subject = partOf(after, [after], about, text, context, lexicon);
    return { ...subject, firm: subject.firm && gap === 0 };
  }
  const leads = heads.find((head) => CARRYING.has(head.meaning))?.meaning ?? meaning;
  if (!['finish', 'reply', 'carried', 'forward', 'carry'].includes(leads) || gap > 8)
    return NOTHING;
  const action = actionOf(leads, window, context, text) ?? '';
  const isCarried = action === 'carried' || action === 'forward';
  const spoken = noun ?? context.topic ?? context.paragraph;
  const topic = spoken ?? (isCarried ? 'application' : undefined);
  if (topic !== 'application' && topic !== 'weak-application') return NOTHING;
  const quantity = lexicon.bySubject.get(`application/${action}`);
  const firm = gap <= (isCarried ? 8 : 0) && spoken !== undefined;
  return quantity ? { subjects: [quantity.id], firm, limited: false } : NOTHING;
}

/** 收到申请，其中…，共13件: the quantity was named before. */
function fromPending(window: Window, context: Context): Subject {
  const bare = uncovered(window.left, window.from, window.number.start) === 0;
  const ofOther = window.left.some((token) => token.type === 'word' && token.meaning === 'among');
  if (!bare || ofOther || context.pending.length === 0) return NOTHING;
  return { subjects: context.pending, firm: true, limited: false };
}

function admissible(
  { subjects }: Subject,
  { number }: Window,
  text: string,
  lexicon: Lexicon,
): boolean {
  if (subjects.length === 0) return true;
  const isMoney = subjects.every((id) => lexicon.byId.get(id)?.units === 'money');
  if (isMoney) return MONEY.test(number.unit) && !isRate(number, text);
  // 0.52万件 is a whole number of them.
  if (!CASES.test(number.unit) || (number.decimals > 0 && number.step === undefined)) return false;
  const next = text[number.end] ?? '';
  if (number.unit === '条')
    return subjects.every((id) => lexicon.byId.get(id)?.noun !== 'application');
  if (number.unit !== '个') return true;
  const isPart = subjects.some((id) => lexicon.byId.get(id)?.word !== undefined);
  return !isPart && (!/[\u4e00-\u9fff]/.test(next) || '案行政申'.includes(next));
}

/** 100元/件, 每页10元: what one costs. */
function isRate({ start, end }: Window['number'], text: string): boolean {
  return text[end] === '/' || text.slice(Math.max(0, start - 3), start).includes('每');
}
