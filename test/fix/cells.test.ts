import { describe, expect, test } from '@jest/globals';
import { brief, messagesOf } from '../support/lint.js';
import { plainReport, zeroFigures } from '../support/plain-report.js';
import { PLAIN_LAYOUT, renderMarkdown } from '../support/render-markdown.js';
import { changedLines, fixed } from './support.js';

const CLEAN = renderMarkdown(plainReport(2024, zeroFigures('2021')), PLAIN_LAYOUT).text;
const HEAD = '本年收费金额（单位：万元）';

function written(changes: Readonly<Record<string, string>>): string {
  return Object.entries(changes).reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`No ${from}`);
    return text.replace(from, to);
  }, CLEAN);
}

const fee = (amount: string) => ({ '行政事业性收费 | 0': `行政事业性收费 | ${amount}` });

describe('what carries content is left to the author', () => {
  test.each([
    ['an amount in yuan', fee('251000元'), '折合 25.1'],
    ['an amount in hundred millions', fee('3.5亿元'), '折合 35000'],
    ['a head in yuan', { [HEAD]: '本年收费金额（单位：元）', ...fee('251000') }, '由元折算为万元'],
    ['a head without a unit', { [HEAD]: '本年收费金额', ...fee('251000') }, '是否以万元为单位'],
    ['a note', { '行政许可 | 0': '行政许可 | 2（其中变更 1 件）' }, '说明请移到正文'],
  ])('%s', async (_, changes, advice) => {
    const draft = written(changes);
    expect((await messagesOf(draft)).map(brief)).toEqual([expect.stringContaining(advice)]);
    expect(changedLines(draft, await fixed(draft))).toEqual([]);
  });
});

test('an amount in the prose is not held against a head in another unit', async () => {
  const draft = written({
    [HEAD]: '本年收费金额（单位：元）',
    ...fee('251000'),
    '## 二、': '本年行政事业性收费25.1万元。\n\n## 二、',
  });
  expect((await messagesOf(draft)).map(({ ruleId }) => ruleId)).toEqual(['table-label']);
});

describe('what carries none is put right', () => {
  test.each([
    ['the unit of the form', fee('25.1万元'), fee('25.1')],
    ['any unit of nothing', fee('0元'), {}],
    ['a head in yuan over nothing', { [HEAD]: '本年收费金额（单位：元）' }, {}],
    [
      'full-width digits',
      { '行政许可 | 0': '行政许可 | １２' },
      { '行政许可 | 0': '行政许可 | 12' },
    ],
  ])('%s', async (_, changes, plain) => {
    expect(changedLines(written(plain), await fixed(written(changes)))).toEqual([]);
  });
});
