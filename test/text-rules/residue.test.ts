import { describe, expect, test } from '@jest/globals';
import { findMarkup } from '../../src/text/markup.js';
import { findings, report } from './support.js';

const residue = (source: string) => findings('web-residue', source);
const withTail = (...lines: string[]) => `${report('工作有序开展。')}\n\n${lines.join('\n\n')}\n`;

describe('words of the report', () => {
  test.each([
    '在网站首页设置专栏，方便群众打印办事材料。',
    '活动由主办单位负责，承办单位配合',
    '将信息分享到微信群，浏览次数达到12万次',
    '（一）分享到更多平台',
    '发布日期：2024年1月20日',
    '发布时间：2024-01-20',
    '时间：2024-01-20 09:30',
    '网站支持IPv6访问，并设无障碍阅读和长者版',
    '（二）无障碍阅读',
    '群众登录个人中心即可查询',
    '文件已失效的3件及时标注',
    '朗读',
    '下载：12次',
    '来源：区统计局',
    '附件：政府信息公开情况统计表',
    '无',
    '1.大中小企业服务。',
    '联系电话：0517-87222589',
    '网站首页 政务公开栏目共更新信息30条。',
    '政府网站无障碍浏览改造已经完成。',
    '点击“打印本页”按钮即可打印。',
    '-',
  ])('%s', async (line) => {
    expect(await residue(report(line))).toEqual([]);
    expect(await residue(withTail(line))).toEqual([]);
  });

  test('a signature', async () =>
    expect(await residue(withTail('某县财政局', '2024年1月20日'))).toEqual([]));
});

describe('words of a web page', () => {
  test.each([
    '扫一扫在手机打开当前页',
    '【打印本页】【关闭窗口】',
    '打印 关闭',
    '打印本页关闭窗口',
    '字体：[大 中 小]',
    '分享到： 微信 新浪微博 QQ空间',
    '浏览次数：1234次',
    '上一篇：某县财政局2022年政府信息公开工作年度报告',
    '下一篇：没有了',
    '主办单位：某县人民政府  承办单位：某县人民政府办公室',
    '版权所有：某县人民政府',
    '苏ICP备05009012号-1 苏公网安备32080002000001号 网站标识码：3208000001',
    '关联稿件:',
    '責任編輯：張三',
    '网站支持IPv6',
    '长者版 无障碍阅读',
    '关怀版 无障碍',
    'English 繁体版 无障碍浏览',
    '朗读 分享：',
    '访问量：123',
    '用微信扫描二维码分享至好友和朋友圈',
    '登录个人中心',
    '文件已失效',
    '选择阅读字号：[大 中 小] 阅读次数：12',
  ])('%s at the end is deleted', async (line) => {
    const found = await residue(withTail(line));
    expect(found.map(({ text }) => text)).toEqual([line]);
    expect(found[0]!.fix).toBe(`${report('工作有序开展。')}\n`);
  });

  test.each(['当前位置：首页 > 政务公开 > 年报', '首页 > 政务公开 > 年报', '字体：大 中 小'])(
    '%s at the head is deleted',
    async (line) => {
      const [found] = await residue(`${line}\n\n${report('工作有序开展。')}`);
      expect(found!.fix).toBe(report('工作有序开展。'));
    },
  );

  test('a head with facts is left to the author', async () => {
    const head =
      '索引号: 113308/2013-127792 主题分类: 政务公开\n\n发文机关: 某局 成文日期: 2024-01-09 19:46:30';
    const found = await residue(`${head}\n\n${report('工作有序开展。')}`);
    expect(found).toMatchObject([{ text: head, fix: undefined }]);
  });

  test('a time of publication is a fact, too', async () => {
    const [found] = await residue(withTail('发布日期：2025-01-29 09:09'));
    expect(found).toMatchObject({ text: '发布日期：2025-01-29 09:09', fix: undefined });
  });

  test('consecutive lines are one finding', async () => {
    const found = await residue(withTail('关联稿件:', '2022年报告.docx', '扫一扫在手机打开当前页'));
    expect(found.map(({ message }) => message)).toEqual([
      '“关联稿件:”等 3 行是网页上的文字，不是报告内容，应删去',
    ]);
  });

  test('alone on a line between paragraphs', async () => {
    const found = await residue(report('工作有序开展。', '浏览次数：12', '继续推进。'));
    expect(found).toMatchObject([{ text: '浏览次数：12' }]);
  });

  test('glued to the last sentence', async () => {
    const found = await residue(`${report('工作有序开展。')}扫一扫在手机打开当前页`);
    expect(found).toMatchObject([{ text: '扫一扫在手机打开当前页' }]);
    expect(found[0]!.fix).toBe(report('工作有序开展。'));
  });
});

describe('code of a web page in the prose', () => {
  test.each([
    '按AT&T模式，<政府信息公开条例>与a<b，c>d',
    '查询网址http://a.gov.cn/x?a=1&amp=2&b=3',
    '&nbsp;&nbsp;工作有序开展。',
  ])('%s', (text) => expect(findMarkup(text)).toEqual([]));

  test('in a pasted text: one finding', async () => {
    const table = '名称 |\n数量 |\n许可事项 |\n3 |\n处罚事项 |\n4 |';
    const text = '公众号&nbsp;开设<span lang="x">专栏</span>。';
    expect(await residue(report(text, table))).toMatchObject([
      { text: '&nbsp;', message: '“&nbsp;”等 3 处是网页代码，应删去或换成正常的文字' },
    ]);
  });

  test('where it does its work, none', async () =>
    expect(await residue(report('公众号&nbsp;开设<b>专栏</b>。'))).toEqual([]));
});
