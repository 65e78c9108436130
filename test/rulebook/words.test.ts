import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { rulebook } from '../../src/rulebook/index.js';
import { anyOf, listsOf } from '../../src/rulebook/words.js';

describe('a pattern of lists of words', () => {
  const lexicon = { fruit: { round: ['桃', '桃子'], long: ['香蕉'] } };

  test('finds the longest word of all of them', () => {
    const any = listsOf({ ...rulebook, lexicon }, 'fruit');
    expect(any('round', 'long')).toBe('桃子|香蕉|桃');
    expect(new RegExp(any('round')).exec('一个桃子')![0]).toBe('桃子');
  });

  test('finds nothing where the rulebook lacks the lexicon, or the list is empty', () => {
    const any = listsOf({ ...rulebook, lexicon: {} }, 'fruit');
    expect(new RegExp(any('round')).test('')).toBe(false);
    expect(new RegExp(anyOf([])).test('')).toBe(false);
  });

  test('is not made of a list that the lexicon does not have', () => {
    expect(() => listsOf({ ...rulebook, lexicon }, 'fruit')('square')).toThrow('square');
  });
});

/** Ids of lexicons and names of their lists, as the checks ask for them in types and calls. */
function asked(): string {
  const sources = ['check', 'understand'].flatMap((room) => {
    const folder = resolve('src', room);
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => readFileSync(join(folder, name), 'utf8'));
  });
  return sources.filter((text) => text.includes('rulebook/words.js')).join('\n');
}

test('every list of a lexicon that patterns are made of is asked for', () => {
  const text = asked();
  const lists = Object.entries(rulebook.lexicon).flatMap(([id, lexicon]) =>
    text.includes(`, '${id}')`)
      ? Object.entries(lexicon as Record<string, unknown>).flatMap(([name, words]) =>
          Array.isArray(words) && typeof words[0] === 'string' ? [`${id}: ${name}`] : [],
        )
      : [],
  );
  expect(lists.length).toBeGreaterThan(100);
  const unused = lists.filter((list) => !text.includes(`'${list.replace(/^.*: /, '')}'`));
  expect(unused).toEqual([]);
});
