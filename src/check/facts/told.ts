import { sourceSpan } from '../../text/mapped.js';
import { truncate } from '../../text/width.js';
import type { Passage } from '../../understand/report.js';
import type { Detected, Values } from '../finding.js';

const QUOTED = 40;

/** What stands at words of a passage, in the section where they are, as serious as the rule says. */
export function toldAt(
  messageId: string,
  { text, section }: Passage,
  start: number,
  end: number,
  values: Values,
): Detected {
  return {
    messageId,
    values,
    span: sourceSpan(text, start, end),
    place: section === undefined ? {} : { section },
  };
}

/** The same as a warning, however serious the rule is. */
export function told(
  messageId: string,
  passage: Passage,
  start: number,
  end: number,
  values: Values,
): Detected {
  const found = toldAt(messageId, passage, start, end, values);
  return Object.assign(found, { level: 'warning' as const });
}

/** The clause and the next, from a place on. */
export function quoteOf(text: string, start: number): string {
  const clauses = /^[^,。;]*,?[^,。;]*/.exec(text.slice(start))![0];
  return truncate(clauses, QUOTED);
}
