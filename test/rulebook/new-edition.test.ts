import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

/** What a build needs of the project. */
const SOURCES = [
  'src',
  'rules',
  'scripts',
  'examples',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'tsconfig.build.json',
];

/** The form of 2027, which nobody has published: one more outcome, the total behind it, one column renamed. */
function madeUpForm(): string {
  const text = readFileSync('rules/editions/2021.yaml', 'utf8');
  return [
    [/^# 2021 年格式.*\n/m, '# 设想的 2027 年格式，只用于测试。\n'],
    ["id: '2021'", "id: '2027'"],
    ['{ zh: 2021年格式, en: 2021 format }', '{ zh: 2027年格式, en: 2027 format }'],
    ['{ from: 2021 }', '{ from: 2027 }'],
    [/# 各条规则的示例.*\nexamples: true\n/, ''],
    [/国办公开办函〔2021〕30号/g, '国办公开办函〔2027〕9号'],
    ["issued: '2021-09-26'", "issued: '2027-10-08'"],
    [/label: 本年处理决定数量/g, 'label: 本年作出决定数量'],
    ['  - 本年处理决定数量\n', '  - 本年作出决定数量\n'],
    [
      /( +)- id: total\n +label: （七）总计\n/,
      '$1- id: transferred\n$1  label: （七）转办\n$1  aliases: [转办]\n$1  groups: [*results]\n$&',
    ],
    ['label: （七）总计', 'label: （八）总计'],
    ['（七）合计', '（八）合计'],
    [/(\n +)other-3,\n/, '$1other-3,$1transferred,\n'],
  ].reduce((form, [from, to]) => {
    const next = form.replace(from as string, to as string);
    if (next === form) throw new Error(`The form of 2021 has no ${String(from)}`);
    return next;
  }, text);
}

/** A clean report on 2023, as one on 2027 that cites the format of 2027. */
function oldTables(): string {
  return readFileSync('examples/clean-department-2023.md', 'utf8')
    .replaceAll('2024年', '2028年')
    .replaceAll('2023年', '2027年')
    .replaceAll('〔2021〕30号', '〔2027〕9号');
}

/** The same with the tables of 2027; the new row as given. */
function newTables(transferred = '0 | 0 | 0 | 0 | 0 | 0 | 0'): string {
  return oldTables()
    .replaceAll('本年处理决定数量', '本年作出决定数量')
    .replace(
      '| 三、本年度办理结果 | （七）总计 |',
      `| 三、本年度办理结果 | （七）转办 | ${transferred} |\n| 三、本年度办理结果 | （八）总计 |`,
    );
}

let root: string;

/** Runs a script of the built project. */
function run(script: string, args: readonly string[] = [], input = '') {
  const done = spawnSync(process.execPath, [join(root, script), ...args], {
    cwd: root,
    encoding: 'utf8',
    input,
    env: { PATH: process.env['PATH'] ?? '' },
  });
  return { status: done.status, out: done.stdout, errors: done.stderr };
}

/** The findings on a draft, as `rule: message`. */
function findings(draft: string): string[] {
  const { out } = run('dist/bin.js', ['-f', 'json', '-'], draft);
  const [result] = JSON.parse(out) as {
    edition: string;
    messages: { ruleId: string; message: string }[];
  }[];
  expect(result!.edition).toBe('2027');
  return result!.messages.map(({ ruleId, message }) => `${ruleId}: ${message}`);
}

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'nianbao-edition-'));
  for (const name of SOURCES) cpSync(name, join(root, name), { recursive: true });
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'));
  writeFileSync(join(root, 'rules/editions/2027.yaml'), madeUpForm());
  expect(run('scripts/build.mjs')).toMatchObject({ status: 0, errors: '' });
}, 300_000);

afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('an edition that consists of one file', () => {
  test('ends the years of the one before it', () => {
    const { out, status } = run('scripts/compile-rules.mjs', ['--check']);
    expect(out).toContain('2021（2021–2026，3 张表）、2027（2027–，3 张表）');
    expect(status).toBe(0);
  });

  test('is silent on a report that follows it', () => {
    expect(findings(newTables())).toEqual([]);
  });

  test('tells tables of the edition before it once', () => {
    expect(findings(oldTables())).toEqual([
      expect.stringMatching(/^edition-mismatch: 2027 年度的报告应使用 2027 年格式的统计表/),
    ]);
  });

  test('has its new row in the sums', () => {
    const [finding, ...rest] = findings(newTables('2 | 0 | 0 | 0 | 0 | 0 | 2'));
    expect(finding).toMatch(/^(outcomes-total|applications-balance): .*(转办|总计)/);
    expect(rest).toEqual([]);
  });

  test('has its own number for its document', () => {
    const [finding, ...rest] = findings(newTables().replace('〔2027〕9号', '〔2027〕8号'));
    expect(finding).toContain('应为“国办公开办函〔2027〕9号”');
    expect(rest).toEqual([]);
  });

  test('leaves reports of the edition before it as they were', () => {
    const { out, status } = run('dist/bin.js', ['examples/clean-department-2023.md']);
    expect([status, out]).toEqual([0, expect.stringContaining('没有发现问题')]);
  });

  test('has a blank report, which takes its sentences from the edition before it', () => {
    const blank = run('dist/bin.js', ['init', '--report', '2027', '--organ', '某县财政局']).out;
    expect(blank).toContain('〉的通知》（国办公开办函〔2027〕9号）');
    expect(blank).toContain('（七）转办');
    expect(blank).toContain('（八）总计');
    // That nothing was filled in yet is all there is to say.
    expect(findings(blank).filter((finding) => !finding.startsWith('placeholder: '))).toEqual([]);
  });

  test('is known to rules and explain, and refused nowhere', () => {
    expect(run('dist/bin.js', ['rules', '--edition', '2027']).out).toMatch(
      /applications-balance .* 2019 2021 2027/,
    );
    expect(run('dist/bin.js', ['explain', '2027']).out).toContain('适用于 2027 年度起的报告');
    expect(run('dist/bin.js', ['explain', 'outcomes-total']).out).toContain('〔2027〕9号');
    expect(run('dist/bin.js', ['--edition', '2027', '--help']).status).toBe(0);
    writeFileSync(join(root, 'nianbao.config.yaml'), 'edition: 2027\n');
    expect(run('dist/bin.js', ['print-config', 'a.md']).out).toContain('"edition": "2027"');
    rmSync(join(root, 'nianbao.config.yaml'));
  });

  test('has its page in the documentation', () => {
    expect(run('scripts/docs.mjs')).toMatchObject({ status: 0, errors: '' });
    expect(readFileSync(join(root, 'docs/editions/2027.md'), 'utf8')).toContain('（七）转办');
    expect(existsSync(join(root, 'docs/rules/table-label.md'))).toBe(true);
  }, 300_000);
});
