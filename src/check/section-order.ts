import { writeChinese } from '../text/numerals.js';
import type { Report, Section } from '../understand/report.js';
import type { Detected } from './finding.js';
import { officialHeading, officialSections, wordsOf, type OfficialSection } from './headings.js';
import type { CheckKind } from './kind.js';
import { isReportLike } from './report-like.js';

const MOST_RELATED = 5;

/** The sections stand in the order of the form, under its numbers, in one numbering. */
export const sectionOrder: CheckKind = ({ report }) => {
  if (!isReportLike(report)) return { notApplicable: 'not-a-report' };
  const moved = movedSections(officialSections(report));
  return [
    ...secondNumbering(report),
    ...moved.map((section) => misplaced(section, report, moved)),
    ...numbers(report, moved),
  ];
};

/** One finding for all headings that are numbered like sections and belong into one. */
function secondNumbering({ outline }: Report): Detected[] {
  const [first, ...others] = outline.strays;
  if (!first) return [];
  const home = outline.sections.findLast(({ heading }) => heading.span.start < first.span.start);
  return [
    {
      messageId: home ? 'two-numberings' : 'two-numberings-early',
      values: {
        heading: wordsOf(first),
        count: outline.strays.length,
        section: home ? wordsOf(home.heading) : '',
      },
      span: first.span,
      ...(home && { place: { section: home.index } }),
      related: others.slice(0, MOST_RELATED).map((heading) => ({
        messageId: 'same-numbering',
        values: { heading: wordsOf(heading) },
        span: heading.span,
      })),
    },
  ];
}

/** The fewest sections that must move for the rest to stand in order. */
function movedSections(sections: readonly OfficialSection[]): OfficialSection[] {
  // Longest increasing run of ordinals; six sections, so the plain quadratic way.
  const length = sections.map(() => 1);
  const next = sections.map(() => -1);
  for (let i = sections.length - 1; i >= 0; i--) {
    for (let j = i + 1; j < sections.length; j++) {
      if (sections[j]!.spec.ordinal <= sections[i]!.spec.ordinal || length[j]! + 1 <= length[i]!)
        continue;
      length[i] = length[j]! + 1;
      next[i] = j;
    }
  }
  const kept = new Set<OfficialSection>();
  for (let i = length.indexOf(Math.max(...length)); i >= 0 && sections[i]; i = next[i]!)
    kept.add(sections[i]!);
  return sections.filter((section) => !kept.has(section));
}

function misplaced(
  section: OfficialSection,
  report: Report,
  moved: readonly OfficialSection[],
): Detected {
  const kept = officialSections(report)
    .filter((other) => !moved.includes(other))
    .sort((a, b) => a.spec.ordinal - b.spec.ordinal);
  const before = kept.findLast((other) => other.spec.ordinal < section.spec.ordinal);
  const after = kept.find((other) => other.spec.ordinal > section.spec.ordinal);
  const neighbour = before ?? after!;
  return {
    messageId: before ? 'moved-after' : 'moved-before',
    values: { heading: wordsOf(section.heading), neighbour: wordsOf(neighbour.heading) },
    span: section.heading.span,
    place: { section: section.index },
    related: [
      {
        messageId: 'neighbour',
        values: { heading: wordsOf(neighbour.heading) },
        span: neighbour.heading.span,
      },
    ],
  };
}

/**
 * Numbers that are not the official ones. Where a section is missing or added and the rest simply counts on,
 * the shift is a consequence of that and not a fault of its own.
 */
function numbers(report: Report, moved: readonly OfficialSection[]): Detected[] {
  const { sections, strays } = report.outline;
  const numbered = sections.filter(({ heading }) => heading.mark !== undefined);
  if (numbered.length === 0 || countsOn(numbered)) return unnumbered(report, numbered);
  if (strays.some((stray, index) => index === 0 && stray.mark?.ordinal !== 1)) return [];
  return [
    ...unnumbered(report, numbered),
    ...numbered.flatMap((section) => {
      const { spec, heading } = section;
      const isMoved = moved.some((other) => other.index === section.index);
      if (!spec || isMoved || heading.mark!.ordinal === spec.ordinal) return [];
      return [misnumbered(section, report)];
    }),
  ];
}

function countsOn(sections: readonly Section[]): boolean {
  return sections.every(({ heading }, index) => heading.mark!.ordinal === index + 1);
}

function misnumbered({ index, heading, spec }: Section, { draft }: Report): Detected {
  const { text, span, ordinal } = heading.mark!;
  const expected = writeChinese(spec!.ordinal);
  const suggestion = {
    messageId: 'renumber',
    values: { heading: `${expected}、${heading.title.text}` },
    edit: { span, text: `${expected}、` },
  };
  return {
    messageId: 'misnumbered',
    values: { heading: wordsOf(heading), found: writeChinese(ordinal), expected },
    span: heading.span,
    place: { section: index },
    suggestions: draft.source.slice(span.start, span.end) === text ? [suggestion] : [],
  };
}

/** A heading that lost its number among numbered ones. */
function unnumbered({ outline }: Report, numbered: readonly Section[]): Detected[] {
  if (numbered.length * 2 <= outline.sections.length) return [];
  return outline.sections
    .filter(
      ({ heading, spec, duplicate }) =>
        heading.mark === undefined && spec !== undefined && !duplicate,
    )
    .map(({ heading, spec, index }) => ({
      messageId: 'unnumbered',
      values: { heading: wordsOf(heading), expected: officialHeading(spec!) },
      span: heading.span,
      place: { section: index },
      level: 'warning',
    }));
}
