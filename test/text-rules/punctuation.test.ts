import { describe, expect, test } from '@jest/globals';
import { readPairs } from '../../src/text/pairs.js';
import { findings, report } from './support.js';

const STRICT = { preset: 'strict' as const };
const found = (...paragraphs: string[]) => findings('punctuation', report(...paragraphs), STRICT);
const NARROWED = Array.from({ length: 8 }, () => '加强领导,完善制度,落实责任,及时公开(含答复):好');

describe('legitimate punctuation', () => {
  test.each([
    '网址：http://www.example.gov.cn/a,b;c(d)，邮箱：abc@example.gov.cn。',
    '时间9:00至17:30，比例3:2，资金1,234.5万元，占3.5%，电话:0737-2222222。',
    'English text (see note), "quoted" words: fine; really? Yes!',
    '（2021）湘0981行初12号判决，财政部公告（2021年第3号），国办发〔2016〕80号，（2023）3号楼。',
    '第二十条第（一）项，1）公开；2）申请；a）其他，其中：1)新收 2)结转',
    '“五公开”“放管服”等，国务院《关于印发〈办法〉的通知》（国办发〔2016〕80号）。',
    '公开等级、等候时间、等次、等额、等保；这是真的吗？！真的！！一般——说明……完。',
  ])('is passed over: %s', async (text) => expect(await found(text)).toEqual([]));

  test('tables and addresses in brackets', async () => {
    const table = '| 项目,数 | 量(个) |\n| --- | --- |\n| "甲",乙、等 | （丙 |';
    expect(await found('见网站(http://www.a.gov.cn/),查看', table)).toHaveLength(1);
    expect(await found('见网站（http://www.a.gov.cn/）', table)).toEqual([]);
  });

  test('a text whose marks were all made half-width', async () => {
    const source = report(...NARROWED).replaceAll('，', ',');
    expect(await findings('punctuation', source, STRICT)).toEqual([]);
  });

  test('figures apart from words throughout', async () => {
    const spaced = '公开 12 条，受理 3 件，答复 3 件，结转 0 件，发布 5 篇，解读 6 次。';
    expect(await found(spaced, '依据国办发〔2016〕 80 号。')).toEqual([]);
  });

  test('is not checked without the preset', async () => {
    expect(await findings('punctuation', report('公开信息。。'))).toEqual([]);
  });
});

describe('numbers of documents', () => {
  test.each([
    '[2021]30号',
    '(2021)30号',
    '【2021】30号',
    '（2021）30号',
    '〔2021〕 30号',
    '［2021］30 号',
  ])('%s', async (number) => {
    const [one, ...others] = (await found(`依据国办公开办函${number}编制。`)).filter(
      ({ message }) => message.includes('发文字号'),
    );
    expect(others).toEqual([]);
    expect(one!.text).toBe(number);
    expect(one!.fix).toContain('国办公开办函〔2021〕30号编制');
  });

  test('stand out in a text with half-width marks', async () => {
    const source = report(...NARROWED, '江审改办[2013]1号').replaceAll('，', ',');
    expect((await findings('punctuation', source, STRICT)).map(({ text }) => text)).toEqual([
      '[2013]1号',
    ]);
  });

  test('several are one finding with one fix', async () => {
    const [one, ...others] = await found('国办发[2016]80号，', '国办函【2020】109号。');
    expect(others).toEqual([]);
    expect(one!.message).toContain('有 2 处');
    expect(one!.fix).toContain('国办发〔2016〕80号，\n\n国办函〔2020〕109号。');
  });
});

describe('single marks', () => {
  test.each([
    ['加强领导,完善制度', ','],
    ['主要问题:人员不足', ':'],
    ['公开信息(含解读)12条', '('],
    ['公开信息（含解读)12条', ')'],
    ['公开及时吗?答复及时', '?'],
    ['进一步做好政府信息公开事项.', '.'],
    ['推进"放管服"改革', '"放管服"'],
    ['通过网站、微博、等渠道公开', '、'],
  ])('%s', async (text, mark) => {
    const all = await found(text);
    expect(all.map((one) => [one.text, one.fix])).toEqual([[mark, undefined]]);
  });

  test('one finding for each kind', async () => {
    const all = await found('加强领导,完善制度,落实责任', '公开"甲"和"乙"');
    expect(all.map(({ message }) => message.replace(/如.*/, ''))).toEqual([
      '中文里有 2 处标点是半角的，',
      '有 2 处用了直引号，',
    ]);
  });
});

describe('pairs', () => {
  test.each([
    ['“放管服改革', '“'],
    ['放管服”改革', '”'],
    ['印发《办法的通知', '《'],
    ['公开12条（含解读3条', '（'],
    ['国办发〔2016〕80号〕', '〕'],
    ['“五公开“', '““'],
  ])('%s', (text, marks) => {
    expect(
      readPairs([text])
        .unpaired.map(({ mark }) => mark)
        .join(''),
    ).toBe(marks);
  });

  test('a paragraph broken in two holds its pairs', () => {
    expect(readPairs(['“放管', '服”改革']).unpaired).toEqual([]);
  });

  test('every paragraph of a long quotation opens it', () => {
    expect(readPairs(['“甲。', '“乙。', '“丙。”']).unpaired).toEqual([]);
  });

  test('a mark at the other end of the text is no counterpart', () => {
    expect(readPairs(['（甲', '乙', '丙', '丁）']).unpaired).toHaveLength(2);
  });

  test('a hundred thousand open brackets', () => {
    expect(readPairs(['（'.repeat(100000)]).unpaired).toHaveLength(100000);
  });
});
