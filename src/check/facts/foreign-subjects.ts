import type { Rulebook } from '../../rulebook/types.js';
import { once } from '../../text/once.js';
import { matchesOf } from '../../text/matches.js';
import { placesOf, relate, splitRegion } from '../../understand/facts/organs.js';
import { wordsOf } from '../text/lexicon.js';

/** An organ of another place that is the subject of a clause: its name, and where it stands. */
export interface ForeignSubject {
  readonly name: string;
  readonly start: number;
}

/** What the name of an organ ends in, where a sentence goes on behind it. */
const END =
  '(?:人民政府|政府(?!信息|公报|文件|规章|令|常务|系统|采购|网|办|各|部门|投资|性|工作|和社会|门户)|委员会|管委会|办公[室厅]|办事处|街道(?!办)|中心|[局厅委署院](?![员托派])|[镇乡](?![村镇政府]))';
const WHEN =
  '(?:(?:\\d{4}年(?:度|以来|来)?|一年来|本年度|今年以来|今年|全年|下一步|今后|同时|此外|目前|近年来|据此|其中|截至年底),?)?';
const LEAD =
  '(?:\\([一二三四五六七八九十]{1,2}\\)[^。,:]{2,16}[。:]|[一二三四五]是(?:[^。,:]{2,12}。)?)?';
const SUBJECT = new RegExp(
  `(?:^|[,。;!?:])${LEAD}${WHEN}([\\u4e00-\\u9fff]{2,6}?[县区市旗镇乡道][\\u4e00-\\u9fff]{0,14}?${END})`,
  'g',
);
/** A place alone, before what its government or office does. */
const PLACE = new RegExp(
  `(?:^|[,。;!?:])${LEAD}${WHEN}([\\u4e00-\\u9fff]{2,4}(?:[县区市旗镇乡]|街道))(?=全年|本年度|共|主动公开|坚持|认真|严格|积极|深入|持续|扎实|全面|高度重视|聚焦|围绕|切实|始终|未收|没有|通过|组织|及时|将|进一步|不断|收到|新收|受理|办结|制定|印发|修订)`,
  'g',
);
/** Places of one rank do not lie in each other. */
const RANKS: readonly RegExp[] = [/[县旗区]$/, /[镇乡]$|街道$/, /市$|州$|盟$/, /省$|自治区$/];
const NO_PLACE =
  /^(?:可|应|须|可以|应当)[向由经报]|^(?:近|代拟|历届|历年|历次)|[年届拟次度期批项][省市县区镇乡旗州]$|^[全各我本该其他外邻相两三几多跨至到与和及对等级属所在区县市省地以为使将把从让由按受经向赴报请并经据]|^(?:通过|依托|利用|借助|会同|联合|邀请|协助|协同|配合|公开|根据|按照|依据|依照|遵照|对照|落实|贯彻|执行|接受|接收|收到|转发|转办|转交|提请|商请|指导|督促|督导|推动|推进|组织|学习|参加|参照|借鉴|帮助|支持|成立|建立|完善|加强|做好|开展|涉及|属于|围绕|聚焦|作为|经过|关于|由于|以及|同时|其中|针对|登录|登陆|访问|浏览|进入|详见|参见|请见|见于|运用|规范|修订|修编|编制|印发|制定|发布|公布|更新|协调|打造|建设|推广|服务|覆盖)|[经报送呈向由请到在给交按让使据受从把将被并致助][省市县区旗镇乡州]$|[的了和与及对在]|提升|推动|加强|覆盖|下辖|开发区$|新区$|园区$|高新区$|社区$|城区$|地区$|辖区$|景区$|小区$|片区$|专区$/;
/** The sentence names its own organ: the other one has to do with it. */
export const OWN = /[我本](?:局|委|办|厅|院|所|队|站|中心|县|市|区|镇|乡|街道|单位|机关|部门|府)/;
/** Departments that do something for the others of their place, or for all. */
const SERVES =
  /政务|审批|数据|公开|办公[室厅]|政府|财政|司法|审计|档案|保密|编|组织部|宣传|网信|公安|税务|气象|监委|督查|机关事务|融媒体|图书|信访/;
const FOR_ALL = /全[县市区省旗]|各[部单乡镇县区]|对|向/;
/** Behind a name: one of several, or who is spoken of, not who acts. */
const OTHERWISE =
  /^(?:等|、|和|与|及(?!时)|同(?!步|时)|诉|因|就|来|函|原|由|系|对[我本]|向[我本]|所|辖|的|关于|提供|反馈|介绍|作为第三人|挂牌)/;

