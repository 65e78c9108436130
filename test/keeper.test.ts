import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { folderOf, keeperIn, kindOf } from '../src/keeper.js';
import { launch, scriptOf, type Keeper } from '../src/launch.js';

const KIND = 'lint-md';
const ofPid = (pid: number) => ({ pid, versions: { v8: '11.3' } });

function bundleOf(answer: string): string {
  const bundle = join(mkdtempSync(join(tmpdir(), 'bundle-')), 'a.cjs');
  writeFileSync(
    bundle,
    `(function (exports) { exports.answer = () => ${JSON.stringify(answer)}; })`,
  );
  return bundle;
}

/** What is kept for a bundle. */
function foundBy(keeper: Keeper, bundle: string): Buffer | undefined {
  return keeper.find(keeper.nameOf(readFileSync(bundle))!);
}

function emptyFolder(): string {
  return join(mkdtempSync(join(tmpdir(), 'kept-')), 'nianbao-lint');
}

/** One run of the command: what it answers, whether it began with kept code, and what is kept when it is over. */
function runOnce(bundle: string, folder: string, pid = 1): { answer: string; wasKept: boolean } {
  const keeper = keeperIn(folder, KIND, ofPid(pid));
  const { exports, keep } = launch<{ answer: () => string }>(bundle, keeper);
  const wasKept = foundBy(keeper, bundle) !== undefined;
  const answer = exports.answer();
  keep();
  return { answer, wasKept };
}

function kept(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder) : [];
}

function change(folder: string, how: (content: Buffer) => Uint8Array): void {
  const [name] = kept(folder);
  const file = join(folder, name!);
  writeFileSync(file, how(readFileSync(file)));
}

describe('byte code kept from run to run', () => {
  test('is there from the second run on, and V8 takes it', () => {
    const [bundle, folder] = [bundleOf('年报'), emptyFolder()];
    expect(runOnce(bundle, folder)).toEqual({ answer: '年报', wasKept: false });
    expect(runOnce(bundle, folder)).toEqual({ answer: '年报', wasKept: true });
    const code = foundBy(keeperIn(folder, KIND, ofPid(1)), bundle)!;
    expect(scriptOf(bundle, code).cachedDataRejected).toBe(false);
    expect(kept(folder)).toHaveLength(1);
  });

  test('belongs to one text of the program, also where another is as long', () => {
    const folder = emptyFolder();
    runOnce(bundleOf('first'), folder);
    expect(runOnce(bundleOf('other'), folder)).toEqual({ answer: 'other', wasKept: false });
    expect(kept(folder)).toHaveLength(2);
  });

  test('belongs to one kind of run', () => {
    const [bundle, folder] = [bundleOf('a'), emptyFolder()];
    runOnce(bundle, folder);
    expect(foundBy(keeperIn(folder, 'lint-docx', ofPid(1)), bundle)).toBeUndefined();
  });

  test.each([
    ['empty', () => Buffer.alloc(0)],
    ['cut short', (content: Buffer) => content.subarray(0, content.length / 2)],
    ['longer', (content: Buffer) => Buffer.concat([content, Buffer.alloc(8)])],
    [
      'damaged in one byte',
      (content: Buffer) => {
        const at = content.length >> 1;
        content[at] = content[at]! ^ 1;
        return content;
      },
    ],
  ] as const)('is not believed where the file is %s', (_, how) => {
    const [bundle, folder] = [bundleOf('right'), emptyFolder()];
    runOnce(bundle, folder);
    change(folder, how);
    expect(runOnce(bundle, folder)).toEqual({ answer: 'right', wasKept: false });
    expect(runOnce(bundle, folder).wasKept).toBe(true);
  });

  test('that V8 refuses is made anew', () => {
    const bundle = bundleOf('right');
    const saved: Buffer[] = [];
    const { exports, keep } = launch<{ answer: () => string }>(bundle, {
      isEmpty: () => false,
      nameOf: () => 'name',
      find: () => Buffer.from('byte code of another version'.repeat(20)),
      keep: (_, code) => saved.push(code),
    });
    expect(exports.answer()).toBe('right');
    keep();
    expect(scriptOf(bundle, saved[0]!).cachedDataRejected).toBe(false);
  });

  test('is never in the way where the folder cannot be made', () => {
    const folder = join(bundleOf('a file, no folder'), 'below');
    expect(runOnce(bundleOf('right'), folder)).toEqual({ answer: 'right', wasKept: false });
    expect(existsSync(folder)).toBe(false);
  });

  test('is put in place by one run where two end at once', () => {
    const [bundle, folder] = [bundleOf('both'), emptyFolder()];
    const runs = [1, 2].map((pid) => launch(bundle, keeperIn(folder, KIND, ofPid(pid))));
    for (const { keep } of runs) keep();
    expect(kept(folder)).toHaveLength(1);
    expect(runOnce(bundle, folder)).toEqual({ answer: 'both', wasKept: true });
  });

  test('makes room by the oldest of its own files alone', () => {
    const folder = emptyFolder();
    mkdirSync(folder);
    const names = Array.from({ length: 14 }, (_, index) => `code-a-b-${index}-lint-md.cache`);
    for (const [index, name] of names.entries()) {
      writeFileSync(join(folder, name), 'old');
      utimesSync(join(folder, name), 1000 + index, 1000 + index);
    }
    writeFileSync(join(folder, 'of-somebody-else'), 'stays');
    utimesSync(join(folder, 'of-somebody-else'), 1, 1);
    runOnce(bundleOf('new'), folder);
    const left = kept(folder);
    expect(left).toContain('of-somebody-else');
    expect(left).toHaveLength(13);
    expect(names.filter((name) => !left.includes(name))).toEqual(names.slice(0, 3));
  });
});

