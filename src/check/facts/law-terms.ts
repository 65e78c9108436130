import type { Act, Term } from '../../rulebook/law.js';
import { flatMap } from '../../text/flat-map.js';
import { matchesOf } from '../../text/matches.js';
import { once } from '../../text/once.js';
import { CHINESE_NUMERAL_CLASS } from '../../text/numerals.js';
import { sentenceAround } from '../../understand/facts/passages.js';
import type { Passage } from '../../understand/report.js';
import type { Detected } from '../finding.js';
import { numberOf } from './article-citations.js';
import { told } from './told.js';

const DAYS = new RegExp(`([\\d${CHINESE_NUMERAL_CLASS}]{1,4})(个?工作日|个?自然日|天|日)`, 'g');
const LAWFUL = /条例|法定|依法|规定|应当/;
const LAW_ITSELF = /条例|法定|不能当场答复|法律规定|第[^,。;]{1,4}条/;
/** Days that are counted, not set: 提前5个工作日, 用时3个工作日, 第5日, 5月3日. */
const COUNTED =
  /(?:提前|用时|历时|平均|缩短|压缩|缩减|节省|少于|早于|晚|超期|逾期|剩余|第|月|约|仅|分别为|减少|最[长短快慢早晚](?:的)?(?:一件)?)(?:[了至到为是]约?)?$/;
/** 用时分别为26个和31个工作日: each of several. */
const TAKEN = /(?:用时|历时)[^,。;]{0,4}分别为[^,。;]{0,30}$/;
/** 16件中13件在10个工作日内答复: how many took so long. */
const SO_MANY = /\d[件个份起](?:申请)?(?:均|都|则|是|分别|全部)?[在于]$/;
const BY_ACT =
  /(?:依照|按照|根据|依据)(?:《?(?:政府信息公开)?条例》?(?:规定)?[^,。;]{0,4}|《[^》]{2,30}》[^,。;]{0,12})应/;
/** Behind a number that is no term: 5个工作日的3件, 15个工作日内办结的有6件, 5个工作日内办结37件. */
const SHORTER =
  /^(?:以内的|(?:之?内[\u4e00-\u9fff]{0,4})?的[\u4e00-\u9fff]{0,4}?\d|(?:之?内)?[\u4e00-\u9fff]{0,6}\d{1,5}件)/;

const BECAME = /^(?:调整|延长|修改|改|变更|变|增加|放宽)[为到至成]/;

/** 2007年公布的《条例》规定…, 修订前的条例: what an earlier text of the act set, up to where the present one is spoken of. */
const OLD_TEXT =
  /(?:200[78]年(?:公布|颁布|制定|施行|实施|出台|发布)?|原|旧|修[订改]前)的?(?:版|《[^《》]{2,40}》|条例)(?:(?!修[订改]后|新|现行|现在|20[12]\d)[^。;]){0,40}$/;
/** …15个工作日，2019年修订后改为20个工作日 */
const BECAME_LATER =
  /^[^。;]{0,20}(?:改为|改成|调整为|调整到|修改为|延长为|延长到|变为)[^。;]{0,4}\d/;
const REACH = 40;

/** Whoever sets himself a shorter term may: 我局要求经办人员3个工作日内发出. */
const OWN_RULE =
  /[我本][局厅委办县市区镇乡](?:内部|自我|规定|要求|力争|承诺|将)|经办|承办|科室|股室|内部|力争|承诺|更严|压缩|提速/;

/** What was done is told, not what must be. */
const NARRATED = /了|均|已|实际/;
/** 其中1件因事项复杂，经批准延长10个工作日: what was done with requests that are counted. */
const CASE = /\d件(?:申请|信息)?[^\d。;]{0,8}(?:因|经|由于|需要|需|情况|内容)[^。;]{0,60}$/;

interface Place {
  readonly sentence: string;
  readonly clause: string;
  /** What of the sentence stands before the number. */
  readonly before: string;
}

const termsOf = once((acts: readonly Act[]) =>
  flatMap(acts, (act) => (act.terms ?? []).map((term) => ({ act, term }))),
);

