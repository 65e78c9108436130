import type { Detected } from '../finding.js';
import type { Rulebook } from '../../rulebook/types.js';
import type { Span } from '../../text/mapped.js';
import { findPlaceholders } from '../../text/placeholders.js';
import type { CheckKind } from '../kind.js';
import { placeholderWords } from '../text/lexicon.js';
import { analyseProse, statesNothing, type ProseAnalysis } from './analysis.js';
import { checkBalances } from './balance.js';
import { relationFindings } from './relations/findings.js';
import { flatMap } from '../../text/flat-map.js';
import type { SumCheck } from './sums.js';
import { largest, smallest } from '../../text/lists.js';

/** Parts that are written out in a sum. */
const TERMS = 12;
const LISTED = 6;

/** A total and the parts that the prose breaks it down into. */
export const proseSum: CheckKind = ({ report, rulebook, rule }) => {
  const analysis = analyseProse(report, rulebook);
  if (!analysis || statesNothing(report.prose)) return { notApplicable: 'no-numbers' };
  const broken = analysis.sums
    .filter((check) => check.outcome === 'over' || check.outcome === 'under')
    .filter((check) => !isExplained(check, analysis))
    .filter(
      (check) => !(check.outcome === 'under' && lacksNumber(check, report.draft.source, rulebook)),
    );
  const told = new Set(
    flatMap(broken, ({ total, parts }) => [total.index, ...parts.map(({ index }) => index)]),
  );
  return [
    ...broken.map(finding),
    ...checkBalances(report.prose, analysis.comparisons),
    ...relationFindings(report, rule.id, analysis, told).filter(
      (found) => !isUnfilled(spansOf(found), report.draft.source, rulebook),
    ),
  ];
};

/** 财政资金N条, ***件: a number was never filled in among the parts, which the finding on it says. */
function lacksNumber({ total, parts }: SumCheck, source: string, rulebook: Rulebook): boolean {
  return isUnfilled(
    [total, ...parts].map(({ span }) => span),
    source,
    rulebook,
  );
}

function spansOf({ span, related = [] }: Detected): Span[] {
  return [span, ...related.map((other) => other.span)];
}

function isUnfilled(spans: readonly Span[], source: string, rulebook: Rulebook): boolean {
  const from = smallest(spans.map(({ start }) => start));
  const to = largest(spans.map(({ end }) => end));
  return findPlaceholders(source.slice(from, to), placeholderWords(rulebook)).length > 0;
}

/** A number of the sum contradicts a form: that finding says it all. */
function isExplained({ total, parts }: SumCheck, { comparisons }: ProseAnalysis): boolean {
  return [total, ...parts].some(({ index }) => comparisons[index]!.outcome === 'differs');
}

function finding(check: SumCheck): Detected {
  const { total, parts, sum, outcome, single, certain } = check;
  const largest = parts.reduce((most, part) => (part.value > most.value ? part : most));
  const shown = parts.slice(0, TERMS).map(({ value }) => String(value));
  return {
    messageId: single ? 'part-over' : outcome,
    values: {
      total: total.value,
      unit: total.unit,
      sum,
      part: largest.value,
      parts: shown.join(' + ') + (parts.length > shown.length ? ' + …' : ''),
      difference:
        Math.round(Math.abs(single ? largest.value - total.value : sum - total.value) * 1e6) / 1e6,
    },
    span: single ? largest.span : total.span,
    place: total.section === undefined ? {} : { section: total.section },
    related: single
      ? [{ messageId: 'total', values: { value: total.value, unit: total.unit }, span: total.span }]
      : parts.slice(0, LISTED).map(({ value, unit, span }) => ({
          messageId: 'part',
          values: { value, unit },
          span,
        })),
    level: outcome === 'over' && certain ? 'error' : 'warning',
  };
}
