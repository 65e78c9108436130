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
  let previous = Uint16Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let i = 1; i <= left.length; i++) {
    const current = new Uint16Array(right.length + 1);
    current[0] = i;
    for (let j = 1; j <= right.length; j++) {
      const replace =
        previous[j - 1]! + (left.charCodeAt(i - 1) === right.charCodeAt(j - 1) ? 0 : 1);
      current[j] = Math.min(replace, previous[j]! + 1, current[j - 1]! + 1);
    }
    previous = current;
  }
  return previous[right.length]! + Math.abs(a.length - left.length - (b.length - right.length));
}

/** Labels of the forms have at most some sixty characters; beyond, alike or not no longer depends on it. */
const MAX_LENGTH = 120;

/** A text that many others are compared with: hopeless comparisons are told by their characters alone. */
export class Likeness {
  readonly #characters: ReadonlySet<string>;

  constructor(readonly text: string) {
    this.#characters = new Set(text);
  }

  /** The {@link similarity} to another text, or 0 where it is below the threshold. */
  to(other: string, threshold: number): number {
    const longer = Math.max(this.text.length, other.length);
    const needed = longer * threshold;
    if (Math.min(this.text.length, other.length) < needed) return 0;
    let shared = 0;
    for (const character of other) if (this.#characters.has(character)) shared++;
    if (shared < needed) return 0;
    const score = similarity(this.text, other);
    return score >= threshold ? score : 0;
  }
}

/** Whether two texts may be alike to a threshold, by their lengths alone: the cheapest way to say no. */
export function couldBeAlike(a: string, b: string, threshold: number): boolean {
  return Math.min(a.length, b.length) >= Math.max(a.length, b.length) * threshold;
}
