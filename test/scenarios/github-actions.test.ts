import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { runCommand, type Outcome } from './scenario.js';

let folder = '';
let summary = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'nianbao-'));
  summary = join(folder, 'summary.md');
  mkdirSync(join(folder, '.git'));
  mkdirSync(join(folder, 'reports'));
  writeFileSync(
    join(folder, 'reports/a.md'),
    '# 某市水利局2024年政府信息公开工作年度报告\n\n公开XX条。\n',
  );
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

const run = (args: string[], env: Record<string, string> = {}): Promise<Outcome> =>
  runCommand(args, join(folder, 'reports'), '', {
    GITHUB_ACTIONS: 'true',
    GITHUB_WORKSPACE: folder,
    ...env,
  });

describe('in GitHub Actions', () => {
  test('annotations stand beside the output for people', async () => {
    const { stdout, exit } = await run(['a.md']);
    expect(stdout).toContain('共 1 份报告');
    expect(stdout).toMatch(/^::error file=reports\/a\.md,line=/m);
    expect(exit).toBe(1);
  });

  test('no line of the output for people is a command', async () => {
    const { stdout } = await run(['a.md']);
    const [, token = ''] = /^::stop-commands::(\S+)\n/.exec(stdout) ?? [];
    expect(token).toMatch(/^[\w-]{20,}$/);
    const end = stdout.indexOf(`\n::${token}::\n`);
    expect(end).toBeGreaterThan(stdout.indexOf('共 1 份报告'));
    expect(end).toBeLessThan(stdout.indexOf('::error '));
  });

  test('a format that is chosen comes alone', async () => {
    const { stdout } = await run(['-f', 'json', 'a.md'], { GITHUB_STEP_SUMMARY: summary });
    expect(JSON.parse(stdout)).toHaveLength(1);
  });

  test('the whole list is added to the summary of the step', async () => {
    writeFileSync(summary, 'before\n');
    await run(['a.md'], { GITHUB_STEP_SUMMARY: summary });
    const text = readFileSync(summary, 'utf8');
    expect(text).toMatch(/^before\n## /);
    expect(text).toContain('| reports/a.md | 2021');
  });
});
