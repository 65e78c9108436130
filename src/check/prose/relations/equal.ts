import type { Member, StatedRelation } from '../../../understand/relations/stated.js';
import { isSwapped } from '../slip.js';
import { judge } from './judge.js';
import { alike } from './alike.js';
import { LAWS } from './laws.js';
import type { Verdict } from './verdict.js';

/** Numbers in a row that may have been added up: 意见23条、建议17条，上述40条. */
const LONGEST = 8;

/** A number that is told again is one that stood before, or the sum of such. */
export function equalVerdict(stated: StatedRelation): Verdict {
  const { bound, candidates } = stated;
  const [other] = bound['other'] ?? [];
  const before = (candidates['one'] ?? []).filter((one) => alike(one, other));
  const isLooked = other !== undefined && bound['one'] === undefined;
  if (isLooked && makes(before, other)) return { outcome: 'holds', members: [other] };
  const isOfAll = stated.classes.has('all-of');
  const verdict: Verdict = isOfAll ? { outcome: 'unknown' } : judge(stated, LAWS['equal']!);
  if (!isLooked || verdict.outcome !== 'unknown') return verdict;
  const likely = isOfAll ? [...before].sort((a, b) => b.value - a.value) : before;
  const named =
    likely.find(
      (one) => isNamed(one, other, stated.sentence) && (!isOfAll || isNear(one.value, other.value)),
    ) ?? (isOfAll ? undefined : onlyWhole(before, other, stated.sentence));
  if (named === undefined) return verdict;
  return judge({ ...stated, bound: { ...bound, one: [named] } }, LAWS['equal']!);
}

function makes(before: readonly Member[], { value }: Member): boolean {
  // 39件（同一人提出的有7件）、4件，全部43件: what stands in brackets is no part of the row.
  if (
    before.some((one, at) =>
      before.slice(at + 1).some((other) => one.value + other.value === value),
    )
  )
    return true;
  return before.some((_, from) => {
    let sum = 0;
    return before.slice(from, from + LONGEST).some((one) => {
      sum += one.value;
      return sum === value;
    });
  });
}

/** Sentences back to which a number is told again by its name. */
const BACK = 2;
/** Below it digits change their places by chance: 47 and 74. */
const LEAST = 10;
/** So much of a name is more than chance. */
const SHARED = 3;

/** 仍有3个未完成整改；上述4个未完成整改的单位: what is told of both is the same. */
function isNamed(one: Member, other: Member, sentence: number): boolean {
  if (one.approximate || other.approximate || sentence - one.sentence > BACK) return false;
  if (one.unit !== other.unit || one.kind !== other.kind || one.spoken) return false;
  const noun = other.behind.slice(0, 2);
  const isCounted = noun.length === 2 && one.label.includes(noun);
  const isTurned = one.value >= LEAST && isSwapped(one.value, other.value);
  return (
    isCounted && (one.behind.startsWith(noun) || shares(one.label, other.label, SHARED) || isTurned)
  );
}

/** 解读32篇，其中视频9篇。上述36篇解读: the one number of them that is no part, where it is near. */
function onlyWhole(before: readonly Member[], other: Member, sentence: number): Member | undefined {
  const [whole, ...more] = before.filter(({ weak, label }) => !weak && !AMONG.test(label));
  if (whole === undefined || more.length > 0 || sentence - whole.sentence > 1) return undefined;
  const noun = other.behind.slice(0, 2);
  const isOfIt = noun.length === 2 && whole.label.includes(noun) && whole.unit === other.unit;
  const isPlain = !whole.approximate && !other.approximate && whole.spoken !== true;
  const isClose = Math.abs(whole.value - other.value) <= Math.max(FEW, whole.value * POINTED);
  return isOfIt && isPlain && isClose ? whole : undefined;
}

const AMONG = /^(?:其中|含|包括)/;
const POINTED = 0.25;

/** 全部8个社区 of 9个社区 is a slip, 全部28家单位 beside 15家单位 another matter. */
function isNear(one: number, other: number): boolean {
  return Math.abs(one - other) <= Math.max(FEW, one * LITTLE);
}

const FEW = 2;
const LITTLE = 0.1;

function shares(one: string, other: string, length: number): boolean {
  for (let at = 0; at + length <= one.length; at++)
    if (other.includes(one.slice(at, at + length))) return true;
  return false;
}
