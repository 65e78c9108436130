import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { lint } from '../../src/index.js';

/** Rows as a PDF gives them: labels go on in the next line, and rows come in another order. */
const TORN = `     0      0    0   0       0       0    0
            （四）无法提  1.本机关不掌握相关政府信息      1240   33   0   0       3       2    1278
                    3.补正后申请内容仍不明确       0      0    0   0       0       0    0
            （五）不予处  1.信访举报投诉类申请         0      10   0   0       0       0    10
            理       2.重复申请              27     0    0   0       0       0    27
                    3.要求提供公开出版物         0      0    0   0       0       0    0
                    3.其他   0      0    0   0   0   0   0
`;
const LINES = readFileSync('examples/faulty-department-2024.md', 'utf8').split('\n');

/** Places that end before they begin, and fixes that change nothing. */
async function wrong(text: string, filename: string): Promise<unknown[]> {
  const options = { filename, preset: 'strict', withDraft: true } as const;
  const { messages, draft } = await lint(text, options);
  const found: unknown[] = [];
  for (const message of messages) {
    for (const each of [message, ...message.related]) {
      const isBack = each.endLine === each.line && each.endColumn < each.column;
      if (isBack || each.endLine < each.line) found.push([message.ruleId, each]);
    }
    for (const fix of [message.fix, ...(message.suggestions ?? []).map((each) => each.fix)]) {
      if (fix && draft!.source.slice(...fix.range) === fix.text) found.push([message.ruleId, fix]);
    }
  }
  return found;
}

describe('a finding', () => {
  test('ends behind where it begins, be the rows in whatever order', async () => {
    expect(await wrong(TORN, 'a.txt')).toEqual([]);
  });

  test.each(['a.md', 'a.txt', 'a.html'])(
    'of a report with lines lost and moved, %s',
    async (name) => {
      const lines = fc.shuffledSubarray(LINES, { minLength: LINES.length - 20 });
      const torn = fc
        .tuple(fc.nat(LINES.length), fc.nat(20), lines)
        .map(([from, count, moved]) => [
          ...LINES.slice(0, from),
          ...moved.slice(0, count),
          ...LINES.slice(from + count),
        ]);
      await fc.assert(
        fc.asyncProperty(torn, async (text) => {
          expect(await wrong(text.join('\n'), name)).toEqual([]);
        }),
        { numRuns: 30 },
      );
    },
    60_000,
  );
});
