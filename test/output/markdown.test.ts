import { describe, expect, test } from '@jest/globals';
import { createMarkdown } from '../../src/output/markdown.js';
import { HOSTILE, message, render, result } from './results.js';

describe('markdown', () => {
  test('has a table of the reports and a table of the findings of each', () => {
    const full = message({ place: '二 › 表二', fix: { range: [1, 2], text: '乙' } });
    expect(
      render(createMarkdown, [result([full]), result([], { filePath: 'b.md' })]).split('\n'),
    ).toEqual([
      '## 政府信息公开年度报告检查结果',
      '',
      '| 报告 | 格式 | 错误 | 警告 |',
      '| --- | --- | ---: | ---: |',
      '| 年报/a b.md | 2021年格式 | 1 | 0 |',
      '',
      '没有发现问题的报告：1 份',
      '',
      '### 年报/a b.md',
      '',
      '| 位置 | 级别 | 问题 | 规则 |',
      '| --- | --- | --- | --- |',
      '| 第 3 行<br>二 › 表二 | **错误** | 表中写的是“甲”，应为“乙”<br>改法：改为“乙” | `table-label` |',
      '',
    ]);
  });

  test('gives no line of a Word document where it can name the place', () => {
    const word = result([message({ place: '二 › 表二' })], { format: 'docx' });
    expect(render(createMarkdown, [word])).toContain('\n| 二 › 表二 | ');
  });

  test('shows hostile text and lets it do nothing', () => {
    const text = render(createMarkdown, [result([message({ message: HOSTILE })])]);
    const cells = text
      .split('\n')
      .at(-2)!
      .split(/(?<!\\)\|/);
    expect(cells).toHaveLength(6);
    expect(cells[3]!.trim()).toBe(
      'a\\|b &lt;script\\>alert("x")&lt;/script\\> &amp; \'c\', 50%: \\`d\\` \\*e\\* ' +
        '@<!-- -->f #<!-- -->1 \\]\\]\\> ::error::g',
    );
  });
});
