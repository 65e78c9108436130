import { execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { FIELDS, type DataRow } from '../../src/data/row.js';
import { csvForm } from '../../src/data/text.js';
import { cellsSheet } from '../../src/sheet/cells.js';
import { creditCodeIn, isCreditCode } from '../../src/text/credit-code.js';
import { command, type Ran } from '../support/command.js';
import { failing } from '../support/disk.js';

const CLEAN = 'examples/clean-department-2023.md';
let cwd = '';

beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'nianbao-'));
  mkdirSync(join(cwd, '.git'));
  cpSync(CLEAN, join(cwd, '年报.md'));
});

afterEach(() => {
  rmSync(cwd, { recursive: true });
});

const nianbao = (...args: string[]): Promise<Ran> => command(args, cwd);
const textOf = (name: string) => readFileSync(join(cwd, name), 'utf8');
const rowsOf = (text: string) => JSON.parse(text) as DataRow[];
const schemaOf = (name: string) =>
  JSON.parse(readFileSync(`dist/schema/${name}`, 'utf8')) as Record<string, never>;

/** The records of a csv, quotes undone. */
function records(csv: string): string[][] {
  const found: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain = '', end] of csv.matchAll(
    /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g,
  )) {
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === '\r\n') {
      found.push(row);
      row = [];
    }
  }
  return found;
}

