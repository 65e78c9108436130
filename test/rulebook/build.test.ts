import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { isBuilt, printOf, PRODUCTS, STAMP } from '../../scripts/build/stamp.mjs';

let root: string;

function write(file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'nianbao-build-'));
  write('package.json', '{}');
  write('src/bin.ts', 'a');
  write('rules/editions/2021.yaml', 'b');
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('the print of the sources', () => {
  test('does not depend on times', () => {
    const print = printOf(root);
    utimesSync(join(root, 'src/bin.ts'), 0, 0);
    expect(printOf(root)).toBe(print);
  });

  test('changes when a file is changed, added, renamed or removed', () => {
    const prints = [printOf(root)];
    write('src/bin.ts', 'c');
    prints.push(printOf(root));
    write('src/deep/er/new.ts', '');
    prints.push(printOf(root));
    rmSync(join(root, 'src/bin.ts'));
    prints.push(printOf(root));
    write('src/bun.ts', 'c');
    prints.push(printOf(root));
    expect(new Set(prints).size).toBe(prints.length);
  });

  test('leaves out what the build itself writes', () => {
    const print = printOf(root);
    for (const file of PRODUCTS.filter((product) => product.startsWith('src/'))) write(file, 'x');
    expect(printOf(root)).toBe(print);
  });
});

describe('a build', () => {
  function build(): void {
    for (const product of PRODUCTS) write(product, '');
    write(STAMP, printOf(root));
  }

  test('counts while the sources are what they were', () => {
    expect(isBuilt(root)).toBe(false);
    build();
    expect(isBuilt(root)).toBe(true);
    write('rules/editions/2021.yaml', 'c');
    expect(isBuilt(root)).toBe(false);
  });

  test.each(PRODUCTS)('does not count without %s', (product) => {
    build();
    rmSync(join(root, product));
    expect(isBuilt(root)).toBe(false);
  });
});
