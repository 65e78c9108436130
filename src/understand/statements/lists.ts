import { areMade, isDivided, sumOf } from './made.js';
import type { Mention } from './mention.js';
import type { PartList } from './statement.js';
import { flatMap } from '../../text/flat-map.js';
import { append } from '../../text/lists.js';

/** Longest run of numbers that are tried as the parts of one before them. */
const RUN = 40;

interface Frame {
  readonly mark: PartList['mark'];
  readonly depth: number;
  /** Mentions that can be its totals, nearest first. */
  readonly before: readonly Mention[];
  readonly byUnit: Map<string, { total: Mention; parts: Mention[] }>;
  readonly first: Mention;
  /** A number of a unit that no total has stood among the parts. */
  mixed: boolean;
  /** The parts are set off by `；`. */
  strong: boolean;
  /** How many numbers it has taken. */
  count: number;
}

/** Ways that a clause begins with: the next such clause is beside the total. */
const WAYS = new Set(['via', 'website', 'weibo', 'wechat', 'channel']);

/** What a sentence turns to behind `；` once the parts of what came in are told. */
const NEXT = new Set(['finish', 'reply', 'carried', 'forward', 'carry', 'review', 'litigation']);

/** Families whose quantities stand for themselves and are no part of a list of another family. */
const ROOTS = new Set(['dispute', 'document', 'regulation', 'decision', 'money', 'published']);

/**
 * The totals of a sentence and their parts: behind 其中, in brackets, in a row, or before 合计.
 * `before`: the numbers of the sentence before, which a 其中 at the start of this one breaks down.
 */
export function listsOf(
  mentions: readonly Mention[],
  before: readonly Mention[],
  overlapping = false,
): PartList[] {
  const counted = mentions.filter(
    ({ unit, change, share, averaged, against }, at) =>
      unit !== '%' &&
      !against &&
      change === undefined &&
      !averaged &&
      // 487件，占总量1238件的39.3%: what a share is of is no part.
      !(share && mentions[at + 1]?.unit === '%') &&
      !isBaseOf(mentions[at + 1], unit),
  );
  const years = yearsOf(mentions);
  const lists: PartList[] = [];
  const listed = new Set<number>();
  let frames: Frame[] = [];
  const close = (keep: (frame: Frame) => boolean): void => {
    for (const frame of frames) if (!keep(frame)) append(lists, finished(frame, listed));
    frames = frames.filter(keep);
  };
  counted.forEach((mention, at) => {
    close((frame) => frame.depth <= mention.depth);
    const earlier = counted.slice(Math.max(0, at - RUN), at).reverse();
    const opened = openFrame(mention, earlier, before);
    if (opened) {
      if (mention.mark === 'among') close((frame) => frame.depth < mention.depth);
      frames.push(opened);
    }
    if (mention.besides) close((frame) => frame.depth < mention.depth);
    const frame = frames.at(-1);
    if (frame && frame.depth === mention.depth && !mention.besides) {
      const isOver = endsFrame(frame, mention) || isTurned(mention, mentions);
      if (isOver && mention !== frame.first) close((other) => other !== frame);
      else addPart(frame, mention, years);
    }
  });
  close(() => false);
  const all = [...lists, ...runsOf(counted, listed), ...sumsOf(counted)];
  return overlapping ? all.map((each) => ({ ...each, overlapping })) : all;
}

/** The year that each number is of, as far as one was named before it. */
function yearsOf(mentions: readonly Mention[]): ReadonlyMap<Mention, number> {
  const years = new Map<Mention, number>();
  let last: number | undefined;
  for (const mention of mentions) {
    last = mention.year ?? last;
    if (last !== undefined) years.set(mention, last);
  }
  return years;
}

/** …；自然人申请占新收的93.3%，为1106件: behind a share of a whole that is named anew. */
function isTurned(mention: Mention, mentions: readonly Mention[]): boolean {
  const before = mentions[mentions.indexOf(mention) - 1];
  return before?.unit === '%' && before.base !== undefined && before.opens === ';';
}

/** 由37件减至29件: what it was before is no part. */
function isBaseOf(next: Mention | undefined, unit: string): boolean {
  return next?.reached !== undefined && next.unit === unit;
}

/** The meaning of 全部, 所有: 42条（全部留言126条） has the whole in its brackets. */
const ALL = 'all';

