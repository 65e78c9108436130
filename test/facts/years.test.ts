import { describe, expect, test } from '@jest/globals';
import { findings, report, type Parts } from './support.js';

const years = (parts: Parts) => findings('year-consistent', report(parts));

describe('another year that is right', () => {
  const silent = [
    '与2022年相比，2023年公开数量有所增加。',
    '较2022年增长12%，同比上升。',
    '2022年，我局公开信息100条，2023年公开120条。',
    '2022年，我局收到申请5件，同比下降10%；2023年收到6件。',
    '印发《2022年政务公开工作要点》，落实云政办发〔2022〕3号。',
    '公开2023年度部门预算和2022年度部门决算。',
    '自2022年10月起，同步启动网站改造。',
    '2022年以来，我局共发布信息300条。',
    '2019年至2022年，我局共受理申请12件。',
    '2021年、2022年我局均获评优秀。',
    '2022年，我局荣获先进单位，2项工作被评为示范。',
    '针对2022年存在的问题，逐项整改到位。',
    '2022年度政府信息公开工作中存在的问题已整改完成。',
    '2022年我局政府信息公开工作年度报告已按时发布。',
    '上年结转的2022年申请3件全部办结。',
    '对2020年以来发布的文件开展清理。',
    '“十四五”规划（2021年至2025年）全文公开。',
    '2022年3月，我局召开会议。',
    '2023年，我局主动公开政府信息120条。',
    '截至2023年底，全部公开。',
    '截至2023年12月31日，全部公开。',
    '截至2022年12月31日，我局累计公开政府信息800条。',
    '截至2022年12月31日，尚有申请2件，2023年全部办结。',
    '2022年，县政府公布《政府信息公开指南》，我局据此调整了栏目。',
    '2022年，我局落实《2022年政务公开工作要点》，调整了栏目。',
    '2022年以来，我局学习党的二十大精神，持续推进公开。',
    '2022年，我局随县政府换届调整了栏目。',
    '2024年2月将召开培训会。',
  ];
  for (const overview of silent) test(overview, () => expect(years({ overview })).toEqual([]));

  test('plans for the next year', () => {
    expect(
      years({ problems: '2024年，我局将重点做好以下工作。2024年工作措施：公开信息100条。' }),
    ).toEqual([]);
    expect(years({ overview: '2024年，我局将公开信息100条。' })).toEqual([]);
  });
  test('notes in the last section', () =>
    expect(years({ other: '2022年，我局收取信息处理费0元，今年没有收取。' })).toEqual([]));
});

describe('a year left over', () => {
  test('in the last section, of what each report tells of its own year', () =>
    expect(years({ other: '2022年，我局收取信息处理费0元。' })).toEqual(['stale@2022年']));
  for (const [overview, found] of [
    ['2022年，我局主动公开政府信息120条。', 'stale@2022年'],
    ['（一）主动公开。2022年，全县共发布信息80条。', 'stale@2022年'],
    ['工作有序。2022年度，我局收到政府信息公开申请5件。', 'stale@2022年'],
    ['2022年全年收到申请5件。', 'stale@2022年'],
    ['截至2022年底，共公开信息80条。', 'stale@2022年'],
    ['截至2022年12月31日，全年公开信息80条。', 'stale@2022年'],
    ['2022年，我局严格执行《中华人民共和国政府信息公开条例》，做好公开工作。', 'stale@2022年'],
    ['2022年，我局按照《省政府关于印发〈办法〉的通知》要求做好公开。', 'stale@2022年'],
    ['2022年，我局学习贯彻党的二十大精神，扩大公开。', 'stale@2022年'],
    ['2022年，我局学习二十届历次全会和《条例》，扩大公开。', 'stale@2022年'],
    ['2024年，我局主动公开政府信息120条。', 'early@2024年'],
    ['２０２２年，我局主动公开政府信息120条。', 'stale@２０２２年'],
  ] as const)
    test(overview, () => expect(years({ overview })).toEqual([found]));

  test('in what the preface says that the report is', () => {
    const announced = (preface: string) => years({ preface });
    expect(announced('现将我局2022年度政府信息公开工作情况报告如下。')).toEqual(['stale@2022年']);
    expect(announced('根据《条例》，编制并公布2022年政府信息公开工作年度报告。')).toEqual([
      'stale@2022年',
    ]);
    expect(announced('现将我局2023年度政府信息公开工作情况报告如下。')).toEqual([]);
    expect(announced('上年已公布2022年政府信息公开工作年度报告。')).toEqual([]);
  });

  test('the last day of a year in the preface belongs to the period', () =>
    expect(years({ preface: '本报告数据从1月1日开始，截至2022年12月31日。' })).toEqual([]));

  test('in the section on problems', () =>
    expect(years({ problems: '2022年，我局政府信息公开工作取得了一定成效，但仍有不足。' })).toEqual(
      ['stale@2022年'],
    ));
});

describe('two years throughout', () => {
  const copied = '2022年，我局公开信息1条。2022年，我局收到申请1件。2022年度，我局培训1次。';

  test('the title alone differs', () =>
    expect(years({ title: '清溪县财政局2022年政府信息公开工作年度报告' })).toEqual([
      'title-alone@2022年',
    ]));

  test('title and signature agree: period and prose were copied', () => {
    const source = report({
      title: '清溪县财政局2024年政府信息公开工作年度报告',
      overview: copied.replaceAll('2022', '2023'),
      signature: '清溪县财政局\n\n2025年1月16日',
    });
    expect(findings('year-consistent', source)).toEqual(['prose-signed@2023年']);
    expect(findings('period-stated', source)).toHaveLength(1);
  });

  test('the period is not blamed for the title', () => {
    const source = report({ title: '清溪县财政局2022年政府信息公开工作年度报告' });
    expect(findings('period-stated', source)).toEqual([]);
  });

  test('the title differs from a prose without period', () =>
    expect(years({ preface: '现予公布。', overview: copied })).toEqual(['title@2023年']));

  test('the prose differs from title and period', () =>
    expect(years({ overview: copied })).toEqual(['prose@2022年']));

  test('the head of a form', () => {
    const other = '统计表\n\n（2022年度）\n\n[表] 1 2';
    expect(years({ other })).toEqual(['forms@2022年']);
  });

  test('the period may have a dash as Markdown writes it', () => {
    const of = (to: string): string[] =>
      findings('period-stated', report({ preface: `统计期限为2023年1月1日---${to}。` }));
    expect(of('12月31日')).toEqual([]);
    expect(of('6月30日')).toHaveLength(1);
  });

  test('the period is another rule’s where that rule looks', () => {
    const preface = '统计期限自2022年1月1日起至2022年12月31日止。';
    expect(years({ preface })).toEqual([]);
    const old = {
      title: '清溪县财政局2016年政府信息公开工作年度报告',
      overview: '2016年，我局公开信息1条。',
    };
    expect(
      years({ ...old, preface: '统计期限自2015年1月1日起至2015年12月31日止。', signature: '' }),
    ).toEqual(['period-other@2015年12月31日']);
  });
});
