import type { Section } from '../report.js';
import { uncovered, type Segment } from './segments.js';
import type { DateToken, WordToken } from './token.js';

/** Who reports: what the words 全市, 我区, 本级 mean depends on it. */
export interface Issuer {
  readonly organ: string;
  /** The last character of the region that the organ governs; undefined for a department. */
  readonly region: string | undefined;
  /** The organ is the office of a government. */
  readonly office: boolean;
}

export interface Frame {
  readonly issuer: Issuer;
  readonly year: number | undefined;
}

/** What has been spoken of so far in a paragraph and in its current sentence. */
export interface Context {
  readonly year: number | undefined;
  readonly section: Section | undefined;
  /** The topic of the paragraph, from its heading or its first sentences. */
  paragraph: string | undefined;
  /** The topic of the sentence. */
  topic: string | undefined;
  /** The kind of case last spoken of. */
  dispute: string | undefined;
  /** Government information was spoken of: a review or a lawsuit is one on it. */
  onDisclosure: boolean;
  /** A quantity named without its number yet. */
  pending: readonly string[];
  otherPeriod: boolean;
  otherScope: boolean;
  /** Quantities stated in the sentence. */
  stated: Set<string>;
  /** Channels named in the sentence. */
  waysNamed: string[];
  /** The sentence counts cases that others decide or that are filed with others. */
  othersDisputes: boolean;
  /** The sentence counts what was published of decisions, not the decisions. */
  othersDecisions: boolean;
  /** The sentence speaks of going through old documents. */
  revising: boolean;
}

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
const WORK = new Set(['receive', 'accept', 'handle', 'finish', 'reply', 'intake']);
const CARRYING = new Set(['carry', 'carried', 'forward']);
const REGIONS: Readonly<Record<string, string>> = {
  'region-city': '市',
  'region-district': '区',
  'region-county': '县',
  'region-province': '省',
  'region-other': '州',
  'region-town': '镇',
};

export function newContext(section: Section | undefined, year: number | undefined): Context {
  const id = section?.spec?.id;
  return {
    year,
    section,
    paragraph: id === 'applications' ? 'application' : undefined,
    topic: undefined,
    dispute: undefined,
    onDisclosure: id === 'disputes' || id === 'applications',
    pending: [],
    otherPeriod: false,
    otherScope: false,
    stated: new Set(),
    waysNamed: [],
    othersDisputes: false,
    othersDecisions: false,
    revising: false,
  };
}

export function startSentence(context: Context): void {
  context.topic = undefined;
  context.pending = [];
  context.otherPeriod = false;
  context.otherScope = false;
  context.stated = new Set();
  context.waysNamed = [];
  context.othersDisputes = false;
  context.othersDecisions = false;
  context.revising = false;
}

/** What a segment says of period and scope, for its own numbers. */
export interface Bearing {
  readonly otherPeriod: boolean;
  readonly otherScope: boolean;
}

/** Takes note of the topics, the period and the scope that a segment speaks of. */
export function enterSegment(
  segment: Segment,
  text: string,
  context: Context,
  frame: Frame,
): Bearing {
  const words = segment.tokens.filter((token): token is WordToken => token.type === 'word');
  const meanings = new Set(words.map(({ meaning }) => meaning));
  const numbered = segment.tokens.some(({ type }) => type === 'number');
  noteTopics(words, meanings, numbered, context);
  const period = periodOf(segment, meanings, context, frame);
  const scope = scopeOf(segment, words, text, frame);
  if (scope !== undefined && numbered) context.otherScope = scope;
  return { otherPeriod: period, otherScope: scope ?? context.otherScope };
}

