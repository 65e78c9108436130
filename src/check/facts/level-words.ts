import type { Rulebook } from '../../rulebook/types.js';
import { listsOf } from '../../rulebook/words.js';
import { flatMap } from '../../text/flat-map.js';
import { matchesOf } from '../../text/matches.js';
import { once } from '../../text/once.js';
import { splitRegion } from '../../understand/facts/organs.js';
import { sentenceAround } from '../../understand/facts/passages.js';
import type { ForeignSubject } from './foreign-subjects.js';
import { dealings } from './foreign-words.js';

const LEAD = '(?:\\([一二三四五六七八九十]{1,2}\\)[^。,:]{2,16}[。:])?';
const WHEN = '(?:\\d{4}年(?:度|以来)?,?|截至[^,。;]{2,12},|全年,?|一年来,?)?';
const WHOLE = '(全[省市县区镇乡])';
const AS = new RegExp(
  `(?:作为|身为)${WHOLE}[\\u4e00-\\u9fff]{0,12}?(?:主管|行政|牵头|组成)(?:部门|单位|机关)`,
  'g',
);
/** 全县4个县、3个区: only a 市 holds them. */
const HOLDS =
  /(?:^|[,。;:])(?:\d{4}年,?|全年,?)?(全县)(?=\d{1,2}个(?:县|区|市)(?:[、,和(]|均|全部))/g;
/** 全区域, 全市场, 全县城. */
const NO_REGION = /^(?:域|场|城(?!乡))/;

/** 全市共收到3127件，我县收到27件: the number of the region above, and the own one beside it. */
const COUNTED = /^共?(?:收到|新收|受理)政府信息公开申请|^共(?:发布|公开|办理)/;
const BESIDE = /(?<!报告)[我本][县市区省镇乡]|[省市县区]本级/;
/** 27件，其中自然人24件: parts of the number itself. */
const OWN_PARTS = /其中(?=:?(?:自然人|商业企业|通过|网[络上]|信函|当面|予以公开))/g;

/** Where an organ speaks of a whole region, by `rules/lexicon/whole-words.yaml`. */
interface Wholes {
  readonly patterns: readonly RegExp[];
  /** 全市各县（市、区）: what a 省 does not say of itself; a 县 may say it of the 市 that it belongs to. */
  readonly divided: RegExp;
  /** 县政府办公室对全市各乡镇: the office of a rank, and the whole whose parts it oversees. */
  readonly overseen: RegExp;
  /** What is said of a superior's region. */
  readonly above: RegExp;
}

type Name =
  | 'above'
  | 'counted'
  | 'data'
  | 'directs'
  | 'divisions'
  | 'goes-on'
  | 'manners'
  | 'matters'
  | 'members'
  | 'offices'
  | 'oversees'
  | 'people'
  | 'publishes'
  | 'works';

const wholesOf = once((rulebook: Rulebook): Wholes => {
  const any = listsOf<Name>(rulebook, 'whole-words');
  const does = `(?=共?(?:收到|新收|受理)政府信息公开申请|共(?:${any('works')})[^。;]{2,30}均由[本我][局委办厅]|${any('members')}|(?:${any('matters')})工作(?:${any('goes-on')})|\\d+个(?:${any('counted')}))`;
  return {
    patterns: [
      // 全市各级行政机关, 全区32个部门
      new RegExp(`(?:^|[,。;:])${LEAD}${WHEN}(?:对|组织|指导|督促|推动)?${WHOLE}${does}`, 'g'),
      // 我局统筹推进全市教育系统信息公开: whoever directs a region is of its rank.
      new RegExp(
        `[我本](?:局|厅|委|办|县|市|区|镇|乡|街道)[^,。;]{0,6}(?:${any('directs')})${WHOLE}(?=[\\u4e00-\\u9fff\\d])`,
        'g',
      ),
      // 面向全区企业, 公开全市财政收支情况
      new RegExp(
        `(?:^|[,。;])(?:面向${WHOLE}(?=${any('people')})|(?:${any('publishes')})${WHOLE}(?=[\\u4e00-\\u9fff]{2,10}(?:${any('data')})))`,
        'g',
      ),
      AS,
      HOLDS,
    ],
    overseen: new RegExp(
      `(?<=^|[,。;:])${LEAD}${WHEN}([省市县区旗州])(?:人民)?(?:${any('offices')})(?:${any('manners')})*(?:${any('oversees')})${WHOLE}(?=${any('members', 'divisions')})`,
      'g',
    ),
    divided: new RegExp(`(?:^|[,。;:])${LEAD}${WHEN}(全市)(?=${any('divisions')})`, 'g'),
    above: new RegExp(`第[一二三四五六七八九十\\d]|${any('above')}`),
  };
});

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

/** 健全镇村机制, 食品安全县: no 全县. 全县域, 全乡镇: no region. */
const ANY = '(?<![健安齐完保周])全';
/** What an organ never says, for no place of the other rank is its own, above it or below it. */
const NEVER: readonly (readonly [region: RegExp, whole: RegExp])[] = [
  [/街道$/, new RegExp(`${ANY}(?:镇(?![村域街区])|乡(?![村镇域贤土情音]))`, 'g')],
  [/镇$/, new RegExp(`${ANY}(?:乡(?![村镇域贤土情音])|街道)`, 'g')],
  [/乡$/, new RegExp(`${ANY}(?:镇(?![村域街区])|街道)`, 'g')],
  [/区$/, new RegExp(`${ANY}县(?![域城级直乡镇区市])`, 'g')],
];
/** A place may have been of another rank before. */
const HISTORY = /撤|改设|区划|原(?!则|因)|更名|合并|划转/;

/** 全镇 in the report of a 街道, wherever it stands. */
function neverSaid(
  text: string,
  region: string,
  own: string,
  rulebook: Rulebook,
): ForeignSubject[] {
  const never = NEVER.find(([end]) => end.test(region))?.[1];
  if (never === undefined || HISTORY.test(text)) return [];
  return flatMap(matchesOf(text, never), ({ 0: name, index: start }): ForeignSubject[] => {
    const around = sentenceAround(text, start, start + name.length);
    const before = text.slice(around.start, start);
    const isOthers = namesOther(before, own) || dealings(rulebook).test(before);
    const { above } = wholesOf(rulebook);
    return isOthers || above.test(text.slice(around.start, around.end)) ? [] : [{ name, start }];
  });
}

/** 全市各级行政机关 in the report of a 县, where the region is the report's own. */
export function otherWholes(
  text: string,
  own: string,
  isAutonomous: boolean,
  rulebook: Rulebook,
): ForeignSubject[] {
  const { region } = splitRegion(own);
  const others = WRONG.find(([end]) => end.test(region))?.[1];
  if (others === undefined || !/全[省市县区镇乡街]/.test(text)) return [];
  const { patterns, divided, overseen, above } = wholesOf(rulebook);
  const found: ForeignSubject[] = [];
  for (const pattern of [...patterns, overseen, ...(region.endsWith('省') ? [divided] : [])])
    for (const match of matchesOf(text, pattern)) {
      const isOverseen = pattern === overseen;
      // The office of a superior may oversee a larger whole.
      if (isOverseen && match[1] !== region.at(-1)) continue;
      const name = isOverseen ? match[2]! : (match[1] ?? match[2]!);
      const start = match.index + match[0].lastIndexOf(name);
      if (!others.includes(name[1]!) || NO_REGION.test(text.slice(start + 2))) continue;
      // The counties of an autonomous region call it 全区.
      if (name === '全区' && isAutonomous) continue;
      const around = sentenceAround(text, start, start + 2);
      const sentence = text.slice(around.start, around.end).replace(OWN_PARTS, '');
      const isCount = COUNTED.test(text.slice(start + 2));
      if (isCount && BESIDE.test(sentence)) continue;
      if (above.test(sentence) || namesOther(text.slice(around.start, start), own)) continue;
      found.push({ name, start });
    }
  return [...found, ...neverSaid(text, region, own, rulebook)];
}

/** 栗川县打造示范点，全县15个乡镇…: the whole is that of a place named before. */
export function namesOther(before: string, own: string): boolean {
  return matchesOf(before, NAMED).some(
    ({ 0: name }) =>
      !own.includes(name) && !/^[我本全各]/.test(name.slice(1)) && !NO_NAME.test(name),
  );
}
