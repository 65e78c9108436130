import { describe, expect, test } from '@jest/globals';
import { rulebook } from '../../src/rulebook/index.js';
import { findings } from '../text-rules/support.js';

const table = (issuer: string, made: number) => `# ${issuer}2023年政府信息公开工作年度报告

统计期限为2023年1月1日至2023年12月31日。

## 二、主动公开政府信息情况

| 第二十条第（一）项 | | | |
| --- | --- | --- | --- |
| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
| 规章 | 0 | 0 | ${String(made)} |
| 行政规范性文件 | 5 | 1 | 43 |
| 第二十条第（五）项 | | | |
| 信息内容 | 本年处理决定数量 | | |
| 行政许可 | 120 | | |
| 第二十条第（六）项 | | | |
| 信息内容 | 本年处理决定数量 | | |
| 行政处罚 | 14 | | |
| 行政强制 | 0 | | |
| 第二十条第（八）项 | | | |
| 信息内容 | 本年收费金额（单位：万元） | | |
| 行政事业性收费 | 0 | | |
`;
const told = async (issuer: string, made: number) =>
  (await findings('table-logic', table(issuer, made))).map(({ text, severity }) => [
    text,
    severity,
  ]);

describe('who can make 规章', () => {
  test.each(['云岭县人民政府', '南屏县市场监督管理局', '雁汀市民政局', '岭海省水利厅'])(
    'not %s',
    async (issuer) => expect(await told(issuer, 2)).toEqual([['2', 1]]),
  );

  test.each(['雁汀市人民政府', '岭海省人民政府办公厅', '水利部', '雁汀市政务服务局'])(
    '%s, as far as can be told',
    async (issuer) => expect(await told(issuer, 2)).toEqual([]),
  );

  test('none is right everywhere', async () => expect(await told('云岭县人民政府', 0)).toEqual([]));

  test('the row is named by the rule', () =>
    expect(rulebook.rules.find(({ id }) => id === 'table-logic')?.options['regulations']).toBe(
      'regulations',
    ));
});
