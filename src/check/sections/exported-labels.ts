import type { Heading, Report } from '../../understand/report.js';
import { once } from '../../text/once.js';
import { readMark } from '../../understand/outline/marks.js';

/** So many sections have their labels in the same way. */
const LEAST = 3;
const LONGEST_INDENT = 40;

/**
 * A word processor that writes a document as plain text sets in the labels of its lists and a blank or tab
 * behind them (`    一、 总体情况`): neither is the author's.
 */
export function isLabel(heading: Heading, gap: string, report: Report): boolean {
  return gap === exportedGap(report) && isSetIn(heading, report);
}

/** What stands behind all such labels of the sections; undefined where they differ or there are none. */
const exportedGap = once((report: Report): string | undefined => {
  if (report.draft.format !== 'text') return undefined;
  const gaps = report.outline.sections
    .filter(({ heading }) => isSetIn(heading, report))
    .map(({ heading }) => gapOf(heading));
  const [gap] = gaps;
  return gaps.length >= LEAST && gaps.every((one) => one === gap) ? gap : undefined;
});

function isSetIn({ mark, span }: Heading, { draft: { source } }: Report): boolean {
  const before = source.slice(Math.max(0, span.start - LONGEST_INDENT), span.start);
  return mark !== undefined && /(?:^|[\r\n])[ \t]+$/.test(before);
}

function gapOf({ block }: Heading): string {
  const read = readMark(block.content.text);
  return read ? block.content.text.slice(read.end, read.words) : '';
}
