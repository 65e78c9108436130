import type { Stated } from './talk.js';

/** What is wrong with an amount, or with two of them. */
export interface Verdict {
  readonly id: string;
  readonly at: Stated;
  readonly other?: Stated | undefined;
  readonly values: Readonly<Record<string, string | number>>;
}

/** The one that is stated with one value only. */
export function only<T extends Stated>(all: readonly T[]): T | undefined {
  return all.some(({ value }) => value !== all[0]!.value) ? undefined : all[0];
}

export function bySentence<T extends Stated>(all: readonly T[]): T[][] {
  const groups = new Map<number, T[]>();
  for (const one of all) {
    const own = groups.get(one.sentence);
    if (own) own.push(one);
    else groups.set(one.sentence, [one]);
  }
  return [...groups.values()];
}

export function verdict(
  id: string,
  at: Stated,
  other: Stated | undefined,
  values: Verdict['values'] = {},
): Verdict {
  return {
    id,
    at,
    other,
    values: {
      ...(other && { expected: other.text, difference: gap(at.value, other.value) }),
      ...values,
    },
  };
}

export function gap(one: number, other: number): number {
  return round(Math.abs(one - other));
}

export function round(value: number): number {
  return Math.round(value * 100) / 100;
}
