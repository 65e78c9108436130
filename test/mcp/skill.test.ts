import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { command } from '../support/command.js';

const skill = readFileSync('skills/nianbao/SKILL.md', 'utf8');
let cwd = '';

beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'nianbao-'));
  mkdirSync(join(cwd, '.git'));
});

afterEach(() => {
  rmSync(cwd, { recursive: true });
});

/** The command lines of the skill, in their order. */
const lines = [...skill.matchAll(/`{1,3}(?:sh\n\s*)?(nianbao [^`\n]+?)\s*`{1,3}/g)].map(
  ([, line]) => line!,
);

const run = (line: string) => command(line.split(' ').slice(1), cwd);

test('the skill names itself and when it is for', () => {
  expect(skill).toMatch(/^---\nname: nianbao\ndescription: .{20,}\n---\n/);
});

test('its command lines do what it says, from the blank report to the comparison', async () => {
  expect(lines).toEqual([
    'nianbao init --report 2025 --organ 某县财政局 -o 年报.docx',
    'nianbao 年报.md -f agent',
    'nianbao explain 规则名',
    'nianbao --diff 年报.md',
    'nianbao --fix 年报.md',
    'nianbao 年报.md --previous 上年年报.pdf',
  ]);
  const [init = '', lint = '', explain = '', diff = '', fix = '', compare = ''] = lines;
  expect((await run(init)).exit).toBe(0);
  expect((await run(init.replace('.docx', '.md'))).exit).toBe(0);
  const blank = await run(lint);
  // Nothing but the reminder that it is blank.
  expect(
    blank.stdout
      .trim()
      .split('\n')
      .map((each) => (JSON.parse(each) as { rule: string }).rule),
  ).toEqual(['placeholder']);
  const file = join(cwd, '年报.md');
  writeFileSync(file, readFileSync('examples/faulty-department-2024.md'));
  const { stdout, exit } = await run(lint);
  expect(exit).toBe(1);
  const found = stdout
    .trim()
    .split('\n')
    .map((each) => JSON.parse(each) as Record<string, unknown>);
  expect(found).toHaveLength(12);
  expect(found).toContainEqual(
    expect.objectContaining({
      file: '年报.md',
      level: 'error',
      rule: 'applicants-total',
      found: '4',
      expected: '3',
      advice: ['改为 3'],
    }),
  );
  expect((await run(explain.replace('规则名', 'applicants-total'))).exit).toBe(0);
  expect((await run(diff)).stdout).toContain('1286');
  await run(fix);
  expect(readFileSync(file, 'utf8')).toContain('1286');
  writeFileSync(join(cwd, '上年年报.md'), readFileSync(file, 'utf8').replaceAll('2024', '2023'));
  const compared = await run(`${compare.replace('.pdf', '.md')} -f agent`);
  expect(compared.stdout).toContain('series-');
});
