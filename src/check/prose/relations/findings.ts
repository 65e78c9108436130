import type { Report } from '../../../understand/report.js';
import { flatMap } from '../../../text/flat-map.js';
import type { Member, StatedRelation } from '../../../understand/relations/stated.js';
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
    if (hasForeignPart(stated, verdict.members, report)) return [];
    const { finding, members } = verdict;
    const own = new Set([finding.span.start, ...members.map(({ span }) => span.start)]);
    if (found.some((other) => isWithin(own, other) || isWithin(other, own))) return [];
    found.push(own);
    return finding;
  });
}

/** A mark behind which another matter may begin. */
const STRONG = /[；;。]/;

/** 制作图解12个，其中一季度3个；全市教育系统46个: what others have is no part of what one has oneself. */
function hasForeignPart(
  { bound }: StatedRelation,
  members: readonly Member[],
  { prose, draft }: Report,
): boolean {
  const [first, ...more] = bound['parts'] ?? [];
  const isOfOthers = ({ statement }: Member): boolean =>
    statement !== undefined && prose.statements[statement]!.otherScope;
  if (!first || more.length === 0) return false;
  const whole = members.find((member) => member !== first && !more.includes(member));
  if (whole === undefined || isOfOthers(whole) || isOfOthers(first)) return false;
  return more.some((part, at) => {
    const before = at === 0 ? first : more[at - 1]!;
    return isOfOthers(part) && STRONG.test(draft.source.slice(before.span.end, part.span.start));
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
