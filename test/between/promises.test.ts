import { describe, expect, test } from '@jest/globals';
import { lint } from '../../src/index.js';

function report(year: number, section: string): string {
  return `# 某县财政局${String(year)}年政府信息公开工作年度报告\n\n五、存在的主要问题及改进情况\n\n${section}\n`;
}

/** What a section five says will be done. */
async function promisesOf(section: string): Promise<readonly string[]> {
  const previous = report(2023, section);
  const { promises } = await lint(report(2024, '无。'), { filename: 'a.md', previous });
  return promises?.last ?? [];
}

describe('what a report says it will do', () => {
  test.each([
    '下一步，我局将加强业务培训。',
    '今后将建立信息月报制度，方便群众了解政策。',
    '2024年，我们将切实抓好以下工作：一是扎实推进依申请公开；二是加强案例研究。',
    '针对存在的问题，我县将从三个方面改进。',
    '一是进一步完善公开目录。',
    '我局要继续做好政策解读。',
    '拟于上半年开展一次业务培训。',
  ])('%s', async (sentence) => {
    expect(await promisesOf(sentence)).toEqual([
      sentence.replaceAll('，', ',').replaceAll('：', ':').replaceAll('；', ';'),
    ]);
  });

  test.each([
    '公开的主动性需进一步加强；公开的内容需进一步提升；公开的形式需进一步丰富。',
    '一是政策解读精准性、实效性需进一步加强；二是少数单位办理规范性需进一步提升。',
    '政务公开队伍建设还需进一步加强，个别单位人员配备不足。',
    '答复文书规范性有待提升，协调处理机制尚需完善。',
    '与群众的期盼相比，仍存在一些差距和不足。',
    '针对上述问题，我市及时进行了针对性的改进。',
    '2023年，我局将信息公开纳入科室考核，取得了一定成绩。',
    '一年来，我局进一步完善了公开目录。',
    '公开目录得到进一步完善。',
    '年度计划已经完成。',
  ])('is not told by what is wanting or was done: %s', async (sentence) => {
    expect(await promisesOf(sentence)).toEqual([]);
  });

  test('is all that follows the word, until it speaks of something else', async () => {
    const said = await promisesOf(
      [
        '（一）存在的主要问题',
        '一是形式单一。二是解读有待加强。',
        '（二）下一步改进措施',
        '一是丰富公开形式。二是解决解读不及时的问题。',
        '2023年的工作取得了成绩。三是形式还需丰富。',
      ].join('\n\n'),
    );
    expect(said).toEqual(['一是丰富公开形式。', '二是解决解读不及时的问题。']);
  });

  test('is not read on after what was done this year', async () => {
    const said = await promisesOf(
      '针对上述问题，我市及时进行了改进。一是坚持标准化，依法公开。二是不断强化业务指导。继续完善目录。',
    );
    expect(said).toEqual([]);
  });
});
