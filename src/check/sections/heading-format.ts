import type { Heading, Report, Section } from '../../understand/report.js';
import { readMark } from '../../understand/outline/marks.js';
import type { Detected, Edit } from '../finding.js';
import { wordsOf } from './headings.js';
import { levelEdits } from './heading-levels.js';
import { isTyped, isWidthNormalised, markEdit, markFor } from './heading-marks.js';
import { isLabel } from './exported-labels.js';
import { joinEdits } from '../join-edits.js';
import type { CheckKind } from '../kind.js';
import { isReportLike } from './report-like.js';
import { misnumberedSections } from './section-order.js';
import { stopAfter, withoutStop } from './heading-stops.js';
import { flatMap } from '../../text/flat-map.js';

const MOST_RELATED = 5;
/** A title that is longer is a paragraph with a number before it. */
const LONGEST_TITLE = 60;

/** A heading with its official form, and what makes it so. */
interface Deviation {
  readonly heading: Heading;
  readonly section: number;
  readonly found: string;
  readonly expected: string;
  readonly edits: readonly Edit[];
}

/** Marks, spaces and stops of headings, and their levels in Markdown: one finding for each of the two. */
export const headingFormat: CheckKind = ({ report, options }) => {
  if (!isReportLike(report)) return { notApplicable: 'not-a-report' };
  const deviations = deviationsOf(report, options['stops'] === 'all');
  return [
    ...(deviations.length > 0 ? [misformed(deviations, report)] : []),
    ...levels(report, options['levels'] === 'official'),
  ];
};

function misformed(deviations: readonly Deviation[], { draft }: Report): Detected {
  const [first, ...others] = deviations;
  const { heading, found, expected, section } = first!;
  const fix = joinEdits(
    draft.source,
    flatMap(deviations, ({ edits }) => edits),
  );
  return {
    messageId: others.length === 0 ? 'form' : 'forms',
    values: { found, expected, count: deviations.length },
    span: heading.span,
    place: { section },
    related: others.slice(0, MOST_RELATED).map((other) => ({
      messageId: 'form-here',
      values: { found: other.found, expected: other.expected },
      span: other.heading.span,
    })),
    ...(fix && { fix }),
  };
}

function levels(report: Report, isOfficial: boolean): Detected[] {
  const found = levelEdits(report, isOfficial);
  const [first, ...others] = found;
  if (first === undefined) return [];
  const fix = joinEdits(
    report.draft.source,
    flatMap(found, ({ edits }) => edits),
  );
  return [
    {
      messageId: others.length === 0 ? 'level' : 'levels',
      values: { heading: first.text, expected: '#'.repeat(first.depth), count: found.length },
      span: first.span,
      ...(first.section !== undefined && { place: { section: first.section } }),
      related: others.slice(0, MOST_RELATED).map(({ text, depth, span }) => ({
        messageId: 'level-here',
        values: { heading: text, expected: '#'.repeat(depth) },
        span,
      })),
      ...(fix && { fix }),
    },
  ];
}

function deviationsOf(report: Report, allStops: boolean): Deviation[] {
  const isNarrowed = isWidthNormalised(report.draft);
  // Their marks are written anew together with their numbers.
  const misnumbered = new Set(misnumberedSections(report).map(({ heading }) => heading));
  const tidy = (heading: Heading, section: number, of?: Section): Deviation[] => {
    const isSection = of !== undefined;
    if (!isSection && heading.title.text.length > LONGEST_TITLE) return [];
    const level = isSection ? 1 : heading.level;
    const mark = misnumbered.has(heading) ? undefined : heading.mark;
    const edits: (Edit | undefined)[] = [];
    let expected = wordsOf(heading);
    if (mark && level !== 0 && isTyped(heading) && (level > 1 || isSection)) {
      const official = markFor(level, mark.ordinal, isNarrowed);
      if (!isWellMarked(heading, official, level, report)) {
        edits.push(markEdit(heading, official, report.draft));
        expected = official + heading.title.text;
      }
    }
    const stop = stopAfter(heading, report, { of, allStops });
    if (stop !== '') edits.push(withoutStop(heading, stop, report));
    if (edits.length === 0) return [];
    const found = readable(heading, stop);
    return [
      { heading, section, found, expected, edits: edits.filter((edit) => edit !== undefined) },
    ];
  };
  return flatMap(report.outline.sections, (section) => [
    ...tidy(section.heading, section.index, section),
    ...flatMap(section.subheadings, (one) => tidy(one, section.index)),
  ]);
}

/** As the draft has it, with the space after the mark, which is what may be wrong. */
function readable({ block, mark, title }: Heading, stop: string): string {
  const from = mark ? block.content.text.indexOf(mark.text) : -1;
  const to = block.content.text.indexOf(title.text, Math.max(0, from + (mark?.text.length ?? 0)));
  const words =
    from < 0 || to < 0
      ? (mark?.text ?? '') + title.text
      : block.content.text.slice(from, to) + title.text;
  return words + stop;
}

function isWellMarked(heading: Heading, official: string, level: number, report: Report): boolean {
  const { draft } = report;
  const { text } = heading.mark!;
  // ① has no place among the four official marks, and many use it as a fifth.
  if (/^[①-⑳]$/.test(text)) return true;
  if (text !== official) return false;
  const read = readMark(heading.block.content.text);
  const gap = read ? heading.block.content.text.slice(read.end, read.words) : '';
  // `1. ` is how Markdown writes a list.
  if (gap === '' || (level === 3 && draft.format === 'markdown')) return true;
  return isLabel(heading, gap, report);
}
