import { spawn, spawnSync, type StdioOptions } from 'node:child_process';
import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { runCommand } from './scenario.js';

const BIN = resolve('dist/bin.js');
const FILES = 1500;
/** Long paths make much output of few files. */
const DEEP = Array.from({ length: 20 }, () => 'x'.repeat(170)).join('/');
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'nianbao-'));
  mkdirSync(join(folder, '.git'));
  mkdirSync(join(folder, DEEP), { recursive: true });
  for (let index = 0; index < FILES; index++) writeFileSync(join(folder, DEEP, `${index}.md`), '');
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Runs the command over all files, taking its output as `take` does. */
async function pipe(
  take: (chunk: Buffer) => Promise<boolean>,
): Promise<{ code: number | null; stderr: string }> {
  const child = spawn(process.execPath, [BIN, '-f', 'json', '--lang', 'en', '.'], { cwd: folder });
  let stderr = '';
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  const code = new Promise<number | null>((done) => child.on('close', done));
  for await (const chunk of child.stdout as AsyncIterable<Buffer>) if (!(await take(chunk))) break;
  child.stdout.destroy();
  return { code: await code, stderr };
}

describe('streams', () => {
  test('megabytes arrive whole through a slow pipe', async () => {
    const chunks: Buffer[] = [];
    const { code } = await pipe(async (chunk) => {
      chunks.push(chunk);
      await setTimeout(2);
      return true;
    });
    const text = Buffer.concat(chunks).toString();
    expect(text.length).toBeGreaterThan(5_000_000);
    expect(JSON.parse(text)).toHaveLength(FILES);
    expect(code).toBe(2);
  }, 60_000);

  test('a reader that goes away is no failure', async () => {
    const { stderr } = await pipe(() => Promise.resolve(false));
    expect(stderr).toBe('');
  }, 60_000);
});

const hasFullDevice = existsSync('/dev/full');

(hasFullDevice ? describe : describe.skip)('a device that is full', () => {
  const onFull = (args: string[], which: 1 | 2) => {
    const full = openSync('/dev/full', 'w');
    const stdio: StdioOptions = which === 1 ? ['ignore', full, 'pipe'] : ['ignore', 'pipe', full];
    const { status, stderr } = spawnSync(process.execPath, [BIN, ...args], { cwd: folder, stdio });
    closeSync(full);
    return { status, stderr: String(stderr ?? '') };
  };

  test.each([['--version'], ['--help'], ['rules'], ['explain title-form'], ['.']])(
    'as standard output makes %s fail, in a sentence',
    (args) => {
      const { status, stderr } = onFull(args.split(' '), 1);
      expect(status).toBe(2);
      expect(stderr).toMatch(/^nianbao: 结果写不出去（.*），没有完成。.*\n$/);
    },
    60_000,
  );

  test('as standard error does not pass for success where something was to be said', () => {
    expect(onFull(['--version'], 2).status).toBe(0);
    expect(onFull(['none.md'], 2).status).toBe(2);
  }, 60_000);
});

describe('colour', () => {
  const ESCAPE = '\u001b[';
  const isColoured = async (args: string[], env: Record<string, string>) =>
    (await runCommand(['rules', ...args], folder, '', env)).stdout.includes(ESCAPE);

  test('there is none where the output is no terminal', async () => {
    expect(await isColoured([], {})).toBe(false);
  });

  test('FORCE_COLOR asks for it, whatever NO_COLOR says', async () => {
    expect(await isColoured([], { FORCE_COLOR: '1' })).toBe(true);
    expect(await isColoured([], { FORCE_COLOR: '1', NO_COLOR: '1' })).toBe(true);
    expect(await isColoured([], { FORCE_COLOR: '0' })).toBe(false);
  });

  test('the flag comes before both', async () => {
    expect(await isColoured(['--color', 'never'], { FORCE_COLOR: '1' })).toBe(false);
    expect(await isColoured(['--color=always'], { NO_COLOR: '1' })).toBe(true);
  });
});
