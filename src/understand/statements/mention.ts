import type { Assigned } from './respective.js';
import { uncovered, type Segment, type Window } from './segments.js';
import type { Statement } from './statement.js';
import type { DateToken, NumberToken, WordToken } from './token.js';

/** A number of a sentence with what decides how it hangs together with the others. */
export interface Mention {
  readonly index: number;
  readonly value: number;
  readonly unit: string;
  /** 一件申请可涉及多类: one in words is no total of others. */
  readonly one: boolean;
  readonly depth: number;
  /** Announced by 其中 or by 含 right before it. */
  readonly mark: 'among' | 'holding' | undefined;
  /** 微博、微信分别为12条、8条: what these number, whatever the sentence before counts. */
  readonly labelled: boolean;
  /** 另有…: outside the list. */
  readonly besides: boolean;
  /** 上年结转N件: never what others are parts of, while another number is there. */
  readonly carried: boolean;
  /** 其他N件. */
  readonly rest: boolean;
  /** 其他占15%, 其他类占15%: nothing that limits the rest. */
  readonly restAlone: boolean;
  /** 比原有的103个减少45个: what another is held against. */
  readonly against: boolean;
  /** Only 共, 合计 before it. */
  readonly sum: boolean;
  /** 共, 合计 before it. */
  readonly adds: boolean;
  /** 三日内累计回复66封: with those that were told before. */
  readonly cumulative: boolean;
  /** 月均33条: no whole that has parts. */
  readonly mean: boolean;
  /** 30件平均用时8天, 每页10元: how these did and what each costs, not how many there were of a whole. */
  readonly averaged: boolean;
  /** The year that is named before it. */
  readonly year: number | undefined;
  /** 全年 before it. */
  readonly thisYear: boolean;
  readonly share: boolean;
  /** 二者占48.0%: of several numbers together. */
  readonly joint: boolean;
  /** Nothing before it in its segment. */
  readonly bare: boolean;
  /** 占60%, not 占网络申请的60%: a share of the whole that is spoken of. */
  readonly ofWhole: boolean;
  /** 占新收申请的60%: what was done with the whole that the share itself names. */
  readonly base: string | undefined;
  /** What its label begins with. */
  readonly label: string | undefined;
  /** The rate that a percentage is, and the verb of a count with whether it was done in time. */
  readonly rate: string | undefined;
  readonly does: string | undefined;
  readonly timely: boolean;
  readonly onApplications: boolean;
  readonly change: 'up' | 'down' | 'same' | undefined;
  /** 由40件下降到34件: the number that another, right before it, came to. */
  readonly reached: 'up' | 'down' | 'same' | undefined;
  readonly otherPeriod: boolean;
  /** Of others than the author: 全市教育系统46个. */
  readonly otherScope: boolean;
  readonly approximate: boolean;
  /** The label names a channel or an action that overlaps with others. */
  readonly overlapping: boolean;
  /** The bracket it stands in follows the last number at once. */
  readonly inBracketOf: number | undefined;
  /** The mark in front of its segment, where it is the first number there. */
  readonly opens: string;
  readonly family: string | undefined;
  /** Numbers that are given to labels in their order (分别为) share one. */
  readonly group: number | undefined;
}

/** A statement while it is being put together. */
export type Draft<T> = { -readonly [K in keyof T]: T[K] };
export type StatementDraft = Draft<Statement>;

/** What is known of a number when its mention is made. */
export interface Found {
  readonly index: number;
  readonly window: Window;
  readonly segment: Segment;
  readonly text: string;
  readonly unit: string;
  readonly subjects: readonly string[];
  readonly family: string | undefined;
  readonly otherPeriod: boolean;
  readonly otherScope: boolean;
  /** 其中 stood in the clause before. */
  readonly announced: boolean;
  readonly opens: string;
  readonly bracketOf: number | undefined;
  readonly assigned: Assigned | undefined;
  readonly onApplications: boolean;
}

const RATES = new Set(['finish-rate', 'timely-rate', 'reply-rate', 'open-rate']);
const DOES = new Set([
  'receive',
  'accept',
  'intake',
  'handle',
  'finish',
  'reply',
  'publish',
  'open',
  'issue',
]);
const OVERLAPPING = new Set(['website', 'weibo', 'wechat', 'channel']);
const MEAN =
  /(?:[年季月周日人]均|(?<![现广市会各每])场均|(?<![各每两三该])[期次篇户]均|平均)[^,。;]{0,10}$/;