function noteTopics(
  words: readonly WordToken[],
  meanings: ReadonlySet<string>,
  numbered: boolean,
  context: Context,
): void {
  const hasOutcome = [...OUTCOMES].some((meaning) => meanings.has(meaning));
  const works = numbered || [...meanings].some((meaning) => WORK.has(meaning));
  for (const { meaning } of words) {
    if (meaning === 'disclosure' || meaning === 'application') context.onDisclosure = true;
    if (meaning === 'revise') context.revising = true;
    if (meaning === 'adjudicator') context.othersDisputes = true;
    if (DISPUTES.has(meaning)) context.dispute = meaning;
    if (['website', 'weibo', 'wechat', 'channel'].includes(meaning))
      context.waysNamed.push(meaning);
    if (meaning === 'business' && works) context.topic = 'business';
    if (meaning === 'weak-application' && context.topic === 'business') continue;
    if (TOPICS.has(meaning)) {
      context.topic =
        meaning === 'weak-application' ? (context.topic ?? context.paragraph) : meaning;
      if (hasOutcome) context.topic ??= 'application';
    }
  }
  if (meanings.has('application') && context.paragraph === undefined) {
    context.paragraph = 'application';
  }
}

function periodOf(
  segment: Segment,
  meanings: ReadonlySet<string>,
  context: Context,
  { year }: Frame,
): boolean {
  if ([...meanings].some((meaning) => CARRYING.has(meaning))) return context.otherPeriod;
  let other = context.otherPeriod;
  for (const token of segment.tokens) {
    if (token.type === 'number') continue;
    if (token.type === 'date') other = isOtherDate(token, year, other);
    else if (token.meaning === 'this-year') other = false;
    else if (['last-year', 'next-year', 'other-period'].includes(token.meaning)) other = true;
  }
  if (!meanings.has('compare')) context.otherPeriod = other;
  return other;
}

/** The first and the last day of the report year are ends of the period, other days and months parts of it. */
function isOtherDate(date: DateToken, year: number | undefined, before: boolean): boolean {
  if (date.year !== undefined && year !== undefined && date.year !== year) return true;
  if (date.month === undefined && date.day === undefined) return date.year === undefined && before;
  if (date.month === 12 && (date.day ?? 31) === 31) return false;
  return !(date.month === 1 && date.day === 1);
}

/** Whether a segment speaks for others; undefined where it names nobody. */
function scopeOf(
  segment: Segment,
  words: readonly WordToken[],
  text: string,
  { issuer }: Frame,
): boolean | undefined {
  let scope: boolean | undefined;
  for (const { meaning } of words) {
    const region = REGIONS[meaning];
    if (meaning === 'own') scope = false;
    else if (region !== undefined) scope = isOtherRegion(region, issuer);
    else if (meaning === 'part-scope') scope = scope === false || issuer.office ? false : true;
    else if (meaning === 'government' && issuer.region !== undefined) scope = true;
  }
  return scope ?? (namesAnother(segment, text, issuer) ? true : undefined);
}

function isOtherRegion(region: string, { region: own, organ, office }: Issuer): boolean {
  if (own === undefined) return organ !== '' && !office;
  const alike = (character: string) =>
    '镇乡道街'.includes(character) ? '镇' : '州旗盟'.includes(character) ? '州' : character;
  return alike(region) !== alike(own);
}

/** An organ that is not the issuer stands before the verb: 泗洪县收到…, 市公安局收到…. */
function namesAnother(segment: Segment, text: string, { organ }: Issuer): boolean {
  if (organ === '') return false;
  const head = segment.tokens.find((token) => token.type === 'word' && WORK.has(token.meaning));
  if (head === undefined) return false;
  const before = segment.tokens.filter(({ end }) => end <= head.start);
  let end = head.start;
  for (let at = before.length - 1; at >= 0 && before[at]!.end === end; at--)
    end = before[at]!.start;
  const start = before.filter((token) => token.end <= end).at(-1)?.end ?? segment.start;
  if (uncovered(before, start, end) < 2) return false;
  const run = text.slice(start, end);
  if (!/[局委办厅院署站所队处镇乡县区市府]$/.test(run)) return false;
  return !isShortFor(run.slice(run.endsWith('府') ? -5 : -4), organ);
}

/** 政务服务办 for 政务服务管理办公室: the characters of the short form in their order. */
function isShortFor(short: string, long: string): boolean {
  let at = 0;
  for (const character of short) {
    at = long.indexOf(character, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
