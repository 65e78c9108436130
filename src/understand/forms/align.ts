/**
 * Global alignment of two sequences (Needleman–Wunsch): the drafted rows against the official ones.
 * Both keep their order; what has no partner is extra on one side and missing on the other.
 */
export interface Alignment {
  /** Partner of each drafted item, or -1. */
  readonly official: readonly number[];
  /** Partner of each official item, or -1. */
  readonly drafted: readonly number[];
}

export interface AlignmentCosts {
  /** Below this likeness two items are never partners. */
  readonly threshold: number;
  readonly extra: number;
  readonly missing: number;
}

export function align(
  drafted: number,
  official: number,
  likeness: (drafted: number, official: number) => number,
  costs: AlignmentCosts,
): Alignment {
  const width = official + 1;
  const best = new Float64Array((drafted + 1) * width);
  const step = new Uint8Array((drafted + 1) * width);
  for (let j = 1; j <= official; j++) {
    best[j] = best[j - 1]! - costs.missing;
    step[j] = MISSING;
  }
  for (let i = 1; i <= drafted; i++) {
    best[i * width] = best[(i - 1) * width]! - costs.extra;
    step[i * width] = EXTRA;
    for (let j = 1; j <= official; j++) {
      const at = i * width + j;
      let score = best[at - width]! - costs.extra;
      let move = EXTRA;
      if (best[at - 1]! - costs.missing > score) {
        score = best[at - 1]! - costs.missing;
        move = MISSING;
      }
      const like = likeness(i - 1, j - 1);
      if (like >= costs.threshold && best[at - width - 1]! + like >= score) {
        score = best[at - width - 1]! + like;
        move = PAIR;
      }
      best[at] = score;
      step[at] = move;
    }
  }
  return trace(step, drafted, official);
}

const EXTRA = 1;
const MISSING = 2;
const PAIR = 3;

function trace(step: Uint8Array, drafted: number, official: number): Alignment {
  const partnerOfDrafted = Array.from({ length: drafted }, () => -1);
  const partnerOfOfficial = Array.from({ length: official }, () => -1);
  let i = drafted;
  let j = official;
  while (i > 0 || j > 0) {
    const move = step[i * (official + 1) + j];
    if (move === PAIR) {
      i--;
      j--;
      partnerOfDrafted[i] = j;
      partnerOfOfficial[j] = i;
    } else if (move === EXTRA) i--;
    else j--;
  }
  return { official: partnerOfDrafted, drafted: partnerOfOfficial };
}
