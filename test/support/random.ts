/** Seeded randomness for generated reports: the same seed gives the same report on every machine. */
export interface Random {
  /** A number from 0 up to but not including 1. */
  next(): number;
  /** An integer between the two bounds, both included. */
  int(low: number, high: number): number;
  chance(probability: number): boolean;
  pick<T>(items: readonly T[]): T;
  /** `count` different items in a random order. */
  some<T>(items: readonly T[], count: number): T[];
  /** `total` as `parts` integers from 0 that add up to it. */
  split(total: number, parts: number): number[];
}

/** Mulberry32: small, even, and the same everywhere. */
export function randomFrom(seed: number): Random {
  let state = (seed + 0x9e3779b9) >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const int = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  const some = <T>(items: readonly T[], count: number): T[] => {
    const pool = [...items];
    const chosen: T[] = [];
    while (chosen.length < count && pool.length > 0) {
      chosen.push(...pool.splice(int(0, pool.length - 1), 1));
    }
    return chosen;
  };
  return {
    next,
    int,
    some,
    chance: (probability) => next() < probability,
    pick: (items) => items[int(0, items.length - 1)]!,
    split: (total, parts) => {
      const cuts = Array.from({ length: parts - 1 }, () => int(0, total)).sort((a, b) => a - b);
      return [...cuts, total].map((cut, index) => cut - (cuts[index - 1] ?? 0));
    },
  };
}
