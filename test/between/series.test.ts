import { describe, expect, test } from '@jest/globals';
import { lint, type LintMessage } from '../../src/index.js';
import { BREAKS, makeSeries, textOf, type Year } from '../support/series.js';

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

const seeds = Array.from({ length: COUNT }, (_, seed) => seed + 1);

describe('series of five years', () => {
  test('that are right are silent', async () => {
    for (const seed of seeds) {
      const said = (await saidOf(makeSeries(seed))).flat();
      expect(said.map(({ message }) => `${String(seed)}: ${message}`)).toEqual([]);
    }
  }, 600_000);

  test.each(Object.entries(BREAKS))(
    'with a break are told once: %s',
    async (_, plant) => {
      let found = 0;
      for (const seed of seeds) {
        const { years, rule, at } = plant(makeSeries(seed), seed);
        const said = await saidOf(years);
        const own = said[at - 1]!.map(({ ruleId }) => ruleId);
        const others = said.filter((_, index) => index !== at - 1).flat();
        expect(others.map(({ message }) => `${String(seed)}: ${message}`)).toEqual([]);
        expect([[rule], []]).toContainEqual(own);
        found += own.length;
      }
      expect(found / COUNT).toBeGreaterThanOrEqual(0.98);
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
