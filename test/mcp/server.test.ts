import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

type Content = {
  readonly structuredContent?: Record<string, unknown>;
  readonly isError?: boolean;
  readonly content: { text: string }[];
};

let cwd = '';
const clients: Client[] = [];

async function connected(...args: string[]): Promise<Client> {
  const client = new Client({ name: 'test', version: '1' });
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: [resolve('dist/bin.js'), 'mcp', ...args],
    cwd,
  });
  await client.connect(transport);
  clients.push(client);
  // The client holds what comes back against the schemas only after it has seen them.
  await client.listTools();
  return client;
}

let reader: Client;
let writer: Client;

beforeAll(async () => {
  cwd = mkdtempSync(join(tmpdir(), 'nianbao-'));
  mkdirSync(join(cwd, '.git'));
  mkdirSync(join(cwd, '年报'));
  cpSync('examples/faulty-department-2024.md', join(cwd, '年报', 'a.md'));
  cpSync('examples/forms/faulty-department-2024.docx', join(cwd, '年报', 'a.docx'));
  writeFileSync(join(cwd, '外面.md'), '# 外面');
  symlinkSync(join(cwd, '外面.md'), join(cwd, '年报', 'link.md'));
  reader = await connected('年报');
  writer = await connected('年报', '--allow-write');
}, 120_000);

afterAll(async () => {
  for (const client of clients) await client.close();
  rmSync(cwd, { recursive: true });
});

async function call(
  client: Client,
  name: string,
  input: Record<string, unknown> = {},
): Promise<Content> {
  return (await client.callTool({ name, arguments: input })) as unknown as Content;
}

test('every tool says what it takes and what it gives', async () => {
  const { tools } = await reader.listTools();
  expect(tools.map(({ name }) => name).sort()).toEqual([
    'blank_report',
    'compare_years',
    'explain_rule',
    'fix_preview',
    'lint_report',
    'list_rules',
  ]);
  for (const { inputSchema, outputSchema, description } of tools) {
    expect(inputSchema.type).toBe('object');
    expect(outputSchema?.type).toBe('object');
    expect(description).toMatch(/\w/);
  }
});

describe('lint_report', () => {
  test('gives errors first, page by page, with values and what to do', async () => {
    const first = await call(reader, 'lint_report', { path: 'a.md', limit: 5 });
    const { findings, total, next_offset, year } = first.structuredContent as {
      findings: {
        level: string;
        rule: string;
        found?: string;
        expected?: string;
        number: number;
      }[];
      total: number;
      next_offset: number;
      year: number;
    };
    expect({ total, next_offset, year }).toEqual({ total: 12, next_offset: 5, year: 2024 });
    expect(findings.every(({ level }) => level === 'error')).toBe(true);
    expect(findings).toContainEqual(
      expect.objectContaining({ rule: 'applicants-total', found: '4', expected: '3' }),
    );
    const rest = await call(reader, 'lint_report', { path: 'a.docx', offset: 5 });
    const { findings: others, next_offset: more } =
      rest.structuredContent as typeof first.structuredContent & {
        findings: { line?: number }[];
      };
    expect(others).toHaveLength(7);
    expect(more).toBeUndefined();
    expect(others[0]!.line).toBeUndefined();
  });

  test.each([
    ['a path that climbs out', '../外面.md', '不在允许的文件夹里'],
    ['an absolute path elsewhere', resolve('README.md'), '不在允许的文件夹里'],
    ['a link that leads out', 'link.md', '不在允许的文件夹里'],
    ['a file that is not there', 'b.md', '没有“b.md”这个文件'],
  ])('%s is refused', async (_, path, said) => {
    const { isError, content } = await call(reader, 'lint_report', { path });
    expect(isError).toBe(true);
    expect(content[0]!.text).toContain(said);
    expect(content[0]!.text).not.toContain('缺陷');
  });

  test.each([
    ['lint_report', {}, '参数“path”应为一段文字。'],
    ['lint_report', { path: '' }, '参数“path”不能空着。'],
    ['lint_report', { path: 'a.md', limit: 0 }, '参数“limit”不能小于 1。'],
    ['lint_report', { path: 'a.md', limit: 101 }, '参数“limit”不能大于 100。'],
    ['lint_report', { path: 'a.md', offset: 1.5 }, '参数“offset”应为一个整数。'],
    ['fix_preview', { path: 'a.md', write: 'yes' }, '参数“write”应为 true 或 false。'],
    [
      'blank_report',
      { organ: '某县财政局', year: 2024, level: 'town' },
      '参数“level”应为 government、department 之一。',
    ],
    ['lint_reports', { path: 'a.md' }, '没有“lint_reports”这个工具。是不是要用 lint_report？'],
  ])('%s with %j is told what it must be', async (name, input, said) => {
    const { isError, content } = await call(reader, name, input);
    expect(isError).toBe(true);
    expect(content[0]!.text.split('\n')[0]).toBe(said);
  });

  test('a report of 20 MB is answered, in few words', async () => {
    const text = readFileSync('examples/faulty-department-2024.md', 'utf8');
    const filler = '补充说明。'.repeat(2000) + '\n\n';
    const many = Math.ceil((20 << 20) / Buffer.byteLength(filler));
    writeFileSync(join(cwd, '年报', 'large.md'), text + '\n\n' + filler.repeat(many));
    const answer = await call(reader, 'lint_report', { path: 'large.md' });
    expect(JSON.stringify(answer).length).toBeLessThan(100_000);
    rmSync(join(cwd, '年报', 'large.md'));
  }, 120_000);
});

