import { describe, expect, test } from '@jest/globals';
import { fix } from '../../src/index.js';
import { changedLines, fixed, reportText } from './support.js';

const SECTIONS = [
  '一、总体情况',
  '二、主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
  '四、政府信息公开行政复议、行政诉讼情况',
  '五、存在的主要问题及改进情况',
  '六、其他需要报告的事项',
];

const CLEAN = Array.from({ length: 40 }, (_, seed) => reportText(seed)).find((text) =>
  SECTIONS.every((heading) => text.includes(`\n## ${heading}\n`)),
)!;

/** A clean report with some of its headings written in another way. */
function damaged(changes: Readonly<Record<string, string>>): string {
  return Object.entries(changes).reduce((text, [from, to]) => {
    if (!text.includes(`\n${from}\n`)) throw new Error(`No heading ${from}`);
    return text.replace(`\n${from}\n`, `\n${to}\n`);
  }, CLEAN);
}

async function repaired(changes: Readonly<Record<string, string>>): Promise<string[]> {
  return changedLines(CLEAN, await fixed(damaged(changes)));
}

describe('section headings', () => {
  test.each([
    ['一、总体情况', '概述'],
    ['一、总体情况', '政府信息公开工作总体情况'],
    ['三、收到和处理政府信息公开申请情况', '行政机关收到和处理政府信息公开申请情况'],
    ['四、政府信息公开行政复议、行政诉讼情况', '政府信息公开行政复议行政诉讼情况'],
    ['四、政府信息公开行政复议、行政诉讼情况', '政府信息公开工作行政复议、行政诉讼情况'],
    ['四、政府信息公开行政复议、行政诉讼情况', '被申请行政复议、提起行政诉讼情况'],
    ['五、存在的主要问题及改进情况', '存在的主要问题和改进措施'],
    ['五、存在的主要问题及改进情况', '工作中存在的问题和整改措施'],
    ['五、存在的主要问题及改进情况', '存在问题及改进情况'],
    ['六、其他需要报告的事项', '其他事项'],
    ['六、其他需要报告的事项', '其他报告的事项'],
    ['六、其他需要报告的事项', '其他需要汇报事项'],
  ])('%s for %s', async (official, wording) => {
    const mark = official.slice(0, 2);
    expect(await repaired({ [`## ${official}`]: `## ${mark}${wording}` })).toEqual([]);
  });

  test('numbers shifted by one, with dirt before one of them, in one run', async () => {
    const shifted = '一二三四五六七';
    const changes = Object.fromEntries(
      SECTIONS.slice(1).map((heading, index) => [
        `## ${heading}`,
        `## ${index === 3 ? 'l' : ''}${shifted[index + 2]!}${heading.slice(1)}`,
      ]),
    );
    const { output, fixed: counts } = await fix(damaged(changes), { filename: 'draft.md' });
    expect(counts).toEqual({ 'section-order': 5 });
    expect(changedLines(CLEAN, output)).toEqual([]);
  });

  test.each([
    '二. 主动公开政府信息情况',
    '二．主动公开政府信息情况',
    '二：主动公开政府信息情况',
    '二、 主动公开政府信息情况',
    '二、主动公开政府信息情况。',
    '二、主动公开政府信息情况、',
    '二、主动公开政府信息情况，',
    '丨二、主动公开政府信息情况',
    '第二部分 主动公开政府信息情况',
    '（二）主动公开政府信息情况',
    '2.主动公开政府信息情况',
    '主动公开政府信息情况',
    '二 主动公开政府信息情况',
    '二主动公开政府信息情况',
  ])('%s', async (heading) => {
    expect(await repaired({ '## 二、主动公开政府信息情况': `## ${heading}` })).toEqual([]);
  });

  test.each([
    '**二、主动公开政府信息情况**',
    '二、主动公开政府信息情况',
    '### 二、主动公开政府信息情况',
    '__二、主动公开政府信息情况__',
  ])('%s among headings of Markdown', async (heading) => {
    expect(await repaired({ '## 二、主动公开政府信息情况': heading })).toEqual([]);
  });
});

