import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Block, TableBlock } from '../../src/draft/draft.js';
import { read } from '../../src/read/index.js';
import { readText } from '../../src/read/text/index.js';
import { sourceSpan, type MappedText } from '../../src/text/mapped.js';
import { busyReport } from '../support/busy-report.js';
import { offBy } from '../support/faults.js';
import { messagesOf } from '../support/lint.js';
import { makeReport } from '../support/model.js';
import { randomFrom } from '../support/random.js';
import { renderMarkdown } from '../support/render-markdown.js';
import { makeTextLayout, renderText } from '../support/render-text.js';
import { asText, SHAPES } from './text-shapes.js';

const text = (...lines: string[]): string => lines.join('\n');

function tablesOf(source: string): string[][][] {
  return readText(source)
    .blocks.filter((block): block is TableBlock => block.type === 'table')
    .map(({ grid }) => grid.rows.map((row) => row.map(({ content }) => content.text)));
}

function textsOf(source: string): string[] {
  return readText(source).blocks.flatMap((block) =>
    block.type === 'text' ? [block.content.text] : [],
  );
}

describe('a cell a line', () => {
  const head = ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'];
  const cells = [
    ...head,
    '规章',
    '0',
    '0',
    '0',
    '行政规范性文件',
    '2',
    '1',
    '11',
    '行政许可',
    '163',
  ];

  test.each(['—', '-', '/', '无'])(
    'a sign for nothing (%s) on a line of its own is a value',
    (sign) => {
      const last = tablesOf(text(...cells, '行政处罚', '4', '行政强制', sign)).flat();
      expect(last).toContainEqual(['行政强制', sign]);
      const inside = tablesOf(text(...cells, '行政处罚', sign, '信息内容', '行政强制', '2')).flat();
      expect(inside).toContainEqual(['行政处罚', sign]);
      const all = tablesOf(text(...head, '规章', sign, sign, sign, ...cells.slice(8))).flat();
      expect(all).toContainEqual(['规章', sign, sign, sign]);
    },
  );

  test('and a word below the heading of a section, or where no such table is', () => {
    expect(textsOf(text(...cells, '五、其他需要报告的事项', '无'))).toContain('无');
    expect(textsOf(text('五、存在的问题', '无', '六、其他需要报告的事项', '无'))).toContain('无');
  });

  test('the width is the number of cells that divides them into rows', () => {
    expect(
      tablesOf(
        text(
          '指标 |',
          '单位 |',
          '统计数 |',
          '一、公开情况 |',
          '—— |',
          '|',
          '（一）条数 |',
          '条 |',
          '5 |',
        ) + text('', '其中：文件 |', '件 |', '|', '（二）次数 |', '次 |', '2'),
      ),
    ).toEqual([
      [
        ['指标', '单位', '统计数'],
        ['一、公开情况', '——', ''],
        ['（一）条数', '条', '5'],
        ['其中：文件', '件', ''],
        ['（二）次数', '次', '2'],
      ],
    ]);
  });

  test('bars alone are the blank cells that fill a row', () => {
    const source = text(
      ...['第一项 |', '|||', '名称 |', '制发件数 |', '废止件数 |', '有效件数 |'],
      ...[
        '规章甲 |',
        '0 |',
        '0 |',
        '4 |',
        '第二项 |',
        '|||',
        '名称 |',
        '决定数量 |',
        '||',
        '许可事项 |',
        '98',
      ],
    );
    expect(tablesOf(source)).toEqual([
      [
        ['第一项', '', '', ''],
        ['名称', '制发件数', '废止件数', '有效件数'],
        ['规章甲', '0', '0', '4'],
        ['第二项', '', '', ''],
        ['名称', '决定数量', '', ''],
        ['许可事项', '98'],
      ],
    ]);
  });

  test('heads cut short, a blank row of bars and fifteen numbers keep their width', () => {
    const head = [
      '复议 |',
      '诉讼 |',
      '|||||||||||||',
      '维持 |',
      '结果 |',
      '其他 |',
      '尚未 |',
      '总计 |',
      '未经复议直接起诉 |',
      '复议后起诉 |',
      '||||||||',
    ];
    const second = ['结果 |', '结果 |', '其他 |', '尚未 |', '总计 |'];
    const numbers = Array.from({ length: 15 }, (_, index) => `${String(index % 3)} |`);
    const [table] = tablesOf(text(...head, ...second, ...second, '|||||', ...numbers, '五、问题'));
    expect(table?.map((row) => row.length)).toEqual([15, 15, 15, 15]);
  });

  test('a bar on a line of its own opens a row', () => {
    const rows = [
      ['名称', '件数', '次数'],
      ['甲项', '1', '0'],
      ['乙项', '2', '3'],
      ['4', '5'],
    ];
    const source = rows.flatMap((row) => ['| ', ...row.map((cell) => ` ${cell}  | `)]);
    expect(tablesOf(text('一、情况', ...source, '', '二、问题'))).toEqual([rows]);
  });

  test('blank values below a head are its last row, whatever other width fits as well', () => {
    const columns = ['子', '丑', '寅', '卯', '辰'];
    const cells = columns.map((column) => `${column} |`);
    const head = ['甲组 |', '乙组 |', '|||', ...cells, ...cells];
    expect(tablesOf(text(...head, ...Array<string>(5).fill(' |'), '五、问题'))).toEqual([
      [['甲组', '乙组', '', '', ''], columns, columns, ['', '', '', '', '']],
    ]);
  });

  test('a number may have a word for its sign', () => {
    const source = text('行政许可 |', '6 |', '减4 |', '2 |', '行政处罚 |', '0 |', '增1 |', '1 |');
    expect(tablesOf(source)[0]).toHaveLength(2);
  });

  test('a label broken over lines is one cell', () => {
    const source = text('名称 |', '数量 |', '行政处罚', '和强制 |', '3 |', '行政许可 |', '4 |');
    expect(tablesOf(source)[0]?.[1]).toEqual(['行政处罚\n和强制', '3']);
  });

  test('the heading after a table is no part of it', () => {
    const source = text(
      '名称 |',
      '数量 |',
      '许可事项 |',
      '3 |',
      '处罚事项 |',
      '4',
      '三、收到和处理申请情况',
      '正文。',
    );
    expect(tablesOf(source)).toHaveLength(1);
    expect(textsOf(source)).toEqual(['三、收到和处理申请情况', '正文。']);
  });

  test('values stand under one another where rows have different numbers of labels', () => {
    const rows = [
      '一、新收 |',
      '1 |',
      '2 |',
      '3 |',
      '|',
      '三、结果 |',
      '（一）公开情况 |',
      '4 |',
      '5 |',
      '9 |',
    ];
    const { grid } = readText(text(...rows, '（二）部分公开 |', '6 |', '7 |', '13 |'))
      .blocks[0] as TableBlock;
    expect(grid.rows.map((row) => row.at(-1)?.column)).toEqual([4, 4, 4]);
  });
});

