import type { Rulebook } from '../../rulebook/types.js';
import { anyOf, listsOf } from '../../rulebook/words.js';
import { flatMap } from '../../text/flat-map.js';
import { largest } from '../../text/lists.js';
import { sourceSpan } from '../../text/mapped.js';
import { findRestated } from '../../text/magnitudes.js';
import { matchesOf } from '../../text/matches.js';
import { once } from '../../text/once.js';
import { WordScan } from '../../text/word-scan.js';
import { splitRegion } from '../../understand/facts/organs.js';
import type { Passage, Report } from '../../understand/report.js';
import { toldAt } from '../facts/told.js';
import type { Detected } from '../finding.js';
import { oddUnits } from './odd-units.js';

/** An entry of `rules/lexicon/measure-words.yaml`. */
interface Entry {
  readonly right: string;
  readonly verbs?: readonly string[];
  readonly before?: true;
  /** People do something behind the number. */
  readonly followed?: true;
  /** The clause ends behind the unit. */
  readonly ends?: true;
  readonly nouns: readonly string[];
  readonly wrong: readonly string[];
  /** A few other words may stand between verb and noun. */
  readonly loose?: true;
  /** How the place of the organ ends in whose report it is wrong; any, if left out. */
  readonly region?: readonly string[];
  readonly joined?: true;
  readonly decimal?: true;
  readonly thousands?: true;
  /** So few, right behind the noun. */
  readonly few?: true;
}

interface Compiled {
  readonly entries: readonly Entry[];
  readonly patternOf: (entry: Entry) => RegExp;
  /** What is done for people counts things, not them: 补贴困难群众共计3.2万元. */
  readonly forPeople: RegExp;
  /** A number of people, then what they take part in: 培训210人次，参训4期. */
  readonly swapped: RegExp;
  /** With one of these words in its clause a decimal may be a mean. */
  readonly mean: RegExp;
  /** Tells which lists of words of the entries a text has a word of. */
  readonly scan: WordScan<readonly string[]>;
}

const NUMBER = '\\d{1,9}(?:,\\d{3})*';
/** 12,86 and 1,28,600: commas that part no thousands; a list of numbers has a blank or 、 between them. */
const SEPARATORS =
  /(?<![\d.,])\d{1,3}(?:,\d{1,5}){1,3}(?:\.\d+)?(?=(?:万|余|多)?(?:件|条|份|篇|人次|人|次|个|封|册|元|张|户))/g;
const THOUSANDS = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
const DOTS =
  /(?<![\d.,])\d{1,3}(?:\.\d{1,3}){2,3}(?=(?:万|余|多)?(?:件|条|份|篇|人次|次|个|封|册|元|户))/g;

/** A part of a thing that is counted one by one. */
const FRACTION =
  /(?<![\d.,A-Za-z第])\d{1,6}\.\d{1,2}(?:件|条|篇|份|人次|人|名|场次|场|期|户|册|封)(?![/均每])/g;

/** Measure words that what is counted cannot have, and separators that stand in the wrong place. */
export function checkMeasures({ passages, issuer }: Report, rulebook: Rulebook): Detected[] {
  const words = compiled(rulebook);
  const place = splitRegion(issuer?.name ?? '').region;
  return flatMap(passages, (passage): Detected[] => {
    const { text } = passage.text;
    if (passage.area !== 'body' || !/\d/.test(text)) return [];
    const found = [
      ...separators(passage),
      ...fractions(passage, words),
      ...restated(passage),
      ...swapped(passage, words),
      ...flatMap(entriesIn(text, words, place), (entry) => wrongUnits(passage, entry, words)),
    ];
    for (const { id, start, end, values } of oddUnits(passage)) {
      const odd = toldAt(id, passage, start, end, values);
      const isTold = ({ span }: Detected) => span.start < odd.span.end && odd.span.start < span.end;
      if (!found.some(isTold)) found.push(odd);
    }
    const starts = new Set<number>();
    return found.filter(({ span }) => !starts.has(span.start) && starts.add(span.start));
  });
}

/** The entries of which a text has a noun, a wrong unit and, where they want one, a verb. */
function entriesIn(text: string, { entries, scan }: Compiled, place: string): readonly Entry[] {
  const found = scan.in(text);
  return entries.filter(
    ({ nouns, wrong, verbs, before, region }) =>
      (region === undefined || region.some((end) => place.endsWith(end))) &&
      found.includes(nouns) &&
      found.includes(wrong) &&
      (before || !verbs || found.includes(verbs)),
  );
}

function wrongUnits(
  passage: Passage,
  entry: Entry,
  { patternOf, forPeople }: Compiled,
): Detected[] {
  const { text } = passage.text;
  return flatMap(matchesOf(text, patternOf(entry)), (match): Detected[] => {
    const [whole, number, unit] = match;
    const end = match.index + whole.length;
    const start = entry.before ? match.index : end - (number!.length + unit!.length);
    const before = text.slice(Math.max(0, match.index - 12), match.index);
    if (entry.joined && forPeople.test(before.slice(lastStop(before) + 1))) return [];
    const values = { found: text.slice(start, end), unit: unit!, right: entry.right };
    return [toldAt(entry.thousands ? 'too-many' : 'measure', passage, start, end, values)];
  });
}

