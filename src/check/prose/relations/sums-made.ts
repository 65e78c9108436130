import type { Report } from '../../../understand/report.js';
import type { Member } from '../../../understand/relations/stated.js';
import { countsNear } from './counts-near.js';

/**
 * Some of the parts in a row make the whole, where several others are left, or all of them without sums and differences
 * among them.
 */
export function makeOtherwise(whole: number, parts: readonly number[]): boolean {
  for (let from = 0; from < parts.length; from++) {
    let sum = parts[from]!;
    for (let to = from + 1; to < parts.length; to++) {
      sum += parts[to]!;
      if (isSame(sum, whole) && to - from + 1 < parts.length - 1) return true;
    }
  }
  const own = withoutMade(parts);
  return (
    own.length < parts.length &&
    isSame(
      own.reduce((sum, value) => sum + value, 0),
      whole,
    )
  );
}

/** Small numbers differ by one another by chance: 2个、1个、1个. */
const FEW = 3;

/** 执法案卷5件、过程性信息1件，合起来6件; 出口1127.9亿元、进口718.4亿元，顺差409.5亿元: without what those right before make. */
function withoutMade(parts: readonly number[]): number[] {
  const left: number[] = [];
  // What made one sum makes no other.
  let from = 0;
  for (const part of parts) {
    const own = left.slice(from);
    const [last = 0, before = 0] = own.slice(-2).reverse();
    let sum = 0;
    let isSum = own.length > 1 && part > FEW && isSame(Math.abs(last - before), part);
    for (let at = own.length - 1; at >= 0; at--) {
      sum += own[at]!;
      isSum ||= at < own.length - 1 && isSame(sum, part);
    }
    if (isSum) from = left.length;
    else left.push(part);
  }
  return left;
}

/** 县本级和27个部门、14个乡镇共42个; 小区62个、点位438处、设施1260处，三类共1760个: one that has no number, or another unit. */
export function isMadeWithMore(
  whole: Member,
  parts: readonly Member[],
  sentence: number,
  report: Report,
): boolean {
  const first = parts[0]!;
  const rest = whole.value - parts.reduce((sum, { value }) => sum + value, 0);
  const lead = first.label.slice(0, first.label.length - first.behind.length);
  if (rest === 1 && /(?:本级|本部|机关|本身|[局厅委办院会])[、和与及]$/.test(lead)) return true;
  const last = countsNear(report, sentence, 0, 0)
    .filter(({ span }) => span.end <= first.span.start)
    .at(-1);
  return last !== undefined && last.unit !== first.unit && last.value === rest;
}

/** Sums of decimals are a little beside. */
function isSame(one: number, other: number): boolean {
  return Math.abs(one - other) < 1e-6;
}
