import type { Heading, Report, Section } from '../../understand/report.js';
import type { Detected, Edit } from '../finding.js';
import { wordsOf, type Numbered } from './headings.js';
import { isTyped, isWidthNormalised, markEdit, markFor } from './heading-marks.js';
import { joinEdits } from '../join-edits.js';
import type { CheckKind } from '../kind.js';
import { mentionsOf } from './mentions.js';
import { isReportLike } from './report-like.js';
import { runOn } from './run-on.js';
import { judge, type Verdict } from './sequence.js';
import { flatMap } from '../../text/flat-map.js';

const MOST_RELATED = 5;

/** Numbers below the sections, （一） 1. （1）, count on from one without gap and repeat. */
export const headingSequence: CheckKind = ({ report }) => {
  if (!isReportLike(report)) return { notApplicable: 'not-a-report' };
  return flatMap(report.outline.sections, (section) =>
    flatMap(runsOf(section), (run) =>
      flatMap(judge(run.map(({ mark }) => mark.ordinal)), (verdict) => {
        const found = runOn(run, verdict, section) ?? broken(run, verdict, section, report);
        return found === 'meant' ? [] : found;
      }),
    ),
  );
};

/** Headings of one level that stand under the same heading, with none of a higher level between them. */
function runsOf({ subheadings }: Section): Numbered[][] {
  const runs: Numbered[][] = [];
  const open = new Map<number, Numbered[]>();
  for (const heading of subheadings) {
    if (!isNumbered(heading)) {
      if (heading.level === 1 || heading.level === 0) open.clear();
      continue;
    }
    for (const level of [...open.keys()]) if (level > heading.level) open.delete(level);
    const run = open.get(heading.level);
    if (run) run.push(heading);
    else {
      const started = [heading];
      open.set(heading.level, started);
      runs.push(started);
    }
  }
  return runs.filter((run) => run.length > 1);
}

function isNumbered(heading: Heading): heading is Numbered {
  return heading.level > 1 && heading.mark !== undefined && !/^[①-⑳]/.test(heading.mark.text);
}

function broken(
  run: readonly Numbered[],
  { wrong, type }: Verdict,
  section: Section,
  report: Report,
): Detected {
  const { draft } = report;
  const isNarrowed = isWidthNormalised(draft);
  const first = run[wrong[0]!.index]!;
  const before = run[wrong[0]!.index - 1];
  const moved = new Set(wrong.map(({ index }) => run[index]!.mark.ordinal));
  const mentions = mentionsOf(report).filter(({ ordinals }) =>
    ordinals.some((one) => moved.has(one)),
  );
  const edits = wrong.map(({ index, expected }) =>
    renumbered(run[index]!, expected, isNarrowed, report),
  );
  const isWhole = edits.every((edit) => edit !== undefined);
  const fix = isWhole ? joinEdits(draft.source, edits as Edit[]) : undefined;
  // Where a number is left out, what stood there may be lost: a person must look.
  const isSafe = (type === 'slip' || type === 'repeat') && mentions.length === 0;
  const expected = markFor(first.level, wrong[0]!.expected, false);
  return {
    messageId: type,
    values: {
      heading: wordsOf(first),
      expected,
      before: before ? before.mark.text : '',
      count: wrong.length,
    },
    span: first.mark.span,
    place: { section: section.index },
    related: [
      ...wrong.slice(1, MOST_RELATED).map(({ index, expected: to }) => ({
        messageId: 'also',
        values: { heading: wordsOf(run[index]!), expected: markFor(run[index]!.level, to, false) },
        span: run[index]!.mark.span,
      })),
      ...mentions.slice(0, MOST_RELATED).map(({ text, span }) => ({
        messageId: 'mentioned',
        values: { mention: text },
        span,
      })),
    ],
    ...(fix && isSafe && { fix }),
    suggestions:
      fix && !isSafe ? [{ messageId: 'renumber', values: { count: wrong.length }, edit: fix }] : [],
  };
}

/** Only the mark changes; the space behind it is not this rule's matter. */
function renumbered(
  heading: Numbered,
  ordinal: number,
  isNarrowed: boolean,
  { draft }: Report,
): Edit | undefined {
  if (!isTyped(heading)) return undefined;
  const edit = markEdit(heading, markFor(heading.level, ordinal, isNarrowed), draft);
  return edit && { span: heading.mark.span, text: edit.text };
}
