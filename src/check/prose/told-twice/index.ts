import { flatMap } from '../../../text/flat-map.js';
import { sourceSpan } from '../../../text/mapped.js';
import type { Report } from '../../../understand/report.js';
import type { Rulebook } from '../../../rulebook/types.js';
import type { Detected } from '../../finding.js';
import { isSwapped } from '../slip.js';
import { toldIn, type Told } from './mention.js';
import { toldWords } from './words.js';

/** Nouns as short as these are counted in many places; two counts need not be of the same. */
const GENERIC = 3;
/** As a share of the other, a number that may be meant for it. */
const NEAR = 0.8;
/** From this value on digits that changed their places are a slip of the keyboard. */
const LEAST_SWAPPED = 100;

/** The same things counted twice in the prose, with different numbers. */
export function toldTwice(report: Report, rulebook: Rulebook): Detected[] {
  const words = toldWords(rulebook);
  const year = report.year?.year;
  const all = flatMap(report.passages, (passage, index) =>
    passage.area === 'body' && /\d|[一二两三四五六七八九十][次期场条件个]/.test(passage.text.text)
      ? toldIn(passage, index, words)
      : [],
  ).filter(({ passage, start }) => !isOfOtherYear(passage.text.text, start, year));
  const groups = new Map<string, Told[]>();
  for (const told of all) {
    const key = `${told.unit}/${told.noun}`;
    const own = groups.get(key);
    if (own) own.push(told);
    else groups.set(key, [told]);
  }
  return flatMap([...groups.values()], (group) => flatMap(pairs(group), finding));
}

function isOfOtherYear(text: string, at: number, year: number | undefined): boolean {
  const named = /(\d{4})年[^。!?]{0,95}$/.exec(text.slice(Math.max(0, at - 100), at))?.[1];
  return named !== undefined && Number(named) !== year;
}

/** The first two of a group that say the same of another number; none where it is told of three. */
function pairs(group: readonly Told[]): [first: Told, then: Told][] {
  if (new Set(group.map(({ value }) => value)).size !== 2) return [];
  const first = group[0]!;
  const then = group.find((other) => other.value !== first.value && isSame(first, other));
  return then ? [[first, then]] : [];
}

function isSame(one: Told, other: Told): boolean {
  if (one.scope !== other.scope) return false;
  const didSame = one.did === other.did;
  const isTurned = didSame && one.value >= LEAST_SWAPPED && isSwapped(one.value, other.value);
  const isBothWhole = isAll(one, other) && isAll(other, one);
  const isApart = one.paragraph !== other.paragraph;
  if (isTurned && isApart && isBothWhole && (one.channel === '' || other.channel === ''))
    return true;
  if (one.channel !== other.channel) return false;
  if (other.definite)
    return isAll(one, other) && (didSame || (other.did === undefined && one.did !== undefined));
  if (!didSame || !isBothWhole || one.did === undefined) return false;
  const isSpecific = one.noun.length > GENERIC;
  const isOneSentence = !isApart && one.sentence === other.sentence;
  if (isOneSentence) return isSpecific && /;/.test(between(one, other));
  return isSpecific || isTurned;
}

/**
 * 全县建成专区23个…全县26个专区: what was set up is told of all that there is where its region is named and the numbers
 * are near; 全县建成专区3个 is what came this year.
 */
function isAll({ whole, definite, did, scope, value }: Told, other: Told): boolean {
  const isSetUp =
    did === 'did-set' && scope !== '' && value >= other.value * NEAR && other.value >= value * NEAR;
  return whole || definite || isSetUp;
}

function between(one: Told, other: Told): string {
  return one.passage.text.text.slice(one.end, other.start);
}

function finding([first, then]: [first: Told, then: Told]): Detected {
  const spanOf = ({ passage, start, end }: Told) => sourceSpan(passage.text, start, end);
  return {
    messageId: 'equal',
    values: {
      found: then.text,
      expected: first.text,
      difference: Math.abs(first.value - then.value),
    },
    span: spanOf(then),
    place: then.passage.section === undefined ? {} : { section: then.passage.section },
    related: [
      {
        messageId: 'number',
        values: { value: first.value, unit: first.unit },
        span: spanOf(first),
      },
    ],
  };
}
