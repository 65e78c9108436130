import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';

const PAGE = readFileSync('docs/many-machines.md', 'utf8');
const PARTS = 4;
const hasParallel = spawnSync('parallel', ['--version'], { encoding: 'utf8' }).stdout?.includes(
  'GNU parallel',
);
if (!hasParallel) console.log('GNU parallel is not installed: the tests that run it are skipped.');

let cwd = '';

beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'nianbao-'));
  mkdirSync(join(cwd, 'reports'));
  mkdirSync(join(cwd, 'results'));
  mkdirSync(join(cwd, 'bin'));
  for (const name of [
    'clean-2019',
    'clean-county-2024',
    'clean-department-2023',
    'faulty-department-2024',
  ])
    cpSync(`examples/${name}.md`, join(cwd, 'reports', `${name}.md`));
  const shim = join(cwd, 'bin/nianbao');
  writeFileSync(shim, `#!/bin/sh\nexec "${process.execPath}" "${resolve('dist/bin.js')}" "$@"\n`);
  chmodSync(shim, 0o755);
});

afterEach(() => {
  rmSync(cwd, { recursive: true });
});

/** The blocks of the page in a language. */
function blocks(language: string): string[] {
  const fence = new RegExp('```' + language + '\\n([\\s\\S]*?)```', 'g');
  return [...PAGE.matchAll(fence)].map(([, text = '']) => text);
}

/** Runs lines of a shell in the folder. */
function shell(script: string, more: Readonly<Record<string, string>> = {}) {
  const env = {
    ...process.env,
    ...more,
    HOME: cwd,
    PATH: `${join(cwd, 'bin')}:${process.env['PATH'] ?? ''}`,
  };
  return new Promise<{ exit: number | null; stdout: string }>((done, fail) => {
    const child = spawn('sh', ['-c', script], { cwd, env, stdio: ['ignore', 'pipe', 'ignore'] });
    let stdout = '';
    child.stdout.on('data', (data: Buffer) => (stdout += data.toString()));
    child.on('error', fail);
    child.on('close', (exit) => done({ exit, stdout }));
  });
}

/** What one run over all reports prints. */
const whole = () => shell('nianbao reports/ -f json');

const results = (json: string) =>
  (JSON.parse(json) as { filePath: string; messages: unknown[] }[]).map(
    ({ filePath, messages }) => ({ filePath, messages }),
  );

/** The lines of the page on this machine alone. */
const here = (script: string) =>
  script.replaceAll('2/host1,2/host2', '2/:').replaceAll('--workdir /srv/reports', '--workdir .');

(hasParallel ? describe : describe.skip)('the lines for GNU parallel', () => {
  test('lint in parts, and the merge says what one run says', async () => {
    const [lines = ''] = blocks('sh');
    const merged = await shell(here(lines).replace('-f stylish -f html=report.html', '-f json'));
    const alone = await whole();
    expect(merged.exit).toBe(1);
    expect(results(merged.stdout)).toEqual(results(alone.stdout));
  }, 120_000);

  test('extract in parts, and the parts behind each other are the whole', async () => {
    const [, lines = ''] = blocks('sh');
    expect((await shell(here(lines))).exit).toBe(0);
    const alone = (await shell('nianbao extract reports/')).stdout;
    const sorted = (text: string) => text.trimEnd().split('\r\n').sort();
    expect(sorted(readFileSync(join(cwd, 'data.csv'), 'utf8'))).toEqual(sorted(alone));
  }, 120_000);
});

test('the line of the Indexed Job lints in parts that make the whole', async () => {
  const [, job = ''] = blocks('yaml');
  const { spec } = parse(job) as {
    spec: { completions: number; template: { spec: { containers: { args: string[] }[] } } };
  };
  expect(spec.completions).toBe(PARTS);
  const [line = ''] = spec.template.spec.containers[0]!.args;
  for (let index = 0; index < PARTS; index++)
    expect((await shell(line, { JOB_COMPLETION_INDEX: String(index) })).exit).toBe(0);
  const merged = await shell('nianbao merge results/part*.json -f json');
  expect(results(merged.stdout)).toEqual(results((await whole()).stdout));
  rmSync(join(cwd, 'results/part3.json'));
  expect((await shell('nianbao merge results/part*.json -f json')).exit).toBe(2);
}, 120_000);

test('the jobs of GitLab name their part by what GitLab tells them', () => {
  const [text = ''] = blocks('yaml');
  const { reports, result } = parse(text) as Record<
    string,
    { parallel?: number; script: string[] }
  >;
  expect(reports!.parallel).toBe(PARTS);
  expect(reports!.script.at(-1)).toContain('--shard $CI_NODE_INDEX/$CI_NODE_TOTAL --exit-zero');
  expect(result!.script.at(-1)).toContain('nianbao merge part*.json');
});
