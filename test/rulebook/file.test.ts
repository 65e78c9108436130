import { expect, test } from '@jest/globals';
import { transformSync } from 'esbuild';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { RULEBOOK, RULEBOOK_MODULE, rulebookFile } from '../../scripts/build/rulebook-file.mjs';
import { rulebook } from '../../src/rulebook/index.js';
import type { Rulebook } from '../../src/rulebook/types.js';

test('the rulebook of the command is that of the sources, and words of rules come when they are asked for', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'rulebook-'));
  try {
    writeFileSync(join(folder, RULEBOOK), await rulebookFile(resolve('.')));
    const { code } = transformSync(RULEBOOK_MODULE, { format: 'cjs', platform: 'node' });
    writeFileSync(join(folder, 'compiled.cjs'), code);
    const load = createRequire(join(folder, 'compiled.cjs'));
    const { compiled } = load('./compiled.cjs') as { compiled: Rulebook };
    const [rule] = compiled.rules;
    expect(Object.getOwnPropertyDescriptor(rule, 'messages')).toHaveProperty('get');
    expect(rule!.messages).toEqual(rulebook.rules[0]!.messages);
    expect(Object.getOwnPropertyDescriptor(rule, 'messages')).toHaveProperty('value');
    expect(JSON.stringify(compiled)).toBe(JSON.stringify(rulebook));
  } finally {
    rmSync(folder, { recursive: true });
  }
});
