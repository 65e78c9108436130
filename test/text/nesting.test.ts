import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { nestsBeyond } from '../../src/text/nesting.js';

const flow = (depth: number): string => `a: ${'['.repeat(depth - 1)}${']'.repeat(depth - 1)}`;
const block = (depth: number): string =>
  Array.from({ length: depth }, (_, at) => `${' '.repeat(at)}a${String(at)}:`).join('\n');
const marks = (depth: number): string => `${'- '.repeat(depth - 1)}a`;

describe('the nesting of YAML', () => {
  test.each([
    ['brackets', flow],
    ['indentation', block],
    ['marks of lists', marks],
  ])('is counted by %s', (_, write) => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 12 }),
        (depth, limit) => {
          expect(nestsBeyond(write(depth), limit)).toBe(depth > limit);
        },
      ),
    );
  });

  test('is no matter of length', () => {
    expect(nestsBeyond('- [甲, 乙]\n- a: { b: 1 }\n'.repeat(2000), 3)).toBe(false);
    expect(nestsBeyond('# 说明\n\ntitle: 某局[2024]\n\n', 2)).toBe(false);
  });
});
