import { writeChinese } from '../../text/numerals.js';
import type { Heading, Report, Section } from '../../understand/report.js';
import type { Detected } from '../finding.js';
import { markEdit, officialMark } from './heading-marks.js';
import { officialHeading, officialSections, wordsOf, type OfficialSection } from './headings.js';
import { mentionsOf } from './mentions.js';
import type { CheckKind } from '../kind.js';
import { isReportLike } from './report-like.js';
import { largest } from '../../text/lists.js';

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
  const [first, ...others] = outline.strays.filter((heading) => !isOfRunIn(heading));
  if (!first) return [];
  const home = outline.sections.findLast(({ heading }) => heading.span.start < first.span.start);
  return [
    {
      messageId: home ? 'two-numberings' : 'two-numberings-early',
      values: {
        heading: wordsOf(first),
        count: others.length + 1,
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

/** 一、信息处理费：…。二、代表建议办理：…。 in one paragraph: a list of its sentences. */
function isOfRunIn({ block }: Heading): boolean {
  return /[。；;]\s*[二三四五]、[\u4e00-\u9fff]{2,16}[:：]/.test(block.content.text);
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
  for (let i = length.indexOf(largest(length)); i >= 0 && sections[i]; i = next[i]!)
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

function numbers(report: Report, moved: readonly OfficialSection[]): Detected[] {
  const numbered = report.outline.sections.filter(({ heading }) => heading.mark !== undefined);
  const wrong = misnumberedSections(report);
  return [
    ...unnumbered(report, numbered),
    ...wrong.map((section) => misnumbered(section, report, moved.length === 0)),
  ];
}

/**
 * Sections whose numbers are not the official ones. Where a section is missing or added and the rest simply
 * counts on, the shift is a consequence of that and not a fault of its own.
 */
export function misnumberedSections(report: Report): Section[] {
  const { sections, strays } = report.outline;
  const numbered = sections.filter(({ heading }) => heading.mark !== undefined);
  if (numbered.length === 0 || countsOn(numbered)) return [];
  if (strays[0] && strays[0].mark?.ordinal !== 1) return [];
  const moved = movedSections(officialSections(report));
  return numbered.filter(({ spec, heading, index }) => {
    const isMoved = moved.some((other) => other.index === index);
    return spec !== undefined && !isMoved && heading.mark!.ordinal !== spec.ordinal;
  });
}

function countsOn(sections: readonly Section[]): boolean {
  return sections.every(({ heading }, index) => heading.mark!.ordinal === index + 1);
}

/**
 * Order and content tell the right number where no section is out of place, doubled or numbered in a
 * second series; then it is a fix, else a suggestion. A mention of the number elsewhere in the draft may
 * mean the old or the new one: a person must look.
 */
function misnumbered(section: Section, report: Report, isInOrder: boolean): Detected {
  const { index, heading, spec } = section;
  const { draft, outline } = report;
  const { ordinal } = heading.mark!;
  const expected = officialMark(1, spec!.ordinal);
  const edit = markEdit(heading, expected, draft);
  const mentions = mentionsOf(report).filter(({ ordinals }) => ordinals.includes(ordinal));
  const isClear =
    isInOrder && outline.strays.length === 0 && !outline.sections.some((one) => one.duplicate);
  const values = { heading: `${expected}${heading.title.text}` };
  return {
    messageId: 'misnumbered',
    values: {
      heading: wordsOf(heading),
      found: writeChinese(ordinal),
      expected: writeChinese(spec!.ordinal),
    },
    span: heading.span,
    place: { section: index },
    related: mentions.slice(0, MOST_RELATED).map(({ text, span }) => ({
      messageId: 'mentioned',
      values: { mention: text },
      span,
    })),
    ...(edit && isClear && mentions.length === 0 && { fix: edit }),
    suggestions:
      edit && !(isClear && mentions.length === 0) ? [{ messageId: 'renumber', values, edit }] : [],
  };
}

/** A heading that lost its number among numbered ones. */
function unnumbered({ outline, draft }: Report, numbered: readonly Section[]): Detected[] {
  if (numbered.length * 2 <= outline.sections.length) return [];
  return outline.sections
    .filter(
      ({ heading, spec, duplicate }) =>
        heading.mark === undefined && spec !== undefined && !duplicate,
    )
    .map(({ heading, spec, index }) => {
      const fix = markEdit(heading, officialMark(1, spec!.ordinal), draft);
      return {
        messageId: 'unnumbered',
        values: { heading: wordsOf(heading), expected: officialHeading(spec!) },
        span: heading.span,
        place: { section: index },
        level: 'warning' as const,
        ...(fix && { fix }),
      };
    });
}
