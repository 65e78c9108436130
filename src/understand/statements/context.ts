import type { Section } from '../report.js';
import { isOfCore } from './core-scope.js';
import { isOfOtherCause } from './elsewhere.js';
import type { Bearing, Context, Frame } from './frame.js';
import { CARRYING, type Subject } from './heads.js';
import type { Lexicon } from './lexicon.js';
import { isOtherDate, OTHER_PERIODS, scopeOf, WORK } from './scope.js';
import type { Segment } from './segments.js';
import type { WordToken } from './token.js';

/** Topics that a number can belong to without naming them again. */
const TOPICS = new Set([
  'application',
  'weak-application',
  'document',
  'regulation',
  'permit',
  'penalty',
  'coercion',
  'review',
  'litigation',
  'direct',
  'after',
  'info',
]);
const DISPUTES = new Set(['review', 'litigation', 'direct', 'after']);
/** Outcomes of applications: with them, 申请 alone is one on information. */
const OUTCOMES = new Set(['open', 'partial', 'refuse', 'unable', 'decline', 'otherwise']);
/** Who applied, and how. */
const SOME = new Set([
  ...['person', 'organisation', 'company', 'research', 'welfare', 'legal'],
  ...['desk', 'online', 'letter', 'fax'],
]);
const DECISIONS = new Set(['permit', 'penalty', 'coercion']);
/** Families that are about applications; those of what became of reviews and lawsuits. */
export const APPLICATIONS = new Set(['intake', 'result', 'outcome', 'ground', 'applicant']);
const OF_CASES = /-(?:result|stage)$/;
const WAYS = new Set(['website', 'weibo', 'wechat', 'channel']);

export function newContext(section: Section | undefined, year: number | undefined): Context {
  const id = section?.spec?.id;
  return {
    year,
    section,
    paragraph: id === 'applications' ? 'application' : undefined,
    topic: undefined,
    dispute: undefined,
    onDisclosure: id === 'disputes' || id === 'applications',
    onFees: false,
    pending: [],
    otherPeriod: false,
    otherScope: false,
    ofCore: false,
    lastOther: false,
    baseAside: false,
    afterDispute: false,
    lastCounted: undefined,
    stated: new Set(),
    waysNamed: [],
    besides: false,
    sorting: false,
    othersDisputes: false,
    othersDecisions: false,
    revising: false,
    divided: false,
  };
}

export function startSentence(context: Context): void {
  context.afterDispute = DISPUTES.has(context.topic ?? '');
  context.topic = undefined;
  context.pending = [];
  context.otherPeriod = false;
  context.otherScope = false;
  context.ofCore = false;
  context.lastOther = false;
  context.baseAside = false;
  context.lastCounted = undefined;
  context.stated = new Set();
  context.waysNamed = [];
  context.besides = false;
  context.sorting = false;
  context.othersDisputes = false;
  context.othersDecisions = false;
  context.revising = false;
}

/** Takes note of what a number was read as. */
export function noteStated(
  { subjects, firm }: Subject,
  value: number,
  context: Context,
  { byId }: Lexicon,
): void {
  for (const id of subjects) {
    const family = byId.get(id)?.family ?? '';
    // 复议4件、诉讼2件，维持3件，纠正2件: if it is not sure of which the first is, the others are not either.
    if (firm || !OF_CASES.test(family)) context.stated.add(id);
    if (APPLICATIONS.has(family)) context.topic ??= 'application';
    // 复议4件、诉讼0件，其中维持3件: of those that there were.
    const other = [...context.stated].find((one) => one !== id && DISPUTES.has(one));
    // 复议4件，其中维持4件；诉讼0件，其中维持0件: the results of the others were told.
    const isTold = [...context.stated].some((one) => OF_CASES.test(byId.get(one)?.family ?? ''));
    if (value === 0 && DISPUTES.has(id) && !isTold) context.dispute = other ?? context.dispute;
  }
  if (subjects.some((id) => context.pending.includes(id))) context.pending = [];
}

/** Takes note of the topics, the period and the scope that a segment speaks of. */
export function enterSegment(
  segment: Segment,
  text: string,
  context: Context,
  frame: Frame,
): Bearing {
  noteTopics(segment, context);
  joinLawsuits(segment, context);
  if (isOfOtherCause(segment, text)) context.othersDisputes = true;
  const period = periodOf(segment, text, context, frame);
  const scope = scopeOf(segment, text, context, frame);
  const isCore = scope === true && isOfCore(segment, text, frame);
  if (scope !== undefined && segment.counts) {
    context.otherScope = scope;
    context.ofCore = isCore;
  }
  // 对3件拟不予公开的申请…: what was meant to become of them, and then what did.
  const isProposed = segment.words.some(({ meaning }) => meaning === 'proposed');
  if ((segment.counts && isProposed) || isOfSome(segment, text)) {
    context.otherScope = true;
    context.ofCore = false;
  }
  return {
    otherPeriod: period,
    otherScope: scope ?? context.otherScope,
    ofCore: scope === undefined ? context.ofCore : isCore,
  };
}

/** 自然人申请中，予以公开9件: what became of theirs, not of all. */
function isOfSome({ words, counts, end }: Segment, text: string): boolean {
  return !counts && text[end - 1] === '中' && words.some(({ meaning }) => SOME.has(meaning));
}

