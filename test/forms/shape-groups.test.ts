import { expect, test } from '@jest/globals';
import { brief, messagesOf } from '../support/lint.js';
import { plainReport, zeroFigures } from '../support/plain-report.js';
import { PLAIN_LAYOUT, renderMarkdown } from '../support/render-markdown.js';

const { text } = renderMarkdown(plainReport(2024, zeroFigures('2021')), PLAIN_LAYOUT);
const lines = text.split('\n');

/** From the first line with one of the words to the line before the other. */
const between = (from: string, to: string): [number, number] => {
  const first = lines.findIndex((line) => line.includes(from));
  return [first, lines.findIndex((line, at) => at > first && line.includes(to)) - first];
};

const said = async (report: readonly string[]): Promise<string[]> =>
  (await messagesOf(report.join('\n'))).map((message) => brief(message).replace(/^\d+ /, ''));

const LAST_PARTS = between('第二十条第（五）项', '三、收到和处理');

test('parts of a form that are missing at one place are one finding', async () => {
  expect(await said(lines.toSpliced(...LAST_PARTS, ''))).toEqual([
    'table-shape 少了 3 段：“第二十条第（五）项”（行政许可）、“第二十条第（六）项”（行政处罚、行政强制）、' +
      '“第二十条第（八）项”（行政事业性收费）；请补上，没有发生的填 0',
  ]);
});

test('parts of a form that stand beside it as lines of text are not missing', async () => {
  const rows = ['行政许可 0', '行政处罚 0', '行政强制 0', '行政事业性收费 0'];
  expect(
    await said(lines.toSpliced(...LAST_PARTS, '', ...rows.flatMap((row) => [row, '']))),
  ).toEqual([]);
});

test('rows for the subtotals of groups are one finding', async () => {
  const report = lines.flatMap((line) => {
    const group = /（[三四]）(?:不予公开|无法提供)/.exec(line)?.[0];
    if (group === undefined) return [line];
    const width = line.split('|').length - 2;
    const cells: string[] = Array.from({ length: width }, (_, at) => (at < width - 7 ? '' : '0'));
    return [line, `| ${cells.with(0, group).join(' | ')} |`];
  });
  expect(await said(report)).toEqual([
    'table-shape 多了“（三）不予公开”等 2 行，格式里没有这些行；小计请不要另起一行',
  ]);
});
