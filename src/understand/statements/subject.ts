import type { Context } from './context.js';
import type { Lexicon, Quantity } from './lexicon.js';
import { uncovered, type Window } from './segments.js';
import type { DateToken, WordToken } from './token.js';

/** What a number counts, as far as the words around it tell. */
export interface Subject {
  readonly subjects: readonly string[];
  readonly firm: boolean;
  readonly limited: boolean;
}

const NOUNS = new Set([
  'application',
  'weak-application',
  'document',
  'regulation',
  'permit',
  'penalty',
  'coercion',
  'fees',
  'processing-fee',
  'review',
  'litigation',
  'direct',
  'after',
  'info',
  'website',
  'weibo',
  'wechat',
  'business',
]);
const VERBS = new Set([
  'intake',
  'receive',
  'accept',
  'handle',
  'finish',
  'reply',
  'carried',
  'forward',
  'carry',
  'issue',
  'repeal',
  'in-force',
  'revise',
  'publish',
  'submit',
]);
const STOPS = new Set(['change', 'rate', 'finish-rate', 'share']);
const DISPUTES = new Set(['review', 'litigation', 'direct', 'after']);
const CLEANED = new Set(['document', 'regulation']);
const DECISIONS = new Set(['permit', 'penalty', 'coercion']);
const CARRYING = new Set(['carried', 'forward', 'carry']);
const WAYS = new Set(['website', 'weibo', 'wechat']);
/** Verbs with which a noun that other verbs go with can be counted too. */
const NEUTRAL = new Set(['receive', 'handle', 'finish', 'intake']);
const JOINERS = /^(?:、|和|及|与|或|以及|或者|及其|,|;)?$/;
const CASES = /^(?:件|份|起|封|条|项|次|例|宗|个|笔|票|件次|)$/;
const MONEY = /^(?:元|万元|亿元)$/;
/** A noun farther than this from its number is another matter. */
const REACH: Readonly<Record<string, number>> = {
  application: 0,
  'weak-application': 0,
  permit: 6,
  penalty: 6,
  coercion: 6,
  fees: 6,
};

const NOTHING: Subject = { subjects: [], firm: false, limited: false };

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
  return admissible(found, window, text, lexicon) ? found : NOTHING;
}

/** The words that name something, nearest to the number first. */
function headsOf(words: readonly (WordToken | DateToken)[], { partWords }: Lexicon): WordToken[] {
  return words
    .filter((token): token is WordToken => token.type === 'word')
    .filter(({ meaning }) => isHead(meaning) || partWords.has(meaning))
    .reverse();
}

function isHead(meaning: string): boolean {
  return NOUNS.has(meaning) || VERBS.has(meaning) || STOPS.has(meaning) || meaning === 'lost';
}

function fromLeft(
  heads: readonly WordToken[],
  window: Window,
  text: string,
  context: Context,
  lexicon: Lexicon,
): Subject {
  const nearest = heads[0]!;
  if (STOPS.has(nearest.meaning)) return NOTHING;
  const gap = uncovered(window.left, nearest.end, window.number.start);
  const part = heads.find(({ meaning }) => lexicon.partWords.has(meaning));
  const noun = heads.find(({ meaning }) => NOUNS.has(meaning));
  const verb =
    heads.find(({ meaning }) => CARRYING.has(meaning)) ??
    heads.find(({ meaning }) => VERBS.has(meaning));
  if (noun?.meaning === 'business' && (part === undefined || part.start < noun.start))
    return NOTHING;
  if (part !== undefined) {
    const named = noun && noun.meaning !== 'business' ? noun.meaning : undefined;
    return parts(part, heads, { noun: named, gap, nearest }, text, context, lexicon);
  }
  if (noun === undefined) return fromVerb(verb!, gap, window, text, context, lexicon);
  if (gap > (REACH[noun.meaning] ?? 2)) return NOTHING;
  return named(noun, verb, heads, gap, window, text, context, lexicon);
}

