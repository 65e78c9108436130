import type { Member, StatedRelation } from '../../../understand/relations/stated.js';
import { largest } from '../../../text/lists.js';
import { isNearSlip } from '../slip.js';
import { before, makes, makesAll, sumOf } from './added.js';
import { exact, placeOf } from './figures.js';
import { alike, similar } from './alike.js';
import { isMistypedSum } from './mistyped.js';
import { isMisplaced } from './plausible.js';
import type { Breach, Verdict } from './verdict.js';

/** Units of channels themselves: what is published in two of them is told twice, they are not. */
const CHANNELS: ReadonlySet<string> = new Set(['个', '家', '块', '台']);

/** Money of a budget is spent but once, too. */
function isCountedOnce({ unit }: Member): boolean {
  return CHANNELS.has(unit) || unit.endsWith('元');
}

/** Parts that are written out in a message, and that are shown with it. */
const TERMS = 12;
const LISTED = 6;
/** Parts so many times above their total, or below it, are not its parts. */
const FAR = 2;

/** whole = the sum of its parts; where nothing says that they are all there are, no more than the whole. */
export function sumVerdict(stated: StatedRelation): Verdict {
  const { bound, candidates, complete, near, classes, relation } = stated;
  const parts = bound['parts'] ?? [];
  const told = bound['whole'] !== undefined;
  const all = (bound['whole'] ?? candidates['whole'] ?? []).filter((whole) =>
    ((told && complete) || relation.likely ? similar : alike)(whole, parts.at(-1)),
  );
  const turned = all.find((each) => (told || complete) && isMistypedSum(each, parts, stated));
  if (turned) return { ...breach(turned, parts, sumOf(parts), stated), mistyped: true };
  const wholes = relation.likely ? likelyOf(all, parts, stated) : all;
  const [whole] = wholes;
  if (!whole || whole.unit === '' || parts.length < 2) return { outcome: 'unknown' };
  if (classes.has('uneven')) return { outcome: 'unknown' };
  if (parts.some((part, at) => isAgain(part, parts[at - 1]))) return { outcome: 'unknown' };
  // 复议4件、诉讼0件，其中维持3件: of those that there were.
  if (whole.value === 0) return { outcome: 'unknown' };
  if ([...parts, whole].some(({ approximate }) => approximate)) return { outcome: 'unknown' };
  if (isOfSeveral(all, parts, stated.sentence)) return { outcome: 'unknown' };
  // 分别为186条和143条 is a row of its own; of 14篇中9篇 the second is a part of the first.
  if (/(?:分别|依次)[为是达]?$/.test(before(whole))) return { outcome: 'unknown' };
  if (parts.slice(0, -1).some(({ behind }) => IN_IT.test(behind))) return { outcome: 'unknown' };
  const isWhole =
    classes.has('apart') || classes.has('set') || (classes.has('even') && classes.has('among'));
  if (all.some((each) => (isWhole ? makesAll : makes)(each, parts, classes.has('closed'))))
    return { outcome: 'holds', members: [whole, ...parts] };
  const sum = sumOf(parts);
  if (told && isOtherUnit(whole, sum)) return breach(whole, parts, sum, stated);
  const exhaustive =
    complete ||
    relation.likely === true ||
    (classes.has('closed') && !near) ||
    (classes.has('closed-also') && classes.has('among') && parts.length > 2) ||
    ((near || classes.has('counted-apart')) && isNear(whole, sum)) ||
    (told && isShort(whole, parts, sum));
  if (wholes.some(({ value }) => sum <= value) && !exhaustive) return { outcome: 'unknown' };
  // 40个：更新及时31个，要素齐全22个，内容准确38个: each said of all of them.
  if (!exhaustive && sum > whole.value * FAR) return { outcome: 'unknown' };
  // 新制作7件、新公开9件；规范性文件总数64件: so far from it the total is of something else.
  const isFar = sum < whole.value / FAR || sum > whole.value * FAR;
  if (told && complete && !classes.has('closed') && isFar) return { outcome: 'unknown' };
  // 审结2件，1件驳回、1件终止，余下1件: one that is no more than another is not the whole of both.
  const isLed = told && !complete && classes.has('closed') && !classes.has('among');
  if (isLed && parts.some(({ value }) => value >= whole.value)) return { outcome: 'unknown' };
  // 古树158株，其中一级11株、二级29株: two of a set that may have more.
  if (classes.has('set') && parts.length < 3 && isFar) return { outcome: 'unknown' };
  // 栏目12个、账号5个，参评的9个单位: told behind its parts, a whole that is not near them is of something else.
  const isBehind = whole.span.start > parts.at(-1)!.span.start;
  if (told && near && isBehind && !isNear(whole, sum)) return { outcome: 'unknown' };
  // 三项指标包含1120项: as many as were named.
  if (whole.spoken && isFar) return { outcome: 'unknown' };
  // 其中首次参加的29人，测试合格46人: all of them beside some of them are no parts.
  if (!exhaustive && parts.some(({ value }) => value === whole.value))
    return { outcome: 'unknown' };
  // 应公开的10家，已公开10家: the same ones twice.
  const distinct = parts.filter(
    ({ value, label }, at) => value !== parts[at - 1]?.value || !DONE.test(label),
  );
  if (!complete && distinct.length < parts.length && sumOf(distinct) <= whole.value)
    return { outcome: 'unknown' };
  if (told && complete && namesSome(whole, parts)) return { outcome: 'unknown' };
  // 直接起诉14件、复议后起诉19件，两类合计维持19件: as many as one of them, it counts something else.
  if (told && complete && parts.some(({ value }) => value === whole.value && value > FEW))
    return { outcome: 'unknown' };
  const overlaps =
    classes.has('overlaps') && !isCountedOnce(whole) && !isOfKin(whole, parts, classes);
  if (overlaps && !complete && sum > whole.value && !isSlip(whole, parts, sum))
    return { outcome: 'unknown' };
  if (!told && !relation.likely && !isTrusted(wholes, sum, stated.sentence))
    return { outcome: 'unknown' };
  return breach(whole, parts, sum, stated);
}

