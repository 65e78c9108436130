import { describe, expect, test } from '@jest/globals';
import { readDoc } from '../../src/read/doc/index.js';
import { shown } from '../support/shown.js';
import { docFile, le16, le32, para } from './support/build.js';
import { DELETED, read } from './support/read.js';

const BOLD = [0x35, 0x08, 1];
const HIDDEN = [0x3c, 0x08, 1];
const INSERTED = [0x01, 0x08, 1];
const SPECIAL = [0x55, 0x08, 1];

describe('text', () => {
  test('of 16 bits as WPS writes it, and of 8 bits in code page 1252 as Word does', () => {
    expect(shown(read({ paragraphs: [para('一、总体情况'), para('共收到 95 件。')] }))).toEqual([
      '一、总体情况',
      '共收到 95 件。',
    ]);
    const narrow = read({ paragraphs: [para('A \x96 B')], width: 1, tableStream: '1Table' });
    expect(shown(narrow)).toEqual(['A – B']);
  });

  test('deleted and hidden text is not shown, changes are counted', () => {
    const draft = read({
      paragraphs: [
        {
          runs: [
            { text: '95' },
            { text: '86', properties: DELETED },
            { text: '件', properties: INSERTED },
            { text: '密', properties: HIDDEN },
            { text: '。\r' },
          ],
        },
      ],
    });
    expect(shown(draft)).toEqual(['95件。']);
    expect(draft.pending).toEqual({ insertions: 1, deletions: 1, comments: 0 });
  });

  test('a paragraph whose mark is deleted runs on into the next', () => {
    const paragraphs = [
      { runs: [{ text: '总体' }, { text: '\r', properties: DELETED }] },
      para('情况'),
    ];
    expect(shown(read({ paragraphs }))).toEqual(['总体情况']);
  });

  test('fields show their result and not their instruction', () => {
    const paragraphs = [para('共\x13 =SUM(ABOVE) \x1495\x15件'), para('\x13 TC 一 \x15完')];
    expect(shown(read({ paragraphs }))).toEqual(['共95件', '完']);
  });

  test('a page break inside a paragraph does not end it, that of a section does', () => {
    const draft = read({ paragraphs: [para('甲\f乙'), { runs: [{ text: '丙\f' }] }, para('丁')] });
    expect(shown(draft)).toEqual(['甲\n乙', '丙', '丁']);
  });

  test('bold is set for the characters, for the whole piece, or by a style and off again', () => {
    const bold = read({ paragraphs: [{ runs: [{ text: '甲\r', properties: BOLD }] }, para('乙')] });
    expect(bold.blocks.map((block) => 'strong' in block)).toEqual([true, false]);
    const all = read({ paragraphs: [para('甲')], piece: BOLD });
    expect(all.blocks.map((block) => 'strong' in block)).toEqual([true]);
  });

  test('pictures, symbols, drawn marks', () => {
    const draft = read({
      paragraphs: [
        { runs: [{ text: '\x01', properties: SPECIAL }, { text: '(附图)\x1e\r' }] },
        {
          runs: [{ text: '(\r', properties: [...SPECIAL, 0x09, 0x6a, ...le16(0), ...le16(0xb4)] }],
        },
      ],
    });
    expect(shown(draft)).toEqual(['(附图)-', 'picture', '´']);
  });

  test('a symbol is what it stands for, also where it is not said to be special', () => {
    const symbol = [0x09, 0x6a, ...le16(0), ...le16(0xb0)];
    const runs = [{ text: '160' }, { text: '(', properties: symbol }, { text: 'C(约)\r' }];
    expect(shown(read({ paragraphs: [{ runs }] }))).toEqual(['160°C(约)']);
  });
});

describe('styles and automatic numbers', () => {
  const definitions = Uint8Array.from([
    ...le16(1),
    ...le32(77),
    ...le32(0),
    ...Array<number>(18).fill(0xff),
    1,
    0,
  ]);
  // Format 39: 一, 二; the character nought stands for the number.
  const levels = Uint8Array.from([
    ...le32(1),
    39,
    0,
    1,
    ...Array<number>(8).fill(0),
    2,
    ...Array<number>(12).fill(0),
    ...le16(2),
    ...le16(0),
    ...le16(0x3001),
  ]);
  const uses = Uint8Array.from([
    ...le32(1),
    ...le32(77),
    ...Array<number>(12).fill(0),
    ...le32(-1),
  ]);
  const lists = { definitions, levels, uses };
  const numbered = [0x0b, 0x46, ...le16(1)];

  test('numbers are written out', () => {
    const draft = read({ paragraphs: [para('总体', numbered), para('主动', numbered)], lists });
    expect(shown(draft)).toEqual(['一、总体', '二、主动']);
    expect(draft.blocks[0]).toMatchObject({ automatic: 2 });
  });

  test('a list and an outline level are inherited, and taken back by the paragraph', () => {
    const style = (base: number, name: string, properties: readonly number[]): number[] => {
      const std = [
        ...le16(0xffe),
        ...le16(1 | (base << 4)),
        ...Array<number>(6).fill(0),
        ...le16(name.length),
        ...[...name].flatMap((letter) => le16(letter.charCodeAt(0))),
        ...le16(0),
        ...le16(properties.length + 2),
        ...le16(0),
        ...properties,
        ...(properties.length % 2 === 1 ? [0] : []),
        ...le16(0),
      ];
      return [...le16(std.length), ...std];
    };
    const styles = Uint8Array.from([
      ...le16(18),
      ...le16(4),
      ...le16(10),
      ...Array<number>(14).fill(0),
      ...style(0xfff, '正文', []),
      ...style(0, '一级', [...numbered, 0x40, 0x26, 0]),
      ...style(1, '自定', []),
      // Two that inherit from one another.
      ...style(3, '标题 2', []),
    ]);
    const of = (text: string, index: number, properties: number[] = []) => ({
      ...para(text, properties),
      style: index,
    });
    const draft = read({
      paragraphs: [
        of('总体', 2),
        of('主动', 2),
        of('无号', 2, [0x0b, 0x46, 0, 0, 0x40, 0x26, 9]),
        of('二级', 3),
        of('没有', 99),
      ],
      lists,
      styles,
    });
    expect(shown(draft)).toEqual(['一、总体', '二、主动', '无号', '二级', '没有']);
    expect(draft.blocks.map((block) => (block.type === 'text' ? block.depth : 0))).toEqual([
      1,
      1,
      undefined,
      2,
      undefined,
    ]);
  });
});

test('the case of the names of streams does not count', () => {
  const wide = (name: string): string => [...name].map((letter) => `${letter}\0`).join('');
  const file = Buffer.from(docFile({ paragraphs: [para('甲')] })).toString('latin1');
  const renamed = file.replace(wide('WordDocument'), wide('WORDDOCUMENT'));
  expect(renamed).not.toBe(file);
  expect(shown(readDoc(Buffer.from(renamed, 'latin1')))).toEqual(['甲']);
});
