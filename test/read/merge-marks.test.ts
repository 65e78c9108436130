import { expect, test } from '@jest/globals';
import { read } from '../../src/read/index.js';
import { shown } from '../support/shown.js';

const REMARKS = [
  '| 处罚 | 4 <!-- colspan=2 --> |  |',
  '| <!--rowspan: 2-->强制 | 0{colspan=2} | |',
];
const SIGNS = ['| 处罚 | 4 | < |', '| 强制 | 0 | >> |', '| 收费 | ^^ | 1 |'];

test.each([
  ['without a rule', ''],
  ['with a rule', '|---|---|---|\n'],
])('what says how cells are merged is no word of a table %s', async (_, rule) => {
  const cells = async (rows: readonly string[]): Promise<string[][]> => {
    const source = `| 项目 | 甲 | 乙 |\n${rule}${rows.join('\n')}\n`;
    const draft = await read(new TextEncoder().encode(source), { filename: 'a.md' });
    expect(draft.source).toBe(source);
    const table = shown(draft)[0] as string[][];
    return table.slice(1).map((row) => row.map((cell) => cell.replace(/@.*/, '')));
  };
  expect(await cells(REMARKS)).toEqual([
    ['处罚', '4', ''],
    ['强制', '0', ''],
  ]);
  expect(await cells(SIGNS)).toEqual([
    ['处罚', '4', ''],
    ['强制', '0', ''],
    ['收费', '', '1'],
  ]);
});

test('a table in a quotation stays one, and a remark outside of tables stays where it is', async () => {
  const source = '> | 甲 | 乙 |\n> |---|---|\n> | 1 | 2 |\n\n办理<!-- 待核 -->3件。\n';
  const draft = await read(new TextEncoder().encode(source), { filename: 'a.md' });
  expect(shown(draft)).toEqual([
    [
      ['甲@0+1×1', '乙@1+1×1'],
      ['1@0+1×1', '2@1+1×1'],
    ],
    '办理3件。',
  ]);
});
