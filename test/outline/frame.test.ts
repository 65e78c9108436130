import { describe, expect, test } from '@jest/globals';
import { editionMismatch } from '../../src/check/facts/edition-mismatch.js';
import { periodStated } from '../../src/check/facts/period-stated.js';
import { messagesOf } from '../support/lint.js';
import { titleForm } from '../../src/check/facts/title-form.js';
import { isPossible } from '../../src/text/dates.js';
import { readChinese, writeChinese } from '../../src/text/numerals.js';
import { splitLines } from '../../src/understand/outline/lines.js';
import { readMark } from '../../src/understand/outline/marks.js';
import { detect, draftOf, official, reportOf, rulebook, sample } from './support.js';
import { understand } from '../../src/understand/index.js';

const TITLE = '某县财政局2023年政府信息公开工作年度报告';
const PERIOD = '本报告所列数据的统计期限自2023年1月1日起至2023年12月31日止。';

function titleFindings(title: string): string[] {
  return detect(titleForm, 'title-form', sample(undefined, title)).map(
    ({ messageId }) => messageId,
  );
}

function periodFindings(sentence: string, title = TITLE) {
  return detect(periodStated, 'period-stated', sample(undefined, title).replace(PERIOD, sentence));
}

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

describe('year and edition', () => {
  test('the title decides, then the period, then the prose', () => {
    expect(reportOf(sample()).year).toMatchObject({ year: 2023, from: 'title' });
    expect(reportOf(sample(undefined, '某县财政局年报')).year).toMatchObject({
      year: 2023,
      from: 'period',
    });
    const prose =
      '2020年，我局主动公开信息30条。比2019年增加。2020年办理申请3件（国办函〔2020〕109号，2018年至2021年）。';
    expect(reportOf(`${prose}\n\n${official.join('\n\n文字。\n\n')}`).year).toMatchObject({
      year: 2020,
      from: 'prose',
    });
  });

  test('the date of the signature is the last resort', () => {
    expect(
      reportOf(`${official.join('\n\n文字。\n\n')}\n\n某县财政局\n\n2021年1月10日`).year?.year,
    ).toBe(2020);
  });

  test('what chose the edition is told', () => {
    expect(reportOf(sample()).choice).toEqual({ id: '2021', by: 'year' });
    expect(reportOf(sample(), '2019').choice).toEqual({ id: '2019', by: 'option' });
    expect(reportOf(official.join('\n\n文字。\n\n')).choice).toEqual({ id: '2021', by: 'default' });
    expect(reportOf(`${official.join('\n\n[表] 本年新公开数量\n\n')}`).choice).toEqual({
      id: '2019',
      by: 'forms',
    });
    expect(
      reportOf(`按照国办公开办函[2019]60号编制。\n\n${official.join('\n\n文字。\n\n')}`).choice.by,
    ).toBe('citation');
  });
});

