import { findCountWords, type CountWord } from '../../text/count-words.js';
import { sourceSpan, type Span } from '../../text/mapped.js';
import { findListedDays } from '../../text/listed-days.js';
import { findToldRounds } from '../../text/told-ordinals.js';
import type { Heading, Report } from '../../understand/report.js';
import type { Detected } from '../finding.js';
import type { CheckKind } from '../kind.js';
import { headingsOf } from './heading-groups.js';
import { marksOf, type PlacedMark } from './list-sequence.js';
import { passagesOf, type Passage } from './passages.js';
import { flatMap } from '../../text/flat-map.js';

/** An item of the list that a count announces. */
interface Item {
  readonly text: string;
  readonly span: Span;
}

const MOST_ITEMS = 60;

/** Words that bring one more item without a number. */
const MORE = /此外|另外|最后|其次|再次|还有|再者|同时/;

/** How much of a paragraph behind its last item may bring another one. */
const REACH = 1000;

/** The number of things that a sentence announces is the number that the list behind it names. */
export const proseCountWord: CheckKind = ({ report }) => {
  const passages = passagesOf(report);
  const lists = [...marksOf(report).values()].map((marks) => startingAt(marks));
  const headings = startingAt(headingsOf(report));
  return flatMap(passages, (passage, index) => [
    ...rounds(passage),
    ...days(passage),
    ...flatMap(findCountWords(passage.plain.text), (count): Detected[] => {
      const isLast = count.list >= passage.plain.text.length;
      const start = isLast
        ? passages[index + 1]?.block.span.start
        : sourceSpan(passage.plain, count.list).start;
      if (start === undefined) return [];
      const items =
        lists.map((list) => itemsOf(list, start, count.value, report)).find(Boolean) ??
        (isLast ? partsOf(headings, start) : undefined);
      return items && items.length !== count.value ? [finding(passage, count, items)] : [];
    }),
  ]);
};

/** 修订两次。第一次…，第二次…，第三次…: fewer may be told than there were. */
function rounds(passage: Passage): Detected[] {
  return flatMap(findToldRounds(passage.plain.text), (told): Detected[] => {
    if (told.last <= told.value) return [];
    const spanOf = (at: { start: number; end: number }) =>
      sourceSpan(passage.plain, at.start, at.end);
    const last = { text: textOf(passage, told.lastAt), span: spanOf(told.lastAt) };
    const items = Array.from({ length: told.last }, (_, at) =>
      at === 0 ? { ...last, text: told.firstText } : last,
    );
    const found = finding(passage, { ...told, list: told.end }, items);
    return [told.beyond ? { ...found, messageId: 'beyond' } : found];
  });
}

/** 召开发布会2场（3月15日、6月20日、11月8日） */
function days(passage: Passage): Detected[] {
  return findListedDays(passage.plain.text).map((listed) => {
    const items = listed.days.map((day) => ({
      text: textOf(passage, day),
      span: sourceSpan(passage.plain, day.start, day.end),
    }));
    return finding(passage, { ...listed, list: listed.end }, items);
  });
}

function textOf({ plain }: Passage, { start, end }: { start: number; end: number }): string {
  return plain.text.slice(start, end);
}

/** Things in reading order, and which of them begins at an offset. */
interface Starting<T> {
  readonly all: readonly T[];
  readonly index: ReadonlyMap<number, number>;
}

function startingAt<T extends { readonly span: Span }>(all: readonly T[]): Starting<T> {
  return { all, index: new Map(all.map(({ span }, index) => [span.start, index])) };
}

/** The items of the list that begins at an offset, where it is certain how many there are. */
function itemsOf(
  { all, index }: Starting<PlacedMark>,
  start: number,
  expected: number,
  report: Report,
): Item[] | undefined {
  const at = index.get(start);
  const first = at === undefined ? undefined : all[at];
  if (at === undefined || first?.ordinal !== 1 || !first.firm) return undefined;
  const list = [first];
  let isNested = false;
  const following = all.slice(at + 1, at + 1 + MOST_ITEMS);
  for (const [behind, mark] of following.entries()) {
    if (mark.group !== first.group) break;
    if (mark.ordinal === 1 && !mark.firm) continue;
    if (mark.ordinal === 1) {
      // Another list goes on to the next number of this one, or is none of its concern.
      isNested = following
        .slice(behind)
        .some(({ ordinal, group }) => group === first.group && ordinal === list.length + 1);
      break;
    }
    if (!mark.firm || mark.ordinal !== list.length + 1) return undefined;
    list.push(mark);
  }
  // A list inside the list, or an item without a number, may bring the rest.
  const isShort = list.length < expected && (isNested || addsMore(list.at(-1)!, report));
  return list.length < 2 || isShort ? undefined : list;
}

function addsMore({ span }: PlacedMark, { draft }: Report): boolean {
  return MORE.test(/^[^\r\n]*/.exec(draft.source.slice(span.end, span.end + REACH))![0]);
}

/** The headings below the sentence, where they count on from one. */
function partsOf({ all, index }: Starting<Heading>, start: number): Item[] | undefined {
  const at = index.get(start);
  const first = at === undefined ? undefined : all[at];
  if (at === undefined || !first?.mark || first.level < 2) return undefined;
  const parts: Item[] = [];
  for (const { level, mark } of all.slice(at, at + MOST_ITEMS)) {
    if (level < first.level && (level > 0 || mark)) break;
    if (level !== first.level || !mark) continue;
    if (mark.ordinal !== parts.length + 1) return undefined;
    parts.push({ text: mark.text, span: mark.span });
  }
  return parts.length > 1 ? parts : undefined;
}

function finding(passage: Passage, count: CountWord, items: readonly Item[]): Detected {
  const last = items.at(-1)!;
  return {
    messageId: items.length > count.value ? 'more' : 'fewer',
    values: {
      found: passage.plain.text.slice(count.start, count.end),
      count: items.length,
      first: items[0]!.text,
      last: last.text,
      difference: Math.abs(items.length - count.value),
    },
    span: sourceSpan(passage.plain, count.start, count.end),
    place: passage.place,
    related: [{ messageId: 'last', values: { last: last.text }, span: last.span }],
  };
}
