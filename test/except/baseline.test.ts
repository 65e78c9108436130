import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { command } from '../support/command.js';
import { FORM_FAULTS, offBy } from '../support/faults.js';
import { FORM_NAMES, write } from '../support/forms.js';
import { makeReport, type ReportModel } from '../support/model.js';

const COUNT = 50;
const EXTENSIONS: Readonly<Record<string, string>> = { markdown: 'md', html: 'html', docx: 'docx' };

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nianbao-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

interface Outcome {
  readonly exit: number;
  /** A line for each finding. */
  readonly found: readonly string[];
  readonly stderr: string;
}

async function nianbao(...args: string[]): Promise<Outcome> {
  // Generated reports draw their sentences from one small stock, as no real ones do.
  const flags = ['-f', 'concise', '--rule', 'neighbour-likeness: off', '--baseline', 'old.jsonl'];
  const { exit, stdout, stderr } = await command([...flags, ...args], folder);
  return { exit, found: stdout.split('\n').filter((line) => line !== ''), stderr };
}

const FAULTS = [
  (model: ReportModel) => offBy(model, 'applications', 'open', 'person', 3),
  (model: ReportModel) => offBy(model, 'disputes', 'cases', 'review-total', 2),
  ...Object.values(FORM_FAULTS),
];

const clean = (index: number): ReportModel =>
  makeReport(9000 + index, { year: 2023, period: true });
const faulty = (index: number): ReportModel => FAULTS[index % FAULTS.length]!(clean(index)).model;
const nameOf = (index: number): string =>
  `r${String(index).padStart(2, '0')}.${EXTENSIONS[formOf(index)] ?? 'txt'}`;
const formOf = (index: number) => FORM_NAMES[index % FORM_NAMES.length]!;

async function put(index: number, model: ReportModel): Promise<void> {
  const { input } = await write(formOf(index), model, index);
  writeFileSync(join(folder, nameOf(index)), input);
}

const entries = (): string[] =>
  readFileSync(join(folder, 'old.jsonl'), 'utf8').trimEnd().split('\n');

function withParagraph(model: ReportModel): ReportModel {
  const [first = '', ...rest] = model.preface;
  return { ...model, preface: [first, '本报告的电子版可以在本机关网站下载，欢迎查阅。', ...rest] };
}

describe('a repository where many faulty reports exist', () => {
  test('accepts them, reports what is new, and tells what is mended', async () => {
    for (let index = 0; index < COUNT; index++) await put(index, faulty(index));
    writeFileSync(join(folder, 'old.jsonl'), '');
    expect(await nianbao('--update-baseline', '.')).toMatchObject({ exit: 0, found: [] });
    const lines = entries();
    expect(lines.length).toBeGreaterThanOrEqual(COUNT);
    expect(lines).toEqual([...lines].sort());
    expect(await nianbao('.')).toMatchObject({ exit: 0, found: [] });

    // Text put in above changes nothing.
    for (let index = 0; index < COUNT; index++) await put(index, withParagraph(faulty(index)));
    expect(await nianbao('.')).toMatchObject({ exit: 0, found: [] });

    // One new fault.
    await put(1, offBy(withParagraph(faulty(1)), 'applications', 'open', 'company', 7).model);
    const fresh = await nianbao('.');
    expect(fresh.exit).toBe(1);
    expect(fresh.found).toEqual([expect.stringMatching(/^r01\.html:.*outcomes-total/)]);

    // Mended, and an old one mended with it.
    await put(1, faulty(1));
    await put(0, clean(0));
    const mended = await nianbao('.');
    expect(mended).toMatchObject({ exit: 1, found: [] });
    expect(mended.stderr).toContain('--prune-baseline');
    expect(await nianbao('--prune-baseline', '.')).toMatchObject({ exit: 0, found: [] });
    expect(entries()).toEqual(lines.filter((line) => !line.includes('"r00.md"')));
    expect(await nianbao('.')).toMatchObject({ exit: 0, found: [] });
  }, 120_000);

  test('keeps what this run cannot judge', async () => {
    await put(0, faulty(0));
    await put(8, faulty(8));
    writeFileSync(join(folder, 'old.jsonl'), '');
    await nianbao('--update-baseline', '.');
    const before = entries();

    // Of another report, of a rule that is off, of a report that cannot be read.
    expect(await nianbao('--update-baseline', nameOf(0))).toMatchObject({ exit: 0 });
    expect(entries()).toEqual(before);
    const rules = [...new Set(before.map((line) => (JSON.parse(line) as { rule: string }).rule))];
    const off = rules.flatMap((rule) => ['--rule', `${rule}: off`]);
    expect(await nianbao(...off, '--update-baseline', '.')).toMatchObject({ exit: 0 });
    expect(await nianbao(...off, '.')).toMatchObject({ exit: 0 });
    writeFileSync(join(folder, nameOf(8)), '');
    expect(await nianbao('--update-baseline', '.')).toMatchObject({ exit: 2 });
    expect((await nianbao('.')).stderr).not.toContain('--prune-baseline');
    expect(entries()).toEqual(before);
  });

  test('tells of reports that are gone', async () => {
    await put(0, faulty(0));
    await put(8, faulty(8));
    writeFileSync(join(folder, 'old.jsonl'), '');
    await nianbao('--update-baseline', '.');
    rmSync(join(folder, nameOf(8)));
    expect(await nianbao(nameOf(0))).toMatchObject({ exit: 1, found: [] });
    expect(await nianbao('--prune-baseline', nameOf(0))).toMatchObject({ exit: 0 });
    expect(entries().every((line) => line.includes(nameOf(0)))).toBe(true);
  });

  test('never accepts a report that cannot be read', async () => {
    writeFileSync(join(folder, 'a.md'), '');
    expect(await nianbao('--update-baseline', 'a.md')).toMatchObject({ exit: 2 });
    expect(readFileSync(join(folder, 'old.jsonl'), 'utf8')).toBe('');
  });

  test('tells two faults alike in one place apart', async () => {
    const text = (count: number): string =>
      `# 清溪县水利局2024年政府信息公开工作年度报告\n\n## 一、总体情况\n\n${'今年共收到申请 XX 件。\n\n'.repeat(count)}`;
    writeFileSync(join(folder, 'a.md'), text(1));
    const only = ['--rule', 'repeated-text: off', 'a.md'];
    await nianbao('--update-baseline', ...only);
    writeFileSync(join(folder, 'a.md'), text(2));
    const { exit, found } = await nianbao(...only);
    expect(exit).toBe(1);
    expect(found).toEqual([expect.stringContaining('[placeholder]')]);
  });
});
