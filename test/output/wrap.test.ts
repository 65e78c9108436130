import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { fill, plain } from '../../src/output/words.js';
import { wrap } from '../../src/output/wrap.js';
import { displayWidth } from '../../src/text/width.js';

describe('wrap', () => {
  test('breaks between Chinese characters and keeps numbers whole', () => {
    expect(wrap('发现 12345 件，应为 12346 件', 12)).toEqual([
      '发现 12345',
      '件，应为',
      '12346 件',
    ]);
  });

  test('does not begin a line with a closing mark', () => {
    expect(wrap('一二三四五，六', 10)).toEqual(['一二三四', '五，六']);
  });

  test('loses nothing but white space, and keeps to the width', () => {
    const texts = fc.string({ unit: fc.constantFrom(...'发现件，。（）“”ab12 -') });
    fc.assert(
      fc.property(texts, fc.integer({ min: 8, max: 40 }), (text, width) => {
        const lines = wrap(text, width);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
        for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(width + 1);
      }),
    );
  });
});

describe('words of a draft', () => {
  test('cannot reach the terminal as commands or break the line', () => {
    expect(plain('a\u001b[31mb\r\nc\u202ed')).toBe('a [31mb c d');
  });

  test('fill templates, and a name without a value stays visible', () => {
    expect(fill('{a} 应为 {b}', { a: '数' })).toBe('数 应为 {b}');
  });

  test('are not read as templates', () => {
    expect(fill('{a}', { a: '{b}', b: 'x' })).toBe('{b}');
  });
});