function openFrame(
  mention: Mention,
  earlier: readonly Mention[],
  before: readonly Mention[],
): Frame | undefined {
  const { inBracketOf, depth, mark, sum } = mention;
  if (inBracketOf !== undefined && !sum && mention.label !== ALL) {
    const total = earlier.find(({ index }) => index === inBracketOf);
    if (total && !mention.besides) {
      return newFrame(mark === undefined ? 'bracket' : 'bracket-among', mention, [total]);
    }
  }
  if (mark !== 'among') return undefined;
  // 一季度312条，为全年最高；二、三、四季度分别为188条、174条、161条: beside it, not of it.
  if (mention.group !== undefined && mention.opens === ';') return undefined;
  const own = earlier.filter((other) => other.depth <= depth);
  if (own.length === 0 && mention.labelled) return undefined;
  const totals = own.length > 0 ? own : [...before].reverse();
  return newFrame('among', mention, totals);
}

function newFrame(mark: PartList['mark'], first: Mention, before: readonly Mention[]): Frame {
  const { depth } = first;
  return { mark, depth, before, byUnit: new Map(), first, mixed: false, strong: false, count: 0 };
}

function endsFrame(frame: Frame, mention: Mention): boolean {
  if (mention === frame.first) return false;
  // 上年4件、本年5件；本年共立7件: a stronger mark than before ends the list.
  if (mention.opens === ';' && frame.count > 1 && !frame.strong) return true;
  // 其中一季度3个；全市教育系统46个: what others have is no part of what one has oneself.
  if (mention.opens === ';' && mention.otherScope && !frame.first.otherScope) return true;
  // 其中依申请类1733项；综合窗口58个: nothing of that unit was divided.
  const isAnew = mention.opens === ';' && !frame.byUnit.has(mention.unit) && mention.unit !== '';
  if (isAnew && (frame.byUnit.size > 0 || frame.mixed)) return true;
  // 项目93个，其中旧项目71个、新项目22个，债券余额合计126.7亿元: all of them were told, or the amount is all there is.
  if (
    !frame.byUnit.has(mention.unit) &&
    mention.unit !== '' &&
    isDivided(frame.byUnit.values(), mention)
  )
    return true;
  // 分别为188条、174条、161条，全年835条: all of them.
  if (mention.label === undefined && mention.thisYear) return true;
  const { total, parts } = frame.byUnit.get(mention.unit) ?? {};
  // 金额依次为60元、110元，共170元; 其中5家…；加上社区的3家，共8家: a sum of the parts is none of them.
  if ((mention.sum || mention.adds) && areMade(mention, parts)) return true;
  // 其中市直364件、县区701件，上年结转52件: beside what came in.
  const isCarried = mention.carried || mention.label === 'carried';
  if (isCarried && !total?.carried && frame.count > 1) return true;
  // 不予公开8件，其中…禁止公开4件；无法提供7件: another one of the total's own kind.
  const isSister = mention.opens === ';' && mention.family === total?.family;
  if (isSister && mention.family && parts?.[0]?.family !== mention.family) return true;
  const isBeside = mention.opens === ';' && WAYS.has(mention.label ?? '');
  if (isBeside && WAYS.has(total?.label ?? '')) return true;
  const turnsTo = mention.opens === ';' && NEXT.has(mention.label ?? '');
  if (turnsTo && parts?.[0]?.label !== mention.label) return true;
  if (mention.family === undefined) return false;
  const isFlow = mention.family === 'intake' || mention.family === 'result';
  if (mention.opens === ';' && isFlow && parts?.[0]?.family !== mention.family) return true;
  if (mention.family === 'intake') return total?.family !== 'intake';
  return ROOTS.has(mention.family) && parts?.[0]?.family !== mention.family;
}

function addPart(frame: Frame, mention: Mention, years: ReadonlyMap<Mention, number>): void {
  frame.strong ||= mention !== frame.first && mention.opens === ';';
  frame.count++;
  const unit = unitIn(frame, mention);
  const known = frame.byUnit.get(unit);
  if (known) {
    // 24小时内回复411条，3日内累计回复598条，其余24条: those before are among them.
    if (mention.cumulative && mention.value > sumOf(known.parts)) known.parts.length = 0;
    known.parts.push(mention);
    return;
  }
  const year = years.get(mention);
  const totals = frame.before.filter(
    (other) =>
      other.unit === unit &&
      !other.besides &&
      !other.one &&
      !other.mean &&
      // 2022年1件、380元，2023年3件、依次为60元…: of one year are no parts of another.
      (mention.year !== undefined || (years.get(other) ?? year) === year),
  );
  // 复议4件、诉讼0件，其中维持3件: of those that there were.
  const total =
    totals.find(({ carried, value }) => !carried && value > 0) ??
    totals.find(({ carried }) => !carried) ??
    totals[0];
  if (total) frame.byUnit.set(unit, { total, parts: [mention] });
  else frame.mixed = true;
}

