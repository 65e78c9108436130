import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { decode } from '../../src/read/decode.js';
import { explain, rules } from '../../src/index.js';

/** What is typed into a terminal. */
const COMMAND = /nianbao (?:-|[a-z]+)|(?<![-<!])--[a-z]/;

describe('the page speaks of its buttons, and not of commands', () => {
  test.each(rules().map(({ id }) => id))('where it explains %s', async (id) => {
    const { title, summary, why, silent } = (await explain(id))!;
    expect([title, summary, why, silent].join('\n')).not.toMatch(COMMAND);
  });

  test('in the messages of rules', () => {
    const compiled = /parse\('(.*)'\)/.exec(readFileSync('src/rulebook/compiled.ts', 'utf8'))![1]!;
    const messages = [...compiled.matchAll(/"zh":"((?:[^"\\]|\\.)*)"/g)].map(([, zh]) => zh!);
    expect(messages.length).toBeGreaterThan(300);
    expect(messages.filter((zh) => COMMAND.test(zh))).toEqual([]);
  });

  test('where it cannot read a text', () => {
    const bytes = new Uint8Array([0xe5, 0xff, 0x81, 0xff, 0xff, 0x80]);
    let said = '';
    try {
      decode(bytes);
    } catch (error) {
      said = (error as Error).message;
    }
    expect(said).toContain('另存为');
    expect(said).not.toMatch(COMMAND);
  });
});