describe('other shapes of tables', () => {
  test('a row a line, with or without bars at its ends', () => {
    const rows = [
      ['项目', '甲', '乙'],
      ['许可事项', '1', '2'],
      ['处罚事项', '3', '4'],
    ];
    for (const draw of [
      (row: string[]) => `| ${row.join(' | ')} |`,
      (row: string[]) => `${row.join(' | ')} |`,
      (row: string[]) => row.join(' | '),
      (row: string[]) => row.join('｜'),
      (row: string[]) => `│ ${row.join(' │ ')} │`,
      (row: string[]) => row.join('\t'),
    ]) {
      expect(tablesOf(rows.map(draw).join('\n'))).toEqual([rows]);
    }
  });

  test('a heading right above a bar is no part of the first cell', () => {
    const rows = ['| 名称 | 件数 |', '| 甲 | 1 |', '| 乙 | 2 |'];
    const source = text(...rows, '3、收到和处理申请的情况和结果', ...rows);
    expect(textsOf(source)).toEqual(['3、收到和处理申请的情况和结果']);
    expect(tablesOf(source)).toHaveLength(2);
  });

  test('a table drawn with lines, its cells wrapped', () => {
    const source = text(
      ...[
        '┌────┬──┐',
        '│项目│数│',
        '├────┼──┤',
        '│行政│3 │',
        '│许可│  │',
        '├────┼──┤',
        '│处罚│4 │',
        '└────┴──┘',
      ],
    );
    expect(tablesOf(source)).toEqual([
      [
        ['项目', '数'],
        ['行政\n许可', '3'],
        ['处罚', '4'],
      ],
    ]);
  });

  test('a row of blank cells is a row of its table', () => {
    const rows = [
      ['a项', '1', '2', '3'],
      ['b项情况一览', '', '', ''],
      ['c项', '', '', '4'],
    ];
    expect(tablesOf(rows.map((row) => row.join('\t')).join('\n'))).toEqual([rows]);
  });

  test('blank cells of a tabulated row keep their places', () => {
    expect(tablesOf('a项\t1\t\t3\nb项\t\t5\t6\nc项\t7\t8\t')).toEqual([
      [
        ['a项', '1', '', '3'],
        ['b项', '', '5', '6'],
        ['c项', '7', '8', ''],
      ],
    ]);
  });

  test('numbers behind a label, one space apart', () => {
    const source = text(
      '一、本年新收申请 14 0 0 14',
      '三、结果 （一）予以公开 5 0 0 5',
      '（二）部分公开 9 0 0 9',
    );
    expect(tablesOf(source)[0]?.[1]).toEqual(['三、结果', '（一）予以公开', '5', '0', '0', '5']);
  });

  test('a label wrapped above, around and below its numbers', () => {
    const source = text(
      ...['1.申请人无正当理由逾期不', '补正、不再处理其政府信息    4   0   0   4', '公开申请'],
      ...['2.申请人逾期未按通知要求', '缴纳费用、不再处理其政府    1   0   0   1', '信息公开申请'],
      '3.其他                      0   0   0   0',
    );
    expect(tablesOf(source)[0]?.map((row) => row[0]?.replace(/\n/g, ''))).toEqual([
      '1.申请人无正当理由逾期不补正、不再处理其政府信息公开申请',
      '2.申请人逾期未按通知要求缴纳费用、不再处理其政府信息公开申请',
      '3.其他',
    ]);
  });

  test('each number on a line of its own', () => {
    const source = text(
      '一、新收申请',
      '1',
      '2',
      '3',
      '二、上年结转',
      '4',
      '5',
      '9',
      '四、结转下年',
      '0',
      '0',
      '0',
    );
    expect(tablesOf(source)).toEqual([
      [
        ['一、新收申请', '1', '2', '3'],
        ['二、上年结转', '4', '5', '9'],
        ['四、结转下年', '0', '0', '0'],
      ],
    ]);
  });

  test('fifteen numbers on one line or on fifteen are one row', () => {
    const numbers = Array.from({ length: 15 }, (_, index) => String(index % 4));
    for (const separator of [' ', '   ', '\n']) {
      const tables = tablesOf(
        text('四、复议、诉讼情况', numbers.join(separator), '五、存在的问题', '无。'),
      );
      expect(tables).toEqual([[numbers]]);
    }
  });

  test('a page break with its number and the repeated head does not end a table', () => {
    const rows = [
      '许可事项   1   2   3',
      '处罚事项   4   5   9',
      '- 3 -',
      '\f名称   甲   乙   丙',
      '强制事项   0   0   0',
    ];
    expect(tablesOf(text(...rows))).toHaveLength(1);
    expect(textsOf(text(...rows))).toEqual([]);
  });
});

