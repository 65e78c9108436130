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
  { body: /(?:[局厅]|政府|办事处)$/, says: new RegExp(`${OURS}[校院](?!开放)`) },
  { body: /局$/, says: new RegExp(`${OURS}(厅|委(?![员托派]))`) },
  { body: /厅$/, says: new RegExp(`${OURS}(局)(?!域|部|限|面|势)`) },
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
  const patterns = [...OTHERS, ...LED]
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
    const words =
      found?.[1] !== undefined && found[0].startsWith('在') ? found[1] : found ? hit[0] : hit[1]!;
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