describe('what is not touched', () => {
  test('a clean report', async () => {
    const { isChanged, output } = await fix(CLEAN);
    expect(isChanged).toBe(false);
    expect(output).toBe(CLEAN);
  });

  test('numbered rows of forms, articles, document numbers, quotations, items in sentences', async () => {
    const text = CLEAN.replace(
      '\n## 二、',
      [
        '\n依据第二十条第(一)项、国办发[2019]60号，公开“(一) 职责。(三) 机构”等内容：(1)规章;(3)文件。',
        '',
        '> (一) 引文。',
        '> (三)、引文。',
        '',
        '```',
        '(一)、代码',
        '```',
        '',
        '## 二、',
      ].join('\n'),
    );
    expect(await fixed(text)).toBe(text);
  });

  test('headings that all are written alike, without #', async () => {
    const text = CLEAN.replaceAll(/^## (.*)$/gm, '**$1**').replaceAll(/^### (.*)$/gm, '$1');
    expect(await fixed(text)).toBe(text);
    expect(
      await fixed(text, { rules: { 'heading-format': ['warning', { levels: 'official' }] } }),
    ).toBe(CLEAN);
  });

  test('和 and 及 for 、 in a title, and what the regulation calls it', async () => {
    for (const title of [
      '政府信息公开行政复议和行政诉讼情况',
      '政府信息公开行政复议及行政诉讼情况',
      '因政府信息公开工作被申请行政复议、提起行政诉讼情况',
    ]) {
      const text = damaged({ '## 四、政府信息公开行政复议、行政诉讼情况': `## 四、${title}` });
      expect((await fix(text)).isChanged).toBe(false);
    }
  });

  test('a title that goes on in the next line', async () => {
    const text = damaged({
      '## 四、政府信息公开行政复议、行政诉讼情况': '四、政府信息公开行政复议、\n行政诉讼情况',
    });
    expect(await fixed(text)).toContain('行政复议、');
  });

  test('the stop after a sub-heading, unless it is asked for', async () => {
    const text = CLEAN.replaceAll(/^(### .*)\n\n/gm, '$1。\n\n');
    expect(text).not.toBe(CLEAN);
    expect(await fixed(text)).toBe(text);
    expect(await fixed(text, { rules: { 'heading-format': ['warning', { stops: 'all' }] } })).toBe(
      CLEAN,
    );
  });

  test('section numbers that the text refers to', async () => {
    const text = damaged({ '## 六、其他需要报告的事项': '## 七、其他需要报告的事项' }).replace(
      '\n## 二、',
      '\n收费情况见第七部分。\n\n## 二、',
    );
    const { output, result } = await fix(text);
    expect(output).toBe(text);
    const [message] = result.messages.filter(({ ruleId }) => ruleId === 'section-order');
    expect(message?.related.map(({ message: said }) => said)).toEqual([
      expect.stringContaining('见第七部分'),
    ]);
  });

  test('a second numbering, and aspects numbered as sections', async () => {
    const two = damaged({
      '## 五、存在的主要问题及改进情况':
        '## 五、存在的主要问题及改进情况\n\n一、存在的主要问题\n\n宣传不够。\n\n二、改进情况\n\n加强宣传。',
    });
    expect((await fix(two)).isChanged).toBe(false);
  });
});

describe('figures', () => {
  test('are written in plain digits, with the same values', async () => {
    const cells = /\| (\d) \| (\d) \| (\d) \|/g;
    const text = CLEAN.replaceAll(cells, (_, a: string, b: string, c: string) => {
      const wide = String.fromCharCode(b.charCodeAt(0) + 0xfee0);
      return `| ${a} | ${wide} | ${c} |`;
    });
    const { output, result } = await fix(text);
    expect(text).not.toBe(CLEAN);
    expect(output).toBe(CLEAN);
    expect(result.messages).toEqual([]);
  });
});
