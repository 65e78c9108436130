import type { Heading, Report } from '../../understand/report.js';
import { once } from '../../text/once.js';
import { readMark } from '../../understand/outline/marks.js';

/** So many sections have their labels in the same way. */
const LEAST = 3;
const LONGEST_INDENT = 40;

/**
 * A word processor that writes a document as plain text, or gives it to the clipboard, sets a blank or tab behind the
 * labels of its lists (`    一、 总体情况`), and may set them in: neither is the author's.
 */
export function isLabel(heading: Heading, gap: string, report: Report): boolean {
  return gap === exportedGap(report) && isExported(heading, report);
}

/** What stands behind all such labels of the sections; undefined where they differ or there are none. */
const exportedGap = once((report: Report): string | undefined => {
  if (report.draft.format !== 'text') return undefined;
  const gaps = report.outline.sections
    .filter(({ heading }) => isExported(heading, report))
    .map(({ heading }) => gapOf(heading));
  const [gap] = gaps;
  return gaps.length >= LEAST && gaps.every((one) => one === gap) ? gap : undefined;
});

/** Set in, or with a tab behind its number, as nobody types one. */
function isExported(heading: Heading, report: Report): boolean {
  return heading.mark !== undefined && (gapOf(heading) === '\t' || isSetIn(heading, report));
}

function isSetIn({ mark, span }: Heading, { draft: { source } }: Report): boolean {
  const before = source.slice(Math.max(0, span.start - LONGEST_INDENT), span.start);
  return mark !== undefined && /(?:^|[\r\n])[ \t]+$/.test(before);
}

function gapOf({ block }: Heading): string {
  const read = readMark(block.content.text);
  return read ? block.content.text.slice(read.end, read.words) : '';
}
