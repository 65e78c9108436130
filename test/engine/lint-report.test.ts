import { describe, expect, test } from '@jest/globals';
import type { Detected } from '../../src/check/finding.js';
import { lintReport } from '../../src/engine/lint-report.js';
import { ConfigurationError } from '../../src/engine/errors.js';
import { UnreadableError } from '../../src/read/errors.js';
import type { LintResult } from '../../src/output/result.js';
import { parts, rule } from './fake.js';

const TEXT = '标题\n第二行 12\n第三行';
const WRONG: Detected = {
  messageId: 'wrong',
  values: { found: 12 },
  span: { start: 7, end: 9 },
  place: { section: 0, form: 'applications', row: 'new', column: 'person' },
  related: [{ messageId: 'other', span: { start: 10, end: 13 } }],
  suggestions: [{ messageId: 'other', edit: { span: { start: 7, end: 9 }, text: '13' } }],
};

function rulesOf({ messages }: LintResult): (string | null)[] {
  return messages.map(({ ruleId }) => ruleId);
}

test('a report to which no rule applies is a failure that says why', async () => {
  const off = await lintReport(TEXT, { rules: { a: 'off' } }, parts([rule('a')], {}));
  expect(off).toMatchObject({ fatalErrorCount: 1, rulesRun: [] });
  expect(off.messages[0]!.message).toContain('规则全部关闭了');
  const other = await lintReport(TEXT, {}, parts([rule('a', { editions: ['2008'] })], {}));
  expect(other.messages[0]!.message).toContain('只适用于');
});

describe('a finding', () => {
  const lint = async (options = {}) =>
    lintReport(TEXT, options, parts([rule('a')], { a: () => [WRONG] }));

  test('is worded with place, related places, suggestions and basis', async () => {
    expect((await lint()).messages).toEqual([
      {
        ruleId: 'a',
        severity: 2,
        message: '填的是 12',
        line: 2,
        column: 5,
        endLine: 2,
        endColumn: 7,
        place: '三、申请情况 › 表三 › 一、本年新收… › 自然人',
        at: ':申请情况/applications/new/person',
        where: {
          section: '三、申请情况',
          table: '表三',
          row: '一、本年新收政府信息公开申请数量',
          column: '自然人',
        },
        found: '12',
        related: [{ message: '另一处', line: 3, column: 1, endLine: 3, endColumn: 4 }],
        suggestions: [{ desc: '另一处', fix: { range: [7, 9], text: '13' } }],
        basis: '文件 第一条',
        url: 'docs/rules/a.md',
      },
    ]);
  });

  test('is worded in English on request', async () => {
    const { messages, editionReason } = await lint({ lang: 'en' });
    expect(messages[0]?.message).toBe('found 12');
    expect(editionReason).toBe('chosen by the year 2024 in its title');
  });

  test('takes the level that is set', async () => {
    expect((await lint({ rules: { a: 'warning' } })).messages[0]?.severity).toBe(1);
    expect(rulesOf(await lint({ rules: { a: 'off' } }))).not.toContain('a');
  });

  test('may grade itself where no level is set', async () => {
    const graver = parts([rule('a', { level: 'warning' })], {
      a: () => [{ ...WRONG, level: 'error' }],
    });
    expect((await lintReport(TEXT, {}, graver)).errorCount).toBe(1);
    expect((await lintReport(TEXT, { rules: { a: 'warning' } }, graver)).errorCount).toBe(0);
  });

  test('comes in the order of places', async () => {
    const at = (start: number): Detected => ({ ...WRONG, span: { start, end: start } });
    const engine = parts([rule('b'), rule('a')], {
      a: () => [at(3), at(0)],
      b: () => [at(8), at(3)],
    });
    const { messages } = await lintReport(TEXT, {}, engine);
    expect(messages.map(({ ruleId, line }) => `${ruleId} ${line}`)).toEqual([
      'a 1',
      'a 2',
      'b 2',
      'b 2',
    ]);
  });
});

