import { describe, expect, test } from '@jest/globals';
import { read } from '../../src/read/index.js';
import { rulebook } from '../../src/rulebook/index.js';
import { understand } from '../../src/understand/index.js';
import type { FilledForm } from '../../src/understand/report.js';

/** Table 3 or 4 from lines of text under the heading of its section. */
async function formOf(id: 'applications' | 'disputes', ...lines: string[]): Promise<FilledForm> {
  const heading = { applications: '三、收到和处理政府信息公开申请情况', disputes: DISPUTES }[id];
  const source = ['某县2023年政府信息公开工作年度报告', heading, ...lines, '五、问题'].join('\n');
  const bytes = new TextEncoder().encode(source);
  const { forms } = understand(await read(bytes, { filename: 'draft.txt' }), rulebook);
  return forms.find(({ spec }) => spec.id === id)!;
}

const DISPUTES = '四、政府信息公开行政复议、行政诉讼情况';
const RESULTS = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];

const filled = ({ cells }: FilledForm): string[] =>
  [...cells.values()].filter(({ raw }) => raw !== '').map(({ id, raw }) => `${id} ${raw}`);

describe('tables that lost their merged cells, most of them blank', () => {
  test('rows that moved to the left are filled up behind', async () => {
    const blank = '|  '.repeat(7);
    const form = await formOf(
      'applications',
      '| （本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和） | 申请人情况 | ||||||||',
      '| 自然人 | 法人或其他组织 | 总计 | |||||||',
      '| 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | |||||',
      '| 一、本年新收政府信息公开申请数量 |  |  |  |  |  |  | 5 | ||',
      `| 三、本年度办理结果 | （一）予以公开 ${blank}| |`,
      '| （二）部分公开 | 4 |  |  |  |  |  |  | ||',
    );
    expect(filled(form)).toEqual(['new.total 5', 'partial.person 4']);
  });

  test('a head whose rows ran together says nothing of the columns', async () => {
    const columns = ['自然人', '法人或其他组织', '总计', '商业企业', '科研机构', '社会公益组织'];
    const row = (label: string, ...values: string[]): string[] =>
      [label, values[0]!, '', '', '', '', '', values[1]!].map((cell) => `${cell} |`);
    const form = await formOf(
      'applications',
      ...['申请人情况', ...columns, '法律服务机构', '其他'].map((cell) => `${cell} |`),
      ...row('一、本年新收政府信息公开申请数量', '3', '5'),
      ...row('二、上年结转政府信息公开申请数量', '0', '2'),
    );
    expect(form.shape.filter(({ type }) => type !== 'missing-row')).toEqual([]);
    expect(filled(form)).toEqual([
      'new.person 3',
      'new.total 5',
      'carried.person 0',
      'carried.total 2',
    ]);
  });

  test('a row of blank cells is the numbers of Table 4', async () => {
    const form = await formOf(
      'disputes',
      '| 行政复议 | 行政诉讼 | |||||||||||||',
      `| ${RESULTS.join(' | ')} | 未经复议直接起诉 | 复议后起诉 | ||||||||`,
      `| ${[...RESULTS, ...RESULTS].join(' | ')} | |||||`,
      `${'|  '.repeat(15)}|`,
    );
    expect(form.shape).toEqual([]);
    expect([...form.cells.values()].map(({ state }) => state)).toEqual(Array(15).fill('empty'));
  });
});

test('blanks before the numbers of Table 4 are told from values by the sums', async () => {
  const rows = [
    ['行政复议', '行政诉讼'],
    [...RESULTS, '未经复议直接起诉', '复议后起诉'],
    [...RESULTS, ...RESULTS],
    ['1', '', '1', '', '2', ...Array<string>(10).fill('')],
  ];
  const lines = rows.flatMap((row) => ['| ', ...row.map((cell) => ` ${cell}  | `)]);
  const form = await formOf('disputes', ...lines);
  expect(form.shape).toEqual([]);
  expect(filled(form)).toEqual([
    'cases.review-upheld 1',
    'cases.review-other 1',
    'cases.review-total 2',
  ]);
});

test('Table 4 a cell a line, its lines lost and its values blank, is blank', async () => {
  const words = [
    '行政复议',
    '行政诉讼',
    ...RESULTS,
    '未经复议直接起诉',
    '复议后起诉',
    ...RESULTS,
    ...RESULTS,
  ];
  const blanks = Array<string>(15).fill(' |');
  const form = await formOf('disputes', ...words.map((word) => `${word} |`), ...blanks);
  expect([...form.cells.values()].map(({ state }) => state)).toEqual(Array(15).fill('empty'));
});

test('Table 4 with rows and columns swapped is read by its labels', async () => {
  const form = await formOf(
    'disputes',
    '| 类别 | 行政复议 | 未经复议直接起诉 | 复议后起诉 |',
    ...RESULTS.map((result, row) => `| ${result} | ${row} | 1${row} | 2${row} |`),
  );
  expect(form.shape).toEqual([]);
  expect(filled(form).map((cell) => cell.split(' ')[1])).toEqual(
    ['', '1', '2'].flatMap((tens) => RESULTS.map((_, row) => `${tens}${row}`)),
  );
});
