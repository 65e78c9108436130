import { describe, expect, test } from '@jest/globals';
import { bounds } from '../../src/check/arithmetic/bounds.js';
import type { Detected, NotApplicable } from '../../src/check/finding.js';
import { identities } from '../../src/check/arithmetic/identities.js';
import type { CheckKind } from '../../src/check/kind.js';
import { rulebook, ruleById } from '../../src/rulebook/index.js';
import type { FilledForm, Report } from '../../src/understand/report.js';
import { fill } from '../../src/output/words.js';
import { balanced, cityTable, filled, formSpec, leavesOf } from './filled.js';
import type { Entry } from './filled.js';

const APPLICATIONS = formSpec('2021', 'applications');
const DISPUTES = formSpec('2021', 'disputes');
const RULES = ['applications-balance', 'outcomes-total', 'applicants-total', 'disputes-total'];

function run(
  kind: CheckKind,
  form: FilledForm,
  ruleId: string,
): readonly Detected[] | NotApplicable {
  const rule = ruleById(rulebook, ruleId)!;
  const report = { forms: [form], draft: { source: '' } } as unknown as Report;
  return kind({ report, rule, options: rule.options, rulebook, settings: {} });
}

/** The findings of all rules on sums, each with its rule. */
function findings(form: FilledForm): (Detected & { ruleId: string })[] {
  return RULES.filter((id) => ruleById(rulebook, id)!.options.form === form.spec.id).flatMap(
    (ruleId) => {
      const outcome = run(identities, form, ruleId);
      return 'notApplicable' in outcome ? [] : outcome.map((finding) => ({ ...finding, ruleId }));
    },
  );
}

function worded(finding: Detected & { ruleId: string }, lang: 'zh' | 'en' = 'zh'): string {
  return fill(
    ruleById(rulebook, finding.ruleId)!.messages[finding.messageId]![lang],
    finding.values,
  );
}

describe('a wrong cell', () => {
  const city = cityTable();
  const wrong = (id: string, value: Entry) =>
    findings(filled(APPLICATIONS, { ...city, [id]: value }));

  test.each([
    ['new.person', 'applications-balance'],
    ['forward.total', 'applicants-total'],
    ['open.person', 'outcomes-total'],
    ['total.person', 'outcomes-total'],
    ['total.total', 'outcomes-total'],
    ['open.total', 'applicants-total'],
  ])('%s is one finding of %s', (id, rule) => {
    expect(wrong(id, 7).map(({ ruleId }) => ruleId)).toEqual([rule]);
  });

  test('says what was found, what was expected and the difference', () => {
    const [finding] = wrong('new.person', 13_613);
    expect(worded(finding!)).toBe(
      '“一、本年新收”的“自然人”填的是 13613，应为 13612，相差 1；改正后有关合计相符',
    );
    expect(finding!.place).toEqual({ form: 'applications', row: 'new', column: 'person' });
  });

  test('offers the right value and shows the broken sums', () => {
    const form = filled(APPLICATIONS, { ...city, 'new.person': 13_613 });
    const [finding] = findings(form);
    expect(finding!.suggestions!.map(({ edit }) => edit)).toEqual([
      { span: form.cells.get('new.person')!.span, text: '13612' },
    ]);
    const template = ruleById(rulebook, 'applications-balance')!.messages['broken-sum']!.zh;
    expect(finding!.related!.map(({ values }) => fill(template, values))).toEqual([
      '“自然人”：一、本年新收 13613 + 二、上年结转 535 = 14148，（七）总计 13364 + 四、结转下年度 783 = 14147，相差 1',
      '“一、本年新收”：总计 14069，自然人 13613 + 商业企业 252 + 科研机构 0 + 社会公益组织 45 + 法律服务机构 128 + 其他 32 = 14070，相差 1',
    ]);
  });

  test('among sums with blank cells is a warning', () => {
    const blanks = Object.fromEntries(
      Object.entries(city).map(([id, value]) => [id, value || null]),
    );
    const [finding] = findings(
      filled(APPLICATIONS, { ...blanks, 'partial.company': null, 'open.person': 13_365 }),
    );
    expect(finding!.level).toBeUndefined();
    const all = Object.fromEntries(leavesOf(APPLICATIONS).map((row) => [`${row}.research`, null]));
    const [other] = findings(
      filled(APPLICATIONS, { ...city, ...all, 'open.person': 13_365, 'partial.person': null }),
    );
    expect(other!.level).toBe('warning');
  });

  test('left blank is a warning that says what belongs there', () => {
    const [finding, ...rest] = wrong('new.legal', null);
    expect(worded(finding!)).toBe(
      '“一、本年新收”的“法律服务机构”空着，应填 128；填上后有关合计相符',
    );
    expect(finding!.level).toBe('warning');
    expect(rest).toEqual([]);
  });

  test('in a form that was read with little certainty is a warning', () => {
    const form = filled(APPLICATIONS, { ...city, 'new.person': 1 }, 'low');
    expect(findings(form).map(({ level }) => level)).toEqual(['warning']);
  });
});

