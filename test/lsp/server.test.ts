import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type {
  CodeAction,
  Diagnostic,
  DocumentSymbol,
  FoldingRange,
  Hover,
} from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { lint } from '../../src/index.js';
import { LSP } from '../../src/cli/flags.js';
import { parse } from '../../src/cli/parse.js';
import { Client } from './client.js';

const faulty = readFileSync('examples/faulty-department-2024.md', 'utf8');

let cwd = '';
let uri = '';
let client: Client;

beforeEach(async () => {
  cwd = mkdtempSync(join(tmpdir(), 'nianbao-'));
  mkdirSync(join(cwd, '.git'));
  uri = pathToFileURL(join(cwd, '年报.md')).href;
  client = new Client(cwd, await parse(['--stdio'], LSP));
});

afterEach(async () => {
  expect(await client.stop()).toBe(0);
  rmSync(cwd, { recursive: true });
});

/** The words that a range stands for, as an editor that counts in UTF-16 finds them. */
function wordsAt(text: string, range: Diagnostic['range']): string {
  return TextDocument.create('a', 'b', 1, text).getText(range);
}

const withRule = (diagnostics: readonly Diagnostic[], rule: string) =>
  diagnostics.find(({ code }) => code === rule)!;

describe('diagnostics', () => {
  test('come when a report is opened, each at its words, with the places that belong to it', async () => {
    await client.start();
    const diagnostics = await client.open(uri, faulty);
    expect(diagnostics).toHaveLength(12);
    const total = withRule(diagnostics, 'applicants-total');
    expect(wordsAt(faulty, total.range)).toBe('4');
    expect(total).toMatchObject({ severity: 1, source: 'nianbao' });
    expect(total.relatedInformation?.[0]?.location.uri).toBe(uri);
    const { rulesRun, statements } = await lint(faulty, { filename: '年报.md' });
    expect(client.states.at(-1)).toMatchObject({
      uri,
      rules: rulesRun.length,
      numbers: statements.length,
    });
  });

  test('follow what is typed, and only its last state', async () => {
    await client.start();
    await client.open(uri, faulty);
    for (let version = 2; version <= 200; version++)
      await client.change(uri, version, `${faulty}\n\n补充${version}\n`);
    await client.change(uri, 201, faulty.replace('1,286', '1286'));
    const diagnostics = await client.next();
    expect(client.told.at(-1)!.version).toBe(201);
    expect(withRule(diagnostics, 'cell-value')).toBeUndefined();
    // 200 changes, and no more than a few lints.
    expect(client.told.length).toBeLessThan(10);
  });

  test('heed the configuration and the exceptions that the command would find', async () => {
    writeFileSync(join(cwd, 'nianbao.config.yaml'), 'rules:\n  title-form: off\n');
    await client.start();
    expect(withRule(await client.open(uri, faulty), 'title-form')).toBeUndefined();
  });

  test('a configuration that cannot be used is told at the top', async () => {
    writeFileSync(join(cwd, 'nianbao.config.yaml'), 'rules:\n  title-from: off\n');
    await client.start();
    const [told] = await client.open(uri, faulty);
    expect(told!.range.start).toEqual({ line: 0, character: 0 });
    expect(told!.message).toContain('title-form');
  });

  test('go when the document is closed', async () => {
    await client.start();
    await client.open(uri, faulty);
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
    expect(await client.next()).toEqual([]);
  });
});

describe('counting characters', () => {
  const odd = faulty
    .replace('## 一、总体情况', '𠮷𠮷统计期限自2023年1月1日起。\n\n## 一、总体情况')
    .replaceAll('\n', '\r\n');

  test('UTF-16 is spoken where the client says nothing, also beyond the BMP and with CRLF', async () => {
    const { capabilities } = await client.start();
    expect(capabilities.positionEncoding).toBe('utf-16');
    const diagnostics = await client.open(uri, odd);
    expect(wordsAt(odd, withRule(diagnostics, 'applicants-total').range)).toBe('4');
    expect(wordsAt(odd, withRule(diagnostics, 'cell-value').range)).toBe('1,286');
  });

  test('UTF-8 where the client prefers it', async () => {
    const { capabilities } = await client.start(['utf-8', 'utf-16']);
    expect(capabilities.positionEncoding).toBe('utf-8');
    const diagnostics = await client.open(uri, odd);
    const { start, end } = withRule(diagnostics, 'cell-value').range;
    const line = Buffer.from(odd.split('\r\n')[start.line]!);
    expect(line.subarray(start.character, end.character).toString()).toBe('1,286');
    const hover: Hover | null = await client.connection.sendRequest('textDocument/hover', {
      textDocument: { uri },
      position: start,
    });
    expect(JSON.stringify(hover!.contents)).toContain('cell-value');
  });
});

