import { describe, expect, test } from '@jest/globals';
import { isReportLike } from '../../src/check/sections/report-like.js';
import { sectionMissing } from '../../src/check/sections/section-missing.js';
import { sectionOrder } from '../../src/check/sections/section-order.js';
import { rulebook } from '../../src/rulebook/index.js';
import { understand } from '../../src/understand/index.js';
import { detect, draftOf, official, reportOf, ruleOf, run, sample } from './support.js';
import { findings, without, replaced } from './support/sections.js';

describe('legitimate outlines stay silent', () => {
  const silent: Record<string, string> = {
    'the six official headings': sample(),
    'Markdown headings': sample(
      official.map((heading) => `## ${heading}`),
      '# 某县财政局2023年政府信息公开工作年度报告',
    ),
    'Markdown headings without numbers': sample(
      official.map((heading) => `## ${heading.slice(2)}`),
    ),
    'bold paragraphs': sample(official.map((heading) => `**${heading}**`)),
    'plain paragraphs without numbers': sample(official.map((heading) => heading.slice(2))),
    第一部分: sample(official.map((heading) => `第${heading[0]!}部分 ${heading.slice(2)}`)),
    'other marks and spaces': sample([
      '一 、 总体情况',
      '二．主动公开政府信息情况',
      '三.收到和处理政府信息公开申请情况',
      ...official.slice(3),
    ]),
    'a space for a mark': sample(official.map((heading) => heading.replace('、', ' '))),
    'closing stops': sample(official.map((heading) => `${heading}。`)),
    'run-in text': sample(replaced({ 6: '六、其他需要报告的事项：本年度无。' })),
    'text after a space': sample(
      replaced({ 6: '六、其他需要报告的事项 本年度无其他需要报告的事项。' }),
    ),
    'wordings of the regulation': sample(
      replaced({
        4: '四、因政府信息公开工作被申请行政复议、提起行政诉讼情况',
        5: '五、政府信息公开工作存在的主要问题及改进情况',
      }),
    ),
    'sub-headings about the same matters': sample(
      replaced({
        1: '一、总体情况\n\n（一）主动公开情况。全年公开。\n\n（二）依申请公开情况。全年办理。\n\n（三）政府信息管理',
      }),
    ),
    'sub-headings in Markdown': sample(
      official
        .map((h) => `## ${h}`)
        .map((h, i) => (i ? h : `${h}\n\n### 主动公开\n\n文字。\n\n### 监督保障`)),
    ),
    'a table of contents': sample(
      [...official.map((h, i) => `${h}……${String(i + 1)}`)].slice(0, 0).concat(official),
    ).replace('\n\n一、总体情况', `\n\n目录\n\n${official.join('\n\n')}\n\n一、总体情况`),
    'an annex after the last section': `${sample()}\n\n附件：统计表`,
    'an annex as a heading': `${sample(official.map((h) => `## ${h}`))}\n\n## 附件\n\n表。`,
    'rows of the table as lines': sample(
      replaced({
        3: '三、收到和处理政府信息公开申请情况\n\n一、本年新收政府信息公开申请数量 14 0 0\n\n二、上年结转政府信息公开申请数量 | 0 |\n\n三、本年度办理结果 |\n\n（一）予以公开 | 3\n\n四、结转下年度继续办理 |',
      }),
    ),
    'a signature': `${sample()}\n\n某县财政局\n\n2024年1月10日`,
    'an enumeration in a sentence': sample(
      replaced({ 1: '一、总体情况\n\n一、二、三季度均按时公开。' }),
    ),
    'a quoted heading': `${sample()}\n\n> 七、工作亮点`,
    'one section missing, the others count on': '',
  };
  delete silent['one section missing, the others count on'];
  for (const [name, source] of Object.entries(silent)) {
    test(name, () => expect(findings(source)).toEqual([]));
  }

  test('a pasted report in one block', () => {
    expect(findings(sample().replaceAll('\n\n', '\n'))).toEqual([]);
  });

  test('a report wrapped hard at 80 columns', () => {
    const body =
      '全年工作按要求开展，各项任务均已落实，主动公开的内容更加充分，办理申请的时限更有保障，平台建设和监督保障也都有所加强，社会各界反映良好，没有发生应当报告而没有报告的情形。';
    const wrapped = body.replace(/.{38}/g, '$&\n');
    expect(
      findings(
        official.reduce(
          (text, h) => `${text}\n${h}\n${wrapped}`,
          '某县财政局2023年政府信息公开工作年度报告',
        ),
      ),
    ).toEqual([]);
  });
});

