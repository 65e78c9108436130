import { describe, expect, test } from '@jest/globals';
import { detect, findings, report, reportOf, type Given, type Parts } from './support.js';

const dates = (parts: Parts, given?: Given) => findings('date-plausible', report(parts), given);
const deadline = (parts: Parts, given?: Given) =>
  findings('publication-deadline', report(parts), given);

describe('dates that are right', () => {
  const silent = [
    '严格执行20个工作日的答复时限，政务服务大厅24小时自助区全年无休。',
    '自收到告知书之日起60日内申请行政复议，45日内反馈。',
    '2025年底前完成整改，2025年6月30日前上线新平台。',
    '《条例》自2019年5月15日起施行。',
    '自2024年5月1日起实行新办法。',
    '2023年2月28日、4月30日、12月31日各召开会议一次。',
    '2024年2月29日前公布第一季度计划。',
    '截至2023年底，全局共有制度12项。',
    '截至2023年12月31日，公开信息120条。',
    '按照国办公开办函〔2021〕30号、2023年第12号公告执行。',
    '办理12345热线1231件，其中12月345件。',
    '2023年3号楼、5月30号楼竣工。',
    '历时10年3个月，第13个月发放奖金。',
    '1—12月，13类信息全部公开；2023年1-12月共公开120条。',
    '3月15日消费者权益日、十二月四日宪法宣传日开展宣传。',
    '公开目录编号20231号。',
    '2023年5月日均访问量2000次，2023年月日历印发。',
    '系统版本2023.13.4，服务器地址10.20.30.40。',
  ];
  for (const overview of silent) test(overview, () => expect(dates({ overview })).toEqual([]));

  test('the form of a signature', () => {
    for (const date of ['2024年1月16日', '2024 年 1 月 16 日', '二〇二四年一月十六日', '2024年1月'])
      expect(dates({ signature: `清溪县财政局\n\n${date}` })).toEqual([]);
  });
});

describe('dates that cannot be', () => {
  for (const [text, found] of [
    ['2023年2月30日召开会议。', 'impossible@2023年2月30日'],
    ['2023年2月29日召开会议。', 'impossible@2023年2月29日'],
    ['11月31日召开会议。', 'impossible@11月31日'],
    ['2023年13月召开会议。', 'impossible@2023年13月'],
    ['2023年11日召开会议。', 'lost@2023年11日'],
    ['截至2023年1231日，公开120条。', 'lost@2023年1231日'],
    ['截至2023年月日，公开120条。', 'lost@2023年月日'],
    ['2023年9月 31 日召开会议。', 'impossible@2023年9月 31 日'],
  ] as const)
    test(text, () => expect(dates({ overview: text })).toEqual([found]));

  for (const [text, found] of [
    ['20235月8日召开会议。', 'no-year-sign@20235月8日'],
    ['202312月8日召开会议。', 'no-year-sign@202312月8日'],
  ] as const)
    test(text, () => expect(dates({ overview: text })).toEqual([found]));

  test('a period whose years lost their sign is one finding, and a period', () => {
    const preface = '本报告所列数据的统计期限自20231月1日起至202312月31日止。';
    expect(dates({ preface })).toEqual(['no-year-sign@20231月1日']);
    expect(findings('period-stated', report({ preface }))).toEqual([]);
  });

  test('inside the stated period another rule says it', () =>
    expect(dates({ preface: '统计期限自2023年1月1日起至2023年12月32日止。' })).toEqual([]));

  test('a signature of the report year', () => {
    expect(dates({ signature: '清溪县财政局\n\n2023年1月16日' })).toEqual([
      'signed-before-end@2023年1月16日',
    ]);
    expect(dates({ signature: '清溪县财政局2023年12月31日' })).toEqual([
      'signed-before-end@2023年12月31日',
    ]);
  });

  test('a publication date of the report year, in page head or front matter', () => {
    const title = '发布日期：2023-01-20 09:30:00\n\n清溪县财政局2023年政府信息公开工作年度报告';
    expect(dates({ title })).toEqual(['published-before-end@2023-01-20']);
    expect(dates({}, { metadata: { 发布日期: '2023-01-20' } })).toHaveLength(1);
    expect(dates({}, { metadata: { created: '2023-01-20' } })).toEqual([]);
  });

  test('a wrong year in the title is not blamed on the signature', () =>
    expect(dates({ title: '清溪县财政局2024年政府信息公开工作年度报告' })).toEqual([]));

  test('a report dated before what it tells', () => {
    const signature = '清溪县财政局\n\n2013年1月9日';
    const parts = {
      title: '清溪县财政局2012年政府信息公开工作年度报告',
      preface: '现予公布。',
      signature,
    };
    expect(dates({ ...parts, overview: '截至2013年底，全部公开。' })).toEqual([
      'signed-before-text@2013年1月9日',
    ]);
    expect(dates({ ...parts, overview: '截至2012年底，全部公开。' })).toEqual([]);
    expect(dates({ ...parts, overview: '2013年3月5日，我局召开会议。' })).toHaveLength(1);
    expect(dates({ ...parts, overview: '2013年3月5日前，我局将召开会议。' })).toEqual([]);
  });

  test('two signatures of different dates', () => {
    const found = detect('date-plausible', report({ other: '填报日期：2024年1月20日' }));
    expect(found.map(({ messageId, level }) => [messageId, level])).toEqual([
      ['several', 'warning'],
    ]);
    expect(dates({ other: '填报日期：2024年1月16日' })).toEqual([]);
  });
});

