import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { formatters } from '../../src/output/index.js';
import { runCommand, type Outcome } from './scenario.js';

const FILES = 40;
let folder = '';
const faulty = readFileSync('examples/faulty-department-2024.md', 'utf8');
const clean = readFileSync('examples/clean-2019.md', 'utf8');

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'nianbao-'));
  mkdirSync(join(folder, '.git'));
  mkdirSync(join(folder, 'reports'));
  for (let index = 0; index < FILES; index++) {
    // One that takes longer, one that cannot be read, and those of others with findings between.
    const text = index === 7 ? '' : index % 3 === 0 ? faulty : clean;
    const more = index === 0 ? '补充说明。\n\n'.repeat(2000) : '';
    writeFileSync(join(folder, 'reports', `${String(index).padStart(2, '0')}.md`), text + more);
  }
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

const nianbao = (...args: string[]): Promise<Outcome> => runCommand(args, folder);
const FORMATS = Object.keys(formatters);

/** All formats of a run, by name. */
async function everyFormat(name: string, ...args: string[]): Promise<Record<string, string>> {
  const outputs = FORMATS.flatMap((format) => ['-f', `${format}=${name}.${format}`]);
  const { exit, stderr } = await nianbao(...args, ...outputs);
  expect(exit).toBe(2);
  // Copies of one report are told, and that nothing was held against another year; nothing else is.
  expect(stderr.trim().split('\n')).toEqual([
    expect.stringContaining('没有对照'),
    expect.stringContaining('分不清以哪份为准'),
  ]);
  const written = FORMATS.map((format) => [
    format,
    readFileSync(join(folder, `${name}.${format}`), 'utf8'),
  ]);
  return { ...(Object.fromEntries(written) as Record<string, string>), stderr };
}

describe('many files', () => {
  test('give the same output, in the same order, with one thread, several, and from the cache', async () => {
    const one = await everyFormat('one', 'reports', '--jobs', '1');
    expect(JSON.parse(one['json']!)).toHaveLength(FILES);
    expect(await everyFormat('three', 'reports', '--jobs', '3')).toEqual(one);
    expect(await everyFormat('cold', 'reports', '--jobs', '2', '--cache')).toEqual(one);
    expect(await everyFormat('warm', 'reports', '--cache')).toEqual(one);
  }, 120_000);

  test('only what has changed is linted again, and what failed', async () => {
    const timed = async (): Promise<number> => {
      const { stdout } = await nianbao('reports', '--cache', '--stats', '-f', 'json');
      const results = JSON.parse(stdout) as { stats?: object }[];
      return results.filter(({ stats }) => stats).length;
    };
    await timed();
    expect(await timed()).toBe(0);
    writeFileSync(join(folder, 'reports', '11.md'), `${clean}\n`);
    expect(await timed()).toBe(1);
  }, 120_000);

  test('entries of the cache that are cut short, altered or garbage are not believed', async () => {
    const before = await nianbao('reports', '--cache', '-f', 'json');
    const cache = join(folder, '.nianbaocache');
    for (const [index, name] of readdirSync(cache)
      .filter((entry) => entry.endsWith('.nianbao'))
      .entries()) {
      const path = join(cache, name);
      const content = readFileSync(path);
      const spoilt = [
        content.subarray(0, content.length >> 1),
        Buffer.from(content.toString().replace('"errorCount":', '"errorCount":9')),
        Buffer.from([0, 255, 10, 10]),
        Buffer.alloc(0),
      ];
      writeFileSync(path, spoilt[index % spoilt.length]!);
    }
    expect(await nianbao('reports', '--cache', '-f', 'json')).toEqual(before);
  }, 120_000);

  test('runs side by side may share a cache', async () => {
    rmSync(join(folder, '.nianbaocache'), { recursive: true, force: true });
    const runs = [1, 2, 3].map(() => nianbao('reports', '--cache', '-f', 'json'));
    const [first, ...others] = await Promise.all(runs);
    for (const other of others) expect(other).toEqual(first);
    const kept = readdirSync(join(folder, '.nianbaocache'));
    expect(kept.filter((name) => name.endsWith('.tmp'))).toEqual([]);
  }, 120_000);

  test('the cache shows nothing to git', async () => {
    await nianbao('reports/01.md', '--cache');
    expect(readFileSync(join(folder, '.nianbaocache', '.gitignore'), 'utf8')).toBe('*\n');
  }, 60_000);

  test('parts of the files, merged in any order, are the whole run in every format', async () => {
    const whole = await everyFormat('whole', 'reports');
    for (const part of [1, 2, 3])
      await nianbao('reports', '--shard', `${part}/3`, '-f', `json=part${part}.json`);
    const merged = await everyFormat('merged', 'merge', 'part3.json', 'part1.json', 'part2.json');
    // The page shows reports in full only where it has read them.
    const { html, ...others } = whole;
    const { html: page, ...mergedOthers } = merged;
    expect(mergedOthers).toEqual(others);
    const heads = (text = ''): string[] => text.match(/<h2>.*?<\/h2>/g) ?? [];
    expect(heads(page)).toEqual(heads(html));
  }, 120_000);
});
