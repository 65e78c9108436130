import type { Bearing, Context } from './frame.js';
import type { Mention, StatementDraft } from './mention.js';
import type { Assigned } from './respective.js';
import type { Segment, Window } from './segments.js';
import type { PartList } from './statement.js';
import type { SearchText } from './text.js';
import type { WordToken } from './token.js';

/** What is known of a number when it is read. */
export interface About {
  readonly segment: Segment;
  readonly search: SearchText;
  readonly context: Context;
  readonly bearing: Bearing;
  readonly opens: string;
  readonly bracketOf: number | undefined;
  /** The number before the brackets that are open, for all that stands in them. */
  readonly within: number | undefined;
  readonly assigned: Assigned | undefined;
  /** Where the sentence begins. */
  readonly from: number;
}

/** The sentence says that what it counts overlaps. */
export function overlaps(segments: readonly Segment[]): boolean {
  return segments.some(({ words }) =>
    words.some(({ meaning }) => meaning === 'overlap' || meaning === 'overlap-before'),
  );
}

/** 两项统计存在交叉，不作简单相加: the lists of the sentence before, which such a sentence says of, overlap. */
export function markTwice(
  lists: PartList[],
  before: readonly Mention[],
  segments: readonly Segment[],
): void {
  const isTold = segments.some(({ words }) =>
    words.some(({ meaning }) => meaning === 'overlap-before'),
  );
  if (!isTold) return;
  lists.forEach((list, at) => {
    if (before.some(({ index }) => index === list.total))
      lists[at] = { ...list, overlapping: true };
  });
}

/** The number that a bracket follows at once. */
export function closestBefore(
  mentions: readonly Mention[],
  segment: Segment,
  statements: readonly StatementDraft[],
  search: SearchText,
): number | undefined {
  const last = mentions.at(-1);
  if (last === undefined) return undefined;
  const { start } = search.spanOf(segment.start - 1, segment.start);
  const { span, text } = statements[last.index]!;
  return start - (span.start + text.length) <= 0 ? last.index : undefined;
}

/** A number without a unit counts where it ends its segment right behind a word: 部分公开67，占…. */
export function isBareCount({ number, left, to }: Window, text: string): boolean {
  const next = text[number.end] ?? '';
  const last = left.at(-1);
  return number.end === to && last?.end === number.start && ',;。)、'.includes(next || '。');
}

/** 收到的2件申请转送公安局；其余申请由我局答复: the one number of the sentence is not of all that came in. */
export function leavesRest(segments: readonly Segment[]): boolean {
  const counting = segments.findIndex(({ counts }) => counts);
  const others = segments.slice(counting + 1);
  return (
    counting >= 0 &&
    !others.some(({ counts }) => counts) &&
    !segments.some(({ words }) => words.some(({ meaning }) => meaning === 'among')) &&
    others.some(({ words }) =>
      words.some(
        ({ meaning, end }, at) =>
          meaning === 'rest' &&
          words[at + 1]?.meaning.endsWith('application') &&
          words[at + 1]!.start - end <= 1,
      ),
    )
  );
}

export function onApplications({ topic, paragraph }: Context): boolean {
  const subject = topic ?? paragraph;
  return subject === 'application' || subject === 'weak-application';
}

/** The number that a clause leads one to expect behind it: 收到政府信息公开申请，其中…，共13件. */
export function pendingWindow({ words, start, end }: Segment): Window {
  const number = {
    type: 'number',
    start: end,
    end,
    digitsEnd: end,
    value: 2,
    decimals: 0,
    unit: '件',
    approximate: false,
    chinese: false,
  } as const;
  return { number, left: words, right: [], from: start, to: end };
}

/** 较2023年增加6件，其中5件…: of those of this year. */
export function isComparison({ meaning }: WordToken): boolean {
  return meaning === 'compare';
}

/** 最快当日办结, 平均6个工作日答复. */
export function tellsOfSpeed({ start, end }: Segment, text: string): boolean {
  return /最[快慢长短早晚]|平均|当[日天场]|工作日|小时|\d[天日]/.test(text.slice(start, end));
}

/** 较上年的20%（10件中纠正2件）: what stands in the bracket is of last year as well. */
export function isOfBefore(mentions: readonly Mention[], bracketOf: number | undefined): boolean {
  const last = mentions.at(-1);
  const isBase = last?.change === undefined && last?.reached === undefined;
  return isBase && last?.index === bracketOf && last?.otherPeriod === true;
}
