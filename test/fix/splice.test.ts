import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { fix } from '../../src/index.js';
import { applySplices, splicesFor } from '../../src/fix/splice.js';
import { reportText } from './support.js';

const words = fc.string({
  unit: fc.constantFrom('务', '服', '(', 'w', 'ù', ')', '\n'),
  maxLength: 40,
});

describe('the fewest replacements', () => {
  test('give the new text, whatever stands around it', () => {
    fc.assert(
      fc.property(words, words, words, words, (before, old, text, after) => {
        const source = before + old + after;
        const splices = splicesFor(source, before.length, before.length + old.length, text);
        expect(applySplices(source, splices)).toBe(before + text + after);
      }),
    );
  });

  test('take away what is not needed, and nothing else, from a text of any length', () => {
    const old = '服务(wù)事项'.repeat(500);
    const splices = splicesFor(old, 0, old.length, old.replaceAll('(wù)', ''));
    expect(splices).toHaveLength(500);
    expect(splices.every(({ start, end, text }) => text === '' && end - start === 4)).toBe(true);
  });
});

describe('inserted readings', () => {
  const clean = reportText(3);
  const damaged = clean.replaceAll('务', '务(wù)').replaceAll('数', '数（shù）');

  test('are taken away where their author asks for it', async () => {
    const { output, fixed } = await fix(damaged, { filename: 'a.md', unsafeFixes: true });
    expect(fixed).toEqual({ 'garbled-text': 29 });
    expect(output).toBe(clean);
  });

  test('stay where only safe fixes are made', async () => {
    expect((await fix(damaged, { filename: 'a.md' })).isChanged).toBe(false);
  });
});
