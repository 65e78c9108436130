import { describe, expect, test } from '@jest/globals';
import { relate, splitRegion } from '../../src/understand/facts/organs.js';
import { findings, report, reportOf, type Parts } from './support.js';

const issuer = (parts: Parts, settings = {}) =>
  findings('issuer-consistent', report(parts), { settings });
const signed = (title: string, organ: string, preface = '本报告按规定编制。') =>
  issuer({
    title: `${title}2023年政府信息公开工作年度报告`,
    preface,
    overview: '2023年，本机关主动公开政府信息120条。',
    problems: '公开的时效性有待提高。2024年，将加强培训。',
    signature: `${organ}\n\n2024年1月16日`,
  });

describe('one name of the organ', () => {
  const silent: readonly (readonly [string, string, string?])[] = [
    ['清溪县财政局', '清溪县财政局', '本报告由清溪县财政局按照《条例》编制。'],
    ['清溪县财政局', '清溪县财政局（盖章）'],
    ['清溪县财政局（本级）', '清溪县财政局'],
    ['清溪县财政局', '我局'],
    ['清溪县财政局', '云川市清溪县财政局'],
    ['清溪县财政局', '清溪县财政局办公室'],
    ['清溪县财政局', '清溪县财政局', '现将县财政局2023年政府信息公开工作情况报告如下。'],
    ['洪泽区人民政府', '淮安市洪泽区人民政府办公室'],
    ['洪泽区人民政府', '洪泽区人民政府', '本报告由淮安市洪泽区人民政府办公室编制。'],
    ['洪泽区政府', '洪泽区人民政府'],
    ['呼兰区', '哈尔滨市呼兰区人民政府'],
    ['呼兰区', '呼兰区政务服务和数据管理局'],
    ['清溪县人民政府', '清溪县政务服务管理局'],
    ['广州市人民政府', '广州市人民政府办公厅'],
    ['通州区人民政府', '北京市通州区人民政府办公室'],
    ['沙市区人民政府', '荆州市沙市区人民政府办公室'],
    ['晋城市城区人民政府', '晋城市城区人民政府办公室'],
    ['恩施州人民政府', '恩施土家族苗族自治州人民政府办公室'],
    ['黔南州市场监督管理局', '黔南州市场监督管理局办公室'],
    ['河口区城东街道', '河口区城东街道办事处'],
    ['河口区城东街道办事处', '河口区人民政府城东街道办事处'],
    ['沙县三河镇人民政府', '三河镇人民政府'],
    ['高新区管委会', '高新区管理委员会'],
    ['审计署', '审计署', '根据《条例》要求，编制审计署2023年政府信息公开工作年度报告。'],
    ['海关总署', '海关总署', '依据《条例》，形成海关总署2023年政府信息公开工作年度报告。'],
    ['清溪县财政局', '清溪县财政局', '如有疑问，请与清溪县政务公开中心联系。'],
    ['清溪县财政局', '清溪县财政局', '根据清溪县人民政府办公室要求，清溪县财政局编制本报告。'],
  ];
  for (const [title, organ, preface] of silent)
    test(`${title} and ${organ}${preface ? `: ${preface}` : ''}`, () =>
      expect(signed(title, organ, preface)).toEqual([]));

  test('no signature', () => expect(issuer({ signature: '' })).toEqual([]));

  test('two full names', () => {
    expect(signed('重庆市梁平区政务服务管理办公室', '重庆市梁平区行政服务管理办公室')).toEqual([
      'different@重庆市梁平区行政服务管理办公室',
    ]);
    expect(signed('清溪县财政局', '石桥县财政局')).toEqual(['different@石桥县财政局']);
    expect(signed('清溪县财政局', '清溪县审计局')).toEqual(['different@清溪县审计局']);
    expect(signed('清溪县人民政府', '石桥县人民政府')).toEqual(['different@石桥县人民政府']);
  });

  test('the place that differs from two others is the one to mend', () => {
    expect(
      signed('清溪县审计局', '清溪县财政局', '本报告由清溪县财政局按照《条例》编制。'),
    ).toEqual(['different@清溪县审计局']);
    expect(
      signed('清溪县财政局', '清溪县财政局', '本报告由清溪县审计局按照《条例》编制。'),
    ).toEqual(['different@清溪县审计局']);
  });

  test('the head of a form', () => {
    const source = report({ other: '填报单位（盖章）：清溪县审计局' });
    expect(findings('issuer-consistent', source)).toEqual(['different@清溪县审计局']);
  });

  test('a short form in the title or the signature', () => {
    expect(signed('城管执法局', '沅江市城市管理和综合执法局')).toEqual(['short@城管执法局']);
    expect(signed('沅江市城市管理和综合执法局', '城管执法局')).toEqual(['short@城管执法局']);
    expect(signed('清溪县财政局', '县财政局')).toEqual(['short@县财政局']);
  });

  test('a short form that the preface defines', () =>
    expect(
      signed('县财政局', '清溪县财政局', '本报告由清溪县财政局（以下简称“县财政局”）编制。'),
    ).toEqual([]));

  test('the configured name rules', () => {
    expect(issuer({}, { issuer: '清溪县财政局' })).toEqual([]);
    expect(issuer({}, { issuer: '清溪县审计局' })).toEqual(['configured@清溪县财政局']);
  });

  test('traditional script and pinyin do not matter', () =>
    expect(signed('清溪縣財(cái)政局', '清溪县财政局')).toEqual([]));
});