function restated(passage: Passage): Detected[] {
  const { text } = passage;
  return findRestated(text.text).map(({ start, end, value, first }): Detected => {
    const expected = text.text.slice(first.start, first.end);
    const difference = Math.round(Math.abs(value - first.value) * 100) / 100;
    const values = { found: text.text.slice(start, end), expected, difference };
    return {
      ...toldAt('equal', passage, start, end, values),
      related: [
        {
          messageId: 'number',
          values: { value: expected, unit: '' },
          span: sourceSpan(text, first.start, first.end),
        },
      ],
    };
  });
}

/** 培训4人次，参训210期: each of the meetings has someone who comes. */
function swapped(passage: Passage, words: Compiled): Detected[] {
  const { text } = passage.text;
  return flatMap(matchesOf(text, words.swapped), (match): Detected[] => {
    const [found, people, meetings] = match;
    if (Number(meetings) <= Number(people)) return [];
    const end = match.index + found.length;
    return [toldAt('units-swapped', passage, match.index, end, { found })];
  });
}

function lastStop(text: string): number {
  return largest([',', '。', ';'].map((stop) => text.lastIndexOf(stop)));
}

function separators(passage: Passage): Detected[] {
  const { text } = passage.text;
  const commas = text.includes(',') ? matchesOf(text, SEPARATORS) : [];
  const dots = matchesOf(text, DOTS);
  return [...commas.filter(({ 0: found }) => !THOUSANDS.test(found)), ...dots]
    .filter(({ index }) => !/第$/.test(text.slice(0, index)))
    .map(({ 0: found, index }) =>
      toldAt('separator', passage, index, index + found.length, { found }),
    );
}

/** 86.5人次; a mean may be one, and so may what it grew by (每千次留言由5.5条增至8.8条，增加3.3条). */
function fractions(passage: Passage, { mean }: Compiled): Detected[] {
  const { text } = passage.text;
  let last = -1;
  return flatMap(matchesOf(text, FRACTION), ({ 0: found, index }): Detected[] => {
    const clause = text.slice(Math.max(0, index - 30), index);
    const goesOn = last >= 0 && !/[。;]/.test(text.slice(last, index));
    if (goesOn || mean.test(clause.slice(lastStop(clause) + 1))) {
      last = index;
      return [];
    }
    return [toldAt('fraction', passage, index, index + found.length, { found })];
  });
}

const compiled = once((rulebook: Rulebook): Compiled => {
  const { entries } = rulebook.lexicon['measure-words'] as { readonly entries: readonly Entry[] };
  const lists = flatMap(entries, ({ nouns, wrong, verbs = [] }) => [nouns, wrong, verbs]);
  const any = listsOf<Name>(rulebook, 'measure-words');
  return {
    entries,
    patternOf: once((entry: Entry) => patternOf(entry, any)),
    forPeople: new RegExp(any('for-people')),
    swapped: new RegExp(
      `(?<!\\d)(\\d{1,5})(?:人次|人|名)[,、](?:${any('joins')})?(?:${any('acts')})(?:人员|干部|人数|学员)?(?:${any('joins')})?(\\d{1,5})(?:期|场次|场|班次)(?=[,。;、]|$)`,
      'g',
    ),
    mean: new RegExp(any('means')),
    scan: new WordScan(
      flatMap(lists, (list) => list.map((word): [string, readonly string[]] => [word, list])),
    ),
  };
});

type Name = 'acts' | 'fillers' | 'for-people' | 'joins' | 'means';

function patternOf(
  { verbs, nouns, wrong, loose, joined, decimal, thousands, before, followed, ends, few }: Entry,
  any: (name: Name) => string,
): RegExp {
  const acting = `(?=${any('acts')})`;
  // They do something, or the clause is over.
  const acts = `(?=${any('acts')}|进行|[,。;)]|$)`;
  if (before)
    return new RegExp(`(?<![\\d.])(${NUMBER})(${anyOf(wrong)})(?:${anyOf(nouns)})${acts}`, 'g');
  const between = loose ? '[\\u4e00-\\u9fff]{0,8}?' : `(?:${any('fillers')})*`;
  const lead = verbs ? `(?:${anyOf(verbs)})${between}` : '';
  const join = few ? '' : `(?:${any('joins')})${joined ? '' : '?'}`;
  const number = decimal
    ? '\\d{1,6}\\.\\d{1,4}万'
    : thousands
      ? '\\d{1,6}万'
      : few
        ? '1?\\d'
        : `${NUMBER}(?:余|多|万)?`;
  const units = `(?:${anyOf(wrong)})(?![次份员数头口大家物力均])`;
  const then = followed ? acting : ends ? '(?=[,。;、)]|$)' : '';
  return new RegExp(`${lead}(?:${anyOf(nouns)})${join}(${number})(${units})${then}`, 'g');
}
