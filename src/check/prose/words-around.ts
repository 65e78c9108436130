import { textWithin, type Span } from '../../text/mapped.js';
import type { Passage, Report } from '../../understand/report.js';

/** The words right before a place in its paragraph, in plain text: so many characters, at most. */
export function wordsBefore(report: Report, at: number, length: number): string {
  const passage = passageAt(report, at);
  return passage ? textWithin(passage.text, { start: 0, end: at }).slice(-length) : '';
}

/** The words right behind a place in its paragraph. */
export function wordsBehind(report: Report, at: number, length: number): string {
  const passage = passageAt(report, at);
  return passage ? textWithin(passage.text, { start: at, end: Infinity }).slice(0, length) : '';
}

/** The words between two places, the earlier one first; undefined where they stand in two paragraphs. */
export function wordsBetween(report: Report, from: number, to: number): string | undefined {
  const passage = passageAt(report, from);
  if (passage === undefined || passage !== passageAt(report, to)) return undefined;
  return textWithin(passage.text, { start: from, end: to });
}

function passageAt({ passages }: Report, at: number): Passage | undefined {
  return passages.find(({ text }) => {
    const { start, end } = extent(text.segments);
    return start <= at && at <= end;
  });
}

function extent(segments: readonly Span[]): Span {
  return { start: segments[0]?.start ?? Infinity, end: segments.at(-1)?.end ?? -Infinity };
}
