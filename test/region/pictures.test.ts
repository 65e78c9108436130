import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { command } from '../support/command.js';
import { makeRegion, textOf, writeRegion, type RegionModel } from '../support/region.js';
import type { Year } from '../support/series.js';

const LIST = 'nianbao.region.yaml';
let cwd = '';

beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'nianbao-'));
  mkdirSync(join(cwd, '.git'));
});
afterEach(() => rmSync(cwd, { recursive: true }));

const read = (name: string) => readFileSync(join(cwd, name), 'utf8');

/** The region's report of the year before, that carries forward what this one carried over and `more` besides. */
function before(own: Year, more = 0): Year {
  const applicants = Object.entries(own.applicants).map(([kind, { carried }], at) => {
    const forward = carried + (at === 0 ? more : 0);
    return [kind, { new: forward + 7, carried: 0, open: 7, forward }];
  });
  return { ...own, year: own.year - 1, applicants: Object.fromEntries(applicants) };
}

async function page(model: RegionModel, earlier?: Year) {
  writeRegion(cwd, model);
  if (earlier) {
    writeFileSync(join(cwd, '本级去年.md'), textOf(earlier, `${earlier.year + 1}年3月20日`));
    writeFileSync(
      join(cwd, LIST),
      read(LIST).replace('reports:', 'earlier: 本级去年.md\nreports:'),
    );
  }
  const run = await command(['region', LIST, '-o', '表.html'], cwd);
  const svgs = read('表.html').match(/<figure class="picture">.*?<\/figure>/gs) ?? [];
  return { ...run, svgs };
}

const COPIED =
  '春季集中清理河道两岸堆放的杂物，组织村民议事会讨论清淤先后次序，把每段河道的承包人姓名、清理时限和验收标准写在公示牌上。夏季防汛前逐户送去转移路线图，老人和孩子由网格员结对照看，雨情水情每两小时更新。秋收以后请老党员带队查看水渠漏点，修补费用从村集体收入列支，账目贴在祠堂门口供人翻看。冬季把一年来群众提过的意见汇编成册，逐条写明办到什么程度、没有办成的原因和打算。';
const OWN =
  '档案室搬到一楼以后，来查阅的人明显增多，窗口添置了两台放大镜和一张矮桌。每逢集日，工作人员带着目录到镇上摆摊，帮种植户查找早年的山林权属登记。纸质卷宗扫描后按村组编排，字迹模糊的请退休会计辨认。年轻干部轮流值班，学着用方言解释表格怎样填写。学校放假时开放半天，让学生认识契约、地图和账簿，写下的感想挂在走廊。年底统计借阅登记，发现最常被翻看的是分水岭勘界记录。';

const wordsOf = (svg: string) => [...svg.matchAll(/>([^<>\n]+)</g)].map(([, words]) => words);

describe('the page of a region', () => {
  test('draws its organs, each with its findings and what its prose shares', async () => {
    const model = makeRegion(7, 4);
    const [, one, other] = model.organs;
    writeRegion(cwd, model);
    for (const [file, prose] of [
      ['2.md', COPIED],
      ['3.md', COPIED],
      ['4.md', OWN],
    ] as const) {
      const path = join('各单位', file);
      writeFileSync(join(cwd, path), read(path).replace(/^.*二、主动公开/m, `${prose}\n\n$&`));
    }
    await command(['region', LIST, '-o', '表.html', '-o', '表.csv'], cwd);
    const [svg = ''] = read('表.html').match(/<figure class="picture">.*?<\/figure>/s) ?? [];
    for (const { organ } of model.organs) expect(wordsOf(svg)).toContain(organ);
    expect(wordsOf(svg)).toContain(`与“${other!.organ}”的正文约 100% 相同`);
    expect(wordsOf(svg)).toContain(`与“${one!.organ}”的正文约 100% 相同`);
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
    expect(read('表.csv')).toMatch(new RegExp(`^${one!.organ},.*,100,${other!.organ},`, 'm'));
    const alone = read('表.csv')
      .split('\r\n')
      .find((line) => line.startsWith(model.organs[3]!.organ))!;
    expect(Number(alone.split(',').at(-3))).toBeLessThan(50);
  });

  test('has a row for each organ of which there is something to draw, and counts the others', async () => {
    const model = makeRegion(7, 30);
    const late = { ...model.organs[4]!, signed: '2024年3月2日' };
    const { svgs } = await page({ ...model, organs: model.organs.with(4, late) });
    const words = wordsOf(svgs.at(-1)!);
    expect(words).toEqual(expect.arrayContaining([late.organ, '0 + 1', '其余 29 个单位没有问题']));
    expect(words).not.toContain(model.organs[5]!.organ);
    // Nothing is long enough to be compared.
    expect(svgs.at(-1)).not.toMatch(/相同的比例|stroke-dasharray/u);
  });

  test('draws the years of its own reports, and what was carried from one to the next', async () => {
    const model = makeRegion(7, 4);
    const earlier = before(model.own);
    const { exit, svgs } = await page(model, earlier);
    expect(exit).toBe(0);
    expect(svgs).toHaveLength(3);
    const [years = '', carried = ''] = svgs;
    expect(wordsOf(years)).toEqual(expect.arrayContaining(['2022 年', '2023 年', '予以公开']));
    const sum = (pick: (kind: Year['applicants'][string]) => number, year: Year) =>
      Object.values(year.applicants).reduce((all, kind) => all + pick(kind), 0);
    const taken = sum((kind) => kind.new + kind.carried, model.own);
    expect(wordsOf(years).filter((words) => words === String(taken)).length).toBeGreaterThanOrEqual(
      2,
    );
    expect(carried).toContain(`2022 年结转下年度 ${sum((kind) => kind.forward, earlier)}`);
    expect(carried).not.toContain('接不上');
  });

  test('shows where they do not follow each other, and tells it once', async () => {
    const model = makeRegion(7, 4);
    const { exit, svgs } = await page(model, before(model.own, 2));
    expect(exit).toBe(1);
    expect(wordsOf(svgs[1]!)).toContain('接不上，相差 2');
    const { stdout } = await command(['region', LIST, '-f', 'concise'], cwd);
    expect(stdout.match(/series-carryover/g)).toHaveLength(1);
  });

  test('takes no later report for an earlier one, and says so', async () => {
    const model = makeRegion(7, 4);
    const { stderr, svgs } = await page(model, { ...model.own, year: 2024 });
    expect(stderr).toContain('本级去年.md：是 2024 年度的，不早于名单的 2023 年度');
    expect(svgs).toHaveLength(1);
  });

  test('draws hostile names as words', async () => {
    const model = makeRegion(7, 4);
    writeRegion(cwd, model);
    writeFileSync(join(cwd, LIST), `${read(LIST)}  - name: '<script>alert(1)</script>局'\n`);
    await command(['region', LIST, '-o', '表.html'], cwd);
    expect(read('表.html')).toContain('&lt;script&gt;alert(1)&lt;/script&gt;局');
    expect(read('表.html')).not.toContain('<script');
  });
});