describe('edition-mismatch', () => {
  const found = (source: string) =>
    detect(editionMismatch, 'edition-mismatch', source).map(({ messageId, level }) => [
      messageId,
      level,
    ]);
  const preface = (text: string) => sample().replace(PERIOD, `${text}${PERIOD}`);
  const withTable = (source: string, labels: string) =>
    source.replace(
      '二、主动公开政府信息情况\n\n',
      `二、主动公开政府信息情况\n\n[表] ${labels}\n\n`,
    );

  test('silent on forms and citation of the year', () => {
    expect(
      found(withTable(preface('根据国办公开办函〔2021〕30号编制。'), '本年制发件数 现行有效件数')),
    ).toEqual([]);
  });

  test('silent on an old document told as history or cited beside the new one', () => {
    expect(found(preface('国办公开办函〔2019〕60号已废止。'))).toEqual([]);
    expect(found(preface('根据国办公开办函〔2021〕30号、国办公开办函〔2019〕60号编制。'))).toEqual(
      [],
    );
  });

  test('old forms: one finding for all labels', () => {
    expect(found(withTable(sample(), '上一年项目数量 本年新公开数量 采购项目数量'))).toEqual([
      ['forms', undefined],
    ]);
  });

  test('new forms in an old report', () => {
    const source = withTable(sample(), '本年制发件数 现行有效件数').replaceAll('2023', '2019');
    expect(found(source)).toEqual([['forms', undefined]]);
  });

  test('an old citation, in any brackets', () => {
    expect(found(preface('根据国办公开办函〔2019〕60号编制。'))).toEqual([['citation', 'warning']]);
    expect(found(preface('根据国办公开办函[2019] 60号编制。'))).toEqual([['citation', 'warning']]);
  });

  describe('the old format by its title alone', () => {
    const NOTICE = '国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知';
    for (const text of [
      '根据《中华人民共和国政府信息公开工作年度报告格式》编制。',
      '根据《关于印发〈政府信息公开工作年度报告格式〉的通知》，《政府信息公开工作年度报告格式（试行）》不作依据。',
      `《${NOTICE}》已经废止。`,
      '根据《县政务公开办关于政府信息公开工作年度报告有关事项的通知》编制。',
      `根据县里转发《${NOTICE}》的要求编制。`,
    ])
      test(`silent: ${text}`, () => expect(found(preface(text))).toEqual([]));

    for (const text of [
      `根据《${NOTICE}》编制。`,
      '根据《中华人民共和国政府信息公开工作年度报告格式（试行）》要求编制。',
      '根据《政府信息公开工作年度报告格式(试行)》要求编制。',
    ])
      test(text, () => expect(found(preface(text))).toEqual([['citation', 'warning']]));

    test('its own reports may', () => {
      const source = preface(`根据《${NOTICE}》编制。`).replaceAll('2023', '2020');
      expect(found(source)).toEqual([]);
    });
  });

  test('old contents announced', () => {
    expect(
      found(
        preface('内容包括:概述、依申请公开、咨询处理、政府信息公开的收费及减免情况,附表部分组成。'),
      ),
    ).toEqual([['contents', 'warning']]);
  });

  test('an old template is one finding', () => {
    expect(
      found(
        withTable(preface('根据国办公开办函〔2019〕60号编制。'), '上一年项目数量 本年新公开数量'),
      ),
    ).toEqual([['forms', undefined]]);
  });
});

describe('marks', () => {
  const marks: readonly [string, number, number][] = [
    ['一、总体情况', 1, 1],
    ['十二、其他', 1, 12],
    ['l六、存在', 1, 6],
    ['丨三、收到', 1, 3],
    ['\u3000\u3000二 、主动', 1, 2],
    ['第三部分 申请', 1, 3],
    ['（一）主动', 2, 1],
    ['(十一) 其他', 2, 11],
    ['（二）、依', 2, 2],
    ['1.业务', 3, 1],
    ['１．业务', 3, 1],
    ['12、业务', 3, 12],
    ['（1）业务', 4, 1],
    ['①业务', 4, 1],
    ['二、三级联动推进公开', 1, 2],
    ['2）业务', 4, 2],
  ];
  for (const [text, level, ordinal] of marks) {
    test(text, () => expect(readMark(text)).toMatchObject({ level, ordinal }));
  }
  for (const text of [
    '一是加强领导',
    '2023年，我局',
    '1.5万元',
    '一、二、三类',
    '一、二级医疗机构',
    '三、四季度',
    '第二十条第（一）项',
    '十分重视',
    '（以下简称）',
  ]) {
    test(`${text} has none`, () => expect(readMark(text)).toBeUndefined());
  }
});

describe('numerals and dates', () => {
  test('every ordinal reads back as it was written', () => {
    for (let value = 1; value < 100; value++) expect(readChinese(writeChinese(value))).toBe(value);
  });

  test('the calendar', () => {
    expect(isPossible({ year: 2024, month: 2, day: 29 })).toBe(true);
    expect(isPossible({ year: 2023, month: 2, day: 29 })).toBe(false);
    expect(isPossible({ year: 2018, month: undefined, day: 11 })).toBe(false);
  });
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
