import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readHtml } from '../../src/read/html/index.js';
import { sourceSpan } from '../../src/text/mapped.js';
import { blocks, mappedTexts } from './html-show.js';

describe('text blocks', () => {
  test.each([
    ['headings', '<h1>报告</h1><h2><span>一、总体情况</span></h2>', ['h1:报告', 'h2:一、总体情况']],
    ['paragraphs in a heading', '<h2><p>一、总体情况</p></h2>', ['h2:一、总体情况']],
    [
      'a heading that was never closed as text',
      `<h2>一、总体情况<p>${'全年工作正常。'.repeat(30)}</p>`,
      ['h2:一、总体情况', '全年工作正常。'.repeat(30)],
    ],
    ['text that stands directly in a div', '<div>甲<p>乙</p>丙</div>', ['甲', '乙', '丙']],
    ['blocks inside inline elements', '<font><span><p>甲</p><p>乙</p></span></font>', ['甲', '乙']],
    ['line breaks', '<p>甲<br>乙<br/>\n丙</p>', ['甲\n乙\n丙']],
    [
      'an empty line as the end of a paragraph',
      '<div>甲<br>&nbsp;&nbsp;<br>乙<br><br>丙</div>',
      ['甲', '乙', '丙'],
    ],
    ['collapsed white space', '<p>  a \n\t b <b> c</b></p>', ['a b c']],
    ['a source wrapped between Chinese characters', '<p>政府\n  信息\n2023</p>', ['政府信息 2023']],
    [
      'references',
      '<p>&#31532;一&ldquo;三&rdquo;&lt;&amp;amp;&nbsp;&ensp;x&copy2&unknown;</p>',
      ['第一“三”<&amp;\u00a0\u2002x©2&unknown;'],
    ],
    ['preformatted text', '<pre>\n甲  乙\n丙</pre>', ['甲  乙\n丙']],
    ['preserved space by style', '<div style="white-space: pre-wrap">甲\n乙</div>', ['甲\n乙']],
    ['definition lists', '<dl><dt>甲<dd>乙</dl>', ['甲', '乙']],
    ['bullets', '<ul><li>甲</li><li><p>乙</p></li></ul>', ['甲', '乙']],
    [
      'numbered items with their numbers',
      '<ol start=2><li>甲<li value=7>乙<li>丙</ol>',
      ['2. 甲', '7. 乙', '8. 丙'],
    ],
    [
      'items that bring their own numbers',
      '<ol><li>一、甲</li><li>（二）乙</li></ol>',
      ['一、甲', '（二）乙'],
    ],
    [
      'comments, CDATA and declarations dropped',
      '<p>甲<!-- 一 -->乙<![CDATA[二]]>丙<?xml 三?></p>',
      ['甲乙丙'],
    ],
    ['text around tags that have no place', '<p>甲</x>乙<tr>丙</td></p>', ['甲乙丙']],
    ['unclosed elements', '<div><p>甲<p>乙<b>丙', ['甲', '乙丙']],
    ['ruby without its readings', '<p><ruby>務<rp>(</rp><rt>wù</rt><rp>)</rp></ruby></p>', ['務']],
    ['blockquotes used to indent', '<blockquote><p>甲</p></blockquote>', ['甲']],
    [
      'pictures',
      '<p>甲<img src=a.png alt=附表 width=600></p><p><img src=icon.gif></p>',
      ['甲', 'picture:附表'],
    ],
  ])('reads %s', (_, html, expected) => {
    expect(blocks(html)).toEqual(expected);
  });

  test.each([
    ['<p><b>一、</b><strong>总体情况</strong></p>', true],
    ['<p style="text-indent:2em;font-weight:700">甲</p>', true],
    ['<p><span style="FONT-WEIGHT: bold">甲</span>&nbsp;</p>', true],
    ['<p><span style="mso-bidi-font-weight:bold">甲</span></p>', false],
    ['<p><b>甲</b>乙</p>', false],
    ['<b><span style="font-weight:normal">甲</span></b>', false],
  ])('%s is bold: %p', (html, bold) => {
    expect(readHtml(html).blocks).toMatchObject([bold ? { strong: true } : { type: 'text' }]);
    expect(blocks(html)[0]).toEqual(expect.stringMatching(bold ? /^b:/ : /^[^b]/));
  });

  test('says how long a made number is', () => {
    expect(readHtml('<ol><li>甲</li></ol>').blocks).toMatchObject([{ automatic: 3 }]);
  });

  test('counts tracked changes and reads them as accepted', () => {
    const draft = readHtml('<p>共<del cite=a>5</del><ins cite=a>6</ins>件</p>');
    expect(draft).toMatchObject({ pending: { insertions: 1, deletions: 1, comments: 0 } });
    expect(mappedTexts(draft).map(({ text }) => text)).toEqual(['共6件']);
  });

  test('reads what Word saves as a page', () => {
    const html = `<html xmlns:o="urn:o"><head><!--[if gte mso 9]><xml><o:Words>9</o:Words></xml><![endif]-->
<style><!-- p.MsoNormal {margin:0} --></style></head><body><div class=WordSection1>
<p class=MsoNormal><![if !supportLists]><b><span lang=EN-US>一、<span>&nbsp;</span></span></b><![endif]><b>总体情况<span lang=EN-US><o:p></o:p></span></b></p>
<p class=MsoNormal><!--[if gte vml 1]><v:shape><v:imagedata src="a.png"/></v:shape><![endif]--><o:p>&nbsp;</o:p></p>
</div></body></html>`;
    expect(blocks(html)).toEqual(['b:一、\u00a0总体情况']);
  });
});

