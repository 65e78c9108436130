import { describe, expect, test } from '@jest/globals';
import { findings, report } from '../text-rules/support.js';

const told = async (rule: string, ...paragraphs: string[]) =>
  (await findings(rule, `${report(...paragraphs)}\n\n某县财政局\n\n2024年1月20日\n`)).map(
    ({ text }) => text,
  );

describe('applications carried over, in a report on 2023', () => {
  test.each([
    ['新收申请7件，办结6件，结转2025年度1件。', '2025年'],
    ['新收申请7件，办结6件，结转2023年1件。', '2023年'],
    ['结转自2023年的4件已办结。', '2023年'],
    ['2023年结转的1件于2月答复，系不予公开。', '2023年'],
    ['余下2件转至2025年度办理。', '2025年'],
    ['新收申请7件，其中1件于12月下旬收到，顺延至2023年答复。', '2023年'],
  ])('%s', async (text, found) => expect(await told('year-consistent', text)).toEqual([found]));

  test.each([
    '2022年结转的1件已答复，结转2024年度2件。',
    '结转自2021年、2022年的4件已办结。',
    '结转2022年3件，办结6件。',
    '2022年12月收到的1件顺延至2023年答复。',
    '2021年结转的3件、2022年结转的2件均已办结。',
    '项目资金结转2025年度使用，涉及3件。',
    '整改顺延至2025年完成，涉及申请专区。',
    '2023年结转至2024年办理1件。',
  ])('not %s', async (text) => expect(await told('year-consistent', text)).toEqual([]));
});

describe('plans and anniversaries', () => {
  test.each([
    ['“十四五”时期（2020—2025年）规划评估报告已公开。', '2020—2025年'],
    ['2026年是“十四五”规划的收官之年。', '2026年是“十四五”规划的收官之年'],
    ['以今年庆祝中国共产党成立100周年为契机，开设专栏。', '100周年'],
    ['下一步，2023年，我局将加强解读。', '2023年'],
  ])('%s', async (text, found) => expect(await told('year-consistent', text)).toEqual([found]));

  test.each([
    '“十四五”规划（2021—2025年）中期评估报告已公开，启动“十五五”（2026—2030年）编制。',
    '2021年庆祝中国共产党成立100周年以来，专栏持续更新。',
    '下一步，2024年，我局将加强解读。',
  ])('not %s', async (text) => expect(await told('year-consistent', text)).toEqual([]));
});

describe('the date of the report', () => {
  const dated = async (text: string, date: string) =>
    (await findings('date-plausible', `${report(text)}\n\n某县财政局\n\n${date}\n`)).map(
      ({ text: found }) => found,
    );

  test('a comparison with another year does not outvote title and period', async () =>
    expect(await dated('新收申请31件，较2022年增加3件。', '2023年1月24日')).toEqual([
      '2023年1月24日',
    ]));

  test.each([
    ['截至2024年12月31日，累计发布信息187条。', '截至2024年12月31日'],
    ['我局于2024年4月印发了新版工作规程。', '2024年4月'],
    ['第三季度（6月至8月）开展了抽查。', '6月至8月'],
  ])('%s', async (text, found) => expect(await dated(text, '2024年1月20日')).toEqual([found]));

  test.each([
    '拟于2024年4月印发新版规程。',
    '第三季度（7月至9月）开展了抽查。',
    '2024年1月完成了汇总。',
  ])('not %s', async (text) => expect(await dated(text, '2024年1月20日')).toEqual([]));
});
