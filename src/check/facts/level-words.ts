import { matchesOf } from '../../text/matches.js';
import { splitRegion } from '../../understand/facts/organs.js';
import { sentenceAround } from '../../understand/facts/passages.js';
import type { ForeignSubject } from './foreign-subjects.js';

const LEAD = '(?:\\([一二三四五六七八九十]{1,2}\\)[^。,:]{2,16}[。:])?';
const WHEN = '(?:\\d{4}年(?:度|以来)?,?|截至[^,。;]{2,12},|全年,?|一年来,?)?';
const WHOLE = '(全[省市县区镇乡])';
/** What a whole region has that does something: 全市各级行政机关, 全区32个部门. */
const MEMBERS =
  '(?=共?(?:收到|新收|受理)政府信息公开申请|共(?:发布|公开|办理|受理|举办|编制)[^。;]{2,30}均由[本我][局委办厅]|各级(?:行政机关|政府|各部门)|政府系统|行政机关|各(?:乡镇|镇街|街道|部门|单位|村|社区)|(?:政务公开|政府信息公开|信息公开)工作(?:推进|有序|扎实|取得|水平|持续|稳步)|\\d+个(?:部门|单位|乡镇|乡|镇|街道|行政村|村|社区|县直|区直))';
const HEADED = new RegExp(
  `(?:^|[,。;:])${LEAD}${WHEN}(?:(?:对|组织|指导|督促|推动))?${WHOLE}${MEMBERS}`,
  'g',
);
/** 我局统筹推进全市教育系统信息公开: whoever directs a region is of its rank. */
const DIRECTED = new RegExp(
  `[我本](?:局|厅|委|办|县|市|区|镇|乡|街道)[^,。;]{0,6}(?:统筹推进|统筹|指导|督促|牵头推进|牵头做好|牵头|负责|主管)${WHOLE}(?=[\\u4e00-\\u9fff\\d])`,
  'g',
);
const AS = new RegExp(
  `(?:作为|身为)${WHOLE}[\\u4e00-\\u9fff]{0,12}?(?:主管|行政|牵头|组成)(?:部门|单位|机关)`,
  'g',
);
/** 面向全区企业, 公开全市财政收支情况. */
const FOR = new RegExp(
  `(?:^|[,。;])(?:面向${WHOLE}(?=企业|群众|居民|村民)|(?:公开|发布|公布|汇总)${WHOLE}(?=[\\u4e00-\\u9fff]{2,10}(?:情况|数据|统计)))`,
  'g',
);
/** 全县4个县、3个区: only a 市 holds them. */
const HOLDS =
  /(?:^|[,。;:])(?:\d{4}年,?|全年,?)?(全县)(?=\d{1,2}个(?:县|区|市)(?:[、,和(]|均|全部))/g;
/** 全区域, 全市场, 全县城. */
const NO_REGION = /^(?:域|场|城(?!乡))/;
/** What is said of a superior's region: rankings, meetings, honours, prescriptions. */
const ABOVE =
  /占全|占比|排名|名列|位列|位居|居|第[一二三四五六七八九十\d]|考核中|获|表彰|会议精神|推进会|工作会|培训班|培训会|参加|参与|现场会|经验|推广|上级|部署|安排|试点|评为|示范|平均|其中|配合|协助|响应|列入|纳入全|自治区/;
/** 全市共收到3127件，我县收到27件: the number of the region above, and the own one beside it. */
const COUNTED = /^共?(?:收到|新收|受理)政府信息公开申请|^共(?:发布|公开|办理)/;
const BESIDE = /(?<!报告)[我本][县市区省镇乡]|[省市县区]本级/;
/** 27件，其中自然人24件: parts of the number itself. */
const OWN_PARTS = /其中(?=:?(?:自然人|商业企业|通过|网[络上]|信函|当面|予以公开))/g;
const NAMED =
  /[\u4e00-\u9fff]{2}(?:县|区(?![域块位])|市(?![场政民区容])|镇(?!村)|乡(?![村镇亲土情愁]))(?!长|[\u4e00-\u9fff]?[直级])/g;
/** 各社区, 城乡, 城镇 name no place. */
const NO_NAME = /[社园景地小辖城片市校专街山牧农库矿]区$|城市$|[城集乡]镇$|^[各由向对]/;

/** Which whole regions an organ does not speak of as its own, by how its own region ends. */
const WRONG: readonly (readonly [region: RegExp, others: string])[] = [
  [/省$/, '市县区镇乡'],
  [/市$/, '省县区镇乡'],
  [/[县旗]$/, '省市区镇乡'],
  [/区$/, '省市县镇乡'],
  [/镇$/, '省市乡'],
  [/乡$/, '省市镇'],
  [/街道$/, '省市镇乡'],
];

/** 全市各级行政机关 in the report of a 县, where the region is the report's own. */
export function otherWholes(text: string, own: string, isAutonomous: boolean): ForeignSubject[] {
  const { region } = splitRegion(own);
  const others = WRONG.find(([end]) => end.test(region))?.[1];
  if (others === undefined || ![...others].some((level) => text.includes(`全${level}`))) return [];
  const found: ForeignSubject[] = [];
  for (const pattern of [HEADED, DIRECTED, FOR, AS, HOLDS])
    for (const match of matchesOf(text, pattern)) {
      const name = match[1] ?? match[2]!;
      const start = match.index + match[0].indexOf(name);
      if (!others.includes(name[1]!) || NO_REGION.test(text.slice(start + 2))) continue;
      // The counties of an autonomous region call it 全区.
      if (name === '全区' && isAutonomous) continue;
      const around = sentenceAround(text, start, start + 2);
      const sentence = text.slice(around.start, around.end).replace(OWN_PARTS, '');
      const isCount = COUNTED.test(text.slice(start + 2));
      if (isCount && BESIDE.test(sentence)) continue;
      if (ABOVE.test(sentence) || namesOther(text.slice(around.start, start), own)) continue;
      found.push({ name, start });
    }
  return found;
}

/** 栗川县打造示范点，全县15个乡镇…: the whole is that of a place named before. */
export function namesOther(before: string, own: string): boolean {
  return matchesOf(before, NAMED).some(
    ({ 0: name }) =>
      !own.includes(name) && !/^[我本全各]/.test(name.slice(1)) && !NO_NAME.test(name),
  );
}
