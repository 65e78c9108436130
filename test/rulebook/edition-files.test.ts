import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { EDITION, problemsOf, RULE } from './support.js';

/** The problems of the 2021 edition with its first `from` changed; missing rules are left aside. */
function editionProblems(from: string, to: string): string[] {
  expect(EDITION).toContain(from);
  const problems = problemsOf({}, { 'rules/editions/2021.yaml': EDITION.replace(from, to) });
  return problems.filter((problem) => !/规则 “[a-z-]+” 不存在|没有一条规则/.test(problem));
}

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
