import { findCountWords, type CountWord } from '../../text/count-words.js';
import { sourceSpan, type Span } from '../../text/mapped.js';
import type { Heading, Report } from '../../understand/report.js';
import type { Detected } from '../finding.js';
import type { CheckKind } from '../kind.js';
import { headingsOf } from './heading-groups.js';
import { marksOf, type PlacedMark } from './list-sequence.js';
import { passagesOf, type Passage } from './passages.js';

/** An item of the list that a count announces. */
interface Item {
  readonly text: string;
  readonly span: Span;
}

/** Words that bring one more item without a number. */
const MORE = /此外|另外|最后|其次|再次|还有|再者|同时/;

/** The number of things that a sentence announces is the number that the list behind it names. */
export const proseCountWord: CheckKind = ({ report }) => {
  const passages = passagesOf(report);
  const marks = [...marksOf(report).values()];
  const headings = headingsOf(report).filter(({ level, mark }) => level > 0 && mark);
  return passages.flatMap((passage, index) =>
    findCountWords(passage.folded.text).flatMap((count): Detected[] => {
      const isLast = count.list >= passage.folded.text.length;
      const start = isLast
        ? passages[index + 1]?.block.span.start
        : sourceSpan(passage.folded, count.list).start;
      if (start === undefined) return [];
      const items =
        marks.map((list) => itemsOf(list, start, count.value, report)).find(Boolean) ??
        (isLast ? partsOf(headings, start) : undefined);
      return items && items.length !== count.value ? [finding(passage, count, items)] : [];
    }),
  );
};

/** The items of the list that begins at an offset, where it is certain how many there are. */
function itemsOf(
  marks: readonly PlacedMark[],
  start: number,
  expected: number,
  { draft }: Report,
): Item[] | undefined {
  const at = marks.findIndex(
    ({ span, ordinal, firm }) => span.start === start && ordinal === 1 && firm,
  );
  if (at < 0) return undefined;
  const first = marks[at]!;
  const rest = marks.slice(at).filter(({ group }) => group === first.group);
  const restart = rest.findIndex(({ ordinal, firm }, index) => index > 0 && ordinal === 1 && firm);
  const list = (restart < 0 ? rest : rest.slice(0, restart)).filter(
    ({ firm, ordinal }) => firm || ordinal > 1,
  );
  const countsOn = list.every(({ ordinal, firm }, index) => firm && ordinal === index + 1);
  if (!countsOn || list.length < 2) return undefined;
  if (list.length < expected) {
    // A list inside the list, or an item without a number, may bring the rest.
    const last = list.at(-1)!.span.end;
    const next = draft.source.slice(last).search(/[\r\n]/);
    const words = draft.source.slice(last, next < 0 ? undefined : last + next);
    if (restart >= 0 || MORE.test(words)) return undefined;
  }
  return list;
}

/** The headings below the sentence, where they count on from one. */
function partsOf(headings: readonly Heading[], start: number): Item[] | undefined {
  const at = headings.findIndex(({ span }) => span.start >= start);
  const first = headings[at];
  if (!first || first.span.start !== start || first.level < 2) return undefined;
  const below = headings.slice(at);
  const end = below.findIndex(({ level }) => level < first.level);
  const parts = (end < 0 ? below : below.slice(0, end)).filter(
    ({ level }) => level === first.level,
  );
  const countsOn = parts.every(({ mark }, index) => mark!.ordinal === index + 1);
  return countsOn && parts.length > 1
    ? parts.map(({ mark }) => ({ text: mark!.text, span: mark!.span }))
    : undefined;
}

function finding(passage: Passage, count: CountWord, items: readonly Item[]): Detected {
  const last = items.at(-1)!;
  return {
    messageId: items.length > count.value ? 'more' : 'fewer',
    values: {
      found: passage.folded.text.slice(count.start, count.end),
      count: items.length,
      first: items[0]!.text,
      last: last.text,
      difference: Math.abs(items.length - count.value),
    },
    span: sourceSpan(passage.folded, count.start, count.end),
    place: passage.place,
    related: [{ messageId: 'last', values: { last: last.text }, span: last.span }],
  };
}
