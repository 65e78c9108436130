import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { compileRules } from '../../scripts/rules/compile.mjs';
import { rulebook } from '../../src/rulebook/index.js';
import { problemsOf, RULE, ruleProblems, SCHEMAS } from './support.js';

/** The text of every file in a folder of sources. */
function sourcesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(`${folder}/${file}`, 'utf8'));
}

describe('the rulebook in this checkout', () => {
  const compiled = compileRules('.');

  test('is sound', () => {
    expect(compiled.problems).toEqual([]);
  });

  // Compared as booleans: the difference of two long lines is no use to anyone.
  test('is what the generated modules hold', () => {
    const { rulebook, docs } = compiled.modules!;
    expect(readFileSync('src/rulebook/compiled.ts', 'utf8') === rulebook).toBe(true);
    expect(readFileSync('src/rulebook/compiled-docs.ts', 'utf8') === docs).toBe(true);
  });

  test('compiles to the same modules every time', () => {
    expect(JSON.stringify(compileRules('.')) === JSON.stringify(compiled)).toBe(true);
  });
});

describe('a rule file', () => {
  test('in order is accepted', () => {
    expect(problemsOf({ 'rules/some-rule.yaml': RULE })).toEqual([]);
  });

  test('may leave out what it has none of', () => {
    expect(ruleProblems('options: {}\n', '')).toEqual([]);
    expect(ruleProblems('aliases: []\n', '')).toEqual([]);
  });

  test('with an unknown key names its place and the nearest key', () => {
    const [problem, ...rest] = ruleProblems(
      'preset: recommended',
      'preset: recommended\nlevle: error',
    );
    expect(problem).toContain('rules/some-rule.yaml:6:1 有未知的键 “levle”，是否为 “level”？');
    expect(rest).toEqual([]);
  });

  test('without a key says which', () => {
    expect(ruleProblems('fix: none\n', '')).toEqual(['rules/some-rule.yaml:1:1 缺少键 “fix”']);
  });

  test('with a value that is not accepted lists those that are', () => {
    expect(ruleProblems('level: error', 'level: eror')).toEqual([
      'rules/some-rule.yaml:4:8 level 的值 "eror" 不可用，是否为 “error”？；可用的值：error、warning',
    ]);
  });

  test('with a number for an edition asks for quotation marks', () => {
    const [problem] = ruleProblems("['2021']", '[2021]');
    expect(problem).toBe(
      'rules/some-rule.yaml:6:12 editions.0 的值 2021 类型不对，应为文字（数字请加引号）',
    );
  });

  test('with options that its kind does not have is refused', () => {
    expect(ruleProblems('options: {}', 'options: { form: x }')).toEqual([
      'rules/some-rule.yaml:8:12 options 有未知的键 “form”；这里不能有任何键',
    ]);
  });

  test('with a wrong option of its kind is refused at the option', () => {
    const [problem] = ruleProblems(
      'kind: missing-number\noptions: {}',
      'kind: identities\noptions:\n  from: disputes',
    );
    expect(problem).toContain('options 缺少键 “form”');
    expect(
      ruleProblems(
        'kind: missing-number\noptions: {}',
        'kind: identities\noptions: { form: x, a: 1 }',
      )[0],
    ).toContain('rules/some-rule.yaml:8:21 options 有未知的键 “a”');
  });

  test('whose languages take different values is refused', () => {
    expect(
      ruleProblems('found {found}, expected {expected}', 'found {fund}, expected {expected}'),
    ).toEqual([
      'rules/some-rule.yaml:13:12 messages.missing 中英文所用的值不一致：{found}、{fund}',
    ]);
  });

  test('may do without a value in one language, or take it in English', () => {
    expect(ruleProblems('found {found}, expected {expected}', 'found {foundEn}')).toEqual([]);
  });

  test('that is named differently from its rule is refused', () => {
    expect(problemsOf({ 'rules/other.yaml': RULE })).toEqual([
      'rules/other.yaml:1:5 文件名应与规则名一致：some-rule.yaml',
    ]);
  });

  test('that takes the name of another is refused', () => {
    const other = RULE.replace('id: some-rule', 'id: other').replace(
      'aliases: []',
      'aliases: [some-rule]',
    );
    expect(problemsOf({ 'rules/some-rule.yaml': RULE, 'rules/other.yaml': other })).toEqual([
      'rules/other.yaml:1:5 名称 “some-rule” 已被 rules/some-rule.yaml 使用',
    ]);
  });

  test('that gives a basis for an edition where the rule does not hold is refused', () => {
    expect(ruleProblems('- { document', "- { editions: ['2019'], document")[0]).toContain('2019');
  });

  test('that is no YAML is refused with the place', () => {
    const [problem] = ruleProblems('aliases: []', 'aliases: [');
    expect(problem).toMatch(/^rules\/some-rule\.yaml:\d+:\d+ 不是有效的 YAML/);
  });

  test('with a key twice is refused', () => {
    const [problem] = ruleProblems('level: error', 'level: error\nlevel: warning');
    expect(problem).toMatch(/^rules\/some-rule\.yaml:5:1 不是有效的 YAML/);
  });

  test.each(['', '[]', 'null', '~', 'text', '- 1'])('that holds only %j is refused', (text) => {
    expect(problemsOf({ 'rules/some-rule.yaml': text })[0]).toMatch(/^rules\/some-rule\.yaml:1:1 /);
  });
});

describe('the kind of a rule', () => {
  test('that does not exist is refused, with the nearest', () => {
    expect(ruleProblems('kind: missing-number', 'kind: missing-numbers')[0]).toMatch(
      /^rules\/some-rule\.yaml:7:7 kind 的值 "missing-numbers" 不可用，是否为 “missing-number”？/,
    );
  });

  test('says nothing without a text', () => {
    expect(ruleProblems('  missing-share:', '  missing-sharp:')).toEqual([
      'rules/some-rule.yaml:12:1 messages 缺少 “missing-share” 的文字，是否写成了 “missing-sharp”？（检查方式 “missing-number” 会用到）',
      'rules/some-rule.yaml:14:3 messages.missing-sharp 没有用处：检查方式 “missing-number” 不说这句话，是否写成了 “missing-share”？',
    ]);
  });

  test('has its messages beside the schema of its options', () => {
    const said = new Set(rulebook.rules.flatMap(({ kind }) => SCHEMAS.messagesOf(kind).messages));
    const named = sourcesIn('src/check').flatMap((text) =>
      [...text.matchAll(/(?:messageId|notApplicable): '([a-z-]+)'/g)].map((match) => match[1]!),
    );
    expect(named.length).toBeGreaterThan(100);
    expect([...new Set(named)].filter((id) => !said.has(id))).toEqual([]);
  });
});
