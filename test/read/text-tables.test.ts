import { describe, expect, test } from '@jest/globals';
import { read } from '../../src/read/index.js';
import { readText } from '../../src/read/text/index.js';
import { busyReport } from '../support/busy-report.js';
import { offBy } from '../support/faults.js';
import { messagesOf } from '../support/lint.js';
import { makeReport } from '../support/model.js';
import { randomFrom } from '../support/random.js';
import { renderMarkdown } from '../support/render-markdown.js';
import { makeTextLayout, renderText } from '../support/render-text.js';
import { asText, SHAPES } from './text-shapes.js';
import { text, tablesOf, textsOf, said } from './support/text.js';

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

  test('values stand under one another where some rows kept the blanks of a merged label, and others lost it', () => {
    const rows = [
      ['新收', '', '', '21', '3', '24'],
      ['结果', '予以公开', '', '9', '2', '11'],
      ['部分公开', '', '4', '0', '4'],
      ['不予公开', '属于国家秘密', '0', '1', '1'],
      ['属于内部事务', '1', '0', '1'],
      ['属于行政查询', '0', '1', '1'],
    ];
    for (const bar of [' | ', '\t']) {
      const source = rows.map((row) => row.join(bar)).join('\n');
      const [table] = readText(source).blocks;
      if (table?.type !== 'table') throw new Error('no table');
      for (const cells of table.grid.rows)
        expect(cells.slice(-3).map(({ column }) => column)).toEqual([3, 4, 5]);
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
