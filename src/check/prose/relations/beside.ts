import type { Report } from '../../../understand/report.js';
import type { Member, StatedRelation } from '../../../understand/relations/stated.js';
import { wordsBefore } from '../words-around.js';
import type { Breach } from './verdict.js';

/** Characters before a number that say what it is of. */
const LOOKED = 24;

/** 剩下1件完成率96%: how far what is left has come. */
const OF_REST =
  /(?:剩下|剩余|其余|余下|另外|还有|另)的?[\d一两二三四五六七八九十]+[个件项家处人条户](?:[\u4e00-\u9fff]{0,4})(?:率|进度)(?:为|达到?)?$/;
/** 的12件里9件已解除: a whole that parts of its own follow. */
const HOLDS = /^[里内]|^(?:当中|之中|其中)/;
/** 另有登记1.32万件 */
const APART = /(?:另有|另外|此外|还有|另)[^,，;；。另]{0,20}$/;
/** 查实1件，责令改正1件: what was done about those that were told before. */
const DONE_ABOUT =
  /(?:责令|改正|整改|约谈|问责|追责|通报|移送|处罚|罚款|立案|处分)[\u4e00-\u9fff]{0,6}$/;
const REST = /(?:其余|剩余|余下|剩下)[^,，;；。]{0,16}$/;
/** 解读率: what it is that was done. */
const STEM = /([\u4e00-\u9fff]{2})率(?:为|达到?|保持)?$/;

/** Whether the words beside the numbers say that they are of other things than the form takes them for. */
export function isOfBeside(
  { bound, relation }: StatedRelation,
  { finding, members }: Breach,
  report: Report,
): boolean {
  const before = ({ span }: Member) => wordsBefore(report, span.start, LOOKED);
  const parts = bound['parts'] ?? [];
  if (relation.relation === 'sum') {
    const whole = members.find((member) => !parts.includes(member));
    return whole !== undefined && isOtherRow(whole, parts, before);
  }
  const told = members.find(({ span }) => span.start === finding.span.start);
  if (told?.kind === 'percent') {
    if (OF_REST.test(before(told))) return true;
    return (
      told.value >= 100 && isOfKinds(told, bound['part']?.[0], before, report.prose.statements)
    );
  }
  const { left, whole } = { left: bound['left']?.[0], whole: bound['whole']?.[0] };
  // 举报3件，查实1件，责令改正1件，其余两件: more than the whole that was read, what is left is that of a larger one.
  if (!left || !whole || left.value <= whole.value) return false;
  return report.prose.statements.some(
    (one) =>
      one.sentence === left.sentence &&
      one.unit === left.unit &&
      one.span.end < whole.span.start &&
      one.value > left.value,
  );
}

function isOtherRow(
  whole: Member,
  parts: readonly Member[],
  before: (member: Member) => string,
): boolean {
  if (parts.some(({ behind }, at) => at > 0 && HOLDS.test(behind))) return true;
  if (parts.some((part) => part.value > whole.value && APART.test(before(part)))) return true;
  if (!REST.test(before(parts.at(-1)!))) return false;
  const kept = parts.filter(
    (part, at) => at === 0 || !DONE_ABOUT.test(before(part)) || part.value > parts[at - 1]!.value,
  );
  return (
    kept.length < parts.length && kept.reduce((sum, { value }) => sum + value, 0) === whole.value
  );
}

/** 解读率100%，解读69篇，形式为文字31篇、图解29篇、视频9篇: the first of the kinds is not what was done of all. */
function isOfKinds(
  percent: Member,
  part: Member | undefined,
  before: (member: Member) => string,
  statements: Report['prose']['statements'],
): boolean {
  const stem = STEM.exec(before(percent))?.[1];
  if (stem === undefined || part?.statement === undefined || part.span.start < percent.span.start)
    return false;
  const { statement: first, unit } = part;
  if (before(part).slice(-8).includes(stem)) return false;
  const whole = statements[first - 1];
  let sum = 0;
  for (let at = first; at < statements.length && statements[at]!.unit === unit; at++) {
    sum += statements[at]!.value;
    if (at > first && sum === whole?.value) return true;
  }
  return false;
}
