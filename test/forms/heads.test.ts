import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { brief, messagesOf } from '../support/lint.js';

const CLEAN = readFileSync('examples/clean-department-2023.md', 'utf8');
const ITEM_1 = '| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |';
const RESULTS = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];

const found = async (text: string): Promise<string[]> => (await messagesOf(text)).map(brief);

/** The clean report with a part of it changed. */
const changed = (from: string, to: string): string => {
  expect(CLEAN).toContain(from);
  return CLEAN.replace(from, to);
};

const headOfFour = (groups: readonly string[], results: readonly string[]): string => {
  const above = ['行政复议', '行政诉讼'].map((word, at) => [word, ...Array(at ? 9 : 4).fill('')]);
  const beside = groups.map((word) => [word, '', '', '', '']);
  const rows = [
    above.flat(),
    Array(15).fill('---'),
    [...results.slice(0, 5), ...beside.flat()],
    ['', '', '', '', '', ...results.slice(5)],
    [0, 0, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0],
  ];
  const table = rows.map((row) => `| ${row.join(' | ')} |`).join('\n');
  return CLEAN.replace(/(## 四、[^\n]*\n\n)(?:\|.*\n)+/, `$1${table}\n`);
};
const GROUPS = ['未经复议直接起诉', '复议后起诉'];
const ALL = [...RESULTS, ...RESULTS, ...RESULTS];
const swapped = (words: readonly string[], a: number, b: number): string[] =>
  words.map((_, at) => words[at === a ? b : at === b ? a : at]!);

describe('the heads of Table 4', () => {
  test('are the form’s in whatever layout', async () => {
    expect(await found(headOfFour(GROUPS, ALL))).toEqual([]);
  });

  test.each([0, 5, 10])('are told where two are exchanged, behind %d others', async (from) => {
    const said = await found(headOfFour(GROUPS, swapped(ALL, from, from + 1)));
    expect(said).toEqual([expect.stringMatching(/ table-shape “结果纠正”一列的位置不对/)]);
  });

  test('are told where one has words that no form has, without a fix', async () => {
    const words = ALL.map((word, at) => (at === 11 ? '撤销或变更' : word));
    const messages = await messagesOf(headOfFour(GROUPS, words));
    expect(messages.map(brief)).toEqual([
      expect.stringMatching(/ table-label 表中写的是“撤销或变更”，应为“结果纠正”/),
    ]);
    expect(messages[0]!.fix).toBeUndefined();
  });

  test('are told where the two kinds of lawsuits are exchanged', async () => {
    const said = await found(headOfFour(GROUPS.toReversed(), ALL));
    expect(said).toEqual([expect.stringMatching(/ table-shape “复议后起诉”一组的位置不对/)]);
  });
});

describe('heads of another edition', () => {
  test('over one item are told with the item’s columns', async () => {
    const old = '| 信息内容 | 本年新制作数量 | 本年新公开数量 | 对外公开总数量 |';
    const said = await found(changed(ITEM_1, old));
    expect(said).toEqual([
      expect.stringMatching(/ edition-mismatch .*“本年新制作数量、本年新公开数量、对外公开总数量”/),
    ]);
  });

  test('call for nothing that only the other edition has', async () => {
    const table = (rows: readonly (readonly (string | number)[])[]): string =>
      rows.map((row) => `| ${row.join(' | ')} |`).join('\n');
    const old = table([
      ['第二十条第（一）项', '', '', ''],
      ['---', '---', '---', '---'],
      ['信息内容', '本年新制作数量', '本年新公开数量', '对外公开总数量'],
      ['规章', 0, 0, 0],
      ['规范性文件', 0, 0, 0],
      ['第二十条第（五）项', '', '', ''],
      ['信息内容', '上一年项目数量', '本年增/减', '处理决定数量'],
      ['行政许可', 0, 0, 0],
      ['其他对外管理服务事项', 0, 0, 0],
      ['第二十条第（六）项', '', '', ''],
      ['信息内容', '上一年项目数量', '本年增/减', '处理决定数量'],
      ['行政处罚', 0, 0, 0],
      ['行政强制', 0, 0, 0],
      ['第二十条第（八）项', '', '', ''],
      ['信息内容', '上一年项目数量', '本年增/减', ''],
      ['行政事业性收费', 0, 0, ''],
    ]);
    const text = CLEAN.replace(/(## 二、[^\n]*\n\n)(?:\|.*\n)+/, `$1${old}\n`);
    const rules = (await messagesOf(text)).map(({ ruleId }) => ruleId);
    expect(rules).toContain('edition-mismatch');
    expect(rules).not.toContain('table-shape');
  });
});

describe('labels that were lost', () => {
  test('a caption cut before its item is told, and which item it is', async () => {
    const said = await found(changed('| 第二十条第（六）项 |', '| 第二十条第 |'));
    expect(said).toEqual([expect.stringContaining('应为“第二十条第（六）项”')]);
  });

  test('a row with its label alone has an empty cell', async () => {
    const lines = CLEAN.replace('| 行政事业性收费 | 0 |  |  |', '| 行政事业性收费 |');
    const bars = lines.replace(/^\| (.*) \|$/gm, '$1 |').replace(/^\|?(?:---\s*\|\s*)+\n/gm, '');
    const messages = await messagesOf(bars, { filename: 'draft.txt' });
    expect(messages.filter(({ ruleId }) => ruleId === 'table-shape')).toEqual([]);
    expect(messages.map(brief)).toContainEqual(
      expect.stringMatching(/ cell-value “行政事业性收费”的.*是空的/),
    );
  });

  test('a row whose label is gone is told at its numbers, not at the head above', async () => {
    const column = [
      '第二十条第（一）项',
      '信息内容',
      '本年制发件数',
      '本年废止件数',
      '现行有效件数',
    ];
    const lines = [...column, '  ', '0', '0', '0', '行政规范性文件', '2', '1', '11'].join('\n\n');
    const form = CLEAN.split('## 二、')[1]!.split('## 三、')[0]!;
    const rest = form
      .slice(form.indexOf('| 第二十条第（五）项'))
      .trim()
      .split('\n')
      .flatMap((row) => row.split('|').map((cell) => cell.trim()))
      .filter((cell) => cell !== '');
    const text = CLEAN.replace(form, `主动公开政府信息情况\n\n${lines}\n\n${rest.join('\n\n')}\n\n`)
      .replace(/^#+ /gm, '')
      .replace(/^\| (.*) \|$/gm, '$1 |')
      .replace(/^\|?(?:---\s*\|\s*)+\n/gm, '');
    const told = (await messagesOf(text, { filename: 'draft.txt' })).filter(
      ({ ruleId }) => ruleId === 'table-label',
    );
    expect(told.map(({ message }) => message)).toEqual(['这一行没有名称，应为“规章”']);
    const line = text.split('\n')[told[0]!.line! - 1];
    expect(line).toBe('0');
  });
});

describe('a second copy with other numbers', () => {
  test('is told once', async () => {
    const from = CLEAN.split('## 四、')[1]!;
    const form = /(?:^\|.*\n)+/m.exec(from)![0].replace(/\d+(?=[^\d]*$)/, '7');
    const said = await found(`${CLEAN.trimEnd()}\n\n附：\n\n${form}`);
    expect(said).toEqual([expect.stringContaining('出现了两次')]);
  });
});