/** 每页10元, 每件收取100元 */
const EACH = /每[件页份个人户][^,。;、()\d]{0,6}$/;
/** 加上非公有的3家: beside what was counted. */
const ADDED = /^(?:再)?(?:加上|加之|另加)/;
/** 24件中, not 领导5人、中层干部14人. */
const OF_LAST = /^中(?![层心学央标小级医药国介])/;
const NEXT_ITEM =
  /(?:^|[;。,])(?:另(?:外|有)?[一1]|[二三四五六]是|其[二三四五六]|第[二三四五六])[^;。,:]{0,20}:$/;
/** 3个处室各有2名，其余各1名 */
const APIECE = /各(?:有|设|配|派|为|报送|选派|确定|配备|设立)?$/;
const AGAINST = /(?<![对评相])[比较](?![例重赛对好])[^,;。]{0,14}$/;
const MOVED = /^的?[^,;。\d]{0,3}(?:减|增|下降|上升|多|少|高|低|降|升|缩短|延长)/;
const JOINT =
  /(?:[二两三四五六][者类项种]|之和|合计|[前后][二两三四五]\S?)(?:之和|合计|共)?(?:约|一共|总共)?占/;
const UP = /增|升|涨|提|多|净/;
const DOWN = /减|降|落|少/;

export function mentionOf(found: Found): Mention {
  const { index, window, segment, text, unit, subjects, assigned } = found;
  const { number, left } = window;
  const before = left.filter((token) => token.type === 'word');
  const words = assigned
    ? [...assigned.label.filter((token) => token.type === 'word'), ...before]
    : before;
  const has = (meaning: string) => before.some((word) => word.meaning === meaning);
  const nearest = before.findLast(({ meaning }) => meaning !== 'filler' && meaning !== 'timely');
  return {
    index,
    value: number.value,
    unit,
    one: number.chinese && number.value === 1,
    depth: segment.depth,
    mark:
      isAmong(before, number, text) ||
      found.announced ||
      (found.opens === ':' && !isOfNext(segment, text)) ||
      isOfLast(window, text)
        ? 'among'
        : has('holding')
          ? 'holding'
          : undefined,
    labelled: isLabelled(before, window, text),
    besides: has('besides') || ADDED.test(text.slice(window.from, number.start)),
    carried: subjects[0] === 'carried' || has('carried'),
    rest: assigned
      ? assigned.closes
      : before.some(
          ({ meaning, start }) => meaning === 'rest' && isLabelStart(start, window, text),
        ) || subjects[0] === 'otherwise',
    restAlone: assigned ? assigned.closes : isRestAlone(before, window),
    sum: subjects.length === 0 && !assigned && isSum(number, before, window),
    against:
      AGAINST.test(text.slice(window.from, number.start)) &&
      MOVED.test(text.slice(number.end, number.end + 8)),
    adds: has('sum'),
    cumulative: text.slice(window.from, number.start).includes('累计'),
    mean: MEAN.test(text.slice(window.from, number.start)),
    averaged:
      text.startsWith('平均', number.end) ||
      isPrice(unit, text, number) ||
      APIECE.test(text.slice(window.from, number.start)),
    year: left.findLast((token): token is DateToken => token.type === 'date')?.year,
    thisYear: !assigned && has('this-year'),
    bare: !assigned && uncovered([], window.from, number.start) === 0,
    share: has('share') || assigned?.share === true,
    joint: JOINT.test(text.slice(window.from, number.start)),
    ofWhole: assigned?.share ?? isOfWhole(number, before, window),
    base: has('share') ? baseOf(before) : undefined,
    label: words.find(({ meaning }) => !['filler', 'this-year', 'sum'].includes(meaning))?.meaning,
    rate: unit === '%' && nearest && RATES.has(nearest.meaning) ? nearest.meaning : undefined,
    does: before.findLast(({ meaning }) => DOES.has(meaning))?.meaning,
    timely: has('timely'),
    onApplications: found.onApplications,
    ...movement(nearest, number, text),
    otherPeriod: found.otherPeriod,
    otherScope: found.otherScope,
    approximate: number.approximate || isAboutShare(before, text),
    overlapping: words.some(({ meaning }) => OVERLAPPING.has(meaning)),
    inBracketOf: segment.depth > 0 ? found.bracketOf : undefined,
    opens: found.opens,
    family: found.family,
    group: assigned?.group,
  };
}

