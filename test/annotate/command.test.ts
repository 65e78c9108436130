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
import { annotate, lint } from '../../src/index.js';
import { readDocx } from '../../src/read/docx/index.js';
import { FORM_FAULTS } from '../support/faults.js';
import { write } from '../support/forms.js';
import { makeReport } from '../support/model.js';
import { command, type Ran } from '../support/command.js';
import { failing } from '../support/disk.js';

const FAULTY = 'examples/forms/faulty-department-2024.docx';
const ENV = { SOURCE_DATE_EPOCH: '1738274400' };
let cwd = '';

beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'nianbao-'));
  mkdirSync(join(cwd, '.git'));
  cpSync(FAULTY, join(cwd, '年报.docx'));
});

afterEach(() => {
  rmSync(cwd, { recursive: true });
});

const nianbao = (...args: string[]): Promise<Ran> => command(args, cwd, { env: ENV });
const bytesOf = (name: string): Uint8Array => readFileSync(join(cwd, name));

/** The words that the comments of a file stand at. */
function marked(bytes: Uint8Array): string[] {
  const body = strFromU8(unzipSync(bytes)['word/document.xml']!);
  return [
    ...body.matchAll(/<w:commentRangeStart w:id="(\d+)"\/>(.*?)<w:commentRangeEnd w:id="\1"\/>/gs),
  ].map(([, , inner]) => inner!.replace(/<[^>]*>/g, ''));
}

describe('-f docx', () => {
  test('writes the report with its findings as comments at their words', async () => {
    const { exit, stdout, stderr } = await nianbao('年报.docx', '-f', 'docx=批注.docx');
    expect(exit).toBe(1);
    expect(stdout).toContain('共 1 份报告');
    expect(stderr).toBe('nianbao: 带批注的文件已写入 批注.docx，请用 Word 或 WPS 打开。\n');
    const words = marked(bytesOf('批注.docx'));
    expect(words).toEqual(expect.arrayContaining(['1,286', '6', '小计', '规范性文件']));
    const comments = strFromU8(unzipSync(bytesOf('批注.docx'))['word/comments.xml']!);
    expect(comments.match(/<w:comment /g)).toHaveLength(12);
    expect(comments).toContain('w:author="年报检查" w:date="2025-01-30T22:00:00Z"');
    expect(comments).toMatch(/错误：[^<]+应为[^<]+<[\s\S]*依据：/);
  });

  test('the report with comments gives the same findings, and the same file once more', async () => {
    const first = await nianbao('年报.docx', '-o', '批注.docx');
    const second = await nianbao('批注.docx', '-o', '再批注.docx');
    expect(second.stdout.replaceAll('批注.docx', '年报.docx')).toBe(first.stdout);
    expect(unzipSync(bytesOf('再批注.docx'))).toEqual(unzipSync(bytesOf('批注.docx')));
  });

  test('several reports go to a folder, which is passed over the next time', async () => {
    mkdirSync(join(cwd, '局'));
    cpSync(FAULTY, join(cwd, '局', '年报.docx'));
    writeFileSync(join(cwd, '文.md'), readFileSync('examples/clean-2019.md'));
    const { exit, stderr } = await nianbao('.', '-f', 'docx=批注', '-f', 'concise');
    expect({ exit, stderr }).toEqual({
      exit: 1,
      stderr:
        'nianbao: 各份报告不止一个年度，但没有同一单位相邻两年的，没有对照。单位改过名的，写进 nianbao.series.yaml。\n' +
        'nianbao: 同一单位同一年度有几份报告，分不清以哪份为准，没有与别的年度对照：局/年报.docx = 年报.docx。\n' +
        'nianbao: 2 份带批注的文件已写入 批注。\n' +
        'nianbao: 只有 .docx 能加批注，其余 1 份没有。请用 Word 或 WPS 另存为 .docx 后再检查。\n',
    });
    expect(existsSync(join(cwd, '批注', '年报.docx'))).toBe(true);
    expect(existsSync(join(cwd, '批注', '局', '年报.docx'))).toBe(true);
    const again = await nianbao('.', '-f', 'docx=批注', '-f', 'concise');
    expect(again.stderr).toBe(stderr);
  });

  test.each([
    ['nothing is written over the report', ['年报.docx', '-f', 'docx=年报.docx'], '结果不能写到'],
    ['there has to be a place', ['年报.docx', '-f', 'docx'], '-f docx 要写明'],
    ['only a Word file can be written', ['年报.docx', '-f', 'docx=批注.doc'], '以 .docx 结尾'],
    [
      'several reports need a folder',
      ['年报.docx', '年报.docx', '文.md', '-f', 'docx=a.docx'],
      '文件夹',
    ],
    ['standard input has no file', ['-', '-f', 'docx=a.docx'], '标准输入'],
  ])('%s', async (_, args, said) => {
    writeFileSync(join(cwd, '文.md'), readFileSync('examples/clean-2019.md'));
    const before = bytesOf('年报.docx');
    const { exit, stderr } = await nianbao(...args);
    expect(exit).toBe(2);
    expect(stderr).toContain(said);
    expect(bytesOf('年报.docx')).toEqual(before);
    expect(existsSync(join(cwd, 'a.docx'))).toBe(false);
  });

  test('a single report of another form is said to take none, with 2', async () => {
    writeFileSync(join(cwd, '文.md'), readFileSync('examples/clean-2019.md'));
    const { exit, stderr } = await nianbao('文.md', '-f', 'docx=a.docx');
    expect(exit).toBe(2);
    expect(stderr).toContain('只有 .docx 能加批注');
  });

  test('a full disk is told, and nothing is left half written', async () => {
    const disk = failing('writeSync', 'ENOSPC');
    const { exit, stderr } = await command(['年报.docx', '-q', '-f', 'docx=批注.docx'], cwd, {
      disk,
    });
    expect(exit).toBe(2);
    expect(stderr).toContain('带批注的文件无法写入“批注.docx”');
    expect(existsSync(join(cwd, '批注.docx'))).toBe(false);
  });

  test('a folder that cannot be made is told', async () => {
    writeFileSync(join(cwd, '批注'), '');
    const { exit, stderr } = await nianbao('年报.docx', '-q', '-f', 'docx=批注/a.docx');
    expect(exit).toBe(2);
    expect(stderr).toContain('带批注的文件无法写入“批注/a.docx”');
    expect(stderr).not.toContain('缺陷');
  });

  test('with --fix the comments are about what is left', async () => {
    const before = marked((await nianbao('年报.docx', '-f', 'docx=前.docx'), bytesOf('前.docx')));
    await nianbao('年报.docx', '--fix', '-f', 'docx=后.docx');
    expect(marked(bytesOf('后.docx')).length).toBeLessThan(before.length);
  });
});

const kinds = Object.entries(FORM_FAULTS);

describe('generated reports with faults', () => {
  test.each(kinds.map(([kind, fault], seed) => [kind, fault, seed] as const))(
    '%s',
    async (_, fault, seed) => {
      const { input } = await write('docx', fault(makeReport(seed)).model, seed);
      const bytes = input as Uint8Array;
      const result = await lint(bytes, { filename: 'a.docx' });
      const { output, comments } = (await annotate(bytes, result, { date: new Date(0) }))!;
      expect(comments).toBe(result.messages.length);
      expect(readDocx(output).source).toBe(readDocx(bytes).source);
      const again = await lint(output, { filename: 'a.docx' });
      expect(again.messages).toEqual(result.messages);
    },
  );
});