/** Organs of other places of one rank with the report's own that do the work of a clause. */
export function foreignSubjects(text: string, own: string, rulebook: Rulebook): ForeignSubject[] {
  const { last, rank } = rankOf(own);
  if (last === undefined || rank === undefined) return [];
  const found: ForeignSubject[] = [];
  const isPlace = /^$|政府$|办事处$/.test(splitRegion(own).body);
  const matches = [...matchesOf(text, SUBJECT), ...(isPlace ? matchesOf(text, PLACE) : [])];
  for (const match of matches) {
    const name = match[1]!;
    const start = match.index + match[0].length - name.length;
    const isSister = isOfOwnPlace(name, own, last);
    if (!isSister && !isForeign(name, own, last, rank)) continue;
    if (common(rulebook).test(placesOf(name).join(''))) continue;
    const from = text.lastIndexOf('。', start - 1) + 1;
    const stop = text.indexOf('。', start);
    const before = text.slice(from, start);
    const behind = text.slice(start + name.length, stop < 0 ? undefined : stop);
    const isKind = splitRegion(name).body === splitRegion(own).body;
    if (OTHERWISE.test(behind)) continue;
    if (isSister && (OWN.test(before + behind) || SERVES.test(name) || FOR_ALL.test(behind)))
      continue;
    // Where the report's own organ is named too, only one of the same kind that does its own work is told.
    if (OWN.test(before + behind) && (!isKind || dealings(rulebook).test(before + behind)))
      continue;
    if (dealings(rulebook).test(before) || mentions(rulebook).test(behind)) continue;
    found.push({ name, start });
  }
  return found;
}

/** Another department of the report's own place. */
function isOfOwnPlace(name: string, own: string, last: string): boolean {
  const [one, other] = [splitRegion(own), splitRegion(name)];
  if (one.body === '' || other.region === '' || /政府|办事处/.test(one.body)) return false;
  if (!other.region.endsWith(last) || !one.region.endsWith(other.region)) return false;
  return /[局厅]$|委员会$/.test(other.body) && relate(own, name) === 'different';
}

