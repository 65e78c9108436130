import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { compileRules, judge, type Sources } from '../../scripts/rules/compile.mjs';
import { loadSchemas } from '../../scripts/rules/schemas.mjs';
import { parseSource } from '../../scripts/rules/source.mjs';
import { rulebook } from '../../src/rulebook/index.js';

const SCHEMAS = loadSchemas('rules/schema', { editions: ['2019', '2021'] });

const RULE = `id: some-rule
aliases: []
title: { zh: 规则, en: Rule }
level: error
preset: recommended
editions: ['2021']
kind: missing-number
options: {}
fix: none
basis:
  - { document: 国办公开办函〔2021〕30号, clause: 表三 }
messages:
  missing: { zh: '填的是 {found}，应为 {expected}', en: 'found {found}, expected {expected}' }
  missing-share: { zh: 缺少百分数, en: no percentage }
  no-unit: { zh: 缺少量词, en: no measure word }
  missing-rate: { zh: 缺少比率, en: no rate }
docs:
  summary: { zh: 概要, en: Summary }
  why: { zh: 缘由, en: Why }
  silent: { zh: 不报的情形, en: Silent }
  examples:
    - { title: { zh: 例, en: Example }, bad: 错, good: 对 }
`;

/** The text of every file in a folder of sources. */
function sourcesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(`${folder}/${file}`, 'utf8'));
}

const EDITION = readFileSync('rules/editions/2021.yaml', 'utf8');

function problemsOf(
  rules: Record<string, string>,
  editions: Record<string, string> = {},
): string[] {
  const read = (files: Record<string, string>) =>
    Object.entries(files).map(([file, text]) => parseSource(text, file));
  const sources: Sources = { rules: read(rules), editions: read(editions), lexicon: [] };
  return judge(SCHEMAS, sources);
}

/** The problems of the rule above with one line changed. */
function ruleProblems(from: string, to: string): string[] {
  expect(RULE).toContain(from);
  return problemsOf({ 'rules/some-rule.yaml': RULE.replace(from, to) });
}

/** The problems of the 2021 edition with its first `from` changed; missing rules are left aside. */
function editionProblems(from: string, to: string): string[] {
  expect(EDITION).toContain(from);
  const problems = problemsOf({}, { 'rules/editions/2021.yaml': EDITION.replace(from, to) });
  return problems.filter((problem) => !/规则 “[a-z-]+” 不存在|没有一条规则/.test(problem));
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

describe('a range of editions', () => {
  const years = (from: number, to?: number) =>
    EDITION.replace('years: { from: 2021 }', `years: { from: ${from}${to ? `, to: ${to}` : ''} }`);
  const editions = {
    'rules/editions/2019.yaml': years(2019).replace("id: '2021'", "id: '2019'"),
    'rules/editions/2021.yaml': EDITION,
  };
  const problemsWith = (range: string) =>
    problemsOf(
      { 'rules/some-rule.yaml': RULE.replace("editions: ['2021']", `editions: ${range}`) },
      editions,
    ).filter((problem) => problem.startsWith('rules/some-rule'));

  test.each(["{ from: '2019' }", "{ from: '2019', to: '2021' }", "{ to: '2021' }", "['2019']"])(
    '%s is accepted',
    (range) => {
      expect(problemsWith(range)).toEqual([]);
    },
  );

  test('that names no edition is refused, with those that there are', () => {
    expect(problemsWith("{ from: '2018' }")).toEqual([
      'rules/some-rule.yaml:6:19 editions.from 的值 "2018" 不可用，是否为 “2019”？；可用的值：2019、2021',
    ]);
  });

  test('that ends before it begins is refused', () => {
    expect(problemsWith("{ from: '2021', to: '2019' }")).toEqual([
      'rules/some-rule.yaml:6:11 editions 起止颠倒：2019 版在 2021 版之前',
    ]);
  });

  test('with a misspelt end is refused', () => {
    expect(problemsWith("{ form: '2019' }")[0]).toContain('有未知的键 “form”，是否为 “from”？');
  });
});

describe('an edition', () => {
  const older = EDITION.replace("id: '2021'", "id: '2019'").replace(
    'years: { from: 2021 }',
    'years: { from: 2019 }',
  );

  test('to which no rule applies is refused', () => {
    const problems = problemsOf(
      { 'rules/some-rule.yaml': RULE },
      { 'rules/editions/2019.yaml': older, 'rules/editions/2021.yaml': EDITION },
    );
    expect(problems).toContain(
      'rules/editions/2019.yaml:3:5 没有一条规则适用于 2019 版；规则的 editions 要写成 { from: … }，或列出它',
    );
    expect(problems.join('\n')).not.toContain('没有一条规则适用于 2021 版');
  });
});

describe('an edition file', () => {
  test('with an unknown cell in an identity is refused', () => {
    expect(editionProblems('left: [new, carried]', 'left: [new, caried]')[0]).toMatch(
      /^rules\/editions\/2021\.yaml:\d+:9 关系 “balance” 所说的行 “caried” 不存在/,
    );
    expect(
      editionProblems('left: [in-force, repealed]', 'left: [in-force, decisions]')[0],
    ).toContain('所说的列 “decisions” 在行 “regulations” 中不存在');
  });

  test('with a form in a section that is not there is refused', () => {
    expect(editionProblems('section: applications', 'section: application')[0]).toContain(
      '部分 “application” 不存在',
    );
  });

  test('with two rows of one label is refused', () => {
    expect(editionProblems('label: 2.重复申请', 'label: １．信访举报 投诉类申请')[0]).toContain(
      '与 “decline-1” 的写法重复',
    );
  });

  test('whose identity belongs to no rule is refused', () => {
    const problems = problemsOf(
      {},
      {
        'rules/editions/2021.yaml': EDITION.replace('rule: disputes-total', 'rule: dispute-total'),
      },
    );
    expect(problems.join('\n')).toContain('规则 “dispute-total” 不存在');
  });

  test('for years of another edition is refused', () => {
    const older = readFileSync('rules/editions/2019.yaml', 'utf8').replace(
      'years: { from: 2019 }',
      'years: { from: 2019, to: 2022 }',
    );
    const problems = problemsOf(
      {},
      { 'rules/editions/2019.yaml': older, 'rules/editions/2021.yaml': EDITION },
    );
    expect(problems.join('\n')).toContain('适用年度与 2021 版重叠');
  });

  test('names the place of a fault behind a YAML alias', () => {
    expect(editionProblems('label: 申请人情况', 'lable: 申请人情况')[0]).toMatch(
      /^rules\/editions\/2021\.yaml:\d+:\d+ forms\.1\.blocks\.0\.columns\.0\.groups\.0 /,
    );
  });
});