/** 其中网上3件; not 分别为《甲办法》《乙规定》，废止1件, where names are listed. */
function isAmong(words: readonly WordToken[], { start }: NumberToken, text: string): boolean {
  const among = words.find(({ meaning }) => meaning === 'among');
  if (among === undefined) return false;
  // 我局2件，已包含在其余28件之中: of those it is some itself.
  if (text[among.start] === '包' && text[among.end] === '在') return false;
  const isOfNames = /^(?:分别|依次|具体)/.test(text.slice(among.start, among.end));
  return !isOfNames || !/[《“]/.test(text.slice(among.end, start));
}

/** 一份…，计380元；另一份按件计收：…，计700元: another item, no part of what the one before tells. */
function isOfNext({ start }: Segment, text: string): boolean {
  return NEXT_ITEM.test(text.slice(Math.max(0, start - 30), start));
}

/** Something stands in the clause before its 分别. */
function isLabelled(words: readonly WordToken[], { from }: Window, text: string): boolean {
  const among = words.find(({ meaning }) => meaning === 'among');
  return (
    among !== undefined && among.start > from && /^(?:分别|依次)/.test(text.slice(among.start))
  );
}

/** 新收24件中办结23件; not 招标公告26条、中标结果25条. */
function isOfLast({ from, number }: Window, text: string): boolean {
  return (
    OF_LAST.test(text.slice(from, from + 2)) &&
    /\d[^\d,;:()、]{0,3}$/.test(text.slice(Math.max(0, from - 4), from)) &&
    from < number.start
  );
}

function baseOf(words: readonly WordToken[]): string | undefined {
  const share = words.findLastIndex(({ meaning }) => meaning === 'share');
  return words.slice(share + 1).find(({ meaning }) => DOES.has(meaning))?.meaning;
}

/** Nothing but 为, 达 between 占 and the number. */
function isOfWhole(number: NumberToken, words: readonly WordToken[], { left }: Window): boolean {
  const at = words.findLastIndex(({ meaning }) => meaning === 'share');
  return (
    at >= 0 &&
    words.slice(at + 1).every(({ meaning }) => meaning === 'filler') &&
    uncovered(left, words[at]!.end, number.start) === 0
  );
}

function isRestAlone(words: readonly WordToken[], { left, number }: Window): boolean {
  const rest = words.find(({ meaning }) => meaning === 'rest');
  const limited = words.some(({ meaning }) => meaning === 'business' || meaning === 'change');
  return rest !== undefined && !limited && uncovered(left, rest.end, number.start) === 0;
}

/** 约占60%. */
function isAboutShare(words: readonly WordToken[], text: string): boolean {
  const share = words.find(({ meaning }) => meaning === 'share');
  return share !== undefined && '约近超逾'.includes(text[share.start - 1] ?? '?');
}

/** Only 共, 合计 before it. */
function isSum(number: NumberToken, words: readonly WordToken[], { left, from }: Window): boolean {
  return (
    words.some(({ meaning }) => meaning === 'sum') &&
    words.every(({ meaning }) => ['sum', 'filler', 'all'].includes(meaning)) &&
    uncovered(left, from, number.start) === 0
  );
}

function isLabelStart(start: number, { from, left }: Window, text: string): boolean {
  const before = left.filter(({ end }) => end <= start);
  return uncovered(before, from, start) === 0 && !/[、]/.test(text.slice(from, start));
}

/** 下降6件 tells by how much, 下降到34件 what it came to. */
function movement(
  nearest: WordToken | undefined,
  number: NumberToken,
  text: string,
): Pick<Mention, 'change' | 'reached'> {
  if (nearest?.meaning !== 'change') return { change: undefined, reached: undefined };
  const direction = directionOf(text.slice(nearest.start, nearest.end));
  return /[到至为]/.test(text.slice(nearest.start, number.start))
    ? { change: undefined, reached: direction }
    : { change: direction, reached: undefined };
}

function directionOf(word: string): 'up' | 'down' | 'same' {
  return DOWN.test(word) ? 'down' : UP.test(word) ? 'up' : 'same';
}

/** What each one costs: 每页10元, 100元/件. */
function isPrice(unit: string, text: string, { start, end }: NumberToken): boolean {
  if (!unit.endsWith('元')) return false;
  return text[end] === '/' || EACH.test(text.slice(Math.max(0, start - 10), start));
}
