import { describe, expect, test } from '@jest/globals';
import type { Box, Glyph, Page } from '../../src/read/page/index.js';
import { cells, line, page, read, table } from './support/page.js';

describe('a table that a page end cuts', () => {
  test('inside a row: the row is one', () => {
    const draft = read(
      page(
        [
          ...line('规章', 110, 720, 12),
          ...line('3', 240, 720, 12),
          ...line('行政规范', 148, 760, 12),
          ...line('26', 240, 760, 12),
        ],
        table([700, 740], 700, 780),
      ),
      page(
        [...line('性文件', 110, 90, 12), ...line('处罚', 110, 130, 12), ...line('7', 240, 130, 12)],
        table([100, 140], 70, 140),
      ),
    );
    expect(cells(draft)).toEqual([
      ['规章', '3'],
      ['行政规范性文件', '26'],
      ['处罚', '7'],
    ]);
  });

  describe('inside a row, with a line drawn at both ends', () => {
    const cut = (above: readonly string[], below: readonly string[]): string[][] => {
      const words = ([label = '', value = '']: readonly string[], y: number) => [
        ...line(label, 104, y, 12),
        ...line(value, 240, y, 12),
      ];
      return cells(
        read(
          page(
            words(['规章', '3'], 720).concat(words(above, 760)),
            table([700, 740, 780], 700, 780),
          ),
          page(words(below, 90).concat(words(['处罚', '7'], 130)), table([70, 100, 140], 70, 140)),
        ),
      ).slice(1, -1);
    };

    test('the row is one where the next page only has the rest of its words', () => {
      expect(cut(['行政机关规范性文', '26'], ['件'])).toEqual([['行政机关规范性文件', '26']]);
    });

    test.each([
      [
        ['行政机关规范性文', '26'],
        ['其他', '5'],
      ],
      [['行政机关规范性文'], ['其他']],
      [['规范性文件', '26'], ['其他']],
      [['行政机关规范性文', '26'], ['（二）其他']],
      [['合计'], ['26', '']],
    ])('it is two otherwise: %j %j', (above, below) => {
      expect(cut(above, below)).toHaveLength(2);
    });
  });

  test('inside a row of many figures: the label goes on, though its lines were broken by hand', () => {
    const xs = [60, 160, 220, 280, 340, 400];
    const rules = (ys: readonly number[]): Box[] => [
      ...xs.map((x) => ({ x0: x, y0: ys[0]!, x1: x, y1: ys.at(-1)! })),
      ...ys.map((y) => ({ x0: 60, y0: y, x1: 400, y1: y })),
    ];
    const row = (y: number, label: string, values: readonly string[]): Glyph[] => [
      ...line(label, 64, y, 12),
      ...values.flatMap((value, at) => line(value, 180 + at * 60, y, 12)),
    ];
    const cut = (label: string, rest: string): string[] =>
      cells(
        read(
          page(
            [
              ...row(720, '国家秘密', ['0', '0', '0', '0']),
              ...row(760, label, ['1', '0', '0', '1']),
            ],
            rules([700, 740, 780]),
          ),
          page(
            [...row(90, rest, []), ...row(130, '其他', ['0', '2', '0', '2'])],
            rules([70, 100, 140]),
          ),
        ),
      ).map(([first = '']) => first);
    expect(cut('8.属于行', '政查询事项')).toEqual(['国家秘密', '8.属于行\n政查询事项', '其他']);
    expect(cut('8.属于行', '9.重复申请')).toHaveLength(4);
    expect(cut('第二十条第', '（五）项')[1]).toBe('第二十条第\n（五）项');
  });

  describe('inside a row of many figures', () => {
    /** Six narrow columns; figures stand at their left edges. */
    const xs = Array.from({ length: 7 }, (_, at) => 60 + at * 30);
    const rules = (ys: readonly number[]): Box[] => [
      ...xs.map((x) => ({ x0: x, y0: ys[0]!, x1: x, y1: ys.at(-1)! })),
      ...ys.map((y) => ({ x0: 60, y0: y, x1: 240, y1: y })),
    ];
    const row = (y: number, values: readonly string[]): Glyph[] =>
      values.flatMap((value, at) => line(value, xs[at]! + 2, y, 12));
    const joined = (above: readonly string[], below: readonly string[]): string[][] =>
      cells(
        read(
          page(
            [...row(720, ['甲', '乙', '丙', '丁', '戊', '己']), ...row(760, above)],
            rules([700, 740, 780]),
          ),
          page([...row(90, below)], rules([70, 100])),
        ),
      ).slice(1);

    test('digits that their cell had no room for belong to it', () => {
      expect(joined(['3992', '0', '5', '7', '0', '4081'], ['5', '', '', '', '', '1'])).toEqual([
        ['39925', '0', '5', '7', '0', '40811'],
      ]);
    });

    test('digits below a cell that had room, or in many columns, are figures of their own', () => {
      expect(joined(['39', '0', '5', '7', '0', '46'], ['5', '', '', '', '', '1'])).toHaveLength(2);
      expect(
        joined(['3992', '0', '5', '7', '0', '4081'], ['5', '1', '1', '0', '', '7']),
      ).toHaveLength(2);
    });
  });

  describe('between the rows of a label', () => {
    /** Rows of a label and a value; a label that is not there is the one above. */
    const rowsOf = (rows: readonly (readonly [string | undefined, string])[], top: number) => {
      const bottom = top + rows.length * 40;
      const rules = table([top, bottom], top, bottom);
      const glyphs = rows.flatMap(([label, value], row) => {
        const y = top + row * 40;
        rules.push({ x0: label === undefined ? 200 : 100, y0: y, x1: 300, y1: y });
        return [...line(label ?? '', 104, y + 24, 12), ...line(value, 240, y + 24, 12)];
      });
      return page(glyphs, rules);
    };
    const cut = (...parts: readonly Parameters<typeof rowsOf>[0][]): string[][] =>
      read(...parts.map((rows, at) => rowsOf(rows, at === 0 ? 700 : 70))).blocks.flatMap((block) =>
        block.type === 'table'
          ? block.grid.rows.map((row) =>
              row.map(({ content, rowSpan }) => `${content.text}×${String(rowSpan)}`),
            )
          : [],
      );

    test('the words of the next page are the rest of it', () => {
      const [above, below] = [
        [['行政机关规范性文', '1']],
        [
          ['件', '2'],
          [undefined, '3'],
        ],
      ] as const;
      expect(cut(above, below)).toEqual([['行政机关规范性文件×3', '1×1'], ['2×1'], ['3×1']]);
    });

    test('its last row alone may stand on the next page', () => {
      const below = [
        ['', '3'],
        ['重复申请', '4'],
      ] as const;
      const whole = [['无法提供×3', '1×1'], ['2×1'], ['3×1'], ['重复申请×1', '4×1']];
      expect(
        cut(
          [
            ['无法提供', '1'],
            [undefined, '2'],
          ],
          below,
        ),
      ).toEqual(whole);
    });

    test('a blank cell below a figure is one of its own', () => {
      const below = [
        ['', '3'],
        ['5', '4'],
      ] as const;
      expect(
        cut(
          [
            ['26', '1'],
            [undefined, '2'],
          ],
          below,
        )[2],
      ).toEqual(['×1', '3×1']);
    });
  });

  test('with its head printed again: the head is there once', () => {
    const part = (name: string, value: string): Page =>
      page(
        [
          ...line('信息内容', 110, 720, 12),
          ...line('件数', 240, 720, 12),
          ...line(name, 110, 760, 12),
          ...line(value, 240, 760, 12),
        ],
        table([700, 740, 780], 700, 780),
      );
    expect(cells(read(part('规章', '3'), part('文件', '26')))).toEqual([
      ['信息内容', '件数'],
      ['规章', '3'],
      ['文件', '26'],
    ]);
  });
});