/** 予以公开N件, 自然人N件, 结果维持N件; 予以公开及部分公开N件 is the sum of both. */
function parts(
  part: WordToken,
  heads: readonly WordToken[],
  about: { noun: string | undefined; gap: number; nearest: WordToken },
  text: string,
  context: Context,
  lexicon: Lexicon,
): Subject {
  const joined = [part];
  for (const head of heads.slice(heads.indexOf(part) + 1)) {
    if (!lexicon.partWords.has(head.meaning)) break;
    if (!JOINERS.test(text.slice(head.end, joined.at(-1)!.start))) break;
    joined.push(head);
  }
  const quantities = joined.map(({ meaning }) =>
    partQuantity(meaning, about.noun, context, lexicon),
  );
  if (quantities.some((quantity) => quantity === undefined) || about.gap > 4) return NOTHING;
  const spoken = (context.topic ?? context.paragraph) !== undefined || about.noun !== undefined;
  return {
    subjects: [...new Set(quantities.map((quantity) => quantity!.id))].reverse(),
    firm: spoken && about.gap === 0 && about.nearest === part,
    limited: false,
  };
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

/** A noun with its verb: 收到…申请, 制发规范性文件, 行政复议. */
function named(
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
  const action = actionOf(verb?.meaning ?? verbAfter(window, kind, lexicon), window, context);
  if (DISPUTES.has(kind)) return dispute(noun, action, heads, gap, text, context);
  const between = heads.some(
    (head) => verb !== undefined && head.start >= verb.end && head.end <= noun.start,
  );
  if (kind === 'weak-application') {
    if (between || !isApplication(noun, verb, window, context)) return NOTHING;
  }
  if (action === 'publish' && (kind === 'info' || WAYS.has(kind))) {
    const label = text.slice(Math.min(verb!.end, noun.start), noun.start).includes('类');
    if (between || (label && !text.slice(verb!.start, verb!.end + 2).includes('各类')))
      return NOTHING;
    if (kind === 'info' && uncovered(window.left, verb!.end, noun.start) > 0) return NOTHING;
    return gap > 0 ? NOTHING : published(kind, gap, window, verb!, context);
  }
  if (kind === 'application' && action === undefined && (heads.length > 1 || gap > 0))
    return NOTHING;
  const lookup = kind === 'weak-application' ? 'application' : kind;
  if (DECISIONS.has(kind)) {
    const isOther = action === 'publish' || action === 'revise' || tellsOfInformation(window);
    if (isOther) context.othersDecisions = true;
    if (context.othersDecisions) return NOTHING;
  }
  const neutral = DECISIONS.has(kind) && (action === undefined || NEUTRAL.has(action));
  const quantity =
    lexicon.bySubject.get(`${lookup}/${action ?? 'none'}`) ??
    (neutral || kind === 'fees' || kind === 'processing-fee'
      ? lexicon.bySubject.get(`${lookup}/none`)
      : undefined) ??
    (kind === 'application' && action === undefined
      ? lexicon.bySubject.get('application/handle')
      : undefined);
  if (quantity === undefined) return NOTHING;
  const assisting = heads.some(({ meaning }) => meaning === 'revise' || meaning === 'submit');
  const changed = heads.some(({ meaning }) => meaning === 'change');
  if ((assisting && lookup === 'application') || (changed && kind === 'fees')) return NOTHING;
  const cleaning = assisting || (context.revising && CLEANED.has(kind));
  const vague = kind === 'application' && action === undefined;
  return { subjects: [quantity.id], firm: gap === 0 && !cleaning && !vague, limited: false };
}

/** 申请共35件已办结: the verb of a noun without one may follow the number at once. */
function verbAfter(window: Window, noun: string, lexicon: Lexicon): string | undefined {
  const after = headsOf(window.right, lexicon).at(-1);
  if (after === undefined || !noun.endsWith('application')) return undefined;
  const isNext = uncovered(window.right, window.number.end, after.start) === 0;
  return isNext && VERBS.has(after.meaning) ? after.meaning : undefined;
}

/** What is done, with 结转 told apart by its direction. */
function actionOf(verb: string | undefined, window: Window, context: Context): string | undefined {
  if (verb !== 'carry') return verb;
  return (
    directionOf([...window.left, ...window.right], context) ??
    (context.stated.has('carried') ? 'forward' : 'carry')
  );
}

function directionOf(
  words: readonly (WordToken | DateToken)[],
  { year }: Context,
): string | undefined {
  for (const word of words) {
    if (word.type === 'date' && word.year !== undefined && year !== undefined) {
      if (word.year !== year) return word.year > year ? 'forward' : 'carried';
    }
    if (word.type === 'word' && word.meaning === 'next-year') return 'forward';
    if (word.type === 'word' && word.meaning === 'last-year') return 'carried';
  }
  return undefined;
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
  verb: WordToken,
  context: Context,
): Subject {
  const own = window.left.flatMap((token) =>
    token.type === 'word' && (WAYS.has(token.meaning) || token.meaning === 'channel')
      ? token.meaning
      : [],
  );
  const ways = [...new Set(own.length > 0 ? own : context.waysNamed)];
  const way = ways.length === 1 && WAYS.has(ways[0]!) ? ways[0]! : undefined;
  const via = window.left.some((token) => token.type === 'word' && token.meaning === 'via');
  if (kind === 'info' && ways.length === 0) {
    const limited = via || uncovered(window.left, window.from, verb.start) > 0;
    return limited ? NOTHING : { subjects: ['published'], firm: gap === 0, limited };
  }
  if (way !== undefined) return { subjects: [`published-${way}`], firm: false, limited: true };
  return { subjects: ['published'], firm: false, limited: true };
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
  const action = actionOf(verb.meaning, window, context) ?? '';
  const isCarried = action === 'carried' || action === 'forward';
  const spoken =
    isNext && NOUNS.has(after.meaning) ? after.meaning : (context.topic ?? context.paragraph);
  const noun =
    isNext && NOUNS.has(after.meaning)
      ? after.meaning
      : (spoken ?? (isCarried || action === 'intake' ? 'application' : undefined));
  if (noun === undefined) return NOTHING;
  const lookup = noun === 'weak-application' ? 'application' : noun;
  const quantity =
    lexicon.bySubject.get(`${lookup}/${action}`) ??
    (isCarried && DISPUTES.has(lookup) === false && lookup !== 'business'
      ? lexicon.bySubject.get(`application/${action}`)
      : undefined);
  const cleaning = context.revising && CLEANED.has(lookup);
  const unknownNoun = !isNext && hasUnknownNoun(window, text);
  if (quantity === undefined || unknownNoun) return NOTHING;
  return { subjects: [quantity.id], firm: !cleaning && spoken !== undefined, limited: false };
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
  const gap = uncovered(window.right, window.number.end, after.start);
  const { meaning } = after;
  if (window.number.chinese && window.number.value === 1) return NOTHING;
  const heads = headsOf(window.right, lexicon);
  const noun = heads.find((head) => NOUNS.has(head.meaning))?.meaning;
  const left = window.left.flatMap((token) => (token.type === 'word' ? token.meaning : []));
  if (noun === 'business' || left.includes('about')) return NOTHING;
  if (DISPUTES.has(meaning)) {
    const isStated = left.includes('exist') || left.includes('sum');
    return {
      subjects: [meaning],
      firm: isStated && gap <= 2 && context.onDisclosure,
      limited: false,
    };
  }
  if (lexicon.partWords.has(meaning)) {
    const about = { noun, gap: 0, nearest: after };
    if (gap > 4) return NOTHING;
    const subject = parts(after, [after], about, text, context, lexicon);
    return { ...subject, firm: subject.firm && gap === 0 };
  }
  const leads = heads.find((head) => CARRYING.has(head.meaning))?.meaning ?? meaning;
  if (!['finish', 'reply', 'carried', 'forward', 'carry'].includes(leads) || gap > 8)
    return NOTHING;
  const action = actionOf(leads, window, context) ?? '';
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
  if (isMoney) return MONEY.test(number.unit);
  if (!CASES.test(number.unit) || number.decimals > 0) return false;
  const next = text[number.end] ?? '';
  if (number.unit === '条')
    return subjects.every((id) => lexicon.byId.get(id)?.noun !== 'application');
  if (number.unit !== '个') return true;
  const isPart = subjects.some((id) => lexicon.byId.get(id)?.word !== undefined);
  return !isPart && (!/[\u4e00-\u9fff]/.test(next) || '案行政申'.includes(next));
}
