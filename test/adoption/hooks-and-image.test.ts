import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import ignore from 'ignore';
import { parse } from 'yaml';
import { EXTENSIONS } from '../../src/engine/unread.js';

interface Hook {
  readonly id: string;
  readonly name: string;
  readonly language: string;
  readonly entry: string;
  readonly files: string;
  readonly exclude: string;
}

describe('the hooks for pre-commit', () => {
  const hooks = parse(readFileSync('.pre-commit-hooks.yaml', 'utf8')) as Hook[];

  test.each(hooks)('$id has all that a hook must have', ({ id, name, language, entry }) => {
    expect([id, name, entry].every((each) => each.length > 0)).toBe(true);
    expect(['system', 'docker']).toContain(language);
    expect(entry).toMatch(/(^| )nianbao$/);
  });

  test.each(hooks)('$id takes reports and leaves the rest', ({ files, exclude }) => {
    // Python reads (?i) at the head of an expression as a flag.
    const wanted = new RegExp(files.replace('(?i)', ''), files.startsWith('(?i)') ? 'i' : '');
    const takes = (path: string) => wanted.test(path) && !new RegExp(exclude).test(path);
    const known = EXTENSIONS.flatMap((each) => [`年报.${each}`, `年报.${each.toUpperCase()}`]);
    const taken = [...known, '年报/a.md', 'a.docx', 'b/某县.html', 'c.htm', 'd.txt'];
    const left = ['README.md', 'x/README.zh-CN.md', 'a.png', 'a.md.bak', 'LICENSE.txt', 'a.yaml'];
    expect(taken.filter((path) => !takes(path))).toEqual([]);
    expect(left.filter(takes)).toEqual([]);
  });

  test('the hook runs the command that the project has installed', () => {
    const folder = mkdtempSync(join(tmpdir(), 'nianbao-'));
    try {
      cpSync('examples/faulty-department-2024.md', join(folder, 'a.md'));
      execFileSync('mkdir', ['-p', join(folder, 'node_modules/.bin')]);
      symlinkSync(join(process.cwd(), 'dist/bin.js'), join(folder, 'node_modules/.bin/nianbao'));
      const { entry } = hooks.find(({ language }) => language === 'system')!;
      const [program = '', ...args] = entry.split(' ');
      const run = spawnSync(program, [...args, 'a.md'], { cwd: folder, encoding: 'utf8' });
      expect(run.status).toBe(1);
      expect(run.stdout).toContain('共 1 份报告');
    } finally {
      rmSync(folder, { recursive: true });
    }
  }, 30_000);
});

/** The instructions of the Dockerfile, without comments. */
const INSTRUCTIONS = readFileSync('Dockerfile', 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => {
    const [name = '', ...words] = line.split(' ');
    return { name, words, text: words.join(' ') };
  });
const LAST_STAGE = INSTRUCTIONS.slice(INSTRUCTIONS.findLastIndex(({ name }) => name === 'FROM'));

describe('the image', () => {
  const copies = INSTRUCTIONS.filter(({ name }) => name === 'COPY');
  const fromContext = copies.filter(({ words }) => !words[0]!.startsWith('--'));

  test('copies what there is and what .dockerignore lets through', () => {
    const ignored = ignore().add(readFileSync('.dockerignore', 'utf8'));
    for (const path of fromContext.flatMap(({ words }) => words.slice(0, -1))) {
      expect({ path, exists: existsSync(path) }).toEqual({ path, exists: true });
      expect({ path, ignored: ignored.ignores(path) }).toEqual({ path, ignored: false });
    }
    // Declarations of what the build generates are sources.
    expect(ignored.ignores('src/engine/config/validate.generated.d.ts')).toBe(false);
    expect(ignored.ignores('node_modules/ajv/package.json')).toBe(true);
  });

  test('has in it all that the build is made of', async () => {
    const { STAMP, PRODUCTS } = await import('../../scripts/build/stamp.mjs');
    const copied = fromContext.flatMap(({ words }) => words.slice(0, -1));
    const sources = readFileSync('scripts/build/stamp.mjs', 'utf8').match(
      /SOURCES = \[([^\]]*)\]/,
    )![1]!;
    for (const [, name] of sources.matchAll(/'([^']+)'/g)) expect(copied).toContain(name);
    expect([STAMP, ...PRODUCTS].some((path) => path === 'dist/bin.js')).toBe(true);
  });

  test('is made from the plain image, and run by nobody in particular', () => {
    const froms = INSTRUCTIONS.filter(({ name }) => name === 'FROM').map(({ words }) => words[0]);
    expect(froms).toEqual(['node:20-slim', 'node:20-slim']);
    const user = LAST_STAGE.findIndex(({ name }) => name === 'USER');
    expect(LAST_STAGE[user]?.text).toBe('node');
    expect(LAST_STAGE.slice(user).some(({ name }) => name === 'RUN')).toBe(false);
  });

  test('runs with what it copies and nothing else', () => {
    const folder = mkdtempSync(join(tmpdir(), 'nianbao-'));
    try {
      for (const { words } of LAST_STAGE.filter(({ name }) => name === 'COPY')) {
        const [source = '', target = ''] = words.filter((word) => !word.startsWith('--from'));
        const path = source.replace('/build/', '');
        const to = target.endsWith('/') ? `${target}${path}` : target;
        cpSync(path, join(folder, to), { recursive: true });
      }
      const bin = join(folder, 'opt/nianbao/dist/bin.js');
      const link = LAST_STAGE.find(({ text }) => text.startsWith('ln -s'));
      expect(link?.words[2]).toBe('/opt/nianbao/dist/bin.js');
      const run = (args: string[]) => spawnSync(process.execPath, [bin, ...args], { cwd: folder });
      expect(run(['--version']).status).toBe(0);
      expect(run(['examples']).status).toBe(1);
      const blank = run([
        'init',
        '--report',
        '2025',
        '--organ',
        '某县财政局',
        '--docx',
        '-o',
        'r.docx',
      ]);
      expect(blank.status).toBe(0);
      expect(run(['r.docx']).status).toBe(0);
    } finally {
      rmSync(folder, { recursive: true });
    }
  }, 30_000);
});
