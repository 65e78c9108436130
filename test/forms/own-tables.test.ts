import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { brief, messagesOf } from '../support/lint.js';

const CLEAN = readFileSync('examples/clean-department-2023.md', 'utf8');

const table = (...rows: (readonly (string | number)[])[]): string => {
  const [head = [], ...body] = rows;
  return [head, head.map(() => '---'), ...body].map((row) => `| ${row.join(' | ')} |`).join('\n');
};

/** Tables that organs set beside the official ones. */
const OWN: Readonly<Record<string, string>> = {
  'reviews by year': table(
    ['复议结果', '维持', '纠正', '其他', '总计'],
    ['2022年', 20, 4, 3, 27],
    ['2023年', 21, 3, 4, 28],
  ),
  'years as numbers': table(
    ['年度', '行政复议', '行政诉讼', '结果维持'],
    [2022, 6, 3, 5],
    [2023, 9, 3, 7],
  ),
  'channels of applications': table(
    ['申请渠道', '自然人', '法人或其他组织', '总计'],
    ['网络', 30, 4, 34],
    ['信函', 12, 3, 15],
    ['总计', 42, 7, 49],
  ),
  'outcomes by year': table(
    ['年度', '新收申请', '予以公开', '部分公开', '总计'],
    ['2022年', 51, 20, 5, 25],
    ['2023年', 60, 25, 6, 31],
  ),
  'permits by unit': table(
    ['单位', '行政许可', '行政处罚', '行政强制'],
    ['公安局', 12000, 5200, 300],
    ['合计', 12000, 5200, 300],
  ),
  'documents by kind': table(
    ['文件类别', '制发件数', '废止件数', '现行有效件数'],
    ['政府文件', 3, 1, 20],
    ['总计', 3, 1, 20],
  ),
  'departments and items': table(
    ['部门', '新收', '办结', '结转下年', '复议'],
    ['住建局', 10, 10, 0, 1],
    ['公安局', 8, 8, 0, 0],
  ),
  'results of both proceedings': table(
    ['项目', '结果维持', '结果纠正', '其他结果', '尚未审结', '总计'],
    ['行政复议', 3, 0, 1, 1, 5],
    ['行政诉讼', 2, 0, 0, 1, 3],
  ),
  'fees by year': table(['年度', '行政事业性收费（万元）'], [2022, 120.5], [2023, 130]),
};

const sections = CLEAN.split(/^(?=## )/m);

/** The report with a block at the end of a section. */
const withBlock = (section: number, block: string): string =>
  sections
    .map((text, index) => (index === section ? `${text.trimEnd()}\n\n${block}\n\n` : text))
    .join('');

const said = async (text: string): Promise<string[]> =>
  (await messagesOf(text)).map((message) => `${message.ruleId ?? ''} ${message.message}`);

describe('a table of the organ’s own', () => {
  test.each(Object.entries(OWN))('%s is none of the forms, wherever it stands', async (_, own) => {
    const before = await said(CLEAN);
    for (let section = 1; section < sections.length; section++)
      expect({ section, said: await said(withBlock(section, own)) }).toEqual({
        section,
        said: before,
      });
  });

  test('does not stand for a form that is missing', async () => {
    const four = sections.findIndex((text) => text.startsWith('## 四、'));
    const text = sections
      .map((one, index) =>
        index === four ? `${one.split('\n')[0]!}\n\n${OWN['reviews by year']!}\n\n` : one,
      )
      .join('');
    expect((await messagesOf(text)).map(({ ruleId }) => ruleId)).toEqual(['table-missing']);
  });
});

describe('a second copy of a form', () => {
  test.each(['二', '三', '四'])('is told once: section %s', async (ordinal) => {
    const from = sections.find((text) => text.startsWith(`## ${ordinal}、`))!;
    const form = /(?:^\|.*\n)+/m.exec(from)![0];
    const text = withBlock(sections.length - 1, `历年数据：\n\n${form}`);
    const found = (await messagesOf(text)).map(brief);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain('出现了两次');
  });
});
