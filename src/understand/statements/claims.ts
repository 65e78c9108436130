import type { Claim } from './claim.js';
import type { Context } from './frame.js';
import type { Lexicon } from './lexicon.js';
import { uncovered, type Segment } from './segments.js';
import { madeNone, withoutOf, zeroOf } from './none-claims.js';
import { allCameIn, allCounted, allOf, noneOf } from './outcome-claims.js';
import { casesOf, resultOf, settledOf } from './result-claims.js';
import type { WordToken } from './token.js';
import { flatMap } from '../../text/flat-map.js';

const DISPUTES = new Set(['review', 'litigation', 'direct', 'after']);
/** Kinds of lawsuits. */
const STAGES = new Set(['direct', 'after']);
/** Words that turn “there was no …” into a statement on something else. */
const BLOCKERS = new Set([
  'business',
  'reply',
  'finish',
  'handle',
  'timely',
  'desk',
  'online',
  'letter',
  'fax',
  'person',
  'organisation',
  'company',
  'research',
  'welfare',
  'legal',
  'processing-fee',
  'fee-notice',
  'publish',
  'change',
]);
const WORK = new Set(['handle', 'finish', 'reply']);
const ORGANISATIONS = ['company', 'research', 'welfare', 'legal'];
/** Words for what did not come to pass, or not yet. */
const UNREAL = new Set(['if', 'proposed']);
/** How far a short negation reaches over unknown words. */
const REACH = 3;
/** Characters of a sentence that are looked at for those of whom something is said. */
const SENTENCE = 120;

/** 未收到申请, 未发生复议, 全部办结, 均维持, 无败诉, 均为自然人. */
export function claimsOf(
  segment: Segment,
  text: string,
  context: Context,
  lexicon: Lexicon,
): Claim[] {
  const { words } = segment;
  const counted = segment.tokens.some((token) => token.type === 'number' && !token.chinese);
  if (words.some(({ meaning }) => UNREAL.has(meaning))) return [];
  if (counted)
    return (
      allCameIn(segment, text, lexicon) ??
      allCounted(segment, text) ??
      casesOf(segment, text, context, lexicon)
    );
  const none = words.filter(({ meaning }) => meaning === 'none');
  if (none.length > 0)
    return none.length > 1
      ? severalNone(none, words, { text, end: segment.end }, context, lexicon)
      : noneClaims(none[0]!, words, { text, end: segment.end }, context, lexicon);
  const all = words.find(({ meaning }) => meaning === 'all');
  // 维持三件: a number, of which nothing is said of the others.
  if (all === undefined) return segment.counts ? [] : resultOf(segment, text, context);
  const settled = settledOf(segment, text, context);
  if (settled) return settled;
  const own = allClaims(all, words, text, context, lexicon);
  return own.length > 0 ? own : resultOf(segment, text, context);
}

/** 未收到…也无上年结转 in one segment: each negation has its own words. */
function severalNone(
  none: readonly WordToken[],
  words: readonly WordToken[],
  { text, end }: Around,
  context: Context,
  lexicon: Lexicon,
): Claim[] {
  return flatMap(none, (word, at) => {
    const next = none[at + 1]?.start ?? Infinity;
    const own = words.filter((other) => other.start >= word.start && other.start < next);
    const around = { text, end: none[at + 1]?.start ?? own.at(-1)!.end };
    // 未制发、未废止行政规范性文件: the noun of all stands behind the last.
    const shared = madeNone(word, words, { text, end }, lexicon);
    if (shared) return [shared];
    return own.length > 1 ? noneClaims(word, own, around, context, lexicon) : [];
  });
}

/** The text of the paragraph, and where in it the words of a claim end. */
interface Around {
  readonly text: string;
  readonly end: number;
}