describe('an organ of another place', () => {
  const opening = (overview: string, title = '清溪县财政局') =>
    issuer({
      title: `${title}2023年政府信息公开工作年度报告`,
      overview,
      signature: `${title}\n\n2024年1月16日`,
    });
  const contact = (organ: string) => issuer({ preface: `如有疑问，请与${organ}联系。` });

  for (const overview of [
    '2023年，清溪县财政局认真做好公开工作。',
    '2023年，云川市清溪县财政局认真做好公开工作。',
    '2023年，县财政局认真做好公开工作。',
    '2023年，云川市财政局深入推进公开标准化，我局逐项落实。',
    '2023年，云川市财政局要求各县规范公开目录。',
    '2023年，云川市政务公开办公室全面开展培训。',
    '2023年，石桥县财政局、清溪县财政局扎实开展互查。',
    '2023年，石桥县财政局和清溪县财政局扎实开展互查。',
    '2023年，我局赴石桥县财政局扎实开展学习。',
    '2023年，清溪县人民政府高度重视公开工作。',
    '2023年，我局做好公开。石桥县财政局积极介绍经验。',
    '清溪县认真做好公开工作。',
  ])
    test(`silent: ${overview}`, () => expect(opening(overview)).toEqual([]));

  for (const organ of [
    '云川市财政局',
    '清溪县政务公开中心',
    '云川市石桥区大数据局',
    '县政府办公室',
  ])
    test(`silent on the contact ${organ}`, () => expect(contact(organ)).toEqual([]));

  test('does the work of the year', () => {
    expect(opening('2023年，石桥县财政局扎实推进公开工作。')).toEqual(['elsewhere@石桥县财政局']);
    expect(opening('（一）主动公开。2023年度，石桥县审计局坚持以公开为常态。')).toEqual([
      'elsewhere@石桥县审计局',
    ]);
    expect(opening('2023年，云州市财政局政府信息公开工作取得新进展。', '云川市财政局')).toEqual([
      'elsewhere@云州市财政局',
    ]);
  });

  test('answers for the report', () =>
    expect(contact('石桥县教育局办公室')).toEqual(['elsewhere@石桥县教育局办公室']));
});

describe('the organ of a report', () => {
  const organ = (title: string) => {
    const { issuer: found } = reportOf(report({ title }));
    return [found?.name, found?.region];
  };
  test('from the title, without year and wording', () => {
    expect(organ('2023年清溪县财政局政府信息公开工作年度报告')).toEqual(['清溪县财政局', '清溪县']);
    expect(organ('清溪县财政局2023年度政府信息公开年报')).toEqual(['清溪县财政局', '清溪县']);
    expect(organ('清溪县政务公开办公室2023年政府信息公开工作年度报告')[0]).toBe(
      '清溪县政务公开办公室',
    );
    expect(organ('关于清溪县财政局2023年政府信息公开工作年度报告')[0]).toBe('清溪县财政局');
    expect(organ('2023年临江区人民政府信息公开年报')).toEqual(['临江区人民政府', '临江区']);
    expect(organ('2023年临江区政府信息公开年报')).toEqual(['临江区', '临江区']);
    expect(organ('呼兰区2023年政府信息公开工作年度报告')).toEqual(['呼兰区', '呼兰区']);
  });
  test('from the signature where the title names none', () =>
    expect(organ('2023年政府信息公开工作年度报告')[0]).toBe('清溪县财政局'));
});

describe('names of organs', () => {
  test.each([
    ['云州市财政局', '云州市', '财政局'],
    ['云州市市场监督管理局', '云州市', '市场监督管理局'],
    ['南溪镇市政务服务局', '南溪镇市', '政务服务局'],
    ['云州市政府', '云州市', '人民政府'],
    ['云川市市场监督管理局', '云川市', '市场监督管理局'],
    ['云川省市场监督管理局', '云川省', '市场监督管理局'],
    ['云州自治州清溪县三河镇人民政府', '云州自治州清溪县三河镇', '人民政府'],
  ])('%s', (name, region, body) => expect(splitRegion(name)).toEqual({ region, body }));

  test('the relation is the same both ways', () => {
    const names = [
      '清溪县财政局',
      '财政局',
      '清溪县人民政府',
      '石桥县财政局',
      '清溪县',
      '我局',
      '运城市城市管理局',
    ];
    for (const one of names)
      for (const other of names) expect(relate(one, other)).toBe(relate(other, one));
  });
});
