import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { readText } from '../../src/read/text/index.js';
import { brief, messagesOf } from '../support/lint.js';

/** Text that `pdftotext -layout` took out of generated reports; see test/fixtures/README.md. */
const LAYOUTS = ['portrait', 'landscape', 'centred', 'narrow', 'small-2019', 'cut-2019'] as const;
const SUMS = ['applications-balance', 'outcomes-total', 'applicants-total'];
const ROW = /(?<!\S)\d+(?:\s+\d+){6}$/;

const textOf = (name: string): string =>
  readFileSync(new URL(`../fixtures/pdf/${name}.txt`, import.meta.url), 'utf8');

const messagesIn = (text: string): ReturnType<typeof messagesOf> =>
  messagesOf(text, { filename: 'report.txt' });

interface Spot {
  readonly line: number;
  readonly column: number;
  readonly digits: string;
}

/** The numbers of Table 3 that stand whole on lines of seven. */
function numbersOf(text: string): Spot[] {
  const lines = text.split('\n');
  return lines.flatMap((line, at) => {
    const row = ROW.exec(line);
    const isWrapped = /^\s*\S*\s*\d+(?:\s+\d+)*$/.test(lines[at + 1]?.replace(/^\D*/, ' ') ?? '');
    if (row === null || isWrapped) return [];
    return [...row[0].matchAll(/\d+/g)].map(({ 0: digits, index }) => ({
      line: at + 1,
      column: row.index + index + 1,
      digits,
    }));
  });
}

/** The text with something else of the same width at a place. */
function withAt(text: string, { line, column, digits }: Spot, other: string): string {
  const lines = text.split('\n');
  const own = lines[line - 1]!;
  lines[line - 1] = own.slice(0, column - 1) + other + own.slice(column - 1 + digits.length);
  return lines.join('\n');
}

/** Every so many of the places, to keep the test short. */
function some(spots: readonly Spot[], each: number): Spot[] {
  return spots.filter((_, index) => index % each === 3);
}

describe.each(LAYOUTS)('the text of a page (%s)', (name) => {
  const text = textOf(name);

  test('is passed in silence', async () => {
    expect((await messagesIn(text)).map(brief)).toEqual([]);
  });

  test('with CRLF as well', async () => {
    expect((await messagesIn(text.replaceAll('\n', '\r\n'))).map(brief)).toEqual([]);
  });

  test('a wrong number is named at its place', async () => {
    const wrong = [];
    for (const spot of some(numbersOf(text), 17)) {
      const last = Number(spot.digits.at(-1));
      const other = spot.digits.slice(0, -1) + String(last === 9 ? 8 : last + 1);
      const messages = await messagesIn(withAt(text, spot, other));
      const [message] = messages;
      const places = [message!, ...(message?.related ?? [])];
      const isNamed =
        messages.length === 1 &&
        SUMS.includes(message!.ruleId ?? '') &&
        places.some(({ line, column }) => line === spot.line && column === spot.column);
      if (!isNamed) wrong.push(spot, ...messages.map(brief));
    }
    expect(wrong).toEqual([]);
  });
});

describe('a blank cell', () => {
  test.each(['portrait', 'landscape'])('is found by its column (%s)', async (name) => {
    const text = textOf(name);
    const wrong = [];
    for (const spot of some(numbersOf(text), 19).filter(({ digits }) => digits === '0')) {
      const messages = await messagesIn(withAt(text, spot, ' '));
      const [message] = messages;
      const isNamed =
        messages.length === 1 &&
        message!.ruleId === 'cell-value' &&
        message!.line === spot.line &&
        Math.abs(message!.column - spot.column) <= 1;
      if (!isNamed) wrong.push(spot, ...messages.map(brief));
    }
    expect(wrong).toEqual([]);
  });

  test.each(['centred', 'narrow'])(
    'is one finding where its column is in doubt (%s)',
    async (name) => {
      const text = textOf(name);
      for (const spot of some(numbersOf(text), 31)) {
        const messages = await messagesIn(withAt(text, spot, ' '));
        expect(messages.map(({ line }) => line)).toEqual([spot.line]);
      }
    },
  );
});

describe('text taken out column by column', () => {
  test('is said to be beyond reading, once for each table', async () => {
    const messages = await messagesIn(textOf('columns'));
    expect(messages.map(({ ruleId }) => ruleId)).toEqual(Array(3).fill('table-missing'));
    for (const { message } of messages) expect(message).toContain('认不出行和列');
  });
});

describe('listings that go on and on', () => {
  const rows = 20_000;
  test.each([
    ['numbered lines with numbers', (at: number) => `${String(at % 9)}.项目  1  2  3  4`],
    ['numbers in turn', (at: number) => (at % 2 === 0 ? '项目  12  34  56  78' : '      9  9')],
    ['bare numbers of items', (at: number) => (at % 3 === 0 ? '甲  1  1  1  1' : '1.')],
    ['labels without end', (at: number) => (at % 50 === 0 ? '（一）甲  1  1  1  1' : '  公开')],
    ['groups of groups', (at: number) => ['一、甲', '（一）乙', '1.丙  1  1  1  1'][at % 3]!],
  ])('%s', (_, line) => {
    const source = Array.from({ length: rows }, (_row, at) => line(at)).join('\n');
    expect(readText(source).blocks.length).toBeGreaterThan(0);
  });
});
