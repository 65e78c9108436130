import { describe, expect, test } from '@jest/globals';
import { lint } from '../../src/index.js';
import { reportWith } from './forms.js';

/** Of the applications of the report nearly all are by persons (30 of 34). */
async function saidOf(sentence: string): Promise<string[]> {
  const { messages } = await lint(reportWith(sentence, true), { filename: 'draft.md' });
  return messages
    .filter(({ ruleId }) => ruleId === 'prose-table-mismatch')
    .map(({ message }) => message);
}

describe('who applied most', () => {
  test.each([
    '从申请人看，商业企业提出的申请最多，自然人次之。',
    '新收的34件申请，大多数由商业企业提出。',
    '全年申请中，企业居多。',
    '新收申请34件，法律服务机构提出的申请占多数。',
  ])('is held against the table: %s', async (sentence) => {
    const said = await saidOf(sentence);
    expect(said).toHaveLength(1);
    expect(said[0]).toContain('自然人 30 件');
  });

  test.each([
    '从申请人看，自然人提出的申请最多，商业企业次之。',
    '新收的34件申请，大多数由自然人提出。',
    '上年申请中商业企业居多。',
    '通过网络提交的申请中，企业居多。',
    '予以公开的申请大多数由企业提出。',
    '参加惠企政策开放日的以企业居多。',
  ])('is silent on %s', async (sentence) => {
    expect(await saidOf(sentence)).toEqual([]);
  });
});

describe('the share of a kind of applicants', () => {
  test.each([
    '全年新收申请中，自然人申请占100%，主要涉及土地承包。',
    '从申请人看，自然人提出的申请占98.5%。',
    '从申请人看，商业企业占38.2%。',
  ])('is held against the table: %s', async (sentence) => {
    const said = await saidOf(sentence);
    expect(said).toHaveLength(1);
    expect(said[0]).toContain('个百分点');
  });

  test.each([
    '全年新收申请中，自然人申请占88.2%，主要涉及土地承包。',
    '从申请人看，自然人提出的申请约占九成。',
    '上年申请中自然人占100%。',
    '通过网络提交的申请中，自然人占100%。',
    '发布申请指南。参加培训的人员中，企业占20%。',
  ])('is silent on %s', async (sentence) => {
    expect(await saidOf(sentence)).toEqual([]);
  });
});
