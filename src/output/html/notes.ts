import { LineIndex } from '../../draft/lines.js';
import type { Span } from '../../text/mapped.js';
import type { LintMessage } from '../result.js';

/** A finding with its number in the report and the range of the source that it is about. */
export interface Note {
  readonly message: LintMessage;
  readonly number: number;
  /** Of the element that holds the finding; the mark's begins with `m` instead. */
  readonly id: string;
  readonly span: Span;
}

/** The findings of the report with this number among the reports of the page. */
export function notesOf(
  messages: readonly LintMessage[],
  source: string,
  report: number,
): readonly Note[] {
  const lines = new LineIndex(source);
  return messages.map((message, index) => {
    const start = lines.startOf(message.line) + message.column - 1;
    const end = lines.startOf(message.endLine) + message.endColumn - 1;
    const span = { start, end: Math.max(start, end) };
    return { message, number: index + 1, id: `f${report}-${index + 1}`, span };
  });
}
