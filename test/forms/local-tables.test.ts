import { describe, expect, test } from '@jest/globals';
import { messagesOf } from '../support/lint.js';

const report = (year: number, ...rows: string[]): string =>
  [
    `# 某县档案局${year}年政府信息公开工作年度报告`,
    `本报告统计期限自${year}年1月1日起至${year}年12月31日止。`,
    '一、概述',
    '工作平稳。',
    '二、主动公开政府信息情况',
    '按要求公开。',
    '三、依申请公开政府信息情况',
    '按要求办理。',
    '四、收费及减免情况',
    '没有收费。',
    '五、行政复议、诉讼情况',
    '没有发生。',
    '六、存在的主要问题和改进措施',
    '不够及时，将改进。',
    '七、附表',
    rows.join('\n'),
  ].join('\n\n');

const local = (received: number): string =>
  report(
    2015,
    '| 指标名称 | 计量单位 | 2015年度 | 历年累计 |',
    '| --- | --- | --- | --- |',
    '| 主动公开文件数 | 条 | 310 | 2900 |',
    '| 其中：1、政府网站公开数 | 条 | 310 | 2900 |',
    '| 2、政府公报公开数 | 条 | 0 | 0 |',
    `| 受理依申请公开信息总数 | 条 | ${received} | 40 |`,
    '| 其中：1、当面申请数 | 条 | 1 | 9 |',
    '| 2、网上申请数 | 条 | 3 | 20 |',
    '| 3、信函、传真申请数 | 条 | 1 | 11 |',
    '| 对申请的答复总数 | 条 | 5 | 40 |',
    '| 其中：1、同意公开答复数 | 条 | 4 | 30 |',
    '| 2、同意部分公开答复数 | 条 | 1 | 6 |',
    '| 3、不予公开答复数 | 条 | 0 | 4 |',
    '| 4、其他类型答复数 | 条 | 0 | 0 |',
    '| 培训人次 | 人次 | 12 | 90 |',
  );

const coded = (received: number): string =>
  report(
    2011,
    '| 指标名称 | 计量单位 | 代码 | 本年数 |',
    '| --- | --- | --- | --- |',
    '| 主动公开信息数 | 条 | 01 | 120 |',
    '| 其中：全文电子化的主动公开信息数 | 条 | 02 | 118 |',
    `| 申请总数 | 条 | 10 | ${received} |`,
    '| 1.当面申请数 | 条 | 11 | 1 |',
    '| 2.传真申请数 | 条 | 12 | 0 |',
    '| 3.电子邮件申请数 | 条 | 13 | 2 |',
    '| 4.网上申请数 | 条 | 14 | 3 |',
    '| 5.信函申请数 | 条 | 15 | 1 |',
    '| 6.其他形式申请数 | 条 | 16 | 0 |',
  );

const said = async (text: string): Promise<string[]> =>
  (await messagesOf(text)).map(({ ruleId, message }) => `${ruleId ?? ''} ${message}`);

describe('tables before 2019', () => {
  test.each([
    ['a province’s own form', local(5)],
    ['the coded table', coded(7)],
  ])('%s is no faulty national form', async (_, text) => {
    expect(await said(text)).toEqual([]);
  });

  test.each([
    ['a province’s own form', local(8), '填的是 8'],
    ['the coded table', coded(9), '填的是 9'],
  ])('%s is added up', async (_, text, found) => {
    const messages = await said(text);
    expect(messages).toHaveLength(1);
    expect(messages[0]).toMatch(/^indicators-total /);
    expect(messages[0]).toContain(found);
  });
});
