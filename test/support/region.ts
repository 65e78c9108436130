import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { APPLICANTS } from './labels.js';
import { randomFrom } from './random.js';
import { PLAIN_LAYOUT, renderMarkdown } from './render-markdown.js';
import { makeSeries, reportOf, type Year } from './series.js';

const REGION = '清溪县';
const YEAR = 2023;
const BODIES = ['局', '委员会', '办公室'];
const FIELDS =
  '发改 教育 科技 民政 司法 财政 人社 资源 环境 住建 交通 水利 农业 商务 文旅 卫健 应急 审计 市场 统计 医保 林业 体育 信访 粮食 乡村 税务 气象 城管 金融'.split(
    ' ',
  );

/** A region: its organs' figures and the day on which each signed, and its own figures. */
export interface RegionModel {
  readonly organs: readonly (Year & { readonly signed: string })[];
  readonly own: Year;
}

/** A region with as many organs, whose own report is the sum of theirs. */
export function makeRegion(seed: number, count = 90): RegionModel {
  const random = randomFrom(seed);
  const organs = Array.from({ length: count }, (_, index) => {
    const [year] = makeSeries(seed * 1000 + index, 1);
    const name = `${REGION}${FIELDS[index % 30]!}${BODIES[Math.floor(index / 30)]!}`;
    return {
      ...year!,
      year: YEAR,
      organ: name,
      past: undefined,
      signed: `${String(YEAR + 1)}年1月${String(random.int(5, 30))}日`,
    };
  });
  return { organs, own: sumOf(organs) };
}

/** The figures of a region that are the sum of those of organs. */
export function sumOf(organs: readonly Year[]): Year {
  const [first] = organs;
  const add = (pick: (year: Year) => number) => organs.reduce((sum, year) => sum + pick(year), 0);
  const kinds = APPLICANTS.slice(0, 6).map(({ id }) => id);
  const applicants = kinds.map((kind) => {
    const of = (row: 'new' | 'carried' | 'open' | 'forward') =>
      add((year) => year.applicants[kind]![row]);
    return [
      kind,
      { new: of('new'), carried: of('carried'), open: of('open'), forward: of('forward') },
    ];
  });
  return {
    ...first!,
    organ: `${REGION}人民政府`,
    applicants: Object.fromEntries(applicants),
    documents: {
      issued: add(({ documents }) => documents.issued),
      repealed: add(({ documents }) => documents.repealed),
      standing: add(({ documents }) => documents.standing),
    },
    permits: add(({ permits }) => permits),
    disputes: first!.disputes.map((cases, block) =>
      cases.map((_, at) => add((year) => year.disputes[block]![at]!)),
    ),
  };
}

/** What a government has to speak of besides. */
const GOVERNMENT = '强化监督保障，做好工作考核、社会评议和责任追究。';

export function textOf(year: Year, signed: string): string {
  const model = { ...reportOf(year), signature: [year.organ, signed] };
  const { text } = renderMarkdown(model, PLAIN_LAYOUT);
  if (!year.organ.endsWith('人民政府')) return text.replaceAll('我局', '本单位');
  return text.replaceAll('我局', '我县').replace('强化监督保障。', GOVERNMENT);
}

/** Writes the list, the region's own report and those of its organs, `more` keys for an organ by its name. */
export function writeRegion(
  cwd: string,
  { organs, own }: RegionModel,
  more: Readonly<Record<string, string>> = {},
): void {
  mkdirSync(join(cwd, '各单位'), { recursive: true });
  organs.forEach((organ, index) => {
    writeFileSync(join(cwd, '各单位', `${String(index + 1)}.md`), textOf(organ, organ.signed));
  });
  writeFileSync(join(cwd, '本级.md'), textOf(own, `${String(YEAR + 1)}年3月20日`));
  writeList(
    cwd,
    organs.map(({ organ }) => organ),
    more,
  );
}

export function writeList(
  cwd: string,
  names: readonly string[],
  more: Readonly<Record<string, string>> = {},
): void {
  const lines = names.map((name) => `  - name: ${name}${more[name] ? `\n    ${more[name]}` : ''}`);
  const list = `region: ${REGION}\nyear: ${String(YEAR)}\nreport: 本级.md\nreports: 各单位\norgans:\n`;
  writeFileSync(join(cwd, 'nianbao.region.yaml'), `${list}${lines.join('\n')}\n`);
}
