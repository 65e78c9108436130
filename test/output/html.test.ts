import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { lint, reportHtml, type LintResult } from '../../src/index.js';
import { createHtml } from '../../src/output/html/index.js';
import { FATAL, HOSTILE, message, render, result } from './results.js';

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;

/** All elements of a page as a browser builds them. */
function elementsOf(html: string): Element[] {
  const all: Element[] = [];
  const walk = (node: Node): void => {
    if ('tagName' in node) all.push(node);
    if ('childNodes' in node) node.childNodes.forEach(walk);
  };
  walk(parse(html));
  return all;
}

function textOf(node: Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

function attributeOf({ attrs }: Element, name: string): string | undefined {
  return attrs.find((attribute) => attribute.name === name)?.value;
}

function classed(html: string, name: string): Element[] {
  return elementsOf(html).filter((element) =>
    (attributeOf(element, 'class') ?? '').split(' ').includes(name),
  );
}

function linked(html: string): { readonly ids: string[]; readonly targets: string[] } {
  const all = elementsOf(html);
  const valuesOf = (name: string): string[] =>
    all.flatMap((element) => attributeOf(element, name) ?? []);
  const [ids, targets] = [valuesOf('id'), valuesOf('href')];
  return { ids, targets };
}

const DRAFT = `# 某市水利局2024年信息公开年报

## 一、总体情况

公开XX条。

## 二、主动公开政府信息情况

| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
| --- | --- | --- | --- |
| 规章 | 0 | 0 | 0 |
| <script>alert(1)</script><img src=x onerror=alert(2)> | １ | 0 | 1 |
`;

/** The draft with hostile text in title, prose, heading and every cell. */
function hostileDraft(): string {
  const inLine = '<script>alert("x")</script><img src=x onerror=y>';
  const escaped = inLine.replaceAll('<', '\\<');
  return DRAFT.replace('# 某市', `# ${escaped}某市`)
    .replace('公开XX条。', `公开XX条${escaped}。`)
    .replace('政府信息情况', `政府信息情况${escaped}`)
    .replaceAll('| 0 |', `| ${inLine} |`);
}

const linted = (text = DRAFT): Promise<LintResult> =>
  lint(text, { filename: '/project/a.md', withDraft: true });

describe('the page', () => {
  test('shows the text of the report, its tables as tables', async () => {
    const html = render(createHtml, [await linted()]);
    const texts = elementsOf(html)
      .filter(({ tagName }) => tagName === 'td')
      .map(textOf);
    expect(texts).toContain('信息内容');
    expect(classed(html, 'heading').map(textOf).join()).toContain('一、总体情况');
  });

  test('marks findings in place and tells each below', async () => {
    const found = await linted();
    const html = render(createHtml, [found]);
    const marks = elementsOf(html)
      .filter(({ tagName }) => tagName === 'mark')
      .map(textOf);
    expect(marks).toContain('XX');
    const cards = classed(html, 'card').map(textOf);
    expect(cards).toHaveLength(found.messages.length);
    for (const { message: sentence, basis = '' } of found.messages) {
      expect(cards.some((card) => card.includes(sentence) && card.includes(basis))).toBe(true);
    }
  });

  test('has links that all lead somewhere on it', async () => {
    const { ids, targets } = linked(render(createHtml, [await linted(), await linted()]));
    expect(new Set(ids).size).toBe(ids.length);
    expect(targets.length).toBeGreaterThan(4);
    for (const target of targets) expect(ids.map((id) => `#${id}`)).toContain(target);
  });

  test('loads nothing and runs nothing, whatever stands in a draft', async () => {
    const hostile = await linted();
    const html = render(createHtml, [
      hostile,
      result([message({ message: HOSTILE, place: HOSTILE, basis: HOSTILE })], {
        filePath: HOSTILE,
        editionReason: HOSTILE,
      }),
    ]);
    const elements = elementsOf(html);
    const names = new Set(elements.map(({ tagName }) => tagName));
    for (const name of ['script', 'img', 'link', 'iframe', 'object', 'svg', 'form', 'base']) {
      expect(names).not.toContain(name);
    }
    const attributes = new Set(elements.flatMap(({ attrs }) => attrs.map(({ name }) => name)));
    expect([...attributes].filter((name) => /^on|src|style/i.test(name))).toEqual([]);
    expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
    expect(html).not.toMatch(/url\(|@import/);
  });

  test('shows hostile text of every field as the text that it is', async () => {
    const own = await linted(hostileDraft());
    const place = { line: 1, column: 1, endLine: 1, endColumn: 2 };
    const everywhere = message({
      message: HOSTILE,
      ruleId: HOSTILE,
      place: HOSTILE,
      basis: HOSTILE,
      related: [{ ...place, message: HOSTILE }],
      suggestions: [{ desc: HOSTILE, fix: { range: [0, 1], text: HOSTILE } }],
      other: { ...place, filePath: HOSTILE, message: HOSTILE },
      suppressions: [{ kind: 'directive', justification: HOSTILE }],
    });
    const made = result([everywhere, message({ fix: { range: [0, 1], text: HOSTILE } })], {
      filePath: HOSTILE,
      editionTitle: HOSTILE,
      editionReason: HOSTILE,
      issuer: HOSTILE,
      suppressedMessages: [everywhere],
      notApplicable: [{ ruleId: HOSTILE, reason: HOSTILE }],
      promises: { last: [HOSTILE], own: [HOSTILE] },
    });
    const context = { version: HOSTILE, day: HOSTILE };
    for (const lang of ['zh', 'en'] as const) {
      const calm = render(createHtml, [await linted(), result([message()])], { lang });
      const html = render(createHtml, [own, made, own], { lang, ...context });
      expect(html.match(/<script|<img/gi)).toBeNull();
      const names = (page: string): string[] => [
        ...new Set(elementsOf(page).map(({ tagName }) => tagName)),
      ];
      const known = [...names(calm), 'a', 'ul', 'li', 'details', 'summary', 'th', 'h3'];
      expect(names(html).filter((name) => !known.includes(name))).toEqual([]);
      const attributes = elementsOf(html).flatMap(({ attrs }) => attrs.map(({ name }) => name));
      expect(attributes.filter((name) => /^on|^src/i.test(name))).toEqual([]);
      const policies = elementsOf(html).filter(
        (element) => attributeOf(element, 'http-equiv') === 'Content-Security-Policy',
      );
      expect(policies.map((element) => attributeOf(element, 'content'))).toEqual([
        "default-src 'none'; style-src 'unsafe-inline'",
      ]);
      const body = elementsOf(html).find(({ tagName }) => tagName === 'body')!;
      expect(textOf(body).split('<script>alert("x")</script>').length).toBeGreaterThan(15);
      expect(elementsOf(html).map((element) => attributeOf(element, 'title') ?? '')).toContain(
        `${lang === 'en' ? 'error' : '错误'} ${HOSTILE.replaceAll('\u0001', '\ufffd')}`,
      );
    }
  });

  test('says the day of the check, where it is known', () => {
    const metaOf = (changes: { readonly lang?: 'en'; readonly day?: string }): string =>
      textOf(classed(render(createHtml, [result([])], changes), 'meta')[0]!);
    expect(metaOf({ day: '2026-01-05' })).toBe(
      '检查日期：2026年1月5日 · 由 nianbao-lint 1.2.3 生成',
    );
    expect(metaOf({ lang: 'en', day: '2026-01-05' })).toBe(
      'Checked on 2026-01-05 · Made by nianbao-lint 1.2.3',
    );
    expect(metaOf({})).toBe('由 nianbao-lint 1.2.3 生成');
  });

  test('counts the reports and names each, when there are several', async () => {
    const html = render(createHtml, [await linted(), result([], { filePath: '/project/b.md' })]);
    const rows = classed(html, 'list')[0]!;
    expect(textOf(rows)).toContain('1. a.md');
    expect(textOf(rows)).toContain('2. b.md');
    expect(textOf(classed(html, 'counts')[0]!)).toContain('共 2 份报告');
  });

  test('tells why a file was not read', () => {
    const html = render(createHtml, [result([FATAL], { edition: null, format: null })]);
    expect(classed(html, 'card').map(textOf).join()).toContain('文件是空的');
  });

  test('gives no lines of a Word document', () => {
    const word = result([message({ place: '二 › 表二' })], { format: 'docx' });
    expect(textOf(classed(render(createHtml, [word]), 'card')[0]!)).not.toContain('第 3 行');
  });
});

test('marks every cell that a finding counts, with its number', async () => {
  const text = readFileSync('examples/clean-department-2023.md', 'utf8');
  const blank = text.replace('| 0 | 0 | 0 |', '|  |  |  |');
  const result = await lint(blank, { filename: 'a.md', withDraft: true });
  const counted = result.messages.find(({ message }) => message.includes('3 格是空的'));
  expect(counted?.places).toHaveLength(3);
  const html = reportHtml({ ...result, messages: [counted!] }) ?? '';
  expect(html.match(/<td class="warning" data-n="1">/g)).toHaveLength(3);
  expect(html.match(/href="#f1-1">1<\/a>/g)).toHaveLength(3);
  expect(html.match(/id="m1-1"/g)).toHaveLength(1);
});