describe('a rule', () => {
  test('of another edition does not apply, and says so', async () => {
    const { notApplicable, rulesRun } = await lintReport(
      TEXT,
      {},
      parts([rule('a', { editions: ['2014'] })], {}),
    );
    expect(notApplicable).toEqual([{ ruleId: 'a', reason: '只适用于2014' }]);
    expect(rulesRun).toEqual([]);
  });

  test('that finds nothing to assess gives its reason', async () => {
    const engine = parts([rule('a')], { a: () => ({ notApplicable: 'none' }) });
    expect((await lintReport(TEXT, {}, engine)).notApplicable).toEqual([
      { ruleId: 'a', reason: '没有可查的' },
    ]);
  });

  test('of the strict preset is off until asked for', async () => {
    const engine = parts([rule('a', { preset: 'strict' })], { a: () => [WRONG] });
    expect(rulesOf(await lintReport(TEXT, {}, engine))).not.toContain('a');
    expect((await lintReport(TEXT, { preset: 'strict' }, engine)).messages).toHaveLength(1);
    expect((await lintReport(TEXT, { rules: { a: 'error' } }, engine)).messages).toHaveLength(1);
  });

  test('that breaks down is named, and the others still run', async () => {
    const fail = (): never => {
      throw new RangeError('too deep');
    };
    const engine = parts([rule('a'), rule('b')], { a: fail, b: () => [WRONG] });
    const { messages, fatalErrorCount, rulesRun } = await lintReport(TEXT, {}, engine);
    expect(messages.map(({ ruleId }) => ruleId)).toEqual([null, 'b']);
    expect(messages[0]?.message).toMatch(/规则 a 没有检查完.*too deep/);
    expect([fatalErrorCount, rulesRun]).toEqual([1, ['b']]);
  });

  test('without a check of its kind is not passed over', async () => {
    expect((await lintReport(TEXT, {}, parts([rule('a')], {}))).fatalErrorCount).toBe(1);
  });

  test('takes options over those of the rulebook, by any of its names', async () => {
    const engine = parts([rule('a', { aliases: ['old'], options: { limit: 1, form: 'x' } })], {
      a: ({ options }) => [{ ...WRONG, values: { found: JSON.stringify(options) } }],
    });
    const { messages } = await lintReport(
      TEXT,
      { rules: { old: ['error', { limit: 5 }] } },
      engine,
    );
    expect(messages[0]?.message).toBe('填的是 {"limit":5,"form":"x"}');
  });

  test.each([{ aa: 'error' }, { a: ['error', { limt: 5 }] }] as const)(
    'or option that does not exist is an error: %j',
    async (rules) => {
      const engine = parts([rule('a', { options: { limit: 1 } })], { a: () => [] });
      await expect(lintReport(TEXT, { rules }, engine)).rejects.toThrow(ConfigurationError);
    },
  );
});

describe('input that cannot be read', () => {
  const reading = (error: Error) => ({
    ...parts([rule('a')], {}),
    read: () => Promise.reject(error),
  });

  test('gives one fatal message with what to do next', async () => {
    const error = new UnreadableError(
      'empty',
      { zh: '文件是空的。', en: 'The file is empty.' },
      { zh: '请选对文件。', en: 'Choose another.' },
    );
    const { messages, edition, fatalErrorCount } = await lintReport(
      new Uint8Array(),
      {},
      reading(error),
    );
    expect(messages).toMatchObject([
      { ruleId: null, fatal: true, severity: 2, message: '文件是空的。请选对文件。' },
    ]);
    expect([edition, fatalErrorCount]).toEqual([null, 1]);
    const inEnglish = await lintReport(new Uint8Array(), { lang: 'en' }, reading(error));
    expect(inEnglish.messages[0]?.message).toBe('The file is empty. Choose another.');
  });

  test('for a defect of ours says that it is one', async () => {
    const { messages } = await lintReport('', {}, reading(new RangeError('stack')));
    expect(messages[0]?.message).toMatch(/本程序的缺陷/);
  });
});
