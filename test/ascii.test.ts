import { runInNewContext } from 'node:vm';
import { describe, expect, test } from '@jest/globals';
import { inAscii } from '../scripts/build/ascii.mjs';

const valueOf = (code: string): unknown => runInNewContext(code) as unknown;

describe('a script in ASCII alone', () => {
  test.each([
    ['"全年新收35件".replace(/(?<数>\\d+)件/, "$<数>项")'],
    ['/^[年-月😀]+$/u.test("年月😀")'],
    ['/[^一-龥]/.exec("一二三、").index'],
    ['8 / 2 / /(?:四|肆)/.source.length'],
  ])('means the same: %s', (code) => {
    const plain = inAscii(code.replaceAll(/"[^"]*"/g, escaped));
    expect(plain).toMatch(/^[ -~]*$/);
    if (!code.includes('source')) expect(valueOf(plain)).toEqual(valueOf(code));
  });

  test('is refused where an escape would change a text', () =>
    expect(() => inAscii('String.raw`年\\d`')).toThrow('beyond ASCII'));
});

/** As esbuild writes texts. */
function escaped(text: string): string {
  return text.replaceAll(
    /[^ -~]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