/** 再次收到61条、采纳24条，两次共采纳81条: what the total counts is only one of the two. */
function namesSome(whole: Member, [first, ...others]: readonly Member[]): boolean {
  const name = NAME.exec(before(whole))?.[1];
  if (name === undefined || before(first!).includes(name)) return false;
  return others.some((part) => before(part).includes(name));
}

const IN_IT = /^中(?![心学小央])/;

const DONE = /^(?:均?已|现已|实)/;
/** What a total says that was done. */
const NAME = /(?:共|合计|累计|总共)([\u4e00-\u9fff]{2})$/;

/** 其中直接起诉8件，8件均获胜诉: the same ones. */
function isAgain({ value, label, behind }: Member, before: Member | undefined): boolean {
  return value === before?.value && label === behind && /^(?:案件)?(?:均|全部|都)/.test(behind);
}

/** 网站12个，其中部门网站4个、县区网站8个: what would overlap otherwise is counted itself. */
function isOfKin({ label }: Member, [first]: readonly Member[], classes: ReadonlySet<string>) {
  return classes.has('kin') && label.endsWith(first!.label.slice(-KIN));
}

/** How a row is written that is laid out behind its whole. */
const LAID_OUT = ['even', 'led', 'counted-off'];
/** Characters that names of one sort end with. */
const KIN = 2;
/** 全年召开会议12次。上半年听取汇报3次，下半年听取汇报4次: farther off, halves are of something else. */
const OFF = 1.3;

/**
 * The number that a row can be all of, as its size tells, where no word does; none where there are several. Two parts may
 * be some of more, unless they are of one sort (一级栏目、二级栏目); of halves and quarters of a year the whole may be farther off.
 */