describe('what an editor asks', () => {
  test('hovering tells the basis, what to do, and what the rule is for', async () => {
    await client.start();
    const diagnostics = await client.open(uri, faulty);
    const { start } = withRule(diagnostics, 'period-stated').range;
    const hover: Hover | null = await client.connection.sendRequest('textDocument/hover', {
      textDocument: { uri },
      position: start,
    });
    const text = (hover!.contents as { value: string }).value;
    expect(text).toContain('**依据**：');
    expect(text).toContain('**改法**：');
    expect(text).toContain('`period-stated`');
    const nothing = await client.connection.sendRequest('textDocument/hover', {
      textDocument: { uri },
      position: { line: 1, character: 0 },
    });
    expect(nothing).toBeNull();
  });

  test('a quick fix is applied and the finding is gone; to except it comes last', async () => {
    await client.start();
    const diagnostics = await client.open(uri, faulty);
    const diagnostic = withRule(diagnostics, 'cell-value');
    const actions = await client.actions(uri, [diagnostic], ['quickfix']);
    expect(actions[0]).toMatchObject({ isPreferred: true, kind: 'quickfix' });
    expect(actions.at(-1)!.title).toContain('写明理由');
    const apply = (action: CodeAction) => {
      const document = TextDocument.create(uri, 'markdown', 1, faulty);
      return TextDocument.applyEdits(document, action.edit!.changes![uri]!);
    };
    await client.change(uri, 2, apply(actions[0]!));
    expect(withRule(await client.next(), 'cell-value')).toBeUndefined();
    await client.change(uri, 3, apply(actions.at(-1)!));
    expect(withRule(await client.next(), 'cell-value')).toBeUndefined();
  });

  test('all safe fixes at once are those of --fix', async () => {
    await client.start();
    await client.open(uri, faulty);
    const [action] = await client.actions(uri, [], ['source.fixAll']);
    const document = TextDocument.create(uri, 'markdown', 1, faulty);
    const fixed = TextDocument.applyEdits(document, action!.edit!.changes![uri]!);
    expect(fixed).toContain('| 1286');
    await client.change(uri, 2, fixed);
    await client.next();
    expect(await client.actions(uri, [], ['source.fixAll'])).toEqual([]);
  });

  test('sections hold their tables, and both fold', async () => {
    await client.start();
    await client.open(uri, faulty);
    const symbols: DocumentSymbol[] = await client.connection.sendRequest(
      'textDocument/documentSymbol',
      { textDocument: { uri } },
    );
    expect(symbols.map(({ name }) => name)[0]).toBe('一、总体情况');
    expect(symbols.flatMap(({ children }) => children ?? []).map(({ name }) => name)).toEqual([
      '表二',
      '表三',
      '表四',
    ]);
    const folding: FoldingRange[] = await client.connection.sendRequest(
      'textDocument/foldingRange',
      { textDocument: { uri } },
    );
    expect(folding.length).toBeGreaterThanOrEqual(8);
    expect(folding.every(({ startLine, endLine }) => startLine < endLine)).toBe(true);
  });
});

test('a Word file is linted when it is saved, and forgotten when it is gone', async () => {
  await client.start();
  const file = join(cwd, '年报.docx');
  writeFileSync(file, readFileSync('examples/forms/faulty-department-2024.docx'));
  const saved = pathToFileURL(file).href;
  const notify = (type: number) =>
    client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: saved, type }],
    });
  await notify(2);
  const diagnostics = await client.next();
  expect(diagnostics).toHaveLength(12);
  expect(diagnostics[0]!.message).toMatch(/^标题：/);
  rmSync(file);
  await notify(3);
  expect(await client.next()).toEqual([]);
});
