import { once } from '../../../text/once.js';
import type { Report } from '../../../understand/report.js';
import type { Member, StatedRelation } from '../../../understand/relations/stated.js';
import type { Statement } from '../../../understand/statements/statement.js';
import { agrees } from '../agrees.js';
import { isOfLargerAmount, isToldBefore, yuanOf } from '../told-amounts.js';
import type { Verdict } from './verdict.js';

type Breach = Extract<Verdict, { outcome: 'breaks' }>;

/** 两项占16.0%: how many they are is no part itself. */
function isNumberOfThem({ value, unit, text }: Statement): boolean {
  return value <= RUN && /^[项类种个档]$/.test(unit) && !/\d/.test(text);
}

const CLOSE = 6;
/** 两项占16.0%: of both. */
const OF_SEVERAL = /(?:[两二三四五六前后][两二三四五]?[项类者种个档]|合|共)[^,，;；。]{0,6}占/;
/** Sentences before a number in which others may explain it. */
const BEFORE = 2;
/** Numbers that are added up, at most. */
const RUN = 4;
/** A difference of so few is soon made by any two numbers. */
const FEW = 10;

/**
 * Whether other numbers near make what a relation says: 不合格7批次，合格率92.6%, 橙色31次、红色4次，橙色及以上占16.2%. Then it was
 * said of them, and the form read others into it.
 */
export function isExplained(
  stated: StatedRelation,
  { finding, members }: Breach,
  report: Report,
): boolean {
  const { relation, bound, sentence } = stated;
  const told = members.find(({ span }) => span.start === finding.span.start);
  const parts = bound['parts'] ?? [];
  if (relation.relation === 'sum') {
    const whole = members.find((member) => !parts.includes(member));
    return (
      whole !== undefined &&
      makeOtherwise(
        whole.value,
        parts.map(({ value }) => value),
      )
    );
  }
  if (relation.relation === 'equal') return isToldBefore(bound['other']?.[0], report);
  if (relation.equations?.[0]?.compare === '<=')
    return !bound['whole'] && isOfLargerAmount(bound['part']?.[0], report);
  if (relation.relation === 'change') return isChangeExplained(stated, finding, report);
  const percent = bound['percent']?.[0] ?? bound['share']?.[0] ?? told;
  if (percent?.kind !== 'percent' || percent.low !== undefined || percent.approximate) return false;
  const { value, decimals, span } = percent;
  // Part and whole that the form itself binds are what is meant.
  const isBound = bound['part'] !== undefined && bound['whole'] !== undefined;
  return (
    (!isBound || OF_SEVERAL.test(percent.label)) &&
    isShareExplained({ value, decimals, sentence, span }, report)
  );
}

/** A change between numbers that were only found by looking round is meant of any two that make it. */
function isChangeExplained(
  { bound, sentence, sign }: StatedRelation,
  finding: Breach['finding'],
  report: Report,
): boolean {
  if (bound['now'] && bound['base']) return false;
  const delta = bound['delta']?.[0];
  const percent = bound['percent']?.[0];
  const isOf = (member: Member | undefined): member is Member =>
    member?.span.start === finding.span.start && !member.approximate && member.low === undefined;
  const pairs = (isMade: (one: Statement, other: Statement) => boolean, before: number) => {
    const near = countsNear(report, sentence, before, 0);
    return near.some((one) =>
      near.some(
        (other) =>
          one.unit === other.unit &&
          (sign === undefined ? one !== other : (one.value - other.value) * sign > 0) &&
          isMade(one, other),
      ),
    );
  };
  if (isOf(percent) && percent.decimals > 0)
    return pairs(
      (one, other) =>
        other.value > 0 &&
        agrees(percent.value, percent.decimals, Math.abs(one.value / other.value - 1)),
      BEFORE,
    );
  if (!isOf(delta)) return false;
  return pairs(
    (one, other) =>
      one.unit === delta.unit &&
      Math.abs(one.value - other.value) === delta.value &&
      ![one, other].some(({ span }) => span.start === delta.span.start),
    delta.value < FEW ? 0 : 1,
  );
}

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

/**
 * Some of the parts in a row make the whole, where several others are left, or all of them without sums and differences
 * among them.
 */
function makeOtherwise(whole: number, parts: readonly number[]): boolean {
  for (let from = 0; from < parts.length; from++) {
    let sum = parts[from]!;
    for (let to = from + 1; to < parts.length; to++) {
      sum += parts[to]!;
      if (sum === whole && to - from + 1 < parts.length - 1) return true;
    }
  }
  const own = withoutMade(parts);
  return own.length < parts.length && own.reduce((sum, value) => sum + value, 0) === whole;
}

/** 执法案卷5件、过程性信息1件，合起来6件; 出口1127.9亿元、进口718.4亿元，顺差409.5亿元: without what those right before make. */
function withoutMade(parts: readonly number[]): number[] {
  const left: number[] = [];
  for (const part of parts) {
    let sum = 0;
    const [last = 0, before = 0] = left.slice(-2).reverse();
    let isSum = left.length > 1 && Math.abs(Math.abs(last - before) - part) < 1e-6;
    for (let at = left.length - 1, count = 1; at >= 0; at--, count++) {
      sum += left[at]!;
      isSum ||= count > 1 && Math.abs(sum - part) < 1e-6;
    }
    if (!isSum) left.push(part);
  }
  return left;
}

/** The counts of a sentence and of some before and behind it. */
function countsNear(report: Report, sentence: number, before: number, behind: number): Statement[] {
  const bySentence = countsOf(report);
  const near: Statement[] = [];
  for (let at = sentence - before; at <= sentence + behind; at++) {
    for (const count of bySentence.get(at) ?? []) near.push(count);
  }
  return near;
}

const countsOf = once((report: Report): ReadonlyMap<number, readonly Statement[]> => {
  const bySentence = new Map<number, Statement[]>();
  for (const statement of report.prose.statements) {
    if (statement.kind !== 'number' || statement.approximate || statement.unit === '') continue;
    const own = bySentence.get(statement.sentence);
    if (own) own.push(statement);
    else bySentence.set(statement.sentence, [statement]);
  }
  return bySentence;
});
