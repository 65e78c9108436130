import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { Roll } from '../../src/between/region/match.js';
import { lint, type LintResult } from '../../src/index.js';
import { command } from '../support/command.js';
import { makeRegion, sumOf, writeList, writeRegion, type RegionModel } from '../support/region.js';

/** More of them: REGIONS=20. */
const SEEDS = Array.from({ length: Number(process.env['REGIONS'] ?? 1) }, (_, at) => at + 1);
const LIST = 'nianbao.region.yaml';
let cwd = '';

beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'nianbao-'));
  mkdirSync(join(cwd, '.git'));
});

afterEach(() => {
  rmSync(cwd, { recursive: true });
});

const nianbao = (...args: string[]) => command(args, cwd);
const read = (name: string) => readFileSync(join(cwd, name), 'utf8');

interface Finding {
  readonly rule: string | null;
  readonly file: string;
  readonly message: string;
}

/** All findings over a region, whatever the rule. */
async function findingsOf(
  model: RegionModel,
  more?: Readonly<Record<string, string>>,
): Promise<Finding[]> {
  writeRegion(cwd, model, more);
  return rerun();
}

async function rerun(): Promise<Finding[]> {
  const { stdout } = await nianbao('region', LIST, '-f', 'json');
  return (JSON.parse(stdout) as LintResult[]).flatMap(({ filePath, messages }) =>
    messages.map(({ ruleId, message }) => ({
      rule: ruleId,
      file: filePath.slice(cwd.length + 1),
      message,
    })),
  );
}

describe.each(SEEDS)('a region of 90 organs (%i)', (seed) => {
  test('that is right is silent', async () => {
    expect(await findingsOf(makeRegion(seed))).toEqual([]);
  }, 120_000);

  test('with one organ that has not reported tells it once, at its line', async () => {
    const model = makeRegion(seed);
    writeRegion(cwd, model);
    rmSync(join(cwd, '各单位/8.md'));
    const { stdout } = await nianbao('region', LIST, '-f', 'json');
    const told = (JSON.parse(stdout) as LintResult[]).flatMap(({ filePath, messages }) =>
      messages.map(({ ruleId, line }) => [ruleId, filePath, line]),
    );
    const line =
      read(LIST)
        .split('\n')
        .findIndex((each) => each.includes(model.organs[7]!.organ)) + 1;
    expect(told).toEqual([['region-missing', join(cwd, LIST), line]]);
  }, 120_000);

  test('with one organ that is late by its report, or by the list, tells it once', async () => {
    const model = makeRegion(seed);
    const late = model.organs.map((organ, at) =>
      at === 40 ? { ...organ, signed: '2024年2月19日' } : organ,
    );
    const findings = await findingsOf({ ...model, organs: late });
    expect(findings).toMatchObject([{ rule: 'publication-deadline', file: '各单位/41.md' }]);
    const listed = await findingsOf(model, { [model.organs[3]!.organ]: 'published: 2024-02-02' });
    expect(listed).toMatchObject([
      {
        rule: 'publication-deadline',
        file: '各单位/4.md',
        message: expect.stringContaining('2024年2月2日'),
      },
    ]);
  }, 120_000);

  test('wrong by one cell tells the cell, the sum and the difference once', async () => {
    const model = makeRegion(seed);
    const own = { ...model.own, permits: model.own.permits + 3 };
    const findings = await findingsOf({ ...model, own });
    expect(findings).toMatchObject([{ rule: 'region-sum', file: '本级.md' }]);
    expect(findings[0]!.message).toContain(`填的是 ${own.permits}`);
    expect(findings[0]!.message).toContain(`相加为 ${model.own.permits}，相差 3`);
  }, 120_000);

  test('whose sum exceeds the region’s though an organ is missing tells both, and the rest is silent', async () => {
    const model = makeRegion(seed);
    const own = { ...model.own, permits: sumOf(model.organs.slice(1)).permits - 1 };
    writeRegion(cwd, { ...model, own });
    rmSync(join(cwd, '各单位/1.md'));
    const findings = await rerun();
    expect(findings.map(({ rule }) => rule)).toEqual(['region-missing', 'region-sum']);
    expect(findings[1]!.message).toMatch(/多出 1；/);
    // Excused with a reason, the organ is no finding; the sum is still a least one.
    writeList(
      cwd,
      model.organs.map(({ organ }) => organ),
      {
        [model.organs[0]!.organ]: 'excused: 并入',
      },
    );
    expect((await rerun()).map(({ rule }) => rule)).toEqual(['region-sum']);
  }, 120_000);
});

