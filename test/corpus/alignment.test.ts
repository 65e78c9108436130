import { describe, expect, test } from '@jest/globals';
import { changed, rowOf, rulesOf, expectSilence } from './support/alignment.js';

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
