import { describe, expect, test } from '@jest/globals';
import { findings, report } from './support.js';

const texts = async (rule: string, ...paragraphs: string[]) =>
  (await findings(rule, report(...paragraphs))).map(({ text }) => text);

describe('notes to the author', () => {
  test.each([
    [
      '（四）平台建设情况。（请填写平台建设、新媒体账号等情况）',
      '（请填写平台建设、新媒体账号等情况）',
    ],
    ['（二）其他（此处由办公室补充）：办理建议17件。', '（此处由办公室补充）'],
    ['依托省林业局网站公开信息。（不少于200字）', '（不少于200字）'],
    ['全年新收18件（数字请信访科核），其中15件涉及改制。', '（数字请信访科核）'],
    ['累计主动公开政府信息23条（请根据实际情况填写）。', '（请根据实际情况填写）'],
    ['制度已经健全。【规划股核对后补充】下步继续。', '【规划股核对后补充】'],
    ['备注：此段照抄去年文字。完善目录。', '此段照抄去年文字'],
    ['公开目录已更新，等周局审完再定。', '等周局审完再定'],
    ['向群众发放《》等读本。', '《》'],
  ])('%s', async (text, found) => expect(await texts('placeholder', text)).toEqual([found]));

  test.each([
    '申请人可以书面申请（请填写《政府信息公开申请表》）。',
    '详情可登录网站查询（请见附件）。',
    '要求解读材料简明（不少于200字），并配图。',
    '全年开展培训2次（含线上1次）。',
    '申请表分【申请人填写】【受理单位填写】两栏，经法规科审核后公开。',
    '此处沿用去年划定的网格；待县领导审定后再公开。',
  ])('not %s', async (text) => expect(await texts('placeholder', text)).toEqual([]));
});

describe('contact data', () => {
  test('a label with nothing behind it', async () =>
    expect(await texts('placeholder', '地址：桥南路18号；邮编：450000；电话：。')).toEqual([
      '电话：',
    ]));

  test.each([
    '联系电话：',
    '电话：0371-60000000；传真：（0371）60000001。',
    '公布了监督电话、受理地址；邮编：450000。',
  ])('not %s', async (text) => expect(await texts('placeholder', text)).toEqual([]));
});

describe('sentences pasted into another paragraph', () => {
  const CHECKED = '按季度抽查部门预决算公开，共抽查112个，发现问题67个，已整改67个。';

  test('of the same section', async () =>
    expect(await texts('repeated-text', `（五）监督保障情况。${CHECKED}`, CHECKED)).toEqual([
      CHECKED,
    ]));

  test('a list of section five behind a paragraph of section one', async () => {
    const list = '一是公开标准理解不一致；二是解读形式还不够丰富。';
    const source = report(`水情平台覆盖12.8万人次。${list}`).replace(
      '解读形式还不够丰富，下一步',
      `仍有以下不足：${list}下一步`,
    );
    expect((await findings('repeated-text', source)).map(({ text }) => text)).toEqual([list]);
  });

  test('a sentence without figures may recur', async () =>
    expect(
      await texts(
        'repeated-text',
        '加强领导。严格落实政府信息公开各项工作制度，做到应公开尽公开、能公开尽公开。',
        '健全机制。严格落实政府信息公开各项工作制度，做到应公开尽公开、能公开尽公开。',
      ),
    ).toEqual([]));

  test('a part of the report named twice', async () =>
    expect(
      await texts(
        'repeated-text',
        '包括因政府信息公开工作被申请行政复议、因政府信息公开工作被申请行政复议和提起行政诉讼情况。',
      ),
    ).toEqual(['因政府信息公开工作被申请行政复议']));
});

describe('dates that lost their signs', () => {
  test('20231231日', async () =>
    expect(await texts('date-plausible', '所列数据截止日期为20231231日。')).toEqual([
      '20231231日',
    ]));

  test('a number of eight digits is none', async () =>
    expect(await texts('date-plausible', '平台访问量20231231次，文号20231231号。')).toEqual([]));
});
