import { describe, expect, test } from '@jest/globals';
import { findDoubled } from '../../src/text/doubled.js';
import { findIntrusions } from '../../src/text/intrusions.js';
import { findings, report } from './support.js';

const LONG =
  '全局上下认真落实条例要求，健全主动公开、依申请公开和信息管理各项制度，持续提升公开质量和服务水平。';
const said = async (...paragraphs: string[]) =>
  (await findings('repeated-text', report(...paragraphs))).map(({ text, message }) => [
    text,
    message,
  ]);

const doubled = (text: string) =>
  findDoubled(text, {
    rightful: new Set(['研究', '公开']),
    own: new Set(['通过', '深化', '进行', '有待']),
    adverbs: ['进一步', '不断'],
    stock: ['意见'],
  }).map(({ word }) => word);

describe('words that only meet', () => {
  test.each([
    '《城市管理管理办法》、望江街道街道办事处、自然资源规划规划局',
    '一步一步推进，一件一件落实，方方面面，实实在在，常常、进一步一步一步',
    '研究研究，依法应当公开公开的内容',
    '行为为主，以及及时公开，参与与监督，位于于都县，为了了解，存在在建项目，被被申请人',
    '把把关，的的确确，性性质，人人参与，层层压实，代代相传，2020年2020件',
    '平安和和谐，强化化解，等等，由由，从从容容，一二三三四',
    '民政局局长，我局局务会，我局局机关，财政局局域网，公安局局、所、队三级，我委委员，我办办公室',
    '我县县政府认真落实，我镇镇党委，乡乡、镇镇全覆盖，各局局领导',
    '条例条例第二十条，信息信息处理费',
    '审议通过通过网站公布，审核通过通过率，检测通过通过项目，针对对口单位，对对外公开的信息',
    '15个个体工商户，12项项目，36条条例，行为为3次，存在在2023年',
    '应当公开公开的内容，政府信息公开公开目录，新闻发布发布会',
    '娃哈哈、妈妈、天天、事事、件件有着落',
    '意见见面会，意见意义重大，自3月至至诚书院开馆',
  ])('%s', (text) => expect(doubled(text)).toEqual([]));
});

describe('words that stand twice', () => {
  test.each([
    ['重大政策的的出台', '的'],
    ['加强资金资金，', '资金'],
    ['规范性性文件', '性'],
    ['推进行政执法行政执法公示', '行政执法'],
    ['我们们', '们'],
    ['我局局认真落实', '局'],
    ['云川市民政局局坚持公开', '局'],
    ['由自然资源局局。', '局'],
    ['我镇镇主动公开', '镇'],
    ['进一步进一步加强', '进一步'],
    ['持续深化深化教育领域信息公开', '深化'],
    ['通过通过网站发布', '通过'],
    ['已对经办人员进行了进行谈话提醒', '进行'],
    ['应用有待于有待进一步加强', '有待'],
    ['按要求对对文件清理', '对'],
    ['3月至至5月开展检查', '至'],
    ['收到留言20件件，均已答复', '件'],
    ['分别为为12条和30条', '为'],
    ['其余33个个；', '个'],
    ['广泛听取意见意。', '意见'],
    ['广泛听取意见见，', '意见'],
  ])('%s', (text, word) => expect(doubled(text)).toEqual([word]));
});

describe('paragraphs and sentences', () => {
  test('an item that its list has already', async () =>
    expect(await said('问题：一是目录更新不够及时；二是解读较少；三是目录更新不够及时。')).toEqual([
      ['目录更新不够及时', '同一段里这句话（“目录更新不够及时”）写了两遍，请删去一遍'],
    ]));

  test('items of two lists may be alike', async () =>
    expect(
      await said(
        '对甲类：一是建立工作台账制度；二是限期办理。对乙类：一是建立工作台账制度；二是公示。',
      ),
    ).toEqual([]));

  test('one that stands twice', async () => {
    expect(await said(LONG, '工作有序。', LONG)).toEqual([
      [LONG, '这一段（“全局上下认真落实条例要求，健全主动公开、…”）写了两遍，请删去一遍'],
    ]);
  });

  test('several that stand twice are one finding', async () => {
    const second = LONG.replace('全局', '全市');
    const [one, ...others] = await said(LONG, second, '工作有序。', LONG, second);
    expect(others).toEqual([]);
    expect(one![1]).toContain('起的 2 段写了两遍');
  });

  test('a sentence twice in a paragraph', async () => {
    const sentence = '全年举办政务公开培训班两期，参训六十人次。';
    expect(await said(`${sentence}${sentence}`)).toMatchObject([[sentence, expect.anything()]]);
    expect(await said(sentence, sentence)).toEqual([]);
  });
});

describe('a title', () => {
  const twice = (source: string) =>
    findings('repeated-text', source).then((found) => found.map(({ message }) => message));
  const [title] = report().split('\n');

  test('twice on one line', async () =>
    expect(await twice(report().replace(title!, title! + title!.slice(2)))).toEqual([
      '标题“某县财政局2023年政府信息公开工作年度报告”写了两遍，请删去一遍',
    ]));

  test('on two lines is the head of a page', async () =>
    expect(await twice(`${title!}\n\n${report()}`)).toEqual([]));
});

test('what a broken encoding left is another rule’s', async () =>
  expect(await said('行政复议21件。锟斤拷锟斤拷引发行政诉讼15件。')).toEqual([]));

describe('lists pasted into sentences', () => {
  const LIST = '中共某市委、某市人大、某市政府、某市政协';

  test('behind nouns', async () => {
    const found = await findings(
      'repeated-text',
      report(`报告中所列${LIST}的统计期限为全年。`, `及时更新相应子栏目${LIST}。`),
    );
    expect(found.map(({ text }) => text)).toEqual([LIST]);
  });

  test.each([
    [[`组织${LIST}。`, `听取${LIST}的意见。`]],
    [[`在会上，${LIST}。`, `按照${LIST}的要求。`]],
    [[`栏目${LIST}。`, '别的']],
    [['落实市委、市政府、市人大的要求。', '落实市委、市政府、市人大。']],
  ])('not where a text names them: %j', (texts) => expect(findIntrusions(texts)).toEqual([]));
});

describe('a word that stands many times in a row', () => {
  test('is one finding, from its second to its last', async () => {
    expect(await said(`重大政策${'的'.repeat(50)}出台。`)).toEqual([
      ['的'.repeat(49), expect.stringContaining('的')],
    ]);
  });
});
