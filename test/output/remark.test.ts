import { describe, expect, test } from '@jest/globals';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFile } from 'vfile';
import nianbao, { type RemarkOptions } from '../../src/remark.js';

const DRAFT = `# 某市水利局2024年政府信息公开工作年度报告

## 一、总体情况

公开XX条。
`;

async function messagesOf(text: string, options?: RemarkOptions): Promise<VFile['messages']> {
  const processor = unified().use(remarkParse).use(nianbao, options);
  const file = new VFile({ path: 'a.md', value: text });
  await processor.run(processor.parse(file), file);
  return file.messages;
}

describe('the plugin for remark', () => {
  test('adds findings as messages with place, rule, source and note', async () => {
    const message = (await messagesOf(DRAFT)).find(({ line }) => line === 5);
    expect(message).toMatchObject({
      source: 'nianbao-lint',
      file: 'a.md',
      line: 5,
      place: { start: { line: 5 }, end: { line: 5 } },
      note: expect.any(String),
    });
    expect(message?.ruleId).toMatch(/^[a-z-]+$/);
  });

  test('takes rules, edition and language', async () => {
    const messages = await messagesOf(DRAFT, { rules: { 'table-missing': 'off' }, lang: 'en' });
    const rules = messages.map(({ ruleId }) => ruleId);
    expect(rules).toContain('section-missing');
    expect(rules).not.toContain('table-missing');
    expect(messages.map(({ reason }) => reason).join()).not.toContain('缺少');
  });

  test('marks errors as fatal and warnings as not', async () => {
    for (const [level, isFatal] of [
      ['error', true],
      ['warning', false],
    ] as const) {
      const messages = await messagesOf(DRAFT, { rules: { 'section-missing': level } });
      const found = messages.find(({ ruleId }) => ruleId === 'section-missing');
      expect(found?.fatal).toBe(isFatal);
    }
  });

  test('gives a message for a file that cannot be linted, and throws nothing', async () => {
    const messages = await messagesOf('');
    expect(messages.map(({ fatal, source }) => [fatal, source])).toEqual([[true, 'nianbao-lint']]);
  });
});
