import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { WordIndex } from '../../src/text/word-index.js';

const character = fc.constantFrom(...'公开信息');
const word = fc.string({ unit: character, minLength: 1, maxLength: 4 });

test('the words that stand at a place are among those given there, the longest first', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(word),
      fc.string({ unit: character, maxLength: 8 }),
      (words, text) => {
        const index = new WordIndex(words.map((each) => ({ text: each })));
        for (let at = 0; at < text.length; at++) {
          const standing = index
            .at(text, at)
            .map((each) => each.text)
            .filter((each) => text.startsWith(each, at));
          const expected = words.filter((each) => text.startsWith(each, at));
          expect(standing).toEqual(expected.sort((a, b) => b.length - a.length));
        }
      },
    ),
  );
});
