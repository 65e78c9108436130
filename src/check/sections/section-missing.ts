import { hasLines } from '../../draft/formats.js';
import type { SectionSpec } from '../../rulebook/types.js';
import type { Report } from '../../understand/report.js';
import type { Detected, Suggestion } from '../finding.js';
import { officialHeading, officialSections, wordsOf, type OfficialSection } from './headings.js';
import type { CheckKind } from '../kind.js';
import { isReportLike } from './report-like.js';

/** Every section of the edition stands in the draft, under whatever wording. */
export const sectionMissing: CheckKind = ({ report }) => {
  const { sections } = report.edition;
  if (!isReportLike(report)) return [notAReport(report)];
  if (sections.length === 0) return { notApplicable: 'no-sections' };
  const drafted = officialSections(report);
  const present = new Set(drafted.map(({ spec }) => spec.id));
  return sections
    .filter(({ id }) => !present.has(id))
    .map((spec) => missing(spec, drafted, report));
};

function notAReport({ draft, edition }: Report): Detected {
  const first = draft.blocks[0]?.span.start ?? 0;
  return {
    ...(edition.sections.length > 0
      ? { messageId: 'not-a-report', values: { count: edition.sections.length } }
      : { messageId: 'not-an-old-report' }),
    span: { start: first, end: first },
    place: { whole: true },
  };
}

function missing(spec: SectionSpec, drafted: readonly OfficialSection[], report: Report): Detected {
  const byOrdinal = [...drafted].sort((a, b) => a.spec.ordinal - b.spec.ordinal);
  const before = byOrdinal.findLast((section) => section.spec.ordinal < spec.ordinal);
  const after = byOrdinal.find((section) => section.spec.ordinal > spec.ordinal);
  const heading = officialHeading(spec);
  const span = (before ?? after)?.heading.span ??
    report.outline.title?.span ?? { start: 0, end: 0 };
  return {
    messageId: before && after ? 'between' : before ? 'last' : after ? 'first' : 'missing',
    values: {
      heading,
      ...(before && { before: wordsOf(before.heading) }),
      ...(after && { after: wordsOf(after.heading) }),
    },
    span,
    ...(!before && !after && { place: { whole: true } }),
    suggestions: insertion(heading, after, report),
  };
}

/**
 * The official heading where the section should stand: in a line of its own, which in a document is a paragraph.
 * In a web page a line is none, so there it is not offered.
 */
function insertion(
  heading: string,
  after: OfficialSection | undefined,
  { draft }: Report,
): Suggestion[] {
  if (draft.format === 'html') return [];
  const gap = hasLines(draft.format) ? '\n\n' : '\n';
  if (!after) {
    const end = draft.source.length;
    return [
      {
        messageId: 'insert',
        values: { heading },
        edit: { span: { start: end, end }, text: `${gap}${heading}\n` },
      },
    ];
  }
  const at = after.heading.span.start;
  const start = draft.source.lastIndexOf('\n', at - 1) + 1;
  const prefix = /^#{1,6} $/.exec(draft.source.slice(start, at))?.[0] ?? '';
  return [
    {
      messageId: 'insert',
      values: { heading },
      edit: { span: { start, end: start }, text: `${prefix}${heading}${gap}` },
    },
  ];
}
