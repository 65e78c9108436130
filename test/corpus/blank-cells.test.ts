import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { busyReport } from '../support/busy-report.js';
import { setCell } from '../support/faults.js';
import { cellsOf } from '../support/figures.js';
import type { FormId } from '../support/labels.js';
import { brief, messagesOf } from '../support/lint.js';
import { renderMarkdown } from '../support/render-markdown.js';

const EXAMPLES = fileURLToPath(new URL('../../examples/', import.meta.url));

interface Blanked {
  readonly line: number;
  readonly cell: string;
  readonly text: string;
}

/** The report once for each number of its tables, with that number left out. */
function* blanked(report: string): Generator<Blanked> {
  const lines = report.split('\n');
  for (const [index, line] of lines.entries()) {
    if (!line.startsWith('|')) continue;
    const cells = line.split('|');
    for (const [at, cell] of cells.entries()) {
      if (!/^ *[\d.]+ *$/.test(cell)) continue;
      const text = lines.with(index, cells.with(at, cell.replace(/./g, ' ')).join('|')).join('\n');
      yield { line: index + 1, cell: `${String(index + 1)}:${String(at)}`, text };
    }
  }
}

describe.each(['clean-county-2024.md', 'clean-department-2023.md'])('%s', (name) => {
  test('with any one cell left blank has one finding, in its row', async () => {
    const report = readFileSync(EXAMPLES + name, 'utf8');
    const missed = [];
    let count = 0;
    for (const { line, cell, text } of blanked(report)) {
      count += 1;
      const found = await messagesOf(text);
      if (found.length !== 1 || found[0]!.line !== line) missed.push(cell, ...found.map(brief));
    }
    expect(missed).toEqual([]);
    expect(count).toBeGreaterThan(190);
  });
});

describe('a report whose cells say', () => {
  const clean = busyReport(2023);

  /** What is said when cells that hold `figure` (any, if undefined) hold a sign instead. */
  async function said(
    form: FormId,
    sign: string,
    isReplaced: (column: string, figure: string) => boolean,
  ): Promise<string[]> {
    const model = cellsOf(form, clean.edition).reduce(
      (report, [row, column]) =>
        isReplaced(column, clean.figures[form][`${row}.${column}`]!)
          ? setCell(report, form, row, column, sign)
          : report,
      clean,
    );
    return (await messagesOf(renderMarkdown(model).text)).map(({ message }) => message);
  }

  test.each(['/', '—', '无'])('%s for every 0 has one finding that says so', async (sign) => {
    expect(await said('disputes', sign, (_, figure) => figure === '0')).toEqual([
      `表四有 2 格填的是“${sign}”（“未经复议直接起诉·结果纠正”、“复议后起诉·结果纠正”），应填数字；没有发生请填 0（核对时按 0 计）`,
    ]);
  });

  test('/ for a figure is told which', async () => {
    expect(await said('disputes', '/', (_, figure) => figure === '88')).toEqual([
      '“行政复议·结果维持”填的是“/”，应填 88；填上后有关合计相符',
    ]);
  });

  test.each([
    [
      'applications',
      '表三有 150 格没有填数，其中 12 处填了总计而没有填各项（“一、本年新收·总计”、',
    ],
    ['disputes', '表四有 12 格没有填数，其中 3 处填了总计而没有填各项（“行政复议·总计”、'],
  ] as const)('nothing but totals in %s has one finding', async (form, start) => {
    const found = await said(form, '', (column) => !column.endsWith('total'));
    expect(found).toEqual([expect.stringContaining(start)]);
  });
});
