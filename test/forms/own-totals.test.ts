import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { lint } from '../../src/index.js';

const CLEAN = readFileSync('examples/clean-department-2023.md', 'utf8').trimEnd();
const LINES = CLEAN.split('\n').length + 1;

/** What is told of totals in a table at the end of a clean report, by the line of the table. */
async function told(table: readonly string[]): Promise<string[]> {
  const { messages } = await lint(`${CLEAN}\n\n${table.join('\n')}\n`, { filename: 'draft.md' });
  return messages
    .filter(({ ruleId }) => ruleId === 'own-table-total')
    .map(({ line, message }) => `${String(line - LINES)} ${message}`);
}

const rows = (...lines: string[]): string[] => [
  lines[0]!,
  lines[0]!.replaceAll(/[^|]+/g, ' --- '),
  ...lines.slice(1),
];

describe('totals of tables of one’s own', () => {
  it('tells a total that its rows do not make, as a column among others that hold', async () => {
    const table = rows(
      '| 单位 | 件数 | 金额 |',
      '| 甲局 | 1 | 420 |',
      '| 乙局 | 2 | 760 |',
      '| 合计 | 3 | 1108 |',
    );
    expect(await told(table)).toEqual([
      '5 “金额”一列的“合计”填的是 1108，各行相加（420 + 760）为 1180，相差 72；请核对',
    ]);
  });

  it('tells one wrong cell once, whichever totals it breaks', async () => {
    const grid = (first: string, sum: string) =>
      rows(
        '| 季度 | 网站 | 微信 | 合计 |',
        `| 上半年 | ${first} | 50 | ${sum} |`,
        '| 下半年 | 120 | 60 | 180 |',
        '| 总计 | 220 | 110 | 330 |',
      );
    expect(await told(grid('100', '150'))).toEqual([]);
    expect(await told(grid('110', '150'))).toEqual([
      '3 填的是 110，按行、列两处合计倒推应为 100，相差 10；请核对',
    ]);
    expect(await told(grid('100', '160'))).toEqual([
      '3 “上半年”一行的“合计”填的是 160，各列相加（100 + 50）为 150，相差 10；请核对',
    ]);
  });

  it.each([
    ['rates', ['| 科室 | 办结率 |', '| 甲 | 98 |', '| 乙 | 96 |', '| 合计 | 97 |']],
    ['parts of parts', ['| 类别 | 件数 |', '| 网上 | 9 |', '| 其中：邮件 | 4 |', '| 合计 | 9 |']],
    ['subtotals', ['| 类别 | 件数 |', '| 甲 | 9 |', '| 小计 | 9 |', '| 乙 | 4 |', '| 合计 | 13 |']],
    [
      'totals far from any sum',
      ['| 渠道 | 条数 |', '| 网站 | 90 |', '| 微信 | 40 |', '| 合计 | 70 |'],
    ],
    [
      'heads of several units',
      ['| 单位 | 件（件） | 元（元） | 合计 |', '| 甲 | 1 | 20 | 20 |', '| 乙 | 2 | 30 | 30 |'],
    ],
    [
      'rounded amounts',
      ['| 单位 | 万元 |', '| 甲 | 1.2 |', '| 乙 | 2.3 |', '| 丙 | 3.4 |', '| 合计 | 7.0 |'],
    ],
  ])('is silent on %s', async (_, lines) => {
    expect(await told(rows(...lines))).toEqual([]);
  });
});
