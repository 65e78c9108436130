import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { matchesOf } from '../../../src/text/matches.js';
import {
  isWorthRunning,
  mayFulfil,
  needsOf,
  OFTEN,
  WordFilter,
} from '../../../src/text/prefilter/index.js';

/** Few characters, so that patterns and texts meet often. */
const character = fc.constantFrom(...'公开信息件0');
const word = fc.string({ unit: character, minLength: 1, maxLength: 3 });
const text = fc.string({ unit: character, maxLength: 60 });

/** Sources of patterns: words, classes, groups, alternatives, quantifiers and what is looked for around. */
const { source } = fc.letrec<{ source: string; atom: string }>((tie) => ({
  atom: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    word,
    fc.constantFrom('.', '\\d', '[公开]', '[^公开]', '^', '$', '\\b', '[0-9件]'),
    tie('source').map((own) => `(?:${own})`),
    tie('source').map((own) => `(${own})`),
    fc
      .tuple(fc.constantFrom('?=', '?!', '?<=', '?<!'), tie('source'))
      .map(([look, own]) => `(${look}${own})`),
    fc
      .tuple(tie('source'), fc.constantFrom('?', '*', '+', '{0,2}', '{2}', '{1,3}?', '{1}'))
      .map(([own, often]) => `(?:${own})${often}`),
  ),
  source: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    tie('atom'),
    fc.tuple(tie('atom'), tie('source')).map(([one, other]) => one + other),
    fc.tuple(tie('source'), tie('source')).map(([one, other]) => `${one}|${other}`),
  ),
}));

test('no match is lost', () => {
  fc.assert(
    fc.property(source, text, (own, around) => {
      const pattern = new RegExp(own, 'g');
      fc.pre(around.search(pattern) >= 0);
      expect(mayFulfil(around, needsOf(pattern))).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test('matches are those of the method, before and after a pattern is known to be run often', () => {
  const asFound = ({ 0: match, index }: RegExpExecArray) => [match, index];
  fc.assert(
    fc.property(source, fc.array(text, { minLength: 1, maxLength: 3 }), (own, texts) => {
      const pattern = new RegExp(own, 'g');
      for (let time = 0; time < OFTEN + 2; time++) {
        const around = texts[time % texts.length]!;
        const expected = [...around.matchAll(pattern)].map(asFound);
        expect(matchesOf(around, pattern).map(asFound)).toEqual(expected);
      }
    }),
    { numRuns: 40 },
  );
});

test('a pattern whose words a text lacks is not run', () => {
  const around = '全年主动公开政府信息一百余条，均已按时公布。';
  expect(mayFulfil(around, needsOf(/行政复议/g))).toBe(false);
  expect(mayFulfil(around, needsOf(/主动公开/g))).toBe(true);
});

test('a word is found exactly where it stands', () => {
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 5 }), text, (words, around) => {
      const stands = words.some((each) => around.includes(each));
      expect(new WordFilter(words).isIn(around)).toBe(stands);
    }),
  );
});

test('what a pattern needs is worked out only for one that is run often', () => {
  const [absent, present] = [/行政复议/g, /主动公开/g];
  const text = '本机关主动公开政府信息一百二十件，全部在网站公布。';
  const asked = (pattern: RegExp) =>
    Array.from({ length: 1000 }, () => isWorthRunning(pattern, text));
  const first = asked(absent).indexOf(false);
  expect(first).toBeGreaterThan(50);
  expect(asked(absent)).not.toContain(true);
  expect(asked(present)).not.toContain(false);
});
