import { flatMap } from '../../text/flat-map.js';
import { matchesOf } from '../../text/matches.js';
import type { Rulebook } from '../../rulebook/types.js';
import { placesOf, relate, splitRegion } from '../../understand/facts/organs.js';
import { sentenceAround } from '../../understand/facts/passages.js';
import { isShortOf, type ForeignSubject } from './foreign-subjects.js';
import { dealings } from './foreign-words.js';

const HEAD = '(?<=^|[,。;:!?])(?:[一二三四五六七八九十]是)?(?:\\d{4}年度?,?|全年,?|年内,?)?';
const OURS = '[本我](?:局|委|厅|办)';
/** Organs that a department of a place has, too: one that manages it, or hosts its party group. */
const SUPERIOR = /政府|政务|审批|数据|办公[室厅]|组织部|宣传|网信|监委|纪|巡察|档案|审计|机关事务/;
const HISTORY = /原(?!则|因)|更名|合并|划转|改制|前身|挂牌|加挂|合署|代管|联合|会同/;

/**
 * Another department of the report's own place where only the report's own can stand: its party group hears the
 * report's work, its staff were trained, its site is the report's own, it publishes what is the report's.
 */
export function ownDeeds(text: string, own: string, rulebook: Rulebook): ForeignSubject[] {
  if (!/[局委厅会]/.test(text)) return [];
  const patterns = patternsOf(own);
  const { body } = splitRegion(own);
  return flatMap(patterns, (pattern) =>
    flatMap(matchesOf(text, pattern), (match): ForeignSubject[] => {
      const name = match[1]!;
      const start = match.index + match[0].indexOf(name);
      const around = sentenceAround(text, start, start + name.length);
      const sentence = text.slice(around.start, around.end);
      if (!isAnother(name, own, body)) return [];
      const clause = text
        .slice(around.start, start)
        .split(/[,;:(]/)
        .at(-1)!;
      const isTogether =
        HISTORY.test(sentence.replace(name, '')) || dealings(rulebook).test(clause);
      return isTogether ? [] : [{ name, start }];
    }),
  );
}

/** 县统计局 and 清溪铺县统计局 in the report of 清溪铺县审计局, not 县审计局. */
function isAnother(name: string, own: string, body: string): boolean {
  const place = placesOf(own).at(-1) ?? '';
  const rank = place.slice(-1);
  const other = name.startsWith(place)
    ? name.slice(place.length)
    : name.replace(new RegExp(`^${rank}`), '');
  if (SUPERIOR.test(other) || isShortOf(other, body) || body.includes(other)) return false;
  return relate(own, place + other) === 'different';
}

const MOST_OWN = 50;
const known = new Map<string, readonly RegExp[]>();

function patternsOf(own: string): readonly RegExp[] {
  const before = known.get(own);
  if (before) return before;
  if (known.size >= MOST_OWN) known.clear();
  const place = placesOf(own).at(-1);
  const { body } = splitRegion(own);
  const isDepartment = place !== undefined && /(?:局|厅|委员会)$/.test(body);
  const patterns = isDepartment ? compile(place) : [];
  known.set(own, patterns);
  return patterns;
}

function compile(place: string): RegExp[] {
  const organ = `((?:${place}|${place.slice(-1)})[\\u4e00-\\u9fff]{2,14}?(?:局|厅|委员会|委|联合会|中心|集团))`;
  const sources = [
    // X局党组每季度听取一次我局公开工作汇报
    `${HEAD}${organ}(?=(?:党组|党委)[^,。;]{0,16}(?:听取|研究|审定|审议|部署)[^,。;]{0,8}${OURS})`,
    // 本局党组（X局党组）集体审定
    `${OURS}(?:党组|党委)\\(${organ}(?=(?:党组|党委)\\))`,
    `${HEAD}${organ}(?=(?:全体|机关)?(?:干部职工|全体干部|机关干部|各科室|各股室|各处室|全体人员)[^,。;]{0,8}(?:知晓率|意识|能力|素质|水平|参加|学习|熟悉|掌握))`,
    `${HEAD}${organ}(?=[^。;]{0,24}(?:通过|在|利用|依托)${OURS}(?:门户|官方)?(?:网站|公众号|微信)[^,。;]{0,4}(?:公开|发布|公布))`,
    `${HEAD}${organ}(?=[^,。;]{0,8}(?:公开|公布|发布|公示|编制|修订)了?${OURS}的?(?:部门|单位|政府信息|信息|预算|决算|权责|职责|机构|公开))`,
    `(?:把|将|以)${organ}(?=(?:门户|官方|政府)?(?:网站|公众号|微信公众号|专栏)[^,。;]{0,4}作为${OURS})`,
    `${HEAD}${organ}(?=在全(?:局|委|厅)(?:范围|系统|上下))`,
    `本(?:报告|年报|指南|目录|制度|办法)由${organ}(?=(?:办公室)?负责(?:解释|编制|修订|汇编))`,
  ];
  return sources.map((source) => new RegExp(source, 'g'));
}
