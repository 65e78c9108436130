import { sourceSpan } from '../../text/mapped.js';
import type { Passage, Report } from '../report.js';

/** The prose of a report: no headings, no tables. */
export function runningText({ passages, outline }: Report): Passage[] {
  const headings = new Set<number>();
  for (const { subheadings } of outline.sections)
    for (const { runIn, block } of subheadings) if (!runIn) headings.add(block.span.start);
  return passages.filter(
    ({ area, text }) =>
      (area === 'body' || area === 'preface') && !headings.has(sourceSpan(text).start),
  );
}
