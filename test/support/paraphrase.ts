import { randomFrom, type Random } from './random.js';

// Prose of no organ in particular, put together from words: two texts share phrases and no sentences.
const WHO = [
  '办公室',
  '各科室',
  '法规科',
  '信息中心',
  '值班人员',
  '基层站所',
  '窗口人员',
  '新闻发言人',
  '联络员',
  '服务专班',
  '业务骨干',
  '档案室',
];
const DOES = [
  '梳理公布',
  '逐条核对',
  '张贴上墙',
  '制作图解说明',
  '集中回应',
  '重新编排',
  '补充完善',
  '上门讲解',
  '录制短视频介绍',
  '汇编成册并发放',
  '公开征求意见',
  '跟踪更新',
];
const WHAT = [
  '供水管网改造进度',
  '农机补贴发放名单',
  '学区划分办法',
  '危房改造验收结果',
  '河道采砂许可事项',
  '医保报销比例',
  '公交线路调整方案',
  '惠企政策兑现流程',
  '食品抽检不合格名单',
  '老旧小区加装电梯条件',
  '小型水库安全责任人',
  '土地征收补偿标准',
  '校园食堂采购价格',
  '就业培训课程安排',
  '环境空气监测数据',
  '招标投标失信名单',
];
const RESULT = [
  '群众咨询量明显回落',
  '受到企业欢迎',
  '方便了外出务工人员查询',
  '减少了重复信访',
  '网页浏览人次稳步上升',
  '满意率保持较高水平',
  '办事跑动次数少了',
  '社会反响良好',
];

const WORDS =
  '供水 补贴 学区 危房 河道 医保 公交 惠企 食品 电梯 水库 征地 食堂 培训 监测 招标 梳理 核对 张贴 图解 回应 编排 完善 讲解 视频 汇编 征求 跟踪 企业 群众 村组 社区 园区 码头 集市 广播 清单 台账 督查 走访 例会 专班 窗口 热线 留言 公告 展板 手册 海报 问卷 座谈 调研 抽查 复核 销号 通报 约谈 整改 验收 评议 回访 统计 归档 移交 备案'.split(
    ' ',
  );

/** A sentence with a number in it: a phrase that others have too, between words in no order. */
function sentence(random: Random): string {
  const words = (count: number) => random.some(WORDS, count).join('');
  const phrase = `${random.pick(DOES)}${random.pick(WHAT)}`;
  return `${random.pick(WHO)}${words(6)}，${phrase}共${String(random.int(2, 90))}项，${words(5)}${random.pick(RESULT)}。`;
}

/** Sentences of one text. */
export function proseOf(seed: number, count = 36): string[] {
  const random = randomFrom(seed);
  return Array.from({ length: count }, () => sentence(random));
}

const SYNONYMS: readonly (readonly [string, string])[] = [
  ['梳理', '整理'],
  ['公布', '发布'],
  ['核对', '核实'],
  ['制作', '编制'],
  ['回应', '答复'],
  ['完善', '健全'],
  ['讲解', '解读'],
  ['发放', '分发'],
  ['群众', '市民'],
  ['企业', '商户'],
  ['方便', '便利'],
  ['减少', '降低'],
  ['进度', '进展'],
  ['名单', '名册'],
  ['办法', '规定'],
  ['结果', '情况'],
  ['明显', '显著'],
  ['稳步', '持续'],
  ['社区', '小区'],
  ['清单', '目录'],
  ['走访', '探访'],
  ['热线', '电话'],
  ['公告', '通告'],
];

/** What may become of a text of last year, by name; what comes out is this year's. */
export const EDITS: Readonly<Record<string, (text: readonly string[], seed: number) => string[]>> =
  {
    copied: (text) => [...text],
    'numbers changed': (text, seed) => {
      const random = randomFrom(seed);
      return text.map((each) => each.replace(/\d+/u, () => String(random.int(2, 9000))));
    },
    're-ordered': (text, seed) => randomFrom(seed).some(text, text.length),
    'words replaced': (text) =>
      text.map((each) => SYNONYMS.reduce((left, [from, to]) => left.replaceAll(from, to), each)),
    'three quarters copied': (text, seed) => mixed(text, seed, 0.75),
    'half copied': (text, seed) => mixed(text, seed, 0.5),
    'a quarter copied': (text, seed) => mixed(text, seed, 0.25),
    unrelated: (text, seed) => proseOf(seed + 100_000, text.length),
  };

function mixed(text: readonly string[], seed: number, share: number): string[] {
  const kept = Math.round(text.length * share);
  return [...text.slice(0, kept), ...proseOf(seed + 200_000, text.length - kept)];
}

/** A report with this prose in its first section. */
export function withProse(organ: string, year: number, sentences: readonly string[]): string {
  return `# ${organ}${String(year)}年政府信息公开工作年度报告\n\n一、总体情况\n\n${sentences.join('')}\n\n二、主动公开政府信息情况\n`;
}