function noneClaims(
  none: WordToken,
  words: readonly WordToken[],
  around: Around,
  context: Context,
  lexicon: Lexicon,
): Claim[] {
  const { text } = around;
  const after = words.filter(({ start }) => start >= none.end);
  const lost = after.find(({ meaning }) => meaning === 'lost' || meaning === 'corrected');
  const place = (end: number) => ({ start: none.start, end });
  if (lost) {
    const subjects = lostSubjects(lost, after, context);
    if (subjects.length === 0 || uncovered(after, none.end, lost.start) > REACH) return [];
    return [{ kind: 'not-corrected', subjects, ...place(lost.end), firm: context.onDisclosure }];
  }
  const without = withoutOf(none, words, around);
  if (without) return [without];
  const zero = zeroOf(none, words, after, text, context);
  if (zero.length > 0) return zero;
  const outcome = noneOf(none, after, around, context, lexicon);
  if (outcome.length > 0) return outcome;
  const carrying = after.some(({ meaning }) => meaning === 'carried' || meaning === 'forward');
  const blocked = after.some(
    ({ meaning }) =>
      (BLOCKERS.has(meaning) && !(carrying && WORK.has(meaning))) || meaning.startsWith('refuse'),
  );
  if (blocked) return [];
  const verbed =
    text.slice(none.start, none.end).length > 1 ||
    after.some(({ meaning }) => meaning === 'exist' || meaning === 'receive');
  const near = (word: WordToken) => verbed || uncovered(after, none.end, word.start) <= REACH;
  const claims: Claim[] = [];
  const disputes = after.filter((word) => DISPUTES.has(word.meaning) && near(word));
  if (disputes.length > 0) {
    const subjects = [...new Set(disputes.map(({ meaning }) => meaning))];
    return subjects.map((subject) => ({
      kind: 'none',
      subjects: [subject],
      ...place(disputes.at(-1)!.end),
      firm: context.onDisclosure,
    }));
  }
  for (const direction of ['carried', 'forward'] as const) {
    const word = after.find(
      ({ meaning }) =>
        meaning === direction ||
        (meaning === 'carry' && direction === leftAtEnd(text, none.start, context.year)),
    );
    if (word && near(word)) {
      claims.push({ kind: 'none', subjects: [direction], ...place(word.end), firm: true });
    }
  }
  if (claims.length > 0) return claims;
  const application = after.find(
    ({ meaning }) => meaning === 'application' || meaning === 'weak-application',
  );
  if (application && near(application) && isReceived(none, application, after, text, context)) {
    const firm = application.meaning === 'application' || text[none.start] === '零';
    claims.push({ kind: 'none', subjects: ['received'], ...place(application.end), firm });
  }
  return claims;
}

/** 年末无结转: what is left at the end of the year; at that of the year before, what was left to this one. */
function leftAtEnd(
  text: string,
  at: number,
  year: number | undefined,
): 'carried' | 'forward' | undefined {
  const found = YEAR_END.exec(text.slice(Math.max(0, at - 16), at));
  if (found === null) return undefined;
  const [, named, before] = found;
  const years =
    named === undefined ? (before === undefined ? 0 : 1) : (year ?? NaN) - Number(named);
  return years === 0 ? 'forward' : years === 1 ? 'carried' : undefined;
}

const YEAR_END =
  /(?:(\d{4})|([上去前]))?(?:年度?)?(?:年末|年底|年终|期末|末|底|12月31日)[^,。;()\d]{0,3}$/;

function lostSubjects(lost: WordToken, words: readonly WordToken[], context: Context): string[] {
  const named = [
    ...new Set(words.filter(({ meaning }) => DISPUTES.has(meaning)).map(({ meaning }) => meaning)),
  ];
  if (named.length > 0) return named;
  if (lost.meaning === 'lost') return ['litigation'];
  return context.dispute === undefined ? [] : [context.dispute];
}

/** 未收到申请, 没有申请; not 未在申请中…. */
function isReceived(
  none: WordToken,
  application: WordToken,
  after: readonly WordToken[],
  text: string,
  context: Context,
): boolean {
  const negation = text.slice(none.start, none.end);
  // 来信4封，均属咨询，未提出申请: those who wrote did not apply.
  const from = Math.max(text.lastIndexOf('。', none.start) + 1, none.start - SENTENCE);
  const counted = /\d(?![\d年])/.test(text.slice(from, none.start));
  if (counted && /^未[^收]{0,4}提[出交](?!的)/.test(text.slice(none.start, application.start)))
    return false;
  const received = /[收接到]|受理|发生|产生/.test(negation);
  const verbs = after.filter(({ meaning }) =>
    ['receive', 'accept', 'exist', 'intake'].includes(meaning),
  );
  if (received || verbs.some(({ start }) => start < application.start)) {
    return (
      application.meaning === 'application' || uncovered(after, none.end, application.start) === 0
    );
  }
  return uncovered(after, none.end, application.start) === 0 && context.topic !== 'business';
}

