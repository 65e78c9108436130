import { describe, expect, test } from '@jest/globals';
import { findings, report } from './support.js';

const found = async (text: string) =>
  (await findings('placeholder', report(text))).map((one) => one.text);

describe('filled in', () => {
  test.each([
    '面积5×8米，24×7小时服务，尺码XXL，型号XX-100',
    '标题应写作“XX局XX年政府信息公开工作年度报告”。',
    '回答"办理××证需要什么材料"等问题',
    '某些部门、某县、某局公开不及时',
    '二〇〇八年、二○○九年以来，一〇〇分',
    '下载文件a__b.docx，网址http://x.gov.cn/a_b__c?x=xx',
    '单位负责人：____ 审核人：____',
    'Max、taxi、xlsx格式、X光检查、1+X证书、XBRL',
    '（试行）（一）（含上年结转）【通知】〔2021〕30号[2013]1号',
    '条例（以下简称《条例》）的（填写说明）见附表，（标题）和（年度）',
    '有待补充、待完善的内容',
    '函数f()和表(1)',
    '申请公开张**信息，打*号',
    '第N件提案，推行“1+N”机制，办好N件实事，5G+N项',
    '提出的两点建议（写明救济渠道、附送达回证）已全部采纳。',
    '你问我答？件件有回音，为什么要公开？',
    '公开目录（数据由省大数据局提供），指南注明“内容请以窗口为准”，公布电话（电话可随时更新）',
    '该项工作由办公室补充完善。对数据需进一步核实的，及时退回。栏目更新（时间按上级规定调整）。',
    '全年收到**三**件，*注：不含**人大建议**件',
    '公开**26**条、新增**4**个，问答栏目“怎么查？”30条，',
    '20**2**年，张***申请公开一条路信息',
  ])('%s', async (text) => expect(await found(text)).toEqual([]));
});

describe('left from a template', () => {
  test.each([
    ['全年公开政府信息XX条。', ['XX']],
    ['受理申请**件，其中12件办结', ['**']],
    ['由2019年的N件增加到655件', ['N']],
    ['办结工单76件？？，满意度95%', ['？？']],
    ['办结工单76？件，其余在办', ['？']],
    ['办结工单76件（此数需核），其余在办', ['（此数需核）']],
    ['其他需要报告的事项（可根据实际情况增减）。', ['（可根据实际情况增减）']],
    ['新收申请16件（此数据待办公室核实）。', ['（此数据待办公室核实）']],
    ['公开1042条（数字等信息中心最后确认）。', ['（数字等信息中心最后确认）']],
    ['解读单一。此段参照去年内容修改。', ['此段参照去年内容修改']],
    ['优化检索[批注1：请核实栏目名称]。', ['[批注1：请核实栏目名称]']],
    ['2023年，××县财政局', ['××']],
    ['XXXX年X月X日', ['XXXX年X月X']],
    ['自20XX年1月1日起', ['20XX']],
    ['共收到申请X件，办结X件', ['X']],
    ['收到申请____件，办结\\_\\_件', ['____']],
    ['下一步工作（待补充）。', ['（待补充）']],
    ['【单位名称】2023年', ['【单位名称】']],
    ['由[单位全称]编制', ['[单位全称]']],
    ['某某局主动公开', ['某某']],
    ['公开信息【】条，网站（）查阅', ['【】', '（）']],
    ['○○县人民政府', ['○○']],
    ['印发《××县信息公开办法》', ['××']],
    ['xx年工作', ['xx']],
    ['制发规范性文件***件、废止3件', ['***']],
    ['收到申请N件，办结？件。', ['N']],
    ['20**年公开信息2条', ['20**']],
    ['公开信息（此处填写数字）条', ['（此处填写数字）']],
    ['此处填写本年度工作情况', ['此处填写']],
  ])('%s', async (text, expected) => expect(await found(text)).toEqual(expected));

  test('of one kind in several places: one finding that lists them', async () => {
    const text = '某某局公开信息XX条，办结____件，培训X次。\n\n20XX年，某某局';
    const all = await findings('placeholder', report(text));
    expect(all.map(({ message }) => message)).toEqual([
      '“某某”没有填写，共 2 处（一、总体情况 2 处），应填入实际内容或删去',
      '“XX”、“X”、“20XX”没有填写，共 3 处（一、总体情况 3 处），应填入实际内容或删去',
      '“办结____件”中的“____”是模板里没有填写的地方，应填入实际内容或删去',
    ]);
    expect(all[1]?.related).toEqual(['这里也是：“培训X次”', '这里也是：“20XX年”']);
  });

  test('beside exceptions in the draft each on its own', async () => {
    const text = '<!-- nianbao-disable-next placeholder: 原文如此 -->\n\n公开XX条。\n\n办结XX件。';
    expect(await found(text)).toEqual(['XX']);
  });

  test('the message shows the words around', async () => {
    const [one] = await findings('placeholder', report('今年，主动公开政府信息XX条，办结2件'));
    expect(one).toMatchObject({
      severity: 2,
      message: '“主动公开政府信息XX条”中的“XX”是模板里没有填写的地方，应填入实际内容或删去',
    });
  });
});
