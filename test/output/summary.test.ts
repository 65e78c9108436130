import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { format, lint } from '../../src/index.js';

const FAULTY = readFileSync('examples/faulty-department-2024.md', 'utf8');

/** What a run says of the numbers in the prose, where one sentence is written otherwise. */
async function ofProse(from: string, to: string): Promise<string> {
  expect(FAULTY).toContain(from);
  const result = await lint(FAULTY.replace(from, to), { filename: 'a.md' });
  const said = await format([result], 'stylish');
  return said.split('\n').find((line) => line.startsWith('正文里'))!;
}

describe('numbers of the prose that differ', () => {
  test('are said to be told together where there are several', async () => {
    const said = await ofProse(
      '申请40件，上年结转3件，办结40件',
      '申请41件，上年结转4件，办结41件',
    );
    expect(said).toContain('，3 个不符（互相对不上的几个数合为一条）');
  });

  test('and a single one is not', async () => {
    expect(await ofProse('新收政府信息公开申请40件', '新收政府信息公开申请41件')).toMatch(
      /，1 个不符，/,
    );
  });
});
