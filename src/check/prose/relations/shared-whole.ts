import type { Member, StatedRelation } from '../../../understand/relations/stated.js';
import type { Verdict } from './verdict.js';

interface Judged {
  readonly stated: StatedRelation;
  readonly verdict: Verdict;
}

/**
 * 其中网站785条，占62.15%；公示栏478条，占33.10%: the whole that the first share holds for, where the sentence before tells several
 * numbers that the second may be of. Both parts must be able to be parts of it.
 */
export function sharedWhole(
  { stated, verdict }: Judged,
  judged: readonly Judged[],
): Member | undefined {
  const part = stated.bound['part']?.[0];
  if (!isOpenShare(stated) || verdict.outcome !== 'unknown' || !part) return undefined;
  const beside = judged.filter(
    (other) =>
      other.stated.sentence === stated.sentence &&
      other.verdict.outcome === 'holds' &&
      isOpenShare(other.stated) &&
      other.stated.bound['part']?.[0]?.unit === part.unit,
  );
  const wholes = beside.map((other) => wholeOf(other));
  const [whole] = wholes;
  if (whole === undefined || wholes.some((other) => other?.span.start !== whole.span.start))
    return undefined;
  const sum = beside.reduce((all, { stated: { bound } }) => all + bound['part']![0]!.value, 0);
  return sum + part.value <= whole.value ? whole : undefined;
}

/** The same relation, of that whole. */
export function ofWhole(stated: StatedRelation, whole: Member): StatedRelation {
  return { ...stated, candidates: { ...stated.candidates, whole: [whole] } };
}

/** A share of which no form names the whole. */
function isOpenShare({ relation, bound, classes }: StatedRelation): boolean {
  return relation.relation === 'share' && !bound['whole'] && !classes.has('whole-word');
}

function wholeOf({ stated: { candidates }, verdict }: Judged): Member | undefined {
  if (verdict.outcome !== 'holds') return undefined;
  const starts = new Set(candidates['whole']?.map(({ span }) => span.start));
  return verdict.members.find(({ span }) => starts.has(span.start));
}
