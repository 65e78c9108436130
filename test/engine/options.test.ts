import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import {
  ConfigurationError,
  fix,
  JobError,
  lint,
  UsageError,
  type FixOptions,
  type LintOptions,
} from '../../src/index.js';

const REPORT = readFileSync('examples/clean-department-2023.md', 'utf8');

/** What is said of options that types would refuse, in English. */
async function refusal(options: object): Promise<string> {
  const error: unknown = await lint(REPORT, options as LintOptions).catch((each: unknown) => each);
  expect(error).toBeInstanceOf(ConfigurationError);
  return (error as ConfigurationError).in('en');
}

describe('the options of the API', () => {
  test.each<[object, string]>([
    [{ filname: 'a.md' }, 'There is no option "filname". Did you mean filename?'],
    [{ preset: 'recomended' }, 'Did you mean recommended?'],
    [{ preset: 'nope' }, 'Option preset cannot be "nope".'],
    [{ edition: '1999' }, 'It may be: auto, 2008, '],
    [{ edition: 1999 }, 'Option edition cannot be 1999.'],
    [{ lang: 'fr' }, 'It may be: zh, en.'],
    [{ profile: 'wuwie' }, 'Did you mean wuwei?'],
    [{ deadline: 'xx' }, 'Option deadline must be a day as MM-DD'],
    [{ deadline: '02-30' }, 'found "02-30"'],
    [{ rules: { 'cell-value': 2 } }, 'Option rules.cell-value cannot be 2.'],
    [{ rules: { 'cell-value': 'fatal' } }, 'It may be: off, warning, error.'],
    [{ rules: { 'cell-value': [] } }, 'Option rules.cell-value cannot be undefined.'],
    [{ rules: { 'cell-value': ['error', {}, 1] } }, 'must be a level, or [level, {options}]'],
    [{ rules: { 'cell-valeu': 'error' } }, 'Did you mean cell-value?'],
    [{ rules: ['cell-value'] }, 'must be an object of levels by rule'],
    [{ issuer: 1 }, 'Option issuer must be a string, found 1.'],
    [{ stats: 'yes' }, 'Option stats must be a boolean, found "yes".'],
    [{ exceptions: {} }, 'Option exceptions must be a list, found object.'],
    [{ baseline: 'none' }, 'Option baseline must be a list'],
    [['a.md'], 'Option options must be an object of options, found array.'],
  ])('%j is refused', async (options, words) => {
    expect(await refusal(options)).toContain(words);
  });

  test('may be undefined each', async () => {
    const { errorCount } = await lint(REPORT, { filename: undefined } as object as LintOptions);
    expect(errorCount).toBe(0);
  });

  test('take an edition as a number, as YAML gives it', async () => {
    const { edition } = await lint(REPORT, { edition: 2019 } as object as LintOptions);
    expect(edition).toBe('2019');
  });

  test('of a fix are those of a lint and its own', async () => {
    expect((await fix(REPORT, { unsafeFixes: true })).isChanged).toBe(false);
    await expect(fix(REPORT, { unsafeFix: true } as FixOptions)).rejects.toThrow('unsafeFixes');
  });

  test('without a report are a use that cannot be meant', async () => {
    await expect(lint(undefined as unknown as string)).rejects.toBeInstanceOf(UsageError);
    await expect(fix(undefined as unknown as string)).rejects.toBeInstanceOf(UsageError);
  });

  test('name the file to hold a report against that cannot be read, as their mistake', async () => {
    const previous = { input: new Uint8Array([0x89, 0x50, 0x4e, 0x47]), filename: '扫描.png' };
    const refused = lint(REPORT, { previous });
    await expect(refused).rejects.toBeInstanceOf(JobError);
    await expect(refused).rejects.toThrow(/用来对照的报告没有读成（扫描\.png）：.*Word 原稿/u);
  });
});

describe('a profile', () => {
  const FIELDS = '教育 医疗 住房 养老 就业 交通 环保 水利 农业'.split(' ');
  const WORK =
    '取得实效 稳步推进 更加规范 更有条理 更便于查 及时更新 分工明确 各负其责 有章可循 有人负责'.split(
      ' ',
    );
  const SENTENCES = FIELDS.flatMap((field) => WORK.map((work) => `${field}信息公开工作${work}。`));
  const LONG = REPORT.replace('## 二、', `${SENTENCES.join('')}\n\n## 二、`);

  const found = async (text: string, options: LintOptions) =>
    (await lint(text, { filename: 'a.md', ...options })).messages.map(
      ({ ruleId, severity, basis }) => [ruleId, severity, basis],
    );

  test('asks for nothing unless it is chosen', async () => {
    expect(await found(LONG, {})).toEqual([]);
    expect((await lint(LONG, { preset: 'strict' })).rulesRun).not.toContain('section-length');
  });

  test('warns under its own document', async () => {
    expect(await found(LONG, { profile: 'wuwei', rules: { 'stated-numbers': 'off' } })).toEqual([
      ['section-length', 1, '武政办发〔2025〕54号'],
    ]);
  });

  test('does not hold for a report of another edition, and says so', async () => {
    const old = await lint(readFileSync('examples/clean-2019.md', 'utf8'), { profile: 'wuwei' });
    expect(old.messages).toEqual([]);
    expect(old.notApplicable).toContainEqual({
      ruleId: 'section-length',
      reason: '只适用于2021年格式',
    });
  });

  test('sets a last day, unless the caller does', async () => {
    const late = REPORT.replace('2024年1月18日', '2024年2月18日').replace('民政局', '民政中心');
    const options = { profile: 'suqian-departments' } as const;
    expect((await found(late, options)).map(([id]) => id)).toContain('publication-deadline');
    expect((await found(late, { ...options, deadline: '03-01' })).map(([id]) => id)).not.toContain(
      'publication-deadline',
    );
  });
});
