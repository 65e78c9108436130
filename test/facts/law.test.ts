import { describe, expect, test } from '@jest/globals';
import { findings, report } from '../text-rules/support.js';

const told = async (text: string) =>
  (await findings('cited-document', report(text))).map(({ text: found }) => found);

describe('what a report says of the law', () => {
  test.each([
    ['对照《条例》第二十条第（十六）项补充公开内容。', '第二十条第（十六）项'],
    ['依据《中华人民共和国政府信息公开条例》第六十条编制。', '第六十条'],
    ['在《条例》规定的15个工作日内作出答复，方便申请人。', '15个工作日'],
    ['申请内容不明确的，15个工作日内一次性告知补正。', '15个工作日'],
    ['落实《条例》第十四条，对涉及商业秘密的信息征求意见。', '第十四条'],
    ['学习《中华人民共和国政府信息公开条例》全部六章六十六条。', '六章六十六条'],
    ['新修订的《条例》自2019年4月15日起施行。', '2019年4月15日'],
    ['依据《中华人民共和国政府信息公开条列》编制。', '中华人民共和国政府信息公开条列'],
    ['按照《政府信息公开信息处理费管理办法》（国办函〔2020〕190号）办理。', '国办函〔2020〕190号'],
    ['按照《年度报告格式》（国办公开办函〔202130号）编制。', '国办公开办函〔202130号'],
    ['按件收费的，11件至30件的部分每件收费200元。', '200元'],
  ])('%s', async (text, found) => expect(await told(text)).toEqual([found]));

  test.each([
    '对照《条例》第二十条第（十五）项、第三十六条第（七）项补充公开内容。',
    '承诺10个工作日内作出答复，比《条例》规定的20个工作日缩短一半。',
    '第三方应当自收到征求意见书之日起15个工作日内提出意见。',
    '征求有关机关意见的，依法在15个工作日内答复本机关的申请。',
    '落实《条例》第三十七条，对含有个人隐私的信息作区分处理。',
    '学习《条例》六章五十六条，《中华人民共和国行政处罚法》《中华人民共和国行政强制法》。',
    '《条例》自2008年5月1日起施行，修订后的《条例》自2019年5月15日起施行。',
    '11件至30件的部分每件收费100元。',
  ])('not %s', async (text) => expect(await told(text)).toEqual([]));
});

describe('other organs in the text', () => {
  const issuers = async (text: string, own = '宜江市水利局') =>
    (await findings('issuer-consistent', report(text).replace('某县财政局', own))).map(
      ({ text: found }) => found,
    );

  test.each([
    ['修订《临江市水利局政府信息公开指南》，删除过期联系方式8处。', '临江市水利局'],
    ['西陵市水利局2023年发出收费通知2件，总金额2600元。', '西陵市水利局'],
    ['本单位是宜江市教育局，负责公开文化信息。', '宜江市教育局'],
  ])('%s', async (text, found) => expect(await issuers(text)).toEqual([found]));

  test('another county', async () =>
    expect(await issuers('2023年，五河县没有收取信息处理费。', '三河县人民政府')).toEqual([
      '五河县',
    ]));

  test('我县 in a 区', async () =>
    expect(await issuers('我县坚持公开透明。', '澜桥区人民政府')).toEqual(['我县']));

  test.each([
    '赴临江市水利局学习信息公开经验，参考《临江市水利局政府信息公开指南》。',
    '指导三河县水利局、五河县水利局编制《五河县水利局政府信息公开目录》。',
    '省水利厅、市人民政府未收取信息处理费。',
    '在市委、市政府领导下，会同宜江市教育局开展培训。',
  ])('not %s', async (text) => expect(await issuers(text)).toEqual([]));

  test('a county that tells of its departments', async () =>
    expect(await issuers('三河县教育局收取信息处理费100元。', '三河县人民政府')).toEqual([]));
});
