import {
  findCircled,
  findMarks,
  writeMark,
  type Mark,
  type MarkFamily,
} from '../../text/enumerators.js';
import { sourceSpan, type Span } from '../../text/mapped.js';
import { findSequenceFaults, type SequenceFault } from '../../text/sequences.js';
import type { Report } from '../../understand/report.js';
import type { Detected, PlaceRef } from '../finding.js';
import type { CheckKind } from '../kind.js';
import { passagesOf } from './passages.js';

interface PlacedMark extends Mark {
  readonly text: string;
  readonly span: Span;
  readonly place: PlaceRef;
  readonly group: number;
}

/** Lists inside paragraphs (一是, 第一, ①, (1)) count on without gap or repeat. */
export const listSequence: CheckKind = ({ report }) =>
  [...marksOf(report).values()].flatMap((marks) =>
    findSequenceFaults(marks).map((fault) => finding(fault, report)),
  );

function marksOf(report: Report): Map<MarkFamily, PlacedMark[]> {
  const headings = new Set(
    report.outline.sections.flatMap(({ heading, subheadings }) => [
      heading.block,
      ...subheadings.map(({ block }) => block),
    ]),
  );
  const marks = new Map<MarkFamily, PlacedMark[]>();
  let group = 0;
  for (const { block, content, folded, place } of passagesOf(report)) {
    if (headings.has(block)) group++;
    const read = (mark: Mark, from: typeof content) => {
      // A bracketed number at the start of a paragraph is a heading, and held against headings.
      if (mark.family === 'bracketed' && mark.start === 0) return;
      const placed = {
        ...mark,
        text: from.text.slice(mark.start, mark.end),
        span: sourceSpan(from, mark.start, mark.end),
        place,
        group,
      };
      const list = marks.get(mark.family) ?? [];
      marks.set(mark.family, list);
      list.push(placed);
    };
    for (const mark of findMarks(folded.text)) read(mark, folded);
    for (const mark of findCircled(content.text)) read(mark, content);
  }
  return marks;
}

function finding(
  { type, mark, expected, previous, repairs }: SequenceFault<PlacedMark>,
  { draft }: Report,
): Detected {
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
    related: previous
      ? [{ messageId: 'previous', values: { found: previous.text }, span: previous.span }]
      : [],
    ...(repairs && { fix: { span: mark.span, text } }),
  };
}
