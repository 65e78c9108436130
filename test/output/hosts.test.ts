import { describe, expect, test } from '@jest/globals';
import { LineIndex } from '../../src/draft/lines.js';
import { lint, type LintMessage } from '../../src/index.js';
import { createGithub } from '../../src/output/github.js';
import { createGitlab } from '../../src/output/gitlab.js';
import { withPrints } from '../../src/output/print.js';
import { FATAL, HOSTILE, message, render, result } from './results.js';

const WARNING = message({ severity: 1 });
const range = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

describe('github', () => {
  test('gives the place and the rule', () => {
    expect(render(createGithub, [result([message()])])).toBe(
      '::error file=年报/a b.md,line=3,endLine=3,col=5,endColumn=6,title=table-label::' +
        '表中写的是“甲”，应为“乙”\n',
    );
  });

  test('leaves out the columns where the lines differ', () => {
    const long = message({ endLine: 4 });
    expect(render(createGithub, [result([long])])).toContain('line=3,endLine=4,title=');
  });

  test('leaves out the lines of a Word document', () => {
    const word = result([message({ place: '二 › 表二' })], { filePath: 'a.docx', format: 'docx' });
    expect(render(createGithub, [word])).toBe(
      '::error file=a.docx,title=table-label::表中写的是“甲”，应为“乙”%0A位置：二 › 表二\n',
    );
  });

  test('escapes what the runner would obey', () => {
    const text = render(createGithub, [
      result([message({ message: HOSTILE })], { filePath: 'a,b:50%\n::c.md' }),
    ]);
    expect(text.split('\n')).toHaveLength(2);
    expect(text).toContain('file=a%2Cb%3A50%25%0A%3A%3Ac.md,');
    expect(text).toContain('50%25: `d`');
    expect(text).toContain(']]>%0A::error::g\n');
  });

  test('begins with the worst of all files', () => {
    const text = render(createGithub, [result([WARNING, message()]), result([FATAL])]);
    expect(text.match(/^::\w+|title=[\w-]+/gm)).toEqual([
      '::error',
      'title=nianbao-lint',
      '::error',
      'title=table-label',
      '::warning',
      'title=table-label',
    ]);
  });

  test('tells of what GitHub does not show', () => {
    const most = render(createGithub, [result(range(10).map(() => message()))]);
    expect(most).not.toContain('::notice');
    const more = render(createGithub, [result([...range(11).map(() => message()), WARNING])]);
    expect(more).toContain('::notice title=nianbao-lint::共有 11 个错误、1 个警告');
  });
});

interface Issue {
  readonly check_name: string;
  readonly description: string;
  readonly fingerprint: string;
  readonly severity: string;
  readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
}

describe('gitlab', () => {
  const issues = (text: string): Issue[] => JSON.parse(text) as Issue[];
  const prints = (text: string): string[] => issues(text).map(({ fingerprint }) => fingerprint);

  test('has the shape that Code Quality reads', () => {
    expect(issues(render(createGitlab, [result([message(), WARNING, FATAL])]))).toEqual(
      [
        ['table-label', 'major'],
        ['table-label', 'minor'],
        ['fatal', 'blocker'],
      ].map(([check_name, severity]) => ({
        description: expect.any(String),
        check_name,
        fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/),
        severity,
        location: { path: '年报/a b.md', lines: { begin: 3, end: 3 } },
      })),
    );
  });

  test('without findings is an empty array', () => {
    expect(render(createGitlab, [result([])])).toBe('[]\n');
  });

  test('has no fingerprint twice', () => {
    const found = prints(render(createGitlab, [result(range(20).map(() => message()))]));
    expect(new Set(found).size).toBe(20);
  });

  test('keeps its fingerprints when text is put in above', async () => {
    const draft =
      '# 某市水利局2024年政府信息公开工作年度报告\n\n## 一、总体情况\n\n公开XX条。\n\n公开XX条。\n';
    const print = async (text: string): Promise<string[]> => {
      const found = await lint(text, { filename: 'a.md', withPrints: true });
      return prints(render(createGitlab, [found]));
    };
    const before = await print(draft);
    expect(before.length).toBeGreaterThan(2);
    expect(new Set(before).size).toBe(before.length);
    expect(await print(draft.replace('## 一', '特此报告。\n\n## 一'))).toEqual(before);
  });

  test('tells different words in one place apart', async () => {
    const source = '公开XX条，共__件';
    const lines = new LineIndex(source);
    const at = (word: string): LintMessage => {
      const start = lines.pointAt(source.indexOf(word));
      return message({ ...start, endLine: 1, endColumn: start.column + 2, at: 'overview' });
    };
    const one = (word: string) =>
      prints(render(createGitlab, [result(withPrints([at(word)], source, lines))]));
    expect(one('XX')).not.toEqual(one('__'));
  });
});
