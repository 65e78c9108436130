import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { CATALOGUE } from '../../src/cli/catalogue.js';

const page = readFileSync('man/nianbao.1', 'utf8');
const plain = page.replaceAll('\\-', '-').replaceAll(/\\f[BIR]/g, '');

describe('the manual page', () => {
  test('names every command and every flag', () => {
    for (const { usages, flags } of CATALOGUE) {
      for (const { usage } of usages) expect(plain).toContain(usage.en);
      for (const { name } of flags) expect(plain).toContain(`--${name}`);
    }
  });

  test('holds nothing that roff stumbles over', () => {
    expect([...page].filter((character) => character.charCodeAt(0) > 126)).toEqual([]);
    const ifGroff = spawnSync('groff', ['--version']).status === 0;
    if (!ifGroff) return;
    const { stderr } = spawnSync('groff', ['-man', '-Tutf8', '-ww', '-z', 'man/nianbao.1']);
    expect(stderr.toString()).toBe('');
  });

  test('is part of the package', () => {
    const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
      man: string[];
      files: string[];
    };
    for (const path of manifest.man) expect(existsSync(path)).toBe(true);
    expect(manifest.files).toContain('man');
  });
});
