import { runInNewContext } from 'node:vm';
import { describe, expect, test } from '@jest/globals';
import { buildSync } from 'esbuild';
import { nameless } from '../scripts/build/nameless.mjs';

/** A module that loads another with its first use. */
function bundleOf(loaded: string): string {
  const contents = 'exports.answer = () => require("./loaded.js").answer;';
  const url = `data:text/javascript,${encodeURIComponent(loaded)}`;
  const { outputFiles } = buildSync({
    stdin: { contents: contents.replace('./loaded.js', url) },
    bundle: true,
    write: false,
    format: 'cjs',
    minifyWhitespace: true,
    minifySyntax: true,
  });
  return outputFiles[0]!.text;
}

function answerOf(code: string): unknown {
  const module = { exports: {} as { answer?: () => unknown } };
  runInNewContext(code, { module, exports: module.exports });
  return module.exports.answer?.();
}

describe('a bundle whose modules are functions', () => {
  const bundle = bundleOf('export const answer = 42;');

  test('does the same', () => {
    const code = nameless(bundle);
    expect(bundle).toContain('__esm({');
    expect(code).not.toContain('__esm({');
    expect(answerOf(code)).toBe(42);
  });

  test('keeps a failure of a module', () => {
    const code = nameless(bundleOf('export const answer = 42; throw new Error("torn")'));
    expect(() => answerOf(code)).toThrow('torn');
  });

  test('is left alone where nothing is wrapped', () =>
    expect(nameless('let a=1;')).toBe('let a=1;'));

  test('is refused where the wrapper is another one', () =>
    expect(() => nameless(bundle.replace('res=(0,fn[', 'res=(1,fn['))).toThrow('another way'));
});