describe('blank cells that the sums determine', () => {
  const city = cityTable();
  const without = (...ids: string[]) =>
    findings(filled(APPLICATIONS, { ...city, ...Object.fromEntries(ids.map((id) => [id, null])) }));

  test('up to two are named one by one', () => {
    expect(without('new.total', 'open.total').map(({ messageId }) => messageId)).toEqual([
      'blank-cell',
      'blank-cell',
    ]);
  });

  test('a column left out is one finding with the value of each cell', () => {
    const rows = ['new', 'carried', 'open', 'total', 'forward'];
    const [finding, ...rest] = without(...rows.map((row) => `${row}.total`));
    expect(rest).toEqual([]);
    expect(worded(finding!)).toBe(
      '“总计”一列有 5 格没有填数，按其余数字应填：一、本年新收 14069、二、上年结转 560、（一）予以公开 13810、（七）总计 13810、四、结转下年度 819；填上后有关合计相符',
    );
    expect(finding!.place).toEqual({ form: 'applications', row: 'new', column: 'total' });
    expect(finding!.suggestions!.map(({ edit }) => edit.text)).toEqual(
      rows.map((row) => String(city[`${row}.total`])),
    );
  });

  test('a row left out is one finding', () => {
    const columns = ['person', 'company', 'welfare', 'legal', 'other', 'total'];
    const [finding, ...rest] = without(...columns.map((column) => `total.${column}`));
    expect(rest).toEqual([]);
    expect(worded(finding!)).toMatch(
      /^“（七）总计”一行有 6 格没有填数，按其余数字应填：自然人 13364、/,
    );
    expect(worded(finding!, 'en')).toMatch(/^Row “（七）总计” has 6 cells without a number; .*/);
  });

  test('a row and a column left out are two findings', () => {
    const found = without(
      'new.total',
      'carried.total',
      'open.total',
      'total.person',
      'total.company',
      'total.legal',
    );
    expect(found.map(({ messageId }) => messageId).sort()).toEqual(['blank-column', 'blank-row']);
  });
});

describe('the disputes table', () => {
  test('with a case upheld and totals of 0 has two wrong totals', () => {
    const form = filled(DISPUTES, { 'cases.review-upheld': 1, 'cases.direct-upheld': 1 });
    expect(findings(form).map((finding) => worded(finding))).toEqual([
      '“行政复议·总计”填的是 0，各项相加（结果维持 1 + 结果纠正 0 + 其他结果 0 + 尚未审结 0 = 1）应为 1，相差 1',
      '“未经复议直接起诉·总计”填的是 0，各项相加（结果维持 1 + 结果纠正 0 + 其他结果 0 + 尚未审结 0 = 1）应为 1，相差 1',
    ]);
  });
});

