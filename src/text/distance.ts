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

/** Levenshtein distance in UTF-16 units, with one row of memory. Long texts are cut to stay cheap. */
export function distance(a: string, b: string): number {
  let left = Math.min(a.length, MAX_LENGTH);
  let right = Math.min(b.length, MAX_LENGTH);
  const cut = Math.abs(a.length - left - (b.length - right));
  // What both begin and end with costs nothing.
  let from = 0;
  while (from < left && from < right && a.charCodeAt(from) === b.charCodeAt(from)) from++;
  while (left > from && right > from && a.charCodeAt(left - 1) === b.charCodeAt(right - 1)) {
    left--;
    right--;
  }
  const width = right - from;
  for (let j = 0; j <= width; j++) ROW[j] = j;
  for (let i = from; i < left; i++) {
    const code = a.charCodeAt(i);
    let diagonal = ROW[0]!;
    let before = (ROW[0] = diagonal + 1);
    for (let j = 1; j <= width; j++) {
      const above = ROW[j]!;
      const replace = diagonal + (code === b.charCodeAt(from + j - 1) ? 0 : 1);
      const insert = (above < before ? above : before) + 1;
      before = ROW[j] = replace < insert ? replace : insert;
      diagonal = above;
    }
  }
  return ROW[width]! + cut;
}

/** Labels of the forms have at most some sixty characters; beyond, alike or not no longer depends on it. */
const MAX_LENGTH = 120;
/** The row of the table that is being computed; one text is compared at a time. */
const ROW = new Uint16Array(MAX_LENGTH + 1);

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
