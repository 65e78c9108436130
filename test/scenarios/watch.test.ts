import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

const TITLE = '# 某市水利局2024年政府信息公开工作年度报告\n';
const CLEAN = readFileSync('examples/clean-department-2023.md', 'utf8');

let folder = '';
let child: ChildProcess | undefined;
let output = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nianbao-'));
  mkdirSync(join(folder, '.git'));
  writeFileSync(join(folder, 'a.md'), TITLE);
  writeFileSync(join(folder, 'b.md'), CLEAN);
});

afterEach(() => {
  child?.kill();
  rmSync(folder, { recursive: true });
});

function start(...args: string[]): void {
  output = '';
  child = spawn(process.execPath, [resolve('dist/bin.js'), '--watch', ...args], { cwd: folder });
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => (output += chunk.toString()));
}

/** Resolves when so many runs are over. */
async function runs(count: number): Promise<string[]> {
  const parts = () => output.split(/nianbao: 检查完了.*\n/);
  while (parts().length <= count) {
    if (child?.exitCode !== null) throw new Error(`It ended: ${output}`);
    await new Promise((done) => setTimeout(done, 20));
  }
  return parts();
}

describe('--watch', () => {
  test('lints a report again that was saved in its place', async () => {
    start('.');
    const [first] = await runs(1);
    expect(first).toContain('共 2 份报告');
    writeFileSync(join(folder, 'a.md.tmp'), `${TITLE}\n公开XX条。\n`);
    renameSync(join(folder, 'a.md.tmp'), join(folder, 'a.md'));
    const [, second] = await runs(2);
    expect(second).toContain('placeholder');
    expect(second).toContain('共 1 份报告');
  });

  test('lints a new report, and all of them where the configuration changed', async () => {
    start('.');
    await runs(1);
    writeFileSync(join(folder, 'c.md'), TITLE);
    const [, second] = await runs(2);
    expect(second).toMatch(/^c\.md/m);
    expect(second).not.toMatch(/^a\.md/m);
    writeFileSync(join(folder, 'nianbao.config.yaml'), 'preset: strict\n');
    const [, , third] = await runs(3);
    expect(third).toContain('共 3 份报告');
  });

  test('lints all of them where a configuration changed that another extends', async () => {
    const base = join(folder, 'base.yaml');
    writeFileSync(base, 'preset: recommended\n');
    writeFileSync(join(folder, 'middle.yaml'), 'extends: base.yaml\n');
    writeFileSync(join(folder, 'nianbao.config.yaml'), 'extends: [middle.yaml]\n');
    start('a.md');
    const [first] = await runs(1);
    expect(first).toContain('section-missing');
    writeFileSync(base, 'rules:\n  section-missing: off\n');
    const [, second] = await runs(2);
    expect(second).toContain('共 1 份报告');
    expect(second).not.toContain('section-missing');
  });

  test('waits over a configuration that is broken', async () => {
    start('a.md');
    await runs(1);
    writeFileSync(join(folder, 'nianbao.config.yaml'), 'preset: none\n');
    const [, second] = await runs(2);
    expect(second).toContain('nianbao.config.yaml:1:9');
    writeFileSync(join(folder, 'nianbao.config.yaml'), 'preset: strict\n');
    const [, , third] = await runs(3);
    expect(third).toContain('共 1 份报告');
  });
});
