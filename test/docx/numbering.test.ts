import { describe, expect, test } from '@jest/globals';
import { formatNumber } from '../../src/read/flow/number-format.js';
import { originOf } from '../../src/read/docx/origin.js';
import { list, num, numbered, p, r, read, textBlocks, texts } from './support/build.js';

describe('number formats', () => {
  test.each([
    ['chineseCounting', 1, '一'],
    ['chineseCounting', 10, '十'],
    ['chineseCounting', 21, '二十一'],
    ['chineseCountingThousand', 12, '十二'],
    ['chineseCountingThousand', 110, '一百一十'],
    ['chineseCountingThousand', 1003, '一千零三'],
    ['japaneseCounting', 20, '二十'],
    ['taiwaneseCountingThousand', 3, '三'],
    ['upperRoman', 14, 'XIV'],
    ['lowerRoman', 4, 'iv'],
    ['upperLetter', 28, 'BB'],
    ['lowerLetter', 3, 'c'],
    ['decimalEnclosedCircle', 3, '③'],
    ['decimalEnclosedCircleChinese', 21, '㉑'],
    ['decimalFullWidth', 12, '１２'],
    ['decimalZero', 7, '07'],
    ['ideographTraditional', 2, '乙'],
    ['ideographZodiac', 3, '寅'],
    ['chineseLegalSimplified', 25, '贰拾伍'],
    ['decimalEnclosedParen', 2, '⑵'],
    ['somethingElse', 5, '5'],
    ['none', 5, ''],
  ])('%s of %d reads %s', (format, value, expected) => {
    expect(formatNumber(value, format)).toBe(expected);
  });
});

describe('automatic numbers', () => {
  const lists =
    list(
      0,
      ['chineseCountingThousand', '%1、'],
      ['chineseCounting', '（%2）'],
      ['decimal', '%3.'],
    ) + num(1, 0);

  test('stand in front of the text and are marked as automatic', () => {
    const draft = read(p('总体情况', numbered(1, 0)), { numbering: lists });
    const [heading] = textBlocks(draft);
    expect(heading!.content.text).toBe('一、总体情况');
    expect(heading!.automatic).toBe(2);
    expect(draft.source).toBe('一、总体情况');
    expect(originOf(draft)!.pieces[0]).toMatchObject({ start: 2, length: 4 });
  });

  test('count on at each level and restart below', () => {
    const levels = [0, 1, 1, 2, 2, 0, 1];
    const body = levels.map((level) => p('甲', numbered(1, level))).join('');
    expect(texts(read(body, { numbering: lists }))).toEqual([
      '一、甲',
      '（一）甲',
      '（二）甲',
      '1.甲',
      '2.甲',
      '二、甲',
      '（一）甲',
    ]);
  });

  test('multi-level numbers; a bare number is parted from its text', () => {
    const numbering = list(0, ['decimal', '%1'], ['decimal', '%1.%2']) + num(1, 0);
    const body = p('总则', numbered(1, 0)) + p('范围', numbered(1, 1)) + p('2件', numbered(1, 1));
    expect(texts(read(body, { numbering }))).toEqual(['1 总则', '1.1 范围', '1.2 2件']);
  });

  test('a full stop before a digit does not make a decimal number', () => {
    expect(texts(read(p('5件', numbered(1, 2)), { numbering: lists }))).toEqual(['1. 5件']);
  });

  test('come through the style, whose level the list names', () => {
    const numbering =
      list(
        0,
        ['chineseCounting', '%1、', '<w:pStyle w:val="h1"/>'],
        ['chineseCounting', '（%2）', '<w:pStyle w:val="h2"/>'],
      ) + num(7, 0);
    const style = (id: string, more: string): string =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/>${more}<w:pPr>${numbered(7)}</w:pPr></w:style>`;
    const styles = style('h1', '') + style('h2', '<w:basedOn w:val="h1"/>');
    const body =
      p('甲', '<w:pStyle w:val="h1"/>') +
      p('乙', '<w:pStyle w:val="h2"/>') +
      p('丙', `<w:pStyle w:val="h1"/>${numbered(0)}`);
    expect(texts(read(body, { styles, numbering }))).toEqual(['一、甲', '（一）乙', '丙']);
  });

  test('lists with one definition count on; a start override begins afresh', () => {
    const numbering =
      lists +
      num(2, 0) +
      num(3, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>');
    const body = [1, 2, 3, 3].map((id) => p('甲', numbered(id, 0))).join('');
    expect(texts(read(body, { numbering }))).toEqual(['一、甲', '二、甲', '一、甲', '二、甲']);
  });

  test('a level override replaces the level', () => {
    const numbering =
      list(0, ['decimal', '%1.']) +
      num(
        1,
        0,
        '<w:lvlOverride w:ilvl="0"><w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="upperLetter"/><w:lvlText w:val="%1)"/></w:lvl></w:lvlOverride>',
      );
    expect(texts(read(p('甲', numbered(1, 0)), { numbering }))).toEqual(['C)甲']);
  });

  test('legal numbering, levels that never restart, and skipped levels', () => {
    const numbering =
      list(
        0,
        ['chineseCounting', '第%1章', '<w:suff w:val="space"/>'],
        ['decimal', '%1.%2', '<w:lvlRestart w:val="0"/><w:isLgl/>'],
      ) + num(1, 0);
    const body = p('甲', numbered(1, 1)) + p('乙', numbered(1, 0)) + p('丙', numbered(1, 1));
    expect(texts(read(body, { numbering }))).toEqual(['1.1 甲', '第二章 乙', '2.2 丙']);
  });

  test('a level that was passed over counts as one', () => {
    const numbering =
      list(0, ['decimal', '%1、'], ['decimal', '%1.%2 '], ['decimal', '%1.%2.%3 ']) + num(1, 0);
    const labels = (...levels: number[]): string[] =>
      texts(read(levels.map((level) => p('甲', numbered(1, level))).join(''), { numbering }));
    expect(labels(1, 1, 0, 1, 0)).toEqual(['1.1 甲', '1.2 甲', '2、甲', '2.1 甲', '3、甲']);
    expect(labels(0, 2, 1, 0)).toEqual(['1、甲', '1.1.1 甲', '1.2 甲', '2、甲']);
  });

  test('bullets are no numbers; unknown lists and levels neither', () => {
    const numbering = list(0, ['bullet', '●']) + num(1, 0);
    const body = p('甲', numbered(1, 0)) + p('乙', numbered(9, 0)) + p('丙', numbered(1, 5));
    expect(texts(read(body, { numbering }))).toEqual(['甲', '乙', '丙']);
  });

  test('a deleted paragraph takes no number', () => {
    const deleted = `<w:p><w:pPr>${numbered(1, 0)}<w:rPr><w:del w:id="1"/></w:rPr></w:pPr><w:del w:id="2">${r('x')}</w:del></w:p>`;
    expect(
      texts(
        read(p('甲', numbered(1, 0)) + deleted + p('乙', numbered(1, 0)), { numbering: lists }),
      ),
    ).toEqual(['一、甲', '二、乙']);
  });
});
