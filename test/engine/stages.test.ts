import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { kinds } from '../../src/check/index.js';
import { lintReport, type Parts } from '../../src/engine/lint-report.js';
import { fix, lint } from '../../src/index.js';
import { read } from '../../src/read/index.js';
import { rulebook } from '../../src/rulebook/index.js';
import type { FormSpec, Rulebook } from '../../src/rulebook/types.js';
import { understand } from '../../src/understand/index.js';
import { Stages, type Stage } from '../../src/understand/stages.js';

const FAULTY = readFileSync('examples/faulty-department-2024.md', 'utf8');
const ENGINE: Parts = { rulebook, kinds, read, understand };
const STAGES: Stage[] = ['edition', 'outline', 'period', 'year', 'forms', 'facts', 'prose'];

/** The engine where one stage of understanding failed, with nothing in place of its result. */
function failing(stage: Stage): Parts {
  const error = new RangeError('too deep');
  return {
    ...ENGINE,
    understand: (...input) => ({ ...understand(...input), unread: [{ stage, error }] }),
  };
}

const idsOf = (messages: readonly { ruleId: string | null }[]) =>
  messages.map(({ ruleId }) => ruleId);

describe('a stage of understanding that fails', () => {
  test.each(STAGES)('is told once and takes along only what rests on it: %s', async (stage) => {
    const whole = await lint(FAULTY);
    const result = await lintReport(FAULTY, {}, failing(stage));
    const fatal = result.messages.filter((message) => message.fatal);
    expect(fatal).toHaveLength(1);
    expect(fatal[0]?.message).toMatch(/没有检查：程序出错（RangeError: too deep）。.*本程序的缺陷/);
    const others = result.messages.filter((message) => !message.fatal);
    expect(idsOf(whole.messages)).toEqual(expect.arrayContaining(idsOf(others)));
    expect(others.length).toBeLessThanOrEqual(whole.messages.length);
    expect(result.rulesRun.length).toBeGreaterThan(1);
    expect(result.rulesRun.length).toBeLessThan(whole.rulesRun.length);
    expect(result.notApplicable.map(({ reason }) => reason)).toContain('所需的内容没有读出来');
  });

  test('leaves the sums of the tables checked where the sections were not read', async () => {
    const { messages } = await lintReport(FAULTY, { lang: 'en' }, failing('outline'));
    expect(messages[0]?.message).toMatch(/^Not checked: the title and the sections/);
    expect(idsOf(messages)).toContain('applicants-total');
    expect(idsOf(messages)).not.toContain('section-missing');
  });

  test('leaves nothing to be fixed', async () => {
    const { fixReport } = await import('../../src/fix/index.js');
    const input = new TextEncoder().encode(FAULTY);
    expect((await fix(input)).isChanged).toBe(true);
    expect((await fixReport(input, {}, failing('prose'))).isChanged).toBe(false);
  });

  test('gives what stands for its result, and the next stages run', () => {
    const stages = new Stages();
    const fail = (): never => {
      throw new TypeError('undefined');
    };
    expect(stages.read<number>('prose', fail, 7)).toBe(7);
    expect(stages.read('facts', () => 8, 0)).toBe(8);
    expect(stages.unread.map(({ stage }) => stage)).toEqual(['prose']);
  });
});

test('a form that cannot be filled is named, and the others are checked', async () => {
  const broken: Rulebook = {
    ...rulebook,
    editions: rulebook.editions.map((edition) =>
      edition.id === '2021' ? { ...edition, forms: edition.forms.map(breaking) } : edition,
    ),
  };
  const { messages } = await lintReport(FAULTY, {}, { ...ENGINE, rulebook: broken });
  const fatal = messages.filter((message) => message.fatal);
  expect(fatal.map(({ message }) => message)).toEqual([expect.stringMatching(/^表四没有检查/)]);
  expect(idsOf(messages)).toContain('applicants-total');
  expect(idsOf(messages)).not.toContain('table-missing');
});

/** Table 4 with rows that fail where its cells are asked for their kind. */
function breaking(form: FormSpec): FormSpec {
  if (form.id !== 'disputes') return form;
  const blocks = form.blocks.map((block) => ({
    ...block,
    columns: block.columns.map((column) => ({
      ...column,
      get value(): never {
        throw new TypeError('no kind');
      },
    })),
  }));
  return { ...form, blocks };
}

test('a comparison that fails is told once, and the other rules run', async () => {
  const report = (...input: Parameters<Parts['understand']>) => {
    const whole = understand(...input);
    const prose = { ...whole.prose, lists: null as never };
    return { ...whole, prose };
  };
  const { messages, statements } = await lintReport(FAULTY, {}, { ...ENGINE, understand: report });
  expect(messages.filter((message) => message.fatal)).toHaveLength(1);
  expect(statements).toEqual([]);
  expect(idsOf(messages)).toContain('applicants-total');
});
