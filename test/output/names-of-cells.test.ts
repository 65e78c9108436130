import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { lint } from '../../src/index.js';

const FAULTY = readFileSync('examples/faulty-department-2024.md', 'utf8');
const FIGURES = '| 2 | 0 | 1 | 0 | 3 | 0 | 0 | 0 | 0 | 0 | 1 | 0 | 0 | 1 | 1 |';

async function inTableFour(figures: string) {
  expect(FAULTY).toContain(FIGURES);
  const { messages } = await lint(FAULTY.replace(FIGURES, figures), { filename: 'a.md' });
  return messages.filter(({ at }) => at?.startsWith('disputes/disputes'));
}

describe('a cell of the table without labels of rows', () => {
  test('is named by the labels of its columns in places', async () => {
    const [found] = await inTableFour(FIGURES);
    expect(found!.place).toMatch(/ › 表四 › 复议后起诉 › 总计$/);
    expect(found!.where).not.toHaveProperty('row');
  });

  test('and in sentences by the group and the column', async () => {
    const found = await inTableFour(FIGURES.replace('| 2 | 0', '| 2件 | 0'));
    expect(found.map(({ message }) => message)).toContainEqual(
      expect.stringMatching(/^“行政复议”的“结果维持”栏填的是“2件”/),
    );
  });

  test('with its group also where it is the one that does not agree', async () => {
    const found = await inTableFour(FIGURES.replace('| 0 | 3 |', '| / | 3 |'));
    for (const { message, place } of found) expect(`${message}${place}`).not.toContain('案件数量');
  });
});
