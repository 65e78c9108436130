import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { CharacterSet } from '../../src/text/character-set.js';
import { flatMap } from '../../src/text/flat-map.js';
import { matchesFrom, matchesOf } from '../../src/text/matches.js';

const text = fc.string({ unit: fc.constantFrom('年', '1', '2', '一', '二', '件', ' ', '。') });

describe('matches of a pattern', () => {
  test('are the same where it is tried at its first characters alone', () => {
    const pattern = '(?<![一二])(?:[12]{1,2}|[一二]) ?[年件]?';
    const begins = new CharacterSet('一二', [[0x31, 0x32]]);
    fc.assert(
      fc.property(text, (one) => {
        const global = matchesOf(one, new RegExp(pattern, 'g'));
        const sticky = matchesFrom(one, new RegExp(pattern, 'y'), begins);
        const places = (all: readonly RegExpExecArray[]) => all.map((m) => [m.index, m[0]]);
        expect(places(sticky)).toEqual(places(global));
      }),
    );
  });

  test('of nothing are found once at each place', () => {
    expect(matchesOf('ab', /x*/g).map(({ index }) => index)).toEqual([0, 1, 2]);
  });
});

describe('a set of characters', () => {
  test('finds the next of them and of their ranges', () => {
    const set = new CharacterSet('年', [[0xe000, 0xf8ff]]);
    expect([set.next('2024年\ue123'), set.next('年年', 1), set.next('无')]).toEqual([4, 1, -1]);
    expect(set.next('2024年\ue123', 5)).toBe(5);
  });
});

describe('flatMap', () => {
  test('gives what the array method gives', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.nat())), (lists) => {
        const of = (list: number[], index: number): number | number[] =>
          list.length === 1 ? index : list;
        expect(flatMap(lists, of)).toEqual(lists.flatMap(of));
      }),
    );
  });
});