describe('the cells of reports as data', () => {
  test('are rows with ids, values and places, the same in csv and json', async () => {
    const csv = await nianbao('extract', '年报.md');
    const json = await nianbao('extract', '年报.md', '-f', 'json');
    expect([csv.exit, csv.stderr, json.exit]).toEqual([0, '', 0]);
    const rows = rowsOf(json.stdout);
    expect(rows).toHaveLength(200);
    const written = rows.map((row) => FIELDS.map((field) => String(row[field] ?? '')));
    expect(records(csv.stdout)).toEqual([[...FIELDS], ...written]);
    const cell = rows.find(({ row, column }) => row === 'new' && column === 'total')!;
    const [line = 0, at = 0] = cell.place.split(':').map(Number);
    expect(
      textOf('年报.md')
        .split('\n')
        [line - 1]!.slice(at - 1),
    ).toMatch(new RegExp(`^${cell.text}\\b`));
    expect(cell).toMatchObject({
      year: 2023,
      edition: '2021',
      form: 'applications',
      state: 'written',
    });
  });

  test('tell blank cells, words, and a number that another unit had, and leave out what is not there', async () => {
    const report = textOf('年报.md');
    const lines = report.split('\n');
    const at = lines.findIndex((line) => line.includes('本年新收'));
    const cells = lines[at]!.split('|');
    cells[cells.length - 2] = ' ';
    cells[cells.length - 3] = ' 若干 ';
    lines[at] = cells.join('|');
    const fee = lines.findIndex((line) => line.includes('行政事业性收费'));
    lines[fee] = lines[fee]!.replace('| 0 |', '| 20000元 |');
    writeFileSync(join(cwd, '年报.md'), lines.join('\n'));
    const { stdout } = await nianbao('extract', '年报.md', '-f', 'json');
    const states = rowsOf(stdout)
      .filter(({ state }) => state !== 'written')
      .map(({ row, column, value, state, text }) => ({ row, column, value, state, text }));
    expect(states).toEqual([
      { row: 'fees', column: 'amount', value: 2, state: 'inferred', text: '20000元' },
      { row: 'new', column: 'other', value: null, state: 'unreadable', text: '若干' },
      { row: 'new', column: 'total', value: null, state: 'blank', text: '' },
    ]);
  });

  test('of one report in several forms name its first file, and it is told', async () => {
    const text = textOf('年报.md');
    writeFileSync(join(cwd, '年报.txt'), text);
    writeFileSync(join(cwd, '正文.markdown'), text);
    writeFileSync(join(cwd, '另一份.md'), text);
    const files = ['年报.md', '年报.txt', '正文.markdown', '另一份.md'];
    const { stdout, stderr } = await nianbao('extract', ...files, '-f', 'json');
    const same = new Map(rowsOf(stdout).map(({ file, same_as }) => [file, same_as]));
    expect([...same]).toEqual([
      ['年报.md', null],
      ['年报.txt', '年报.md'],
      ['正文.markdown', '年报.md'],
      ['另一份.md', null],
    ]);
    expect(stderr).toContain('年报.txt = 年报.md；正文.markdown = 年报.md');
    expect(stderr).toContain('同一单位同一年度有几份报告');
    expect(stderr).toContain('年报.md = 另一份.md');
  });

  test('are as the schemas of the package say', async () => {
    const table = schemaOf('nianbao.extract.table-schema.json') as unknown as {
      fields: { name: string; type: string }[];
    };
    expect(table.fields.map(({ name }) => name)).toEqual(FIELDS);
    const validate = new Ajv({ strict: false }).compile(schemaOf('nianbao.extract.schema.json'));
    const { stdout } = await nianbao('extract', '年报.md', '-f', 'json');
    const rows = rowsOf(stdout);
    expect(validate(rows)).toBe(true);
    expect(validate([{ ...rows[0]!, state: 'zero' }])).toBe(false);
    const known = new Set(
      records(readFileSync('dist/schema/nianbao.cells.csv', 'utf8')).map((row) =>
        row.slice(0, 4).join(),
      ),
    );
    const ids = rows.map(({ edition, form, row, column }) => [edition, form, row, column].join());
    expect(ids.filter((id) => !known.has(id))).toEqual([]);
  });

  test('of a file that cannot be read are told on stderr, and the others come', async () => {
    writeFileSync(join(cwd, '坏.docx'), 'PK\u0003\u0004');
    const { exit, stdout, stderr } = await nianbao(
      'extract',
      '坏.docx',
      '年报.md',
      '没有.md',
      '-f',
      'json',
    );
    expect(exit).toBe(2);
    expect(stderr).toMatch(/坏\.docx：/);
    expect(stderr).toMatch(/找不到“没有\.md”/);
    expect(rowsOf(stdout)).toHaveLength(200);
  });

  test('of a form that is not there are none, and the form is named', async () => {
    const text = textOf('年报.md');
    const cut = text.slice(0, text.indexOf('四、')) + text.slice(text.indexOf('五、'));
    writeFileSync(join(cwd, '年报.md'), cut);
    const { exit, stdout, stderr } = await nianbao('extract', '年报.md', '-f', 'json');
    expect([exit, stderr]).toEqual([0, 'nianbao: 年报.md：没有认出表四，其中的数没有取。\n']);
    expect(new Set(rowsOf(stdout).map(({ form }) => form))).toEqual(
      new Set(['disclosure', 'applications']),
    );
  });

  test('go to a file that is whole or not there', async () => {
    expect((await nianbao('extract', '.', '-o', '数据.csv')).exit).toBe(0);
    const before = textOf('数据.csv');
    const full = await command(['extract', '.', '-o', '数据.csv'], cwd, {
      disk: failing('writeSync', 'ENOSPC'),
    });
    expect(full.exit).toBe(2);
    expect(full.stderr).toMatch(/数据无法写入“数据\.csv”/);
    expect(textOf('数据.csv')).toBe(before);
    expect(readdirSync(cwd).sort()).toEqual(['.git', '年报.md', '数据.csv'].sort());
  });

  test('are never written over a report, and a second run leaves its own workbook aside', async () => {
    expect((await nianbao('extract', '年报.md', '-f', 'csv', '-o', '年报.md')).exit).toBe(2);
    expect(textOf('年报.md')).toBe(readFileSync(CLEAN, 'utf8'));
    expect((await nianbao('extract', '.', '-o', '数据.xlsx')).exit).toBe(0);
    const again = await nianbao('extract', '.', '-o', '数据.xlsx');
    expect(again.exit).toBe(0);
    expect(again.stderr).toBe('nianbao: 数据（1 个文件，200 行）已写入 数据.xlsx。\n');
  });

  test('fill a workbook that the built command packs itself, however large', () => {
    for (let index = 0; index < 20; index++) cpSync(CLEAN, join(cwd, `${index}.md`));
    const args = [resolve('dist/bin.js'), 'extract', '.', '-o', '数据.xlsx'];
    execFileSync(process.execPath, args, { cwd, stdio: 'pipe' });
    const sheet = unzipSync(readFileSync(join(cwd, '数据.xlsx')))['xl/worksheets/sheet1.xml']!;
    expect(sheet.length).toBeGreaterThan(500_000);
    expect(strFromU8(sheet).match(/<row /g)).toHaveLength(21 * 200 + 1);
  });

  test('need a file for a workbook, and an ending that tells the format', async () => {
    expect((await nianbao('extract', '年报.md', '-f', 'xlsx')).stderr).toMatch(/-o 数据\.xlsx/);
    expect((await nianbao('extract', '年报.md', '-o', '数据.db')).stderr).toMatch(
      /\.csv、\.json 或 \.xlsx/,
    );
    expect((await nianbao('extract')).exit).toBe(2);
    expect((await nianbao('extract', '-')).stderr).toMatch(/不接收标准输入/);
  });

  test('are handed on as they come: no more than one report is held', async () => {
    const names = Array.from({ length: 20 }, (_, index) => `${index}.md`);
    for (const name of names) cpSync(CLEAN, join(cwd, name));
    const parts: number[] = [];
    const stdout = (text: string | Uint8Array) => Promise.resolve(void parts.push(text.length));
    await command(['extract', ...names], cwd, { stdout });
    const [head = 0, first = 0] = parts;
    expect(head).toBeLessThan(200);
    // Names of two digits make a little more.
    expect(Math.max(...parts)).toBeLessThan(first * 1.1);
  });

  test('fall to one part of several each', async () => {
    for (let index = 0; index < 9; index++) cpSync(CLEAN, join(cwd, `${index}.md`));
    const filesIn = async (part: string) =>
      rowsOf((await nianbao('extract', '.', '-f', 'json', '--shard', part)).stdout).map(
        ({ file }) => file,
      );
    const [one, two] = [new Set(await filesIn('1/2')), new Set(await filesIn('2/2'))];
    expect([...one, ...two].sort()).toHaveLength(10);
    const empty = await Promise.all(
      ['1/2', '2/2'].map((part) => nianbao('extract', '年报.md', '--shard', part)),
    );
    const lines = empty.map(({ stdout }) => stdout.trimEnd().split('\r\n').length);
    expect(lines.sort((a, b) => a - b)).toEqual([1, 201]);
    expect(empty.map(({ exit }) => exit)).toEqual([0, 0]);
  });
});

