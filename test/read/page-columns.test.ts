import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { PageReader, type Box, type Glyph, type Page } from '../../src/read/page/index.js';

const SIZE = 12;
const LEFT = 60;
const TOP = 120;

/** A line of full-width characters, set from the left. */
function line(text: string, x: number, y: number, size = SIZE): Glyph[] {
  return [...text].map((character, at) => ({
    text: character,
    x: x + at * size,
    y,
    width: size,
    size,
  }));
}

/** Paragraphs as lines of so many characters, the first one of each set in by two. */
function linesOf(paragraphs: readonly string[], width: number): string[] {
  return paragraphs.flatMap((paragraph) => {
    const text = `　　${paragraph}`;
    return Array.from({ length: Math.ceil(text.length / width) }, (_, at) =>
      text.slice(at * width, (at + 1) * width),
    );
  });
}

interface Setting {
  readonly width: number;
  readonly columns: number;
  readonly gutter: number;
  readonly pitch: number;
  /** By how much each further column stands lower. */
  readonly shift: number;
}

/** Lines in columns of the same height, and where the longest one ends. */
function set(
  lines: readonly string[],
  { width, columns, gutter, pitch, shift }: Setting,
  top: number,
): { glyphs: Glyph[]; bottom: number } {
  const height = Math.ceil(lines.length / columns);
  const glyphs = lines.flatMap((text, at) => {
    const column = Math.floor(at / height);
    const x = LEFT + column * (width * SIZE + gutter);
    return line(text, x, top + (at % height) * pitch + column * shift).filter(
      (glyph) => glyph.text !== '　',
    );
  });
  return { glyphs, bottom: top + height * pitch };
}

function page(glyphs: readonly Glyph[], rules: readonly Box[] = []): Page {
  return { width: 1000, height: 842, glyphs, rules, pictures: [] };
}

function textsOf(...pages: Page[]): string[] {
  const reader = new PageReader();
  for (const each of pages) reader.add(each);
  return reader
    .finish('pdf')
    .blocks.map((block) =>
      block.type === 'text'
        ? block.content.text
        : block.type === 'table'
          ? block.grid.rows.map((row) => row.map(({ content }) => content.text).join(' ')).join('/')
          : '',
    );
}

const WORDS = '本机关主动公开政府信息依法办理申请完善制度加强保障推进解读回应';
const sentence = (length: number, from: number): string =>
  Array.from({ length }, (_, at) => WORDS[(from + at * 7) % WORDS.length]).join('');

/** Paragraphs of several lines. */
const paragraphs = fc
  .array(fc.tuple(fc.integer({ min: 75, max: 130 }), fc.nat(30)), { minLength: 6, maxLength: 9 })
  .map((all) => all.map(([length, from]) => `${sentence(length, from)}。`));
const settings: fc.Arbitrary<Setting> = fc.record({
  width: fc.integer({ min: 14, max: 22 }),
  columns: fc.integer({ min: 2, max: 3 }),
  gutter: fc.integer({ min: 12, max: 40 }),
  pitch: fc.integer({ min: 16, max: 20 }),
  shift: fc.constantFrom(0, 0, 3, 7),
});

test('text set in columns is read as if it were set in one', () => {
  fc.assert(
    fc.property(paragraphs, settings, (all, setting) => {
      const { glyphs } = set(linesOf(all, setting.width), setting, TOP);
      expect(textsOf(page(glyphs))).toEqual(all);
    }),
  );
});

test('so it is between lines over all columns, and on further pages', () => {
  fc.assert(
    fc.property(paragraphs, paragraphs, settings, (first, second, setting) => {
      const over = '依照规定'.repeat(12);
      const width = setting.columns * setting.width;
      const above = line(over.slice(0, width), LEFT, TOP);
      const upper = set(linesOf(first.slice(0, 4), setting.width), setting, TOP + 40);
      const middle = line('一、总体情况', LEFT, upper.bottom + 30);
      const lower = set(linesOf(second.slice(0, 4), setting.width), setting, upper.bottom + 60);
      const next = set(linesOf(second.slice(4), setting.width), setting, TOP);
      const texts = textsOf(
        page([...above, ...upper.glyphs, ...middle, ...lower.glyphs]),
        page(next.glyphs),
      );
      expect(texts).toEqual([
        over.slice(0, width),
        ...first.slice(0, 4),
        '一、总体情况',
        ...second,
      ]);
    }),
  );
});

