import type { Heading, Report } from '../../understand/report.js';
import { flatMap } from '../../text/flat-map.js';

/** What is longer, or has a comma, is a sentence with a number before it. */
const LONGEST = 30;

/**
 * A sub-heading on a line of its own with text below it. A numbered sentence (1.部分人员业务不熟。) that the
 * next number follows at once is an item of a list and no heading.
 */
export function standsAlone(heading: Heading, { outline }: Report): boolean {
  const { block, level, title, runIn } = heading;
  if (runIn || level === 0 || title.text.length > LONGEST || /[，,；;]/.test(title.text))
    return false;
  const section = outline.sections.find(({ subheadings }) => subheadings.includes(heading));
  const next = section?.body[section.body.indexOf(block) + 1];
  if (next === undefined) return false;
  const alike = flatMap(outline.sections, ({ subheadings }) => subheadings);
  // （三）管理情况。among headings that text runs on after: its text came in paragraphs of its own.
  if (alike.some((other) => other.level === level && other.runIn)) return false;
  const below = section!.subheadings.find((other) => other.block === next);
  return below === undefined || below.level === 0 || below.level > level;
}