function noteTopics({ words, counts }: Segment, context: Context): void {
  const works = (): boolean => counts || words.some(({ meaning }) => WORK.has(meaning));
  // Asked once: of a sentence of thousands of words, each may ask.
  const hasOutcome = words.some(({ meaning }) => OUTCOMES.has(meaning));
  let isOnApplications = false;
  let isOutcome = false;
  for (const { meaning } of words) {
    if (meaning === 'application') isOnApplications = true;
    if (meaning === 'disclosure' || meaning === 'application') context.onDisclosure = true;
    if (meaning === 'processing-fee' || meaning === 'fee-notice') context.onFees = true;
    if (meaning === 'revise') context.revising = true;
    // 被申请行政复议8件，被复议机关维持5件: who decides on cases that are the organ's own.
    if (meaning === 'adjudicator' && !context.stated.has('review')) context.othersDisputes = true;
    if (meaning === 'besides') context.besides = true;
    if (DISPUTES.has(meaning)) context.dispute = meaning;
    if (WAYS.has(meaning)) context.waysNamed.push(meaning);
    isOutcome ||= OUTCOMES.has(meaning);
    // 部分公开的5件均涉及银行账号: what the answers are about is another matter than what is counted.
    const isAbout = isOutcome && context.paragraph === 'application';
    if (meaning === 'business' && context.topic !== 'business' && works() && !isAbout)
      context.topic = 'business';
    if (meaning === 'weak-application' && context.topic === 'business') continue;
    if (TOPICS.has(meaning)) {
      context.topic =
        meaning === 'weak-application' ? (context.topic ?? context.paragraph) : meaning;
      if (hasOutcome) context.topic ??= 'application';
    }
  }
  if (isOnApplications) context.paragraph ??= 'application';
  if (isOnDecisions(words)) context.othersDisputes = true;
  if (counts && isJoint(words)) context.dispute = JOINT;
}

/** 诉讼5件，其中直接起诉2件、复议后起诉3件；维持3件: what comes behind both is told of all. */
function joinLawsuits({ words, opens }: Segment, context: Context): void {
  const isSplit = ['litigation', 'direct', 'after'].every((id) => context.stated.has(id));
  if (!isSplit || opens === '、' || words.some(({ meaning }) => DISPUTES.has(meaning))) return;
  context.dispute = 'litigation';
  context.topic = 'litigation';
}

/** 因行政处罚被申请行政复议5件: a case on something else than disclosure, as it says. */
function isOnDecisions(words: readonly WordToken[]): boolean {
  const dispute = words.findIndex(({ meaning }) => DISPUTES.has(meaning));
  if (dispute < 1 || words.some(({ meaning }) => meaning === 'disclosure')) return false;
  return words.slice(0, dispute).some(({ meaning }) => DECISIONS.has(meaning));
}

/** 行政复议、行政诉讼案件10件: one number for both. */
const JOINT = 'review+litigation';

function isJoint(words: readonly WordToken[]): boolean {
  const named = words.filter(({ meaning }) => DISPUTES.has(meaning));
  return (
    named.length > 1 &&
    named.some(({ meaning }) => meaning === 'review') &&
    named.at(-1)!.meaning !== 'review'
  );
}

/** 2021年结转5件 in a report on 2023: not what was carried from the year before. */
function isLongAgo(token: Segment['tokens'][number], year: number | undefined): boolean {
  return token.type === 'date' && (token.year ?? Infinity) < (year ?? 0) - 1;
}

/** 上年为5件: nothing but what it was before. */
const BASE =
  /^而?(?:上年度?|去年|上一年度?)(?:同期)?(?:为|是|有|仅)?\d+(?:\.\d+)?[\u4e00-\u9fff%]{1,2}$/;
/** At the end of the year that nothing else is said of. */
const YEAR_END = /(?:^|[^上去前每年])(?:年末|年底)(?!前)/;

/** 2023年至2025年, 2023-2025年, 2023年、2024年、2025年三年: of several years together. */
const SEVERAL_YEARS =
  /20\d\d(?:年度?)?(?:至|到|-|—|–|~){1,2}20\d\d年(?!\d)|20\d\d年(?:[、和及]20\d\d年){1,4}[两二三四五六]年/;

function periodOf(
  { tokens, words, start, end, opens }: Segment,
  text: string,
  context: Context,
  { year }: Frame,
): boolean {
  if (words.some(({ meaning }) => CARRYING.has(meaning)))
    return context.otherPeriod || tokens.some((token) => isLongAgo(token, year));
  const goesOn = words[0]?.meaning === 'among' && context.lastOther;
  // 同比增加2件，上年为5件；办结7件: behind a stronger mark it goes on with this year.
  if (opens === ';' && context.baseAside) context.otherPeriod = false;
  const wasOther = context.otherPeriod;
  let other = context.otherPeriod || goesOn;
  // 对历年文件逐件清理，年末现行有效45件: what there was at the end of this one.
  if (YEAR_END.test(text.slice(start, end))) other = false;
  for (const token of tokens) {
    if (token.type === 'number') continue;
    if (token.type === 'date') other = isOtherDate(token, year, other);
    else if (token.meaning === 'this-year') other = false;
    else if (OTHER_PERIODS.has(token.meaning)) other = true;
  }
  if (SEVERAL_YEARS.test(text.slice(start, end))) other = true;
  if (!words.some(({ meaning }) => meaning === 'compare')) context.otherPeriod = other;
  const isBase =
    !wasOther && context.lastCounted !== undefined && BASE.test(text.slice(start, end));
  context.baseAside = isBase || (opens !== ';' && context.baseAside);
  return other;
}
