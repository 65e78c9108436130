import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { lint, type LintMessage, type LintResult } from '../../src/index.js';
import { runCommand } from '../scenarios/scenario.js';
import { BREAKS, makeSeries, textOf, type Year } from '../support/series.js';
import { CHANGES, earlierName, renamed, type Told } from '../support/series-changes.js';

/** More of them: SERIES=500. */
const COUNT = Number(process.env['SERIES'] ?? 12);

/** What the rules on series say of each year after the first. */
async function saidOf(years: readonly Year[]): Promise<(readonly LintMessage[])[]> {
  const texts = years.map(textOf);
  const said: (readonly LintMessage[])[] = [];
  for (let at = 1; at < texts.length; at++) {
    const previous = { input: texts[at - 1]!, filename: `${String(years[at - 1]!.year)}.md` };
    const { messages } = await lint(texts[at]!, {
      filename: 'draft.md',
      preset: 'strict',
      previous,
    });
    said.push(messages.filter(({ ruleId }) => ruleId?.startsWith('series-')));
  }
  return said;
}

const seeds = Array.from({ length: COUNT }, (_, at) => at + 1);
const SIGNS = '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥';
/** An organ of its own for every seed. */
const organOf = (seed: number) =>
  `${SIGNS[seed % 22]!}${SIGNS[Math.floor(seed / 22) % 22]!}${SIGNS[Math.floor(seed / 484)]!}县水利局`;

interface Case {
  readonly seed: number;
  readonly told: Told;
}

/** What a run over the reports of many organs says of each: by the seed, `year rule message`. */
async function runOver(cases: readonly Case[]): Promise<ReadonlyMap<number, readonly string[]>> {
  const cwd = mkdtempSync(join(tmpdir(), 'nianbao-'));
  mkdirSync(join(cwd, '.git'));
  const names: string[] = [];
  for (const { seed, told } of cases) {
    mkdirSync(join(cwd, String(seed)));
    told.reports.forEach((year, at) => {
      writeFileSync(join(cwd, String(seed), `${String(at)}-${String(year.year)}.md`), textOf(year));
    });
    if (told.formerly.length > 0)
      names.push(`  - { name: ${organOf(seed)}, formerly: [${told.formerly.join(', ')}] }`);
  }
  if (names.length > 0)
    writeFileSync(join(cwd, 'nianbao.series.yaml'), `organs:\n${names.join('\n')}\n`);
  const args = ['--preset', 'strict', '--exit-zero', '-f', 'json', '.'];
  const { stdout } = await runCommand(args, cwd);
  rmSync(cwd, { recursive: true });
  const said = new Map<number, string[]>();
  for (const { filePath, messages } of JSON.parse(stdout) as LintResult[]) {
    const [, seed = '', year = ''] = /(\d+)\/\d-(\d{4})\.md$/u.exec(filePath) ?? [];
    const own = said.get(Number(seed)) ?? [];
    said.set(Number(seed), own);
    for (const { ruleId, message } of messages)
      if (ruleId?.startsWith('series-')) own.push(`${year} ${ruleId} ${message}`);
  }
  return said;
}

describe('series of five years in one run', () => {
  test.each(Object.entries(CHANGES))(
    'that are right are silent: %s',
    async (_, change) => {
      const said = await runOver(
        seeds.map((seed) => ({ seed, told: change(seed, organOf(seed)) })),
      );
      expect(said.size).toBe(COUNT);
      expect([...said].filter(([, own]) => own.length > 0)).toEqual([]);
    },
    600_000,
  );

  test.each(Object.entries(BREAKS))(
    'with a break are told once: %s',
    async (kind, plant) => {
      const planted = seeds.map((seed) => {
        const { years, rule, at } = plant(makeSeries(seed, 5, organOf(seed)), seed);
        // Every third organ had another name before.
        const told =
          seed % 3 === 0
            ? { reports: renamed(years, seed), formerly: [earlierName(organOf(seed))] }
            : { reports: years, formerly: [] };
        return { seed, told, expected: `${String(years[at]!.year)} ${rule} ` };
      });
      const said = await runOver(planted);
      const isFound = ({ seed, expected }: (typeof planted)[number]) =>
        said.get(seed)!.some((each) => each.startsWith(expected));
      const others = planted.flatMap(({ seed, expected }) =>
        said.get(seed)!.filter((each) => !each.startsWith(expected)),
      );
      expect(others).toEqual([]);
      expect(said.size).toBe(COUNT);
      const found = planted.filter(isFound);
      if (process.env['SERIES'])
        console.log(`${kind}: ${String(found.length)} of ${String(COUNT)}`);
      expect(found.length / COUNT).toBeGreaterThanOrEqual(0.98);
    },
    600_000,
  );
});

describe('a finding between two years', () => {
  test('names both files, both places, both numbers and the difference', async () => {
    const [last, own] = makeSeries(3, 2);
    const person = own!.applicants['person']!;
    const wrong = { ...person, carried: person.carried + 4, open: person.open + 4 };
    const years = [last!, { ...own!, applicants: { ...own!.applicants, person: wrong } }];
    const [[message] = []] = await saidOf(years);
    expect(message).toMatchObject({
      ruleId: 'series-carryover',
      severity: 2,
      at: 'applications/applications/carried/person',
      other: { filePath: '2021.md' },
    });
    expect(message?.message).toContain(
      `自然人填的是 ${String(wrong.carried)}，上年是 ${String(person.carried)}`,
    );
    expect(message?.other?.message).toContain(String(person.carried));
  });

  test.each([
    ['机构改革', '因机构改革，部分职能划转至县水务局。'],
    ['更正', '上一年报告的结转数据有误，现予更正。'],
  ])('is not made where the report speaks of it: %s', async (_, note) => {
    const { years } = BREAKS['carried over in one column']!(makeSeries(5), 5);
    const said = await saidOf(years.map((year) => ({ ...year, notes: [note] })));
    expect(said.flat()).toEqual([]);
  });

  test('is not made against another year than the one before', async () => {
    const years = makeSeries(7);
    expect((await saidOf([years[0]!, years[2]!])).flat()).toEqual([]);
  });
});
