import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { messagesOf } from '../support/lint.js';

const DEPARTMENT = readFileSync('examples/clean-department-2023.md', 'utf8');
const COUNTY = readFileSync('examples/clean-county-2024.md', 'utf8');

async function topics(text: string): Promise<string[]> {
  const messages = await messagesOf(text);
  return messages
    .filter(({ ruleId }) => ruleId === 'section-topic')
    .map(({ line, message }) => `${String(line)} ${message}`);
}

/** The text with the body of a section, given by its number, replaced. */
function withSection(text: string, number: string, body: string): string {
  const start = text.indexOf('\n', text.indexOf(`## ${number}、`)) + 1;
  const next = text.indexOf('\n## ', start);
  return `${text.slice(0, start)}\n${body}\n${next < 0 ? '' : text.slice(next)}`;
}

describe('contents that a report must have', () => {
  test('nothing is asked of reports that have them', async () => {
    expect([...(await topics(DEPARTMENT)), ...(await topics(COUNTY))]).toEqual([]);
  });

  test('of an empty section nothing is asked', async () =>
    expect(await topics(withSection(DEPARTMENT, '六', '某县财政局\n\n2024年1月10日'))).toEqual([]));

  test.each(['无', '无。', '无其他需要报告的事项。', '本年度无其他需要报告的事项。'])(
    'section six that says %j lacks the processing fee',
    async (body) => {
      const found = await topics(withSection(DEPARTMENT, '六', body));
      expect(found).toHaveLength(1);
      expect(found[0]).toContain('信息处理费');
    },
  );

  test.each([
    '本年度未收取信息处理费。',
    '2023年，本机关未发生收费情况，无其他需要报告的事项。',
    '全年收取政府信息公开信息处理费0元。',
  ])('section six that says %j is complete', async (body) => {
    expect(await topics(withSection(DEPARTMENT, '六', body))).toEqual([]);
  });

  test.each(['无', '暂无问题', '无。'])('section five that says %j is told once', async (body) => {
    const found = await topics(withSection(DEPARTMENT, '五', body));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain('只写了');
  });

  test('a department need not speak of assessment, a government must', async () => {
    const words = /考核|评议|追究|问责|评估|测评|检查|通报|监测/g;
    expect(await topics(DEPARTMENT.replace(words, '安排'))).toEqual([]);
    expect((await topics(COUNTY.replace(words, '安排'))).join()).toContain('工作考核');
  });

  test('aspects of section one are missed together, in one finding', async () => {
    const found = await topics(
      withSection(DEPARTMENT, '一', '全年主动公开政府信息，办理依申请公开，各项工作有序推进。'),
    );
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/政府信息管理.*平台建设.*监督保障/);
  });
});
