import { describe, expect, test } from '@jest/globals';
import { once } from '../../src/text/once.js';

describe('what is computed once', () => {
  test('is kept for each object and each function', () => {
    const asked: string[] = [];
    const computing = (name: string) =>
      once((object: { readonly of: number }) => {
        asked.push(`${name} ${object.of}`);
        return object.of;
      });
    const [first, second] = [computing('first'), computing('second')];
    const [one, two] = [{ of: 1 }, { of: 2 }];
    expect([first(one), second(one), first(two), first(one), second(one)]).toEqual([1, 1, 2, 1, 1]);
    expect(asked).toEqual(['first 1', 'second 1', 'first 2']);
  });

  test('may be nothing', () => {
    let asked = 0;
    const nothing = once((_: object) => {
      asked += 1;
      return undefined;
    });
    const object = {};
    expect([nothing(object), nothing(object)]).toEqual([undefined, undefined]);
    expect(asked).toBe(1);
  });

  test('may ask for something else of the same object', () => {
    const inner = once((list: readonly number[]) => list.length);
    const outer = once((list: readonly number[]) => inner(list) + 1);
    const list = [1, 2];
    expect([outer(list), inner(list), outer(list)]).toEqual([3, 2, 3]);
  });

  test('is asked for again where it failed', () => {
    let asked = 0;
    const failing = once((_: object) => {
      asked += 1;
      if (asked === 1) throw new Error('not yet');
      return asked;
    });
    const object = {};
    expect(() => failing(object)).toThrow('not yet');
    expect([failing(object), failing(object)]).toEqual([2, 2]);
  });
});
