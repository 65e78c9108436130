import type { Report } from '../../understand/report.js';
import type { Quantity } from '../../understand/statements/lexicon.js';
import type { Statement } from '../../understand/statements/statement.js';
import type { Detected } from '../finding.js';
import type { CheckKind } from '../kind.js';
import { analyseProse, statesNothing, subjectName, type ProseAnalysis } from './analysis.js';
import { checkFees } from './fees/index.js';
import { checkMeasures } from './measures.js';
import { relationFindings } from './relations/findings.js';
import { isSwapped } from './slip.js';
import { toldAgain } from './told-again/index.js';
import { toldTwice } from './told-twice/index.js';

/**
 * The same quantity, stated twice with different numbers and no form to settle it. Options: `fees`, the editions in
 * which the processing fee is charged by a national scale.
 */
export const proseContradiction: CheckKind = (context) => {
  const { report, rulebook, options, rule } = context;
  const analysis = analyseProse(report, rulebook);
  const fees = hasScale(options, report) ? checkFees(context) : [];
  const apart = [
    ...fees,
    ...checkMeasures(report, rulebook).filter(
      ({ span }) => !fees.some((fee) => fee.span.start === span.start),
    ),
  ];
  const again = toldAgain(report, rulebook);
  if (!analysis || statesNothing(report.prose)) {
    const found = [...apart, ...again];
    return found.length > 0 ? found : { notApplicable: 'no-numbers' };
  }
  const first = new Map<string, Statement>();
  const findings: Detected[] = [];
  for (const statement of report.prose.statements) {
    const second = againOf(statement, analysis);
    if (
      second.has('any') ||
      !isWhole(statement) ||
      analysis.comparisons[statement.index]!.outcome !== 'not-compared'
    )
      continue;
    const id = statement.subjects.join('+');
    if (analysis.lexicon.byId.get(id)?.divides) continue;
    const earlier = first.get(id);
    if (earlier === undefined) first.set(id, statement);
    else if (
      earlier.value !== statement.value &&
      earlier.sentence !== statement.sentence &&
      !(second.has('near') && isFar(earlier.value, statement.value))
    ) {
      findings.push(finding(statement, earlier));
    }
  }
  const added = apart.filter((one) => !isAdded(one, analysis, report));
  const related = relationFindings(report, rule.id, analysis);
  const told = [...toldTwice(report, rulebook), ...again].filter(
    (one) => !isTold(one, analysis, report),
  );
  const known = new Set<number>();
  return [...findings, ...added, ...related, ...told].filter(
    ({ span }) => !known.has(span.start) && known.add(span.start),
  );

  function finding(statement: Statement, earlier: Statement): Detected {
    return {
      messageId: 'differs',
      values: {
        quantity: subjectName(statement, analysis!.lexicon, 'zh'),
        quantityEn: subjectName(statement, analysis!.lexicon, 'en'),
        found: statement.value,
        expected: earlier.value,
        unit: statement.unit,
        difference: Math.abs(statement.value - earlier.value),
      },
      span: statement.span,
      place: statement.section === undefined ? {} : { section: statement.section },
      related: [
        {
          messageId: 'first',
          values: { value: earlier.value, unit: earlier.unit },
          span: earlier.span,
        },
      ],
    };
  }
};

/** 主动公开2326条…公示处罚信息612条: a part of what was told; a slip is nearer. */
function isFar(one: number, other: number): boolean {
  return Math.max(one, other) > PART * Math.min(one, other) && !isSwapped(one, other);
}

const PART = 1.5;

/** One of the two numbers contradicts a table: that finding says it all. */
function isTold(
  { span, related = [] }: Detected,
  { comparisons }: ProseAnalysis,
  report: Report,
): boolean {
  const starts = new Set([span.start, ...related.map((other) => other.span.start)]);
  return report.prose.statements.some(
    ({ span: own, index }) => starts.has(own.start) && comparisons[index]!.outcome === 'differs',
  );
}

/** Parts and a whole of which `prose-sum` says the same. */
function isAdded({ messageId, span }: Detected, analysis: ProseAnalysis, report: Report): boolean {
  if (messageId !== 'fee-parts' && messageId !== 'fee-notices-over') return false;
  const isSummed = analysis.sums.some(
    ({ outcome, total, parts }) =>
      (outcome === 'over' || outcome === 'under') &&
      [total, ...parts].some((one) => one.span.start === span.start),
  );
  const related = relationFindings(report, 'prose-sum', analysis);
  return isSummed || related.some((one) => one.span.start === span.start);
}

function hasScale({ fees }: Readonly<Record<string, unknown>>, { edition }: Report): boolean {
  return Array.isArray(fees) && fees.includes(edition.id);
}

/** A statement of the whole quantity in the report's own year and scope. */
function isWhole(statement: Statement): boolean {
  const { kind, subjects, approximate, otherPeriod, otherScope, firm, limited, partOf } = statement;
  const counts = kind === 'number' || kind === 'none';
  const plain = !approximate && !otherPeriod && !otherScope && !limited && partOf === undefined;
  return counts && plain && firm && subjects.length > 0;
}

/** How second numbers of its quantities are to be taken. */
function againOf({ subjects }: Statement, { lexicon }: ProseAnalysis): Set<Quantity['again']> {
  return new Set(subjects.map((id) => lexicon.byId.get(id)?.again));
}
