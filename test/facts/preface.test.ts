import { describe, expect, test } from '@jest/globals';
import { findings, report, type Parts } from './support.js';

const contents = (preface: string, parts: Parts = {}) =>
  findings('preface-contents', report({ preface, ...parts }));
const FIVE =
  '总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况、存在的主要问题及改进情况';
const SIX = `${FIVE}、其他需要报告的事项`;

describe('prefaces that announce what there is', () => {
  for (const preface of [
    '本报告按规定编制。',
    `全文由${SIX}六个部分组成。`,
    `全文由${SIX}等6个部分组成。`,
    `本报告由${SIX}组成。`,
    `报告内容包括${SIX}。`,
    `报告内容包括：${SIX.replaceAll('、', '，').replace('行政复议，', '行政复议、')}。`,
    '报告包括总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况等6个部分。',
    `本报告内容包含${SIX.replaceAll('、', '，').replace('行政复议，', '行政复议、').replace('，其他', '和其他')}等六项内容。`,
    `报告内容包括：${SIX.replace('、行政诉讼', '和行政诉讼').replaceAll('、', '，').replace('及改进', '情况和改进')}。`,
    '本报告由总体情况、主动公开政府信息情况、存在的主要问题及改进情况等六部分组成。',
    '全文共六部分。',
    '本报告分为六个部分，数据见表。',
    '报告共六部分：一、总体情况；二、主动公开情况；三、依申请公开情况；四、复议诉讼情况；五、问题和改进措施；六、其他事项。',
    `全文由${FIVE.replace('、行政诉讼', '和行政诉讼')}和其他需要报告的事项六部分组成。`,
    `本报告由${SIX}、附表七个部分组成。`,
    '本报告由清溪县财政局按照《条例》编制，内容真实、数据准确、表述完整。',
    '报告主要内容包括本局2023年政府信息公开工作情况。',
    '我局由办公室、政策法规科、信息中心组成工作专班编制本报告。',
    '报告公开了规划、预算、决算等三方面信息。',
  ])
    test(preface, () => expect(contents(preface)).toEqual([]));

  test('a list of an older edition is another rule’s', () =>
    expect(
      contents('报告内容包括：信息主动公开，依申请公开，咨询处理，收费及减免情况，附表部分组成。'),
    ).toEqual([]));

  test('a section that is missing is another rule’s', () => {
    const source = report({ preface: `全文由${SIX}六个部分组成。` }).replace(
      /六、其他需要报告的事项[^]*$/,
      '',
    );
    expect(findings('preface-contents', source)).toEqual([]);
  });
});

describe('prefaces that do not', () => {
  test('a number that is not that of the list', () =>
    expect(contents(`全文由${SIX}五个部分组成。`)).toEqual(['count-list@五个部分']));

  test('a part that is not listed', () =>
    expect(contents(`全文由${FIVE}五个部分组成。`)).toEqual([`not-listed@${FIVE}`]));

  test('a part forgotten in the midst of a list that runs to the last one', () => {
    const list = SIX.replace('政府信息公开行政复议、行政诉讼情况、', '');
    expect(contents(`本报告由${list}等六部分组成。`)).toEqual([`not-listed@${list}`]);
  });

  test('a list as long as its number is closed, 等 or not', () => {
    const list = FIVE.replace('情况、收到', '详情和收到');
    expect(contents(`本报告内容包括：${list}等五项内容。`)).toEqual([`not-listed@${list}`]);
  });

  test('a list without a number is not said to name one', () =>
    expect(contents(`本报告由${SIX}、费用情况、建议情况组成。`)).toEqual([
      expect.stringMatching(/^list-sections@/),
    ]));

  test('a number that is not that of the sections', () => {
    expect(contents('全文共八个部分。')).toEqual(['count-sections@八个部分']);
    expect(contents('报告包括总体情况、主动公开情况、依申请公开情况等8个部分。')).toEqual([
      'count-sections@8个部分',
    ]);
  });

  test('a part that the report does not have', () =>
    expect(
      contents(`全文由${SIX.replace('其他需要报告的事项', '费用收支')}六个部分组成。`),
    ).toEqual(['no-such-part@费用收支']));
});

describe('attachments', () => {
  const attached = (other: string) => contents('本报告按规定编制。', { other });
  for (const other of [
    '2023年政府信息公开情况统计表（见附件）\n\n附件：统计表',
    '2023年政府信息公开情况统计表（见附件）\n\n[表] 1 2',
    '无。',
    '依法加强附件管理。',
  ])
    test(other.replaceAll('\n', '⏎'), () => expect(attached(other)).toEqual([]));

  test('announced and absent', () =>
    expect(attached('政府信息公开情况统计表详见附件。')).toEqual(['attachment@详见附件']));
});
