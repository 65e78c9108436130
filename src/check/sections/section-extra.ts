import type { Report, Section } from '../../understand/report.js';
import type { Detected } from '../finding.js';
import { wordsOf } from './headings.js';
import type { CheckKind } from '../kind.js';
import { isReportLike } from './report-like.js';
import { flatMap } from '../../text/flat-map.js';

/** No section beside those of the form, and none of them twice. */
export const sectionExtra: CheckKind = ({ report }) => {
  if (!isReportLike(report)) return { notApplicable: 'not-a-report' };
  if (report.edition.sections.length === 0) return { notApplicable: 'no-sections' };
  return flatMap(report.outline.sections, (section) => {
    if (section.duplicate) return [duplicate(section, report)];
    return section.spec ? [] : [extra(section, report)];
  });
};

function extra({ index, heading }: Section, { edition }: Report): Detected {
  return {
    messageId: 'extra',
    values: { heading: wordsOf(heading), count: edition.sections.length },
    span: heading.span,
    place: { section: index },
  };
}

function duplicate({ index, heading, spec }: Section, { outline }: Report): Detected {
  const first = outline.sections.find((other) => other.spec?.id === spec?.id && !other.duplicate);
  return {
    messageId: 'duplicate',
    values: { heading: wordsOf(heading) },
    span: heading.span,
    place: { section: index },
    related: first
      ? [
          {
            messageId: 'first',
            values: { heading: wordsOf(first.heading) },
            span: first.heading.span,
          },
        ]
      : [],
  };
}
