import { flatMap } from '../../text/flat-map.js';
import { simplify } from '../../text/simplify.js';

/** What pages say of a document beside its text, by the names that government pages give it. */
const LABELS: Readonly<Record<string, string>> = {
  'index-number': '索引号|信息索引号?|索取号',
  'document-number': '发文字号|文号|文件编号',
  published: '发布日期|发布时间|公开日期|公开时间|发文日期|发文时间|更新时间|更新日期',
  created: '成文日期|生成日期|形成日期',
  publisher: '发布机构|发布单位|发文机关|发文单位|公开主体|责任部门|信息提供单位',
  source: '信息来源|文章来源|稿件来源|来源',
};
const OTHER_LABELS =
  '名称|标题|主题词|关键词|主题分类|组配分类|信息分类|体裁分类|服务对象|体裁|有效性|时效性|公开方式|公开形式|公开范围|公开时限|' +
  '内容概述|语种|载体类型|作者|编辑|责任编辑|审核|浏览次数|浏览量|阅读次数|阅读量|点击数|点击量|点击率|访问量|访问次数|字号|字体|字体大小';

const NAMES = new Map(
  flatMap(Object.entries(LABELS), ([key, names]) => names.split('|').map((name) => [name, key])),
);
const ANY = [...Object.values(LABELS), OTHER_LABELS].join('|').replaceAll('?', '');
const LABEL = new RegExp(`^(?:${ANY})$`);
const LABELLED = new RegExp(`(${ANY})[:：]`, 'g');

/** A line of a page that is no part of any document on it. */
const FURNITURE =
  /扫一扫|二维码|打印|返回|关闭(?:窗口|本页)|^关闭$|分享|上一[篇条页]|下一[篇条页]|相关(?:链接|稿件|文章|信息|阅读|附件|文档|新闻|解读)|关联(?:稿件|文档)|首页|当前位置|您?[的]?(?:现在|当前|所在)?位置[:：]|纠错|收藏|大.{0,3}中.{0,3}小|无障碍|适老|长者|登录|注册|繁體|网站地图|联系我们|搜索/i;
/** The lines at a page's foot. */
const FOOT =
  /ICP备|公网安备|网站标识码|版权所有|技术支持[:：]|主办(?:单位)?[:：]|承办(?:单位)?[:：]|建议使用.{0,30}(?:浏览器|分辨率)|copyright|©/i;
/** What a report says of its own site (完善站内搜索功能。) is a sentence, or an item of a list. */
const SENTENCE =
  /[。；！？]\s*$|^\s*(?:[(（]?\d{1,2}[)）.．、]|[(（][一二三四五六七八九十]{1,3}[)）])/;
const LONGEST_LINE = 60;
const LONGEST_DATA = 160;
const LONGEST_FACT = 60;

/** Whether a line belongs to the page around a document. */
export function isFurniture(text: string): boolean {
  if (isFoot(text) || isPageData(text)) return true;
  return text.length <= LONGEST_LINE && FURNITURE.test(simplify(text)) && !SENTENCE.test(text);
}

export function isFoot(text: string): boolean {
  return text.length <= 500 && FOOT.test(simplify(text));
}

/** 发布日期：… 来源：…: what a page says about the document it shows. */
export function isPageData(text: string): boolean {
  return (
    text.length <= LONGEST_DATA && !/[。；]/.test(text) && simplify(text).search(LABELLED) >= 0
  );
}

/** Whether a table cell names a property of a document: 索引号. */
export function isLabel(cell: string): boolean {
  return LABEL.test(bare(cell));
}

/** The properties that a line names, under stable English names. */
export function factsOf(line: string): [name: string, value: string][] {
  // Characters keep their places, so what stands behind a label is read from the line itself.
  const labels = [...simplify(line).matchAll(LABELLED)];
  return flatMap(labels, (match, index) => {
    const end = labels[index + 1]?.index ?? line.length;
    return fact(match[1]!, line.slice(match.index + match[0].length, end));
  });
}

/** A property with its value, if it is one of those that are kept. */
export function fact(label: string, value: string): [name: string, value: string][] {
  const name = NAMES.get(bare(label));
  const text = value.replace(/(?<![\s\u00a0【[（(])[\s\u00a0【[（(]+$/, '').trim();
  return name === undefined || text === '' || text.length > LONGEST_FACT ? [] : [[name, text]];
}

function bare(label: string): string {
  return simplify(label.slice(0, 20)).replace(/[\s\u00a0:：【】[\]]/g, '');
}
