import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { brief, messagesOf } from '../support/lint.js';

const EXAMPLES = fileURLToPath(new URL('../../examples/', import.meta.url));
const textOf = (name: string): string => readFileSync(EXAMPLES + name, 'utf8');

/** The faults that the README lists: `line rule`. */
function announced(): string[] {
  const rows = textOf('README.md').matchAll(/^\| (\d+) +\| `([a-z-]+)` +\|/gmu);
  return [...rows].map(([, line, rule]) => `${line!} ${rule!}`).sort();
}

describe('the examples', () => {
  const clean = readdirSync(EXAMPLES).filter((name) => name.startsWith('clean-'));

  test('are three clean reports and a faulty one', () => {
    expect(clean).toEqual(['clean-2019.md', 'clean-county-2024.md', 'clean-department-2023.md']);
  });

  test.each(clean)('%s gives no finding', async (name) => {
    expect((await messagesOf(textOf(name), { filename: name })).map(brief)).toEqual([]);
  });

  test('faulty-department-2024.md gives exactly the findings that the README announces', async () => {
    const messages = await messagesOf(textOf('faulty-department-2024.md'));
    const found = messages.map(({ line, ruleId }) => `${String(line)} ${ruleId ?? 'fatal'}`).sort();
    expect(found).toEqual(announced());
    expect(found).toHaveLength(12);
  });

  test('its faults are all of different rules', () => {
    const rules = announced().map((fault) => fault.split(' ')[1]);
    expect(new Set(rules).size).toBe(rules.length);
  });
});
