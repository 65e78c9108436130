import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { lint } from '../../src/index.js';

const CLEAN = readFileSync('examples/clean-department-2023.md', 'utf8');
const OWN = '全年新收政府信息公开申请24件，上年结转2件，办结25件，结转下年度继续办理1件。';

/** What the report says of years where a sentence has taken the place of its own. */
async function told(sentence: string): Promise<string[]> {
  const { messages } = await lint(CLEAN.replace(OWN, sentence), { filename: 'a.md' });
  return messages.map(({ ruleId, message }) => `${String(ruleId)} ${message}`);
}

describe('a sentence on last year', () => {
  test('with the numbers of this year’s tables has the wrong year', async () => {
    expect(CLEAN).toContain(OWN);
    expect(
      await told(
        '2022年，我局新收政府信息公开申请24件，上年结转2件，办结25件，结转下年度继续办理1件。',
      ),
    ).toEqual([
      expect.stringMatching(/^year-consistent .*4 个数却都是本年表格里的；年份应为 2023 年/),
    ]);
  });

  test.each([
    '2022年，我局新收政府信息公开申请20件，上年结转1件，办结19件，结转下年度继续办理2件。',
    '2022年，我局新收政府信息公开申请24件，上年结转1件，办结23件，结转下年度继续办理2件。',
    '与2022年相比，新收政府信息公开申请24件，上年结转2件，办结25件，结转下年度1件，均有增加。',
  ])('is right by itself: %s', async (sentence) => {
    expect((await told(sentence)).filter((each) => each.startsWith('year-consistent'))).toEqual([]);
  });
});
