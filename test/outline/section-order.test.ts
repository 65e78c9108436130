import { describe, expect, test } from '@jest/globals';
import { sectionExtra } from '../../src/check/sections/section-extra.js';
import { sectionMissing } from '../../src/check/sections/section-missing.js';
import { sectionOrder } from '../../src/check/sections/section-order.js';
import { sectionTitle } from '../../src/check/sections/section-title.js';
import { detect, official, reportOf, sample } from './support.js';
import { findings, replaced, TITLE, CLEAN_HEADINGS } from './support/sections.js';

describe('order and numbers', () => {
  const swap = (a: number, b: number) =>
    official.map((_, i) => official[i === a ? b : i === b ? a : i]!);

  test('two neighbours swapped: one finding', () => {
    expect(findings(sample(swap(2, 3)))).toHaveLength(1);
  });

  test('swapped and renumbered: one finding', () => {
    const headings = swap(2, 3).map(
      (heading, index) => `${'一二三四五六'[index]!}${heading.slice(1)}`,
    );
    expect(findings(sample(headings))).toHaveLength(1);
  });

  test('the last section moved to the front: one finding', () => {
    expect(findings(sample([official[5]!, ...official.slice(0, 5)]))).toEqual([
      'section-order/moved-after: 六、其他需要报告的事项',
    ]);
  });

  test('a number skipped: every shifted heading with its right number', () => {
    const source = sample([
      '一、总体情况',
      '三、主动公开政府信息情况',
      '四、收到和处理政府信息公开申请情况',
      '五、政府信息公开行政复议、行政诉讼情况',
      'l六、存在的主要问题及改进情况',
      '七、其他需要报告的事项',
    ]);
    const found = detect(sectionOrder, 'section-order', source);
    expect(
      found.map(({ values }) => `${String(values?.['found'])}${String(values?.['expected'])}`),
    ).toEqual(['三二', '四三', '五四', '六五', '七六']);
    expect(findings(source)).toHaveLength(5);
  });

  test('one wrong number', () => {
    expect(findings(sample(replaced({ 4: '五、政府信息公开行政复议、行政诉讼情况' })))).toEqual([
      'section-order/misnumbered: 五、政府信息公开行政复议、行政诉讼情况',
    ]);
  });

  test('renumbering keeps the title', () => {
    const source = sample(replaced({ 4: '五、政府信息公开行政复议、行政诉讼情况' }));
    const edit = detect(sectionOrder, 'section-order', source)[0]!.fix!;
    expect(source.slice(0, edit.span.start) + edit.text + source.slice(edit.span.end)).toBe(
      sample(),
    );
  });

  test('a lost number', () => {
    expect(findings(sample(replaced({ 2: '主动公开政府信息情况' })))).toEqual([
      'section-order/unnumbered: 主动公开政府信息情况',
    ]);
  });

  test('a list numbered like sections inside section five: one finding', () => {
    const source = sample(
      replaced({ 5: `${official[4]!}\n\n一、存在的主要问题\n\n解读少。\n\n二、改进措施` }),
    );
    expect(findings(source)).toEqual(['section-order/two-numberings: 一、存在的主要问题']);
    expect(reportOf(source).outline.sections).toHaveLength(6);
  });

  test('the five aspects numbered from 一 inside section one: one finding', () => {
    const aspects = [
      '一、主动公开',
      '二、依申请公开',
      '三、政府信息管理',
      '四、平台建设',
      '五、监督保障',
    ].join('\n\n文字。\n\n');
    expect(findings(sample(replaced({ 1: `一、总体情况\n\n${aspects}` })))).toEqual([
      'section-order/two-numberings: 一、主动公开',
    ]);
  });

  test('the five aspects counted on from section one: one finding', () => {
    const aspects = [
      '二、工作机制保障',
      '三、主动公开工作情况',
      '四、政府信息公开申请情况',
      '五、政府信息管理',
    ].join('\n\n文字。\n\n');
    expect(findings(sample(replaced({ 1: `一、总体情况\n\n${aspects}` })))).toHaveLength(1);
  });

  test('aspects that stand for whole sections', () => {
    const source = sample([
      '一、总体情况',
      '二、工作机制保障',
      '三、主动公开工作情况',
      '四、政府信息公开申请情况',
      '五、政府信息管理',
      '三、政府信息公开行政复议、行政诉讼情况',
      '五、存在的主要问题及改进情况',
      '六、其他需要报告的事项',
    ]);
    expect(detect(sectionOrder, 'section-order', source)).toHaveLength(1);
    expect(detect(sectionMissing, 'section-missing', source)).toEqual([]);
    expect(detect(sectionExtra, 'section-extra', source)).toEqual([]);
  });
});

describe('wording', () => {
  const VARIANTS: readonly [number, string][] = [
    [1, '概述'],
    [1, '2024年政务公开工作总体情况'],
    [2, '行政机关主动公开政府信息情况'],
    [2, '主动公开政府信息的有关情况'],
    [3, '收到和处理信息公开申请情况统计表'],
    [4, '政府信息公开行政复议行政诉讼情况'],
    [5, '政府信息公开工作存在的主要问题及改进思路'],
    [5, '工作中存在的问题和整改措施'],
    [5, '存在问题、改进措施'],
    [6, '其他事项'],
    [6, '其他需要汇报事项'],
  ];
  for (const [ordinal, title] of VARIANTS) {
    test(`${title} is recognised and replaced`, () => {
      const source = sample(
        replaced({ [ordinal]: `${official[ordinal - 1]!.slice(0, 2)}${title}` }),
      );
      expect(findings(source)).toEqual([`section-title/reworded: ${title}`]);
      const fix = detect(sectionTitle, 'section-title', source)[0]!.fix!;
      expect(source.slice(0, fix.span.start) + fix.text + source.slice(fix.span.end)).toBe(
        sample(),
      );
    });
  }
});

describe('headings whose list numbers them 1. for 一、', () => {
  const LISTED = CLEAN_HEADINGS.map((title, at) => `# ${String(at + 1)}. ${title}\n\n内容。`);

  test('are the sections, the unusual ones too', () => {
    const { outline } = reportOf([`# ${TITLE}`, ...LISTED].join('\n\n'));
    expect(outline.sections.map(({ spec }) => spec?.id)).toEqual([
      'overview',
      'disclosure',
      'applications',
      'disputes',
      'problems',
      undefined,
    ]);
  });

  test('are sub-headings where few of them name a section', () => {
    const { outline } = reportOf([`# ${TITLE}`, ...LISTED.slice(3)].join('\n\n'));
    expect(outline.sections.length).toBeLessThan(3);
  });
});
