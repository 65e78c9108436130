import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { LintResult } from '../../src/index.js';
import { proseOf, withProse } from '../support/paraphrase.js';
import { BREAKS, makeSeries, textOf } from '../support/series.js';
import { earlierName, renamed } from '../support/series-changes.js';
import { runCommand } from '../scenarios/scenario.js';

let cwd = '';
let whole: Told;

interface Told {
  readonly results: readonly LintResult[];
  readonly notes: string;
}

const file = (name: string, text: string) => writeFileSync(join(cwd, 'reports', name), text);
const nianbao = (args: readonly string[], folder = cwd) => runCommand(args, folder);

/** Series with breaks, one of an organ that had another name, four alike, one of them like its last year's, and two forms of one report. */
beforeAll(async () => {
  cwd = mkdtempSync(join(tmpdir(), 'nianbao-'));
  mkdirSync(join(cwd, '.git'));
  mkdirSync(join(cwd, 'reports'));
  Object.values(BREAKS).forEach((plant, at) => {
    const organ = `${'甲乙丙丁戊己'.charAt(at)}河县水利局`;
    const { years } = plant(makeSeries(at + 1, 5, organ), at + 1);
    for (const year of at === 0 ? renamed(years, 1) : years)
      file(`${String(at)}-${String(year.year)}.md`, textOf(year));
  });
  file(
    'nianbao.series.yaml',
    `organs:\n  - { name: 甲河县水利局, formerly: [${earlierName('甲河县水利局')}] }\n`,
  );
  for (const organ of ['教育局', '司法局', '民政局', '卫健局'])
    file(`alike-${organ}.md`, withProse(`清溪县${organ}`, 2023, proseOf(1)));
  file('copied.md', withProse('清溪县教育局', 2022, proseOf(1)));
  const last = textOf(makeSeries(9, 1, '庚河县水利局')[0]!);
  file('two.md', last);
  file('two.txt', last.replace('| 行政许可 | ', '| 行政许可 | 1').replace(/^#+ /gmu, ''));
  const { stdout, stderr } = await nianbao(['--preset', 'strict', 'reports', '-f', 'json']);
  whole = { results: JSON.parse(stdout) as LintResult[], notes: stderr };
}, 120_000);

afterAll(() => {
  rmSync(cwd, { recursive: true });
});

/** The run in so many parts, each on a machine that has the folder elsewhere. */
async function partsOf(count: number): Promise<string[]> {
  const names: string[] = [];
  for (let part = 1; part <= count; part++) {
    const machine = mkdtempSync(join(tmpdir(), 'nianbao-'));
    cpSync(cwd, machine, { recursive: true });
    const name = `part${String(part)}of${String(count)}.json`;
    const args = ['--preset', 'strict', 'reports', '--shard', `${String(part)}/${String(count)}`];
    await nianbao([...args, '--exit-zero', '-f', `json=${name}`], machine);
    cpSync(join(machine, name), join(cwd, name));
    rmSync(machine, { recursive: true });
    names.push(name);
  }
  return names;
}

async function merged(names: readonly string[], ...flags: readonly string[]): Promise<Told> {
  const { stdout, stderr } = await nianbao(['merge', ...names, ...flags, '-f', 'json']);
  const results = (JSON.parse(stdout) as LintResult[]).map(({ part, record, ...result }) => {
    void [part, record];
    return result as LintResult;
  });
  return { results, notes: stderr };
}

const rulesOf = ({ results }: Told) =>
  new Set(results.flatMap(({ messages }) => messages.flatMap(({ ruleId }) => ruleId ?? [])));

test('the whole run tells of every kind', () => {
  expect([...rulesOf(whole)]).toEqual(
    expect.arrayContaining([
      'series-carryover',
      'series-documents',
      'series-disputes',
      'series-prose',
      'series-jump',
      'series-likeness',
      'neighbour-likeness',
      'forms-differ',
    ]),
  );
});

describe.each([1, 2, 3, 7])('a run in %i parts', (count) => {
  let names: string[] = [];
  beforeAll(async () => {
    names = await partsOf(count);
  }, 240_000);

  test('merged in any order is the whole run', async () => {
    expect(await merged(names)).toEqual(whole);
    expect(await merged([...names].reverse())).toEqual(whole);
  }, 120_000);

  test('is not merged with a part twice, nor without one', async () => {
    const [first = ''] = names;
    cpSync(join(cwd, first), join(cwd, 'again.json'));
    const again = await nianbao(['merge', ...names, 'again.json']);
    expect(again).toMatchObject({ exit: 2, stdout: '' });
    expect(again.stderr).toMatch(/没有合并/u);
    if (count === 1) return;
    const without = await nianbao(['merge', ...names.slice(1)]);
    expect(without).toMatchObject({ exit: 2, stdout: '' });
    expect(without.stderr).toMatch(/缺/u);
  }, 120_000);

  test('without a part says what it can, and that one is missing', async () => {
    const some = names.slice(0, -1);
    if (some.length === 0) return;
    const { results, notes } = await merged(some, '--allow-missing-parts');
    expect(notes).toMatch(/缺/u);
    const known = new Set(whole.results.map(({ filePath }) => filePath));
    expect(results.every(({ filePath }) => known.has(filePath))).toBe(true);
    expect(results.length).toBeLessThan(whole.results.length);
  }, 120_000);
});

test('names of organs are found where the reports lie, and where the merge runs', async () => {
  const names = ['part1of2.json', 'part2of2.json'];
  const text = readFileSync(join(cwd, 'reports/nianbao.series.yaml'), 'utf8');
  rmSync(join(cwd, 'reports/nianbao.series.yaml'));
  expect((await merged(names)).results).not.toEqual(whole.results);
  writeFileSync(join(cwd, 'nianbao.series.yaml'), text);
  expect((await merged(names)).results).toEqual(whole.results);
}, 120_000);
