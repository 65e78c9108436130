import { mkdtempSync, writeFileSync } from 'node:fs';
import Module from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { cacheOf, launch, scriptOf } from '../src/launch.js';
import { isByteCodeBelieved } from './support/byte-code.js';

const SOURCE = Module.wrap(
  'exports.answer = () => require("node:path").basename(__filename) + "年报";',
);

function bundleWith(cache?: (made: Buffer) => Uint8Array, source = SOURCE): string {
  const bundle = join(mkdtempSync(join(tmpdir(), 'launch-')), 'a.cjs');
  writeFileSync(bundle, source);
  if (cache) writeFileSync(cacheOf(bundle), cache(scriptOf(bundle).createCachedData()));
  return bundle;
}

function answerOf(bundle: string): string {
  return launch<{ answer: () => string }>(bundle).exports.answer();
}

describe('the code that was compiled in advance', () => {
  test('runs', () => expect(answerOf(bundleWith((made) => made))).toBe('a.cjs年报'));

  test('is not needed', () => expect(answerOf(bundleWith())).toBe('a.cjs年报'));

  test.each([
    ['nothing', () => Buffer.alloc(0)],
    ['garbage', () => Buffer.from('not byte code'.repeat(40))],
    ['half of it', (made: Buffer) => made.subarray(0, made.length / 2)],
    [
      'that of another program',
      () => scriptOf(bundleWith(undefined, 'exports.b = 1')).createCachedData(),
    ],
  ] as const)('is not believed where there is %s', (_, cache) => {
    expect(answerOf(bundleWith(cache))).toBe('a.cjs年报');
  });

  test('belongs to the command as it was built', () => {
    const bundle = resolve('dist/command/nianbao.cjs');
    expect(isByteCodeBelieved(bundle)).toBe(true);
  });
});