/** Numbers of working days that are not those of the act, by what is to be done in them. */
export function lawTerms(passage: Passage, acts: readonly Act[]): Detected[] {
  const { text } = passage.text;
  const known = termsOf(acts);
  return flatMap(matchesOf(text, DAYS), (match): Detected[] => {
    const days = numberOf(match[1]!);
    const end = match.index + match[0].length;
    const before = text.slice(Math.max(0, match.index - 8), match.index);
    const isWorking = match[2]!.includes('工作日');
    if (days === undefined || COUNTED.test(before) || SHORTER.test(text.slice(end, end + 12)))
      return [];
    // 期限由15个工作日调整为20个工作日: how it was before.
    if (/[由从自]$/.test(before) && BECAME.test(text.slice(end, end + 8))) return [];
    if (SO_MANY.test(before)) return [];
    const place = placeOf(text, match.index, end);
    if (TAKEN.test(place.before)) return [];
    if (OLD_TEXT.test(place.before) || BECAME_LATER.test(text.slice(end, end + REACH))) return [];
    if (!isWorking && !isSetBy(place, text.slice(end, end + 2))) return [];
    const meant = known.find(({ term }) => isOf(term, place));
    if (!meant || !isWrong(meant.term, days, isWorking, place)) return [];
    const { act, term } = meant;
    const values = { found: match[0], article: term.article, act: act.name, expected: term.days };
    return [told('term', passage, match.index, end, values)];
  });
}

/** 《条例》规定的答复期限为20日: calendar days that are said to be the act's. */
function isSetBy({ sentence, clause }: Place, behind: string): boolean {
  return LAW_ITSELF.test(sentence) && (/^(?:之?内|以内)/.test(behind) || /[期时]限/.test(clause));
}

function placeOf(text: string, start: number, end: number): Place {
  const around = sentenceAround(text, start, end);
  const before = text.slice(around.start, start);
  const behind = text.slice(end, around.end);
  const opened = Math.max(before.lastIndexOf(','), before.lastIndexOf(':')) + 1;
  const comma = behind.indexOf(',');
  // 收到申请之日起15个工作日内，告知补正
  const stop = comma > 0 && comma < 3 ? behind.indexOf(',', comma + 1) : comma;
  const clause =
    stepBefore(before.slice(opened)) +
    text.slice(start, end) +
    stepBehind(behind.slice(0, stop < 0 ? undefined : stop));
  return { sentence: text.slice(around.start, around.end), clause, before };
}

/** 5个工作日内登记、10个工作日内会商、20个工作日内答复: each step has its own days. */
const STEP = new RegExp(`、(?=[^、]{0,8}?[\\d${CHINESE_NUMERAL_CLASS}]{1,4}个?工作日)`);

function stepBefore(before: string): string {
  const at = before.lastIndexOf('、');
  return before.slice(0, Math.max(at, 0)).includes('工作日') ? before.slice(at + 1) : before;
}

function stepBehind(behind: string): string {
  return behind.split(STEP)[0]!;
}

/** 执行《条例》第三十三条规定，…不能当场答复的自收到申请之日起15个工作日内答复: the act's own words. */
const IN_ITS_WORDS = /不能当场答复|申请之日起/;
const CITED = /条例》?(?:第[三3][十3]?三?条)?的?规定|第(?:三十三|33)条/;
/** Clauses on other terms of the same article. */
const OTHER_TERM = /延长|延期|补正|征求|第三方/;

/** What of a sentence may tell that a term is not the act's. */
function saidOf({ clause, sentence, before }: Place): string {
  // 依照《条例》应在15个工作日内答复，因此内部压缩至…: what other clauses say does not change what the act says.
  if (BY_ACT.test(clause)) return clause;
  if (!IN_ITS_WORDS.test(clause) || !CITED.test(before)) return sentence;
  const others = sentence.split(',').filter((one) => !OTHER_TERM.test(one));
  return [...others, clause].join(',');
}

function isOf({ clause, sentence, unless = [] }: Term, place: Place): boolean {
  const said = saidOf(place);
  return (
    clause.some((word) => place.clause.includes(word)) &&
    sentence.some((word) => place.sentence.includes(word)) &&
    !unless.some((word) => said.includes(word))
  );
}

function isWrong(term: Term, days: number, isWorking: boolean, place: Place): boolean {
  if (!isWorking || days > term.days) return true;
  if (days === term.days || NARRATED.test(place.clause) || OWN_RULE.test(place.clause))
    return false;
  if (CASE.test(place.before) && !LAW_ITSELF.test(place.clause)) return false;
  const isLaw = (term.id === 'publish' ? LAW_ITSELF : LAWFUL).test(place.sentence);
  const isObliged = term.obliged?.some((word) => place.clause.includes(word)) ?? false;
  return term.exact === true || isObliged || isLaw;
}
