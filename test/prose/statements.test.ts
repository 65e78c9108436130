import { describe, expect, test } from '@jest/globals';
import { lint } from '../../src/index.js';
import { applyEdit } from '../support/lint.js';
import { plainReport } from '../support/plain-report.js';
import { PLAIN_LAYOUT, renderMarkdown } from '../support/render-markdown.js';
import { FIGURES, reportWith } from './forms.js';
import { statisticsReport } from './statistics.js';

const OWN = /^prose-/;

async function said(text: string, forms = true): Promise<string[]> {
  const { messages } = await lint(reportWith(text, forms), { filename: 'draft.md' });
  return messages.filter(({ ruleId }) => OWN.test(ruleId ?? '')).map(({ message }) => message);
}

async function stated(text: string): Promise<string[]> {
  const { statements } = await lint(reportWith(text, true), { filename: 'draft.md' });
  return statements
    .filter(({ quantities }) => quantities.length > 0)
    .map(({ text: words, outcome }) => `${words} ${outcome}`);
}

describe('a number that contradicts a form', () => {
  test('is named with the cell, both values and the difference', async () => {
    expect(await said('全年收到政府信息公开申请43件。')).toEqual([
      '正文写“收到申请”43件，表三“一、本年新收·总计”为 34，相差 9；请核对两处',
    ]);
  });

  test('stands at the number, and its suggestion mends it', async () => {
    const source = reportWith('全年收到政府信息公开申请43件。', true);
    const { messages } = await lint(source, { filename: 'draft.md' });
    const [message] = messages.filter(({ ruleId }) => ruleId === 'prose-table-mismatch');
    const mended = applyEdit(source, message!.suggestions![0]!.fix);
    expect(mended).toBe(reportWith('全年收到政府信息公开申请34件。', true));
    expect(message!.related).toHaveLength(1);
  });

  test('tells a first row that was quoted for its group', async () => {
    expect(await said('政府信息公开申请无法提供5件。')).toEqual([
      expect.stringContaining('只是其中“1.本机关不掌握相关政府信息”一行的数'),
    ]);
  });

  test('is one finding where it breaks the sentence too', async () => {
    const text = '新收政府信息公开申请34件，上年结转2件，办结53件，结转下年度1件。';
    expect(await said(text)).toHaveLength(1);
  });
});

describe('a sentence that agrees', () => {
  test('is shown as compared and equal', async () => {
    const text =
      '受理政府信息公开申请34件，答复35件（含上年度结转申请2件，另有1件顺延到下年度答复）。';
    expect(await stated(text)).toEqual(['34件 equal', '35件 equal', '2件 equal', '1件 equal']);
  });

  test('is quoted without markup', async () => {
    expect(await stated('收到政府信息公开申请**34**件。')).toEqual(['34件 equal']);
  });

  test('may be broken over lines', async () => {
    expect(
      await stated(
        '2024年，我局认真落实条例要求，进一步规范依申请公开办理流程，全年共收到政府信息公开\n申请 34 件，均在法定期限内答复，没有逾期；上年结转政府信息公开申请 2 件，也已办理。',
      ),
    ).toEqual(['34 件 equal', '2 件 equal']);
  });

  test('is not held against a cell that its own form proves wrong', async () => {
    const disputes = { ...FIGURES.disputes, 'cases.review-total': '0' };
    const model = plainReport(2024, { ...FIGURES, disputes });
    const [first, ...rest] = model.sections;
    const text = '因政府信息公开被申请行政复议8件。';
    const parts = [...first!.parts, { type: 'paragraph' as const, text }];
    const source = renderMarkdown(
      { ...model, sections: [{ ...first!, parts }, ...rest] },
      PLAIN_LAYOUT,
    ).text;
    const { messages } = await lint(source, { filename: 'draft.md' });
    expect(messages.map(({ ruleId }) => ruleId)).toEqual(['disputes-total']);
  });
});

describe('numbers given to labels in their order', () => {
  test('are held against the cells of their labels', async () => {
    expect(await stated('政府信息公开行政复议、行政诉讼分别为8件、5件。')).toEqual([
      '8件 equal',
      '5件 equal',
    ]);
    expect(await said('政府信息公开行政复议、行政诉讼分别为8件、6件。')).toEqual([
      expect.stringContaining('“行政诉讼”6件'),
    ]);
  });

  test('say nothing where labels and numbers are not as many', async () => {
    expect(await stated('政府信息公开行政复议、行政诉讼、信访分别为8件、6件。')).toEqual([]);
  });
});

describe('the statistics table of 2014', () => {
  const saidThen = async (text: string) => {
    const { messages } = await lint(statisticsReport(text), { filename: 'draft.md' });
    return messages.filter(({ ruleId }) => OWN.test(ruleId ?? '')).map(({ message }) => message);
  };

  test('is compared with what the prose says of meetings', async () => {
    expect(await saidThen('全年召开政府信息公开工作会议3次。')).toEqual([
      expect.stringContaining('“政府信息公开会议”3次'),
    ]);
  });

  test('counts several kinds of meetings together', async () => {
    expect(await saidThen('召开政府信息公开工作会议2次、专题会议3次。')).toEqual([]);
  });

  test.each([['召开政府信息公开工作会议3次，'], ['召开3次'], ['专职人员3人，']])(
    'is read beside a long sentence of %s',
    async (text) => {
      const { statements } = await lint(statisticsReport(text.repeat(20_000)), {
        filename: 'draft.md',
      });
      expect(statements).toBeDefined();
    },
  );
});

describe('a long sentence', () => {
  test.each([
    ['numbers', '收到政府信息公开申请34件，'.repeat(20_000)],
    ['numbers without marks', '收到34件申请'.repeat(20_000)],
    ['digits', '1,234'.repeat(50_000)],
    ['brackets', '申请（'.repeat(100_000)],
    ['quotes', '“申请'.repeat(100_000)],
    ['list marks', '其中3件、'.repeat(20_000)],
    ['labels', '复议、'.repeat(20_000) + '诉讼分别为' + '3、'.repeat(20_000) + '3件'],
    ['lists', '复议、诉讼分别为3件、4件，'.repeat(10_000)],
    ['shares', '网站占1%，'.repeat(20_000) + '其他占1%'],
    ['rates', '答复率95%，'.repeat(20_000)],
  ])('of %s comes to an end', async (_, text) => {
    const { statements } = await lint(reportWith(text, false), { filename: 'draft.md' });
    expect(statements).toBeDefined();
  });
});
