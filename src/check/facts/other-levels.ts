import { sourceSpan } from '../../text/mapped.js';
import { Sought } from '../../text/sought.js';
import type { Rulebook } from '../../rulebook/types.js';
import { splitRegion } from '../../understand/facts/organs.js';
import type { Report } from '../../understand/report.js';
import type { Detected } from '../finding.js';
import type { ForeignSubject } from './foreign-subjects.js';
import { foreignLevels } from './foreign-levels.js';
import { namesOther, otherWholes } from './level-words.js';

interface Other {
  /** How the region, or the rest of the name, of the organ ends that does not say this of itself. */
  readonly region?: RegExp;
  readonly body?: RegExp;
  readonly says: RegExp;
}

/** Quoted names of campaigns hold such words too: “我镇有所学”. */
const OURS = '(?<![《“"\'‘])[我本]';
/** What an organ of one kind does not call itself; 我区 may be an autonomous region. */
const OTHERS: readonly Other[] = [
  { region: /区$/, says: new RegExp(`${OURS}(县)(?!域)`) },
  { region: /乡$/, says: new RegExp(`${OURS}(镇)`) },
  { region: /镇$/, says: new RegExp(`${OURS}(乡)(?![村镇])`) },
  { region: /街道$/, says: new RegExp(`${OURS}([镇乡])`) },
  {
    region: /[省市县区旗]$/,
    body: /[局厅]$|委员会$/,
    says: new RegExp(`${OURS}(镇|乡(?![村镇])|街道)`),
  },
  { region: /市$/, body: /[局厅]$|委员会$|政府$/, says: new RegExp(`${OURS}(县)(?!域)`) },
  { region: /县$/, says: new RegExp(`${OURS}(市)(?![^,。;]{0,4}县)`) },
  { region: /[镇乡]$/, says: new RegExp(`${OURS}(街道)`) },
  {
    region: /(?:[镇乡]|街道)$/,
    says: new RegExp(`${OURS}(局(?!域|部|限|面|势)|厅|委(?![员托派]))`),
  },
  {
    body: /(?:[局厅]|政府|办事处|办公[室厅])$|^$|委员会$/,
    says: new RegExp(`${OURS}(校|院|公司|集团|学院|大学|医院)(?!开放)`),
  },
  { body: /局$/, says: new RegExp(`${OURS}(厅|委(?![员托派]))`) },
  { body: /厅$/, says: new RegExp(`${OURS}(局)(?!域|部|限|面|势)`) },
  {
    body: /委员会$|(?:政府|办公[室厅]|中心)$/,
    says: new RegExp(`${OURS}(局(?!域|部|限|面|势)|厅)`),
  },
  { body: /办公[室厅]$|中心$/, says: new RegExp(`${OURS}(委)(?![员托派])`) },
  { region: /省$/, says: new RegExp(`${OURS}([市县州盟])(?!域|场|民|内)`) },
  { body: /厅$/, says: new RegExp(`${OURS}(委)(?![员托派])`) },
  { body: /[局厅]$|政府$|办事处$|委员会$/, says: new RegExp(`${OURS}(中心)(?![城区镇村小学校])`) },
  { says: new RegExp(`${OURS}(村)(?=在|公开|全年|通过|每|坚持|认真|严格|将)`) },
  {
    body: /医院$|卫生院$|保健院$/,
    says: new RegExp(`${OURS}(校|公司|集团|局(?!域|部|限|面|势)|厅|镇)`),
  },
  {
    body: /(?:中学|小学|学校|幼儿园)$/,
    says: new RegExp(`${OURS}(局(?!域|部|限|面|势)|厅|院|公司|镇|委(?![员托派]))`),
  },
  { body: /(?:大学|学院)$/, says: new RegExp(`${OURS}(局(?!域|部|限|面|势)|厅|公司|镇)`) },
  { body: /(?:公司|集团)$/, says: new RegExp(`${OURS}(局(?!域|部|限|面|势)|厅|校|镇)`) },
  { body: /(?:馆|中心|队|所|站)$/, says: new RegExp(`${OURS}(校|公司|集团)`) },
];
/** 我区 may be an autonomous region, wherever one is named. */
const NOT_AUTONOMOUS: readonly Other[] = [
  { region: /^[^区]*[县市]$/, says: new RegExp(`${OURS}(区)(?!域|块|位|间|县|内)`) },
];
/** 我县聚焦… at the head of a sentence in the report of a 街道 that is not named as lying in a 县. */
const ACTS =
  '(?=聚焦|认真|坚持|严格|全面|主动公开|共|高度重视|积极|深入|持续|扎实|进一步|将|通过|组织|及时|围绕|不断|切实|始终|未|没有|紧盯|聚力|充分|利用|创新|严格)';
