import { flatMap } from '../../text/flat-map.js';
import { matchesOf } from '../../text/matches.js';
import type { Rulebook } from '../../rulebook/types.js';
import { listsOf } from '../../rulebook/words.js';
import { once } from '../../text/once.js';
import { placesOf, relate, splitRegion } from '../../understand/facts/organs.js';
import { sentenceAround } from '../../understand/facts/passages.js';
import { isShortOf, type ForeignSubject } from './foreign-subjects.js';
import { dealings } from './foreign-words.js';

const HEAD = '(?<=^|[,。;:!?])(?:[一二三四五六七八九十]是)?(?:\\d{4}年度?,?|全年,?|年内,?)?';
const OURS = '[本我](?:局|委|厅|办)';

type Name =
  | 'charged'
  | 'ends-department'
  | 'hears'
  | 'learns'
  | 'merged'
  | 'published'
  | 'publishes'
  | 'rooms-do'
  | 'staff'
  | 'superior';

const wordsIn = (rulebook: Rulebook) => listsOf<Name>(rulebook, 'organ-words');
/** Organs that a department of a place has, too. */
const superior = once((rulebook: Rulebook) => new RegExp(wordsIn(rulebook)('superior')));
const merged = once(
  (rulebook: Rulebook) => new RegExp(`原(?!则|因)|${wordsIn(rulebook)('merged')}`),
);

/**
 * Another department of the report's own place where only the report's own can stand: its party group hears the
 * report's work, its staff were trained, its site is the report's own, it publishes what is the report's.
 */
export function ownDeeds(text: string, own: string, rulebook: Rulebook): ForeignSubject[] {
  if (!/[局委厅会]/.test(text)) return [];
  const { body } = splitRegion(own);
  const place = placesOf(own).at(-1);
  if (place === undefined || !/(?:局|厅|委员会)$/.test(body)) return [];
  return flatMap(patternsOf(rulebook), (pattern) =>
    flatMap(matchesOf(text, pattern), (match): ForeignSubject[] => {
      const name = match[1]!;
      if (!isOfPlace(name, place)) return [];
      const start = match.index + match[0].indexOf(name);
      const around = sentenceAround(text, start, start + name.length);
      const sentence = text.slice(around.start, around.end);
      if (!isAnother(name, own, body, rulebook)) return [];
      const clause = text
        .slice(around.start, start)
        .split(/[,;:(]/)
        .at(-1)!;
      const isTogether =
        merged(rulebook).test(sentence.replace(name, '')) || dealings(rulebook).test(clause);
      return isTogether ? [] : [{ name, start }];
    }),
  );
}

/** 县统计局 and 清溪铺县统计局 in the report of 清溪铺县审计局, not 县审计局. */
function isAnother(name: string, own: string, body: string, rulebook: Rulebook): boolean {
  const place = placesOf(own).at(-1) ?? '';
  const rank = place.slice(-1);
  const other = name.startsWith(place)
    ? name.slice(place.length)
    : name.replace(new RegExp(`^${rank}`), '');
  if (superior(rulebook).test(other) || isShortOf(other, body) || body.includes(other))
    return false;
  return relate(own, place + other) === 'different';
}

/** 县统计局, 清溪铺县统计局: named by the report's own place, or by its rank alone. */
function isOfPlace(name: string, place: string): boolean {
  const rest = [place, place.slice(-1)].find((each) => name.startsWith(each))?.length;
  return rest !== undefined && name.length - rest > SHORTEST_KIND;
}

/** 统计 of 统计局, less one. */
const SHORTEST_KIND = 2;

const patternsOf = once((rulebook: Rulebook): readonly RegExp[] => {
  const any = wordsIn(rulebook);
  const organ = `([\\u4e00-\\u9fff]{3,24}?(?:${any('ends-department')}))`;
  const sources = [
    // X局党组每季度听取一次我局公开工作汇报
    `${HEAD}${organ}(?=(?:党组|党委)[^,。;]{0,16}(?:${any('hears')})[^,。;]{0,8}${OURS})`,
    // 本局党组（X局党组）集体审定
    `${OURS}(?:党组|党委)\\(${organ}(?=(?:党组|党委)\\))`,
    `${HEAD}${organ}(?=(?:全体|机关)?(?:${any('staff')})[^,。;]{0,8}(?:${any('learns')}))`,
    `${HEAD}${organ}(?=[^。;]{0,24}(?:通过|在|利用|依托)${OURS}(?:门户|官方)?(?:网站|公众号|微信)[^,。;]{0,4}(?:公开|发布|公布))`,
    `${HEAD}${organ}(?=[^,。;]{0,8}(?:${any('publishes')})了?${OURS}的?(?:${any('published')}))`,
    `(?:把|将|以)${organ}(?=(?:门户|官方|政府)?(?:网站|公众号|微信公众号|专栏)[^,。;]{0,4}作为${OURS})`,
    // 我局政务公开工作由X局办公室牵头, 公开事项经X局党组审定后发布, X局各股室明确信息员
    `${OURS}的?(?:政务|政府信息|信息)公开(?:日常)?(?:工作|申请|事项)?由${organ}(?=(?:办公室)?(?:${any('charged')}|统一|受理))`,
    `(?:公开|信息)[^,。;]{0,10}经${organ}(?=(?:党组|党委)(?:会议?)?(?:${any('hears')})后?(?:发布|公开|公布|上网))`,
    `${HEAD}${organ}(?=(?:机关)?各[股科处]室(?:${any('rooms-do')}))`,
    `${HEAD}${organ}(?=在全(?:局|委|厅)(?:范围|系统|上下))`,
    `本(?:报告|年报|指南|目录|制度|办法)由${organ}(?=(?:办公室)?负责(?:解释|编制|修订|汇编))`,
  ];
  return sources.map((source) => new RegExp(source, 'g'));
});
