import { describe, expect, test } from '@jest/globals';
import { indexed } from '../../scripts/rules/relation-index.mjs';

const count = { slot: 'part', kind: 'count' };
const date = { slot: 'when', kind: 'year' };
const word = (...names: string[]) => ({ word: names });

function index(...forms: object[][]) {
  return indexed({
    words: { up: ['增', '增长'], more: ['增长', '多'], among: ['其中'] },
    signs: {},
    numbers: { 增一倍: { kind: 'times', value: 2 } },
    sets: {},
    stems: {},
    relations: [{ id: 'one', forms: forms.map((elements) => ({ text: '', elements })) }],
  });
}

describe('relations as a run asks for them', () => {
  test('words stand by their first character, the longest first, with all of their classes', () => {
    const { words, classes } = index([count]);
    const named = words['增']!.map(([text, number]) => [text, number && classes[number]]);
    expect(words['增']).toHaveLength(3);
    expect(named[0]).toEqual(['增一倍', undefined]);
    expect(named[1]).toEqual(['增长', ['up', 'more']]);
    expect(words['增']![2]![0]).toBe('增');
  });

  test('an element of several forms is told once', () => {
    const { elements, relations } = index([count, word('up')], [word('up'), count]);
    expect(elements).toEqual([count, word('up')]);
    expect(relations[0]!.forms.map((form) => form.elements)).toEqual([
      [0, 1],
      [1, 0],
    ]);
  });

  test('a form is found by what it begins with, past what may lack', () => {
    const book = index(
      [{ maybe: [word('up')] }, count],
      [{ bracket: 'open' }, count],
      [{ either: [[word('more')], [date]] }],
      [{ either: [[word('more')], [{ any: true }]] }, { mark: true }, date, count],
    );
    expect(book.byClass).toEqual({ up: [0], more: [2, 3] });
    expect(book.byFigure).toEqual([0]);
    expect(book.byBracket).toEqual([1]);
    expect(book.byDate).toEqual([2, 3]);
  });

  test('a form is asked for by the smallest group of words that it needs', () => {
    const book = index(
      [word('up', 'more'), word('among')],
      [count],
      [{ either: [[word('up')], [count, word('more')]] }, { maybe: [word('among')] }],
      [{ either: [[word('up')], [count]] }],
    );
    expect(book.byNeed).toEqual({ among: [0], '': [1, 3], up: [2], more: [2] });
    expect(book.relations[0]!.forms[0]!.groups.map((each) => book.groups[each])).toEqual([
      ['up', 'more'],
      ['among'],
    ]);
  });
});