describe('the other tools', () => {
  test('explain_rule and list_rules', async () => {
    const { structuredContent } = await call(reader, 'explain_rule', { rule: 'applicants-total' });
    expect(structuredContent).toMatchObject({ id: 'applicants-total', level: 'error' });
    const unknown = await call(reader, 'explain_rule', { rule: 'applicant-total' });
    expect(unknown.isError).toBe(true);
    expect(unknown.content[0]!.text).toContain('applicants-total');
    const { rules } = (await call(reader, 'list_rules')).structuredContent as { rules: unknown[] };
    expect(rules.length).toBeGreaterThan(40);
  });

  test('fix_preview shows the changes and writes nothing unless it may', async () => {
    const before = readFileSync(join(cwd, '年报', 'a.md'), 'utf8');
    const { structuredContent } = await call(reader, 'fix_preview', { path: 'a.md' });
    expect(structuredContent).toMatchObject({ changed: true, written: false, cut: false });
    expect(structuredContent!['diff']).toContain('1286');
    const refused = await call(reader, 'fix_preview', { path: 'a.md', write: true });
    expect(refused.isError).toBe(true);
    expect(refused.content[0]!.text).toContain('--allow-write');
    expect(readFileSync(join(cwd, '年报', 'a.md'), 'utf8')).toBe(before);
    const written = await call(writer, 'fix_preview', { path: 'a.md', write: true });
    expect(written.structuredContent).toMatchObject({ written: true });
    expect(readFileSync(join(cwd, '年报', 'a.md'), 'utf8')).not.toBe(before);
    writeFileSync(join(cwd, '年报', 'a.md'), before);
  });

  test('blank_report gives a report to fill in, and writes only what is new and inside', async () => {
    const wish = { organ: '某县财政局', year: 2025 };
    const { structuredContent } = await call(reader, 'blank_report', wish);
    expect(structuredContent!['markdown']).toContain('某县财政局2025年政府信息公开工作年度报告');
    expect((await call(reader, 'blank_report', { ...wish, path: 'n.md' })).isError).toBe(true);
    const written = await call(writer, 'blank_report', { ...wish, path: 'n.docx' });
    expect(written.structuredContent).toMatchObject({ written: 'n.docx' });
    expect(existsSync(join(cwd, '年报', 'n.docx'))).toBe(true);
    for (const path of ['n.docx', '../n.md', 'n.pdf'])
      expect((await call(writer, 'blank_report', { ...wish, path })).isError).toBe(true);
    expect((await call(reader, 'blank_report', { ...wish, year: 1900 })).isError).toBe(true);
  });

  test('compare_years holds a report against that of the year before', async () => {
    const now = readFileSync('examples/clean-department-2023.md', 'utf8');
    writeFileSync(join(cwd, '年报', '2023.md'), now);
    writeFileSync(
      join(cwd, '年报', '2022.md'),
      now.replaceAll('2023', '2022').replaceAll('2024', '2023'),
    );
    const { structuredContent } = await call(reader, 'compare_years', {
      path: '2023.md',
      previous: '2022.md',
    });
    const { findings } = structuredContent as { findings: { rule: string }[] };
    expect(findings.map(({ rule }) => rule)).toContain('series-likeness');
  });
});
