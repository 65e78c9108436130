import { describe, expect, test } from '@jest/globals';
import { messagesOf } from '../support/lint.js';
import { titleForm } from '../../src/check/facts/title-form.js';
import { splitLines } from '../../src/understand/outline/lines.js';
import { detect, draftOf, official, reportOf, rulebook, sample } from './support.js';
import { understand } from '../../src/understand/index.js';
import { TITLE, PERIOD, titleFindings, periodFindings } from './support/frame.js';

describe('a report whose text came in one line', () => {
  const parts = [
    '本报告根据《条例》编制。',
    '一、总体情况2023年，我局主动公开政府信息5条。',
    '二、主动公开政府信息情况详见下表。',
    '三、收到和处理政府信息公开申请情况全年新收申请3件。',
  ];

  test('is cut into its title and sections', () => {
    const { outline } = reportOf(`${TITLE} ${parts.join('')}`);
    expect(outline.title?.text.text).toBe(TITLE);
    expect(outline.sections.map(({ heading }) => heading.title.text)).toEqual([
      '总体情况',
      '主动公开政府信息情况',
      '收到和处理政府信息公开申请情况',
    ]);
    const [first] = outline.sections;
    expect(first?.body).toMatchObject([{ content: { text: '2023年，我局主动公开政府信息5条。' } }]);
  });

  test('also where its title stands apart, but no paragraph beside headings', () => {
    const apart = reportOf(`${TITLE}\n\n${parts.join('')}`);
    expect(apart.outline.title?.text.text).toBe(TITLE);
    expect(apart.outline.sections).toHaveLength(3);
    const beside = reportOf(`${TITLE}\n\n总体情况\n\n${parts.join('')}`);
    expect(beside.outline.sections.length).toBeLessThan(3);
  });

  test('but nothing without numbers that count from one', () => {
    const uncounted = reportOf(`${TITLE} ${parts.join('').replace('一、', '五、')}`);
    expect(uncounted.outline.sections).toEqual([]);
  });

  const words = official.map((heading) => heading.replace(/^.、/, ''));
  const titlesOf = (source: string) =>
    reportOf(source).outline.sections.map(({ heading }) => heading.title.text);

  test.each(['', ' ', '　'])('headings that follow each other without text (%j between)', (gap) => {
    expect(titlesOf(`${TITLE}${gap}${official.join(gap)}`)).toEqual(words);
    expect(titlesOf(`${TITLE}${gap}本报告根据《条例》编制。${official.join(gap)}`)).toEqual(words);
  });

  test('some with text and some without', () => {
    const texts = official.map((each, at) => (at % 2 ? each : `${each} 全年工作已落实。`));
    expect(titlesOf(`${TITLE} ${texts.join('')}`)).toEqual(words);
    expect(reportOf(`${TITLE} ${texts.join('')}`).outline.sections[4]?.body).toMatchObject([
      { content: { text: '全年工作已落实。' } },
    ]);
  });

  test('a list of contents before them', () => {
    const texts = official.map((each) => `${each} 全年工作已落实。`).join('');
    const source = `${TITLE} 目录 ${official.join(' ')} 本报告根据《条例》编制。${texts}`;
    const { sections } = reportOf(source).outline;
    expect(sections.map(({ heading }) => heading.title.text)).toEqual(words);
    expect(sections.map(({ body }) => body.length)).toEqual(words.map(() => 1));
  });

  test('headings of an older report, in words of its own', () => {
    const source =
      '某县财政局2010年政府信息公开年度报告一、概述二、主动公开政府信息的情况三、依申请公开情况' +
      '四、收费及减免情况五、复议、诉讼情况六、存在的问题及改进措施';
    expect(titlesOf(source)).toEqual([
      '概述',
      '主动公开政府信息的情况',
      '依申请公开情况',
      '收费及减免情况',
      '复议、诉讼情况',
      '存在的问题及改进措施',
    ]);
  });
});

