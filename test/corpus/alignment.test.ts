import { describe, expect, test } from '@jest/globals';
import { setCell } from '../support/faults.js';
import { brief, messagesOf } from '../support/lint.js';
import {
  applicationCells,
  disputeCells,
  plainReport,
  zeroFigures,
} from '../support/plain-report.js';
import { PLAIN_LAYOUT, renderMarkdown } from '../support/render-markdown.js';
import type { MarkdownLayout } from '../support/render-markdown.js';

const CLEAN = plainReport(2023, {
  disclosure: {
    ...zeroFigures('2021').disclosure,
    'documents.issued': '3',
    'documents.in-force': '14',
    'permits.decisions': '544',
  },
  applications: applicationCells('2021', {
    person: {
      new: 140,
      open: 61,
      partial: 10,
      'refuse-7': 3,
      'unable-1': 50,
      'decline-1': 12,
      'other-1': 2,
      forward: 2,
    },
    company: { new: 11, carried: 2, open: 8, 'unable-1': 5 },
    legal: { new: 2, 'refuse-4': 2 },
  }),
  disputes: disputeCells([
    [2, 0, 1, 0, 3],
    [1, 0, 0, 0, 1],
    [0, 0, 0, 0, 0],
  ]),
});

const PIPES: MarkdownLayout = { ...PLAIN_LAYOUT, rowLabels: 'two', head: 'flat', merged: 'repeat' };

/** The clean report with its lines changed by hand. */
function changed(change: (lines: string[]) => string[], layout: MarkdownLayout = PIPES): string {
  return change(renderMarkdown(CLEAN, layout).text.split('\n')).join('\n');
}

const rowOf = (lines: readonly string[], label: string): number =>
  lines.findIndex((line) => line.includes(label));

async function rulesOf(text: string): Promise<string[]> {
  return (await messagesOf(text)).map((message) => message.ruleId ?? 'fatal');
}

/** Whatever a change does to a table, the reader must still find every figure: silence. */
async function expectSilence(text: string): Promise<void> {
  expect((await messagesOf(text)).map(brief)).toEqual([]);
}

describe('drafted tables that differ from the form without harm', () => {
  test('a table cut in two by a page break, the head repeated', async () => {
    await expectSilence(
      changed((lines) => {
        const head = rowOf(lines, '| 类别 |');
        const cut = rowOf(lines, '7.属于行政执法案卷');
        return [...lines.slice(0, cut), '', lines[head]!, lines[head + 1]!, ...lines.slice(cut)];
      }),
    );
  });

  test('a table cut in two without a head', async () => {
    await expectSilence(
      changed((lines) => {
        const cut = rowOf(lines, '1.信访举报投诉类申请');
        const blank = `|${' |'.repeat(9)}`;
        return [
          ...lines.slice(0, cut),
          '',
          blank,
          lines[rowOf(lines, '| 类别 |') + 1]!,
          ...lines.slice(cut),
        ];
      }),
    );
  });

  test('the head repeated in the middle of a table', async () => {
    await expectSilence(
      changed((lines) =>
        lines.toSpliced(rowOf(lines, '2.重复申请'), 0, lines[rowOf(lines, '| 类别 |')]!),
      ),
    );
  });

  test('Table 2 in two tables', async () => {
    await expectSilence(
      changed((lines) => {
        const cut = rowOf(lines, '第二十条第（六）项');
        return [
          ...lines.slice(0, cut),
          '',
          lines[cut]!,
          '|---|---|---|---|',
          ...lines.slice(cut + 1),
        ];
      }),
    );
  });

  test('Table 4 with its head lost', async () => {
    await expectSilence(
      changed((lines) => {
        const head = rowOf(lines, '| 行政复议 |');
        return lines.toSpliced(head, 3, `|${' |'.repeat(15)}`, `|${'---|'.repeat(15)}`);
      }),
    );
  });

  test('Table 4 with its numbers in the head row', async () => {
    await expectSilence(
      changed((lines) => {
        const head = rowOf(lines, '| 行政复议 |');
        return lines.toSpliced(head, 4, lines[head + 3]!, `|${'---|'.repeat(15)}`);
      }),
    );
  });

  test('wrapped words in the head of Table 4', async () => {
    await expectSilence(
      changed((lines) =>
        lines.map((line) =>
          line.replaceAll('尚未审结', '尚未<br>审结').replaceAll('结果维持', '结果 维持'),
        ),
      ),
    );
  });

  test('a head whose second half is lost', async () => {
    await expectSilence(
      changed((lines) =>
        lines.map((line) =>
          line.startsWith('| 结果维持')
            ? line.replaceAll('结果纠正', '结果').replaceAll('尚未审结', '尚未')
            : line,
        ),
      ),
    );
  });

  test('a head whose labels are broken over two rows', async () => {
    await expectSilence(
      changed((lines) => {
        const head = rowOf(lines, '| 结果维持');
        const halves = ['结果', '结果', '其他', '尚未', '总计'];
        const upper = `| ${[...halves, ...halves, ...halves].join(' | ')} |`;
        const lower = lines[head]!.replaceAll(
          /结果(维持|纠正)|其他(?=结果)|尚未(?=审结)/g,
          '$1',
        ).replaceAll('总计', '');
        return lines.toSpliced(head, 1, upper, lower);
      }),
    );
  });

  test.each(['行政机关不再处理其政府信息公', '再处理其政府信息公开申请'])(
    'a row of which only %s is left',
    async (label) => {
      await expectSilence(
        changed((lines) => {
          const at = rowOf(lines, '1.申请人无正当理由');
          return lines.with(at, lines[at]!.replace(/1\.申请人[^|]*/, `${label} `));
        }),
      );
    },
  );

  test('labels broken by spaces', async () => {
    await expectSilence(
      changed((lines) =>
        lines.map((line) =>
          line
            .replace('自然人', '自 然 人')
            .replace('予以公开', '予以 公开')
            .replace('本机关不掌握相关', '本机关不掌握 相关'),
        ),
      ),
    );
  });

  test('group labels torn over several rows', async () => {
    await expectSilence(
      changed((lines) => {
        const first = rowOf(lines, '1.本机关不掌握');
        return lines.map((line, index) =>
          index === first
            ? line.replace('（四）无法提供', '（四）无')
            : index === first + 1
              ? line.replace('（四）无法提供', '法提供')
              : line,
        );
      }),
    );
  });

  test('Tables 3 and 4 as one table', async () => {
    const text = changed((lines) => {
      const heading = rowOf(lines, '四、政府信息公开行政复议');
      const table = rowOf(lines, '| 行政复议 |');
      const rows = lines.slice(table, table + 4).filter((line) => !line.startsWith('|---'));
      const end = rowOf(lines, '四、结转下年度继续办理') + 1;
      const rest = ['', lines[heading]!, '', '复议、诉讼的数量见上表。', ...lines.slice(table + 4)];
      return [...lines.slice(0, end), ...rows, ...rest];
    });
    // Table 4 is read all the same; that it stands in section three may be said once.
    const rules = await rulesOf(text);
    expect(rules.filter((rule) => rule !== 'table-misplaced')).toEqual([]);
    expect(rules.length).toBeLessThan(2);
  });
});

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