describe('missing sections', () => {
  for (const ordinal of [1, 2, 3, 4, 5, 6]) {
    test(`section ${String(ordinal)} alone`, () => {
      const found = detect(sectionMissing, 'section-missing', sample(without(ordinal)));
      expect(found.map(({ values }) => values?.['heading'])).toEqual([official[ordinal - 1]]);
      expect(findings(sample(without(ordinal)))).toHaveLength(1);
    });
  }

  test('the others renumbered: still one finding', () => {
    const headings = without(2).map(
      (heading, index) => `${'一二三四五'[index]!}${heading.slice(1)}`,
    );
    expect(findings(sample(headings))).toEqual(['section-missing/between: 一、总体情况']);
  });

  test('several at once', () => {
    expect(findings(sample(without(2, 5, 6)))).toHaveLength(3);
  });

  test('the suggestion inserts the official heading', () => {
    const source = sample(without(3).map((heading) => `## ${heading}`));
    const [edit] = detect(sectionMissing, 'section-missing', source)[0]!.suggestions!;
    const mended =
      source.slice(0, edit!.edit.span.start) + edit!.edit.text + source.slice(edit!.edit.span.end);
    expect(mended).toContain('\n\n## 三、收到和处理政府信息公开申请情况\n\n## 四、');
  });

  test.each([
    ['docx', '三、收到和处理政府信息公开申请情况\n'],
    ['pdf', '三、收到和处理政府信息公开申请情况\n'],
    ['html', undefined],
  ] as const)(
    'in %s the suggestion is a paragraph, in a web page there is none',
    (format, text) => {
      const report = understand({ ...draftOf(sample(without(3))), format }, rulebook, {});
      const rule = ruleOf('section-missing');
      const found = sectionMissing({ report, rule, options: {}, rulebook, settings: {} });
      const suggestions = 'notApplicable' in found ? [] : found[0]!.suggestions!;
      expect(suggestions.map(({ edit }) => edit.text)).toEqual(text === undefined ? [] : [text]);
    },
  );

  test('a text that is no report: one finding', () => {
    const source = '会议纪要\n\n会议研究了明年的采购计划。';
    expect(findings(source).map((one) => one.split(':')[0])).toEqual([
      'section-missing/not-a-report',
    ]);
    expect(run(sectionOrder, 'section-order', source)).toEqual({ notApplicable: 'not-a-report' });
  });
});

describe('whether it is an annual report', () => {
  const TEXT = '全年推进政务公开，开展了三项工作。';
  const isLike = (source: string) => isReportLike(understand(draftOf(source), rulebook, {}));

  test.each([
    '2023年工作总结',
    '某县2023年农业工作报告',
    '2016年工作总结',
    '某县2010年农业工作报告',
  ])('%s is none, whatever stands in it', (title) => {
    expect(isLike(`# ${title}\n\n${TEXT}`)).toBe(false);
    const sections = `一、主要工作\n\n${TEXT}\n\n二、打算\n\n继续努力。`;
    expect(isLike(`# ${title}\n\n${sections}`)).toBe(false);
  });

  test.each([
    '# 某县财政局2016年政府信息公开工作年度报告\n\n全年公开信息3条。',
    '# 某县财政局2010年年度报告\n\n一、概述\n\n全年平稳。\n\n二、主动公开政府信息的情况\n\n3条。',
    '一、概述\n\n2016年，全年平稳。\n\n二、主动公开政府信息的情况\n\n2016年，3条。',
    '# 某县财政局2023年工作报告\n\n一、总体情况\n\n平稳。\n\n五、存在的主要问题及改进情况\n\n无。',
  ])('one is, under any title: %j', (source) => expect(isLike(source)).toBe(true));
});

