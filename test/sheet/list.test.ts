import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { findingsWorkbook, lint } from '../../src/index.js';
import { writeWorkbook } from '../../src/sheet/workbook.js';
import { command, type Ran } from '../support/command.js';
import { failing } from '../support/disk.js';

const FAULTY = 'examples/faulty-department-2024.md';
let cwd = '';

beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'nianbao-'));
  mkdirSync(join(cwd, '.git'));
  cpSync(FAULTY, join(cwd, '年报.md'));
});

afterEach(() => {
  rmSync(cwd, { recursive: true });
});

const nianbao = (...args: string[]): Promise<Ran> => command(args, cwd);

/** The rows of the first sheet of a workbook that writes its texts in a table of strings, or in place. */
function rowsOf(bytes: Uint8Array): (string | number)[][] {
  const parts = unzipSync(bytes);
  const part = (name: string) => (parts[name] ? strFromU8(parts[name]) : '');
  const plain = (xml: string) =>
    [...xml.matchAll(/<t\b[^>]*>([^<]*)<\/t>/g)]
      .map(([, text]) =>
        text!.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&'),
      )
      .join('');
  const strings = [...part('xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>/gs)].map(([, si]) =>
    plain(si!),
  );
  return [...part('xl/worksheets/sheet1.xml').matchAll(/<row\b[^>]*>(.*?)<\/row>/gs)].map(
    ([, row]) =>
      [...row!.matchAll(/<c\b([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)].map(
        ([, attributes, content = '']) => {
          const value = /<v>([^<]*)<\/v>/.exec(content)?.[1];
          if (/t="s"/.test(attributes!)) return strings[Number(value)]!;
          return value === undefined ? plain(content) : Number(value);
        },
      ),
  );
}

describe('the list of findings', () => {
  test('has a row a finding, with its place part by part and both values', async () => {
    const { exit, stderr } = await nianbao('年报.md', '-o', '问题清单.xlsx');
    expect(exit).toBe(1);
    expect(stderr).toMatch(/^nianbao: 问题清单（\d+ 条）已写入 问题清单\.xlsx。\n$/);
    const [head, ...rows] = rowsOf(readFileSync(join(cwd, '问题清单.xlsx')));
    expect(head).toEqual(
      '序号 文件 机关 年度 级别 部分 表 行 栏 问题 填的 应为 改法 依据 规则 状态'.split(' '),
    );
    const result = await lint(readFileSync(join(cwd, '年报.md')), { filename: '年报.md' });
    expect(rows).toHaveLength(result.messages.length);
    const carried = rows.find((row) => String(row[14]).endsWith('applicants-total'))!;
    expect(carried.slice(1, 13)).toEqual([
      '年报.md',
      '清溪县水利局',
      2024,
      '错误',
      '三、收到和处理政府信息公开申请情况',
      '表三',
      '四、结转下年度继续办理',
      '总计',
      expect.stringContaining('填的是 4，应为 3'),
      4,
      3,
      '改为 3',
    ]);
    expect(carried.at(-1)).toBe('待处理');
  });

  test('says of what exceptions cover why', async () => {
    writeFileSync(
      join(cwd, 'nianbao.exceptions.yaml'),
      'exceptions:\n  - rule: title-form\n    file: 年报.md\n    reason: 上级另有规定\n',
    );
    await nianbao('年报.md', '-f', 'xlsx=清单.xlsx', '-q');
    const states = rowsOf(readFileSync(join(cwd, '清单.xlsx'))).map((row) => row.at(-1));
    expect(states).toContain('已说明：上级另有规定');
  });

  test.each([
    ['a name that is no workbook', '清单.xls', '以 .xlsx 结尾'],
    ['the report itself', '年报.md', '以 .xlsx 结尾'],
  ])('%s is refused', async (_, path, said) => {
    const { exit, stderr } = await nianbao('年报.md', '-f', `xlsx=${path}`);
    expect({ exit, said: stderr.includes(said) }).toEqual({ exit: 2, said: true });
  });

  test('a full disk is told, and nothing is left', async () => {
    const disk = failing('writeSync', 'ENOSPC');
    const { exit, stderr } = await command(['年报.md', '-f', 'xlsx=清单.xlsx'], cwd, { disk });
    expect(exit).toBe(2);
    expect(stderr).toContain('问题清单无法写入“清单.xlsx”');
    expect(existsSync(join(cwd, '清单.xlsx'))).toBe(false);
  });

  test('the API gives the same, in English too', async () => {
    const result = await lint(readFileSync(FAULTY), { filename: 'a.md', lang: 'en' });
    const [head] = rowsOf(await findingsWorkbook([result], { lang: 'en' }));
    expect(head).toContain('Expected');
  });

  test('words that look like formulas, and what XML forbids, stay words', async () => {
    const columns = [{ head: 'a', width: 5 }];
    const rows = [['=1+1'], ['a<b>&\u0001\ud800'], ['长'.repeat(40_000)]];
    const written = rowsOf(await writeWorkbook([{ name: 's', columns, rows }])).map(
      ([cell]) => cell,
    );
    expect(written.slice(0, 3)).toEqual(['a', '=1+1', expect.stringContaining('a<b>&')]);
    expect(String(written[3])).toHaveLength(32_767);
  });
});

describe('nianbao compare', () => {
  const lintInto = (name: string) => nianbao('年报.md', '-f', `json=${name}`);

  test('tells what is mended, left and new, and ends with 1 while anything is', async () => {
    await lintInto('一.json');
    const text = readFileSync(join(cwd, '年报.md'), 'utf8');
    // Moved by a line, one mended, one changed and still wrong, one new.
    const changed = text
      .replace('2023年1月1日起至2023年12月31日', '2024年1月1日起至2024年12月31日')
      .replace('1,286', '1286')
      .replace('## 一、', '本报告电子版可在XX网站下载。\n\n## 一、');
    writeFileSync(join(cwd, '年报.md'), changed);
    await lintInto('二.json');
    const { exit, stdout, stderr } = await nianbao('compare', '一.json', '二.json');
    expect({ exit, stderr }).toEqual({ exit: 1, stderr: '' });
    expect(stdout).toMatch(/已改 {2}错误 [^\n]*period-stated/);
    expect(stdout).toMatch(/已改 {2}警告 [^\n]*1,286/);
    expect(stdout).toMatch(/未改 {2}错误 [^\n]*applicants-total/);
    expect(stdout).toMatch(/新增 {2}错误 [^\n]*placeholder/);
    expect(stdout).toMatch(/共 12 个原有问题：已改 2 个，未改 10 个；新增 1 个\n$/);
  });

  test('ends with 0 when everything is mended', async () => {
    await lintInto('一.json');
    cpSync('examples/clean-department-2023.md', join(cwd, '年报.md'));
    await lintInto('二.json');
    const { exit, stdout } = await nianbao('compare', '一.json', '二.json');
    expect({ exit, last: stdout.split('\n').at(-2) }).toEqual({
      exit: 0,
      last: '共 12 个原有问题：已改 12 个，未改 0 个；新增 0 个',
    });
  });

  test('a report that the later results do not have is not mended', async () => {
    await lintInto('一.json');
    writeFileSync(join(cwd, '二.json'), '[]\n');
    const { exit, stdout } = await nianbao('compare', '一.json', '二.json');
    expect(exit).toBe(1);
    expect(stdout).toContain('年报.md：后一份结果里没有这份报告');
  });

  test.each([
    [['compare'], '前后两份结果'],
    [['compare', '一.json'], '前后两份结果'],
    [['compare', '一.json', '一.json'], '同一个文件'],
    [['compare', '无.json', '一.json'], '无.json'],
    [['compare', '年报.md', '一.json'], '年报.md'],
  ])('%j is refused', async (args, said) => {
    await lintInto('一.json');
    const { exit, stderr } = await nianbao(...args);
    expect({ exit, said: stderr.includes(said) }).toEqual({ exit: 2, said: true });
  });
});
