import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { WordScan } from '../../src/text/word-scan.js';

describe('words that a text holds', () => {
  const scan = new WordScan([
    ['上年', 'before'],
    ['上一年', 'before'],
    ['增长', 'change'],
    ['年', 'year'],
  ]);

  test.each([
    ['', []],
    ['全市收到申请', []],
    ['较上年增长', ['before', 'year', 'change']],
    ['增长最快的上一年，上年', ['change', 'before', 'year']],
    ['增', []],
    ['上一', []],
  ])('%j: %j', (text, values) => expect(scan.in(text)).toEqual(values));

  test('are those that a search for each of them finds', () => {
    const texts = fc.string({
      unit: fc.constantFrom('年', '上', '一', '报', 'a', '😀'),
      maxLength: 12,
    });
    fc.assert(
      fc.property(
        fc.array(
          texts.filter((word) => word !== ''),
          { maxLength: 8 },
        ),
        texts,
        (words, text) => {
          const found = new WordScan(words.map((word) => [word, word])).in(text);
          const expected = new Set(words.filter((word) => text.includes(word)));
          expect(new Set(found)).toEqual(expected);
          expect(found).toHaveLength(expected.size);
          const places = found.map((word) => text.indexOf(word));
          expect(places).toEqual([...places].sort((a, b) => a - b));
        },
      ),
    );
  });
});
