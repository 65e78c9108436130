import type { Report } from '../../../understand/report.js';
import { flatMap } from '../../../text/flat-map.js';
import type { Detected } from '../../finding.js';
import type { ProseAnalysis } from '../analysis.js';
import { judgedRelations } from './index.js';

/**
 * The findings on relations that a rule reports; where a number contradicts a form or was told already (statements
 * in `told`), that finding says it all.
 */
export function relationFindings(
  report: Report,
  rule: string,
  { comparisons }: ProseAnalysis,
  told: ReadonlySet<number> = new Set(),
): Detected[] {
  const isWrong = (index: number | undefined): boolean =>
    index !== undefined && (comparisons[index]!.outcome === 'differs' || told.has(index));
  const found: ReadonlySet<number>[] = [];
  return flatMap(judgedRelations(report), ({ stated, verdict }) => {
    if (stated.relation.rule !== rule || verdict.outcome !== 'breaks') return [];
    if (verdict.members.some(({ statement }) => isWrong(statement))) return [];
    const { finding, members } = verdict;
    const own = new Set([finding.span.start, ...members.map(({ span }) => span.start)]);
    if (found.some((other) => isWithin(own, other) || isWithin(other, own))) return [];
    found.push(own);
    return finding;
  });
}

/** Two relations between the same numbers have one cause. */
function isWithin(one: ReadonlySet<number>, other: ReadonlySet<number>): boolean {
  return [...one].every((start) => other.has(start));
}

/** Statements of percentages that a relation was found to hold for, or that belong to a row of them. */
export function settledBy(report: Report): ReadonlySet<number> {
  const settled = new Set<number>();
  for (const { stated, verdict } of judgedRelations(report)) {
    const isRow = stated.relation.each === true && verdict.outcome !== 'unknown';
    if (verdict.outcome !== 'holds' && !isRow) continue;
    const members = isRow ? Object.values(stated.bound).flat() : verdict.members;
    for (const { kind, statement } of members) {
      if (kind === 'percent' && statement !== undefined) settled.add(statement);
    }
  }
  return settled;
}
