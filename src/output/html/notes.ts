import { LineIndex } from '../../draft/lines.js';
import type { Span } from '../../text/mapped.js';
import { flatMap } from '../../text/flat-map.js';
import type { LintMessage, Place } from '../result.js';

/** A finding with its number in the report and the range of the source that it is about. */
export interface Note {
  readonly message: LintMessage;
  readonly number: number;
  /** Of the element that holds the finding; the mark's begins with `m` instead. */
  readonly id: string;
  readonly span: Span;
  /** The other places that it counts. */
  readonly more: readonly Span[];
  /** It stands for one of the other places of a finding. */
  readonly isMore?: true;
}

/** The findings of the report with this number among the reports of the page. */
export function notesOf(
  messages: readonly LintMessage[],
  source: string,
  report: number,
): readonly Note[] {
  const lines = new LineIndex(source);
  const spanOf = ({ line, column, endLine, endColumn }: Place): Span => {
    const start = lines.startOf(line) + column - 1;
    return { start, end: Math.max(start, lines.startOf(endLine) + endColumn - 1) };
  };
  return messages.map((message, index) => {
    const span = spanOf(message);
    const more = (message.places ?? []).map(spanOf).filter(({ start }) => start !== span.start);
    return { message, number: index + 1, id: `f${report}-${index + 1}`, span, more };
  });
}

/** A finding once for each place that it counts. */
export function marksOf(notes: readonly Note[]): readonly Note[] {
  return flatMap(notes, (note) => [
    note,
    ...note.more.map((span): Note => ({ ...note, span, more: [], isMore: true })),
  ]);
}
