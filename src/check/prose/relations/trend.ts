import type { StatedRelation } from '../../../understand/relations/stated.js';
import { placeOf, related } from './figures.js';
import type { Verdict } from './verdict.js';

/** 分别为187件、161件、141件，逐年下降: each number is less than the one before it. */
export function trendVerdict({ bound, classes, sign, signAt, section }: StatedRelation): Verdict {
  // 2024年930件，2023年775件，2022年620件: from the latest year back.
  const all = bound['series'] ?? [...(bound['back'] ?? [])].reverse();
  // 总体呈下降趋势: between the first and the last there may be some that rose.
  const series = classes.has('overall') ? [...all.slice(0, 1), ...all.slice(1).slice(-1)] : all;
  if (series.length < 2 || sign === undefined || signAt === undefined)
    return { outcome: 'unknown' };
  if (series.some(({ approximate }) => approximate)) return { outcome: 'unknown' };
  const at = series.findIndex(({ value }, index) => {
    const before = series[index - 1];
    return before !== undefined && (value - before.value) * sign < 0;
  });
  if (at < 0) return { outcome: 'holds', members: series };
  const [from, to] = [series[at - 1]!, series[at]!];
  return {
    outcome: 'breaks',
    members: series,
    finding: {
      messageId: sign > 0 ? 'not-up-words' : 'not-down-words',
      values: { found: signAt.text, previous: from.value, current: to.value, unit: to.unit },
      span: signAt.span,
      place: placeOf(section),
      related: related([from, to]),
    },
  };
}