const ABOVE: readonly Other[] = [
  {
    region: /^(?!.*县).*(?:街道|[镇乡])$/,
    says: new RegExp(
      `(?:^|[。;,])(?:\\([一二三四五]\\)[^。,]{2,16}。)?(?:\\d{4}年,)?([我本]县)${ACTS}`,
    ),
  },
  {
    region: /^(?!.*区).*(?:街道|[镇乡])$/,
    says: new RegExp(
      `(?:^|[。;,])(?:\\([一二三四五]\\)[^。,]{2,16}。)?(?:\\d{4}年,)?([我本]区)${ACTS}`,
    ),
  },
];
/** A zone is no 县 and no 镇. */
const ZONE = /新区$|开发区$|园区$/;
const OF_ZONES: readonly Other[] = [
  {
    says: new RegExp(
      `(?:^|[。;,])(?:\\([一二三四五]\\)[^。,]{2,16}。)?(?:\\d{4}年,)?([我本](?:县|镇|乡|街道|校))${ACTS}`,
    ),
  },
];
/** 区委、区政府高度重视 in the report of a 县: whoever leads or acts there bears another name. */
const HEAD = '(?<=^|[,。;:、)]|在|按照|根据|受|经|由|向|对|以|为|围绕|落实|贯彻)';
const PAIRS: readonly Other[] = [
  {
    region: /^(?!.*区).*县/,
    says: new RegExp(`${HEAD}(区委(?:、|和)?区(?:人民)?政府)(?!、|和|等)`),
  },
  {
    region: /^(?!.*县).*区/,
    says: new RegExp(`${HEAD}(县委(?:、|和)?县(?:人民)?政府)(?!、|和|等)`),
  },
  {
    region: /^[^县区]*[省市]$/,
    says: new RegExp(
      `(?<=^|[,。;:)]|在)([县区]委(?:、|和)?[县区](?:人民)?政府)(?=高度|的?领导|坚持|主要|对|把|将|多次|专题)`,
    ),
  },
  { region: /街道$/, says: /(?<=^|[,。;:)])(镇党委(?:、|和)?镇政府|乡党委(?:、|和)?乡政府)/ },
  { region: /[镇乡]$/, says: /(?<=^|[,。;:)])(街道党工委(?:、|和)?(?:街道)?办事处)/ },
  {
    region: /[市县区旗州]$/,
    body: /局$/,
    says: /(?<=^|[,。;:)])([厅委]党组)(?=高度|坚持|多次|专题|定期|会议|书记|主要|切实)/,
  },
  {
    body: /厅$/,
    says: /(?<=^|[,。;:)])([局委]党组)(?=高度|坚持|多次|专题|定期|会议|书记|主要|切实)/,
  },
  {
    body: /[局厅]$/,
    says: /(?<=^|[,。;:)])([镇乡]党委|街道党工委)(?=高度|坚持|多次|专题|定期|会议|书记|主要|切实)/,
  },
];
/** 在区委、区政府的领导下 in the report of a 县: its own superiors bear another name. */
const LED: readonly Other[] = [
  { region: /县/, says: /在(区委(?:、|和)?区政府)/ },
  { region: /^(?!.*县).*区/, says: /在(县委(?:、|和)?县政府)/ },
  { region: /^[^县区]*[省市]$/, says: /在([县区]委(?:、|和)?[县区]政府)/ },
  { region: /省$/, says: /在([市县区]委(?:、|和)?[市县区]政府)/ },
  // In a province a 局 may be one of a 厅 or a 委.
  { region: /[市县区旗州]$/, body: /局$/, says: /在(厅党组|委党组)/ },
  { body: /厅$/, says: /在(局党组|委党组)/ },
  { region: /[镇乡]$/, says: /在(街道党工委|局党组|厅党组)/ },
  { region: /街道$/, says: /在([镇乡]党委|局党组)/ },
].map(({ says, ...rest }) => ({
  ...rest,
  says: new RegExp(`${says.source}(?:的)?(?:坚强|正确|统一|具体)?(?:的)?领导下`),
}));
/** Whom an organ directs, and who heads it: 县直各部门 and 县长 in the report of a 区. */
const BELOW = '(?<=^|[,。;:、]|组织|要求|督促|指导|对|向|由|和|各|抓好)';
const THEIRS: readonly Other[] = [
  { region: /^(?!.*区).*县$/, says: new RegExp(`${BELOW}(区直)(?=各?(?:部门|单位|机关))`) },
  { region: /^(?!.*县).*区$/, says: new RegExp(`${BELOW}(县直)(?=各?(?:部门|单位|机关))`) },
  { region: /^[^县区]*市$/, says: new RegExp(`${BELOW}([县区]直)(?=各?(?:部门|单位|机关))`) },
  { region: /[县区]$/, says: new RegExp(`${BELOW}(省直)(?=各?(?:部门|单位|机关))`) },
  { region: /^(?!.*区).*县$/, says: /由(?:常务副|分管副|副)?(区长)(?=任|担任|为|牵头|负责|分管)/ },
  { region: /^(?!.*县).*区$/, says: /由(?:常务副|分管副|副)?(县长)(?=任|担任|为|牵头|负责|分管)/ },
  {
    region: /[县区]$/,
    body: /政府/,
    says: /由(?:常务副|分管副|副)?([市省]长)(?=任|担任|为|牵头|负责|分管)/,
  },
  {
    region: /[县区]$/,
    body: /政府/,
    says: /(?:^|[,。;])(?:\([一二三四五]\)[^。,]{2,16}。)?(?:常务副|副)?([市省]长)(?=主持召开|主持审议|亲自主持)/,
  },
  {
    region: /^[^县区]*市$/,
    body: /政府/,
    says: /(?:^|[,。;])(?:\([一二三四五]\)[^。,]{2,16}。)?(?:常务副|副)?([县区]长)(?=多次|主持|亲自|作出批示|带队)/,
  },
  { region: /^[^县区]*市$/, says: /(?<=^|[,。;:])([县区]委)(?=常委会)/ },
  { region: /^(?!.*区).*县$/, says: new RegExp(`${BELOW}(区属)(?=各?(?:部门|单位|企业|学校))`) },
  { region: /^(?!.*县).*区$/, says: new RegExp(`${BELOW}(县属)(?=各?(?:部门|单位|企业|学校))`) },
  {
    region: /^(?!.*县).*区$/,
    says: /(?<=^|[,。;:]|\d年|在|按照|根据|经|由|向|报|通过|依托|召开)(县(?:人民)?政府(?!采购|投资)|县委(?!员)|县直)/,
  },
  {
    region: /^(?!.*区).*县$/,
    says: /(?<=^|[,。;:]|\d年|在|按照|根据|经|由|向|报|通过|依托|召开)(区(?:人民)?政府(?!采购|投资)|区委(?!员)|区直)/,
  },
  {
    region: /^[^县区]*市$/,
    says: /(?<=^|[,。;:]|在|按照|根据|经|由|通过|依托|召开)(县(?:人民)?政府)(?=公报|门户网站|网站|常务会议|信息公开|办公室(?:统一|统筹|牵头|印发))/,
  },
  { region: /街道$/, says: /由(?:副)?([镇乡]长)(?=任|担任|为|牵头|负责|分管)/ },
  { region: /镇$/, says: /由(?:副)?(乡长)(?=任|担任|为|牵头|负责|分管)/ },
  { region: /乡$/, says: /由(?:副)?(镇长)(?=任|担任|为|牵头|负责|分管)/ },
  { body: /局$/, says: /由(?:分管副|副)?(厅长)(?=任|担任|为|牵头|负责|分管)/ },
  { body: /厅$/, says: /由(?:分管副|副)?(局长)(?=任|担任|为|牵头|负责|分管)/ },
];
/** 作为省级主管部门 in the report of a 市. */
const AS = new Sought(
  ['作为', '身为', '局是', '厅是', '委是'],
  () =>
    /(?:作为|身为|[局厅委]是)(?:[一全]?[个家名])?([省市县区镇乡](?:级|人民政府|政府))[\u4e00-\u9fff]{0,8}?(?:部门|单位|机关)/g,
);
/** A 市 may be one of counties. */
const RANKS: readonly (readonly [region: RegExp, levels: string])[] = [
  [/省$|自治区$/, '省'],
  [/(?:市|州|盟|地区)$/, '市县'],
  [/(?:县|区|旗)$/, '县区'],
  [/(?:镇|乡|街道)$/, '镇乡'],
];

