import type { Report } from '../../../understand/report.js';
import type { Statement } from '../../../understand/statements/statement.js';
import { agrees } from '../agrees.js';
import { yuanOf } from '../told-amounts.js';
import { BEFORE, countsNear, joinedSums } from './counts-near.js';

/** Numbers that are added up, at most. */
const RUN = 4;

/** 两项占16.0%: how many they are is no part itself. */
function isNumberOfThem({ value, unit, text }: Statement): boolean {
  return value <= RUN && /^[项类种个档]$/.test(unit) && !/\d/.test(text);
}

/** Between how many they are and their share nothing else is said. */
const CLOSE = 12;
/** Whether the last numbers before a percentage make it as a share of another, or what is left of one. */
export function isShareExplained(
  { value, decimals, sentence, span }: Pick<Statement, 'value' | 'decimals' | 'sentence' | 'span'>,
  report: Report,
): boolean {
  const near = countsNear(report, sentence, decimals === 0 ? 0 : BEFORE, 0);
  const last = near
    .filter((one) => one.span.start < span.start)
    .filter((one) => !isNumberOfThem(one) || span.start - one.span.end > CLOSE)
    .at(-1);
  if (last === undefined || value >= 100) return false;
  if (isMoneyShare(value, decimals, last, near)) return true;
  const own = near.filter(({ unit }) => unit === last.unit);
  const end = own.indexOf(last);
  // 对14个市州和41个省直单位开展考核，90分以上的单位23个，占41.8%
  const before = own.slice(0, end);
  if (joinedSums(before, report).some((whole) => agrees(value, decimals, last.value / whole)))
    return true;
  return own.some((whole) => {
    if (whole.value <= 0) return false;
    if (whole !== last && agrees(value, decimals, 1 - last.value / whole.value)) return true;
    let sum = last.value;
    for (let at = end - 1; at > end - RUN && at >= 0 && own[at] !== whole; at--) {
      sum += own[at]!.value;
      if (sum <= whole.value && agrees(value, decimals, sum / whole.value)) return true;
    }
    return false;
  });
}

/** 资金1.146亿元，…用去6417万元，占56.0%: the whole is told in a larger unit. */
function isMoneyShare(
  value: number,
  decimals: number,
  last: Statement,
  near: readonly Statement[],
): boolean {
  const part = yuanOf(last);
  return (
    part !== undefined &&
    near.some((one) => {
      const whole = one.unit === last.unit ? undefined : yuanOf(one);
      return whole !== undefined && whole >= part && agrees(value, decimals, part / whole);
    })
  );
}
