import { describe, expect, test } from '@jest/globals';
import { UsageError } from '../../src/engine/errors.js';
import { plainInput, type Input } from '../../src/engine/input.js';
import { fix, lint } from '../../src/index.js';

const TEXT = '# 某市水利局2024年政府信息公开工作年度报告\n\n一、总体情况\n';
const bytes = new TextEncoder().encode(TEXT);

describe('a report may be handed over', () => {
  const ways: readonly (readonly [string, Input])[] = [
    ['as bytes', bytes],
    ['as a buffer', bytes.slice().buffer],
    [
      'as a view of a part of a buffer',
      new DataView(new Uint8Array([0, ...bytes, 0]).buffer, 1, bytes.length),
    ],
    ['as a blob', new Blob([bytes])],
    ['as a file', new File([bytes], 'a.md')],
  ];

  test.each(ways)('%s', async (_, input) => {
    expect(await plainInput(input)).toEqual(bytes);
    expect(await lint(input)).toEqual(await lint(TEXT));
    expect((await fix(input as Uint8Array)).text.before).toBe(TEXT);
  });

  test.each([[undefined], [null], [42], [['甲']], [{}], [Promise.resolve('甲')]])(
    'but not as %p',
    async (input) => {
      await expect(lint(input as unknown as Input)).rejects.toThrow(UsageError);
      await expect(fix(input as unknown as string)).rejects.toThrow(/应是文字、Uint8Array/);
    },
  );
});