/** 申请, 申请人: with persons beside it, those who applied for information. */
function isApplying(meaning: string, word: string): boolean {
  return meaning === 'weak-application' || word === '申请人' || word.startsWith('自然人');
}

function allClaims(
  all: WordToken,
  words: readonly WordToken[],
  text: string,
  context: Context,
  lexicon: Lexicon,
): Claim[] {
  // 除1件被纠正外，其余均维持: all that is left.
  if (words.some(({ meaning, start }) => meaning === 'rest' && start < all.start)) return [];
  // 其余2件由城建科提供信息，均予以公开: all of those that are left.
  if (/(?:其余|余下|剩余)[^。;]{0,58}$/.test(text.slice(Math.max(0, all.start - 60), all.start)))
    return [];
  const after = words.filter(({ start }) => start >= all.end);
  const place = (word: WordToken) => ({ start: all.start, end: word.end });
  const person = after.find(({ meaning }) => meaning === 'person');
  const topic = context.topic ?? context.paragraph;
  const onApplications =
    topic === 'application' ||
    topic === 'weak-application' ||
    (topic !== 'business' &&
      words.some(({ meaning, start, end }) => isApplying(meaning, text.slice(start, end))));
  if (person && onApplications && !after.some(({ meaning }) => meaning === 'organisation')) {
    if (isOneOfSeveral(person, text)) return severalOnly(after, place(after.at(-1)!));
    return [{ kind: 'persons', subjects: ['new'], ...place(person), firm: true }];
  }
  const outcome = allOf(all, words, context);
  if (outcome) return [outcome];
  const upheld = words.find(({ meaning }) => meaning === 'upheld');
  if (upheld && context.dispute !== undefined && topic !== 'business') {
    const subjects = disputesFor(words, context);
    return [{ kind: 'upheld', subjects, ...place(upheld), firm: context.onDisclosure }];
  }
  const finished = after.find(({ meaning }) => meaning === 'finish');
  const timely = words.some(({ meaning }) => meaning === 'timely');
  if (finished && !timely && onApplications && lexicon.byId.has('finished')) {
    const known = context.topic !== undefined;
    return [{ kind: 'finished', subjects: ['finished'], ...place(finished), firm: known }];
  }
  return [];
}

/** 均为自然人和商业企业提出: others are named beside the persons. */
function isOneOfSeveral({ start, end }: WordToken, text: string): boolean {
  return (
    '和及与或、'.includes(text[start - 1] ?? ' ') ||
    /^(?:[和及与或、]|以及)/.test(text.slice(end, end + 2))
  );
}

/** … and nobody else applied, as far as all who did are words of ours. */
function severalOnly(
  named: readonly WordToken[],
  place: { readonly start: number; readonly end: number },
): Claim[] {
  const told = new Set(named.map(({ meaning }) => meaning));
  const others = ORGANISATIONS.filter((meaning) => !told.has(meaning));
  return others.length === ORGANISATIONS.length
    ? []
    : [{ kind: 'only', subjects: others, ...place, firm: true }];
}

/** The cases that 均维持 speaks of: those of its own segment, else all that the sentence named. */
function disputesFor(words: readonly WordToken[], context: Context): string[] {
  const own = [
    ...new Set(words.filter(({ meaning }) => DISPUTES.has(meaning)).map(({ meaning }) => meaning)),
  ];
  if (own.length > 0) return own;
  if (words.some(({ meaning }) => meaning === 'adjudicator')) return ['review'];
  // 诉讼6件，其中直接起诉2件，均维持；复议后起诉4件…: those of which nothing but the number was told.
  const [last] = context.lastCounted ?? [];
  const isFirst = [...STAGES].filter((id) => context.stated.has(id)).length === 1;
  if (last !== undefined && STAGES.has(last) && isFirst) return [last];
  const resolved = (id: string) => [...context.stated].some((other) => other.startsWith(`${id}-`));
  const named = [...context.stated].filter((id) => DISPUTES.has(id));
  // 复议4件，其中3件维持；诉讼2件，均维持: those whose results are told are not meant.
  const untold = named.filter((id) => !resolved(id));
  const stated = untold.length > 0 ? untold : named;
  return stated.length > 0 ? stated : [context.dispute!];
}
