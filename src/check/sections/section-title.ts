import { sourceSpan } from '../../text/mapped.js';
import { key } from '../../text/fold.js';
import type { Report } from '../../understand/report.js';
import type { Detected } from '../finding.js';
import { officialSections, type OfficialSection } from './headings.js';
import type { CheckKind } from '../kind.js';
import { isReportLike } from './report-like.js';

/** The headings of the sections are the official ones, or wordings that are official too. */
export const sectionTitle: CheckKind = ({ report }) => {
  if (!isReportLike(report)) return { notApplicable: 'not-a-report' };
  return officialSections(report)
    .filter((section) => !isOfficial(section))
    .map((section) => reworded(section, report));
};

function isOfficial({ spec, heading }: OfficialSection): boolean {
  const words = key(heading.title.text);
  return [spec.title, ...spec.aliases].some((title) => key(title) === words);
}

function reworded({ spec, heading, index }: OfficialSection, { draft }: Report): Detected {
  const span = sourceSpan(heading.title);
  // Where markup stands between the words, replacing them would take it along.
  const isPlain = draft.source.slice(span.start, span.end) === heading.title.text;
  return {
    messageId: 'reworded',
    values: { found: heading.title.text, expected: spec.title },
    span,
    place: { section: index },
    ...(isPlain && { fix: { span, text: spec.title } }),
  };
}
