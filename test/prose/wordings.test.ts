import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { lint } from '../../src/index.js';
import { reportWith } from './forms.js';

interface Wordings {
  readonly numbers: readonly string[];
  readonly wrong: readonly string[];
  readonly right: readonly string[];
}

const { numbers, wrong, right } = parse(
  readFileSync('test/prose/wordings.yaml', 'utf8'),
) as Wordings;

/** What is said of a sentence of section one. */
async function said(text: string): Promise<string[]> {
  const source = reportWith(text, true);
  const line = source.split('\n').findIndex((one) => one.includes(text)) + 1;
  const { messages } = await lint(source, { filename: 'draft.md' });
  return messages
    .filter((one) => one.line === line || one.related?.some((other) => other.line === line))
    .map(({ ruleId, message }) => `${ruleId ?? 'fatal'} ${message}`);
}

/** Another number, written in the same way. */
function other(written: string): string {
  const step = Number(written) > 20 ? 9 : 1;
  return written.includes('.')
    ? (Number(written) + 1.1).toFixed(2)
    : String(Number(written) + step);
}

describe('the ways in which reports state the numbers of their tables', () => {
  test.each(numbers)('%s', async (text) => {
    const parts = text.split(/\{([^}]+)\}/);
    expect(await said(parts.join(''))).toEqual([]);
    for (let at = 1; at < parts.length; at += 2) {
      const changed = parts.map((part, index) => (index === at ? other(part) : part)).join('');
      expect(await said(changed)).toContainEqual(expect.stringMatching(/^prose-/));
    }
  });
});

describe('what the tables contradict in words', () => {
  test.each(wrong)('%s', async (text) => {
    expect(await said(text)).not.toEqual([]);
  });
});

describe('what is said of others', () => {
  test.each(right)('%s', async (text) => {
    expect(await said(text)).toEqual([]);
  });
});