describe('what is no table', () => {
  test.each([
    [
      'prose with numbers',
      '全年公开信息 120 条，其中 35 条 40 条 45 条。\n制发文件 3 件 废止 2 件。',
    ],
    ['a list of short lines', '总体情况\n组织领导\n公开内容\n公开形式'],
    ['a signature and a date', '某某市水务局\n2024年1月15日'],
    [
      'lines to be signed',
      '单位负责人：  审核人：  填报人：\n联系电话：0517-1234567   填报日期：2019年1月23日',
    ],
    [
      'tabs behind the numbers of headings',
      '一、\t总体情况\n（一）\t主动公开\n1.\t机构设置\n二、\t公开情况',
    ],
    ['contacts', '地址：建设路 12 号\n邮编 223001\n电话 0517 1234567\n传真 0517 7654321'],
    ['the path of a page', '首页 | 政务公开 | 年报\n来源 | 2024-01-01\n正文。'],
    ['a year and a number on lines of their own', '2023\n年度报告\n17\n附件'],
    ['numbered paragraphs', '1.加强领导\n2.健全机制\n3.提升能力\n4.严格考核 2 次'],
    ['dates and times', '发布时间 2024-01-01 10:30\n浏览次数 123\n字体 大 中 小'],
  ])('%s', (_, source) => {
    expect(tablesOf(source)).toEqual([]);
  });
});

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

function contentsOf(block: Block): MappedText[] {
  if (block.type === 'text') return [block.content];
  return block.type === 'table' ? block.grid.rows.flat().map(({ content }) => content) : [];
}

function misplaced(content: MappedText, source: string): string[] {
  return [...content.text].flatMap((character, at) => {
    const { start, end } = sourceSpan(content, at, at + 1);
    const isLineEnd =
      character === '\n' &&
      source
        .slice(start, end)
        .trim()
        .replace(/[-\s\d]/g, '') === '';
    return isLineEnd || source.slice(start, end) === character
      ? []
      : [`${character} at ${String(start)}`];
  });
}

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

describe('the same report in other shapes', () => {
  const clean = busyReport(2023);
  const faulty = offBy(
    offBy(clean, 'applications', 'refuse-3', 'welfare', 9).model,
    'disputes',
    'cases',
    'direct-total',
    3,
  );

  test.each(Object.entries(SHAPES))('%s', async (_, shape) => {
    for (const model of [clean, faulty.model]) {
      const markdown = renderMarkdown(model).text;
      const draft = await read(new TextEncoder().encode(markdown), { filename: 'draft.md' });
      const messages = await messagesOf(asText(draft, shape), { filename: 'draft.txt' });
      expect(said(messages)).toEqual(said(await messagesOf(markdown)));
    }
  });

  test.each(['rows', 'cells', 'tabs', 'spaces', 'apart'] as const)(
    'clean reports are passed in silence: %s',
    async (table) => {
      for (let seed = 0; seed < 12; seed++) {
        const layout = makeTextLayout(randomFrom(seed), table);
        const messages = await messagesOf(renderText(makeReport(seed), layout).text, {
          filename: 'draft.txt',
        });
        expect({ seed, layout, said: said(messages) }).toEqual({ seed, layout, said: [] });
      }
    },
  );
});

function said(messages: Awaited<ReturnType<typeof messagesOf>>): string[] {
  return messages.map(({ ruleId, message }) => `${ruleId ?? ''} ${message}`).sort();
}
