import { describe, expect, test } from '@jest/globals';
import { line, page, read, texts } from './support/page.js';

const SIZE = 16;
const LEFT = 88;

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
