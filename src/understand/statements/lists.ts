import type { Mention } from './mention.js';
import type { PartList } from './statement.js';
import { flatMap } from '../../text/flat-map.js';

/** Longest run of numbers that are tried as the parts of one before them. */
const RUN = 40;

interface Frame {
  readonly mark: PartList['mark'];
  readonly depth: number;
  /** Mentions that can be its totals, nearest first. */
  readonly before: readonly Mention[];
  readonly byUnit: Map<string, { total: Mention; parts: Mention[] }>;
  readonly first: Mention;
}

/** Families whose quantities stand for themselves and are no part of a list of another family. */
const ROOTS = new Set(['dispute', 'document', 'regulation', 'decision', 'money', 'published']);

/**
 * The totals of a sentence and their parts: behind 其中, in brackets, in a row, or before 合计.
 * `before`: the numbers of the sentence before, which a 其中 at the start of this one breaks down.
 */
export function listsOf(mentions: readonly Mention[], before: readonly Mention[]): PartList[] {
  const counted = mentions.filter(({ unit, change }) => unit !== '%' && change === undefined);
  const lists: PartList[] = [];
  const listed = new Set<number>();
  let frames: Frame[] = [];
  const close = (keep: (frame: Frame) => boolean): void => {
    for (const frame of frames) if (!keep(frame)) lists.push(...finished(frame, listed));
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
      if (endsFrame(frame, mention)) close((other) => other !== frame);
      else addPart(frame, mention);
    }
  });
  close(() => false);
  return [...lists, ...runsOf(counted, listed), ...sumsOf(counted)];
}

function openFrame(
  mention: Mention,
  earlier: readonly Mention[],
  before: readonly Mention[],
): Frame | undefined {
  const { inBracketOf, depth, mark, sum } = mention;
  if (inBracketOf !== undefined && !sum) {
    const total = earlier.find(({ index }) => index === inBracketOf);
    if (total && !mention.besides) {
      const kind = mark === undefined ? 'bracket' : 'bracket-among';
      return { mark: kind, depth, before: [total], byUnit: new Map(), first: mention };
    }
  }
  if (mark !== 'among') return undefined;
  const own = earlier.filter((other) => other.depth <= depth);
  const totals = own.length > 0 ? own : [...before].reverse();
  return { mark: 'among', depth, before: totals, byUnit: new Map(), first: mention };
}

function endsFrame(frame: Frame, mention: Mention): boolean {
  if (mention === frame.first || mention.family === undefined) return false;
  const { total, parts } = frame.byUnit.get(mention.unit) ?? {};
  if (mention.family === 'intake') return total?.family !== 'intake';
  return ROOTS.has(mention.family) && parts?.[0]?.family !== mention.family;
}

function addPart(frame: Frame, mention: Mention): void {
  const known = frame.byUnit.get(mention.unit);
  if (known) {
    known.parts.push(mention);
    return;
  }
  const total = frame.before.find(({ unit, besides }) => unit === mention.unit && !besides);
  if (total) frame.byUnit.set(mention.unit, { total, parts: [mention] });
}

function finished(frame: Frame, listed: Set<number>): PartList[] {
  return flatMap([...frame.byUnit.values()], ({ total, parts }) => {
    if (total.approximate || total.otherPeriod !== parts[0]!.otherPeriod) return [];
    if (parts.some(({ approximate }) => approximate)) return [];
    for (const { index } of parts) listed.add(index);
    const others = frame.before.filter(({ unit }) => unit === total.unit);
    return [list(total, parts, frame.mark, others)];
  });
}

function list(
  total: Mention,
  parts: readonly Mention[],
  mark: PartList['mark'],
  others: readonly Mention[] = [],
): PartList {
  return {
    total: total.index,
    parts: parts.map(({ index }) => index),
    others: others.filter((other) => other !== total).map(({ index }) => index),
    mark,
    closed: parts.length > 1 && parts.at(-1)!.rest,
    overlapping: parts.some(({ overlapping }) => overlapping),
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
