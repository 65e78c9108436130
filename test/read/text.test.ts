import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { TableBlock } from '../../src/draft/draft.js';
import { read } from '../../src/read/index.js';
import { readText } from '../../src/read/text/index.js';
import { sourceSpan } from '../../src/text/mapped.js';
import { text, tablesOf, textsOf, contentsOf, misplaced } from './support/text.js';

describe('prose', () => {
  const long = '持续推进基层政务公开标准化规范化建设，严格落实各项制度，不断提升工作质量和水平';
  const wrapped = [
    `　　${long.slice(0, 30)}`,
    long.slice(5, 37),
    long.slice(2, 34),
    '并取得实效。',
    `　　${long.slice(0, 30)}`,
    long.slice(8, 38),
  ];

  test('each line is a paragraph where line ends are meant', () => {
    expect(textsOf(text('标题', '　　第一段。', '', '第二段'))).toEqual([
      '标题',
      '第一段。',
      '第二段',
    ]);
  });

  test('lines that are wrapped hard are one paragraph', () => {
    const paragraph = wrapped.slice(0, 4).join('').trim();
    expect(textsOf(text('报告标题', ...wrapped))).toEqual([
      '报告标题',
      paragraph,
      wrapped.slice(4).join('').trim(),
    ]);
  });

  test('the number of a page is left out of the paragraph that it interrupts', () => {
    const broken = wrapped.toSpliced(2, 0, '', '- 12 -', '');
    expect(textsOf(text('报告标题', ...broken))).toEqual(textsOf(text('报告标题', ...wrapped)));
  });

  test('the form feed of a new page is no indent', () => {
    const heading = '\f四、因政府信息公开工作被申请行政复议、提起行政诉讼情况';
    const below = wrapped.map((line) => line.replace('　　', '  '));
    expect(textsOf(text('报告标题', ...below, heading, ...below))).toContain(heading.trim());
  });

  test('headings of Markdown keep their depth among tables that fell apart', () => {
    const { blocks } = readText(
      text('## 二、公开情况', '名称 |', '数量 |', '许可事项 |', '3 |', '处罚事项 |', '4 |'),
    );
    expect(blocks[0]).toMatchObject({ type: 'text', depth: 2, content: { text: '二、公开情况' } });
  });

  test.each(['\n', '\r\n', '\r'])('line ends %j', (end) => {
    const lines = ['标题', '名称 | 甲 | 乙', '许可 | 1 | 2', '处罚 | 3 | 4', '', '末段'];
    const source = lines.join(end);
    expect(tablesOf(source)).toEqual(tablesOf(lines.join('\n')));
    expect(textsOf(source)).toEqual(['标题', '末段']);
  });
});

describe('Markdown or text', () => {
  const formatOf = async (source: string, filename: string): Promise<string> =>
    (await read(new TextEncoder().encode(source), { filename })).format;

  test.each(['draft.md', 'draft.txt'])(
    'tells by what is in the file, not by its name: %s',
    async (filename) => {
      const table = '| 名称 | 数量 |\n|---|---|\n| 许可 | 3 |\n';
      expect(await formatOf(`# 标题\n\n正文。\n\n${table}`, filename)).toBe('markdown');
      expect(await formatOf('## 一、总体情况\n\n正文。', filename)).toBe('markdown');
      expect(await formatOf('标题\n一、总体情况\n正文。', filename)).toBe('text');
      expect(await formatOf('标题\n名称 |\n数量 |\n许可 |\n3 |\n处罚 |\n4', filename)).toBe('text');
      expect(await formatOf('名称 | 甲 | 乙\n许可 | 3 | 1\n处罚 | 3 | 1', filename)).toBe('text');
    },
  );
});

describe('places', () => {
  const pieces = fc.constantFrom(
    '一、',
    '（二）',
    '1.',
    '许可',
    '0',
    '12',
    '+3',
    '|',
    ' | ',
    '||',
    '\t',
    '   ',
    ' ',
    '\n',
    '\r\n',
    '\r',
    '\f',
    '　',
    '。',
    '- 3 -',
    '# ',
    '**',
    '—',
  );

  test('every character of a block is the character at its place', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 120 }), (parts) => {
        const source = parts.join('');
        const { blocks } = readText(source);
        for (const content of blocks.flatMap(contentsOf))
          expect(misplaced(content, source)).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  test('blocks stand in the order of the source and lose nothing but marks and numbers of pages', () => {
    const lines = fc.array(
      fc.constantFrom(
        '一、新收',
        '许可 | 1 | 2',
        '处罚 |',
        '3 |',
        '5',
        'a\t1\t2',
        '正文。',
        '名称   1   2   3',
        '',
      ),
    );
    fc.assert(
      fc.property(lines, (parts) => {
        const source = parts.join('\n');
        const found = readText(source).blocks.flatMap(contentsOf);
        const kept = found
          .map(({ text: own }) => own)
          .join('')
          .replace(/[\s|]/g, '');
        expect([...kept].sort().join('')).toBe([...source.replace(/[\s|]/g, '')].sort().join(''));
      }),
      {
        numRuns: 400,
        examples: [
          [['3 |', '一、新收', '许可 | 1 | 2', '5', '3 |']],
          [['名称   1   2   3', '5', '3 |', '处罚 |', '5']],
        ],
      },
    );
  });

  test('a file of a million lines is refused in words', () => {
    expect(() => readText('x\n'.repeat(1_000_000))).toThrow('不像一份年度报告');
    expect(readText('x\n'.repeat(50_000)).blocks).toHaveLength(50_000);
  });
});

describe('Markdown that is read as lines', () => {
  test('escapes are undone, a backslash alone is a sign of nothing', async () => {
    const source = [
      '# 一、总体情况',
      '1\\.属于国家秘密',
      '0',
      '0',
      '3',
      '\\',
      '5',
      '0',
      '2',
      '1',
    ].join('\n\n');
    const draft = await read(new TextEncoder().encode(source), { filename: 'a.md' });
    const table = draft.blocks.find((block): block is TableBlock => block.type === 'table')!;
    const [label, ...values] = table.grid.rows.flat().map(({ content }) => content);
    expect(label!.text).toBe('1.属于国家秘密');
    expect(sourceSpan(label!, 1, 2)).toEqual({
      start: source.indexOf('.'),
      end: source.indexOf('.') + 1,
    });
    expect(values.map(({ text: value }) => value)).toContain('\\');
  });
});

describe('radicals', () => {
  test('are read as the characters that they look like, the source keeps them', async () => {
    const source = '⼀、总体情况\n⾏政许可⺠⽣';
    const draft = await read(new TextEncoder().encode(source), { filename: 'a.txt' });
    expect(draft.source).toBe(source);
    expect(
      draft.blocks.flatMap((block) => (block.type === 'text' ? block.content.text : [])),
    ).toEqual(['一、总体情况', '行政许可民生']);
  });
});
