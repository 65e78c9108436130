import { describe, expect, test } from '@jest/globals';
import { readHtml } from '../../src/read/html/index.js';
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
