import { describe, expect, test } from '@jest/globals';
import { isReportLike } from '../../src/check/sections/report-like.js';
import { sectionEmpty } from '../../src/check/sections/section-empty.js';
import { sectionExtra } from '../../src/check/sections/section-extra.js';
import { sectionMissing } from '../../src/check/sections/section-missing.js';
import { sectionOrder } from '../../src/check/sections/section-order.js';
import { sectionTitle } from '../../src/check/sections/section-title.js';
import { rulebook } from '../../src/rulebook/index.js';
import { understand } from '../../src/understand/index.js';
import { detect, draftOf, official, reportOf, ruleOf, run, sample } from './support.js';

const RULES = {
  'section-missing': sectionMissing,
  'section-order': sectionOrder,
  'section-title': sectionTitle,
  'section-empty': sectionEmpty,
  'section-extra': sectionExtra,
} as const;

/** Every section finding as `rule/message: words under the finding`. */
function findings(source: string): string[] {
  return Object.entries(RULES).flatMap(([id, kind]) =>
    detect(kind, id, source).map(
      ({ messageId, span }) => `${id}/${messageId}: ${source.slice(span.start, span.end)}`,
    ),
  );
}

function without(...ordinals: number[]): string[] {
  return official.filter((_, index) => !ordinals.includes(index + 1));
}

function replaced(changes: Readonly<Record<number, string>>): string[] {
  return official.map((heading, index) => changes[index + 1] ?? heading);
}

const TITLE = '青溪市档案馆2024年政府信息公开工作年度报告';
const CLEAN_HEADINGS = [
  '总体情况',
  '主动公开政府信息情况',
  '收到和处理政府信息公开申请情况',
  '政府信息公开行政复议、行政诉讼情况',
  '工作不足和改进措施',
  '下一步安排',
];

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
