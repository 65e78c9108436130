import { describe, expect, test } from '@jest/globals';
import { editionMismatch } from '../../src/check/facts/edition-mismatch.js';
import { isPossible } from '../../src/text/dates.js';
import { readChinese, writeChinese } from '../../src/text/numerals.js';
import { readMark } from '../../src/understand/outline/marks.js';
import { detect, official, reportOf, sample } from './support.js';
import { PERIOD } from './support/frame.js';

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
