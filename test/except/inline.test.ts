import { describe, expect, test } from '@jest/globals';
import { lint, type LintOptions, type LintResult } from '../../src/index.js';

const UNFINISHED = '今年共收到申请 XX 件。';

/** A report with a placeholder left in its first section. */
function report(around: { head?: string; before?: string; after?: string } = {}): string {
  const { head = '', before = '', after = '' } = around;
  return `${head}# 清溪县水利局2024年政府信息公开工作年度报告

## 一、总体情况

${before}

${UNFINISHED}

${after}
另有建议 XX 条。
`;
}

async function lintText(text: string, options: LintOptions = {}): Promise<LintResult> {
  return lint(text, { filename: 'a.md', lang: 'zh', ...options });
}

function of(rule: string, result: LintResult): string[] {
  return result.messages
    .filter(({ ruleId }) => ruleId === rule)
    .map(({ line, message }) => `${line} ${message}`);
}

describe('comments in the draft', () => {
  test('the report below has two placeholders, told as one where no comment picks one out', async () => {
    expect(of('placeholder', await lintText(report()))).toEqual([
      expect.stringContaining('“XX”没有填写，共 2 处'),
    ]);
  });

  test('disable-next holds for the next block, past blank lines, and for no other', async () => {
    const text = report({ before: '<!-- nianbao-disable-next placeholder: 待核 -->\n' });
    const result = await lintText(text);
    expect(of('placeholder', result)).toHaveLength(1);
    expect(of('exceptions', result)).toEqual([]);
    expect(
      result.suppressedMessages.map(({ ruleId, suppressions }) => [ruleId, suppressions]),
    ).toEqual([['placeholder', [{ kind: 'directive', justification: '待核' }]]]);
  });

  test('disable holds until enable, with full-width marks and several rules', async () => {
    const before = '<!-- nianbao-disable placeholder，section-topic：待核 -->';
    const after = '<!-- nianbao-enable placeholder -->';
    const result = await lintText(report({ before, after }));
    expect(of('placeholder', result)).toHaveLength(1);
  });

  test('disable without enable holds to the end', async () => {
    const before = '<!-- nianbao-disable placeholder: 待核 -->';
    expect(of('placeholder', await lintText(report({ before })))).toEqual([]);
  });

  test('disable-file holds for the whole report, and changes nothing else', async () => {
    const head = '<!-- nianbao-disable-file placeholder: 待核 -->\n\n';
    const plain = await lintText(report());
    const result = await lintText(report({ head }));
    expect(of('placeholder', result)).toEqual([]);
    expect(result.format).toBe(plain.format);
    expect(result.messages.map(({ message }) => message)).toEqual(
      plain.messages.filter(({ ruleId }) => ruleId !== 'placeholder').map(({ message }) => message),
    );
  });

  test('they are not heeded where the run trusts nothing in the draft', async () => {
    const head =
      '<!-- nianbao-disable-file placeholder: 待核 -->\n\n<!-- nianbao-disable x -->\n\n';
    const result = await lintText(report({ head }), { inlineConfig: false });
    expect(of('placeholder', result)).toHaveLength(2);
    expect(of('exceptions', result)).toEqual([]);
  });

  test('errors count no more once they are excepted', async () => {
    const head = '<!-- nianbao-disable-file placeholder: 待核 -->\n\n';
    const plain = await lintText(report());
    const result = await lintText(report({ head }));
    const lost = plain.errorCount + plain.warningCount - result.errorCount - result.warningCount;
    expect(lost).toBe(1);
  });

  test('other comments are the author’s own', async () => {
    const head = '<!-- nianbao-lint 已检查 -->\n\n<!-- 见 nianbao-disable 的说明 -->\n\n';
    expect(of('exceptions', await lintText(report({ head })))).toEqual([]);
  });
});

describe('comments that do nothing', () => {
  test.each([
    ['a reason is missing', 'nianbao-disable-file placeholder', '没有写理由'],
    ['a reason is blank', 'nianbao-disable-file placeholder：  ', '没有写理由'],
    ['no rule is named', 'nianbao-disable-file: 待核', '没有写明规则'],
    ['all rules are meant', 'nianbao-disable-file *: 待核', '没有写明规则'],
    [
      'the rule does not exist',
      'nianbao-disable-file placeholders: 待核',
      '是不是要写 placeholder？',
    ],
    ['the word does not exist', 'nianbao-disable-line placeholder: 待核', '没有这种写法'],
    ['there is nothing to except', 'nianbao-disable-next placeholder: 待核', '用不着'],
    ['nothing was disabled', 'nianbao-enable placeholder', '没有对应的'],
  ])('are told: %s', async (_, comment, told) => {
    const result = await lintText(report({ head: `<!-- ${comment} -->\n\n` }));
    expect(of('placeholder', result)).toHaveLength(2);
    expect(of('exceptions', result)).toEqual([expect.stringContaining(`1 `)]);
    expect(of('exceptions', result)[0]).toContain(told);
    expect(result.messages.find(({ ruleId }) => ruleId === 'exceptions')?.severity).toBe(1);
  });

  test('are told where no block follows', async () => {
    const result = await lintText(`${report()}\n<!-- nianbao-disable-next placeholder: 待核 -->\n`);
    expect(of('exceptions', result)[0]).toContain('没有标题、段落或表格');
  });

  test('are not told where their rule is off in this run', async () => {
    const head = '<!-- nianbao-disable-next placeholder: 待核 -->\n\n';
    const result = await lintText(report({ head }), { rules: { placeholder: 'off' } });
    expect(of('exceptions', result)).toEqual([]);
  });
});

describe('other forms', () => {
  test('a report pasted without Markdown stays what it is', async () => {
    const pasted = report().replaceAll(/^#+ /gm, '');
    const head = '<!-- nianbao-disable-file placeholder: 待核 -->\n';
    const result = await lintText(head + pasted);
    expect(result.format).toBe('text');
    expect(of('placeholder', result)).toEqual([]);
    expect(result.messages.map(({ message }) => message)).toEqual(
      (await lintText(pasted)).messages
        .filter(({ ruleId }) => ruleId !== 'placeholder')
        .map(({ message }) => message),
    );
  });

  test('a web page takes them too', async () => {
    const page = (comment: string): string => `<!doctype html><html><body>
<h1>清溪县水利局2024年政府信息公开工作年度报告</h1><h2>一、总体情况</h2>${comment}
<p>${UNFINISHED}</p><p>另有建议 XX 条。</p></body></html>`;
    const comment = '<!-- nianbao-disable-next placeholder: 待核 -->';
    expect(of('placeholder', await lintText(page('')))).toEqual([
      expect.stringContaining('共 2 处'),
    ]);
    expect(of('placeholder', await lintText(page(comment)))).toHaveLength(1);
  });
});

describe('hostile comments', () => {
  test.each([
    ['a hundred thousand of them', '<!-- nianbao-disable-next placeholder: 待核 -->\n'.repeat(1e5)],
    ['a name without end', `<!-- nianbao-disable-file ${'placeholder-'.repeat(1e5)}: 待核 -->\n`],
    ['names without end', `<!-- nianbao-disable-file ${'x, '.repeat(1e5)}placeholder: 待核 -->\n`],
    [
      'a comment that does not end',
      `<!-- nianbao-disable-file placeholder: ${'<!-- '.repeat(1e5)}`,
    ],
  ])(
    'are read in time: %s',
    async (_, head) => {
      const result = await lintText(report({ head }));
      expect(result.fatalErrorCount).toBe(0);
    },
    20_000,
  );
});
