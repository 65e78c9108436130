import { describe, expect, test } from '@jest/globals';
import type { TableBlock } from '../../src/draft/draft.js';
import { readText } from '../../src/read/text/index.js';
import { text, tablesOf, textsOf } from './support/text.js';

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
