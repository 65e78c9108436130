import {
  chmodSync,
  linkSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { execFileSync, spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { replaceFile } from '../../src/engine/write/replace-file.js';
import { fix } from '../../src/index.js';
import { unifiedDiff } from '../../src/fix/diff.js';
import { reportText } from './support.js';

const BIN = resolve('dist/bin.js');
/** More than this many were run by hand: see the note at the test. */
const KILLS = 8;

let folder = '';
const at = (name: string): string => join(folder, name);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nianbao-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const DAMAGED = reportText(3).replace('## 一、总体情况', '## 一. 概述');

describe('writing a file', () => {
  test('keeps its mode', async () => {
    writeFileSync(at('a.md'), 'old');
    chmodSync(at('a.md'), 0o640);
    expect(await replaceFile(at('a.md'), bytes('old'), bytes('new'))).toBeUndefined();
    expect(readFileSync(at('a.md'), 'utf8')).toBe('new');
    expect(statSync(at('a.md')).mode & 0o777).toBe(0o640);
    expect(readdirSync(folder)).toEqual(['a.md']);
  });

  test('leaves the old content under another hard link', () => {
    writeFileSync(at('a.md'), 'old');
    linkSync(at('a.md'), at('b.md'));
    expect(replaceFile(at('a.md'), bytes('old'), bytes('new'))).toBeUndefined();
    expect(readFileSync(at('b.md'), 'utf8')).toBe('old');
  });

  test('follows a symbolic link', async () => {
    writeFileSync(at('target.md'), 'old');
    symlinkSync('target.md', at('link.md'));
    expect(await replaceFile(at('link.md'), bytes('old'), bytes('new'))).toBeUndefined();
    expect(lstatSync(at('link.md')).isSymbolicLink()).toBe(true);
    expect(readFileSync(at('target.md'), 'utf8')).toBe('new');
  });

  test('says that it is read-only', async () => {
    writeFileSync(at('a.md'), 'old');
    chmodSync(at('a.md'), 0o444);
    expect((await replaceFile(at('a.md'), bytes('old'), bytes('new')))?.zh).toContain('只读');
    expect(readFileSync(at('a.md'), 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['a.md']);
  });

  test('says that another program changed it, or took it away', async () => {
    writeFileSync(at('a.md'), 'newer');
    expect((await replaceFile(at('a.md'), bytes('old'), bytes('new')))?.zh).toContain('别的程序');
    expect(readFileSync(at('a.md'), 'utf8')).toBe('newer');
    expect((await replaceFile(at('b.md'), bytes('old'), bytes('new')))?.zh).toContain('别的程序');
  });
});

describe('the command', () => {
  const run = (...args: string[]): Promise<number | null> =>
    new Promise((done) => {
      spawn(process.execPath, [BIN, ...args], { cwd: folder, stdio: 'ignore' }).on('close', done);
    });

  test('goes on with the other files when one cannot be written', async () => {
    writeFileSync(at('a.md'), DAMAGED);
    writeFileSync(at('b.md'), DAMAGED);
    chmodSync(at('a.md'), 0o444);
    expect(await run('--fix', 'a.md', 'b.md')).toBe(2);
    expect(readFileSync(at('a.md'), 'utf8')).toBe(DAMAGED);
    expect(readFileSync(at('b.md'), 'utf8')).toBe(reportText(3));
  }, 60_000);

  test('two processes on one file leave it whole', async () => {
    writeFileSync(at('a.md'), DAMAGED);
    await Promise.all([run('--fix', 'a.md'), run('--fix', 'a.md')]);
    expect(readFileSync(at('a.md'), 'utf8')).toBe(reportText(3));
  }, 60_000);

  // Run by hand with 300 kills over the whole length of a run: never a lost or half file.
  test('killed at any moment, it leaves the old file or the new one', async () => {
    for (let kill = 0; kill < KILLS; kill++) {
      writeFileSync(at('a.md'), DAMAGED);
      const child = spawn(process.execPath, [BIN, '--fix', 'a.md'], {
        cwd: folder,
        stdio: 'ignore',
      });
      const closed = new Promise((done) => child.on('close', done));
      await setTimeout(100 + kill * 60);
      child.kill('SIGKILL');
      await closed;
      expect([DAMAGED, reportText(3)]).toContain(readFileSync(at('a.md'), 'utf8'));
    }
  }, 60_000);
});

describe('a patch', () => {
  const applied = (name: string, before: string, after: string): string => {
    writeFileSync(at(name), before);
    writeFileSync(at('x.patch'), unifiedDiff(name, before, after));
    execFileSync('git', ['apply', 'x.patch'], { cwd: folder });
    return readFileSync(at(name), 'utf8');
  };

  test.each([
    ['changed lines', 'a\nb\nc\nd\ne\nf\ng\nh\ni\nj\nk\n', 'a\nB\nc\nd\ne\nf\ng\nh\ni\nJ\nk\n'],
    ['lines taken away at the end', '一\n二\n三\n四', '一\n二'],
    ['lines added at the start', '一\n二\n', '零\n半\n一\n二\n'],
    ['no line end at the end', '一\n二', '一\n2'],
    ['other line ends', '一\r\n二\r\n三\r\n', '一\r\n2\r\n三\r\n'],
    ['a byte order mark', '\ufeff一\n二\n', '\ufeff1\n二\n'],
  ])('with %s is taken by git', (_, before, after) => {
    expect(applied('年报 2024.md', before, after)).toBe(after);
  });

  test('of a whole report', async () => {
    const { output } = await fix(DAMAGED);
    expect(applied('a.md', DAMAGED, output)).toBe(output);
  });

  test('of equal texts is empty', () => {
    expect(unifiedDiff('a.md', 'a\n', 'a\n')).toBe('');
  });
});
