import { describe, expect, test } from '@jest/globals';
import { findings, report } from './support.js';

const found = async (text: string) =>
  (await findings('missing-number', report(text))).map((one) => one.text);

describe('nothing is missing', () => {
  test.each([
    '全年主动公开政府信息86条，收到申请3件，办结率100%，占比12.5%。',
    '未收到依申请公开件，无结转事项；受理件、办结件、申请件、信件、来件、文件、条件、事件、案件、附件、稿件。',
    '每件、各条、逐条、头条、公开条例、信息条目、一条龙、公开条目、信息公开条款，',
    '健全公共项目、公共场所，共同、共有、共享，一次',
    '（单位：%）（万元），单位：件、条',
    '公开率、解读率均达到百分之百，同比有所增长。',
    '共收到申请三件，共办理两起，共计若干件，共计数十条。',
    '在公开、公平、公正的基础上，收到、办理情况',
    '以自然人为主、以企业为次，信息 公开 条例',
    '新收、结转、办结件数，收取费用、信息处理费，收费文件，',
    '自 然 人  申请 、公开  方式',
    '收到政府信息公开申请件后及时登记，收到信息公开申请件，应当场登记。',
    '规范性文件、件件有落实，立改废止件，现行有效件清单，依申请公开件，予以公开件和不予公开件分别归档。',
  ])('%s', async (text) => expect(await found(text)).toEqual([]));
});

describe('a number is missing', () => {
  test.each([
    ['全年通过政府网站公开条，通过微信发布20条。', '公开条'],
    ['主动公开政府信息  条。', '信息  条'],
    ['全年共收到件，办结5件。', '共收到件'],
    ['收到政府信息公开申请  件，', '申请  件'],
    ['共件，均已办结', '共件'],
    ['收取元，减免0元', '收取元'],
    ['答复率%，占20%', '率%'],
    ['政策文件类条、动态类3条', '类条'],
    ['制发件、废止1件', '制发件'],
    ['制发行政规范性文件件、废止1件', '文件件'],
    ['制发文件9件、废止件，现行有效20件', '废止件'],
    ['全年收到政府信息公开申请件，办结5件', '全年收到政府信息公开申请件'],
    ['其中予以公开件，部分公开3件', '予以公开件'],
    ['办理結果共受理 件。', '共受理 件'],
  ])('%s', async (text, expected) => expect(await found(text)).toEqual([expected]));

  test('each one is told', async () => {
    expect(await found('全年制发行政规范性文件件、废止件，现行有效件。')).toEqual([
      '文件件',
      '废止件',
      '现行有效件',
    ]);
  });

  test('the message says where the number belongs', async () => {
    const [one] = await findings('missing-number', report('主动公开政府信息  条。'));
    expect(one).toMatchObject({
      severity: 2,
      message: '“信息 条”漏了数字，“信息”与“条”之间应填数，没有发生的填 0',
    });
  });
});
