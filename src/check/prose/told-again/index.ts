import { flatMap } from '../../../text/flat-map.js';
import { largest } from '../../../text/lists.js';
import { sourceSpan } from '../../../text/mapped.js';
import type { Rulebook } from '../../../rulebook/types.js';
import type { Passage, Report } from '../../../understand/report.js';
import type { Detected } from '../../finding.js';
import { isSwapped } from '../slip.js';
import { countsIn, type Count } from './counts.js';
import { othersAgain, type Again } from './others.js';
import { referenceOf, shared, type Reference } from './references.js';
import { againWords, type AgainWords } from './words.js';

/** Numbers in a row that may have been added up. */
const LONGEST = 8;
/** No paragraph of a report has more numbers; each is held against all before it. */
const MOST = 120;
/** As a share of the number before, what is told again with a slip is no farther from it. */
const NEAR = 0.1;
/** The same, of what is pointed at. */
const POINTED = 0.25;
/** Below it digits change their places by chance. */
const LEAST_SWAPPED = 12;
const SHORTEST = 2;
/** Characters before a number that may be new where the same is told again. */
const NEW = 1;
/** So large, no other number of the paragraph has the same digits by chance. */
const LARGE = 100;
/** References whose noun is that of the number. */
const ADJACENT: ReadonlySet<Reference['kind']> = new Set(['every', 'opens']);
/** Words that hold a word for parts and are none. */
const NO_PARTS = /接待|招待|等待|对应|相应|响应|供应|适应|回应|应急|应诉|附近|业余/g;
const APART = /(?:[不未没非][^,，]{0,5}|除)(?:上述|前述|以上|这|该|此)?$/;
/** 上年, 2023年: of another time. */
const OTHER_TIME = /[上去前往]年|同期|\d{4}年|[上下]半年|季度|\d月|原有|年初|累计|较|同比/;

/** A number that speaks of one before it in its paragraph, and is another one. */
export function toldAgain({ passages }: Report, rulebook: Rulebook): Detected[] {
  const words = againWords(rulebook);
  return flatMap(passages, (passage): Detected[] => {
    if (passage.area !== 'body') return [];
    const { text } = passage.text;
    if (!/\d|[一二两三四五六七八九十][次期场条件个]/.test(text)) return [];
    const counts = countsIn(text);
    if (counts.length > MOST) return [];
    const again = flatMap(counts, (then, at) => {
      const first = meantBy(then, at, counts, words, text);
      return first ? { first, then, amounts: [first.value, then.value] as const } : [];
    });
    return [...again, ...othersAgain(text)].map((each) => finding(passage, each));
  });
}

/** The number that one refers to, where it is another number and nothing explains that. */
function meantBy(
  count: Count,
  at: number,
  counts: readonly Count[],
  words: AgainWords,
  text: string,
): Count | undefined {
  // 另有2件…，不在上述4件之内: of those that it does not belong to.
  if (count.vague || APART.test(count.before)) return undefined;
  const alike = counts.filter(({ unit }) => unit === count.unit);
  const earlier = counts.slice(0, at).filter(({ unit }) => unit === count.unit);
  const reference = earlier.length > 0 ? referenceOf(count, words) : undefined;
  if (reference === undefined || isOfOther(count, reference.kind, words)) return undefined;
  if (isExplained(count, earlier, alike)) return undefined;
  const named = namedIn(earlier, count, reference, words, text);
  const first = named.at(-1);
  if (first === undefined || new Set(named.map(({ value }) => value)).size > 1) return undefined;
  if (isSwap(first, count)) return first;
  const isOtherTime = OTHER_TIME.test(text.slice(count.from, count.start));
  return !isOtherTime && isNear(first, count, reference) ? first : undefined;
}

/** A part, or of another time, by its own clause. */
function isOfOther({ before }: Count, kind: Reference['kind'] | undefined, { part }: AgainWords) {
  const own = kind === 'done' ? before.replace(/[\u4e00-\u9fff]{2}的$/, '') : before;
  return part.test(own.replace(NO_PARTS, '')) || OTHER_TIME.test(own);
}

/** One of the others is the same, or some of them make it. */
function isExplained(count: Count, earlier: readonly Count[], alike: readonly Count[]): boolean {
  const { value } = count;
  if (alike.some((other) => other !== count && other.value === value)) return true;
  // 39件（同一人提出的有7件）、4件，全部43件: also of two that do not stand side by side.
  if (
    earlier.some(({ value: one }, at) =>
      earlier.some(
        (other, index) =>
          one - other.value === value || (index > at && one + other.value === value),
      ),
    )
  )
    return true;
  return earlier.some((_, from) => {
    let sum = 0;
    return earlier.slice(from, from + LONGEST).some((one) => {
      sum += one.value;
      return sum === value;
    });
  });
}