describe('a region', () => {
  const small = () => makeRegion(7, 4);

  test('names what cannot be read, and that organ is not missing', async () => {
    const model = small();
    writeRegion(cwd, model);
    rmSync(join(cwd, '各单位/2.md'));
    writeFileSync(join(cwd, `各单位/${model.organs[1]!.organ}.docx`), 'PK\u0003\u0004');
    const { exit, stdout } = await nianbao('region', LIST);
    expect(exit).toBe(2);
    expect(stdout).toMatch(/没有 0 个，读不了 1 个/);
    expect(stdout).not.toMatch(/region-missing/);
  });

  test('leaves out organs whose figures are elsewhere, and adds up those that are counted', async () => {
    const model = small();
    const own = sumOf(model.organs.slice(1));
    const [first] = model.organs;
    expect(await findingsOf({ ...model, own }, { [first!.organ]: 'counted: false' })).toEqual([]);
    expect((await findingsOf({ ...model, own })).map(({ rule }) => rule)).toContain('region-sum');
  });

  test('says so where its own report is on another year, and does not compare', async () => {
    const model = small();
    writeRegion(cwd, { ...model, own: { ...model.own, permits: 1 } });
    writeFileSync(join(cwd, '本级.md'), read('本级.md').replaceAll('2023', '2022'));
    const { stderr, stdout } = await nianbao('region', LIST);
    expect(stderr).toMatch(/本级的报告是 2022 年度的，名单要的是 2023 年度/);
    expect(stdout).not.toMatch(/region-sum/);
  });

  test('is silent on smaller sums where the list is not complete', async () => {
    const model = small();
    const own = { ...model.own, permits: model.own.permits + 50 };
    await findingsOf({ ...model, own });
    writeFileSync(join(cwd, LIST), read(LIST).replace('organs:', 'complete: false\norgans:'));
    expect(await rerun()).toEqual([]);
  });

  test('tells reports that are nobody’s, of another year, and two that differ', async () => {
    const model = small();
    writeRegion(cwd, model);
    const names = model.organs.map(({ organ }) => organ);
    writeList(cwd, [...names.slice(1), '清溪县档案局']);
    writeFileSync(join(cwd, '各单位/5.md'), read('各单位/2.md').replaceAll('2023', '2021'));
    writeFileSync(
      join(cwd, '各单位/6.md'),
      read('各单位/3.md').replace(/\| 行政许可 \| \d+/, '| 行政许可 | 99999'),
    );
    writeFileSync(join(cwd, '各单位/7.md'), read('各单位/4.md'));
    const { exit, stderr, stdout } = await nianbao('region', LIST);
    expect(exit).toBe(2);
    expect(stderr).toMatch(new RegExp(`1\\.md：“${names[0]!}”不在名单里`));
    expect(stderr).toMatch(/有两份数字不同的报告（各单位.3\.md、各单位.6\.md）/);
    expect(stdout).toMatch(/“清溪县档案局”没有 2023 年度的报告；/);
    rmSync(join(cwd, '各单位/2.md'));
    expect((await nianbao('region', LIST)).stdout).toMatch(
      /没有 2023 年度的报告，找到的是 2021 年度的/,
    );
  });

  test('has a table of its organs as text, csv, xlsx and a page', async () => {
    const model = small();
    writeRegion(cwd, model);
    const { exit, stdout, stderr } = await nianbao(
      'region',
      LIST,
      '-o',
      '表.csv',
      '-o',
      '表.html',
      '-o',
      '表.xlsx',
    );
    expect([exit, stderr]).toEqual([
      0,
      'nianbao: 已写入 表.csv。\nnianbao: 已写入 表.html。\nnianbao: 已写入 表.xlsx。\n',
    ]);
    for (const { organ } of model.organs) {
      expect(stdout).toContain(organ);
      expect(read('表.html')).toContain(`<td>${organ}</td>`);
    }
    const rows = read('表.csv')
      .slice(1)
      .trimEnd()
      .split('\r\n')
      .map((line) => line.split(','));
    expect(rows).toHaveLength(7);
    const at = rows[0]!.indexOf('新收申请');
    const [sum, own] = [rows[5]!, rows[6]!];
    expect(sum[0]).toBe('相加');
    expect(sum[at]).toBe(own[at]);
    expect(rows.slice(1, 5).reduce((all, row) => all + Number(row[at]), 0)).toBe(Number(sum[at]));
    expect(read('表.xlsx').slice(0, 2)).toBe('PK');
  });

  test('fills its blank report with the sums, and never writes over one', async () => {
    const model = small();
    writeRegion(cwd, model);
    expect((await nianbao('region', LIST, '-o', '汇总.docx')).exit).toBe(0);
    const { stdout } = await nianbao('extract', '汇总.docx', '-f', 'json');
    const cells = JSON.parse(stdout) as {
      form: string;
      row: string;
      column: string;
      value: number;
    }[];
    const own = JSON.parse(
      (await nianbao('extract', '本级.md', '-f', 'json')).stdout,
    ) as typeof cells;
    const plain = ({ form, row, column, value }: (typeof cells)[number]) =>
      `${form} ${row} ${column} ${value}`;
    expect(cells.map(plain)).toEqual(own.map(plain));
    expect((await nianbao('region', LIST, '-o', '汇总.docx')).exit).toBe(2);
    rmSync(join(cwd, '各单位/1.md'));
    const less = await nianbao('region', LIST, '-o', '不全.docx');
    expect(less.stderr).toContain(`汇总数里没有：${model.organs[0]!.organ}。`);
  });

  test.each([
    ['organ:\n  - 某局', /没有“organ”这一项。是不是要写 organs？/],
    [
      'organs:\n  - name: 某局\n    puplished: 2024-01-01',
      /:6:5：没有“puplished”这一项。是不是要写 published？/,
    ],
    ['organs:\n  - 某局\n  - 某局', /:6:5：“某局”写了两次，前一次在第 5 行/],
    ['organs:\n  - name: 某局\n    published: 2024-02-30', /没有 2024-02-30 这一天/],
    ['organs: []', /“organs”应为单位的列表，至少有一个，现为 \[\]/],
  ])('refuses a list that cannot be meant: %j', async (organs, message) => {
    writeFileSync(join(cwd, LIST), `region: 某县\nyear: 2023\nreports: 各单位\n${organs}\n`);
    const { exit, stderr } = await nianbao('region', LIST);
    expect(exit).toBe(2);
    expect(stderr).toMatch(message);
  });
});