describe('the command without the byte code of its build', () => {
  test('keeps its own once, and takes it from then on', () => {
    const root = mkdtempSync(join(tmpdir(), 'installed-'));
    for (const file of [
      'package.json',
      'dist/bin.cjs',
      'dist/command/nianbao.cjs',
      'dist/command/rulebook.dat',
    ]) {
      mkdirSync(dirname(join(root, file)), { recursive: true });
      copyFileSync(file, join(root, file));
    }
    const cache = join(root, 'cache');
    const report = resolve('examples/clean-department-2023.md');
    const lint = (): string =>
      execFileSync(process.execPath, [join(root, 'dist/bin.cjs'), report], {
        cwd: root,
        encoding: 'utf8',
        // Each system has its own name for the folder of caches.
        env: { ...process.env, XDG_CACHE_HOME: cache, LOCALAPPDATA: cache },
      });
    const files = (): string[] =>
      readdirSync(cache, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.cache'))
        .map((name) => `${name} ${statSync(join(cache, name)).mtimeMs}`);
    const first = lint();
    const kept = files();
    expect(kept).toHaveLength(1);
    expect(lint()).toBe(first);
    expect(files()).toEqual(kept);
  });
});

describe('where byte code is kept', () => {
  const of = (platform: string, env: Record<string, string>): string | undefined =>
    folderOf({ platform, env, pid: 1 })?.replaceAll('\\', '/');

  test.each([
    ['linux', { HOME: '/home/a' }, '/home/a/.cache/nianbao-lint'],
    ['linux', { HOME: '/home/a', XDG_CACHE_HOME: '/var/c' }, '/var/c/nianbao-lint'],
    ['darwin', { HOME: '/Users/a' }, '/Users/a/Library/Caches/nianbao-lint'],
    ['win32', { LOCALAPPDATA: '/a/Local', HOME: '/b' }, '/a/Local/nianbao-lint/Cache'],
    ['linux', { HOME: '/home/a', NODE_DISABLE_COMPILE_CACHE: '1' }, undefined],
    ['linux', { HOME: 'relative' }, undefined],
    ['linux', {}, undefined],
    ['win32', { HOME: '/b' }, undefined],
  ])('on %s with %j: %s', (platform, env, folder) => expect(of(platform, env)).toBe(folder));

  test.each([
    [['a.md'], 'lint-md'],
    [['lint', '--no-config', 'a/年报.DOCX'], 'lint-docx'],
    [['reports/2023'], 'lint-any'],
    [['explain', 'applications-balance'], 'explain-any'],
    [[], 'lint-any'],
  ])('the kind of %j is %s', (args, kind) => expect(kindOf(args)).toBe(kind));
});