/** 公开96件，部分公开67，…: a bare number among others has their unit. */
function unitIn({ byUnit }: Frame, { unit }: Mention): string {
  const [only, ...more] = byUnit.keys();
  return unit === '' && only !== undefined && more.length === 0 ? only : unit;
}

function finished(frame: Frame, listed: Set<number>): PartList[] {
  return flatMap([...frame.byUnit.values()], ({ total, parts }) => {
    if (total.approximate || total.otherPeriod !== parts[0]!.otherPeriod) return [];
    if (parts.some(({ approximate }) => approximate)) return [];
    for (const { index } of parts) listed.add(index);
    const others = frame.before.filter(({ unit }) => unit === total.unit);
    // 共89篇（文字71篇、图解13篇、发布会5次）: what is counted in another unit may be one of them.
    const mark = frame.mixed && frame.mark === 'bracket' ? 'bracket-among' : frame.mark;
    const made = list(total, untilRest(total, parts), mark, others);
    return [frame.mixed ? { ...made, closed: false } : made];
  });
}

/** The parts without what another list, or another matter, adds behind them. */
function untilRest({ value }: Mention, parts: readonly Mention[]): readonly Mention[] {
  const end = endOf(parts);
  const own = parts.slice(0, end);
  return own.length > 1 && sumOf(own) === value ? own : parts;
}

/**
 * Where parts that make the total may end. 通知89条、其他32条；通知类中，转发37条…: with 其他; 村级1个、社区2个，现有30个:
 * with the first stronger mark.
 */
function endOf(parts: readonly Mention[]): number {
  const rest = parts.findIndex(({ rest }) => rest);
  if (rest >= 0) return rest + 1;
  const turn = parts.findIndex(({ opens }, at) => at > 0 && opens !== '、');
  return turn > 1 ? turn : 0;
}

function list(
  total: Mention,
  parts: readonly Mention[],
  mark: PartList['mark'],
  others: readonly Mention[] = [],
): PartList {
  // 动态60条，含图片10条、其他50条: what divides the whole, and what a part of it?
  const nested = parts.some(({ mark: own }, at) => at > 0 && own === 'holding');
  return {
    total: total.index,
    parts: parts.map(({ index }) => index),
    others: others.filter((other) => other !== total).map(({ index }) => index),
    mark,
    closed: parts.length > 1 && parts.at(-1)!.rest && !nested,
    overlapping: nested || parts.some(({ overlapping }) => overlapping),
  };
}

/** Numbers that follow a total and happen to make it up: 303项…，保留205项，取消13项，…. */
function runsOf(counted: readonly Mention[], listed: ReadonlySet<number>): PartList[] {
  return flatMap(counted, (total, at) => {
    if (total.value === 0 || total.approximate || listed.has(total.index)) return [];
    const parts: Mention[] = [];
    let sum = 0;
    for (const mention of counted.slice(at + 1, at + RUN)) {
      if (mention.unit !== total.unit || mention.depth !== total.depth) break;
      if (mention.approximate || listed.has(mention.index) || mention.mark) break;
      parts.push(mention);
      sum += mention.value;
      if (sum >= total.value) break;
    }
    return parts.length > 1 && sum === total.value ? [list(total, parts, 'run')] : [];
  });
}

/** Parts first and their total behind 合计. */
function sumsOf(counted: readonly Mention[]): PartList[] {
  return flatMap(counted, (total, at) => {
    if (!total.sum || total.approximate) return [];
    const parts: Mention[] = [];
    const bracketed = counted[at - 1]?.index === total.inBracketOf ? 1 : 0;
    for (const mention of counted.slice(Math.max(0, at - RUN), at).reverse()) {
      const alike = mention.unit === total.unit && mention.depth === total.depth - bracketed;
      if (!alike || mention.approximate || mention.sum) break;
      if (parts.length > 0 && mention.family !== parts[0]!.family) break;
      parts.push(mention);
    }
    parts.reverse();
    const spread = spreadOver(parts);
    if (spread) return [list(total, spread, 'respective', parts.slice(0, -spread.length))];
    return parts.length > 1 ? [list(total, parts, 'after')] : [];
  });
}

/** The last numbers of a list where one 分别为 gives them to their labels. */
function spreadOver(parts: readonly Mention[]): Mention[] | undefined {
  const group = parts.at(-1)?.group;
  if (group === undefined) return undefined;
  const spread = parts.filter((part) => part.group === group);
  return spread.length > 1 ? spread : undefined;
}