describe('tables', () => {
  const filler = '<tr><td>甲<td>1<td>2<tr><td>乙<td>3<td>4';

  test.each([
    [
      'paragraphs, breaks and fonts in cells',
      '<table><tr><td><p>甲</p><p><font size=2>乙</font></p></td><td>1<br>2</td></tr></table>',
      [[['甲\n乙', '1\n2']]],
    ],
    [
      'spans that reach beyond the table',
      '<table><tr><td rowspan=9>甲</td><td colspan=3>1</td></tr><tr><td>2</td></tr></table>',
      [[['甲[2x1]', '1[1x3]'], ['2']]],
    ],
    [
      'rows of no height and hidden ones left out',
      `<table>${filler}<tr height=0><td width=9></td></tr><tr style="display:none"><td>9</td></tr></table>`,
      [
        [
          ['甲', '1', '2'],
          ['乙', '3', '4'],
        ],
      ],
    ],
    [
      'a caption before its table',
      `<table><caption>表三</caption>${filler}</table>`,
      [
        '表三',
        [
          ['甲', '1', '2'],
          ['乙', '3', '4'],
        ],
      ],
    ],
    [
      'text that has no place in a table before it',
      `<table>单位：件${filler}</table>`,
      [
        '单位：件',
        [
          ['甲', '1', '2'],
          ['乙', '3', '4'],
        ],
      ],
    ],
    [
      'a picture in a frame',
      '<table><tr><td><img src=b.jpg></td></tr></table><p>甲</p>',
      ['picture:', '甲'],
    ],
    [
      'pictures in cells after the table',
      `<table>${filler}<td><img src=b.jpg alt=章></table>`,
      [
        [
          ['甲', '1', '2'],
          ['乙', '3', '4', ''],
        ],
        'picture:章',
      ],
    ],
  ])('reads %s', (_, html, expected) => {
    expect(blocks(html)).toEqual(expected);
  });

  test('sees through a table around everything', () => {
    const html = `<table><tr><td><p>一、总体情况</p><table>${filler}</table><p>二、丁</p></td></tr></table>`;
    expect(blocks(html)).toEqual([
      '一、总体情况',
      [
        ['甲', '1', '2'],
        ['乙', '3', '4'],
      ],
      '二、丁',
    ]);
  });

  test('sees through columns', () => {
    const text = '全年收到申请并依法办理，均在期限内答复。'.repeat(10);
    const column = `<p>一、总体情况</p><p>${text}</p><p>二、丁</p><p>${text}</p>`;
    const html = `<table><tr><td>栏目</td><td>${column}</td></tr></table>`;
    expect(blocks(html)).toEqual(expect.arrayContaining(['一、总体情况', text, '二、丁']));
  });

  test('an empty cell stands behind its tag', () => {
    const html = `<table>${filler}<tr><td>丙<td class="x>y"></td></table>`;
    const table = readHtml(html).blocks[0]!;
    if (table.type !== 'table') throw new Error('expected a table');
    const { start } = table.grid.rows[2]![1]!.span;
    expect(html.slice(0, start)).toMatch(/<td class="x>y">$/);
  });
});

