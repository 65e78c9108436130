import type { Member, StatedRelation } from '../../../understand/relations/stated.js';
import { judge } from './judge.js';
import { alike, LAWS } from './laws.js';
import type { Verdict } from './verdict.js';

/** Numbers in a row that may have been added up: 意见23条、建议17条，上述40条. */
const LONGEST = 8;

/** A number that is told again is one that stood before, or the sum of such. */
export function equalVerdict(stated: StatedRelation): Verdict {
  const { bound, candidates } = stated;
  const [other] = bound['other'] ?? [];
  const before = (candidates['one'] ?? []).filter((one) => alike(one, other));
  if (other !== undefined && bound['one'] === undefined && makes(before, other))
    return { outcome: 'holds', members: [other] };
  return judge(stated, LAWS['equal']!);
}

function makes(before: readonly Member[], { value }: Member): boolean {
  return before.some((_, from) => {
    let sum = 0;
    return before.slice(from, from + LONGEST).some((one) => {
      sum += one.value;
      return sum === value;
    });
  });
}
