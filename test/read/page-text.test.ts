import { describe, expect, test } from '@jest/globals';
import { PageReader, type Box, type Glyph, type Page } from '../../src/read/page/index.js';
import type { Draft } from '../../src/draft/draft.js';

const SIZE = 16;
const LEFT = 88;

/** A line of full-width characters and half-width ones, set from the left. */
function line(text: string, x: number, y: number, size = SIZE): Glyph[] {
  let at = x;
  return [...text].map((character) => {
    const width = character < '\u2000' ? size / 2 : size;
    const glyph = { text: character, x: at, y, width, size };
    at += width;
    return glyph;
  });
}

function page(glyphs: readonly Glyph[], rules: readonly Box[] = []): Page {
  return { width: 595, height: 842, glyphs, rules, pictures: [] };
}

function read(...pages: Page[]): Draft {
  const reader = new PageReader();
  for (const each of pages) reader.add(each);
  return reader.finish('pdf');
}

function texts({ blocks }: Draft): string[] {
  return blocks.flatMap((block) => (block.type === 'text' ? [block.content.text] : []));
}

function cells({ blocks }: Draft): string[][] {
  return blocks.flatMap((block) =>
    block.type === 'table'
      ? block.grid.rows.map((row) => row.map(({ content }) => content.text))
      : [],
  );
}

/** Twenty-six characters fill a line. */
const FULL = '全年主动公开政府信息四百一十二条其中政策文件类二十六条';

describe('paragraphs', () => {
  test('go on where a line is full and the next one is not set in', () => {
    const draft = read(
      page([
        ...line('一、总体情况', LEFT + 2 * SIZE, 100),
        ...line(FULL.slice(0, 24), LEFT + 2 * SIZE, 130),
        ...line(FULL, LEFT, 160),
        ...line('完。', LEFT, 190),
        ...line(FULL.slice(0, 24), LEFT + 2 * SIZE, 220),
        ...line('终。', LEFT, 250),
      ]),
    );
    expect(texts(draft)).toEqual([
      '一、总体情况',
      `${FULL.slice(0, 24)}${FULL}完。`,
      `${FULL.slice(0, 24)}终。`,
    ]);
  });

  test('go on behind the end of a page, and the page is known', () => {
    const draft = read(
      page([...line(FULL.slice(0, 24), LEFT + 2 * SIZE, 670), ...line(FULL, LEFT, 700)]),
      page([...line(FULL, LEFT, 100), ...line('完。', LEFT, 130)]),
    );
    expect(texts(draft)).toEqual([`${FULL.slice(0, 24)}${FULL}${FULL}完。`]);
    expect(draft.pages).toEqual([0, 24 + FULL.length]);
  });

  describe('a numbered line at the margin, below a full line', () => {
    const below = (above: string, text: string): string[] =>
      texts(
        read(
          page([
            ...line(FULL.slice(0, 24), LEFT + 2 * SIZE, 100),
            ...line(FULL, LEFT, 130),
            ...line(FULL.slice(0, 26 - above.length) + above, LEFT, 160),
            ...line(text, LEFT, 190),
            ...line('法定主动公开内容见下表。', LEFT + 2 * SIZE, 220),
          ]),
        ),
      );

    test.each([
      ['均已办结。', '二、主动公开政府信息情况'],
      ['均已办结', '二、主动公开政府信息情况'],
      ['均已办结。', '（二）依申请公开情况'],
      ['均已办结；', '2.依申请公开'],
    ])('that stands alone is a heading: %s %s', (above, text) => {
      expect(below(above, text)[1]).toBe(text);
    });

    test.each([
      ['详见附件，', '一、二所列事项'],
      ['按照第二十条第', '（一）项和第（五）项'],
      ['具体如下：', '一、公开渠道不宽；二、解读不多。'],
      ['均已办结。', '二、公开渠道的建设不够，方便群众的形式不多；三、解'],
    ])('that goes on is none: %s %s', (above, text) => {
      expect(below(above, text)[0]).toContain(`${above}${text}`);
    });
  });

  test('a heading that fills a narrow line is known by the number that comes next', () => {
    const below = (text: string): string[] => {
      const lines = ['一、总体情况', '　　认真落实上级有关工', '作部署，均已按期完成。', text];
      const draft = read(
        page(
          [...lines, '　　公开情况见下列表格', '与附件所列明细。'].flatMap((each, at) =>
            line(each, LEFT, 100 + at * 24).filter((glyph) => glyph.text !== '　'),
          ),
        ),
        page([...line(FULL.slice(0, 11), LEFT, 100), ...line(FULL.slice(0, 11), LEFT, 124)]),
      );
      return texts(draft);
    };
    expect(below('二、主动公开信息的情况')[2]).toBe('二、主动公开信息的情况');
    expect(below('三、主动公开信息的情况')[1]).toContain('三、主动公开信息的情况');
    expect(below('二、渠道窄；三、解读少')[1]).toContain('二、渠道窄；三、解读少');
  });

  test('a title over two lines in the middle of the page is one', () => {
    const draft = read(
      page([
        ...line('某县人民政府', 230, 100, 22),
        ...line('2024年政府信息公开工作年度报告', 131, 140, 22),
        ...line(FULL.slice(0, 24), LEFT + 2 * SIZE, 200),
        ...line(FULL, LEFT, 230),
        ...line(FULL, LEFT, 260),
      ]),
    );
    expect(texts(draft)[0]).toBe('某县人民政府2024年政府信息公开工作年度报告');
  });

  test('a character struck twice to look bold is one', () => {
    const heading = line('总体情况', LEFT, 100);
    const again = heading.map((glyph) => ({ ...glyph, x: glyph.x + 0.6 }));
    expect(texts(read(page([...heading, ...again])))).toEqual(['总体情况']);
  });

  test('two narrow characters side by side are two, however large their font says it is', () => {
    const narrow = line('11', LEFT, 100).map((glyph, index) => ({
      ...glyph,
      x: LEFT + index * 2,
      width: 2,
    }));
    expect(texts(read(page(narrow)))).toEqual(['11']);
  });
});

describe('running heads and page numbers', () => {
  const body = (text: string) => line(text, LEFT + 2 * SIZE, 400);

  test('are set aside, for they repeat and count the pages', () => {
    const pages = ['甲', '乙', '丙'].map((text, index) =>
      page([
        ...line('某县财政局年度报告', 200, 50, 9),
        ...body(text),
        ...line(`第${index + 4}页共9页`, 280, 800, 9),
      ]),
    );
    expect(texts(read(...pages))).toEqual(['甲', '乙', '丙']);
  });

  test('a line that differs by more than the page is text', () => {
    const pages = [1, 5, 2].map((amount) =>
      page([...body('甲'), ...line(`收费${amount}元`, 280, 800, 9)]),
    );
    expect(texts(read(...pages)).filter((text) => text.startsWith('收费'))).toHaveLength(3);
  });
});

/** A table of two columns: its outer lines are left out where the page cuts a row. */
function table(ys: readonly number[], top: number, bottom: number): Box[] {
  const xs = [100, 200, 300];
  return [
    ...xs.map((x) => ({ x0: x, y0: top, x1: x, y1: bottom })),
    ...ys.map((y) => ({ x0: 100, y0: y, x1: 300, y1: y })),
  ];
}

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
