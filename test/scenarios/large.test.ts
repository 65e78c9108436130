import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { runCommand } from './scenario.js';

const TITLE = '# 某市水利局2024年政府信息公开工作年度报告\n\n';
const TABLE = '## 三、收到和处理政府信息公开申请情况\n\n| 项目 | 自然人 | 总计 |\n|---|---|---|\n';
const LARGE = {
  'a table of 10,000 rows': TITLE + TABLE + '| （一）予以公开 | 1 | 1 |\n'.repeat(10_000),
  '20,000 headings': TITLE + '## 一、总体情况\n\n'.repeat(20_000),
  'quotations 5,000 deep': `${TITLE}${'> '.repeat(5_000)}x\n`,
  'HTML 20,000 deep': `${TITLE}${'<div>'.repeat(20_000)}\n`,
  'a line of half a million characters': TITLE + '公开'.repeat(250_000),
};
/** Words each of which is read against those around it. */
const WORDS = [
  '无',
  '1万',
  '从1到',
  '占1%',
  '其中1件',
  '1件，',
  '增长1%，',
  '“1',
  '（一）',
  '上半年',
  '1元',
];
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'nianbao-'));
  mkdirSync(join(folder, '.git'));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('drafts beyond all measure are linted', () => {
  const endless = WORDS.map((word) => [
    `a sentence of nothing but ${word}`,
    `${TITLE}## 一、总体情况\n\n${word.repeat(200_000 / word.length)}。\n`,
  ]);

  test.each([...Object.entries(LARGE), ...endless])(
    '%s',
    async (_, text) => {
      writeFileSync(join(folder, 'a.md'), text!);
      const { stdout, stderr, exit } = await runCommand(['-f', 'json', 'a.md'], folder);
      expect(stderr).toBe('');
      expect(exit).toBe(1);
      expect(JSON.parse(stdout)).toMatchObject([{ fatalErrorCount: 0 }]);
    },
    120_000,
  );

  test('or refused', async () => {
    writeFileSync(join(folder, 'b.md'), TITLE + '公开'.repeat(500_001));
    const { stdout, exit } = await runCommand(['-f', 'concise', 'b.md'], folder);
    expect(stdout).toMatch(
      /^b\.md:1:1: 错误 文件的行数或字数过多，不像一份年度报告。请确认选对了文件/,
    );
    expect(exit).toBe(2);
  });
});
