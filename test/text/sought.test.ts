import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { matchesOf } from '../../src/text/matches.js';
import { Sought } from '../../src/text/sought.js';

describe('a pattern that is sought by its words', () => {
  const pattern = () => /(?:上年|上一年)[^。]{0,4}?(?:增长|下降)/g;
  const words = ['上年', '上一年'];
  const texts = fc
    .array(fc.constantFrom('上年', '上一年', '增长', '下降', '年', '。', '较', '3'), {
      maxLength: 14,
    })
    .map((pieces) => pieces.join(''));

  test.each([
    ['one group of words', new Sought(words, pattern)],
    ['two groups', new Sought(words, pattern, ['增长', '下降'])],
  ])('finds with %s what the pattern finds', (_, sought) => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(sought.in(text)).toEqual(matchesOf(text, pattern()));
      }),
    );
  });

  test('is made once, and only where its words stand', () => {
    let made = 0;
    const sought = new Sought(words, () => {
      made++;
      return pattern();
    }, ['增长', '下降']);
    for (const text of ['增长3', '上年3']) expect(sought.in(text)).toEqual([]);
    expect(made).toBe(0);
    for (const text of ['较上年增长', '较上年下降']) expect(sought.in(text)).toHaveLength(1);
    expect(made).toBe(1);
  });

  test('that has no words finds nothing', () => {
    expect(new Sought([], pattern).in('较上年增长')).toEqual([]);
  });
});
