import { describe, expect, test } from '@jest/globals';
import { setCell } from '../support/faults.js';
import { brief, messagesOf } from '../support/lint.js';
import { renderMarkdown } from '../support/render-markdown.js';
import { CLEAN, PIPES, changed, rowOf, rulesOf } from './support/alignment.js';

describe('drafted tables with a fault in their shape', () => {
  const inRow =
    (label: string, change: (cells: string[]) => string[]) =>
    (lines: string[]): string[] =>
      lines.map((line) =>
        line.includes(label) ? `| ${change(line.slice(2, -2).split(' | ')).join(' | ')} |` : line,
      );

  test('a row left out', async () => {
    const text = changed((lines) => lines.toSpliced(rowOf(lines, '2.重复申请'), 1));
    expect(await rulesOf(text)).toEqual(['table-shape']);
  });

  test('a row that holds figures left out', async () => {
    const text = changed((lines) => lines.toSpliced(rowOf(lines, '1.信访举报投诉类申请'), 1));
    expect(await rulesOf(text)).toEqual(['table-shape']);
  });

  test.each([
    [24, '二、上年结转', (label: string) => !label.startsWith('一、本年新收')],
    [3, '（六）1.逾期不补正', (label: string) => /^(?:[12]\.申请人|3\.其他$)/u.test(label)],
    [2, '（六）1.逾期不补正', (label: string) => /^[12]\.申请人/u.test(label)],
  ])('%d rows left out from “%s” on', async (count, first, isLeftOut) => {
    const text = changed((lines) => {
      const from = rowOf(lines, '一、本年新收');
      const to = rowOf(lines, '四、结转下年度');
      return lines.filter(
        (line, at) => at < from || at > to || !isLeftOut(line.split('|')[2]!.trim()),
      );
    });
    const said = (await messagesOf(text)).filter(({ ruleId }) => ruleId === 'table-shape');
    expect(said.map(brief)).toEqual([
      expect.stringContaining(`少了 ${String(count)} 行，从“${first}”`),
    ]);
  });

  test('a group in one row', async () => {
    const text = changed((lines) => {
      const at = rowOf(lines, '1.申请人无正当理由');
      return lines.toSpliced(
        at,
        3,
        '| 三、本年度办理结果 | （六）其他处理 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |',
      );
    });
    const said = await messagesOf(text);
    expect(said.map(({ message }) => message)).toEqual([
      expect.stringContaining('“（六）其他处理”只填了一行；2021 年版格式把它分为 3 行'),
    ]);
  });

  test('a subtotal row added', async () => {
    const text = changed((lines) =>
      lines.toSpliced(
        rowOf(lines, '1.属于国家秘密'),
        0,
        '| （三）不予公开 | 小计 | 3 | 0 | 0 | 0 | 2 | 0 | 5 |',
      ),
    );
    expect(await rulesOf(text)).toEqual(['table-shape']);
  });

  test('a row twice', async () => {
    const text = changed((lines) => {
      const at = rowOf(lines, '1.信访举报投诉类申请');
      return lines.toSpliced(at, 0, lines[at]!);
    });
    expect(await rulesOf(text)).toEqual(['table-shape']);
  });

  test('a label in other words', async () => {
    const text = changed((lines) =>
      lines.map((line) => line.replace('2.其他法律行政法规禁止公开', '2.其他法律行政止公开')),
    );
    expect(await rulesOf(text)).toEqual(['table-label']);
  });

  test('反覆, as traditional script writes 反复, is no other label', async () => {
    const text = changed((lines) =>
      lines.map((line) => line.replace('大量反复申请', '大量反覆申請')),
    );
    expect(text).toContain('反覆');
    expect(await rulesOf(text)).not.toContain('table-label');
  });

  test('heads cut short', async () => {
    const text = changed((lines) =>
      lines.map((line) => line.replaceAll('结果维持', '维持').replaceAll('结果纠正', '纠正')),
    );
    expect(await rulesOf(text)).toEqual(['table-label']);
  });

  test('a label without its beginning', async () => {
    const text = changed((lines) => lines.map((line) => line.replace('属于国家秘密', '国家秘密')));
    expect(await rulesOf(text)).toEqual(['table-label']);
  });

  test('a caption with the number of no part of the form', async () => {
    const text = changed((lines) =>
      lines.map((line) => line.replace('第二十条第（六）项', '第二十条第（四）项')),
    );
    const messages = await messagesOf(text);
    expect(messages.map(({ message }) => message)).toEqual([
      '表中写的是“第二十条第（四）项”，应为“第二十条第（六）项”',
    ]);
  });

  test('a number split over two cells', async () => {
    const text = changed(
      inRow('一、本年新收', (cells) =>
        cells.flatMap((cell) => (cell === '140' ? ['14', '0'] : [cell])),
      ),
    );
    expect(await rulesOf(text)).toEqual(['table-shape']);
  });

  test('a total split over two cells', async () => {
    const text = changed(
      inRow('一、本年新收', (cells) =>
        cells.flatMap((cell) => (cell === '153' ? ['15', '3'] : [cell])),
      ),
    );
    expect(await rulesOf(text)).toEqual(['table-shape']);
  });

  test('a row shifted to the right, its total pushed out', async () => {
    const text = changed(
      inRow('1.信访举报投诉类申请', (cells) => [...cells.slice(0, 2), '', ...cells.slice(2, -1)]),
    );
    expect(await rulesOf(text)).toEqual(['table-shape']);
  });

  test('a row shifted to the left', async () => {
    const text = changed(
      inRow('一、本年新收', (cells) => [...cells.slice(0, 2), ...cells.slice(3), '']),
    );
    expect(await rulesOf(text)).toEqual(['table-shape']);
  });

  test('a few empty cells', async () => {
    const cells = ['refuse-1.person', 'refuse-2.company', 'other-3.legal'];
    const model = cells.reduce((report, cell) => {
      const [row, column] = cell.split('.') as [string, string];
      return setCell(report, 'applications', row, column, '');
    }, CLEAN);
    expect(await rulesOf(renderMarkdown(model, PIPES).text)).toEqual(['cell-value']);
  });

  test.each(['若干', '-1', '1.5', '１２', '1,200', '12件'])(
    '%s in a cell of Table 2',
    async (text) => {
      const model = setCell(CLEAN, 'disclosure', 'penalties', 'decisions', text);
      expect(await rulesOf(renderMarkdown(model, PIPES).text)).toEqual(['cell-value']);
    },
  );
});
