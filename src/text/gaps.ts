import { matchesOf } from './matches.js';
import { flatMap } from './flat-map.js';

/** A place where a sentence counts something and the number is missing: 公开条, 共收到件, 占%. */
export interface Gap {
  /** The word before the gap, the gap, and the unit behind it. */
  readonly start: number;
  readonly end: number;
  readonly unit: string;
}

const STOP = '(?=[,。;、)，），；]|$)';
const ACTS =
  '收到|接到|受理|办理|办结|答复|回复|处理|制发|制定|印发|发布|编发|公开|公布|新收|结转|征集|组织|开展|召开|举办|废止|解读';

/**
 * Over text without spaces, only words that cannot be a noun together with the unit: 受理件, 办结件 and
 * 申请件 are nouns, 收到件 and 共受理件 are not.
 */
const TIGHT = [
  `(?:公开|信息|发布|消息|动态|留言|类)(条)`,
  `(?<![公中国])共(?:计|有)?(?:主动)?(?:${ACTS})?(件|条|份|项|起|篇|期|人次|次|场)`,
  `(?:收到|接到|收取|制发|印发)(件|份|起|篇|期)`,
  `(?:总数|数量|合计|总计|分别)为(件|条|份|起|篇|人次)`,
  `(?:收取|收费|金额为?|共计|总计|费用|经费|处理费|应缴|应收|实收|实缴|实际收取|缴纳)(万?元)`,
  // 申请件, 废止件 and 公开件 are nouns too, but not behind 全年收到 and not one after the other.
  '(?:共|全年|年度?)(?:收到|接到|受理|新收)(?:(?:政府)?信息公开)?申请(件)',
  '(?:召开|组织|举办|开展)[\\u4e00-\\u9fff]{0,10}?(?:会议|培训|培训班|活动|检查|自查|督查)(次|场)',
  '文件(件)',
  `(?<=(?:文件|制发)\\d*件[,、])废止(件)(?=[,;]|、现行)`,
  `(?<=废止\\d*件[,、])(?:现行)?有效(件)`,
  `予以公开(件)(?=[,;](?:部分公开|不予公开)\\d*件)`,
  `(?<=公开\\d*件[,;])(?:部分公开|不予公开|无法提供|不予处理)(件)`,
  // 答复率为，
  '[\\u4e00-\\u9fff]{2}率(?:为|达到?)()',
  `(?:占比?|率为?|达到?|增长|下降|上升|降低|提高|同比)([%])`,
].map((pattern) => new RegExp(pattern + STOP, 'g'));

/** Over text as written: a word, room for a number, a unit. */
const WIDE = new RegExp(
  `(?:${ACTS}|共|总数|信息|文件|申请|复议|诉讼|许可|处罚|建议|提案|占|为|达|计|收费|费用|金额|发放|培训)` +
    `[ \\u00a0\\u3000]{2,}(件|条|份|项|起|篇|次|场|人次|万?元|[%％])${STOP}`,
  'g',
);

/** Gaps in plain text. */
export function findGaps(plain: string): Gap[] {
  return apart(flatMap(TIGHT, (pattern) => read(plain, pattern)));
}

/** Gaps of spaces in a text as written. */
export function findWideGaps(text: string): Gap[] {
  return read(text, WIDE);
}

function read(text: string, pattern: RegExp): Gap[] {
  return matchesOf(text, pattern).map(({ 0: match, 1: unit, index }) => ({
    start: index,
    end: index + match.length,
    unit: unit!,
  }));
}

/** In order, without those that begin inside another. */
function apart(gaps: readonly Gap[]): Gap[] {
  const sorted = [...gaps].sort((a, b) => a.start - b.start || b.end - a.end);
  let end = 0;
  return sorted.filter((gap) => {
    if (gap.start < end) return false;
    end = gap.end;
    return true;
  });
}