const TWO: Setting = { width: 18, columns: 2, gutter: 24, pitch: 18, shift: 0 };
const SIX = Array.from({ length: 6 }, (_, at) => `${sentence(60 + at * 5, at)}。`);
/** A box of so many cells, ruled. */
function ruled(x0: number, y0: number, x1: number, y1: number, columns: number): Box[] {
  const upright = Array.from({ length: columns + 1 }, (_, at) => {
    const x = x0 + ((x1 - x0) * at) / columns;
    return { x0: x, y0, x1: x + 0.5, y1 };
  });
  return [...upright, ...[y0, (y0 + y1) / 2, y1].map((y) => ({ x0, y0: y, x1, y1: y + 0.5 }))];
}

describe('what stands between columns', () => {
  const { glyphs, bottom } = set(linesOf(SIX, TWO.width), TWO, TOP);

  test('a heading below them belongs to the table that follows', () => {
    const y = bottom + 40;
    const head = line('二、主动公开政府信息情况', LEFT, bottom + 14);
    const cells = [...line('规章', LEFT + 10, y + 15), ...line('九', LEFT + 300, y + 15)];
    const texts = textsOf(page([...glyphs, ...head, ...cells], ruled(LEFT, y, 516, y + 40, 2)));
    expect(texts.slice(0, 7)).toEqual([...SIX, '二、主动公开政府信息情况']);
    expect(texts[7]).toMatch(/^规章 九/);
  });

  test('a title in the middle and a number at the right above them come before them', () => {
    const title = line('某县政府信息公开工作年度报告', 200, 60, 16);
    const number = line('索引号', LEFT + 35 * SIZE, 90);
    expect(textsOf(page([...title, ...number, ...glyphs])).slice(0, 2)).toEqual([
      '某县政府信息公开工作年度报告',
      '索引号',
    ]);
  });

  test('the short end of a paragraph over all columns stays with it', () => {
    const [first, second] = [sentence(38, 3), sentence(38, 5)];
    const over = [...line(first, LEFT, 52), ...line(second, LEFT, 70), ...line('完成。', LEFT, 88)];
    const narrow = { ...page([...over, ...glyphs]), width: 595 };
    expect(textsOf(narrow).slice(0, 2)).toEqual([`${first}${second}完成。`, SIX[0]]);
  });

  test('a few lines are read as columns where others have shown them', () => {
    const short = ['本年度没有其他需要报告的事项，也没有收取费用。', '以上内容请予审议。'];
    const few = set(linesOf(short, TWO.width), TWO, TOP);
    expect(textsOf(page(glyphs), page(few.glyphs)).slice(-2)).toEqual(short);
  });

  test('a table in one column stands where it stands there', () => {
    const right = LEFT + 18 * SIZE + 24;
    const left = set(linesOf(SIX.slice(0, 3), 18), { ...TWO, columns: 1 }, TOP);
    const below = set(linesOf(SIX.slice(3, 5), 18), { ...TWO, columns: 1 }, 220);
    const moved = below.glyphs.map((glyph) => ({ ...glyph, x: glyph.x + right - LEFT }));
    const cells = [...line('规章', right + 8, 130), ...line('九', right + 120, 130)];
    const rules = ruled(right, 112, right + 18 * SIZE, 190, 2);
    const texts = textsOf(page([...left.glyphs, ...cells, ...moved], rules));
    expect(texts.slice(0, 3)).toEqual(SIX.slice(0, 3));
    expect(texts[3]).toMatch(/^规章 九/);
    expect(texts.slice(4)).toEqual(SIX.slice(3, 5));
  });
});

describe('no columns', () => {
  test('are seen in labels with figures beside them', () => {
    const rows = Array.from({ length: 12 }, (_, at) => [
      ...line('行政许可事项总数', LEFT, TOP + at * 20),
      ...line(String(100 + at), LEFT + 30 * SIZE, TOP + at * 20),
    ]);
    expect(textsOf(page(rows.flat()))[0]).toBe('行政许可事项总数 100');
  });

  test('are seen in a table without lines whose cells wrap', () => {
    const rows = Array.from({ length: 6 }, (_, at) => {
      const y = TOP + at * 40;
      return [
        ...line('信息内容与处理结果的', LEFT, y),
        ...line('统计', LEFT, y + 14),
        ...line('九', LEFT + 12 * SIZE, y),
        ...line('七', LEFT + 24 * SIZE, y),
      ];
    });
    expect(textsOf(page(rows.flat())).join('')).toMatch(/^信息内容与处理结果的 +九 +七/);
  });

  test('are seen where lines of one paragraph have a gap at the same place', () => {
    const rows = Array.from({ length: 3 }, (_, at) => [
      ...line(sentence(18, at), LEFT, TOP + at * 20),
      ...line(sentence(18, at + 3), LEFT + 20 * SIZE, TOP + at * 20),
    ]);
    const texts = textsOf(page([...rows.flat(), ...line(sentence(38, 1), LEFT, TOP + 60)]));
    expect(texts.join('')).toContain(`${sentence(18, 0)} ${sentence(18, 3)}`);
  });
});
