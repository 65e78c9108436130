import { describe, expect, test } from '@jest/globals';
import { pairsOf, type Renames } from '../../src/between/pairing.js';

const pairs = (names: readonly (readonly [string, number])[], renames?: Renames) => {
  const found = pairsOf(
    names.map(([organ, year]) => ({ organ, year })),
    renames,
  );
  return { ...found, last: [...found.last] };
};

describe('pairs of years', () => {
  test('are found by organ and year, in any order', () => {
    const { last, alone } = pairs([
      ['某县财政局', 2024],
      ['某县教育局', 2023],
      ['某县财政局', 2023],
      ['某县教育局', 2024],
    ]);
    expect(last).toEqual([
      [0, [2]],
      [3, [1]],
    ]);
    expect(alone).toEqual([]);
  });

  test.each([
    ['淮安市洪泽区人民政府', '洪泽区人民政府'],
    ['宿迁市', '宿迁市人民政府'],
    ['某县人民政府办公室', '某县政府办公室'],
    ['清溪縣水利局', '清溪县 水利局'],
  ])('know %s and %s for one organ', (one, other) => {
    expect(
      pairs([
        [one, 2024],
        [other, 2023],
      ]).last,
    ).toEqual([[0, [1]]]);
  });

  test.each([
    ['某县财政局', '某县教育局'],
    ['甲市财政局', '乙市财政局'],
    ['清江县水利局', '江县水利局'],
  ])('do not take %s for %s', (one, other) => {
    expect(
      pairs([
        [one, 2024],
        [other, 2023],
      ]).last,
    ).toEqual([]);
  });

  test('are not made by a short name that two organs may have', () => {
    const { last } = pairs([
      ['鼓楼区人民政府', 2024],
      ['南京市鼓楼区人民政府', 2023],
      ['徐州市鼓楼区人民政府', 2023],
    ]);
    expect(last).toEqual([]);
  });

  test('skip no year', () => {
    expect(
      pairs([
        ['某县财政局', 2024],
        ['某县财政局', 2022],
      ]).last,
    ).toEqual([]);
  });

  test('are not made where an organ has two reports on one year', () => {
    const { last, unclear } = pairs([
      ['甲局', 2024],
      ['甲局', 2023],
      ['甲局', 2023],
      ['乙局', 2024],
      ['乙局', 2023],
    ]);
    expect(last).toEqual([[3, [4]]]);
    expect(unclear).toEqual([[1, 2]]);
  });

  test('are not made for those that are only there to be held against, nor spoilt by them', () => {
    const reports = [
      ['甲局', 2024],
      ['甲局', 2024],
      ['甲局', 2023],
      ['甲局', 2022],
    ].map(([organ, year]) => ({ organ: String(organ), year: Number(year) }));
    const { last, unclear, alone } = pairsOf(reports, new Map(), 1);
    expect([...last]).toEqual([[0, [2]]]);
    expect([unclear, alone]).toEqual([[], []]);
    const all = pairsOf(reports);
    expect([...all.last]).toEqual([[2, [3]]]);
    expect(all.unclear).toEqual([[0, 1]]);
  });

  test('two reports of one organ on one year are told, though no pair is made', () => {
    const { last, unclear } = pairs([
      ['甲局', 2024],
      ['甲局', 2024],
    ]);
    expect([last, unclear]).toEqual([[], [[0, 1]]]);
  });

  test('follow earlier names, and add up organs that were merged', () => {
    const renames = new Map([['某市数据局', ['某市大数据管理局', '某市政务服务办公室']]]);
    const { last } = pairs(
      [
        ['某市数据局', 2024],
        ['某市大数据管理局', 2023],
        ['某市政务服务办公室', 2023],
      ],
      renames,
    );
    expect(last).toEqual([[0, [1, 2]]]);
  });

  test('are not made where one of several merged organs has no report, which is told', () => {
    const renames = new Map([['某市数据局', ['某市大数据管理局', '某市政务服务办公室']]]);
    const { last, lacking, alone } = pairs(
      [
        ['某市数据局', 2024],
        ['某市大数据管理局', 2023],
        ['某市水利局', 2024],
        ['某市水利局', 2023],
      ],
      renames,
    );
    expect(last).toEqual([[2, [3]]]);
    expect(lacking).toEqual([{ at: 0, names: ['某市政务服务办公室'] }]);
    expect(alone).toEqual([1]);
  });

  test('add up what an organ took over from the year on in which it did', () => {
    const renames = new Map([['某市数据局', ['某市档案局']]]);
    const { last } = pairs(
      [
        ['某市数据局', 2022],
        ['某市档案局', 2022],
        ['某市数据局', 2023],
        ['某市档案局', 2023],
        ['某市数据局', 2024],
        ['某市数据局', 2025],
      ],
      renames,
    );
    expect(last).toEqual([
      [2, [0]],
      [3, [1]],
      [4, [2, 3]],
      [5, [4]],
    ]);
  });

  test('tell who has neither a year before nor one after, only where others have', () => {
    expect(
      pairs([
        ['甲局', 2024],
        ['乙局', 2024],
      ]).alone,
    ).toEqual([]);
    expect(
      pairs([
        ['甲局', 2024],
        ['甲局', 2023],
        ['乙局', 2024],
      ]).alone,
    ).toEqual([2]);
  });
});
