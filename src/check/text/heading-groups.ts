import type { Heading, Report } from '../../understand/report.js';
import { flatMap } from '../../text/flat-map.js';

/** The headings of sections and of their parts, in reading order. */
export function headingsOf({ outline }: Report): Heading[] {
  return flatMap(outline.sections, ({ heading, subheadings }) => [heading, ...subheadings]).sort(
    (a, b) => a.span.start - b.span.start,
  );
}

/** Counts the stretches of text between headings: offsets with the same number stand under one heading. */
export function groupsOf(report: Report): (offset: number) => number {
  const starts = headingsOf(report).map(({ span }) => span.start);
  return (offset) => {
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (starts[middle]! <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}