/** The earlier numbers that count what the later one speaks of, in the same scope; of those that are pointed at the likest. */
function namedIn(
  earlier: readonly Count[],
  count: Count,
  { kind, noun, verb }: Reference,
  words: AgainWords,
  text: string,
): readonly Count[] {
  const isWhole = ({ before }: Count): boolean => words.whole.test(before);
  const leadOf = ({ from, start }: Count): string => text.slice(from, start);
  const likeness = (other: Count): number => {
    if (other.vague || other.clause === count.clause) return 0;
    if (kind !== 'pointed') {
      if (isOfOther(other, undefined, words)) return 0;
      const scope = scopesIn(leadOf(count), words);
      const isOfEvent = kind === 'event' && scope === '';
      if (!isOfEvent && scopesIn(leadOf(other), words) !== scope) return 0;
    }
    const around = kind === 'event' ? leadOf(other) + other.behind : other.before + other.behind;
    if (verb !== undefined && !(leadOf(other) + other.behind).includes(verb)) return 0;
    const isLargeSwap = count.value >= LARGE && isSwap(other, count);
    const isNew = !saysNoMore(count, other, words);
    if (kind === 'again' && isNew) return 0;
    if (isLargeSwap && isWhole(other) && isWhole(count) && !isNew) return 1;
    const own = shared(noun, around).replace(words.idle, '');
    if (ADJACENT.has(kind) && !isCounted(other, own, noun)) return 0;
    const shortest = kind === 'event' && !isSwap(other, count) ? SHORTEST + 1 : SHORTEST;
    return own.length >= shortest ? own.length : 0;
  };
  const found = earlier.map((other) => ({ other, own: likeness(other) }));
  const best = largest(found.map(({ own }) => own));
  return found
    .filter(({ own }) => own > 0 && (kind !== 'pointed' || own === best))
    .map(({ other }) => other);
}

/** Nothing of what stands before the number is new; 微信公众号发布 speaks of something else than 网站发布. */
function saysNoMore(count: Count, other: Count, { idle, whole }: AgainWords): boolean {
  const own = count.before.replace(whole, '').replace(idle, '');
  return [...own].filter((one) => !(other.before + other.behind).includes(one)).length <= NEW;
}

/** 9个社区, 社区9个: what is counted stands right beside the number; 社区专栏9个 counts something else. */
function isCounted({ before, behind }: Count, own: string, noun: string): boolean {
  return noun.startsWith(own) && (behind.startsWith(own) || before.endsWith(own));
}

function scopesIn(text: string, { scope }: AgainWords): string {
  return [...new Set(text.match(scope) ?? [])].sort().join();
}

/** 2318 and 2138, 63 and 36. */
function isSwap({ value: one }: Count, { value: other }: Count): boolean {
  return Math.min(one, other) >= LEAST_SWAPPED && isSwapped(one, other);
}

function isNear({ value: one }: Count, { value: other }: Count, { kind }: Reference): boolean {
  const beside = Math.abs(one - other);
  if (kind === 'pointed' || kind === 'every') return beside <= Math.max(1, one * POINTED);
  // What speaks of fewer may speak of some.
  const isMore = other > one && beside <= Math.max(1, one * NEAR);
  return isMore && (kind === 'opens' || kind === 'done' || kind === 'genitive');
}

/** Numbers are so far apart; numbers of documents and days are only two. */
function finding({ text, section }: Passage, { first, then, amounts }: Again): Detected {
  const written = ({ start, end }: Again['first']): string => text.text.slice(start, end);
  const values = { found: written(then), expected: written(first) };
  return {
    ...(amounts
      ? { messageId: 'equal', values: { ...values, difference: apart(amounts) } }
      : { messageId: 'told-otherwise', values }),
    span: sourceSpan(text, then.start, then.end),
    place: section === undefined ? {} : { section },
    related: [
      {
        messageId: 'number',
        values: { value: written(first), unit: '' },
        span: sourceSpan(text, first.start, first.end),
      },
    ],
  };
}

function apart([one, other]: readonly [number, number]): number {
  return Math.round(Math.abs(one - other) * 100) / 100;
}
