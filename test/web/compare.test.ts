import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { compare } from '../../src/web/compare.js';
import type { Compared, Job } from '../../src/web/protocol.js';
import { makeSeries, textOf } from '../support/series.js';

const YEARS = makeSeries(3, 4);
const [OLDEST, , LAST, OWN] = YEARS.map(textOf) as [string, string, string, string];
const YEAR = YEARS[3]!.year;

function job(text: string | Uint8Array, filename: string): Job {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : new Uint8Array(text);
  return { bytes: bytes.buffer as ArrayBuffer, options: { filename } };
}

/** A Word file with a password, as its archive tells. */
function withPassword(path: string): Uint8Array {
  const bytes = readFileSync(path);
  for (let at = bytes.indexOf('PK\x01\x02'); at >= 0; at = bytes.indexOf('PK\x01\x02', at + 4))
    bytes[at + 8]! |= 1;
  return bytes;
}

function compared(own: string | Uint8Array, last: string | Uint8Array): Promise<Compared> {
  return compare([job(own, '今年.md'), job(last, '去年.md')]);
}

describe('two reports that are those of a year and of the year before', () => {
  test('are compared without a doubt', async () => {
    expect(await compared(OWN, LAST)).toMatchObject({
      doubts: [],
      uncompared: undefined,
      isTurned: false,
      findings: [],
    });
  });

  test('are exchanged where they came the wrong way round', async () => {
    const { isTurned, result, last } = await compared(LAST, OWN);
    expect([isTurned, result.year, last.year]).toEqual([true, YEAR, YEAR - 1]);
    expect(result.filePath).toBe('去年.md');
  });

  test('name the sentences that both have', async () => {
    const text = readFileSync('examples/faulty-department-2024.md', 'utf8');
    const { shared } = await compared(text, text.replaceAll('2024', '2023'));
    expect(shared).toContainEqual(expect.stringContaining('开展业务培训2次'));
    const other = '# 某县财政局2023年政府信息公开工作年度报告\n\n一、总体情况\n\n别的话。\n';
    expect((await compared(text, other)).shared).toEqual([]);
  });
});

describe('two reports that are not', () => {
  test.each<[string, string | Uint8Array, string, RegExp]>([
    ['one file twice', OWN, OWN, /同一个文件/],
    ['two of one year', OWN, `${OWN}\n`, new RegExp(`两份都是 ${String(YEAR)} 年度`)],
    ['years apart', OWN, OLDEST, new RegExp(`不是相邻的两年.*应是 ${String(YEAR - 1)} 年度`)],
    [
      'no report',
      OWN,
      '关于召开会议的通知\n\n各科室：\n\n请准时参加。',
      /“去年\.md”里看不出是哪一年/,
    ],
  ])('are doubted and not compared: %s', async (_, own, last, doubt) => {
    const { doubts, uncompared, findings } = await compared(own, last);
    expect(doubts.join('\n')).toMatch(doubt);
    expect(uncompared).toMatch(/./);
    expect(findings).toEqual([]);
  });

  test('of two organs are doubted, and compared', async () => {
    const organ = /# (.*?)\d{4}年/.exec(LAST)?.[1] ?? '';
    const { doubts, uncompared } = await compared(OWN, LAST.replaceAll(organ, '乙县审计局'));
    expect(doubts).toEqual([
      expect.stringMatching(/去年是“乙县审计局”，单位不同，请确认选对了文件/),
    ]);
    expect(uncompared).toBeUndefined();
    // The regions in front of a name make no other organ of it.
    expect((await compared(OWN, LAST.replaceAll(organ, `某市${organ}`))).doubts).toEqual([]);
  });

  test('tell whose table was not found', async () => {
    const bare = LAST.replaceAll(/^\|.*$/gmu, '');
    const { doubts, uncompared } = await compared(OWN, bare);
    expect(doubts).toEqual([]);
    expect(uncompared).toMatch(/上一年报告（去年\.md）里没有读到表三/);
  });

  const locked = withPassword('examples/forms/clean-department-2023.docx');

  test.each([
    ['last', 0],
    ['own', 1],
  ])('say that one cannot be read: %s', async (_, at) => {
    const { result, last } = await (at === 0 ? compared(OWN, locked) : compared(locked, LAST));
    const told = [last, result][at]!.messages.map(({ message }) => message);
    expect(told).toEqual([expect.stringMatching(/打开密码.*取消密码/)]);
  });
});
