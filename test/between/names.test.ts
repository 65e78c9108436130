import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Side } from '../../src/between/kind.js';
import { namesBeside } from '../../src/between/names.js';
import { command } from '../support/command.js';
import { proseOf, withProse } from '../support/paraphrase.js';

describe('the name of a report beside another', () => {
  test.each([
    ['/年报/2024/年报.md', '/年报/2023/年报.md', '2023/年报.md'],
    ['/年报/2024/财政局/年报.md', '/年报/2023/财政局/年报.md', '2023/财政局/年报.md'],
    ['/年报/财政局/2024.md', '/年报/财政局/2023.md', '2023.md'],
    ['/年报/年报.md', '/年报/往年/年报.md', '往年/年报.md'],
    ['/年报/2024/年报.md', '/年报/年报.md', '../年报.md'],
    ['/年报/2024.md', '/存档/2023.pdf', '/存档/2023.pdf'],
    ['C:\\年报\\2024\\年报.docx', 'C:\\年报\\2023\\年报.docx', '2023/年报.docx'],
    ['draft.md', '2023.md', '2023.md'],
    ['<text>', '<previous>', '<previous>'],
  ])('%s: %s', (own, other, name) => {
    expect(namesBeside(own, [{ filePath: other } as Side])).toBe(name);
  });
});

let cwd = '';

beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'nianbao-'));
  mkdirSync(join(cwd, '.git'));
});

afterEach(() => {
  rmSync(cwd, { recursive: true });
});

function write(name: string, text: string): void {
  mkdirSync(dirname(join(cwd, name)), { recursive: true });
  writeFileSync(join(cwd, name), text);
}

async function shown(...args: string[]): Promise<string> {
  return (await command(['--exit-zero', '.', ...args], cwd)).stdout;
}

/** The shared sentences that an output lists, by how they begin. */
const SENTENCE = /“([^”]{20,})…”/gu;

describe.each([
  ['last year', '2023/年报.md', '清溪县水利局', 2023, /（2023\/年报\.md）/u],
  ['of a neighbour', '教育局/年报.md', '清溪县教育局', 2024, /清溪县教育局的报告/u],
])('sentences shared with a report %s', (_, name, organ, year, told) => {
  beforeEach(() => {
    write('2024/年报.md', withProse('清溪县水利局', 2024, proseOf(1)));
    write(name, withProse(organ, year, proseOf(1)));
  });

  test.each(['stylish', 'html'])(
    'are told once, with their places in both files: %s',
    async (format) => {
      const text = (await shown(`-f=${format}`)).replace(/<[^>]*>|\s{2,}/gu, '');
      expect(text).toMatch(told);
      const openings = [...text.matchAll(SENTENCE)].map(([, words]) => words);
      expect(openings.length).toBeGreaterThanOrEqual(8);
      expect(new Set(openings).size).toBe(openings.length);
      expect(text).toContain(`${name} `);
    },
  );

  test('have their places in the other file one by one for programs', async () => {
    const results = JSON.parse(await shown('-f=json')) as {
      messages: { ruleId: string; others: { filePath: string; line: number }[] }[];
    }[];
    const messages = results.flatMap((each) => each.messages);
    const { others = [] } = messages.find(({ ruleId }) => ruleId.endsWith('-likeness')) ?? {};
    expect(others).toHaveLength(8);
    expect(others.every(({ filePath }) => filePath === join(cwd, name))).toBe(true);
  });
});
