import type { Subject } from './facts.js';

const n = String;

interface Problem {
  readonly name: string;
  readonly detail: string;
  readonly remedy: string;
}

const PROBLEMS: readonly Problem[] = [
  {
    name: '主动公开的时效性有待提高',
    detail: '个别科室对信息更新不够及时，存在集中补发的现象',
    remedy: '建立月度提醒和季度通报机制，压缩信息从产生到发布的时间',
  },
  {
    name: '政策解读形式还比较单一',
    detail: '解读材料以文字为主，图表和视频偏少',
    remedy: '综合运用图解、动漫、短视频等方式，让政策看得懂、用得上',
  },
  {
    name: '依申请公开办理能力需要加强',
    detail: '面对复杂申请，部分经办人员对法律依据把握不准',
    remedy: '举办案例研讨，编印办理指引，邀请法律顾问全程参与',
  },
  {
    name: '工作人员业务水平不均衡',
    detail: '基层岗位人员变动较多，新接手同志缺少系统培训',
    remedy: '制定年度培训计划，实行以老带新，稳定专兼职队伍',
  },
  {
    name: '公众参与的渠道不够宽',
    detail: '征求意见以网上方式为主，线下座谈开展不足',
    remedy: '拓展座谈会、听证会和入户走访等途径，扩大公开征求意见的覆盖面',
  },
  {
    name: '公开平台的检索功能不够便捷',
    detail: '部分栏目分类较粗，群众查找信息费时',
    remedy: '重新梳理栏目设置，完善站内搜索和智能问答',
  },
];

const COUNT_WORDS = ['', '一', '两', '三', '四'];
const ORDINALS = ['一是', '二是', '三是', '四是'];

/** Section five: concrete problems, each with a measure; each entry is a paragraph or a sub-heading. */
export function problemParagraphs({
  random,
  organ,
  year,
}: Subject): { text: string; heading: boolean }[] {
  const chosen = random.some(PROBLEMS, random.int(2, 4));
  const count = COUNT_WORDS[chosen.length]!;
  const lead = random.pick([
    `${n(year)}年，${organ.self}政府信息公开工作取得了一定成效，但对照上级要求和群众期盼，仍存在一些不足`,
    `对照条例要求，${organ.self}政府信息公开工作还有差距`,
  ]);
  const next = random.pick([
    `${n(year + 1)}年，${organ.self}将重点做好以下工作`,
    '下一步，将采取以下措施加以改进',
  ]);
  const list = (pick: (problem: Problem) => string, separator: string): string =>
    chosen.map((problem, index) => ORDINALS[index]! + pick(problem)).join(separator);
  const paragraph = (text: string): { text: string; heading: boolean } => ({
    text,
    heading: false,
  });
  const heading = (text: string): { text: string; heading: boolean } => ({ text, heading: true });
  return random.pick([
    () => [
      paragraph(`${lead}：${list((problem) => `${problem.name}，${problem.detail}`, '；')}。`),
      paragraph(`${next}：${list((problem) => problem.remedy, '；')}。`),
    ],
    () => [
      heading('（一）存在的主要问题'),
      paragraph(`${lead}，主要有${count}个方面：${list((problem) => problem.name, '；')}。`),
      heading('（二）改进措施'),
      paragraph(`针对上述问题，${list((problem) => problem.remedy, '；')}。`),
    ],
    () => [
      heading('（一）存在问题'),
      ...chosen.map((problem, index) =>
        paragraph(`${n(index + 1)}.${problem.name}。${problem.detail}。`),
      ),
      heading('（二）改进情况'),
      ...chosen.map((problem, index) => paragraph(`${n(index + 1)}.${problem.remedy}。`)),
    ],
    () => [
      paragraph(`${lead}。`),
      ...chosen.map((problem, index) =>
        paragraph(
          `${ORDINALS[index]!}${problem.name}。${problem.detail}。改进情况：${problem.remedy}。`,
        ),
      ),
    ],
  ])();
}

/** Section six: since 2021 it states the 信息处理费; before, 无 is usual. */
export function otherParagraphs({ random, year, edition, organ, facts }: Subject): string[] {
  if (edition === '2019') {
    return [
      random.pick(['无', '无。', '无其他需要报告的事项。', '本年度没有其他需要报告的事项。']),
    ];
  }
  if (facts.unpaid > 0) {
    const collected = random.int(1, 9);
    const amount = collected * random.int(1, 9) * 10;
    const billed = amount + facts.unpaid * random.int(3, 30) * 10;
    return [
      `${n(year)}年，${organ.self}依据《政府信息公开信息处理费管理办法》发出收费通知${n(facts.unpaid + collected)}件，总金额${n(billed)}元，实际收取信息处理费${n(amount)}元。`,
    ];
  }
  return random.pick([
    [`${n(year)}年，${organ.self}未收取信息处理费。`],
    ['本年度发出收费通知的件数为0件，总金额为0元；实际收取信息处理费的总金额为0元。'],
    [
      `（一）收取信息处理费情况。按照《政府信息公开信息处理费管理办法》，${n(year)}年度没有发出信息处理费收费通知，收取金额为0元。`,
      '（二）其他事项。无其他需要报告的事项。',
    ],
    [
      `按照《国务院办公厅关于印发〈政府信息公开信息处理费管理办法〉的通知》（国办函〔2020〕109号）规定的按件、按量收费标准，${organ.self}${n(year)}年没有产生信息处理费。`,
    ],
  ]);
}

/** Text before the tables of sections two to four, where the organ writes any. */
export function introduction(
  subject: Subject,
  section: 'disclosure' | 'applications' | 'disputes',
): string[] {
  const { random, year } = subject;
  if (random.chance(0.55)) {
    return [];
  }
  const texts = {
    disclosure: ['法定主动公开内容的统计情况见下表。', `${n(year)}年主动公开政府信息的数量如下。`],
    applications: ['收到和处理申请的数量见下表。', '本年度政府信息公开申请的办理情况如下表所示。'],
    disputes: [
      '因政府信息公开引发的行政复议、行政诉讼数量见下表。',
      '复议、诉讼案件的审理结果统计如下。',
    ],
  };
  return [random.pick(texts[section])];
}
