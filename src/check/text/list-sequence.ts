import {
  findCircled,
  findMarks,
  findRunIn,
  writeMark,
  type Mark,
  type MarkFamily,
} from '../../text/enumerators.js';
import { sourceSpan, type MappedText, type Span } from '../../text/mapped.js';
import { findSequenceFaults, type SequenceFault } from '../../text/sequences.js';
import type { Report } from '../../understand/report.js';
import type { Detected, PlaceRef } from '../finding.js';
import type { CheckKind } from '../kind.js';
import { groupsOf } from './heading-groups.js';
import { passagesOf, type Passage } from './passages.js';
import { matchesOf } from '../../text/matches.js';
import { once } from '../../text/once.js';
import { flatMap } from '../../text/flat-map.js';

/** A number of a list with its place in the draft. */
export interface PlacedMark extends Mark {
  readonly text: string;
  readonly span: Span;
  readonly place: PlaceRef;
  readonly group: number;
  readonly section: number | undefined;
  /** The number from which the list counts on, where that is not one. */
  readonly first?: number;
}

/** Lists inside paragraphs (一是, 第一, ①, (1)) count on without gap or repeat. */
export const listSequence: CheckKind = ({ report }) => [
  ...flatMap([...marksOf(report).values()], (marks) =>
    findSequenceFaults(marks).map((fault) => finding(fault, report)),
  ),
  ...flatMap(passagesOf(report), (passage) => [
    ...fallenBack(passage),
    ...flatMap(runInLists(passage), (marks) =>
      findSequenceFaults(marks).map((fault) => finding(fault, report)),
    ),
  ]),
];

/** Lists of parts that run into one paragraph; the first may bear any number. */
function runInLists({ content, place }: Passage): PlacedMark[][] {
  const lists: PlacedMark[][] = [];
  const all = findRunIn(content.text);
  if (all.length < 2) return lists;
  for (const family of ['part', 'digit'] as const) {
    const marks = all.filter((mark) => mark.family === family);
    let list: PlacedMark[] = [];
    let first = 1;
    for (const mark of marks) {
      if (list.length === 0 || mark.ordinal === 1) {
        list = [];
        lists.push(list);
        first = mark.ordinal;
      }
      const text = content.text.slice(mark.start, mark.end);
      const span = sourceSpan(content, mark.start, mark.end);
      const { section } = place;
      list.push({
        ...mark,
        first,
        ordinal: mark.ordinal - first + 1,
        text,
        span,
        place,
        group: 0,
        section,
      });
    }
  }
  return lists.filter(({ length }) => length > 1);
}

/** 首先, 其次, 再次, 最后 at the head of a clause. */
const WORDS = /(?<=^|[。；;，,：:])(?:首先|其次|再次|最后)/g;
const NEXT: Readonly<Record<string, string>> = { 其次: '再次', 再次: '最后' };

/** 首先…，其次…，再次…，其次…: 其次 again, where no list began anew in between. */
function fallenBack({ content, place }: Passage): Detected[] {
  if (!content.text.includes('首先')) return [];
  let last = '';
  let isSecond = false;
  return flatMap(matchesOf(content.text, WORDS), ({ 0: word, index }): Detected[] => {
    const isFault = word === '其次' && isSecond;
    const previous = last;
    last = word;
    isSecond = word === '其次' || (isSecond && word === '再次');
    if (!isFault) return [];
    return [
      {
        messageId: 'repeat',
        values: { found: word, previous, expected: NEXT[previous] ?? '最后' },
        span: sourceSpan(content, index, index + word.length),
        place,
      },
    ];
  });
}

type Marks = ReadonlyMap<MarkFamily, readonly PlacedMark[]>;

/** The numbers of lists in the draft, by their kind, in reading order. */
export const marksOf = once((report: Report): Marks => {
  const groupAt = groupsOf(report);
  const marks = new Map<MarkFamily, PlacedMark[]>();
  const add = (mark: Mark, text: MappedText, place: PlaceRef) => {
    // A bracketed number at the start of a paragraph is a heading, and held against headings.
    if (mark.family === 'bracketed' && mark.start === 0) return;
    const span = sourceSpan(text, mark.start, mark.end);
    const words = text.text.slice(mark.start, mark.end);
    const list = marks.get(mark.family) ?? [];
    marks.set(mark.family, list);
    const group = groupAt(span.start);
    list.push({ ...mark, text: words, span, place, group, section: place.section });
  };
  for (const { content, plain, place } of passagesOf(report)) {
    for (const mark of findMarks(plain.text)) add(mark, plain, place);
    for (const mark of findCircled(content.text)) add(mark, content, place);
  }
  return marks;
});

function finding(
  { type, mark, expected: ordinal, previous, repairs }: SequenceFault<PlacedMark>,
  { draft }: Report,
): Detected {
  const expected = ordinal + (mark.first ?? 1) - 1;
  const text = writeMark(draft.source.slice(mark.span.start, mark.span.end), expected);
  const values = {
    found: mark.text,
    expected: writeMark(mark.text, expected),
    previous: previous?.text ?? '',
  };
  return {
    messageId: type,
    values,
    span: mark.span,
    place: mark.place,
    ...(repairs && { fix: { span: mark.span, text } }),
  };
}