/** 按照栗川县人民政府部署, 栗川县委、县政府: whoever leads is of the report's own place. */
const LEADS =
  /([\u4e00-\u9fff]{2,4}[县区市旗镇乡])(?:人民政府|政府(?!信息)|委(?=、|和|的|领导|高度|办公室|坚强)|党委)(?:办公[室厅]|办|、[县区市旗镇乡]政府)?(?:[\u4e00-\u9fff]{0,12})?(?=的?(?:统一|坚强|正确|具体)?(?:部署|安排|领导|要求|批准|备案|考核|高度重视)|门户网站|网站|网(?=\(|下载|查)|常务会议|常务会|党组会)/g;
/** 指导平陵市各级人社部门: whoever directs all ranks directs those of his own place. */
const WIDE =
  /([\u4e00-\u9fff]{2,4}[县区市旗州])(?=各级[\u4e00-\u9fff]{2,8}(?:部门|机关|单位|政府))/g;
/** An organ's name inside a sentence: the place takes two or three characters before its rank. */
const INSIDE =
  /([\u4e00-\u9fff]{2,3}[县区旗镇乡市])([\u4e00-\u9fff]{2,14}?(?:[局厅院]|委员会|办公室|中心))/g;
/** What stands before a name and is no part of it. */
const LINKS = /^[导督促求织过托在向由据按照合足行请办到用于助录的受经处报对和与为因及至从]/;
/** 结合栗川县实际: of whose place the report speaks as of its own. */
const SELF =
  /(?:结合|立足|围绕|切合|符合|针对|全面展示|集中展示|充分展示|充分反映|全面反映)([\u4e00-\u9fff]{2,4}(?:[县区市旗镇乡]|街道))(?=实际|情况|特点|发展|经济|工作实际|县情|区情|[\u4e00-\u9fff]{2})(?!人民|[^,。;]{0,8}(?:(?<![大全布格结])局|厅))/g;

/** 编印《栗川县旅游服务指南》: who makes such things makes them for his own place. */
const MADE_TITLE =
  /《([\u4e00-\u9fff]{2,4}[县区市旗镇乡])(?!人民|委|政府)[^《》]{2,28}(?:指南|目录|清单|手册|要点|方案|制度|办法|规定|汇编|一览表)》/g;
const MADE = /修订|更新|编制|编印|制定|制订|印发|完善|发布|健全|建立|编写/;
const OTHERS_MADE =
  /转发|学习|参照|借鉴|根据|按照|落实|指导|参考|收到|贯彻|执行|依据|对照|援引|协助|配合|联合|参与|会同/;

/**
 * Names of another place of the same rank where only the report's own place could stand: those that lead it, that
 * it speaks of as its own, and organs of its own kind with which it has no dealings.
 */
export function foreignNames(text: string, own: string, rulebook: Rulebook): ForeignSubject[] {
  const { last, rank } = rankOf(own);
  if (last === undefined || rank === undefined) return [];
  const { body } = splitRegion(own);
  const found: ForeignSubject[] = [];
  const add = (name: string, start: number, ends = /[。;]/) => {
    const from = Math.max(text.lastIndexOf('。', start), text.lastIndexOf(';', start)) + 1;
    const stop = text.slice(start).search(ends);
    const sentence = text.slice(from, stop < 0 ? undefined : start + stop);
    const place = trimmed(name, rulebook);
    if (place === undefined || !isForeign(place, own, last, rank)) return;
    if (dealings(rulebook).test(sentence) || mentions(rulebook).test(sentence)) return;
    found.push({ name: place, start: start + name.length - place.length });
  };
  for (const match of matchesOf(text, WIDE)) add(match[1]!, match.index, /[。;,]/);
  for (const match of matchesOf(text, LEADS)) add(match[1]!, match.index);
  for (const match of matchesOf(text, SELF))
    add(match[1]!, match.index + match[0].indexOf(match[1]!));
  for (const match of text.includes('《') ? matchesOf(text, MADE_TITLE) : []) {
    const before = text
      .slice(Math.max(0, match.index - 16), match.index)
      .split(/[。;]/)
      .at(-1)!;
    if (MADE.test(before) && !OTHERS_MADE.test(before)) add(match[1]!, match.index + 1);
  }
  if (body !== '' && text.includes(body[0]!))
    for (const match of matchesOf(text, INSIDE)) {
      const isList =
        /[、和与及]/.test(text[match.index + match[0].length] ?? '') ||
        text[match.index - 1] === '、';
      if (isShortOf(match[2]!, body) && !isList) add(match[1]!, match.index);
    }
  return found;
}

/** The site of another place's government, where a preface says where the report is found. */
export function foreignSites(text: string, own: string, rulebook: Rulebook): ForeignSubject[] {
  return /网站/.test(text) ? foreignNames(text, own, rulebook) : [];
}

/** 发改局 for 发展和改革局: its characters in order, from the first to the last. */
export function isShortOf(short: string, body: string): boolean {
  if (short === body) return true;
  if (short.length < 3 || short[0] !== body[0] || short.at(-1) !== body.at(-1)) return false;
  let at = 0;
  for (const character of body) if (character === short[at]) at++;
  return at === short.length;
}

/** The place at the end of some characters: 在栗川县 is 栗川县; none where the characters before it are words. */
function trimmed(name: string, rulebook: Rulebook): string | undefined {
  const isPlace = (place: string) =>
    place.length >= 3 && !NO_PLACE.test(place) && !common(rulebook).test(place);
  const short = name.slice(-3);
  if (!isPlace(short)) return undefined;
  const long = name.slice(-4);
  return long.length > 3 && !LINKS.test(long) && isPlace(long) ? long : short;
}

function rankOf(own: string): { last: string | undefined; rank: RegExp | undefined } {
  const last = placesOf(own).at(-1);
  return { last, rank: RANKS.find((end) => last !== undefined && end.test(last)) };
}

/** Of the same rank, and neither named in the report's own name nor the other way round. */
function isForeign(name: string, own: string, last: string, rank: RegExp): boolean {
  const [place = '', ...more] = placesOf(name);
  if (NO_PLACE.test(place) || place.length < 3 || place.length > 6) return false;
  // 碧陇市澹川县: the last place of a name tells its rank.
  const deepest = more.at(-1) ?? place;
  if (!rank.test(deepest) || NO_PLACE.test(deepest)) return false;
  const core = deepest.slice(0, -1);
  return (
    !own.includes(core) &&
    !name.includes(last.replace(/街道$|.$/, '')) &&
    !deepest.endsWith(last) &&
    !last.endsWith(deepest)
  );
}

export const dealings = once(
  (rulebook: Rulebook): RegExp =>
    new RegExp(wordsOf(rulebook, 'issuer-words', 'dealing').join('|')),
);
const common = once(
  (rulebook: Rulebook): RegExp =>
    new RegExp(
      `[我本全各该是的了以为在按对使将把让受赴撤并其这那每某两几]|${wordsOf(rulebook, 'issuer-words', 'no-place').join('|')}`,
    ),
);
export const mentions = once(
  (rulebook: Rulebook): RegExp =>
    new RegExp(wordsOf(rulebook, 'issuer-words', 'mention').join('|')),
);

/** Whether what stands before the rank can be the name of a place: 由县政府, 加上市政府 name none. */
export function isNamed(name: string, rulebook: Rulebook): boolean {
  const places = placesOf(name);
  const [first] = places;
  if (first === undefined) return true;
  return first.length > 2 && !NO_PLACE.test(first) && !common(rulebook).test(first);
}