describe('title', () => {
  const silent = [
    TITLE,
    '2023年某县财政局政府信息公开工作年度报告',
    '# 某县人民政府2023年度政府信息公开工作年度报告',
    '某县人民政府\n\n2023年政府信息公开工作年度报告',
    '某县人民政府\n2023年政府信息公开工作年度报告',
    '某县人民政府机关\n2023年政府信息公开工作年度报告',
    '某县财政局2023年\n\n政府信息公开工作\n\n年度报告',
    '某县财政局政府信息公开工作年度报告\n\n（2023年度）',
    '某县财政局政府信息公开工作2023年度报告',
    '某市二〇二三年政府信息公开工作年度报告',
    '某市２０２３年政府信息公开工作年度报告',
    '索引号：11330881/2024-00012\n\n发布日期：2024-01-20\n\n某县财政局2023年政府信息公开工作年度报告',
  ];
  for (const title of silent)
    test(`${title.replaceAll('\n', '⏎')} is right`, () => expect(titleFindings(title)).toEqual([]));

  test('each thing that is lacking is named, in one finding', () => {
    expect(titleFindings('某县财政局政府信息公开工作年度报告')).toEqual(['lacks-year']);
    expect(titleFindings('2023年政府信息公开工作年度报告')).toEqual(['lacks-organ']);
    expect(titleFindings('我局2023年政府信息公开工作年度报告')).toEqual(['lacks-organ']);
    expect(titleFindings('2019年衡阳市行政审批服务局\n信息公开年报')).toEqual(['lacks-wording']);
    expect(titleFindings('政府信息公开年报')).toEqual(['lacks-organ-year-wording']);
  });

  test('the year is read from a title in two lines', () => {
    expect(reportOf(sample(undefined, '2019年衡阳市行政审批服务局\n信息公开年报')).year?.year).toBe(
      2019,
    );
  });

  test('the wording is suggested in place', () => {
    const source = sample(undefined, '某县财政局2023年政府信息公开年报');
    const { edit } = detect(titleForm, 'title-form', source)[0]!.suggestions![0]!;
    expect(source.slice(0, edit.span.start) + edit.text + source.slice(edit.span.end)).toBe(
      sample(),
    );
  });

  test('no title', () => {
    const found = detect(
      titleForm,
      'title-form',
      `${PERIOD}\n\n${official.join('\n\n文字。\n\n')}`,
    );
    expect(found.map(({ messageId, level }) => [messageId, level])).toEqual([
      ['missing', undefined],
    ]);
  });

  test('a title in the front matter counts', () => {
    const draft = { ...draftOf(official.join('\n\n文字。\n\n')), metadata: { title: TITLE } };
    expect(understand(draft, rulebook).year?.year).toBe(2023);
  });
});

