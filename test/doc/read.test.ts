import { describe, expect, test } from '@jest/globals';
import type { Draft } from '../../src/draft/draft.js';
import { readDoc } from '../../src/read/doc/index.js';
import { UnreadableError } from '../../src/read/errors.js';
import { compoundWith } from './support/compound.js';
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
  type DocParts,
} from './support/build.js';

function read(parts: DocParts): Draft {
  return readDoc(docFile(parts));
}

/** Text blocks as they are, tables as rows of `text@column+span×rows`. */
function shown({ blocks }: Draft): unknown[] {
  return blocks.map((block) => {
    if (block.type === 'text') return block.content.text;
    if (block.type === 'picture') return 'picture';
    return block.grid.rows.map((cells) =>
      cells.map(
        ({ content, column, colSpan, rowSpan }) =>
          `${content.text}@${String(column)}+${String(colSpan)}×${String(rowSpan)}`,
      ),
    );
  });
}

function refusal(bytes: Uint8Array): string {
  try {
    readDoc(bytes);
  } catch (error) {
    if (error instanceof UnreadableError) return error.message;
    throw error;
  }
  throw new Error('was read');
}

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

const BOLD = [0x35, 0x08, 1];
const HIDDEN = [0x3c, 0x08, 1];
const DELETED = [0x00, 0x08, 1];
const INSERTED = [0x01, 0x08, 1];
/** Words of a cell all of which are deleted. */
const deletedCell = (words: string): DocParagraph[] => [
  { runs: [{ text: `${words}\r`, properties: DELETED }], properties: IN_TABLE },
];
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

describe('what is refused', () => {
  const paragraphs = [para('甲')];

  test('a password, Word 95, another thing in a compound file: each by its name', () => {
    expect(refusal(docFile({ paragraphs, flags: 0x100 }))).toMatch(/密码/);
    expect(refusal(docFile({ paragraphs, flags: 0x8100 }))).toMatch(/密码/);
    expect(refusal(docFile({ paragraphs, version: 0x68 }))).toMatch(/Word 95/);
    expect(refusal(docFile({ paragraphs, magic: 0xa5dc }))).toMatch(/Word 95/);
    expect(refusal(docFile({ paragraphs, magic: 1 }))).toMatch(/损坏/);
    expect(refusal(compoundWith({ Workbook: new Uint8Array(10) }))).toMatch(/Excel/);
    expect(refusal(compoundWith({ WordDocument: docFile({ paragraphs }) }))).toMatch(/损坏/);
  });

  test('a last sector that is short is read as far as it matters', () => {
    const file = docFile({ paragraphs });
    expect(shown(readDoc(file.subarray(0, file.length - 100)))).toEqual(['甲']);
  });

  test('a chain of sectors in a circle, one that leads nowhere, sizes beyond the file', () => {
    const file = docFile({ paragraphs });
    const view = new DataView(file.buffer);
    const table = (view.getUint32(76, true) + 1) * 512;
    for (const target of [0, 5000, 0xffffffff]) {
      const changed = file.slice();
      new DataView(changed.buffer).setUint32(table, target, true);
      expect(refusal(changed)).toMatch(/损坏|不完整|过大/);
    }
    const directory = (view.getUint32(48, true) + 1) * 512;
    for (const size of [0xffffffff, 0x7fffffff, file.length]) {
      const changed = file.slice();
      new DataView(changed.buffer).setUint32(directory + 128 + 120, size, true);
      expect(refusal(changed)).toMatch(/损坏|不完整/);
    }
  });

  test('a text of four million characters, and lists of properties that all lead to a long one', () => {
    const file = docFile({ paragraphs });
    new DataView(file.buffer).setUint32(512 + 76, 0x7fffffff, true);
    expect(refusal(file)).toMatch(/过大/);
    const long = Array<number>(30_000 / 3)
      .fill(0)
      .flatMap(() => [0x16, 0x24, 0]);
    const data = Uint8Array.from([...le16(long.length), ...long]);
    const many = Array.from({ length: 3000 }, () => para('', [0x46, 0x66, ...le32(0)]));
    expect(refusal(docFile({ paragraphs: many, data }))).toMatch(/过大/);
  });
});
