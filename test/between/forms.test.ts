import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { formsOf } from '../../src/between/same-report.js';
import { lint } from '../../src/index.js';
import type { Format } from '../../src/draft/formats.js';

type File = readonly [
  filePath: string,
  format: Format,
  organ?: string | null,
  year?: number | null,
];

const group = (...files: readonly File[]) => [
  ...formsOf(
    files.map(([filePath, format, organ = null, year = null]) => ({
      filePath,
      format,
      organ,
      year,
    })),
  ),
];

describe('files are forms of one report', () => {
  test('where only their extensions differ, the one that people edit first', () => {
    expect(group(['a/年报.pdf', 'pdf'], ['a/年报.docx', 'docx'], ['b/年报.xlsx', 'xlsx'])).toEqual([
      [1, [0]],
    ]);
  });

  test('where they are of one organ and year in other formats, a workbook by its name', () => {
    expect(
      group(
        ['送审.docx', 'docx', '某县财政局', 2024],
        ['公开/t1.pdf', 'pdf', '某县财政局', 2024],
        ['公开/t1.xlsx', 'xlsx'],
        ['t2.pdf', 'pdf', '某县教育局', 2024],
      ),
    ).toEqual([[0, [1, 2]]]);
  });

  test.each<[string, readonly File[]]>([
    [
      'another year under the same name',
      [
        ['年报.docx', 'docx', '某县财政局', 2024],
        ['年报.pdf', 'pdf', '某县财政局', 2023],
      ],
    ],
    [
      'another organ under the same name',
      [
        ['年报.docx', 'docx', '某县财政局', 2024],
        ['年报.pdf', 'pdf', '某县教育局', 2024],
      ],
    ],
    [
      'two drafts beside one print, under other names',
      [
        ['一稿.docx', 'docx', '某县财政局', 2024],
        ['二稿.docx', 'docx', '某县财政局', 2024],
        ['年报.pdf', 'pdf', '某县财政局', 2024],
      ],
    ],
    [
      'one name in two folders',
      [
        ['a/年报.docx', 'docx'],
        ['b/年报.pdf', 'pdf'],
      ],
    ],
    [
      'names that begin with a dot',
      [
        ['a/.doc', 'doc'],
        ['a/.pdf', 'pdf'],
      ],
    ],
  ])('but not %s', (_, files) => {
    expect(group(...files)).toEqual([]);
  });

  test('two drafts that each have their print', () => {
    expect(
      group(
        ['一稿.docx', 'docx', '某县财政局', 2024],
        ['一稿.pdf', 'pdf', '某县财政局', 2024],
        ['二稿.docx', 'docx', '某县财政局', 2024],
        ['二稿.pdf', 'pdf', '某县财政局', 2024],
      ),
    ).toEqual([
      [0, [1]],
      [2, [3]],
    ]);
  });
});

const root = fileURLToPath(new URL('../../', import.meta.url));
const bytes = (path: string) => new Uint8Array(readFileSync(root + path));
const NAMES = ['clean-department-2023', 'faulty-department-2024'];
const FORMS = ['doc', 'odt', 'fodt', 'rtf', 'xlsx', 'docx', 'html', 'txt'];

/** What the rule says of a report beside its own text in another form. */
async function differences(name: string, form: string, edit: (text: string) => string = String) {
  const kept = ['docx', 'html', 'txt'].includes(form);
  const path = `${kept ? 'examples/forms' : 'test/fixtures/libreoffice'}/${name}.${form}`;
  const text = readFileSync(`${root}examples/${name}.md`, 'utf8');
  const { messages, rulesRun } = await lint(edit(text), {
    filename: `${name}.md`,
    otherForms: [{ input: bytes(path), filename: `${name}.${form}` }],
  });
  expect(rulesRun).toContain('forms-differ');
  return messages.filter(({ ruleId }) => ruleId === 'forms-differ');
}

describe.each(NAMES)('%s', (name) => {
  test.each(FORMS)('is the same in Markdown and as .%s', async (form) => {
    expect(await differences(name, form)).toEqual([]);
  });
});

