import type { Context, Issuer } from './frame.js';
import type { Mention, StatementDraft } from './mention.js';
import type { DateToken } from './token.js';
import type { Segment } from './segments.js';

/** 由区政府办公室统计, 由各县（市、区）统计, 计入市政府办公室制发数, 由各分局年度报告分别反映. */
const IN_OTHERS =
  /(?:由(?!我|本|上述|以上)|[计列并归纳]入(?!我|本|上述|以上|其中))(?:[^,。;:()\d]|\([^()]{1,12}\)){2,16}(?:统计|填报|填列|年报|年度报告|制发数|报告中?(?:分别)?(?:反映|体现|公布|列示))/;
/** 不属于本节统计范围, 不在本报告数据范围内, 未纳入上述统计. */
const OUTSIDE =
  /[不未](?:再)?(?:属于?|在|[计列纳]入|统计在|包[含括]在)(?:本(?:报告|年报|节|表|部分|项|章|次统计|统计|年度(?:报告|统计))|[上前]述|以上|统计|年度报告|年报)/;
/** 均不属于本节统计范围: all that the sentence told before. */
const ALL = /(?:[均都]|以上|[上前]述)[^,。;:\d]{0,4}[不未由计列纳]/;
/** 已在2020年度报告中列入, 已计入上年年报: told by the report on another year. */
const IN_EARLIER =
  /(?:在|于|[计列纳]入)(?:[上去]年度?|上一年度?|(20\d\d)年度?)的?(?:政府信息公开)?(?:工作)?(?:年度)?(?:报告|年报|统计)/;
/** 因工伤认定被申请行政复议31件: on what the issuer did otherwise, where nothing in it speaks of an answer or of information. */
const CAUSE = /因([^,。;、\d]{2,14}?)(?:案件?|事项|问题|纠纷|争议)?被(?:申请|提[起出]|诉)/;
const OF_ANSWERS = /公开|信息|政务|[答回]复|告知|申请|程序|[逾超]期|期限|履[职行]|不服|决定|行为/;
/** 与政府信息公开无关, 其他行政争议, 除政府信息公开外: of another kind than what the form counts. */
const UNRELATED =
  /除(?:因)?(?:政府)?(?:信息|政务)公开[^,。;]{0,8}外|与(?:政府)?信息公开(?:工作|事项)?(?:无关|没有关系|不相关)|不(?:涉及|属于|涉)(?:政府)?信息公开|非(?:政府)?信息公开|其[他它](?:类|各类)?行政(?:争议|复议|诉讼)/;
const BY_REVIEW =
  /复议(?:机关|机构|决定)(?:依法|经审理|均|已)?(?:确认|撤销|变更|责令|认定|指出|认为|要求|维持)/;
const OF_COURT = /诉讼|起诉|法院|判决|败诉|胜诉/;
/** 各县（市）公安局, 各分局: organs of their own below the one that reports. */
const OF_EACH =
  /^(?:此外|另外)?,?各(?:[县市区镇乡街旗盟州分支直派基][^,。;:\d]{0,12})?(?:局|委|办|厅|院|所|队|站|分局|支队|街道|中心)(?=[另还也共均有收受办被发制作因累合新]|分别)/;

const NAME_OF = /以[^,;。:]{0,8}(?:政府|[党省市县区]委)[^,;。:]{0,6}名义/;

/** 由财政局牵头、计入该局: the number before is in the form of another organ. */
export function countsElsewhere(
  { words, start, end }: Segment,
  text: string,
  { year }: Context,
): boolean {
  const own = text.slice(start, end);
  const earlier = IN_EARLIER.exec(own);
  return (
    words.some(({ meaning }) => meaning === 'counted-elsewhere') ||
    IN_OTHERS.test(own) ||
    OUTSIDE.test(own) ||
    (earlier !== null && (earlier[1] === undefined || Number(earlier[1]) < (year ?? 0)))
  );
}

/** The cases that a segment tells of were brought for something else than disclosure. */
export function isOfOtherCause({ start, end }: Segment, text: string): boolean {
  const own = text.slice(start, end);
  const cause = CAUSE.exec(own)?.[1];
  return cause !== undefined && !OF_ANSWERS.test(cause) && !own.includes('公开');
}

/** Takes note of what a sentence says of all its numbers. */
export function boundBy(segments: readonly Segment[], text: string, context: Context): void {
  if (isOfSpan(segments, text)) context.otherPeriod = true;
  if (isUnrelated(segments, text)) context.othersDisputes = true;
  if (context.dispute !== undefined && isByReview(segments, text)) context.dispute = 'review';
}

/** 被纠正的1件，复议机关确认违法: what was told of lawsuits before, this is of a review. */
function isByReview(segments: readonly Segment[], text: string): boolean {
  const sentence = text.slice(segments[0]!.start, segments.at(-1)!.end);
  return BY_REVIEW.test(sentence) && !OF_COURT.test(sentence);
}

/** The sentence tells of disputes that the form does not count. */
function isUnrelated(segments: readonly Segment[], text: string): boolean {
  return UNRELATED.test(text.slice(segments[0]!.start, segments.at(-1)!.end));
}

/** 以县政府名义制发: whatever a department had to do with it, it is counted by the other. */
export function isInNameOf(
  { start, end }: Segment,
  text: string,
  { government, office }: Issuer,
): boolean {
  return !government && !office && NAME_OF.test(text.slice(start, end));
}

export function isOfEach({ start, end }: Segment, text: string): boolean {
  return OF_EACH.test(text.slice(start, end));
}

/** 休渔期（5月1日至8月16日）内，…: what a sentence begins with bounds all that it tells. */
function isOfSpan(segments: readonly Segment[], text: string): boolean {
  const bracket = segments.find(({ opens, depth }) => opens === '(' && depth === 1);
  if (bracket === undefined) return false;
  const before = text.slice(segments[0]!.start, bracket.start);
  const dates = bracket.tokens.filter((token): token is DateToken => token.type === 'date');
  const isYear = dates[0]?.month === 1 && dates.at(-1)?.month === 12;
  return (
    !/[,;:\d]/.test(before) &&
    dates.filter(({ month }) => month !== undefined).length > 1 &&
    !isYear &&
    /^\)(?:期?[内间]|期间|,)/.test(text.slice(bracket.end))
  );
}

/**
 * 另有复议19件、诉讼8件，由各县局报告反映: what is told beside is of others, as far as it goes; of what was divided the
 * whole holds more than the form.
 */
export function leaveOut(
  elsewhere: readonly Mention[],
  mentions: readonly Mention[],
  statements: readonly StatementDraft[],
  segments: readonly Segment[],
  text: string,
): void {
  const isAll = ALL.test(text.slice(segments[0]!.start, segments.at(-1)!.end));
  for (const last of elsewhere) {
    const to = mentions.indexOf(last);
    const beside = mentions.findLastIndex(({ besides }) => besides);
    const joined = mentions.findLastIndex(({ opens }, at) => at <= to && opens !== '、');
    const from = beside >= 0 ? beside : isAll ? 0 : Math.max(0, joined);
    for (const { index } of mentions.slice(from, to + 1)) statements[index]!.otherScope = true;
    const whole = statements[statements[last.index]!.partOf ?? -1];
    if (whole) whole.otherScope = true;
  }
}
