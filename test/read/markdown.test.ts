import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readMarkdown } from '../../src/read/markdown/index.js';
import { sourceSpan } from '../../src/text/mapped.js';
import { show, blocks, mappedTexts } from './support/markdown.js';

describe('text blocks', () => {
  test.each([
    ['ATX headings', '## 一、总体情况 ##', ['h2:一、总体情况']],
    ['a heading without its space', '##一、总体情况', ['h2:一、总体情况']],
    ['a heading over a rule', '总体情况\n====\n正文', ['h1:总体情况', '正文']],
    [
      'pasted text over a rule as text',
      '第一行文字\n第二行文字\n---\n后文',
      ['第一行文字\n第二行文字', '后文'],
    ],
    ['无 over a rule as text', '无\n---', ['无']],
    ['a lone dash under text as text', '关联稿件:\n-\n', ['关联稿件:\n-']],
    ['indented text as text', '    缩进四格', ['缩进四格']],
    ['a definition as text', '[1]: 无', ['[1]: 无']],
    [
      'bullets dropped, numbers kept',
      '- 甲\n- 乙\n\n丙\n\n1. 丁\n2. 戊',
      ['甲', '乙', '丙', '1. 丁', '2. 戊'],
    ],
    ['1.属于 as text', '1.属于国家秘密', ['1.属于国家秘密']],
    ['quotations', '> 引用\n> 两行', ['q:引用\n两行']],
    ['code', '甲\n```\n# 一\n| a |\n```', ['甲', 'q:# 一\n| a |']],
    ['a fence that is never closed as text', '```\n# 一', ['```', 'h1:一']],
    ['a report that is one code block', '```markdown\n# 一\n正文\n```\n', ['h1:一', '正文']],
    ['comments dropped', '甲\n\n<!-- 乙\n\n| a | b |\n-->\n丙', ['甲', '丙']],
    ['an open comment as text', '<!-- 甲\n\n# 乙', ['<!-- 甲', 'h1:乙']],
    [
      'HTML headings',
      '<h1 align="center">标题</h1>\n<p>正文&nbsp;一</p>',
      ['h1:标题', '正文\u00a0一'],
    ],
    ['bold paragraphs', '**一、****总体情况**', ['b:一、总体情况']],
    ['pictures', '![附表](a.png)', ['picture:附表']],
    ['CRLF and CR', '甲\r\n乙\r丙\r\n\r\n丁', ['甲\n乙\n丙', '丁']],
  ])('reads %s', async (_, source, expected) => {
    expect(await blocks(source)).toEqual(expected);
  });
});

describe('inline markup', () => {
  test.each([
    ['**政府信息：**公开', '政府信息：公开'],
    ['收到 *3* 件', '收到 3 件'],
    ['3*4*5', '3*4*5'],
    ['公开____条，____件', '公开____条，____件'],
    ['2019~2020年、3~5日', '2019~2020年、3~5日'],
    ['见[官网](http://a.gov.cn)查阅', '见官网查阅'],
    ['国办发[2019](60号)', '国办发[2019](60号)'],
    ['<http://a.gov.cn>查阅', 'http://a.gov.cn查阅'],
    ['A&amp;B&#65;&unknown;', 'A&BA&unknown;'],
    ['1\\. \\*甲\\*', '1. *甲*'],
    ['甲<br>乙<br/>\n丙', '甲\n乙\n丙'],
    ['`代码`与<u>线</u>', '代码与线'],
    ['<用户>与<2019>', '<用户>与<2019>'],
  ])('reads %s as %s', async (source, text) => {
    expect(await blocks(source)).toEqual([text]);
  });
});

describe('front matter', () => {
  test('that nests deeper than the head of a page is text', async () => {
    const head = (depth: number): string =>
      `---\ntags: ${'['.repeat(depth)}甲${']'.repeat(depth)}\n---\n\n正文`;
    expect((await readMarkdown(head(3))).metadata).toEqual({ tags: '[[["甲"]]]' });
    expect((await readMarkdown(head(13))).metadata).toEqual({});
  });

  test('becomes metadata as written', async () => {
    const draft = await readMarkdown('---\ntitle: 年报\nyear: 2024\nno: 007\n---\n# 一');
    expect(draft.metadata).toEqual({ title: '年报', year: '2024', no: '007' });
    expect(draft.blocks.map(show)).toEqual(['h1:一']);
  });

  test('may stand without a fence, up to the first blank line', async () => {
    const draft = await readMarkdown('title: 某局年度报告\nauthor: 办公室\n\n# 一\n');
    expect(draft.metadata).toEqual({ title: '某局年度报告', author: '办公室' });
    expect(draft.blocks.map(show)).toEqual(['h1:一']);
    expect(await blocks('title: 某局年度报告\n正文')).toEqual(['title: 某局年度报告\n正文']);
  });

  test('is text where it is no mapping', async () => {
    const draft = await readMarkdown('---\n普通的一段文字。\n---\n后文');
    expect(draft.metadata).toEqual({});
    expect(draft.blocks.map(show)).toEqual(['普通的一段文字。', '后文']);
  });

  test('is text where it is broken', async () => {
    expect(await blocks('---\na: [1\n---\n后文')).toEqual(['a: [1', '后文']);
  });
});

