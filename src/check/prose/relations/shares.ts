import type { Member, StatedRelation } from '../../../understand/relations/stated.js';
import { largest } from '../../../text/lists.js';
import { placeOf, related } from './figures.js';
import type { Verdict } from './verdict.js';

/** 手机端占61%，电脑端占27%，其他占12%: shares that are all there are make 100, as far as their decimals tell. */
export function sharesVerdict({ bound, classes, complete, section }: StatedRelation): Verdict {
  const parts = bound['parts'] ?? [];
  if (parts.length < 2 || parts.some(({ approximate }) => approximate))
    return { outcome: 'unknown' };
  // 男性占52%，女性占48%: nothing is of neither.
  const isAll = complete || classes.has('closed') || classes.has('apart');
  if (!isAll && !classes.has('look')) return { outcome: 'unknown' };
  // 提高12%，网络占90%，其他占10%: what stands before them may be of something else.
  if (parts.some((_, at) => at < parts.length - 1 && isWhole(parts.slice(at))))
    return { outcome: 'holds', members: parts };
  const sum = parts.reduce((all, { value }) => all + value, 0);
  if (sum < (isAll ? LEAST : 100) || sum > (isAll ? MOST : SLIP)) return { outcome: 'unknown' };
  const decimals = largest(parts.map((part) => part.decimals));
  const last = parts.at(-1)!;
  return {
    outcome: 'breaks',
    members: parts,
    finding: {
      messageId: sum > 100 ? 'shares-over' : 'shares-under',
      values: {
        parts: parts.map(({ value }) => `${String(value)}%`).join(' + '),
        sum: sum.toFixed(decimals),
        difference: Math.abs(sum - 100).toFixed(decimals),
      },
      span: last.span,
      place: placeOf(section),
      related: related(parts.slice(0, -1)),
    },
  };
}

/** Beyond these the shares are not of one whole. */
const LEAST = 60;
const MOST = 150;
/** 从来源看, without saying that these are all: so little above 100 is a slip, more are several answers. */
const SLIP = 110;

/** Printed shares are rounded, or cut off behind their last decimal. */
function isWhole(parts: readonly Member[]): boolean {
  const units = parts.map(({ decimals }) => 10 ** -decimals);
  const sum = parts.reduce((all, { value }) => all + value, 0);
  const slack = units.reduce((all, unit) => all + unit, 0);
  return sum >= 100 - slack - 1e-7 && sum <= 100 + slack / 2 + 1e-7;
}
