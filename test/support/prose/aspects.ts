import { applicationSentences, disputeSentences } from './applications.js';
import { disclosureSentences } from './disclosure.js';
import type { Subject } from './facts.js';

const n = String;

/** One of the five aspects of section one: the words of its heading, and its text. */
export interface Aspect {
  readonly heading: string;
  readonly sentences: readonly string[];
}

const isGovernment = (subject: Subject): boolean =>
  ['city', 'county', 'town'].includes(subject.organ.level);

/** The opening paragraph of section one. */
export function opening({ random, organ, year }: Subject): string {
  return random.pick([
    `${n(year)}年，${organ.self}深入贯彻《中华人民共和国政府信息公开条例》，坚持以公开为常态、不公开为例外，扎实推进政府信息公开各项工作，切实保障公众的知情权、参与权、表达权和监督权。`,
    `${n(year)}年，${organ.name}围绕中心工作和群众关切，持续完善公开制度，优化公开渠道，提升解读回应水平，政府信息公开工作取得新的成效。`,
    `一年来，${organ.self}认真落实上级关于政务公开工作的部署，把公开透明的要求贯穿决策、执行、管理、服务和结果全过程。`,
    `${n(year)}年，${organ.self}按照年度政务公开工作要点，压实责任，补齐短板，各项公开任务有序完成。现将有关情况报告如下。`,
  ]);
}

/** The five aspects, each true to the figures; two of them end with an aside on other business. */
export function aspects(subject: Subject, asides: readonly string[]): Aspect[] {
  const { random, organ, year } = subject;
  const tail = random.pick(['', '情况', '方面', '工作']);
  const manage = random.some(
    [
      '严格落实信息发布“三审三校”制度，先审查后公开，确保内容准确、表述规范、不涉密。',
      '建立政府信息公开属性源头认定机制，拟制公文时同步确定公开属性。',
      `对${n(year - 3)}年以来发布的文件开展全面清理，及时标注失效和废止情况。`,
      '动态调整主动公开基本目录，明确公开内容、时限、主体和方式。',
      '加强行政规范性文件管理，统一登记、统一编号、统一印发。',
    ],
    random.int(2, 3),
  );
  const platform = random.some(
    [
      `优化门户网站政府信息公开专栏，新增专题${n(random.int(1, 6))}个，调整栏目${n(random.int(2, 15))}个。`,
      '加强政务新媒体备案和日常巡查，关停更新不及时的账号，推动集约运行。',
      '在政务服务大厅设置政务公开专区，提供信息查询、政策咨询和自助打印服务。',
      `政务微信公众号全年推送信息${n(random.int(40, 900))}篇，总阅读量达${n(random.int(2, 60))}万余次。`,
      '依托图书馆、档案馆设立政府信息查阅点，方便群众就近查阅。',
      `全年在线访谈${n(random.int(1, 8))}期，举办新闻发布会${n(random.int(1, 12))}场。`,
    ],
    random.int(2, 3),
  );
  return [
    { heading: `主动公开${tail}`, sentences: [...disclosureSentences(subject), asides[0] ?? ''] },
    {
      heading: `依申请公开${tail}`,
      sentences: [
        ...random.some(
          [
            '规范登记、审核、办理、答复、归档各环节，加强与申请人的沟通。',
            '畅通当面、邮寄和网上申请渠道，严格执行20个工作日的答复时限。',
            '对疑难申请实行集体会商，请法律顾问参与审核，提高答复质量。',
          ],
          1,
        ),
        ...applicationSentences(subject),
        ...(random.chance(0.5) ? disputeSentences(subject) : []),
        asides[1] ?? '',
      ],
    },
    { heading: random.pick([`政府信息管理${tail}`, `政府信息资源管理${tail}`]), sentences: manage },
    {
      heading: random.pick([
        `政府信息公开平台建设${tail}`,
        `平台建设${tail}`,
        `公开平台建设${tail}`,
      ]),
      sentences: platform,
    },
    {
      heading: random.pick([`监督保障${tail}`, `政府信息公开监督保障${tail}`]),
      sentences: supervision(subject, organ.self),
    },
  ];
}

function supervision(subject: Subject, self: string): string[] {
  const { random, year } = subject;
  const sentences = random.some(
    [
      `明确分管领导和专职人员，全年召开专题会议${n(random.int(1, 4))}次，研究解决公开工作中的具体问题。`,
      `组织业务培训${n(random.int(1, 5))}次，参训人员${n(random.int(12, 400))}人次。`,
      '定期开展自查自评，对发现的问题建立台账、逐项销号。',
      `邀请群众代表参加“政府开放日”活动${n(random.int(1, 4))}次，听取意见建议。`,
    ],
    2,
  );
  if (isGovernment(subject)) {
    sentences.push(
      random.pick([
        `将政府信息公开纳入年度工作考核，分值权重不低于4%；组织开展社会评议，群众满意度较高；${n(year)}年未发生需要责任追究的情形。`,
        '坚持工作考核与社会评议相结合，考核结果按程序通报；全年没有因政府信息公开工作不力被责任追究的单位和个人。',
        `${self}严格执行考核制度，委托第三方开展社会评议并公布结果，本年度无责任追究情况。`,
      ]),
    );
  } else {
    sentences.push('把公开工作纳入内部绩效考核，未发生因公开不当引发的责任追究。');
  }
  return sentences;
}

/** True sentences whose numbers are about something else. */
export function distractors({ random, year, organ }: Subject, count: number): string[] {
  const bills = random.int(3, 60);
  const motions = random.int(1, 40);
  return random.some(
    [
      `办理12345政务服务便民热线工单${n(random.int(30, 5000))}件，按时办结率${n(random.int(95, 99))}%。`,
      `办理人大代表建议${n(bills)}件、政协委员提案${n(motions)}件，办理结果均按要求公开。`,
      `受理群众来信来访${n(random.int(5, 300))}件次，均依照信访工作规定处理。`,
      `印发《${n(year)}年政务公开工作要点》（${random.pick(['云政办发', '青办函', '石政办', '金府办'])}〔${n(year)}〕${n(random.int(3, 60))}号），分解任务${n(random.int(8, 40))}项。`,
      `回复网民留言${n(random.int(10, 900))}条，平均答复时间不超过5个工作日。`,
      `依照《中华人民共和国政府信息公开条例》第二十条第（一）项、第（五）项的规定，及时更新政策文件和许可事项。`,
      `与${n(year - 1)}年相比，政策解读的形式更加丰富，全年发布图文解读${n(random.int(2, 40))}篇、视频解读${n(random.int(1, 9))}个。`,
      `公开${n(year)}年度部门预算和${n(year - 1)}年度部门决算，“三公”经费一并公开。`,
      `${organ.self}政务服务大厅实行“一站式”服务，24小时自助区全年无休。`,
    ],
    count,
  );
}