describe('what converters write', () => {
  test.each([
    ['attributes of a heading', '# 总体情况 {#总体情况 .unnumbered}', ['h1:总体情况']],
    ['words with a note', '[重点]{.underline}工作[]{#_Toc1 .anchor}', ['重点工作']],
    ['brackets with other words behind', '[2021]{30号}', ['[2021]{30号}']],
    ['an anchor before the marks', '<a id="t"></a># 年报\n\n正文', ['h1:年报', '正文']],
    ['two anchors', '<a name="a"></a><a id="b"></a>## 一、总体情况', ['h2:一、总体情况']],
    ['styled parts', '::: {custom-style="正文"}\n一、总体情况\n:::', ['一、总体情况']],
  ])('%s', async (_, source, expected) => {
    expect(await blocks(source)).toEqual(expected);
  });
});

describe('lines that begin with a greater-than sign', () => {
  test('a trail of links is text on its own line', async () => {
    const source = '当前位置：首页\n > 政务公开 > 年报\n某局年报\n正文。';
    expect(await blocks(source)).toEqual([
      '当前位置：首页',
      '> 政务公开 > 年报',
      '某局年报\n正文。',
    ]);
  });

  test('text right below a quotation is none', async () => {
    expect(await blocks('> 引文\n一、总体情况')).toEqual(['q:引文', '一、总体情况']);
  });
});

describe('hostile input', () => {
  test.each([
    ['quotations in quotations', '> '.repeat(5000) + '甲'],
    ['lists in lists', '- '.repeat(5000) + '甲'],
    [
      'a list of growing indent',
      Array.from({ length: 300 }, (_, at) => ' '.repeat(at) + '- 甲').join('\n'),
    ],
    ['tables in tables', '<table><tr><td>'.repeat(3000) + '甲' + '</td></tr></table>'.repeat(3000)],
    ['tables never closed', '<table>\n'.repeat(500) + '甲'],
    ['open brackets', '['.repeat(50_000) + '甲'],
    ['open emphasis', '**甲'.repeat(20_001)],
  ])('%s keep their text', async (_, source) => {
    const draft = await readMarkdown(source);
    expect(mappedTexts(draft).some(({ text }) => text.includes('甲'))).toBe(true);
  });

  test('a long list keeps every item', async () => {
    expect((await readMarkdown('- 甲\n'.repeat(6000))).blocks).toHaveLength(6000);
  });
});

describe('places', () => {
  const word = fc.constantFrom('政府', '年', '3件', '𠮷', '，', ' ', 'a', '\u3000');
  const piece = fc.oneof(
    word,
    fc.constantFrom(
      '**',
      '*',
      '_',
      '`',
      '\\',
      '&amp;',
      '&nbsp;',
      '<b>',
      '</b>',
      '<br>',
      '[',
      '](a.b)',
      '![',
      '|',
      '~~',
      '\n',
      '\r\n',
      '\n\n',
      '\n> ',
      '\n- ',
      '\n1. ',
      '\n# ',
      '\n| ',
      ' |\n',
      '\n|---|---|\n',
      '\n---\n',
      '<!--',
      '-->',
      '\n```\n',
      '<table><tr><td>',
      '</td><td rowspan=2>',
      '</table>',
      '\n<p>',
      '</p>',
      '\t',
    ),
  );
  const document = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));

  test('of every character cover the source that made it', async () => {
    await fc.assert(
      fc.asyncProperty(document, async (source) => {
        const draft = await readMarkdown(source);
        for (const mapped of mappedTexts(draft)) {
          let last = 0;
          for (let at = 0; at < mapped.text.length; at++) {
            const { start, end } = sourceSpan(mapped, at, at + 1);
            expect(start).toBeGreaterThanOrEqual(last);
            expect(madeBy(source.slice(start, end), mapped.text[at]!)).toBe(true);
            last = start;
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  function madeBy(source: string, character: string): boolean {
    if (source === character) return true;
    if (character === '\n') return /^(?:\r\n|\r|<.*>|)$/s.test(source);
    if (character === ' ') return /^\s+$/.test(source);
    return /^\\.$/.test(source) || /^&.*;$/.test(source);
  }

  test('survive any text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async (source) => {
        expect((await readMarkdown(source)).source).toBe(source);
      }),
    );
  });

  test('are never lost: all words of plain text are in some block', async () => {
    const lines = fc.array(fc.array(word, { maxLength: 6 }).map((words) => words.join('')));
    await fc.assert(
      fc.asyncProperty(lines, async (texts) => {
        const draft = await readMarkdown(texts.join('\n'));
        const kept = mappedTexts(draft).map(({ text }) => text);
        expect(kept.join('').replace(/\s/g, '')).toBe(texts.join('').replace(/\s/g, ''));
      }),
    );
  });
});