/** 我县 in the report of a 区, 我厅 in that of a 局, 作为省级主管部门 in that of a 市, 全县 in that of a 市. */
export function otherLevels({ passages }: Report, own: string, rulebook: Rulebook): Detected[] {
  const { region, body } = splitRegion(own);
  if (/自治区$|地区$/.test(region)) return [];
  const isZone = ZONE.test(region) || ZONE.test(body.replace(/管理委员会$/, ''));
  const isAutonomous = passages.some(({ text }) => text.text.includes('自治区'));
  const patterns = (
    isZone
      ? OF_ZONES
      : [...OTHERS, ...LED, ...ABOVE, ...PAIRS, ...THEIRS, ...(isAutonomous ? [] : NOT_AUTONOMOUS)]
  )
    .filter((other) => (other.region?.test(region) ?? true) && (other.body?.test(body) ?? true))
    .map(({ says }) => says);
  const levels = isZone ? undefined : RANKS.find(([end]) => end.test(region))?.[1];
  for (const { area, text, section } of passages) {
    if (area !== 'body') continue;
    const hit =
      said(patterns, text.text, own) ??
      as(text.text, levels) ??
      foreignLevels(text.text, own, isZone, rulebook) ??
      (isZone ? undefined : otherWholes(text.text, own, isAutonomous)[0]);
    if (!hit) continue;
    const { name, start } = hit;
    return [
      {
        messageId: 'level',
        values: { found: name, expected: own },
        span: sourceSpan(text, start, start + name.length),
        place: section === undefined ? {} : { section },
        level: 'warning',
      },
    ];
  }
  return [];
}

function said(patterns: readonly RegExp[], text: string, own: string): ForeignSubject | undefined {
  for (const says of patterns) {
    const found = says.exec(text);
    if (!found) continue;
    // 在…领导下 and 我县聚焦… are longer than the words that are wrong in them; 我厅 is not.
    const name = found[1] !== undefined && found[0].length > 3 ? found[1] : found[0];
    const start = found.index + found[0].indexOf(name);
    // 托管的栗川县两个镇，仍由县人民政府公开: that of a place that was named before.
    const before = text.slice(text.lastIndexOf('。', start) + 1, start);
    if (!/^[我本]/.test(name) && namesOther(before, own)) continue;
    return { name, start };
  }
  return undefined;
}

function as(text: string, levels: string | undefined): ForeignSubject | undefined {
  const found = AS.in(text).find(
    (match) => levels !== undefined && !levels.includes(match[1]![0]!),
  );
  return found && { name: found[1]!, start: found.index + found[0].indexOf(found[1]!) };
}