describe('what cannot be located', () => {
  test('is one finding with its candidates', () => {
    // The outcomes of natural persons and of all applicants are both short by two.
    const figures = balanced(APPLICATIONS, {
      'open.person': 50,
      'partial.person': 45,
      'open.company': 45,
    });
    const short = { ...figures, 'partial.person': 43, 'partial.total': 43 };
    const [finding, ...rest] = findings(filled(APPLICATIONS, short));
    expect(rest).toEqual([]);
    expect(finding!.ruleId).toBe('outcomes-total');
    expect(worded(finding!)).toBe(
      '“自然人”一列：（七）总计 95，（一）予以公开 50 + （二）部分公开 43 = 93，相差 2；有 21 种可能的改法（下面列出 3 种），请查台账',
    );
    expect(worded(finding!, 'en')).toContain('21 corrections');
    expect(finding!.suggestions?.map(({ values }) => values)).toEqual([
      { number: 1, moves: '（一）予以公开·自然人 50 → 52，（一）予以公开·总计 95 → 97' },
      { number: 2, moves: '（二）部分公开·自然人 43 → 45，（二）部分公开·总计 43 → 45' },
      { number: 3, moves: '1.属于国家秘密·自然人 0 → 2，1.属于国家秘密·总计 0 → 2' },
    ]);
  });

  test('in a table of nonsense is listed up to five sums and a count', () => {
    const figures = Object.fromEntries(
      [...filled(APPLICATIONS, {}).cells.keys()].map((id, index) => [id, (index * 7919) % 1009]),
    );
    const all = findings(filled(APPLICATIONS, figures));
    expect(all.map(({ messageId }) => messageId).sort()).toEqual([
      'more-sums-differ',
      ...Array<string>(5).fill('sum-differs'),
    ]);
    expect(worded(all.find(({ messageId }) => messageId === 'more-sums-differ')!)).toMatch(
      /共有 \d+ 处合计不符/,
    );
    for (const finding of all) expect(worded(finding)).not.toMatch(/[{}]/);
  });

  test('in a form that was read with little certainty is left alone', () => {
    const figures = Object.fromEntries(
      [...filled(APPLICATIONS, {}).cells.keys()].map((id, index) => [id, (index * 7919) % 1009]),
    );
    const outcome = run(identities, filled(APPLICATIONS, figures, 'low'), 'outcomes-total');
    expect(outcome).toEqual({ notApplicable: 'uncertain-reading' });
  });
});

describe('what cannot be assessed', () => {
  test.each(RULES)('%s does not apply to a form that is absent', (id) => {
    const spec = formSpec('2021', ruleById(rulebook, id)!.options.form as string);
    expect(run(identities, { ...filled(spec, {}), tables: [] }, id)).toEqual({
      notApplicable: 'form-absent',
    });
  });

  test('a form without any number does not apply', () => {
    const nothing = Object.fromEntries(
      [...filled(DISPUTES, {}).cells.keys()].map((id) => [id, '无法统计']),
    );
    expect(run(identities, filled(DISPUTES, nothing), 'disputes-total')).toEqual({
      notApplicable: 'not-assessable',
    });
  });
});

describe('bounds', () => {
  const check = (edition: '2019' | '2021', figures: Record<string, Entry>) => {
    const outcome = run(bounds, filled(formSpec(edition, 'disclosure'), figures), 'table-logic');
    if ('notApplicable' in outcome) return outcome.notApplicable;
    return outcome.map((finding) => worded({ ...finding, ruleId: 'table-logic' }));
  };

  test('hold for files issued, repealed and in force', () => {
    expect(
      check('2021', { 'documents.issued': 5, 'documents.repealed': 1, 'documents.in-force': 4 }),
    ).toEqual([]);
    expect(
      check('2021', { 'documents.issued': 5, 'documents.repealed': 1, 'documents.in-force': 3 }),
    ).toEqual([
      '“行政规范性文件”的现行有效件数填的是 3，加上本年废止 1 只有 4，应不少于本年制发的 5，相差 1；请核对三个数',
    ]);
  });

  test('hold for what was opened and what is public', () => {
    expect(check('2019', { 'documents.opened': 5, 'documents.public-total': 3 })).toEqual([
      '“规范性文件”的本年新公开数量填的是 5，应不超过对外公开总数量 3，多出 2；请核对两个数',
    ]);
  });

  test('are not weighed where a cell is blank', () => {
    expect(check('2021', { 'documents.issued': 5, 'documents.in-force': null })).toEqual([]);
  });
});
