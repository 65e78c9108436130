import { sourceSpan } from '../../text/mapped.js';
import type { Passage } from '../../understand/report.js';
import type { Detected } from '../finding.js';

/** A warning at words of a passage, in the section where it stands. */
export function told(
  messageId: string,
  { text, section }: Passage,
  start: number,
  end: number,
  values: Readonly<Record<string, string | number>>,
): Detected {
  return {
    messageId,
    values,
    span: sourceSpan(text, start, end),
    place: section === undefined ? {} : { section },
    level: 'warning',
  };
}
