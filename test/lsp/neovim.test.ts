import { execFile, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@jest/globals';

const hasNeovim = spawnSync('nvim', ['--version']).status === 0;
if (!hasNeovim) console.log('Neovim is not installed: the test in Neovim is skipped.');

(hasNeovim ? test : test.skip)(
  'Neovim shows the findings at their words, and makes the safe fixes',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'nianbao-'));
    try {
      mkdirSync(join(folder, '.git'));
      const report = join(folder, '年报.md');
      cpSync('examples/faulty-department-2024.md', report);
      const { stdout } = await promisify(execFile)(
        'nvim',
        ['--clean', '--headless', '-n', '-c', `luafile ${resolve('test/lsp/neovim.lua')}`],
        {
          env: {
            ...process.env,
            REPORT: report,
            NODE: process.execPath,
            BIN: resolve('dist/bin.js'),
          },
        },
      );
      const { found, left } = JSON.parse(stdout) as {
        found: { code: string; words: string }[];
        left: number;
      };
      expect(found).toHaveLength(12);
      expect(found).toContainEqual({ code: 'cell-value', words: '1,286' });
      expect(found).toContainEqual({ code: 'applicants-total', words: '4' });
      expect(left).toBe(9);
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
  120_000,
);
