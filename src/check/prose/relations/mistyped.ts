import type { Member, StatedRelation } from '../../../understand/relations/stated.js';
import { exchangesOf, isExchanged } from '../slip.js';
import { makes, sumOf } from './added.js';
import type { Claim, Ends } from './change-ends.js';

/** 2792条，其中612条、538条、447条、319条、356条、448条: with two digits of one of them exchanged they make it. */
export function isMistypedSum(
  whole: Member,
  parts: readonly Member[],
  { bound, candidates, complete, classes, relation }: StatedRelation,
): boolean {
  const all = bound['whole'] ?? candidates['whole'] ?? [];
  const isPlain = ![...parts, whole].some(
    ({ approximate, kind }) => approximate || kind !== 'count',
  );
  if (parts.length < 2 || !isPlain || whole.value === 0) return false;
  if (all.some((each) => makes(each, parts, false))) return false;
  // 立案132件，作出决定120件，移送3件: nothing says that these are parts at all.
  if (relation.likely && parts.length < 3 && whole.value < LARGE) return false;
  const sum = sumOf(parts);
  if (isExchanged(whole.value, sum)) return true;
  // Of two parts that need not be all there are, small numbers are soon made to fit.
  const isSome = !complete && classes.has('among') && parts.length < 3;
  const least = isSome ? 100 : 10;
  return parts.some(({ value }) => value >= least && isExchanged(value, value + whole.value - sum));
}

/** From here on two digits that are exchanged are no chance. */
const LARGE = 1000;

type Holds = (claim: Claim, stated: StatedRelation, ends: Ends) => boolean;

/** 39件，比上年的52件增加14件, 较上年的2688件下降1.68%: with two digits of one number exchanged all that is said of the change holds. */
export function mistypedChange(
  stated: StatedRelation,
  ends: readonly Ends[],
  claims: readonly Claim[],
  holds: Holds,
): { claim: Claim; ends: Ends } | undefined {
  const { bound } = stated;
  const percent = bound['percent']?.[0];
  const isExact = (percent?.decimals ?? 0) > 0 || (percent && bound['delta']) !== undefined;
  if (!bound['base'] || !(claims.includes('delta') || claims.includes('percent'))) return undefined;
  for (const own of ends) {
    // A difference alone is soon made by numbers that were only found near.
    const isNext = own === ends[0] && own.now.sentence === own.base.sentence;
    if (!own.told && !isExact && !isNext) continue;
    const wrong = claims.filter((claim) => !holds(claim, stated, own));
    const isMade = turnedOnes(stated, own, wrong).some(([other, pair]) =>
      claims.every((claim) => holds(claim, other, pair)),
    );
    if (isMade) return { claim: wrong[0]!, ends: own };
  }
  return undefined;
}

/** The relation with one of its numbers turned: one of the ends, or what alone is wrong of what is said. */
function turnedOnes(
  stated: StatedRelation,
  { now, base, told }: Ends,
  wrong: readonly Claim[],
): [StatedRelation, Ends][] {
  const turned = (member: Member): Member[] =>
    member.value * 10 ** member.decimals < 10
      ? []
      : exchangesOf(member.value, member.decimals).map((value) => ({ ...member, value }));
  const [claim, ...more] = wrong.filter((each) => each !== 'direction');
  const said = claim && more.length === 0 ? stated.bound[claim]?.[0] : undefined;
  return [
    ...turned(now).map((other): [StatedRelation, Ends] => [stated, { now: other, base, told }]),
    ...turned(base).map((other): [StatedRelation, Ends] => [stated, { now, base: other, told }]),
    ...(said ? turned(said) : []).map((other): [StatedRelation, Ends] => [
      { ...stated, bound: { ...stated.bound, [claim!]: [other] } },
      { now, base, told },
    ]),
  ];
}
