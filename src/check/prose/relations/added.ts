import type { Member } from '../../../understand/relations/stated.js';
import { exact } from './figures.js';

/** The label of a number without what stands behind it. */
export function before({ label, behind }: Member): string {
  return label.slice(0, label.length - behind.length);
}

export function sumOf(parts: readonly Member[]): number {
  return Math.round(parts.reduce((sum, { value }) => sum + value, 0) * 1e6) / 1e6;
}

/** The parts make the whole, without those that one of them is divided into. */
export function makesAll(whole: Member, parts: readonly Member[]): boolean {
  if (isEqual(whole, parts)) return true;
  return parts.some((_, at) => withoutNested(parts, at).some((own) => isEqual(whole, own)));
}

/** How those that were told before were done, or taken. */
const SAYS_MORE = /满意|按[时期]|如期|及时/;

/** The parts, or the first or the last of them, make the whole; or the last of them make one before them. */
export function makes(whole: Member, parts: readonly Member[], closed: boolean): boolean {
  const isSum = (one: Member, from: number, to: number): boolean => {
    const own = parts.slice(from, to);
    return own.length > 1 && exact(sumOf(own), one.value, [one, ...own]);
  };
  if (makesAll(whole, parts)) return true;
  // 22件，已办结15件，代表满意14件，其余7件: one of them says more of the one before.
  const rest = parts.filter((part) => !SAYS_MORE.test(before(part)));
  if (closed && rest.length < parts.length && isEqual(whole, rest)) return true;
  return parts.some(
    (part, at) =>
      isSum(whole, closed ? 0 : at, parts.length) ||
      isSum(whole, 0, at + 1) ||
      isSum(part, at + 1, parts.length),
  );
}

/** 审结5件，其中维持4件、纠正1件，另有1件: without the parts that a part is divided into itself. */
function withoutNested(parts: readonly Member[], at: number): Member[][] {
  const lists: Member[][] = [];
  let sum = 0;
  for (let end = at + 1; end < parts.length; end++) {
    sum += parts[end]!.value;
    if (end > at + 1 && sum === parts[at]!.value)
      lists.push([...parts.slice(0, at + 1), ...parts.slice(end + 1)]);
  }
  return lists;
}

function isEqual(whole: Member, parts: readonly Member[]): boolean {
  return exact(sumOf(parts), whole.value, [whole, ...parts]);
}
