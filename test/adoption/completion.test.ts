import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { CATALOGUE } from '../../src/cli/catalogue.js';
import { bashScript } from '../../src/cli/completion/bash.js';
import { factsFor } from '../../src/cli/completion/facts.js';
import { fishScript } from '../../src/cli/completion/fish.js';
import { SHELLS, type Shell } from '../../src/cli/completion/flags.js';
import { zshScript } from '../../src/cli/completion/zsh.js';
import { COMMANDS } from '../../src/cli/run.js';
import { runCommand } from '../scenarios/scenario.js';

const SCRIPTS: Readonly<Record<Shell, string>> = {
  bash: bashScript(factsFor('zh')),
  zsh: zshScript(factsFor('zh')),
  fish: fishScript(factsFor('en')),
};

const isThere = (program: string): boolean => spawnSync(program, ['--version']).status === 0;

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'nianbao-'));
  for (const shell of SHELLS) writeFileSync(join(folder, `nianbao.${shell}`), SCRIPTS[shell]);
  for (const name of ['2024 年报.md', 'report.docx']) writeFileSync(join(folder, name), '');
});

afterAll(() => rmSync(folder, { recursive: true }));

test('help, completion and the manual know every command', () => {
  expect(CATALOGUE.map(({ name }) => name).sort()).toEqual(Object.keys(COMMANDS).sort());
});

describe.each(SHELLS)('the script for %s', (shell) => {
  const ifThere = isThere(shell) ? test : test.skip;

  ifThere('is sound', () => {
    const path = join(folder, `nianbao.${shell}`);
    const { status, stderr } = spawnSync(shell, ['-n', path], { encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  test('names every command and flag', () => {
    for (const { name, flags } of CATALOGUE) {
      expect(SCRIPTS[shell]).toContain(name);
      for (const flag of flags)
        expect(SCRIPTS[shell]).toContain(shell === 'fish' ? ` -l ${flag.name}` : `--${flag.name}`);
    }
  });

  test('is what the command prints', async () => {
    const lang = shell === 'fish' ? 'en' : 'zh';
    const { stdout } = await runCommand(['completion', shell, '--lang', lang], folder);
    expect(stdout).toBe(SCRIPTS[shell]);
  });
});

/** What bash offers for the last of the words. */
function bash(...words: string[]): string[] {
  const script = [
    'source ./nianbao.bash',
    'COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _nianbao',
    'printf "%s\\n" "${COMPREPLY[@]}"',
  ].join('\n');
  const { stdout, stderr } = spawnSync('bash', ['--norc', '-uc', script, 'bash', ...words], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  return stdout.split('\n').filter((line) => line !== '');
}

describe('bash completes', () => {
  const all = CATALOGUE.map(({ name }) => name);

  test.each([
    [['nianbao', 'exp'], ['explain']],
    [['nianbao', '--pres'], ['--preset']],
    [
      ['nianbao', '--preset', ''],
      ['recommended', 'strict'],
    ],
    [['nianbao', '--preset', '=', 'st'], ['strict']],
    [
      ['nianbao', '--preset', '='],
      ['recommended', 'strict'],
    ],
    [['nianbao', '-f', 'chec'], ['checkstyle']],
    [['nianbao', 'explain', 'applications-'], ['applications-balance']],
    [
      ['nianbao', 'init', '--l'],
      ['--level', '--lang'],
    ],
    [['nianbao', 'init', '--level', 'g'], ['government']],
    [['nianbao', 'completion', ''], [...SHELLS]],
    [['nianbao', 'lint', '20'], ['2024 年报.md']],
    [['nianbao', '--rule', ''], []],
    [['nianbao', 'rules', ''], []],
  ])('%j', (words, offered) => {
    expect(bash(...words)).toEqual(offered);
  });

  test('files and commands at first, files only afterwards', () => {
    expect(bash('nianbao', '')).toEqual(expect.arrayContaining(['report.docx', ...all]));
    expect(bash('nianbao', 'a.md', 'rep')).toEqual(['report.docx']);
    expect(bash('nianbao', '--config', 'nianbao.b')).toEqual(['nianbao.bash']);
  });
});
