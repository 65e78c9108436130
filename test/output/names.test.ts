import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { formatters } from '../../src/output/index.js';
import { command } from '../support/command.js';

const FAULTY = readFileSync('examples/faulty-department-2024.md', 'utf8');
const ENV = { GITHUB_ACTIONS: 'true' };
/** Names that a terminal or a runner of workflows would obey. */
const NAMES = [
  '\u001b[31m红.md',
  '\u202edm.倒.md',
  '一\n::error::行.md',
  '::error file=x::y.md',
  ' ::error::z.md',
  '##[error]w.md',
  '\r\u2028::warning::v.md',
];
/** A command of the runner; `##[` is obeyed wherever it stands. */
const COMMAND = /^\s*::(?!stop-commands::|[\w-]{36}::$)|##\[/;
const commandsIn = (text: string): string[] =>
  text.split(/\r\n?|\n/).filter((line) => COMMAND.test(line));
const CONTROL = /[\u0000-\u0009\u000b-\u001f\u007f\u202a-\u202e\u2028]/;
const PEOPLE = ['stylish', 'concise', 'markdown', 'html'];
const OTHERS = Object.keys(formatters).filter((name) => name !== 'github');

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nianbao-'));
  mkdirSync(join(folder, '.git'));
  for (const name of NAMES) writeFileSync(join(folder, name), FAULTY);
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('names of files', () => {
  test.each(PEOPLE)('show in %s what is in them, and do nothing', async (format) => {
    const { stdout } = await command(['.', '-f', format], folder);
    expect(stdout).not.toMatch(CONTROL);
  });

  test('are told from what is said of them', async () => {
    const { stdout } = await command(['.', '-f', 'concise'], folder);
    expect(stdout).toContain('\\x1b[31m红.md:');
    expect(stdout).toContain('\\u202edm.倒.md:');
    expect(stdout).toContain('一\\n::error::行.md:');
    expect(stdout).toContain('./::error file=x::y.md:');
  });

  test.each(OTHERS)('begin no command of GitHub in %s', async (format) => {
    const { stdout } = await command(['.', '-f', format], folder, { env: ENV });
    expect(commandsIn(stdout)).toEqual([]);
    if (format === 'json') expect(JSON.parse(stdout)).toHaveLength(NAMES.length);
  });

  test('begin none in what is said beside the findings', async () => {
    const runs = [
      ['.', '--ignore-pattern', '*.md'],
      ...NAMES.map((name) => [`none${name}`]),
      ...NAMES.map((name) => ['.', '-c', `none\n${name}`]),
      ...NAMES.map((name) => ['.', '-f', `json=no/such${name}`]),
      ['.', '--diff'],
    ];
    for (const args of runs) {
      const { stderr } = await command(args, folder, { env: ENV });
      expect(stderr).not.toBe('');
      expect(commandsIn(stderr)).toEqual([]);
      expect(stderr).not.toMatch(CONTROL);
    }
  });
});

test('a patch shows on a screen what is in it, and goes to programs as it is', async () => {
  const text = FAULTY.replace('## ', '## \u001b[31m');
  const args = ['-', '--diff'];
  const stdin = () => Promise.resolve(Buffer.from(text));
  const piped = await command(args, folder, { stdin });
  expect(piped.stdout).toContain('\u001b[31m');
  const shown = await command(args, folder, { stdin, isTerminal: true });
  expect(shown.stdout).not.toMatch(CONTROL);
  expect(shown.stdout).toContain('\\x1b[31m');
});
