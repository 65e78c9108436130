import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { release } from '../../scripts/release/folder.mjs';

interface Bom {
  readonly components: readonly {
    readonly group?: string;
    readonly name: string;
    readonly version: string;
    readonly licenses: readonly unknown[];
    readonly properties: readonly { readonly value: string }[];
  }[];
}

interface Lock {
  readonly packages: Readonly<Record<string, { readonly version: string }>>;
}

let folder = '';
let names: readonly string[] = [];
const read = (name: string) => readFileSync(join(folder, name), 'utf8');

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'nianbao-release-'));
  names = release(resolve('.'), folder);
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a release', () => {
  test('has the page, the packed command, and a sum for each file', () => {
    expect(names).toEqual(
      expect.arrayContaining(['nianbao.html', 'sbom.cdx.json', '入网自查.md', 'LICENSE']),
    );
    expect(names.filter((name) => name.endsWith('.tgz'))).toHaveLength(1);
    const sums = read('SHA256SUMS').trimEnd().split('\n');
    expect(sums).toHaveLength(names.length - 1);
    for (const line of sums) {
      const [sum, name = ''] = line.split('  ');
      const found = createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex');
      expect({ name, sum: found }).toEqual({ name, sum });
    }
  });

  test('lists every package of each product once, in the version that is locked', () => {
    const { components } = JSON.parse(read('sbom.cdx.json')) as Bom;
    const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock;
    const named = components.map(({ group, ...each }) => ({
      ...each,
      full: group ? `${group}/${each.name}` : each.name,
    }));
    const versionsOf = (full: string) =>
      Object.entries(packages)
        .filter(([path]) => path.endsWith(`node_modules/${full}`))
        .map(([, { version }]) => version);
    for (const { full, version } of named) expect(versionsOf(full)).toContain(version);
    const inProduct = (product: string) =>
      named
        .filter(({ properties }) => properties.some(({ value }) => value === product))
        .map(({ full }) => full);
    expect(inProduct('page')).toEqual(expect.arrayContaining(['core-js', 'parse5', 'pdfjs-dist']));
    expect(inProduct('command')).toEqual(expect.arrayContaining(['yargs', 'parse5']));
    expect(inProduct('command')).not.toContain('core-js');
  });

  test('answers no question without what holds the answer', () => {
    const text = read('入网自查.md');
    expect(text).not.toContain('{version}');
    const rows = text.split('\n').filter((line) => /^\| (?!问|---)/.test(line));
    const unheld = rows.flatMap((row) => {
      const holders = row.split('|').at(-2)?.split('；') ?? [];
      return holders.filter((holder) => {
        const [, file = '', name = ''] = /`([^`]+)`(?: › (.+))?/.exec(holder.trim()) ?? [];
        return !existsSync(file) || !readFileSync(file, 'utf8').includes(name.trim());
      });
    });
    expect(rows.length).toBeGreaterThan(8);
    expect(unheld).toEqual([]);
  });
});

test.each([[['--help']], [['a', 'b']]])('%j is no folder, and nothing is made', (args) => {
  const cwd = mkdtempSync(join(tmpdir(), 'nianbao-release-'));
  const { status, stderr } = spawnSync(
    process.execPath,
    [resolve('scripts/release.mjs'), ...args],
    {
      cwd,
      encoding: 'utf8',
    },
  );
  expect(status).toBe(2);
  expect(stderr).toContain('npm run release [-- FOLDER]');
  for (const name of args) expect(existsSync(name)).toBe(false);
  rmSync(cwd, { recursive: true });
});
