import { describe, expect, test } from '@jest/globals';
import { slippedFrom } from '../../src/text/near-words.js';
import { findings, report } from './support.js';

const found = (...paragraphs: string[]) => findings('broken-sentence', report(...paragraphs));

describe('legitimate sentences', () => {
  test.each([
    '群众投诉有根据。力度很大，给予大力支持。问题仍在继续。诉求都有针对，件件有回音。',
    '此项工作将进一步推进；今后将继续开展培训。',
    '提出：1）加强学习；2）加强宣传。a）制度；b）平台。',
    '推进“五公开”，印发《关于印发〈办法〉的通知》（柏政办〔2023〕8号），公开12条（含图解2条）。',
    '未完待续。。。',
    '联系电话：；邮编：100000。',
    '全面贯彻《条例》(以下简称条例），做好公开。',
    '坚持一是一、二是二。三者合一。十有八九是。',
    '以“谦、让、和”为题；表述平和，口径相合。',
    '以上三方面工作，均已完成。根据以上情况，重点做好以下工作：一是培训。',
    '针对以上几方面问题：一是培训。',
    '力争在提高公开意识、扩大公开范围、丰富公开内容上取得突破。重点抓好以上几方面工作：一是培训；二是公开。',
    '主要问题：一是人少；二是钱少。改进以上两方面问题：一是招人；二是筹钱。',
    '从两个方面推进：一方面公告结果，另一方面公开整改。从三方面推进：一方面公告，另一方面督促，三是通报。',
    '把培训当作一方面的工作。一方面缺人手，一方面缺经费。一方面缺人手，同时经费也紧张。',
  ])('are passed over: %s', async (text) => expect(await found(text)).toEqual([]));

  test('a quotation over two paragraphs', async () =>
    expect(await found('推进“放管', '服”改革。')).toEqual([]));

  test('a paragraph without its stop may be torn', async () =>
    expect(await found('全面贯彻《条例（以下简称条例），不断提高水平')).toEqual([]));

  test('a comma before a table, and in a paragraph that goes on', async () => {
    expect(await found('本年度重点领域公开信息的数量和栏目的分布情况如下，')).toEqual([]);
    expect(
      await found(
        '本年度重点领域公开信息的数量和栏目的分布情况，',
        '以及各镇公开栏的更新次数都有提高。',
      ),
    ).toEqual([]);
  });

  test('marks that are missing throughout were lost by a program', async () =>
    expect(await found('推进甲”改革。', '推进乙”改革。', '推进丙”改革。', '推进丁”改革。')).toEqual(
      [],
    ));
});

describe('broken sentences', () => {
  test('what was announced, and the answer to it without it', async () => {
    const announced = '公开工作与群众期盼相比还有差距，主要表现在：';
    const [one] = await found(announced, '针对以上问题，我局将加强人员培训。');
    expect(one!.text).toBe('主要表现在：');
    expect(await found(announced, '一是解读形式单一。', '针对以上问题，将加强培训。')).toEqual([]);
    expect(await found('存在以下问题：', '栏目更新较慢。', '下一步将加强培训。')).toEqual([]);
  });

  test.each([
    ['下一步我局将进一步。', '进一步。'],
    ['加强学习；加强宣传以及。', '以及。'],
    ['下一步，我局将重点抓好以下工作：', '以下工作：'],
    ['从三个方面推进：一方面公告审计结果；另一方面公开整改情况。', '三个方面'],
    ['全年公开政府信息1460条，其中学生资助类205条，其余为日常动态，', '，'],
    ['今后将继续。', '将继续。'],
    ['贯彻《条例（以下简称条例），不断提高水平。', '《'],
    ['贯彻《条例》（以下简称条例，不断提高水平。', '（'],
    ['贯彻“公开透明的要求，不断提高水平。', '“'],
    ['印发关于公开工作的通知》，提出要求。', '》'],
    ['一是完善目录；二是；三是开展培训。', '二是；'],
    ['通过网站、微博、和，及时发布信息。', '、和，'],
    ['工作仍有不足，一方面，人手不够，更新较慢。', '一方面'],
    ['窗口安排志愿者引导群众查询档案和办理证明，让来访者少走弯路，并围绕', '围绕'],
  ])('%s', async (text, words) => {
    const all = await found(text);
    expect(all.map((one) => one.text)).toEqual([words]);
    expect(all[0]!.severity).toBe(1);
  });

  test.each([
    ['及时公开，，及时答复。', '及时公开，及时答复。'],
    ['及时公开。。', '及时公开。'],
    ['网站、、微博。', '网站、微博。'],
  ])('doubled: %s', async (text, right) => {
    const [one] = await found(text);
    expect(one!.fix).toBe(report(right));
  });

  test('doubled stops of two kinds are left to the author', async () =>
    expect((await found('及时公开，。下一步'))[0]!.fix).toBeUndefined());

  test('is told once with the strict preset', async () =>
    expect(
      await findings('punctuation', report('公开，，答复《条例。'), { preset: 'strict' }),
    ).toEqual([]));
});

describe('以上 for 以下', () => {
  test.each([
    ['重点抓好以上几方面工作：一是加强培训；二是完善栏目。'],
    ['2025年，将重点抓好以上三项工作：一是加强培训；二是完善栏目。'],
    ['存在以上三个方面的主要问题：', '（一）人员不足。'],
  ])('before a list: %s', async (...paragraphs) => {
    const all = await found(...paragraphs);
    expect(all.map(({ text }) => text)).toEqual(['以上']);
  });
});

describe('sub-headings', () => {
  const headed = (heading: string) =>
    found(`（一）${heading}`, '按规定主动公开。', '（二）依申请公开情况', '依法办理申请。');

  test.each(['主动公开情况', '主动公开', '申请公开情况', '信息管理情况', '政务信息管理情况'])(
    'right: %s',
    async (heading) => expect(await headed(heading)).toEqual([]),
  );

  test.each([
    ['主动公情况', '主动公开情况'],
    ['主动公开开情况', '主动公开情况'],
    ['主公动开情况', '主动公开情况'],
    ['府信息管理情况', '政府信息管理情况'],
  ])('%s', async (heading, right) => {
    const [one] = await headed(heading);
    expect(one!.text).toBe(heading);
    expect(one!.message).toContain(right);
  });

  test('a word of which two others may be meant is none', () =>
    expect(slippedFrom('甲乙丙丁戊', ['甲乙丙丁戊己', '庚甲乙丙丁戊'])).toBeUndefined());
});
