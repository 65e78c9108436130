import type { Section } from '../../understand/report.js';
import { flatMap } from '../../text/flat-map.js';
import { plainText } from '../../understand/facts/passages.js';
import type { CheckKind } from '../kind.js';

interface Limit {
  /** Id of an official section. */
  readonly section: string;
  /** Characters at most. */
  readonly most: number;
}

/** A number or a word in other letters counts as one, as in the word counts of office programs. */
const COUNTED = /[\p{Script=Latin}\d.,%％]+|[^\s]/gu;

/**
 * Sections are no longer than somebody asks for. Options: `limits`, each the characters that a section has at most.
 * Tables do not count, nor does the heading of the section.
 */
export const sectionLength: CheckKind = ({ report, options }) => {
  const limits = (options['limits'] ?? []) as readonly Limit[];
  const own = flatMap(limits, (limit) => {
    const section = report.outline.sections.find(
      ({ spec, duplicate }) => spec?.id === limit.section && !duplicate,
    );
    return section ? [{ section, most: limit.most }] : [];
  });
  if (own.length === 0) return { notApplicable: 'no-section' };
  return flatMap(own, ({ section, most }) => {
    const count = lengthOf(section);
    if (count <= most) return [];
    return [
      {
        messageId: 'too-long',
        values: { found: count, expected: most, difference: count - most },
        span: section.heading.span,
        place: { section: section.index },
      },
    ];
  });
};

function lengthOf({ body }: Section): number {
  let count = 0;
  for (const block of body) {
    if (block.type !== 'text' || block.quoted) continue;
    count += plainText(block.content).text.match(COUNTED)?.length ?? 0;
  }
  return count;
}
