import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { alike, clustersOf } from '../../src/between/neighbours.js';
import { Sketches, type Sketch } from '../../src/between/sketches.js';
import { lint } from '../../src/index.js';
import {
  masked,
  piecesOf,
  printOf,
  printsFromText,
  printsToText,
  shareIn,
  smallestOf,
} from '../../src/text/pieces.js';
import { heldNow } from '../support/memory.js';
import { randomFrom } from '../support/random.js';
import { EDITS, proseOf, withProse } from '../support/paraphrase.js';

const COUNT = Number(process.env['LIKENESS'] ?? 6);

type Edit = (text: readonly string[], seed: number) => string[];

/** Shares in per cent that texts have in common, after an edit. */
async function sharesOf(edit: Edit): Promise<number[]> {
  const shares: number[] = [];
  for (let seed = 1; seed <= COUNT; seed++) {
    const last = proseOf(seed);
    const { messages } = await lint(withProse('清溪县水利局', 2023, edit(last, seed)), {
      previous: withProse('清溪县水利局', 2022, last),
      rules: { 'series-likeness': ['warning', { limit: 1, least: 1 }] },
    });
    const { message = '约 0%' } = messages.find(({ ruleId }) => ruleId === 'series-likeness') ?? {};
    shares.push(Number(/约 (\d+)%/u.exec(message)?.[1]));
  }
  return shares.sort((a, b) => a - b);
}

/** Between which shares each kind of text lies; the table of docs/between.md has those of 40 texts. */
const EXPECTED: Readonly<Record<string, readonly [number, number]>> = {
  copied: [100, 100],
  'numbers changed': [100, 100],
  're-ordered': [80, 100],
  'words replaced': [51, 95],
  'three quarters copied': [66, 95],
  'half copied': [40, 80],
  'a quarter copied': [20, 60],
  unrelated: [0, 45],
};

describe('the likeness of a text and what became of it', () => {
  test.each(Object.entries(EDITS))(
    '%s',
    async (name, edit) => {
      const shares = await sharesOf(edit);
      if (process.env['LIKENESS'])
        console.log(`${name} | ${shares[0]!} | ${shares[COUNT >> 1]!} | ${shares.at(-1)!}`);
      const [low, high] = EXPECTED[name]!;
      expect(shares[0]).toBeGreaterThanOrEqual(low);
      expect(shares.at(-1)).toBeLessThanOrEqual(high);
    },
    60_000,
  );
});

describe('prints', () => {
  test('come back from text as they were', () => {
    fc.assert(
      fc.property(fc.uint32Array({ maxLength: 40 }), (prints) => {
        expect([...printsFromText(printsToText(prints))]).toEqual([...prints]);
      }),
    );
  });

  test('of short texts give the exact share', () => {
    const han = fc.string({
      unit: fc.constantFrom(...'甲乙丙丁戊己'),
      minLength: 8,
      maxLength: 60,
    });
    fc.assert(
      fc.property(han, han, (one, other) => {
        const [own, there] = [new Set(piecesOf(masked(one))), new Set(piecesOf(masked(other)))];
        const exact = [...own].filter((print) => there.has(print)).length / own.size;
        const sizes = { own: own.size, other: there.size };
        const share = shareIn(smallestOf(own, 400), smallestOf(there, 400), sizes);
        expect(share).toBeCloseTo(exact, 10);
      }),
    );
  });

  test('of long texts estimate it', () => {
    const stretch = (from: number) => {
      const at = (index: number) => String.fromCharCode(0x4e00 + ((from + index) % 9000));
      return new Set(piecesOf(Array.from({ length: 4004 }, (_, index) => at(index)).join('')));
    };
    const own = stretch(0);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4000 }), (shift) => {
        const there = stretch(shift);
        const sizes = { own: own.size, other: there.size };
        const share = shareIn(smallestOf(own, 400), smallestOf(there, 400), sizes);
        expect(Math.abs(share - (4000 - shift) / 4000)).toBeLessThan(0.12);
      }),
      { numRuns: 30 },
    );
  });
});

/** The sketch of a text of which so many sentences are those of a common one. */
const sketch = (organ: string, seed: number, copied: number, year = 2023): Sketch => {
  const text = [...proseOf(1).slice(0, copied), ...proseOf(seed + 50).slice(copied)].join('');
  const prints = new Set(piecesOf(masked(text)));
  return { organ: printOf(organ), year, pieces: prints.size, prints: smallestOf(prints, 400) };
};

describe('neighbours', () => {
  test('are the same as those found by comparing each with each', () => {
    const sketches = Array.from({ length: 120 }, (_, at) =>
      sketch(`局${String(at)}`, at, at % 10 === 0 ? 30 : at % 7 === 0 ? 12 : 0),
    );
    const pairs = sketches.flatMap((one, a) =>
      sketches.flatMap((other, b) => (a < b && alike(one, other) > 0.5 ? [[a, b]] : [])),
    );
    const clusters = clustersOf(sketches, 0.5, 100);
    const together = (a: number, b: number) =>
      clusters.some((members) => members.includes(a) && members.includes(b));
    expect(pairs.filter(([a, b]) => !together(a!, b!))).toEqual([]);
    expect(clusters.flat().every((at) => pairs.some((pair) => pair.includes(at)))).toBe(true);
    expect(clusters[0]!.length).toBeGreaterThanOrEqual(12);
  });

  test('are reports of one year and several organs', () => {
    expect(clustersOf([sketch('甲', 1, 36), sketch('甲', 2, 36)], 0.5, 100)).toEqual([]);
    expect(clustersOf([sketch('甲', 1, 36), sketch('乙', 2, 36, 2022)], 0.5, 100)).toEqual([]);
    expect(clustersOf([sketch('甲', 1, 36), sketch('乙', 2, 36)], 0.5, 100)).toEqual([[0, 1]]);
  });

  test('are found in what was kept of them as in what was given', () => {
    const given = Array.from({ length: 150 }, (_, at) =>
      at % 3 === 0 ? undefined : sketch(`局${String(at % 50)}`, at, at % 37),
    );
    const kept = new Sketches();
    for (const each of given) kept.add(each);
    expect(given.map((_, at) => kept.at(at))).toEqual(given);
    expect(kept.at(given.length)).toBeUndefined();
    expect(clustersOf(kept, 0.5, 100)).toEqual(clustersOf(given, 0.5, 100));
  });

  test('take less than 2 kB each, also while they are looked for', () => {
    const COUNT = 4000;
    const random = randomFrom(1);
    // As many in common as a region's reports have.
    const common = Array.from({ length: 200 }, () => random.int(0, 0xffffffff));
    const next = (at: number): Sketch => {
      const own = Array.from({ length: 360 }, () => random.int(0, 0xffffffff));
      const prints = smallestOf(new Set([...own, ...random.some(common, 40)]), 400);
      return { organ: at, year: 2023, pieces: 800, prints };
    };
    const before = heldNow();
    const sketches = new Sketches();
    for (let at = 0; at < COUNT; at++) sketches.add(next(at));
    let most = heldNow();
    let calls = 0;
    const at = (index: number) => {
      if (calls++ % 4000 === 0) most = Math.max(most, heldNow());
      return sketches.at(index);
    };
    clustersOf({ length: COUNT, at }, 0.5, 100);
    expect(calls).toBeGreaterThan(COUNT);
    expect((most - before) / COUNT).toBeLessThan(2048);
  });
});
