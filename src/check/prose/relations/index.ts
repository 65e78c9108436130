import type { Report } from '../../../understand/report.js';
import type { RelationKind } from '../../../understand/relations/forms.js';
import type { StatedRelation } from '../../../understand/relations/stated.js';
import { once } from '../../../text/once.js';
import { changeVerdict } from './change.js';
import { equalVerdict } from './equal.js';
import { lawOf } from './equation.js';
import { judge } from './judge.js';
import { LAWS } from './laws.js';
import { rowsVerdict } from './rows.js';
import { ofWhole, sharedWhole } from './shared-whole.js';
import { sharesVerdict } from './shares.js';
import { sumVerdict } from './sum.js';
import { trendVerdict } from './trend.js';
import type { Verdict } from './verdict.js';

/** A relation that the prose states, and whether it holds. */
export interface JudgedRelation {
  readonly stated: StatedRelation;
  readonly verdict: Verdict;
}

const UNKNOWN: Verdict = { outcome: 'unknown' };

/** Relations that are more than one equation; the others have a law. */
const KINDS: Partial<Record<RelationKind, (stated: StatedRelation) => Verdict>> = {
  change: changeVerdict,
  trend: trendVerdict,
  sum: sumVerdict,
  shares: sharesVerdict,
  equal: equalVerdict,
};

/** Every relation that the prose of a report states, judged once for all rules. */
export const judgedRelations = once((report: Report): readonly JudgedRelation[] => {
  const judged = report.prose.relations.map((stated) => ({ stated, verdict: verdictOf(stated) }));
  return judged.map((one) => {
    const whole = sharedWhole(one, judged);
    return whole ? { stated: one.stated, verdict: verdictOf(ofWhole(one.stated, whole)) } : one;
  });
});

function verdictOf(stated: StatedRelation): Verdict {
  const { relation } = stated.relation;
  const own = KINDS[relation];
  if (own) return own(stated);
  const law = relation === 'equation' ? lawOf(stated.relation) : LAWS[relation];
  if (!law) return UNKNOWN;
  return stated.relation.each ? rowsVerdict(stated, law) : judge(stated, law);
}
