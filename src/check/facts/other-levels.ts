import { sourceSpan } from '../../text/mapped.js';
import { matchesOf } from '../../text/matches.js';
import { splitRegion } from '../../understand/facts/organs.js';
import type { Report } from '../../understand/report.js';
import type { Detected } from '../finding.js';

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
];
/** 我县聚焦… at the head of a sentence in the report of a 街道 that is not named as lying in a 县. */
const ACTS =
  '(?=聚焦|认真|坚持|严格|全面|主动公开|共|高度重视|积极|深入|持续|扎实|进一步|将|通过|组织|及时|围绕|不断|切实|始终|未|没有)';
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
  { body: /局$/, says: /在(厅党组|委党组)/ },
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
  { region: /街道$/, says: /由(?:副)?([镇乡]长)(?=任|担任|为|牵头|负责|分管)/ },
  { region: /镇$/, says: /由(?:副)?(乡长)(?=任|担任|为|牵头|负责|分管)/ },
  { region: /乡$/, says: /由(?:副)?(镇长)(?=任|担任|为|牵头|负责|分管)/ },
  { body: /局$/, says: /由(?:分管副|副)?(厅长)(?=任|担任|为|牵头|负责|分管)/ },
  { body: /厅$/, says: /由(?:分管副|副)?(局长)(?=任|担任|为|牵头|负责|分管)/ },
];
/** 作为省级主管部门 in the report of a 市. */
const AS =
  /(?:作为|身为|[局厅委]是)(?:[一全]?[个家名])?([省市县区镇乡](?:级|人民政府|政府))[\u4e00-\u9fff]{0,8}?(?:部门|单位|机关)/g;
/** A 市 may be one of counties. */
const RANKS: readonly (readonly [region: RegExp, levels: string])[] = [
  [/省$|自治区$/, '省'],
  [/(?:市|州|盟|地区)$/, '市县'],
  [/(?:县|区|旗)$/, '县区'],
  [/(?:镇|乡|街道)$/, '镇乡'],
];

/** 我县 in the report of a 区, 我厅 in that of a 局, 作为省级主管部门 in that of a 市. */
export function otherLevels({ passages }: Report, own: string): Detected[] {
  const { region, body } = splitRegion(own);
  if (/自治区$|新区$|地区$|开发区$|园区$/.test(region)) return [];
  const patterns = [...OTHERS, ...LED, ...ABOVE, ...PAIRS, ...THEIRS]
    .filter((other) => (other.region?.test(region) ?? true) && (other.body?.test(body) ?? true))
    .map(({ says }) => says);
  const levels = RANKS.find(([end]) => end.test(region))?.[1];
  for (const { area, text, section } of passages) {
    if (area !== 'body') continue;
    const found = patterns.map((says) => says.exec(text.text)).find(Boolean);
    const as = matchesOf(text.text, AS).find(
      (match) => levels !== undefined && !levels.includes(match[1]![0]!),
    );
    const hit = found ?? as;
    if (!hit) continue;
    // 在…领导下 and 我县聚焦… are longer than the words that are wrong in them; 我厅 is not.
    const words = found
      ? found[1] !== undefined && found[0].length > 3
        ? found[1]
        : found[0]
      : hit[1]!;
    const start = hit.index + hit[0].indexOf(words);
    return [
      {
        messageId: 'level',
        values: { found: words, expected: own },
        span: sourceSpan(text, start, start + words.length),
        place: section === undefined ? {} : { section },
        level: 'warning',
      },
    ];
  }
  return [];
}
