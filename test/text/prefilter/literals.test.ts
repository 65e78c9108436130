import { describe, expect, test } from '@jest/globals';
import { clausesOf } from '../../../src/text/prefilter/literals.js';

const clauses = (pattern: RegExp): string[][] => clausesOf(pattern).map((each) => [...each]);

describe('what every match of a pattern needs', () => {
  test.each<[name: string, pattern: RegExp, expected: string[][]]>([
    ['words one after the other', /公开信息/g, [['公开信息']]],
    ['one of several words', /公开|发布/g, [['公开', '发布']]],
    ['a word with several ends', /信息(?:公开|发布)/g, [['信息公开', '信息发布']]],
    ['a class of few characters', /[本我]局/, [['本局', '我局']]],
    ['a short range', /[一二三a-c]/, [['一', '二', '三', 'a', 'b', 'c']]],
    ['what may lack is not needed', /(?:公开)?信息/, [['公开信息', '信息']]],
    ['what stands any number of times is not needed', /(?:公开)*信息/, [['信息']]],
    ['what stands once or more is needed', /(?:公开)+信息/, [['公开'], ['信息']]],
    ['what stands behind, in front and around a gap', /收到.{0,9}件/, [['收到'], ['件']]],
    ['what is looked for ahead', /收到(?=[件份])/, [['收到件', '收到份'], ['收到']]],
    ['what is looked for back', /(?<=收到)件/, [['收到'], ['件']]],
    ['what must not stand there is not needed', /收到(?!件)(?<!未)/, [['收到']]],
    ['the start of the text is no character', /(?<=^|,)全年/, [['全年']]],
    ['a branch that needs nothing', /公开|[\u4e00-\u9fff]/, []],
    ['branches that need several things', /公开.{2}件|发布/, [['公开', '发布']]],
    ['escapes', /\(\u516c\x41\/\.\)/, [['(公A/.)']]],
    ['a group by its name', /(?<word>公开)\k<word>/, [['公开']]],
    ['properties', /\p{L}公开/u, [['公开']]],
    ['letters of either case', /Word/i, []],
    ['any character', /./, []],
    ['nothing', /(?:)/, []],
  ])('%s', (_, pattern, expected) => {
    expect(clauses(pattern)).toEqual(expected);
  });

  test('digits are ten words', () => {
    expect(clauses(/第\d条/)).toEqual([[...'0123456789'].map((digit) => `第${digit}条`)]);
  });

  test('a great many strings are told by their parts', () => {
    const found = clauses(/[一二三四五六七八九十](?:件|条|份|篇|期|场|个|次)公开/);
    expect(found).toEqual([
      [...'一二三四五六七八九十'],
      [...'件条份篇期场个次'].map((unit) => `${unit}公开`),
    ]);
  });
});
