import { shareIn } from '../text/pieces.js';

/** The prose of a report as its neighbours are found by: less than 2 kB. */
export interface Sketch {
  /** Whose it is; reports of one organ are no neighbours. */
  readonly organ: string;
  readonly year: number;
  readonly pieces: number;
  readonly prints: Uint32Array;
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
export function clustersOf(
  sketches: readonly (Sketch | undefined)[],
  limit: number,
  least: number,
): number[][] {
  const long = sketches.map((each) => (each && each.pieces >= least ? each : undefined));
  const parents = sketches.map((_, at) => at);
  const rootOf = (at: number): number => {
    let root = at;
    while (parents[root] !== root) root = parents[root] = parents[parents[root]!]!;
    return root;
  };
  const join = (a: number, b: number) => {
    const [first, second] = [rootOf(a), rootOf(b)].sort((one, other) => one - other);
    parents[second!] = first!;
  };
  for (const [a, b] of candidatesOf(long)) {
    const [one, other] = [long[a]!, long[b]!];
    if (one.year !== other.year || one.organ === other.organ) continue;
    if (rootOf(a) !== rootOf(b) && alike(one, other) > limit) join(a, b);
  }
  const clusters = new Map<number, number[]>();
  for (let at = 0; at < parents.length; at++) {
    const root = rootOf(at);
    const members = clusters.get(root);
    if (members) members.push(at);
    else clusters.set(root, [at]);
  }
  return [...clusters.values()].filter((members) => members.length > 1);
}

/** The greater of the two shares. */
export function alike(one: Sketch, other: Sketch): number {
  const there = shareIn(one.prints, other.prints, { own: one.pieces, other: other.pieces });
  const back = shareIn(other.prints, one.prints, { own: other.pieces, other: one.pieces });
  return Math.max(there, back);
}

/** Pairs of reports with enough of their smallest prints in common, each once. */
function* candidatesOf(sketches: readonly (Sketch | undefined)[]): Generator<[number, number]> {
  const counts = new Map<number, number>();
  for (const group of groupsOf(sketches)) {
    for (const [place, b] of group.entries()) {
      for (const a of group.slice(0, Math.min(place, FIRST))) {
        const pair = a * RADIX + b;
        const count = (counts.get(pair) ?? 0) + 1;
        counts.set(pair, count);
        if (count === COMMON) yield [a, b];
      }
    }
  }
}

/** The reports that have a print among their smallest, print by print. */
function* groupsOf(sketches: readonly (Sketch | undefined)[]): Generator<number[]> {
  const entries = new Float64Array(sketches.length * KEYS);
  let count = 0;
  sketches.forEach((sketch, at) => {
    for (const print of sketch?.prints.subarray(0, KEYS) ?? [])
      entries[count++] = print * RADIX + at;
  });
  const sorted = entries.subarray(0, count).sort();
  let group: number[] = [];
  let last = -1;
  for (const entry of sorted) {
    const print = Math.floor(entry / RADIX);
    if (print !== last && group.length > 1) yield group;
    if (print !== last) group = [];
    group.push(entry % RADIX);
    last = print;
  }
  if (group.length > 1) yield group;
}