describe('publication in time', () => {
  const on = (organ: string, date: string, year = 2023, given?: Given) =>
    deadline(
      {
        title: `${organ}${String(year)}年政府信息公开工作年度报告`,
        preface: '现予公布。',
        signature: `${organ}\n\n${date}`,
      },
      given,
    );

  for (const [organ, date, year] of [
    ['清溪县财政局', '2024年1月31日', 2023],
    ['清溪县财政局', '2024年1月', 2023],
    ['清溪县卫生健康委员会', '2024年1月2日', 2023],
    ['清溪县人民政府', '2024年3月31日', 2023],
    ['清溪县人民政府办公室', '2024年3月20日', 2023],
    ['清溪县', '2024年3月20日', 2023],
    ['清溪县三河镇人民政府', '2024年3月20日', 2023],
    ['河口区城东街道办事处', '2024年3月20日', 2023],
    ['高新技术产业开发区管理委员会', '2024年3月20日', 2023],
    ['清溪县财政局', '2019年3月29日', 2018],
    ['清溪县财政局', '2013年3月29日', 2012],
  ] as const)
    test(`${organ} on ${String(year)}, ${date}`, () => expect(on(organ, date, year)).toEqual([]));

  test('no date', () => expect(deadline({ signature: '' })).toEqual([]));

  test('a date that does not exist', () =>
    expect(deadline({ signature: '清溪县财政局\n\n2024年4月31日' })).toEqual([]));

  test('too late', () => {
    expect(on('清溪县财政局', '2024年2月1日')).toEqual(['signed-department@2024年2月1日']);
    expect(on('清溪县人民政府', '2024年4月1日')).toEqual(['signed-government@2024年4月1日']);
    expect(on('清溪县财政局', '2019年4月2日', 2018)).toEqual(['signed-government@2019年4月2日']);
  });

  test('the configured day', () => {
    const given = { settings: { deadline: '01-20' } };
    expect(on('清溪县财政局', '2024年1月22日', 2023, given)).toEqual([
      'signed-configured@2024年1月22日',
    ]);
    expect(on('清溪县财政局', '2024年1月20日', 2023, given)).toEqual([]);
  });

  test('a wrong year in the title is not blamed on the date', () =>
    expect(deadline({ title: '清溪县财政局2022年政府信息公开工作年度报告' })).toEqual([]));

  test('a page that was moved years later', () => {
    expect(deadline({}, { metadata: { 发布日期: '2026-05-01' } })).toEqual([]);
    expect(deadline({}, { metadata: { 发布日期: '2024-02-15' } })).toHaveLength(1);
  });
});

test('the roles of dates', () => {
  const { dates: found, signature } = reportOf(
    report({ overview: '《2023年3月1日会议纪要》印发，2023年5月6日开会。' }),
  );
  expect(found.map(({ role }) => role)).toEqual([
    'period',
    'period',
    'cited',
    'other',
    'signature',
  ]);
  expect(signature?.organ?.name).toBe('清溪县财政局');
  expect(signature?.date?.day).toBe(16);
});
