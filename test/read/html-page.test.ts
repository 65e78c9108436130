import { describe, expect, test } from '@jest/globals';
import { UnreadableError } from '../../src/read/errors.js';
import { readHtml } from '../../src/read/html/index.js';
import { blocks } from './html-show.js';

const TITLE = '云川市民政局2023年政府信息公开工作年度报告';
const PREFACE =
  '本报告根据《中华人民共和国政府信息公开条例》编制，所列数据的统计期限自2023年1月1日起至2023年12月31日止。';
const OVERVIEW =
  '2023年，我局认真贯彻落实条例，主动公开政府信息一百余条，各项工作有序推进，成效明显。';
const CELLS = [
  ['信息内容', '本年制发件数', '现行有效件数'],
  ['规章', '0', '0'],
  ['行政规范性文件', '2', '5'],
];
const TABLE = `<table>${CELLS.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`;
const BODY = `<p>${PREFACE}</p><p><strong>一、总体情况</strong></p><p>${OVERVIEW}</p><p>二、主动公开政府信息情况</p>${TABLE}<p>六、其他需要报告的事项</p><p>无。</p>`;
const READ = [
  PREFACE,
  'b:一、总体情况',
  OVERVIEW,
  '二、主动公开政府信息情况',
  CELLS,
  '六、其他需要报告的事项',
  '无。',
];
const NEWS = Array.from(
  { length: 10 },
  (_, at) =>
    `<li><a href="/${String(at)}">市政府召开第${String(at)}次常务会议，研究部署近期重点工作</a></li>`,
).join('');

/** Pages as government sites lay them out, and what is to be read of each. */
const PAGES: readonly (readonly [name: string, html: string, expected: readonly unknown[]])[] = [
  ['a page that is nothing but the report', `<h1>${TITLE}</h1>${BODY}`, [`h1:${TITLE}`, ...READ]],
  [
    'a page with navigation, data table, tools, lists and foot',
    `<div class="top"><a href="/">首页</a><a href="/login">登录</a></div><ul class="nav">${NEWS}</ul>
     <div class="position">当前位置：<a href="/">首页</a> &gt; <a href="/a">年报</a></div>
     <div class="main"><table><tr><td>索引号：</td><td>1/2024</td><td>发布机构：</td><td>云川市民政局</td></tr>
     <tr><td>发文日期：</td><td>2024-01-26</td><td>文号：</td><td>云民〔2024〕3号</td></tr></table>
     <h1>${TITLE}</h1><div>发布时间：2024-01-26　来源：云川市民政局　浏览次数：9　【字体：<a>大</a> <a>中</a> <a>小</a>】</div>
     <div class="TRS_Editor">${BODY}</div>
     <div class="share">分享到：<a href="#">微信</a></div><p>扫一扫在手机打开当前页</p><p><a href="#">【打印本页】</a></p></div>
     <div class="side"><h3>相关信息</h3><ul>${NEWS}</ul></div>
     <div class="foot">主办：云川市人民政府办公室，承办：云川市大数据中心，网站标识码：1234567890</div>`,
    [`h1:${TITLE}`, ...READ],
  ],
  [
    'a page laid out with tables',
    `<table><tr><td><a href="/">首页</a></td></tr></table><table><tr><td><ul>${NEWS}</ul></td>
     <td><table><tr><td align=center><b>${TITLE}</b></td></tr><tr><td>${BODY}</td></tr></table></td></tr></table>`,
    [`b:${TITLE}`, ...READ],
  ],
  [
    'sections each in a part of their own, the last one short',
    `<nav><a href="/">首页</a></nav><article><header><h1>${TITLE}</h1></header>
     <section>${BODY.slice(0, BODY.indexOf('<p>六'))}</section><section><p>六、其他需要报告的事项</p><p>无。</p></section></article><footer>版权所有：云川市人民政府</footer>`,
    [`h1:${TITLE}`, ...READ],
  ],
  [
    'a report in a part that is named for navigation',
    `<div class="nav-content menu">${BODY}</div><div class="nav"><ul>${NEWS}</ul></div>`,
    READ,
  ],
  [
    'a report that a script shows later, and a notice that it never does',
    `<div><a href="/">首页</a> 正在加载</div><div id="text" style="display:none">${BODY}</div>`,
    READ,
  ],
  [
    'hidden parts beside the report',
    `<div>${BODY}</div><div style="display: none"><p>您即将离开本网站，前往其他网站，是否继续访问该网站，请确认。</p></div><p hidden>一、甲</p>`,
    READ,
  ],
  [
    'a report that ends by speaking of its own site',
    `<div>${BODY.replace('<p>无。</p>', '<p>2.完善站内搜索。</p><p>方便群众打印和收藏。</p>')}<p>打印本页</p></div>`,
    [...READ.slice(0, -1), '2.完善站内搜索。', '方便群众打印和收藏。'],
  ],
  [
    'a title twice',
    `<h1>${TITLE}</h1><div>发布日期：2024-01-26</div><div class="text"><p>${TITLE}</p>${BODY}</div>`,
    [TITLE, ...READ],
  ],
  [
    'a signature below the report',
    `<div class="a"><div>${BODY}</div></div><div class="b">云川市民政局</div><div>2024年1月20日</div><div><a href="#">关闭窗口</a></div><div>云川</div>`,
    [...READ, '云川市民政局', '2024年1月20日'],
  ],
  [
    'tools and foot of a page in traditional script',
    `<div class="a">${BODY}</div><div class="b"><p>掃一掃在手機打開當前頁</p><p><a href="#">關閉窗口</a></p></div><div>版權所有：雲川市人民政府</div>`,
    READ,
  ],
  [
    'everything in one element, lines broken',
    `<div id="zoom">${TITLE}<br><br>　　${PREFACE}<br>　　一、总体情况<br>　　${OVERVIEW}</div><div><a href="#">打印</a></div>`,
    [TITLE, `${PREFACE}\n　　一、总体情况\n　　${OVERVIEW}`],
  ],
];

describe('a page', () => {
  test.each(PAGES)('%s gives the report alone', (_, html, expected) => {
    expect(blocks(`<!DOCTYPE html><html><body>${html}</body></html>`)).toEqual(expected);
  });

  test('keeps its facts as metadata', () => {
    const head = `<title>${TITLE} - 云川市人民政府</title><meta name="ArticleTitle" content="${TITLE}"><meta name="PubDate" content="2024-01-26 09:30">`;
    const { metadata } = readHtml(`<html><head>${head}</head><body>${PAGES[1]![1]}</body></html>`);
    expect(metadata).toEqual({
      title: TITLE,
      published: '2024-01-26 09:30',
      'index-number': '1/2024',
      'document-number': '云民〔2024〕3号',
      publisher: '云川市民政局',
      source: '云川市民政局',
    });
  });

  test('without a report is read as the little that it says', () => {
    const html =
      '<title>登录</title><body><form><h2>用户登录</h2><label>用户名</label><input><button>登录</button></form></body>';
    expect(blocks(html)).toEqual(['h2:用户登录', '用户名']);
  });

  test.each(['<html></html>', '<script>var a = "<p>甲</p>";</script>', '<p>&nbsp;</p>'])(
    'without any text is refused: %s',
    (html) => {
      expect(() => readHtml(html)).toThrow(UnreadableError);
    },
  );
});
