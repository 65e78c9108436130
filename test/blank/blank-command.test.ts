import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { run } from '../../src/cli/run.js';
import { configText } from '../../src/cli/init/config-text.js';
import { QUIET } from '../support/command.js';
import { runCommand } from '../scenarios/scenario.js';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nianbao-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

async function nianbao(args: readonly string[], isTerminal = false) {
  const out: Uint8Array[] = [];
  let stderr = '';
  const exit = await run(args, {
    ...QUIET,
    stdout: (chunk) => Promise.resolve(void out.push(Buffer.from(chunk))),
    stderr: (chunk) => Promise.resolve(void (stderr += String(chunk))),
    cwd: folder,
    isTerminal,
  });
  return { exit, stdout: Buffer.concat(out), stderr };
}

const REPORT = ['init', '--report', '2025', '--organ', '某县财政局', '--level', 'department'];

describe('nianbao init --report', () => {
  test.each(['recommended', 'strict'])(
    'its Markdown gets one warning, that nothing was filled in, %s',
    async (preset) => {
      const { stdout } = await nianbao(REPORT);
      writeFileSync(join(folder, 'r.md'), stdout);
      const { exit, stdout: found } = await nianbao(['-f', 'concise', '--preset', preset, 'r.md']);
      expect(exit).toBe(0);
      expect(found.toString().trim().split('\n')).toEqual([
        expect.stringMatching(/^r\.md:\d+:1: 警告 .*\[placeholder\]$/),
      ]);
    },
  );

  test('its Word too, and neither any more once its mark is taken out', async () => {
    await nianbao([...REPORT, '-o', 'r.docx']);
    const one = await nianbao(['-f', 'concise', 'r.docx']);
    expect({ exit: one.exit, found: one.stdout.toString() }).toEqual({
      exit: 0,
      found: expect.stringMatching(/^r\.docx:\d+:1: 警告 空白报告里的样例句子（共 9 句.*\n$/),
    });
    const { stdout } = await nianbao(REPORT);
    writeFileSync(join(folder, 'r.md'), stdout.toString().replace('<!-- nianbao-blank -->', ''));
    expect((await nianbao(['-f', 'concise', 'r.md'])).stdout.toString()).toBe('');
  });

  const filled = (text: string): string =>
    text
      .replace(
        '主动公开政府信息0条，发布政策解读材料0篇',
        '主动公开政府信息12条，发布政策解读材料3篇',
      )
      .replace('培训0次，接受监督检查0次', '培训2次，接受监督检查1次')
      .replace('开设政务新媒体账号0个', '开设政务新媒体账号1个')
      .replace(/改进情况：.*/, '改进情况：明年每季度核对一次目录，逾期的由办公室督办。');

  test('partly filled in, it says which samples are left, and nothing once all of them may be true', async () => {
    const { stdout } = await nianbao(REPORT);
    writeFileSync(join(folder, 'r.md'), filled(stdout.toString()));
    const { exit, stdout: found } = await nianbao(['-f', 'concise', 'r.md']);
    expect(exit).toBe(0);
    expect(found.toString()).toMatch(
      /^r\.md:\d+:1: 警告 空白报告里的样例句子还有 5 句没有改（.*五、存在的主要问题及改进情况、.*）.*“主要问题”.*\n$/,
    );
    const done = filled(stdout.toString()).replace(
      /主要问题：.*/,
      '主要问题：部分目录更新不及时。',
    );
    writeFileSync(join(folder, 'r.md'), done);
    expect((await nianbao(['-f', 'concise', 'r.md'])).stdout.toString()).toBe('');
  });

  test('Word goes into a pipe or a file, and not to a screen', async () => {
    const { stdout, exit } = await nianbao([...REPORT, '--docx']);
    expect({ exit, head: stdout.subarray(0, 2).toString() }).toEqual({ exit: 0, head: 'PK' });
    expect((await nianbao([...REPORT, '-o', 'r.docx'], true)).exit).toBe(0);
    expect(readFileSync(join(folder, 'r.docx'))).toEqual(stdout);
    const screen = await nianbao([...REPORT, '--docx'], true);
    expect(screen).toMatchObject({ exit: 2, stdout: Buffer.from('') });
    expect(screen.stderr).toContain('-o 年报.docx');
  });

  test('the built command writes what passes', async () => {
    const { stdout, exit } = await runCommand(REPORT, folder);
    expect(exit).toBe(0);
    const linted = await runCommand(['--stdin-filename', 'r.md', '-'], folder, stdout);
    expect(linted.exit).toBe(0);
  });
});

describe('nianbao init', () => {
  test.each(['zh', 'en'] as const)('writes a configuration that holds (%s)', async (lang) => {
    await nianbao(['init', '--lang', lang]);
    const { stdout, exit } = await nianbao(['print-config', 'a.md']);
    expect(exit).toBe(0);
    expect(JSON.parse(stdout.toString())).toMatchObject({ preset: 'recommended', issuer: null });
  });

  test.each(['zh', 'en'] as const)('holds with everything in it set, too (%s)', async (lang) => {
    const text = configText(lang, '某市水利局（本级）').replaceAll(/^# (?!yaml-)/gm, '');
    expect(text).toContain('\nrules:\n  table-label: error\n');
    writeFileSync(join(folder, 'nianbao.config.yaml'), text);
    const { stdout, stderr } = await nianbao(['print-config', 'a.md']);
    expect(stderr).toBe('');
    expect(JSON.parse(stdout.toString())).toMatchObject({
      issuer: '某市水利局（本级）',
      deadline: '01-31',
    });
  });

  test('tells of the configuration above that no longer holds', async () => {
    writeFileSync(join(folder, 'nianbao.config.yaml'), 'preset: strict\n');
    const inner = mkdtempSync(join(folder, 'x'));
    const { stderr, exit } = await runCommand(['init'], inner);
    expect({ stderr, exit }).toMatchObject({ exit: 0 });
    expect(stderr).toContain('../nianbao.config.yaml');
  });
});
