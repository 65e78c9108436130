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
  return flatMap(judgedRelations(report), ({ stated, verdict }) => {
    if (stated.relation.rule !== rule || verdict.outcome !== 'breaks') return [];
    return verdict.members.some(({ statement }) => isWrong(statement)) ? [] : verdict.finding;
  });
}

/** Statements of percentages that a relation was found to hold for. */
export function settledBy(report: Report): ReadonlySet<number> {
  const settled = new Set<number>();
  for (const { verdict } of judgedRelations(report)) {
    if (verdict.outcome !== 'holds') continue;
    for (const { kind, statement } of verdict.members) {
      if (kind === 'percent' && statement !== undefined) settled.add(statement);
    }
  }
  return settled;
}
