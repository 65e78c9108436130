import { expect, test } from '@jest/globals';
import { assess, type GoldSentence } from './accuracy.js';

/** Findings of the prose rules on a sentence in a report whose forms say otherwise. */
async function found(text: string): Promise<readonly string[]> {
  const sentence: GoldSentence = { text, facts: [] };
  return (await assess(sentence)).found;
}

test.each([
  '全年因行政处罚被申请行政复议14件。',
  '因行政强制被提起行政诉讼3件，均胜诉。',
  '作为第三人参加信息公开行政诉讼7件。',
  '行政复议案件中，除1件被责令重新答复外，其余均维持。',
])('%s', async (text) => {
  expect(await found(text)).toEqual([]);
});

test.each(['公开和部分公开', '予以公开（含部分公开）', '公开或者部分公开'])(
  '“%s” is the sum of both rows',
  async (words) => {
    expect(await found(`办结的申请中，${words}99件。`)).toHaveLength(1);
  },
);
