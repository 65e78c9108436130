import { describe, expect, test } from '@jest/globals';
import { findings, report } from './support.js';

const said = async (...paragraphs: string[]) =>
  (await findings('prose-count-word', report(...paragraphs))).map(({ text, message }) => [
    text,
    message,
  ]);

describe('counts that hold or announce no list', () => {
  test.each([
    [['做好以下三方面工作：一是甲；二是乙；三是丙。']],
    [['存在两个方面问题：一是甲；二是乙。针对问题，一是丙；二是丁；三是戊。']],
    [['存在三个方面问题：一是甲，包括一是子、二是丑；二是乙；三是丙。']],
    [['从六个方面进行考核。一是甲。二是乙。'.replace('。一是', '，成效明显。一是')]],
    [['主要有三个方面：', '一是甲。', '二是乙。', '三是丙。']],
    [['主要做了以下两方面工作：', '（一）甲情况', '内容。', '（二）乙情况', '内容。']],
    [['存在三个方面问题：一是甲；二是乙：', '一是子；二是丑。', '三是丙。']],
    [['重点抓好四项工作：一是甲；二是乙；三是丙。此外，加强丁。']],
    [['围绕3个方面5项措施：一是甲；二是乙。']],
    [['公开第三类、2项：一是甲；二是乙。']],
    [['办理建议提案12件，落实20项任务：一是甲；二要乙；三是丙。']],
    [['有以下三点：一是甲；二是乙；三要丙。']],
    [['推进“五公开”：一是甲；二是乙。', '召开2次会议：一是甲；二是乙；三是丙。']],
    [['第二十条第（一）项：一是甲；二是乙。']],
    [
      [
        '召开发布会3场（3月15日、6月20日、11月8日），例会5次（3月、6月、9月），每2次（3月、6月、9月）通报。',
      ],
    ],
  ])('%j', async (paragraphs) => expect(await said(...paragraphs)).toEqual([]));
});

describe('counts that do not hold', () => {
  test('a round beyond those that there were', async () => {
    expect(await said('举办培训2期，第一期培训48人，第三期培训130人。')).toEqual([
      ['2期', '这里说“2期”，后面却说到“第三期”；请核对'],
    ]);
    expect(await said('举办培训3期，第一期培训48人，第三期培训130人。')).toEqual([]);
    expect(await said('举办培训2期，第一期培训48人，第二期培训130人。')).toEqual([]);
    expect(await said('公报出刊5期（第1期至第6期），每期同步上网。')).toEqual([]);
  });

  test('more items in the sentence', async () => {
    expect(await said('做好以下三方面工作：一是甲；二是乙；三是丙；四是丁。')).toEqual([
      ['三方面', '这里说“三方面”，后面从“一是”到“四是”列了 4 项，多 1 项'],
    ]);
  });

  test('more days than meetings', async () => {
    expect(await said('召开发布会2场（3月15日、6月20日、11月8日），主题明确。')).toEqual([
      ['2场', '这里说“2场”，后面从“3月15日”到“11月8日”列了 3 项，多 1 项'],
    ]);
  });

  test.each([
    [['主要表现在三个方面：一是甲；二是乙。'], '三个方面'],
    [['存在以下两个问题。一是甲。二是乙。三是丙。'], '两个问题'],
    [['主要有4个方面：', '一是甲。', '二是乙。', '三是丙。'], '4个方面'],
    [['主要做了以下三方面工作：', '（一）甲情况', '内容。', '（二）乙情况', '内容。'], '三方面'],
    [['存在两个方面问题：一是甲；二是乙；三是丙。针对问题，一是丙；二是丁。'], '两个方面'],
    [['包括三项：①甲；②乙。'], '三项'],
    [['抓好三方面工作：一是甲；二是乙。', '做好以下两方面工作：一是丙；二是丁。'], '三方面'],
  ])('%j', async (paragraphs, words) => {
    expect((await said(...paragraphs)).map(([text]) => text)).toEqual([words]);
  });
});
