import type { Member, StatedRelation } from '../../../understand/relations/stated.js';
import { agreesWithin } from './figures.js';

/** What is said of a change, each held against the two numbers. */
export type Claim = 'direction' | 'delta' | 'percent' | 'points' | 'times';

export interface Ends {
  readonly now: Member;
  readonly base: Member;
  /** The numbers were told, not found by looking round. */
  readonly told: boolean;
}

/** 复议减少2件（2021年6件），…合计由8件降到7件: what fell is named, and the number that was found is of something else. */
export function isOfOthers({ now, told }: Ends, { bound, sign }: StatedRelation): boolean {
  const [delta] = bound['delta'] ?? [];
  const [base] = bound['base'] ?? [];
  if (told || bound['now']) return false;
  // 新收23件，与上年19件相比减少4件: as far apart as is said, the other way.
  if (base && delta && sign && now.value === base.value - sign * delta.value) return false;
  // 243件，比上年的289件减少46件，降幅51.9%: what the difference makes is the number that is meant.
  if (base && delta && sign && now.value === base.value + sign * delta.value) return false;
  const percent = bound['percent']?.[0];
  // 许可减少1.9%（上年20074件），…；县区另有许可3.37万件: so far from what the change makes of its base, a number is another.
  if (base && percent && sign !== undefined) {
    if (isFar(now.value, base.value * (1 + (sign * percent.value) / 100), FAR)) return true;
  }
  if (delta === undefined) return false;
  if (base && sign !== undefined && isFar(now.value, base.value + sign * delta.value, FARTHER))
    return true;
  // 兼任的17名，实有人数比四级之和1893名少17名: the change told twice.
  if (now.value === delta.value && base) return true;
  const period = PERIOD.exec(delta.label)?.[0];
  if (period !== undefined && !base && !now.label.includes(period)) return true;
  const isBehind = base !== undefined && base.span.start > delta.span.start;
  const name = isBehind ? NAMED.exec(delta.label)?.[1] : undefined;
  return name !== undefined && !/[比较上去同年]/.test(name) && !now.label.includes(name);
}

/** 许可比上年的395件多23件；处罚43件，比上年少11件，下降20.4%: the change fits its number, and the base is of something else. */
export function isSoByItself({ now, base }: Ends, { bound, sign }: StatedRelation): boolean {
  const [delta] = bound['delta'] ?? [];
  const [percent] = bound['percent'] ?? [];
  if (bound['base'] || !delta || !percent || !sign || delta.unit !== now.unit) return false;
  const made = now.value - sign * delta.value;
  return isFar(base.value, made, FAR) && agreesWithin(percent, delta.value / made);
}

/** So many times as much, or as little, is no slip. */
const FAR = 1.5;
const FARTHER = 5;

function isFar(one: number, made: number, times: number): boolean {
  return made > 0 && (one > made * times || made > one * times);
}

/** 上半年减少20条 */
const PERIOD = /^(?:[上下]半年|[一二三四]季度)/;
const NAMED =
  /^[\u4e00-\u9fff]{0,6}?([\u4e00-\u9fff]{2})(?:净|共|分别)?(?:增加|减少|增长|下降|上升|增多)了?/;
