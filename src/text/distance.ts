/**
 * How alike two short texts are, from 0 to 1: one minus the edit distance (insert, delete, replace) over
 * the longer length. Texts are expected to be folded already.
 */
export function similarity(a: string, b: string): number {
  if (a === b) return 1;
  const longer = Math.max(a.length, b.length);
  if (longer === 0) return 1;
  if (a.length === 0 || b.length === 0) return 0;
  return 1 - distance(a, b) / longer;
}

/** Levenshtein distance in UTF-16 units, with two rows of memory. Long texts are cut to stay cheap. */
export function distance(a: string, b: string): number {
  const left = a.slice(0, MAX_LENGTH);
  const right = b.slice(0, MAX_LENGTH);
  let previous = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let i = 1; i <= left.length; i++) {
    const current = [i];
    for (let j = 1; j <= right.length; j++) {
      const replace = previous[j - 1]! + (left.charCodeAt(i - 1) === right.charCodeAt(j - 1) ? 0 : 1);
      current.push(Math.min(replace, previous[j]! + 1, current[j - 1]! + 1));
    }
    previous = current;
  }
  return previous[right.length]! + Math.abs(a.length - left.length - (b.length - right.length));
}

/** Labels of the forms have at most some sixty characters; beyond, alike or not no longer depends on it. */
const MAX_LENGTH = 120;

/** An upper bound of {@link similarity} from the characters alone, to skip hopeless comparisons. */
export function couldBeAlike(a: string, b: string, threshold: number): boolean {
  const longer = Math.max(a.length, b.length);
  return Math.min(a.length, b.length) >= longer * threshold;
}
