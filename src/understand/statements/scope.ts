import type { Bearing, Context, Frame, Issuer } from './frame.js';
import { isInNameOf, isOfEach } from './elsewhere.js';
import { CARRYING } from './heads.js';
import { uncovered, type Segment, type Window } from './segments.js';
import type { DateToken, NumberToken, Token, WordToken } from './token.js';

export const WORK = new Set(['receive', 'accept', 'handle', 'finish', 'reply', 'intake']);
export const OTHER_PERIODS = new Set(['last-year', 'next-year', 'other-period']);

/** Words that may stand between an organ and what it does. */
const PASSED = new Set(['filler', 'this-year', 'sum', 'all']);
/** Words for parts of what the issuer is: all others, or its own head office. */
const PARTS = new Set(['part-scope', 'core-scope']);
/** Words that a bracket opens with that says whom a number covers. */
const COVERS = new Set(['holding', 'among', 'part-scope', 'core-scope', 'filler']);
const REGIONS: Readonly<Record<string, string>> = {
  'region-city': '市',
  'region-district': '区',
  'region-county': '县',
  'region-province': '省',
  'region-other': '州',
  'region-town': '镇',
};

/** Whether a paragraph names parts of a region or the whole of one. */
export function isDivided(tokens: readonly Token[]): boolean {
  return tokens.some(
    (token) =>
      token.type === 'word' && (PARTS.has(token.meaning) || REGIONS[token.meaning] !== undefined),
  );
}

/** Whether a segment speaks for others; undefined where it names nobody. */
export function scopeOf(
  segment: Segment,
  text: string,
  context: Context,
  { issuer }: Frame,
): boolean | undefined {
  if (isInNameOf(segment, text, issuer)) return true;
  let scope: boolean | undefined;
  for (const { meaning } of segment.words) {
    const region = REGIONS[meaning];
    if (meaning === 'own') scope = false;
    else if (region !== undefined) scope = isOtherRegion(region, issuer) || ofSystem(segment, text);
    else if (PARTS.has(meaning)) scope = scope === false || issuer.office ? false : true;
    else if (meaning === 'government')
      scope = governmentScope(segment, text, context, issuer, scope);
  }
  return scope ?? (isOfEach(segment, text) || namesAnother(segment, text, issuer) || undefined);
}

/**
 * 县政府收到…: a government speaks of itself so where it alone is spoken of, every other organ of another
 * one. 向县政府申请…, 县政府要求… say nothing of who counts.
 */
function governmentScope(
  segment: Segment,
  text: string,
  context: Context,
  { region, government }: Issuer,
  scope: boolean | undefined,
): boolean | undefined {
  const at = segment.tokens.findIndex(
    (token) => token.type === 'word' && token.meaning === 'government',
  );
  const named = segment.tokens[at]!;
  // 以市政府为被申请人的复议案件: those of the government itself.
  const isParty = /^.{2,4}(?:为|作为)(?:被申请人|被告|被申请机关|被诉)/.test(
    text.slice(named.start, segment.end),
  );
  if (isParty) {
    const isOwn = government && text[named.start] === region;
    // 受理复议申请15件；以县政府为被申请人的2件: from here on the cases are its own.
    if (isOwn) context.othersDisputes = false;
    // 市政府作为被告的6件；全市被诉23件: the form may count either.
    return !isOwn || context.divided;
  }
  const next = segment.tokens
    .slice(at + 1)
    .find((token) => token.type !== 'word' || !PASSED.has(token.meaning));
  // Whether a government can make 规章 is asked elsewhere; one of a province or a city speaks of its own.
  const isOfRegulations = segment.words.some(({ meaning }) => meaning === 'regulation');
  const makes =
    government && region !== undefined && text[named.start] === region && '省市州'.includes(region);
  const isMade = next?.type === 'word' && next.meaning === 'issue' && (!isOfRegulations || makes);
  const acts =
    next?.type === 'word' && (WORK.has(next.meaning) || next.meaning === 'none' || isMade);
  const opens = segment.tokens
    .slice(0, at)
    .every(
      (token) => token.type === 'date' || (token.type === 'word' && PASSED.has(token.meaning)),
    );
  const subject = acts && opens && uncovered(segment.tokens, segment.start, next.start) === 0;
  if (region === undefined) return subject ? true : scope;
  const isOwn = government && subject && text[named.start] === region && !context.divided;
  return isOwn ? false : true;
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
  const head = segment.words.find(({ meaning }) => WORK.has(meaning));
  if (head === undefined) return false;
  const before = segment.tokens.filter(({ end }) => end <= head.start);
  if (isDepartment(text.slice(segment.start, head.start))) return true;
  let end = head.start;
  for (let at = before.length - 1; at >= 0 && before[at]!.end === end; at--)
    end = before[at]!.start;
  const start = before.filter((token) => token.end <= end).at(-1)?.end ?? segment.start;
  if (uncovered(before, start, end) < 2) return false;
  const run = text.slice(start, end);
  if (!/[局委办厅院署站所队处室科股镇乡县区市府]$/.test(run)) return false;
  return !isShortFor(run.slice(run.endsWith('府') ? -5 : -4), organ);
}