describe('a workbook of cells', () => {
  test('keeps numbers as numbers and the unknown empty', () => {
    const row = { organ: null, value: 3, text: '=1+1' } as unknown as DataRow;
    const { rows, columns } = cellsSheet([row]);
    expect(columns.map(({ head }) => head)).toEqual(FIELDS);
    expect(rows[0]![FIELDS.indexOf('value')]).toBe(3);
    expect(rows[0]![FIELDS.indexOf('organ')]).toBeUndefined();
  });
});

test('whatever stands in a cell, csv brings it back', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1 }), (texts) => {
      const rows = texts.map((text) => ({ text: text.replace(/\r(?!\n)/g, '') }) as DataRow);
      const filled = rows.map((row) => ({
        ...Object.fromEntries(FIELDS.map((f) => [f, null])),
        ...row,
      }));
      const back = records(csvForm().rows(filled as DataRow[]));
      expect(back.map((each) => each[FIELDS.indexOf('text')])).toEqual(
        rows.map(({ text }) => text),
      );
    }),
  );
});

describe('the credit code', () => {
  test('is taken where it is stated and its check character holds', () => {
    expect(isCreditCode('91350100M000100Y43')).toBe(true);
    expect(isCreditCode('91350100M000100Y44')).toBe(false);
    expect(creditCodeIn('统一社会信用代码：91350100M000100Y43。')).toBe('91350100M000100Y43');
    expect(creditCodeIn('统一社会信用代码：91350100M000100Y44。')).toBeUndefined();
    expect(creditCodeIn('身份证 11010519491231002X')).toBeUndefined();
    expect(creditCodeIn('信用代码91350100M000100Y43，')).toBe('91350100M000100Y43');
  });
});

test('the example of the page answers its three questions', async () => {
  cpSync('examples/clean-county-2024.md', join(cwd, '县.md'));
  expect((await nianbao('extract', '.', '-o', 'data.json')).exit).toBe(0);
  const [, program = ''] =
    /```js\n([\s\S]*?)```/.exec(readFileSync('docs/extract.md', 'utf8')) ?? [];
  writeFileSync(join(cwd, 'ask.cjs'), program);
  const env = { ...process.env, NODE_PATH: resolve('node_modules') };
  const answer = execFileSync(process.execPath, ['ask.cjs'], { cwd, env, encoding: 'utf8' });
  const rows = rowsOf(textOf('data.json'));
  const totals = rows.filter(
    ({ form, row, column }) => form === 'applications' && row === 'new' && column === 'total',
  );
  for (const { organ, year, value } of totals)
    expect(answer).toContain(`  ${organ}  ${year}  ${value}\n`);
  expect(totals).toHaveLength(2);
  expect(answer).toMatch(/outcomes\n {2}[\d.]+\n/);
  expect(answer).toMatch(/blank cells\n$/);
});
