import { execFile } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

const CLI = resolve('node_modules/remark-cli/cli.js');
const PLUGIN = pathToFileURL(resolve('dist/remark.js')).href;

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'nianbao-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Runs remark-cli in a folder whose configuration names the plugin. */
async function remark(options: string, ...args: string[]) {
  writeFileSync(
    join(folder, '.remarkrc.mjs'),
    `import nianbao from ${JSON.stringify(PLUGIN)};\nexport default { plugins: [[nianbao, ${options}]] };\n`,
  );
  return promisify(execFile)(process.execPath, [CLI, '--no-color', ...args], { cwd: folder })
    .then(({ stdout, stderr }) => ({ exit: 0, stdout, stderr }))
    .catch((error: { code: number; stdout: string; stderr: string }) => ({
      exit: error.code,
      stdout: error.stdout,
      stderr: error.stderr,
    }));
}

describe('the plugin in remark-cli', () => {
  const draft = '# 某市水利局2024年政府信息公开工作年度报告\n\n## 一、总体情况\n\n公开XX条。\n';

  test('findings stand among its messages, and an error ends it with 1', async () => {
    writeFileSync(join(folder, '年报.md'), draft);
    const { exit, stderr } = await remark('{}', '--no-stdout', '年报.md');
    expect(exit).toBe(1);
    expect(stderr).toMatch(/^年报\.md/m);
    expect(stderr).toMatch(/^5:3-5:5 +\S+ .*XX.* placeholder +nianbao-lint$/m);
  });

  test('rules are set in its configuration, and warnings alone end it with 0', async () => {
    writeFileSync(join(folder, '年报.md'), draft);
    const rules =
      '{ rules: { placeholder: "warning", "section-missing": "off", "section-topic": "off" } }';
    const { exit, stderr } = await remark(rules, '--no-stdout', '年报.md');
    expect(stderr).toMatch(/ warning .* placeholder +nianbao-lint$/m);
    expect(stderr).not.toContain('section-topic');
    expect(exit).toBe(0);
  });

  test('a report without a fault passes', async () => {
    copyFileSync('examples/clean-department-2023.md', join(folder, '年报.md'));
    const { exit, stderr } = await remark('{}', '--no-stdout', '年报.md');
    expect(stderr.trim()).toBe('年报.md: no issues found');
    expect(exit).toBe(0);
  });
});