describe('period', () => {
  const silent = [
    PERIOD,
    '本年度报告所列数据统计期限自2023年1月1日起至12月31日止。',
    '报告所列统计期限自2023年1月1日至2023年12月31日。',
    '本报告中数据统计时限为2023年1月1日—12月31日,电子版可下载。',
    '统计数据的时间范围：2023.01.01-2023.12.31。',
    '本报告所列数据的统计期限为2023年度。',
    '本报告数据统计期限为2023年1月至12月。',
    '本报告数据统计期限为2023年1-12月。',
    '数据统计截至2023年12月31日。',
    '本报告所列数据的统计期限自二〇二三年一月一日起至二〇二三年十二月三十一日止。',
    '本报告所列数据的统计期限自２０２３年１月１日起至２０２３年１２月３１日止。',
    '按照《条例》规定,自2023年1月1日起至2023年12月31日,主动公开政府信息311条。',
    `${PERIOD}其中，2023年3月1日至3月15日开展了专项清理，统计数据已核对。`,
  ];
  for (const sentence of silent)
    test(`${sentence} is right`, () => expect(periodFindings(sentence)).toEqual([]));

  test('what the report is said to cover is its period, whatever its last day', () => {
    const [finding] = periodFindings('涵盖2023年1月1日至12月21日我局政府信息公开工作情况。');
    expect(finding?.messageId).toBe('not-whole-year');
  });

  test('dates of an event are no period', () => {
    for (const event of [
      '2023年3月1日至3月15日，我局开展了公开专栏清理。',
      '培训涵盖2023年1月1日至6月30日新进人员，共120名。',
    ]) {
      const [finding] = periodFindings(event);
      expect([finding?.messageId, finding?.level]).toEqual(['not-stated', 'warning']);
    }
  });

  const wrong: readonly [string, string, string?][] = [
    ['自2022年1月1日起至2022年12月31日', 'other-year', '2023年1月1日起至2023年12月31日'],
    ['自2022年1月1日起至2023年12月31日', 'other-year', '2023年1月1日起至2023年12月31日'],
    ['自2023年1月2日起至12月31日', 'not-whole-year', '2023年1月1日起至12月31日'],
    ['自2023年1月1日起至2023年11月30日', 'not-whole-year', '2023年1月1日起至2023年12月31日'],
    ['自2023年1月1日起至2023年12月32日', 'impossible', '2023年1月1日起至2023年12月31日'],
    ['自2023年1月1日起至2023年31日', 'impossible', '2023年1月1日起至2023年12月31日'],
    ['自2023年1月1日起至2024年1月15日', 'not-whole-year', '2023年1月1日起至2023年12月31日'],
  ];
  for (const [range, messageId, repaired] of wrong) {
    test(`${range} is one finding with the right text`, () => {
      const found = periodFindings(
        `本报告所列数据的统计期限${range}止。2023年，我局按期完成任务。`,
      );
      expect(found.map((one) => [one.messageId, one.suggestions?.[0]?.edit.text])).toEqual([
        [messageId, repaired],
      ]);
    });
  }
});

describe('lines', () => {
  const split = (text: string) =>
    splitLines(draftOf(text).blocks, (line) => line.endsWith('总体情况')).map((block) =>
      block.type === 'text' ? block.content.text : '',
    );

  test('pasted paragraphs are parted', () => {
    const long = '全年工作按要求开展。'.repeat(20);
    expect(split(`某局年报\n一、总体情况\n${long}\n${long}`)).toEqual([
      '某局年报',
      '一、总体情况',
      long,
      long,
    ]);
  });

  test('hard-wrapped lines are joined', () => {
    const line = '全年工作按要求开展各项任务均已落实主动公开的内容更加充分办理申请';
    expect(split(`${line}\n${line}\n${line}的时限。\n一、总体情况\n${line}\n好。`)).toEqual([
      `${line}${line}${line}的时限。`,
      '一、总体情况',
      `${line}好。`,
    ]);
  });

  test('every character keeps its place', () => {
    const source = '# 某局年报\n\n一、总体情况\n全年工作按要求开展。';
    for (const block of splitLines(draftOf(source).blocks, () => false)) {
      if (block.type === 'text')
        expect(source.slice(block.span.start, block.span.end)).toContain(block.content.text);
    }
  });
});

test('hostile input is read in time', () => {
  for (const text of [
    '一'.repeat(50_000),
    '（'.repeat(50_000),
    '2023年'.repeat(20_000),
    `${'1 '.repeat(20_000)}`,
    '一、\n'.repeat(5_000),
    '、'.repeat(50_000),
  ]) {
    expect(reportOf(text).draft.source).toBe(text);
  }
});

describe('a title in the front matter', () => {
  const draft = (title: string): string =>
    `---\ntitle: ${title}\n---\n\n## 一、总体情况\n\n公开信息3条。\n\n## 二、主动公开政府信息情况\n`;
  const said = async (title: string): Promise<string[]> =>
    (await messagesOf(draft(title)))
      .filter(({ ruleId }) => ruleId === 'title-form')
      .map(
        ({ line, fix, suggestions }) => `${line} ${fix === undefined} ${suggestions?.length ?? 0}`,
      );

  test('is held to the official name, at its place', async () => {
    expect(await said('某县档案馆2023年政府信息公开工作年度报告')).toEqual([]);
    expect(await said('某县档案馆2023年信息公开年报')).toEqual(['2 true 1']);
  });
});