/** 住建部门收到…, 水利部门共收到…; not 我部门, 相关部门. */
function isDepartment(run: string): boolean {
  return /[^我本该各等关的、,]部门(?:共计?|合计|总共|累计|全年|已)*$/.test(run);
}

/** 全县教育系统: the organs of one line of business in a region. */
function ofSystem({ start, end }: Segment, text: string): boolean {
  return /[全我本][省市区县州旗盟镇乡][^，,；;。、\d]{0,8}(?:系统|各级|所有|上下)/.test(
    text.slice(start, end),
  );
}

/** 全区（含各部门、镇街）: a bracket that says whom the number covers. */
export function coversParts(segments: readonly Segment[], text: string): boolean {
  const first = segments.findIndex(({ depth, counts }) => depth === 0 && counts);
  return segments.some(({ depth, counts, words, start, end }, at) => {
    if (depth === 0 || words[0] === undefined || !COVERS.has(words[0].meaning)) return false;
    // Before the first number of the sentence a bracket is no breakdown of one.
    if (counts) return at < first && COUNTED_PARTS.test(text.slice(start, end));
    return words.some(({ meaning }) => PARTS.has(meaning) || REGIONS[meaning] !== undefined);
  });
}

/** 全市（含8个县区、46个市直部门） */
const COUNTED_PARTS =
  /\d[个家](?:[县市区旗镇乡街州]|[^,。;]{0,4}(?:部门|单位|乡镇|街道|机关|园区))/;

/** 政务服务办 for 政务服务管理办公室: the characters of the short form in their order. */
function isShortFor(short: string, long: string): boolean {
  let at = 0;
  for (const character of short) {
    at = long.indexOf(character, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** What one of several labels says of period and scope: 2023年、2024年分别为…. */
export function labelBearing(
  label: readonly (WordToken | DateToken)[],
  bearing: Bearing,
  { year, issuer }: Frame,
): Bearing {
  let { otherPeriod, otherScope } = bearing;
  for (const token of label) {
    if (token.type === 'date') otherPeriod = isOtherDate(token, year, otherPeriod);
    else if (token.meaning === 'this-year') otherPeriod = false;
    else if (OTHER_PERIODS.has(token.meaning)) otherPeriod = true;
    else if (token.meaning === 'own') otherScope = false;
    else if (PARTS.has(token.meaning) || token.meaning === 'government') otherScope = true;
    else if (REGIONS[token.meaning] !== undefined)
      otherScope = isOtherRegion(REGIONS[token.meaning]!, issuer);
  }
  return { otherPeriod, otherScope, ofCore: otherScope && bearing.ofCore };
}

const FROM = /[由从](?:原来的?|最初的?|年初的?|原先的?|之前的?|此前的?)?$/;
const CAME_TO =
  /^[^,。;\d]{0,4}(?:增|升|涨|提|扩|翻|多|降|减|缩|压|落|滑|变|调|少)[^,。;\d]{0,6}[至到为成][^,。;\d]{0,6}\d/;

/** 行政复议由1件升为2件: what it came from is of the time before, though no year is named. */
export function isWhatItWas(
  { start, end }: Pick<NumberToken, 'start' | 'end'>,
  text: string,
): boolean {
  return (
    FROM.test(text.slice(Math.max(0, start - 4), start)) && CAME_TO.test(text.slice(end, end + 20))
  );
}

/** 2023年的91.0%提高到2024年的94.2%: of several years in one segment a number is of the one before it. */
export function numberBearing(
  { left }: Window,
  { tokens, words }: Segment,
  bearing: Bearing,
  { year }: Frame,
): Bearing {
  const years = tokens.filter(isYear);
  const own = left.findLast(isYear);
  const compares = left.some((token) => token.type === 'word' && token.meaning === 'compare');
  const carries = words.some(({ meaning }) => CARRYING.has(meaning));
  if (years.length < 2 || own === undefined || compares || carries) return bearing;
  return { ...bearing, otherPeriod: own.year !== year };
}

function isYear(token: Segment['tokens'][number]): token is DateToken & { readonly year: number } {
  return token.type === 'date' && token.year !== undefined && token.month === undefined;
}

/** The first and the last day of the report year are ends of the period, other days and months parts of it. */
export function isOtherDate(date: DateToken, year: number | undefined, before: boolean): boolean {
  if (date.year !== undefined && year !== undefined && date.year !== year) return true;
  if (date.within) return true;
  // 征求意见30日: a day alone names no other part of the year.
  if (date.month === undefined) return date.year === undefined && before;
  if (date.month === 12 && (date.day ?? 31) === 31) return false;
  return !(date.month === 1 && date.day === 1);
}