describe('positions', () => {
  const texts = fc.array(
    fc.constantFrom(
      '政',
      '府',
      '1',
      ' ',
      '\n',
      '\r\n',
      '\u3000',
      'a',
      '<',
      '&',
      ';',
      '&nbsp;',
      '&amp;',
      '&lt',
      '&#25919;',
      '&nbspx',
      '。',
      '𠮷',
    ),
    { maxLength: 12 },
  );
  const tags = fc.constantFrom(
    ...'<p>|</p>|<div>|</div>|<br>|<b>|</b>|<span style="font-weight:bold">|</span>|<table>|</table>|<tr>|<td>|</td>|<td colspan="2">'.split(
      '|',
    ),
    ...'<ol>|<li>|</ol>|<pre>|</pre>|<h2>|</h2>|<!-- x -->|</x>|<a href=x>|</a>|<font size="2">|</font>|<o:p/>|<body>|<img alt="甲">'.split(
      '|',
    ),
  );
  const pages = fc
    .array(
      fc.oneof(
        texts.map((parts) => parts.join('')),
        tags,
      ),
      { maxLength: 30 },
    )
    .map((parts) => `<p>始</p>${parts.join('')}`);

  /** What a browser shows for a stretch of source that a character came from. */
  const meanings = (source: string): string => {
    const known: Record<string, string> = { nbsp: '\u00a0', amp: '&', lt: '<', '#25919': '政' };
    return source.replace(/&(nbsp|amp|lt|#25919);?/g, (_, name: string) => known[name]!);
  };

  test.each([
    '<p>始</p><pre>\n\n政',
    '<pre>\n 政</pre>',
    '<pre>\r\n  政',
    '<pre>\r\n\r\n政务</pre>',
    '<pre>\n\n\n政务\n公开</pre>',
  ])('the line end that %j drops moves nothing', (html) => {
    for (const mapped of mappedTexts(readHtml(html))) {
      const at = mapped.text.indexOf('政');
      if (at < 0) continue;
      const { start, end } = sourceSpan(mapped, at, at + 1);
      expect(html.slice(start, end)).toBe('政');
    }
  });

  test('every character comes from where it points', () => {
    fc.assert(
      fc.property(pages, (html) => {
        for (const mapped of mappedTexts(readHtml(html))) {
          let at = 0;
          for (const character of mapped.text) {
            const { start, end } = sourceSpan(mapped, at, at + character.length);
            const source = html.slice(start, end);
            at += character.length;
            if (/[ \n]/.test(character)) continue;
            // The number of a list item stands nowhere.
            if (source === '' && /[\d.]/.test(character)) continue;
            expect([meanings(source), source]).toContain(character);
          }
        }
      }),
      { numRuns: 400 },
    );
  });

  test('blocks stand in the order of the source', () => {
    fc.assert(
      fc.property(pages, (html) => {
        const starts = readHtml(html.replaceAll(/<\/?t(?:able|r|d)[^>]*>/g, '')).blocks.map(
          ({ span }) => span.start,
        );
        expect(starts).toEqual([...starts].sort((a, b) => a - b));
      }),
    );
  });
});

describe('a page that is cut short', () => {
  const page = '<!DOCTYPE html><html><body><div><table><tr><td>甲</td></tr></table></div>';

  test.each([
    ['in a table', page.slice(0, -'</td></tr></table></div>'.length)],
    ['in a tag', page.slice(0, -9)],
    ['in a part of the page', `${page}<div><p>乙`],
  ])('%s is refused', (_, source) => {
    expect(() => readHtml(source)).toThrow(/不完整/);
  });

  test.each([
    ['that only forgot its last tags', page],
    ['that has its end, though a part is open', `${page}<div><p>乙</body></html>`],
    ['taken out of another', '<div><table><tr><td>甲</td></tr>'],
    ['whose script names a part', `${page}<script>document.write("<div>")</script>`],
  ])('one %s is read', (_, source) => {
    expect(readHtml(source).blocks).not.toEqual([]);
  });
});

describe('hostile pages', () => {
  const count = 10_000;

  test.each([
    ['nested blocks', '<div>'.repeat(count)],
    ['nested tables', '<table><tr><td>'.repeat(count)],
    ['nested drawings', '<svg>'.repeat(count) + '</svg>'.repeat(count)],
    ['blocks that an end tag does not reach', '<div><object></div></object>'.repeat(count)],
    [
      'fonts that are never closed',
      Array.from({ length: 3000 }, (_, at) => `<font a${String(at)}>`).join('') +
        '<p>乙'.repeat(count),
    ],
    ['attributes', `<div ${Array.from({ length: count }, (_, at) => `a${String(at)}`).join(' ')}>`],
    ['bodies', Array.from({ length: count }, (_, at) => `<body a${String(at)}>`).join('')],
    ['spans', '<table><tr>' + '<td colspan=1000 rowspan=65534>1'.repeat(500) + '</table>'],
    ['ampersands', '&'.repeat(count * 10)],
    ['angle brackets', '<'.repeat(count * 10)],
    ['open comments', '<!--'.repeat(count)],
    ['open quotes', '<p a="'.repeat(count)],
  ])('%s are read to the end', (_, html) => {
    const draft = readHtml(`<p>始</p>${html}`);
    expect(
      mappedTexts(draft)
        .map(({ text }) => text)
        .join(''),
    ).toContain('始');
  });

  test('any text is read or refused', () => {
    const parts = fc.constantFrom(
      '<',
      '>',
      '"',
      "'",
      '=',
      '&',
      '#',
      '/',
      '!',
      '-',
      '\0',
      ' ',
      'a',
      '甲',
      'td',
      'table',
      'script',
      'svg',
      'template',
      ']]>',
      '<![CDATA[',
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 60 }), (list) => {
        expect(readHtml(`<p>始</p>${list.join('')}`).format).toBe('html');
      }),
    );
  });
});
