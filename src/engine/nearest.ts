import { key } from '../text/fold.js';
import { similarity } from '../text/distance.js';

const THRESHOLD = 0.4;

/** The known name most like a mistyped one; undefined where none is alike beyond the threshold (0 to 1). */
export function nearest(
  name: string,
  known: Iterable<string>,
  threshold = THRESHOLD,
): string | undefined {
  let best: string | undefined;
  let score = threshold;
  for (const candidate of known) {
    const alike = similarity(key(name).toLowerCase(), key(candidate).toLowerCase());
    if (alike <= score) continue;
    best = candidate;
    score = alike;
  }
  return best;
}
