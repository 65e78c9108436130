import { describe, expect, test } from '@jest/globals';
import type { Box } from '../../src/read/page/index.js';
import { cells, line, page, read, table, texts } from './support/page.js';

describe('a frame around what a page holds, whose sides its tables touch', () => {
  const heading = '二、主动公开政府信息情况';
  const frame = (y0: number, y1: number): Box[] =>
    [98, 502].map((x) => ({ x0: x, y0, x1: x, y1 })).concat([{ x0: 98, y0, x1: 502, y1: y0 }]);
  const grid = (xs: readonly number[], ys: readonly number[]): Box[] => [
    ...xs.map((x) => ({ x0: x, y0: ys[0]!, x1: x, y1: ys.at(-1)! })),
    ...ys.map((y) => ({ x0: xs[0]!, y0: y, x1: xs.at(-1)!, y1: y })),
  ];
  const rows = (y: number) => [
    ...line('规章', 104, y, 12),
    ...line('3', 240, y, 12),
    ...line('文件', 104, y + 40, 12),
    ...line('7', 240, y + 40, 12),
  ];
  const around = [
    ...line('主动公开工作有序开展。', 104, 80, 12),
    ...line(heading, 104, 110, 12),
    ...line('三、收到和处理政府信息公开申请情况', 104, 320, 12),
  ];

  test.each([
    ['narrower', 300],
    ['as wide', 500],
  ])('is no part of a table that is %s', (_, right) => {
    const draft = read(
      page(
        [...around, ...rows(160)],
        [...frame(60, 780), ...grid([100, 200, right], [140, 180, 220])],
      ),
    );
    expect(cells(draft)).toEqual([
      ['规章', '3'],
      ['文件', '7'],
    ]);
    expect(texts(draft)).toContain(heading);
    expect(texts(draft)).toContain('三、收到和处理政府信息公开申请情况');
  });

  test('what is beside tables of several widths, right below one another, is no cell', () => {
    const draft = read(
      page(
        [...rows(160), ...rows(240), ...rows(320), ...line('附注', 420, 320, 12)],
        [
          ...grid([100, 200, 340], [140, 180, 220]),
          ...grid([100, 200, 500], [220, 260, 300]),
          ...grid([100, 200, 390], [300, 340, 380]),
          ...grid([100, 200, 300], [380, 420, 460]),
          ...grid([100, 200, 350], [460, 480, 500]),
        ],
      ),
    );
    const filled = cells(draft).map((row) => row.filter((text) => text !== ''));
    expect(filled.filter((row) => row.length > 0)).toEqual(
      [1, 2, 3].flatMap(() => [
        ['规章', '3'],
        ['文件', '7'],
      ]),
    );
    expect(texts(draft)).toEqual(['附注']);
  });

  test('a heading alone stands between tables where another page shows the frame', () => {
    const first = page(
      [...around.slice(0, 23), ...rows(160)],
      [...frame(60, 780), ...grid([100, 200, 300], [140, 180, 220])],
    );
    const second = page(
      [...rows(160), ...line(heading, 104, 245, 12), ...rows(280)],
      [
        ...frame(60, 780),
        ...grid([100, 200, 500], [140, 180, 220]),
        ...grid([100, 200, 500], [260, 300, 340]),
      ],
    );
    const draft = read(first, second);
    expect(draft.blocks.map(({ type }) => type)).toEqual([
      'text',
      'text',
      'table',
      'table',
      'text',
      'table',
    ]);
  });

  test('a title and notes over the whole table stay in it where there is none', () => {
    const draft = read(
      page(
        [
          ...line('政府信息公开情况统计表', 104, 125, 12),
          ...rows(160),
          ...line('一、本表由各单位填写。', 104, 235, 12),
          ...line('二、没有的填零。', 104, 255, 12),
        ],
        [...grid([100, 500], [110, 140, 180, 220, 270]), { x0: 200, y0: 140, x1: 200, y1: 220 }],
      ),
    );
    expect(cells(draft)).toHaveLength(4);
    expect(texts(draft)).toEqual([]);
  });
});

test('a column of single characters in a cell is one word', () => {
  const label = [...'办理结果'].flatMap((character, index) =>
    line(character, 144, 120 + index * 20, 12),
  );
  const draft = read(
    page(
      [...label, ...line('3', 240, 150, 12)],
      table([100, 140, 200], 100, 200)
        .slice(0, -2)
        .concat([
          { x0: 200, y0: 140, x1: 300, y1: 140 },
          { x0: 100, y0: 200, x1: 300, y1: 200 },
        ]),
    ),
  );
  expect(cells(draft).flat()).toContain('办理结果');
});

test('a table without lines is told from places, and is loose', () => {
  const rows = [
    ['信息内容', '制发件数', '废止件数', '有效件数'],
    ['规章', '1', '0', '11'],
    ['行政规范性文件', '8', '26', '66'],
    ['行政许可', '4', '5', '6'],
  ];
  const glyphs = rows.flatMap((row, at) =>
    row.flatMap((text, column) => line(text, 80 + column * 120, 200 + at * 24, 12)),
  );
  const draft = read(page(glyphs));
  expect(draft.blocks).toMatchObject([{ type: 'table', loose: true }]);
  expect(cells(draft)).toEqual(rows);
});
