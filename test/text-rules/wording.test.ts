import { describe, expect, test } from '@jest/globals';
import { findDoubleHedges, findHedgedExact } from '../../src/text/approximations.js';
import { findings, report } from './support.js';

const found = (...paragraphs: string[]) =>
  findings('wording', report(...paragraphs), { preset: 'strict' });

describe('legitimate wording', () => {
  test.each([
    '各别墅区、极其它样、标签定期更换、关键全在落实、按装置编号、主义物质、仲裁体系、教授理论。',
    '缩小这一差距，统一差距口径；审查管控、审查管辖、审查管理到位；企事业单位、企事业单独立账。',
    '畅通受理渠道；渠县公开渠县道路信息；沟渠到田头；宣布署名文章，发布署名评论。',
    '截至2023年底，报名截止2023年12月；创建全国一流；恢复盖章；以往与以往不同。',
    '投资迅速，开通迅速，精简迅速，通讯速度，资讯速递，究竟争取，选拔打造，选拔付出，一键全程网办。',
    '对于以公开为常态，与以公开促落实，新增涨价事项，会签定稿，独裁体制，一座落地、一座落成，讲座落幕。',
    '不于公开场合，不于受理之日，检查帐篷，计划拔除，从严励志，上饶周围饶河，定义物品，按装机容量。',
    '全县10余万人上下一心，至少1次以上门走访，约3项以上述标准；集约20余亩，走近30余户，近百人上下联动。',
    '印发《关于其它帐户管理的通知》。',
    '节约50余万元，预约30余人次，近10余年来，近3年以上，最近30余天，特约20余名监督员。',
    '约300件，2000余件，近三分之二，超过30人，20个以上，不超过30日，60岁以上老人共3000余人。',
  ])('is passed over: %s', async (text) => expect(await found(text)).toEqual([]));

  test('is not checked without the preset', async () => {
    expect(await findings('wording', report('各别单位公开不及时。'))).toEqual([]);
  });

  test('traditional script is left to its own rule', async () => {
    expect(await found('網站帳號共3個')).toEqual([]);
  });
});

describe('words taken for others', () => {
  test.each([
    ['各别单位公开不及时', '各别', '个别'],
    ['规范权利运行', '权利运行', '权力运行'],
    ['还存在一差距', '存在一差距', '存在一定差距'],
    ['信息审查管。', '审查管', '审查管理'],
    ['畅通依申请受理渠。', '受理渠', '受理渠道'],
    ['推进公共企事业单信息公开', '企事业单', '企事业单位'],
    ['截止2023年底', '截止20', '截至20'],
    ['建立建全制度', '建立建全', '建立健全'],
    ['受 理 渠，畅通', '受 理 渠', '受理渠道'],
  ])('%s', async (text, wrong, right) => {
    const [one, ...others] = await found(text);
    expect(others).toEqual([]);
    expect(one!.text).toBe(wrong);
    expect(one!.message).toContain(`应为“${right}”`);
    expect(one!.fix).toBeUndefined();
  });

  test('one word is one finding with its count', async () => {
    const all = await found('其它渠道', '其它信息和其它事项', '政务微博帐号');
    expect(all.map(({ message }) => message)).toEqual([
      '“其它”的规范写法是“其他”，全文有 3 处',
      '“帐号”的规范写法是“账号”',
    ]);
  });
});

describe('estimates hedged twice', () => {
  test.each([
    ['约300件左右', '左右'],
    ['近2000余件', '余'],
    ['超过三千人次以上', '以上'],
    ['大约1.2万件上下', '上下'],
    ['约40多个', '多'],
    ['30余件左右', '左右'],
    ['至少20个以上', '以上'],
    ['近10余万件', '余'],
  ])('%s', (text, second) => {
    const [one, ...others] = findDoubleHedges(`共办理${text}。`);
    expect(others).toEqual([]);
    expect(`共办理${text}。`.slice(one!.from, one!.to)).toBe(second);
  });

  test.each([['31339余条'], ['6余件'], ['1,207余份'], ['43多件'], ['66余人次']])(
    '%s is an exact number',
    (text) => {
      const [one, ...others] = findHedgedExact(`共办理${text}。`);
      expect(others).toEqual([]);
      expect('余多').toContain(`共办理${text}。`.slice(one!.from, one!.to));
    },
  );

  test.each([['300余条'], ['3.2万余条'], ['3.5余万件'], ['12345多次转来诉求'], ['15余个月']])(
    '%s is none',
    (text) => {
      expect(findHedgedExact(`共办理${text}。`)).toEqual([]);
    },
  );

  test('is worded with what to write', async () => {
    expect((await found('回应关切约300件左右。'))[0]!.message).toBe(
      '“约300件左右”重复表示约数，留一个即可，如“约300件”',
    );
  });

  test('a long run of digits takes no time', () => {
    expect(findDoubleHedges('约'.repeat(20000) + '1'.repeat(200000))).toEqual([]);
  });
});