function likelyOf(
  wholes: readonly Member[],
  parts: readonly Member[],
  { bound, classes, sentence }: StatedRelation,
): readonly Member[] {
  // 首轮12处，次轮9处，末轮4处: the first of a row is not the whole of the others.
  if (bound['whole'] && !LAID_OUT.some((name) => classes.has(name))) return [];
  const isSame = classes.has('same-exactly');
  // 制发文件58件。办理建议44件、提案12件: two that are all there are are not all of any number before.
  const isFew = parts.length < 3 && !isSame && (!classes.has('closed') || !bound['whole']);
  const sum = sumOf(parts);
  // 制发文件77件，废止171件，现行有效398件。办理建议57件、提案21件: of several in the sentence before none was meant.
  const before = wholes.filter(({ sentence: own }) => own === sentence - 1);
  if (!bound['whole'] && !isSame && new Set(before.map(({ value }) => value)).size > 1) return [];
  const near = wholes.filter((each) => {
    const { value, weak, sentence: own } = each;
    if ((weak && !isSame) || own < sentence - 1) return false;
    if (classes.has('apart')) return value <= sum * OFF && sum <= value * OFF;
    if (isFew && !isOfKin(each, parts, classes)) return false;
    return isNearSlip(value, sum) && value > largest(parts.map((part) => part.value));
  });
  return near.every(({ value }) => value === near[0]!.value) ? near : [];
}

/** 办理建议6件、提案9件；其中主办4件、协办11件: the parts are of the nearest numbers together. */
function isOfSeveral(
  wholes: readonly Member[],
  parts: readonly Member[],
  sentence: number,
): boolean {
  const near = wholes.filter((each) => each.sentence === sentence).slice(0, SEVERAL);
  return near.some(
    (_, at) => at > 0 && exact(sumOf(near.slice(0, at + 1)), sumOf(parts), [...near, ...parts]),
  );
}

/** Numbers that are taken together as a whole. */
const SEVERAL = 4;

/** The nearest number that can be the whole stands in the sentence, or is the only one of the sentence before. */
function isTrusted(wholes: readonly Member[], sum: number, sentence: number): boolean {
  const strong = wholes.filter(({ weak }) => !weak);
  const [first] = strong;
  if (first === undefined || first.value < sum / 2) return false;
  if (first.sentence === sentence) return true;
  const beside = strong.filter((other) => other.sentence === first.sentence);
  return first.sentence === sentence - 1 && beside.every(({ value }) => value === first.value);
}

/** 上半年12次，下半年24次 of 35次 are meant to be all, 3次 and 4次 of 12次 some of them. */
function isNear({ value }: Member, sum: number): boolean {
  return Math.abs(sum - value) <= Math.max(FEW, value * SOME);
}

const FEW = 2;
const SOME = 0.06;

/** 68件，包括31件、22件、8件、6件: of several parts so few are missing that they are meant to be all. */
function isShort(whole: Member, parts: readonly Member[], sum: number): boolean {
  const lack = whole.value - sum;
  if (lack <= 0 || parts.length < SEVERAL_PARTS || parts.some(({ value }) => value <= lack))
    return false;
  return lack === 1 || lack <= whole.value * LITTLE;
}

const SEVERAL_PARTS = 3;
const LITTLE = 0.015;

/** 12.3万条，其中8320条、3080条、900条: the parts make it to the digit, but for its unit. */
function isOtherUnit(whole: Member, sum: number): boolean {
  let digits = sum;
  while (digits > 0 && digits % 10 === 0) digits /= 10;
  return digits >= FEWEST_DIGITS && isMisplaced(whole, sum);
}

/** Fewer digits may be alike by chance. */
const FEWEST_DIGITS = 100;

/** So little over is a slip, no overlap. */
function isSlip(whole: Member, parts: readonly Member[], sum: number): boolean {
  const over = sum - whole.value;
  return over <= whole.value * 0.02 && parts.every(({ value }) => over < value);
}

function breach(
  whole: Member,
  parts: readonly Member[],
  sum: number,
  { section }: StatedRelation,
): Breach {
  const shown = parts.slice(0, TERMS).map(({ value }) => String(value));
  return {
    outcome: 'breaks',
    members: [whole, ...parts],
    finding: {
      messageId: sum > whole.value ? 'over' : 'under',
      values: {
        total: whole.value,
        unit: whole.unit,
        sum,
        parts: shown.join(' + ') + (parts.length > shown.length ? ' + …' : ''),
        difference: Math.round(Math.abs(sum - whole.value) * 1e6) / 1e6,
      },
      span: whole.span,
      place: placeOf(section),
      related: parts.slice(0, LISTED).map(({ value, unit, span }) => ({
        messageId: 'part',
        values: { value, unit },
        span,
      })),
      level: 'warning',
    },
  };
}