test('organs are known by their names with and without the region', () => {
  const roll = new Roll('清溪市临江区', [
    { name: '财政局' },
    { name: '临江区教育局', also: ['清溪市临江区教育体育局'] },
    { name: '临江区人民政府办公室' },
    { name: '高新区管理委员会' },
  ]);
  const numbers = [
    '清溪市临江区财政局',
    '临江区财政局',
    '财政局',
    '临江区教育体育局',
    '清溪市临江区人民政府办公室',
    '高新区管理委员会',
    '清溪市财政局',
    '临江区审计局',
  ].map((name) => roll.ofName(name));
  expect(numbers).toEqual([0, 0, 0, 1, 2, 3, undefined, undefined]);
});

test('the API holds a region’s report against those of its organs, and a day that a list tells', async () => {
  const report = (organ: string, documents: number) =>
    `# ${organ}2023年政府信息公开工作年度报告\n\n二、主动公开政府信息情况\n\n| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |\n| --- | --- | --- | --- |\n| 规章 | 0 | 0 | 0 |\n| 行政规范性文件 | ${documents} | 0 | 9 |\n`;
  const organs = [report('某县财政局', 2), report('某县水利局', 3)];
  const sums = async (documents: number) => {
    const { messages } = await lint(report('某县人民政府', documents), { organs });
    return messages.filter(({ ruleId }) => ruleId === 'region-sum').map(({ message }) => message);
  };
  expect(await sums(6)).toEqual([expect.stringMatching(/本级≠相加/)]);
  const { messages } = await lint(organs[0]!, { published: '2024-02-01' });
  expect(messages.some(({ ruleId }) => ruleId === 'publication-deadline')).toBe(true);
});
