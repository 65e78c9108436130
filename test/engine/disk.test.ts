import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { readFileWithin, readTextWithin } from '../../src/engine/disk/read.js';
import { walk } from '../../src/engine/disk/walk.js';
import { discover } from '../../src/engine/discover.js';
import { PendingFile } from '../../src/engine/write/pending-file.js';
import { replaceFile } from '../../src/engine/write/replace-file.js';
import { readBaseline, writeBaseline } from '../../src/engine/baseline/store.js';
import { create } from '../../src/cli/init/create.js';
import { DISK, type Disk } from '../../src/engine/disk/disk.js';
import { command } from '../support/command.js';
import { failing, failure } from '../support/disk.js';

let folder = '';
const at = (name: string): string => join(folder, name);
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const FULL = failing('writeSync', 'ENOSPC');

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nianbao-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('reading', () => {
  test('does not wait for a pipe, nor take a folder for a file', () => {
    execFileSync('mkfifo', [at('pipe')]);
    expect(readFileWithin(at('pipe'), 1, DISK)).toMatchObject({ why: 'special' });
    expect(readFileWithin(folder, 1, DISK)).toMatchObject({ why: 'special' });
  });

  test('stops at its limit, and tells a file that is not there', () => {
    writeFileSync(at('a'), new Uint8Array(1024 * 1024));
    expect(readFileWithin(at('a'), 1, DISK)).toMatchObject({ why: 'large' });
    expect(readFileWithin(at('b'), 1, DISK)).toMatchObject({ why: 'missing' });
  });

  test('tells what the system says', () => {
    writeFileSync(at('a'), 'x');
    const broken = failing('readFileSync', 'EIO');
    expect(readFileWithin(at('a'), 1, broken)).toEqual({ why: 'system', code: 'EIO' });
  });

  test.each([
    ['UTF-8', bytes('年报'), '年报'],
    ['UTF-8 with a mark', bytes('\ufeff年报'), '年报'],
    ['UTF-16 with a mark', Buffer.from('\ufeff年报', 'utf16le'), '年报'],
    ['UTF-16, the other way round', Buffer.from('\ufeff年报', 'utf16le').swap16(), '年报'],
  ])('takes %s', (_, content, text) => {
    writeFileSync(at('a'), content);
    expect(readTextWithin(at('a'), 1, DISK)).toBe(text);
  });

  test.each([
    ['GBK', Uint8Array.from([0xc4, 0xea, 0xb1, 0xa8])],
    ['UTF-16 without a mark', Buffer.from('issuer', 'utf16le')],
  ])('does not guess at %s', (_, content) => {
    writeFileSync(at('a'), content);
    expect(readTextWithin(at('a'), 1, DISK)).toMatchObject({ why: 'encoding' });
  });
});

