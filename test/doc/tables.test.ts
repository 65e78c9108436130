import { describe, expect, test } from '@jest/globals';
import { shown } from '../support/shown.js';
import {
  docFile,
  IN_TABLE,
  innerRow,
  le16,
  le32,
  para,
  row,
  rowShape,
  type DocParagraph,
} from './support/build.js';
import { DELETED, read, refusal } from './support/read.js';

/** Words of a cell all of which are deleted. */
const deletedCell = (words: string): DocParagraph[] => [
  { runs: [{ text: `${words}\r`, properties: DELETED }], properties: IN_TABLE },
];

describe('tables', () => {
  test('cells merged across by wider edges, and down by marks', () => {
    const paragraphs = [
      ...row(['表头', '一'], rowShape([0, 2000, 3000])),
      ...row(['甲', '1', '2'], rowShape([0, 1000, 2000, 3000], [0x60, 0, 0])),
      ...row(['', '3', '4'], rowShape([0, 1000, 2000, 3000], [0x20, 0, 0])),
      para('完'),
    ];
    expect(shown(read({ paragraphs }))).toEqual([
      [
        ['表头@0+2×1', '一@2+1×1'],
        ['甲@0+1×2', '1@1+1×1', '2@2+1×1'],
        ['3@1+1×1', '4@2+1×1'],
      ],
      '完',
    ]);
  });

  test('edges that do not quite meet are one', () => {
    const paragraphs = [
      ...row(['甲', '1'], rowShape([-108, 1000, 2000], [0x60])),
      ...row(['', '2'], rowShape([-100, 1012, 2003], [0x20])),
    ];
    expect(shown(read({ paragraphs }))).toEqual([[['甲@0+1×2', '1@1+1×1'], ['2@1+1×1']]]);
  });

  test('cells merged side by side by marks, whichever of them means the first', () => {
    for (const [first, second] of [
      [1, 2],
      [2, 1],
    ] as const) {
      const shape = rowShape([0, 1000, 2000, 3000, 4000, 5000], [first, second, first, second, 0]);
      const paragraphs = [
        ...row(['甲', '', '乙', '', '丙'], shape),
        ...row(['1', '2', '3', '4', '5'], rowShape([0, 1000, 2000, 3000, 4000, 5000])),
      ];
      expect(shown(read({ paragraphs }))[0]).toContainEqual(['甲@0+2×1', '乙@2+2×1', '丙@4+1×1']);
    }
  });

  test('cells merged after the row was defined', () => {
    const shape = [...rowShape([0, 1000, 2000, 3000]), 0x24, 0x56, 0, 2, 0x2b, 0xd6, 2, 2, 3];
    const below = [...rowShape([0, 1000, 2000, 3000]), 0x2b, 0xd6, 2, 2, 1];
    const paragraphs = [...row(['甲', '', '乙'], shape), ...row(['1', '2', ''], below)];
    expect(shown(read({ paragraphs }))).toEqual([
      [
        ['甲@0+2×1', '乙@2+1×2'],
        ['1@0+1×1', '2@1+1×1'],
      ],
    ]);
  });

  test('a row whose properties stand in the data stream', () => {
    const list = rowShape([0, 1000, 2000]);
    const data = Uint8Array.from([0xff, ...le16(list.length), ...list]);
    const elsewhere = [0x46, 0x66, ...le32(1)];
    const paragraphs = [...row(['甲', '1'], elsewhere), ...row(['乙', '2'], elsewhere)];
    expect(shown(read({ paragraphs, data }))).toEqual([
      [
        ['甲@0+1×1', '1@1+1×1'],
        ['乙@0+1×1', '2@1+1×1'],
      ],
    ]);
    expect(refusal(docFile({ paragraphs }))).toMatch(/损坏/);
  });

  test('a deleted row is left out', () => {
    const shape = rowShape([0, 1000, 2000]);
    const paragraphs = [
      ...row(['甲', '1'], shape),
      ...row([deletedCell('乙'), deletedCell('2')], shape, DELETED),
      ...row(['丙', '3'], shape),
    ];
    expect(shown(read({ paragraphs }))).toEqual([
      [
        ['甲@0+1×1', '1@1+1×1'],
        ['丙@0+1×1', '3@1+1×1'],
      ],
    ]);
  });

  test('a row is no deleted one where words of it are left', () => {
    const shape = rowShape([0, 1000, 2000]);
    const paragraphs = row(['甲', deletedCell('旧')], shape, DELETED);
    expect(shown(read({ paragraphs }))).toEqual([[['甲@0+1×1', '@1+1×1']]]);
  });

  test('a table inside a cell', () => {
    const inner = rowShape([0, 500, 1000]);
    const outer = rowShape([0, 1000, 2000, 3000]);
    const paragraphs = [
      ...row(
        [[...innerRow(['子', '1'], inner), ...innerRow(['丑', '2'], inner)], '甲', '乙'],
        outer,
      ),
      ...row(['丙', '丁', '戊'], outer),
      ...row(['己', '庚', '辛'], outer),
    ];
    expect(shown(read({ paragraphs }))[1]).toEqual([
      ['子@0+1×1', '1@1+1×1'],
      ['丑@0+1×1', '2@1+1×1'],
    ]);
  });

  test('a row of which nobody knows the edges, or a table nested beyond reason, is not guessed at', () => {
    expect(refusal(docFile({ paragraphs: row(['甲', '1'], []) }))).toMatch(/损坏/);
    expect(refusal(docFile({ paragraphs: row(['甲', '1'], rowShape([0, 1])) }))).toMatch(/损坏/);
    const deep = [0x16, 0x24, 1, 0x49, 0x66, ...le32(1_000_000)];
    expect(refusal(docFile({ paragraphs: [para('甲', deep)] }))).toMatch(/嵌套/);
  });
});

test('a text that ends with a table: LibreOffice tells nothing of the paragraph mark behind it', () => {
  const paragraphs = [para('前'), ...row(['甲', '1'], rowShape([0, 1000, 2000])), para('')];
  expect(shown(read({ paragraphs, lastRunUntold: true }))).toEqual([
    '前',
    [['甲@0+1×1', '1@1+1×1']],
  ]);
  expect(
    refusal(docFile({ paragraphs: [...paragraphs, para('后文')], lastRunUntold: true })),
  ).toMatch(/损坏/);
});
