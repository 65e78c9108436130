import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { align } from '../../src/understand/forms/align.js';

const COSTS = { threshold: 0.5, extra: 0.2, missing: 0.2 };
const same = (a: readonly number[], b: readonly number[]) => (i: number, j: number) =>
  a[i] === b[j] ? 1 : 0;

const official = fc.uniqueArray(fc.integer({ min: 0, max: 99 }), { minLength: 1, maxLength: 20 });

describe('alignment of two sequences', () => {
  test('pairs a sequence with itself', () => {
    fc.assert(
      fc.property(official, (items) => {
        expect(align(items.length, items.length, same(items, items), COSTS).official).toEqual(
          items.map((_, i) => i),
        );
      }),
    );
  });

  test('finds exactly the items that were left out', () => {
    fc.assert(
      fc.property(
        official,
        fc.array(fc.boolean(), { minLength: 20, maxLength: 20 }),
        (items, kept) => {
          const drafted = items.filter((_, i) => kept[i]);
          const { drafted: partners } = align(
            drafted.length,
            items.length,
            same(drafted, items),
            COSTS,
          );
          expect(partners.map((partner) => partner >= 0)).toEqual(items.map((_, i) => kept[i]));
        },
      ),
    );
  });

  test('finds exactly the items that were put in', () => {
    fc.assert(
      fc.property(official, fc.nat(20), (items, at) => {
        const place = Math.min(at, items.length);
        const drafted = [...items.slice(0, place), -1, ...items.slice(place)];
        expect(
          align(drafted.length, items.length, same(drafted, items), COSTS).official.indexOf(-1),
        ).toBe(place);
      }),
    );
  });

  test('keeps the order of both sides', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(9), { maxLength: 15 }),
        fc.array(fc.nat(9), { maxLength: 15 }),
        (a, b) => {
          const partners = align(a.length, b.length, same(a, b), COSTS).official.filter(
            (partner) => partner >= 0,
          );
          expect(partners).toEqual([...new Set(partners)].sort((x, y) => x - y));
        },
      ),
    );
  });

  test('never pairs what is less alike than the threshold', () => {
    const { official: partners } = align(2, 2, () => 0.4, COSTS);
    expect(partners).toEqual([-1, -1]);
  });
});
