import { shareIn } from '../text/pieces.js';
import type { Sketch } from './sketches.js';

/** The sketches of a run, by the numbers of their reports. */
interface All {
  readonly length: number;
  readonly at: (index: number) => Sketch | undefined;
}

/** Prints by which reports that may be alike are found. */
const KEYS = 40;
/** So many of them in common make it worth to compare all. */
const COMMON = 4;
/** Of many reports that have a print each is held against the first ones: whoever is like them is of their cluster. */
const FIRST = 6;
const RADIX = 2 ** 21;

/**
 * Clusters of reports of one year and several organs that are alike, each in the order of the reports. Not every
 * report is compared with every other: those with several of their smallest prints in common are.
 * @param limit the share of the shorter one that makes them alike, from 0 to 1
 * @param least pieces below which a report is too short
 */
export function clustersOf(sketches: All, limit: number, least: number): number[][] {
  const longAt = (at: number): Sketch | undefined => {
    const sketch = sketches.at(at);
    return sketch && sketch.pieces >= least ? sketch : undefined;
  };
  const groups = new Groups(sketches.length);
  for (const [a, b] of candidatesOf({ length: sketches.length, at: longAt })) {
    const [one, other] = [longAt(a)!, longAt(b)!];
    if (one.year !== other.year || one.organ === other.organ) continue;
    if (!groups.areOne(a, b) && alike(one, other) > limit) groups.join(a, b);
  }
  return groups.clusters();
}

/** The greater of the two shares. */
export function alike(
  one: Pick<Sketch, 'pieces' | 'prints'>,
  other: Pick<Sketch, 'pieces' | 'prints'>,
): number {
  const there = shareIn(one.prints, other.prints, { own: one.pieces, other: other.pieces });
  const back = shareIn(other.prints, one.prints, { own: other.pieces, other: one.pieces });
  return Math.max(there, back);
}

/** Pairs of reports with enough of their smallest prints in common, each once. */
function* candidatesOf(sketches: All): Generator<[number, number]> {
  const entries = entriesOf(sketches);
  const counts = new Map<number, number>();
  for (let b = 0; b < sketches.length; b++) {
    counts.clear();
    for (const print of sketches.at(b)?.prints.subarray(0, KEYS) ?? []) {
      const from = firstFrom(entries, print * RADIX);
      for (let place = from; place < from + FIRST; place++) {
        const a = entries[place]! - print * RADIX;
        if (!(a < b)) break;
        const count = (counts.get(a) ?? 0) + 1;
        counts.set(a, count);
        if (count === COMMON) yield [a, b];
      }
    }
  }
}

/** The smallest prints of all reports, each with the number of its report, in order. */
function entriesOf(sketches: All): Float64Array {
  const entries = new Float64Array(sketches.length * KEYS);
  let count = 0;
  for (let at = 0; at < sketches.length; at++)
    for (const print of sketches.at(at)?.prints.subarray(0, KEYS) ?? [])
      entries[count++] = print * RADIX + at;
  return entries.subarray(0, count).sort();
}

/** The place of the first entry that is no less than this. */
function firstFrom(entries: Float64Array, least: number): number {
  let [low, high] = [0, entries.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (entries[middle]! < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Numbers that are joined to groups, each group by its smallest. */
class Groups {
  readonly #parents: Uint32Array;

  constructor(count: number) {
    this.#parents = Uint32Array.from({ length: count }, (_, at) => at);
  }

  areOne(a: number, b: number): boolean {
    return this.#rootOf(a) === this.#rootOf(b);
  }

  join(a: number, b: number): void {
    const [one, other] = [this.#rootOf(a), this.#rootOf(b)];
    this.#parents[Math.max(one, other)] = Math.min(one, other);
  }

  /** The groups of more than one. */
  clusters(): number[][] {
    const clusters = new Map<number, number[]>();
    for (let at = 0; at < this.#parents.length; at++) {
      const root = this.#rootOf(at);
      if (root === at) continue;
      const members = clusters.get(root);
      if (members) members.push(at);
      else clusters.set(root, [root, at]);
    }
    return [...clusters.values()].sort(([a = 0], [b = 0]) => a - b);
  }

  #rootOf(at: number): number {
    const parents = this.#parents;
    let root = at;
    while (parents[root] !== root) root = parents[root] = parents[parents[root]!]!;
    return root;
  }
}
