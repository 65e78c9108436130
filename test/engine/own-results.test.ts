import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { command, type Ran } from '../support/command.js';

let cwd = '';

beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'nianbao-'));
  mkdirSync(join(cwd, '.git'));
  cpSync('examples/region', cwd, { recursive: true });
});

afterEach(() => {
  rmSync(cwd, { recursive: true });
});

const nianbao = (...args: string[]): Promise<Ran> => command(args, cwd);
const filesIn = ({ stdout }: Ran) =>
  (JSON.parse(stdout) as { filePath: string }[]).map(({ filePath }) => filePath);

const RESULTS = ['清单.xlsx', '结果.html', '结果.md'];
const ALL = [...RESULTS, '单位.html', '单位.xlsx', '数据.xlsx'];

/** Everything that this program writes about reports, beside them. */
async function writeResults(): Promise<void> {
  await nianbao('.', '--exit-zero', ...RESULTS.map((name) => `-f=${formatOf(name)}=${name}`));
  await nianbao('region', 'nianbao.region.yaml', '-o=单位.html', '-o=单位.xlsx');
  await nianbao('extract', '各单位', '-o=数据.xlsx');
}

function formatOf(name: string): string {
  return name.endsWith('.md') ? 'markdown' : name.split('.')[1]!;
}

test('what a run wrote is no report to the next one, and is named', async () => {
  const before = filesIn(await nianbao('.', '--exit-zero', '-f=json'));
  await writeResults();
  const after = await nianbao('.', '--exit-zero', '-f=json');
  expect(filesIn(after)).toEqual(before);
  const [, names = '', count] = /没有读 (.*) 等 (\d) 个文件：是本程序写出的结果/u.exec(
    after.stderr,
  )!;
  expect(ALL).toEqual(expect.arrayContaining(names.split('、')));
  expect(Number(count)).toBe(ALL.length);
});

test('what a run writes again is not spoken of', async () => {
  await writeResults();
  for (const name of ALL.slice(RESULTS.length)) rmSync(join(cwd, name));
  const formats = RESULTS.map((name) => `-f=${formatOf(name)}=${name}`);
  expect((await nianbao('.', '--exit-zero', ...formats)).stderr).not.toContain('没有读');
});

test('nor are its cells taken', async () => {
  const rows = (text: string) => text.split('\r\n').length;
  const before = await nianbao('extract', '.');
  await writeResults();
  const after = await nianbao('extract', '.');
  expect(rows(after.stdout)).toBe(rows(before.stdout));
  expect(after.stderr).toMatch(/没有读 .*单位\.html/u);
});

test('named, it is told that it is none, and nothing was checked', async () => {
  await writeResults();
  for (const name of ALL) {
    const { exit, stdout, stderr } = await nianbao(name);
    expect([exit, stdout]).toEqual([2, '']);
    expect(stderr).toContain(`没有读 ${name}：是本程序写出的结果，不是报告。`);
  }
});

test('a report that quotes a page of results is a report', async () => {
  const path = join(cwd, '各单位', '财政局.md');
  writeFileSync(path, `${readFileSync(path, 'utf8')}\n## 政府信息公开年度报告检查结果\n`);
  expect(filesIn(await nianbao('.', '--exit-zero', '-f=json'))).toContain(path);
});
