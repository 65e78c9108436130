import { describe, expect, test } from '@jest/globals';
import { lint } from '../../src/index.js';
import { reportWith } from '../prose/forms.js';

async function stated(text: string) {
  const { statements } = await lint(reportWith(text, false), { filename: 'draft.md' });
  return statements.map(({ text: words, relation, comparedWith, outcome }) =>
    [words, relation, comparedWith, outcome].join(' | '),
  );
}

describe('a number that a relation compared', () => {
  test('names the relation and the other numbers', async () => {
    expect(await stated('收到留言45条，比上年（37条）增加8条。')).toEqual([
      '45条 | change | 较上年增减 37条, 8条 | equal',
      '37条 | change | 较上年增减 45条, 8条 | equal',
      '8条 | change | 较上年增减 45条, 37条 | equal',
    ]);
  });

  test('is shown as different where the relation does not hold', async () => {
    const [first] = await stated('收到留言45条，比上年（37条）减少8条。');
    expect(first).toBe('45条 | change | 较上年增减 37条, 8条 | differs');
  });

  test('names none where nothing is related', async () => {
    expect(await stated('全年收到留言45条。')).toEqual(['45条 |  |  | not-compared']);
  });
});

describe('one long sentence', () => {
  test.each([
    ['numbers', '留言45条，'.repeat(12_000)],
    ['changes', '比上年（37条）增加8条，'.repeat(6_000)],
    ['brackets', '留言45条（其中'.repeat(8_000)],
    ['shares', '网站3条，占1%，'.repeat(8_000)],
    ['words of relations', '其中同比增加合计占'.repeat(8_000)],
    ['rows', '其中' + '网上3件、'.repeat(12_000)],
  ])('of %s comes to an end', async (_, text) => {
    const { statements } = await lint(reportWith(text, false), { filename: 'draft.md' });
    expect(statements).toBeDefined();
  });
});
