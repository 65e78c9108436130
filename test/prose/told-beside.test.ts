import { describe, expect, test } from '@jest/globals';
import { lint } from '../../src/index.js';
import { foundIn, SURROUNDINGS } from '../relations/surroundings.js';
import { reportOf } from '../exam/report.js';

const RIGHT: readonly string[] = [
  '涉及资金2300万元；规划项目12项，其中已开工8项，概算合计1.9亿元。',
  '预算38.4亿元；项目93个，其中旧项目71个、新项目22个，余额126.7亿元。',
  '资金1.146亿元，来源依次为6820万元、2640万元、700万元、1300万元，产业类用去6417万元，占总盘子的56.0%。',
  '罚款总额217.4万元，逾期类1187件、35.9万元，发票类93件、128.6万元，共1280件，件数占7.3%。',
  '承诺事项30项，已办结28项，另2项完成率80%。',
  '发出问卷120份，很满意60份，满意30份，两档占75%。',
  '实有人数比三级之和312人少14人，一人兼任两级的有14人。',
  '答复来信174件，属实168件、不属实46件，公开27件（已计入前述174件之内）。',
  '表中“本年制发”“本年废止”均为0。',
];

const WRONG: readonly (readonly [text: string, says: string])[] = [
  ['受理举报3件，维持1件，纠正1件，其余2件驳回。', '多出 1'],
  ['全县收费1.07亿元，其中缴入国库1.3亿元。', '0.23'],
  ['民生实事20件，年底完成19件，完成率96%。', '95'],
  ['甲类418件，较2022年的395件增加5.8%；乙类43件，比上年少11件，下降24.4%。', '20.4'],
];

describe('numbers that are of something else, as the words beside them say', () => {
  test.each(RIGHT)('%s', async (text) => {
    for (const surrounding of SURROUNDINGS) expect(await foundIn(text, surrounding)).toEqual([]);
  });
});

describe('numbers of the same thing', () => {
  test.each(WRONG)('%s', async (text, says) => {
    const [first] = await foundIn(text, SURROUNDINGS[0]!);
    expect(first?.message).toContain(says);
  });
});

const APPLICATIONS = '一、本年新收政府信息公开申请数量';

/** In the report of a county whose form holds 33 new applications. */
async function mismatches(text: string): Promise<number> {
  const report = reportOf({
    id: 'region',
    half: 'dev',
    section: 1,
    year: 2024,
    organ: '清河县人民政府',
    text,
    tables: {
      表三: { [APPLICATIONS]: { 自然人: 33 }, '（一）予以公开': { 自然人: 33 } },
      表四: { 行政复议: { 结果维持: 3, 结果纠正: 1 }, 复议后起诉: { 尚未审结: 1 } },
    },
    expect: 'right',
  });
  const { messages } = await lint(report, { filename: 'draft.md' });
  return messages.filter(({ ruleId }) => ruleId === 'prose-table-mismatch').length;
}

describe('what a region has beside what the issuer itself has', () => {
  test.each([
    '全县共收到政府信息公开申请214件，其中县政府本级33件。',
    '全县各级行政机关收到政府信息公开申请214件，同比增长2%。本级收到申请33件。',
    '全县（含14个乡镇、32个部门）收到政府信息公开申请214件。',
  ])('%s', async (text) => {
    expect(await mismatches(text)).toBe(0);
  });

  test.each(['全县共收到政府信息公开申请214件。', '共收到政府信息公开申请214件，其中网络33件。'])(
    '%s',
    async (text) => {
      expect(await mismatches(text)).toBeGreaterThan(0);
    },
  );
});

describe('what a review decided, told behind lawsuits', () => {
  const disputes = '行政复议4件，维持3件，纠正1件。行政诉讼1件，系复议后起诉，尚未审结。';

  test('is of the review', async () => {
    expect(await mismatches(`${disputes}结果纠正1件，为复议机关责令重新答复。`)).toBe(0);
  });

  test('is of the lawsuits where a court is named', async () => {
    const text = `${disputes}结果纠正1件，法院认为复议决定认定有误。`;
    expect(await mismatches(text)).toBeGreaterThan(0);
  });
});