describe('a difference between the forms', () => {
  const [name = ''] = NAMES;

  test.each(['docx', 'xlsx', 'rtf'])(
    'of a cell is told with both values and both places: .%s',
    async (form) => {
      const found = await differences(name, form, (text) =>
        text.replace('| 行政处罚 | 4 |', '| 行政处罚 | 1,007 |'),
      );
      const [message] = found;
      expect(found).toHaveLength(1);
      expect(message).toMatchObject({
        severity: 1,
        at: 'disclosure/disclosure/penalties/decisions',
        other: { filePath: `${name}.${form}` },
      });
      expect(message?.message).toContain(`本文件填的是 1007，${name}.${form} 填的是 4，相差 1003`);
    },
  );

  test.each(['docx', 'odt'])(
    'of a number in the prose is told by its sentence: .%s',
    async (form) => {
      const found = await differences(name, form, (text) => text.replace('331400', '331401'));
      expect(found.map(({ message }) => message)).toEqual([
        expect.stringContaining(`本文件是 331401，${name}.${form} 是 331400`),
      ]);
    },
  );

  test('of many cells of one table is told once', async () => {
    const found = await differences(name, 'docx', (text) =>
      text.replace(/^\|[^|\n]*\| 一、本年新收.*$/gmu, (row) =>
        row.replace(/\| *\d+ *(?=\|)/gu, '| 9,999 '),
      ),
    );
    expect(found).toHaveLength(1);
    expect(found[0]?.message).toMatch(/有 7 个单元格与/u);
  });

  test('of sentences is told once', async () => {
    const found = await differences(name, 'rtf', (text) =>
      text.replace(
        '并在网站标注。',
        '并在网站标注。各级民政部门都要逐件报送清理结果并且接受社会监督。',
      ),
    );
    expect(found.map(({ message }) => message)).toEqual([
      expect.stringMatching(/只在本文件的 1 句，只在 .*\.rtf 的 0 句/u),
    ]);
  });
});

describe('a run over both forms of a report', () => {
  const [clean = '', faulty = ''] = NAMES;

  /** What the built command says of a report and its printed form. */
  function run(name: string, edit: (text: string) => string, ...flags: readonly string[]) {
    const folder = mkdtempSync(join(tmpdir(), 'nianbao-forms-'));
    try {
      const text = readFileSync(`${root}examples/${name}.md`, 'utf8');
      writeFileSync(join(folder, '年报.md'), edit(text));
      cpSync(`${root}test/fixtures/libreoffice/${name}.pdf`, join(folder, '年报.pdf'));
      const args = [`${root}dist/bin.js`, ...flags, '年报.md', '年报.pdf'];
      const ran = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
      expect(ran.stderr).toBe('');
      return ran.stdout;
    } finally {
      rmSync(folder, { recursive: true });
    }
  }

  test('tells its findings once, and counts one report', () => {
    const said = run(faulty, String);
    expect(said).toContain('共 1 份报告（2 个文件）：5 个错误，7 个警告');
    expect(said).toContain('相同的 12 处不再列出：年报.md = 年报.pdf');
    expect(said).not.toMatch(/^年报\.pdf$/mu);
  });

  test('tells of the second what only it has, and of the first where they differ', () => {
    const [first, second] = JSON.parse(
      run(
        faulty,
        (text) => text.replace('六、下一步工作打算', '六、其他需要报告的事项'),
        '-f',
        'json',
      ),
    ) as { messages: { ruleId: string }[]; sameAs?: { repeated: number } }[];
    const rules = ({ messages }: { messages: { ruleId: string }[] }) =>
      messages.map(({ ruleId }) => ruleId);
    expect(first!.sameAs).toBeUndefined();
    expect(rules(first!)).not.toContain('section-extra');
    expect(second!.sameAs?.repeated).toBeGreaterThan(8);
    expect(rules(second!)).toContain('section-extra');
  });

  test('lints the one alone where the other cannot be read', () => {
    const folder = mkdtempSync(join(tmpdir(), 'nianbao-forms-'));
    try {
      cpSync(`${root}examples/${clean}.md`, join(folder, '年报.md'));
      writeFileSync(join(folder, '年报.pdf'), '%PDF-1.7\n');
      const args = [`${root}dist/bin.js`, '年报.md', '年报.pdf'];
      const { stdout, status } = spawnSync(process.execPath, args, {
        cwd: folder,
        encoding: 'utf8',
      });
      expect(status).toBe(2);
      expect(stdout).toContain('共 2 份报告：1 个错误');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test('takes them for two reports where the rule is off', () => {
    const said = run(clean, String, '--rule', 'forms-differ: off');
    expect(said).toContain('共 2 份报告：没有发现问题');
  });

  test('says nothing of separators of thousands and of a number in another width', () => {
    const said = run(clean, (text) => text.replace('| 行政处罚 | 4 |', '| 行政处罚 | ４ |'));
    expect(said).not.toContain('forms-differ');
  });
});