describe('writing', () => {
  test('to a full disk leaves the old file, nothing else, and says why', () => {
    writeFileSync(at('a.md'), 'old');
    expect(replaceFile(at('a.md'), bytes('old'), bytes('new'), FULL)?.zh).toContain('空间不足');
    expect(readFileSync(at('a.md'), 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['a.md']);
  });

  test.each(['fsyncSync', 'closeSync', 'renameSync', 'fchmodSync'] as const)(
    'leaves the old file and nothing else where %s fails',
    (name) => {
      writeFileSync(at('a.md'), 'old');
      const problem = replaceFile(at('a.md'), bytes('old'), bytes('new'), failing(name, 'EIO'));
      expect(problem?.zh).toContain('磁盘读写出错');
      expect(readFileSync(at('a.md'), 'utf8')).toBe('old');
      expect(readdirSync(folder)).toEqual(['a.md']);
    },
  );

  test('goes on where the system takes a part at a time', () => {
    const slow: Disk = {
      ...DISK,
      writeSync: ((descriptor: number, content: Uint8Array, from: number) =>
        DISK.writeSync(descriptor, content, from, 1)) as Disk['writeSync'],
    };
    writeFileSync(at('a.md'), 'old');
    expect(replaceFile(at('a.md'), bytes('old'), bytes('年报'), slow)).toBeUndefined();
    expect(readFileSync(at('a.md'), 'utf8')).toBe('年报');
  });

  test('takes a name as long as a name may be', () => {
    const name = `${'报'.repeat(84)}.md`;
    writeFileSync(at(name), 'old');
    expect(replaceFile(at(name), bytes('old'), bytes('new'))).toBeUndefined();
    expect(readFileSync(at(name), 'utf8')).toBe('new');
  });

  test('of a new file leaves nothing where the disk is full', () => {
    expect(() => create('r.docx', 'x', { cwd: folder, disk: FULL })).toThrow('空间不足');
    expect(readdirSync(folder)).toEqual([]);
  });

  test('of a new file works where there are no hard links', () => {
    const disk = failing('linkSync', 'EPERM');
    create('r.docx', 'x', { cwd: folder, disk });
    expect(() => create('r.docx', 'y', { cwd: folder, disk })).toThrow('已经有');
    expect(readFileSync(at('r.docx'), 'utf8')).toBe('x');
    expect(readdirSync(folder)).toEqual(['r.docx']);
  });

  test('of a baseline for the first time never takes the place of another', () => {
    const none = readBaseline(at('b.jsonl'), DISK);
    writeBaseline(at('b.jsonl'), 'one\n', none, DISK);
    expect(() => writeBaseline(at('b.jsonl'), 'two\n', none, DISK)).toThrow('另一次运行');
    expect(readFileSync(at('b.jsonl'), 'utf8')).toBe('one\n');
    expect(readdirSync(folder)).toEqual(['b.jsonl']);
  });

  test('of a baseline to a full disk says so', () => {
    const none = readBaseline(at('b.jsonl'), DISK);
    expect(() => writeBaseline(at('b.jsonl'), 'one\n', none, FULL)).toThrow('空间不足');
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('what killed runs left', () => {
  const LEFT = '.nianbao-4242-0123456789ab.tmp';
  const old = (name: string): void => {
    const before = new Date(Date.now() - 7_200_000);
    utimesSync(at(name), before, before);
  };
  /** Begins to write beside it, as a run does. */
  const run = (isAlive: boolean): void =>
    new PendingFile(at('a.md'), { ...DISK, isAlive: () => isAlive }).abandon();

  test('goes with the next run, when it is ours, old, and nobody writes it', () => {
    writeFileSync(at(LEFT), 'x');
    old(LEFT);
    run(false);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('stays while its process runs, and while it is new', () => {
    writeFileSync(at(LEFT), 'x');
    run(false);
    expect(existsSync(at(LEFT))).toBe(true);
    old(LEFT);
    run(true);
    expect(existsSync(at(LEFT))).toBe(true);
  });

  test('what others made stays, however it is called', () => {
    const names = ['mine.tmp', '.nianbao-x.tmp', '.nianbao-1-0123456789AB.tmp', '.a.md.0123.tmp'];
    for (const name of names) writeFileSync(at(name), 'x');
    for (const name of names) old(name);
    mkdirSync(at(LEFT));
    run(false);
    expect(readdirSync(folder).sort()).toEqual([...names, LEFT].sort());
  });
});

describe('walking', () => {
  const shown = (files: readonly string[]): string[] =>
    files.map((file) => relative(folder, file)).sort();

  test('names a linked file once, and by its own name where it has one', () => {
    mkdirSync(at('in'));
    mkdirSync(at('out'));
    writeFileSync(at('in/a.md'), 'x');
    writeFileSync(at('out/b.md'), 'x');
    symlinkSync('a.md', at('in/also-a.md'));
    symlinkSync('../out/b.md', at('in/b.md'));
    symlinkSync('../out/b.md', at('in/c.md'));
    expect(shown(walk(at('in'), DISK).files)).toEqual(['in/a.md', 'in/b.md']);
  });

  test('does not enter linked folders, and tells of those elsewhere', () => {
    mkdirSync(at('in/deep'), { recursive: true });
    mkdirSync(at('out'));
    writeFileSync(at('out/b.md'), 'x');
    symlinkSync('..', at('in/deep/round'));
    symlinkSync('../out', at('in/out'));
    const { files, obstacles } = walk(at('in'), DISK);
    expect(files).toEqual([]);
    expect(obstacles).toEqual([{ path: at('in/out'), why: 'linked-folder', code: '' }]);
  });

  test('tells of a folder that may not be read; the others are linted', async () => {
    mkdirSync(at('a'));
    mkdirSync(at('b'));
    writeFileSync(at('a/r.md'), 'x');
    const disk: Disk = {
      ...DISK,
      readdirSync: ((path: string, options: never) => {
        if (path === at('b')) throw failure('EACCES');
        return DISK.readdirSync(path, options);
      }) as unknown as Disk['readdirSync'],
    };
    const { files, problems } = await discover(['.'], folder, disk);
    expect(shown(files)).toEqual(['a/r.md']);
    expect(problems.map(({ text }) => text.zh)).toEqual([expect.stringContaining('没有权限')]);
  });

  test('tells of a link that leads nowhere', async () => {
    writeFileSync(at('a.md'), 'x');
    symlinkSync('none.md', at('b.md'));
    symlinkSync('none.so', at('b.so'));
    const { files, problems } = await discover(['.', '*.md'], folder, DISK);
    expect(shown(files)).toEqual(['a.md']);
    expect(problems.map(({ text }) => text.zh)).toEqual([expect.stringContaining('b.md')]);
  });
});

describe('many reports and as many exceptions', () => {
  test('take no more calls of the disk for each: what holds for a folder is found once', async () => {
    const calls = async (count: number): Promise<number> => {
      const deep = at(`${count}/a/b/c`);
      mkdirSync(deep, { recursive: true });
      const entries = Array.from({ length: count }, (_, index) => {
        writeFileSync(join(deep, `${index}.md`), '');
        return `  - { file: ${index}.md, rule: cell-value, reason: 因 }\n`;
      });
      writeFileSync(at(`${count}/nianbao.exceptions.yaml`), `exceptions:\n${entries.join('')}`);
      let made = 0;
      const lstatSync = ((...args: Parameters<typeof DISK.lstatSync>) => {
        made += 1;
        return DISK.lstatSync(...args);
      }) as Disk['lstatSync'];
      await command([String(count), '-f', 'json'], folder, { disk: { ...DISK, lstatSync } });
      return made;
    };
    expect(await calls(60)).toBe(await calls(20));
  });
});
