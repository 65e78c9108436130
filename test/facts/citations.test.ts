import { describe, expect, test } from '@jest/globals';
import { detect, findings, report, reportOf, type Parts } from './support.js';

const cited = (preface: string, parts: Parts = {}) =>
  findings('cited-document', report({ preface, ...parts }));
const LAW = '《中华人民共和国政府信息公开条例》';
const FORMAT =
  '《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》';
const NOTICE = '《国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知》';

describe('citations that are right', () => {
  for (const text of [
    `根据${LAW}（国务院令第711号）编制本报告。`,
    `根据${LAW}（中华人民共和国国务院令第711号，以下简称《条例》）编制。`,
    `根据${LAW}（国令第711号）（以下简称《条例》）要求编制。`,
    `根据${FORMAT}（国办公开办函〔2021〕30号）编制。`,
    `根据${FORMAT}（国办公开办函[2021]30号）编制。`,
    `根据${FORMAT}（国办公开办函（2021）30号）编制。`,
    `根据${FORMAT}（国办公开办函【2021】 30 号）编制。`,
    '按照国办公开办函〔2021〕30号文件要求编制本报告。',
    '执行《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）。',
    '按照《关于做好2023年年度报告工作的通知》（清政办发〔2024〕1号）编制。',
    '印发《2023年政务公开工作要点》（清政办函〔2023〕8号）。',
    '转发《政府信息公开工作年度报告格式》的通知（清政办〔2021〕33号）。',
    '落实《国务院办公厅关于施行〈中华人民共和国政府信息公开条例〉若干问题的意见》（国办发〔2008〕36号）。',
    `根据${NOTICE}（国办公开办函〔2019〕60号）和${FORMAT}（国办公开办函〔2021〕30号）编制。`,
    `${LAW}（2007年国务院令第492号公布，2019年国务院令第711号修订）。`,
    '原《条例》（国务院令第492号）已经修订。',
    '按照国办发〔2023〕30号、国办函〔2021〕5号文件推进公开。',
    '按照财政部令第102号公告执行，文件编号2023年5号。',
  ])
    test(text, () => expect(cited(text)).toEqual([]));

  test('the format of another edition is another rule’s', () =>
    expect(
      cited('按照国办公开办函〔2021〕30号编制。', {
        title: '清溪县财政局2019年政府信息公开工作年度报告',
        signature: '清溪县财政局\n\n2020年1月16日',
      }),
    ).toEqual([]));

  test('the old regulation in its time', () =>
    expect(
      cited(`根据${LAW}（国务院令第492号）编制。`, {
        title: '清溪县财政局2016年政府信息公开工作年度报告',
        signature: '清溪县财政局\n\n2017年1月16日',
      }),
    ).toEqual([]));
});

describe('citations that are wrong', () => {
  test('a known title with another number', () => {
    expect(cited(`根据${LAW}（国务院令第771号）编制。`)).toEqual(['number@国务院令第771号']);
    expect(cited(`根据${FORMAT}（国办公开办函〔2021〕33号）编制。`)).toEqual([
      'pair@国办公开办函〔2021〕33号',
    ]);
    expect(cited(`根据${FORMAT}（国办公开办函〔2020〕30号）编制。`)).toHaveLength(1);
    expect(cited('本办法依据《政府信息公开信息处理费管理办法》（国办函〔2020〕19号）。')).toEqual([
      'number@国办函〔2020〕19号',
    ]);
  });

  test('a known title with the number of another known document', () =>
    expect(cited(`根据${NOTICE}（国办公开办函〔2021〕30号）编制。`)).toEqual([
      'pair@国办公开办函〔2021〕30号',
    ]));

  test('the right number is offered', () => {
    const source = report({ preface: `根据${LAW}（国务院令第771号）编制。` });
    const { edit } = detect('cited-document', source)[0]!.suggestions![0]!;
    expect(source.slice(edit.span.start, edit.span.end)).toBe('国务院令第771号');
    expect(edit.text).toBe('国务院令第711号');
  });

  test('one digit off, without a title', () => {
    const found = detect(
      'cited-document',
      report({ preface: '按照国办公开办函〔2021〕31号文件编制本年度报告。' }),
    );
    expect(found.map(({ messageId, level }) => [messageId, level])).toEqual([
      ['number-likely', 'warning'],
    ]);
  });

  test('younger than the report', () => {
    expect(cited('按照清政办发〔2025〕 1号编制。')).toEqual(['after-date@清政办发〔2025〕 1号']);
    expect(cited('按照清政办发〔2025〕1号编制。', { signature: '' })).toEqual([
      'after-year@清政办发〔2025〕1号',
    ]);
    expect(
      cited(`根据${LAW}（国务院令第711号）编制。`, {
        title: '清溪县财政局2016年政府信息公开工作年度报告',
        signature: '清溪县财政局\n\n2017年1月16日',
      }),
    ).toEqual(['after-date@国务院令第711号']);
  });

  test('the old regulation as if in force', () =>
    expect(cited(`根据${LAW}（国务院令第492号）编制。`)).toEqual(['repealed@国务院令第492号']));

  test('the same fault is said once', () =>
    expect(
      cited('按照清政办发〔2025〕1号编制。', { overview: '落实清政办发〔2025〕1号。' }),
    ).toHaveLength(1));
});

test('documents are read in any brackets', () => {
  const { citations } = reportOf(
    report({ preface: '根据清政办发〔2023〕1号、清政函[2023]22号和国务院令第711号编制。' }),
  );
  expect(citations.map(({ issuer, year, serial }) => [issuer, year, serial])).toEqual([
    ['清政办发', 2023, 1],
    ['清政函', 2023, 22],
    ['国务院令', undefined, 711],
  ]);
});
