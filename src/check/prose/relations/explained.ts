import type { Report } from '../../../understand/report.js';
import type { Member, StatedRelation } from '../../../understand/relations/stated.js';
import type { Statement } from '../../../understand/statements/statement.js';
import { agrees } from '../agrees.js';
import { isOfLargerAmount, isToldBefore } from '../told-amounts.js';
import { wordsBetween } from '../words-around.js';
import { BEFORE, countsNear, joinedSums } from './counts-near.js';
import { isOfThose } from './alike.js';
import { isShareExplained } from './shares-made.js';
import { isMadeWithMore, makeOtherwise } from './sums-made.js';
import type { Breach } from './verdict.js';

/** 两项占16.0%: of both. */
const OF_SEVERAL = /(?:[两二三四五六前后][两二三四五]?[项类者种个档]|合|共)[^,，;；。]{0,6}占/;
/** Units of what was done, not of what has something. */
const TIMES = /^(?:次|场|轮)/;
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
    if (whole === undefined) return false;
    const values = parts.map(({ value }) => value);
    return makeOtherwise(whole.value, values) || isMadeWithMore(whole, parts, sentence, report);
  }
  if (isWholeOfRow(told, bound) || isOfOneUnit(bound) || isMeanOfTwo(bound, report)) return true;
  if (relation.equations?.[0]?.compare === '=' && isSumOfRow(told, sentence, report)) return true;
  if (relation.relation === 'order' && isOfAllBefore(told, bound['more']?.[0], sentence, report))
    return true;
  if (relation.relation === 'rank') return isOfMore(bound['place']?.[0], sentence, report);
  if (relation.relation === 'equal') return isToldBefore(bound['other']?.[0] ?? told, report);
  if (relation.equations?.[0]?.compare === '<=')
    return !bound['whole'] && isOfLargerAmount(bound['part']?.[0], report);
  if (relation.relation === 'change') return isChangeExplained(stated, finding, report);
  if (told?.kind === 'ratio')
    return !areNamedIn(told, members) && isRatioOfTwo(told, sentence, report);
  const percent = bound['percent']?.[0] ?? bound['share']?.[0] ?? told;
  if (percent?.kind !== 'percent' || percent.low !== undefined || percent.approximate) return false;
  // 老旧小区改造（17件）和房屋征收（11件），两项占68.3%: not of one of them.
  if (relation.relation === 'share' && OF_SEVERAL.test(percent.label)) return true;
  const { value, decimals, span } = percent;
  // Part and whole that the form itself binds are what is meant, unless it says that there are several parts.
  const isBound = bound['part'] !== undefined && bound['whole'] !== undefined;
  return (
    (!isBound || OF_SEVERAL.test(percent.label)) &&
    isShareExplained({ value, decimals, sentence, span }, report)
  );
}

/** 解读材料43篇，其中文字11篇、图解17篇……，图解最多: the whole stands first in the row. */
function isWholeOfRow(told: Member | undefined, bound: StatedRelation['bound']): boolean {
  const rows = Object.values(bound);
  const row = rows.find((own) => own.length > 2 && own[0] === told)?.slice(1);
  const most = rows.find((own) => own.length === 1)?.[0];
  if (row === undefined || most === undefined) return false;
  const isMost = row.every(({ value }) => value <= most.value);
  return isMost && row.reduce((sum, { value }) => sum + value, 0) === told!.value;
}

/** 全年更新245次，四个季度分别更新52次、64次、58次、71次: all that follows in the sentence makes it. */
function isSumOfRow(told: Member | undefined, sentence: number, report: Report): boolean {
  if (told === undefined) return false;
  const row = countsNear(report, sentence, 0, 0).filter(
    ({ unit, span }) => unit === told.unit && span.start > told.span.start,
  );
  return row.length > 2 && row.reduce((sum, { value }) => sum + value, 0) === told.value;
}

/** 自查问题8个，反馈问题12个，已整改20个: of all that stand before, not of the last of them. */
function isOfAllBefore(
  told: Member | undefined,
  more: Member | undefined,
  sentence: number,
  report: Report,
): boolean {
  if (told === undefined || more === undefined) return false;
  const before = countsNear(report, sentence, 0, 0).filter(
    ({ unit, span }) => unit === more.unit && span.start <= more.span.start,
  );
  const sum = before.reduce((all, { value }) => all + value, 0);
  return before.length > 1 && told.value <= sum;
}

/** 自然人与企业之比: the numbers of the form are those of the names in front of the ratio. */
function areNamedIn(ratio: Member, members: readonly Member[]): boolean {
  return members.every((member) => {
    const name = member.label.slice(0, member.label.length - member.behind.length);
    const length = Math.min(PIECE, name.length);
    const starts = Array.from({ length: name.length - length + 1 }, (_, at) => at);
    return (
      member === ratio ||
      (length > 1 && starts.some((at) => ratio.label.includes(name.slice(at, at + length))))
    );
  });
}

/** So much of a name is not that of another: of 信函申请 and 当面申请 only the last two characters are. */
const PIECE = 3;

/** 网络132件、信函66件、当面7件，网络与信函之比为2:1: two that stand before make it, not the last of them. */
function isRatioOfTwo({ value, span }: Member, sentence: number, report: Report): boolean {
  const before = countsNear(report, sentence, BEFORE, 0).filter(
    (one) => one.span.end <= span.start && one.value > 0,
  );
  return before.some((one) =>
    before.some(
      (other) =>
        one.unit === other.unit && Math.abs(one.value / other.value / value - 1) <= ROUNDED,
    ),
  );
}

/** How far a ratio of small numbers may be rounded, as a share of it. */
const ROUNDED = 0.01;

/** 研究2次，每季度调度1次，共调度4次: nothing is so many times so many of itself. */
function isOfOneUnit(bound: StatedRelation['bound']): boolean {
  const [each] = bound['each'] ?? [];
  const [count] = bound['count'] ?? bound['things'] ?? [];
  return each !== undefined && TIMES.test(each.unit) && each.unit === count?.unit;
}

/** 13个村、2个社区公开信息1164条，平均每村（社区）77.6条: of both together. */
function isMeanOfTwo({ each, total, number }: StatedRelation['bound'], report: Report): boolean {
  const [own] = each ?? [];
  const [all] = total ?? [];
  if (own === undefined || all === undefined) return false;
  // 图文14篇、视频5篇，平均每件文件3.1篇: of what is counted in 件.
  const [base] = number ?? [];
  if (base && !isOfThose(own, base)) return true;
  return joinedSums(countsNear(report, own.sentence, 0, 0), report).some(
    (base) => Math.abs(all.value / base - own.value) < 10 ** -own.decimals,
  );
}

/** 在45个参评单位（含17个镇街）中列第21位: a larger number stands in the clause. */
function isOfMore(place: Member | undefined, sentence: number, report: Report): boolean {
  return (
    place !== undefined &&
    countsNear(report, sentence, 0, 0).some(
      ({ value, span }) =>
        value >= place.value &&
        span.end < place.span.start &&
        !/[,;。]/.test(wordsBetween(report, span.end, place.span.start) ?? '。'),
    )
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