describe('empty sections', () => {
  test('no text and no table', () => {
    const source = sample().replace(
      `${official[5]!}\n\n全年工作按要求开展，各项任务均已落实。`,
      official[5]!,
    );
    expect(findings(source)).toEqual([`section-empty/empty-none: ${official[5]!}`]);
  });

  test('sub-headings and a signature are no contents', () => {
    const tail =
      '五、存在的主要问题及改进情况\n\n（一）存在的问题\n\n（二）改进措施\n\n六、其他需要报告的事项\n\n某县财政局\n\n2024年1月10日';
    expect(findings(sample(official.slice(0, 4)) + `\n\n${tail}`)).toEqual([
      `section-empty/empty: ${official[4]!}`,
      `section-empty/empty-none: ${official[5]!}`,
    ]);
  });

  test('numbered sentences are contents', () => {
    const lines = ['（一）及时更新目录，全年公开信息192条。', '（二）2024年共收到申请7件'];
    const text = '全年工作按要求开展，各项任务均已落实。';
    for (const line of lines) expect(findings(sample().replaceAll(text, line))).toEqual([]);
  });

  test('无 and a table are contents', () => {
    expect(findings(sample().replaceAll('全年工作按要求开展，各项任务均已落实。', '无'))).toEqual(
      [],
    );
    expect(findings(sample().replaceAll('全年工作按要求开展，各项任务均已落实。', '[表]'))).toEqual(
      [],
    );
  });
});

describe('extra sections', () => {
  test('at the end', () => {
    expect(findings(sample([...official, '七、工作亮点']))).toEqual([
      'section-extra/extra: 七、工作亮点',
    ]);
  });

  test('in the middle, the others counting on', () => {
    const headings = [
      ...official.slice(0, 2),
      '三、政务服务改革',
      '四、收到和处理政府信息公开申请情况',
      '五、政府信息公开行政复议、行政诉讼情况',
      '六、存在的主要问题及改进情况',
      '七、其他需要报告的事项',
    ];
    expect(findings(sample(headings))).toEqual(['section-extra/extra: 三、政务服务改革']);
  });

  test('in the middle, with any number', () => {
    expect(
      findings(sample([...official.slice(0, 3), '七、政务服务改革', ...official.slice(3)])),
    ).toEqual(['section-extra/extra: 七、政务服务改革']);
  });

  test('as an unnumbered Markdown heading', () => {
    const headings = [...official.slice(0, 3), '工作亮点', ...official.slice(3)].map(
      (heading) => `## ${heading}`,
    );
    expect(findings(sample(headings))).toEqual(['section-extra/extra: 工作亮点']);
  });

  test('a section twice', () => {
    expect(findings(sample([...official, '六、其他需要报告的事项']))).toContain(
      'section-extra/duplicate: 六、其他需要报告的事项',
    );
  });

  test('everything at once, each told once', () => {
    const source = sample([
      '一、总体情况',
      '二、主动公开情况',
      '四、政府信息公开行政复议、行政诉讼情况',
      '三、收到和处理政府信息公开申请情况',
      '五、存在的主要问题及改进情况',
      '七、工作亮点',
    ]);
    expect(findings(source)).toEqual([
      'section-missing/last: 五、存在的主要问题及改进情况',
      expect.stringContaining('section-order/moved'),
      'section-title/reworded: 主动公开情况',
      'section-extra/extra: 七、工作亮点',
    ]);
  });
});

test('thousands of headings are read in time', () => {
  for (const heading of [
    '一、某事项',
    '（一）总体情况',
    '## 某事项',
    '二、主动公开情况',
    '一、总体情况',
  ]) {
    const source = sample() + `\n\n${heading}`.repeat(5_000);
    expect(reportOf(source).outline.sections.length).toBeGreaterThanOrEqual(6);
  }
});
