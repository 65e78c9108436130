import type { Rulebook } from '../../rulebook/types.js';
import { listsOf } from '../../rulebook/words.js';
import { flatMap } from '../../text/flat-map.js';
import { matchesOf } from '../../text/matches.js';
import { once } from '../../text/once.js';
import { placesOf, splitRegion } from '../../understand/facts/organs.js';
import { sentenceAround } from '../../understand/facts/passages.js';
import { anyWord, entriesOf } from '../text/lexicon.js';
import { isShortOf, type ForeignSubject } from './foreign-subjects.js';
import { dealings, foreignWords } from './foreign-words.js';

/** The sentence names several accounts or departments, or tells of what was before. */
const SEVERAL = /联合|原(?!则|因)|更名|合并|划转|加挂|合署|牌子|转载|联动/;
const PLANS = 4;
const DISPUTES = 3;
/** 市城管局以本局名义制发文件 */
const IN_NAME = /([省市县区旗州][\u4e00-\u9fff]{2,10}(?:局|厅|委员会|委))以[本我][局厅委]的?名义/g;
/** 以某局为被申请人的行政复议: in a report cases are against its own organ. */
const AGAINST =
  /(?:^|[,。;:]|\d{4}年)(?:以|将)([\u4e00-\u9fff]{2,14}(?:局|厅|委员会))(?:为|作为)(?:被申请人|被告)/g;
/** What reports are about. */
const OF_REPORT = /公开|条例|规范性文件|需要报告/;
const OURS = /[我本](?:局|委|厅|办|单位|机关|部门)/;

/** What a department does or has that is of another one: its plans, its name, its cases, its matter and its accounts. */
export function otherMatters(
  text: string,
  own: string,
  section: number | undefined,
  rulebook: Rulebook,
): ForeignSubject[] {
  const { body } = splitRegion(own);
  if (!/(?:局|厅|委员会)$/.test(body)) return [];
  const { acts, as, account, cases, will, superior } = patternsOf(rulebook);
  const { serves } = foreignWords(rulebook);
  const found: ForeignSubject[] = [];
  const look = (pattern: RegExp, isWrong: (name: string, sentence: string) => boolean) => {
    for (const match of matchesOf(text, pattern)) {
      const name = match[1]!;
      const start = match.index + match[0].indexOf(name);
      const around = sentenceAround(text, match.index + match[0].length - 1, start + name.length);
      const sentence = text.slice(around.start, around.end);
      const before = text.slice(around.start, start);
      if (SEVERAL.test(sentence) || dealings(rulebook).test(before)) continue;
      if (isWrong(name, sentence)) found.push({ name, start });
    }
  };
  const isOther = (name: string): boolean => isAnother(name, own, body);
  const isServing = (name: string): boolean => serves.test(name) || superior.test(name);
  const isOfOurs = (sentence: string): boolean => OURS.test(sentence) || sentence.includes(body);
  const isAlone = (name: string, sentence: string): boolean =>
    isOther(name) && !isServing(name) && !isOfOurs(sentence);
  if (section === PLANS) look(will, isAlone);
  look(acts, (name, sentence) => OF_REPORT.test(sentence) && isAlone(name, sentence));
  if (/申请|复议|处理费|收费通知/.test(text))
    look(cases, (name, sentence) => isOther(name) && !superior.test(name) && !isOfOurs(sentence));
  if (text.includes('名义')) look(IN_NAME, isOther);
  if (section === DISPUTES) look(AGAINST, (name) => isOther(name) && !/[和与、]/.test(name));
  const isOtherMatter = (matter: string): boolean => !holdsAny(body, rulebook, matter);
  if (/(?:主管|职能)部门/.test(text)) look(as, isOtherMatter);
  if (/[“"]/.test(text))
    for (const match of matchesOf(text, account)) {
      const [, name, matter] = match;
      const { start, end } = sentenceAround(text, match.index, match.index + match[0].length);
      if (SEVERAL.test(text.slice(start, end)) || !isOtherMatter(matter!)) continue;
      found.push({ name: name!, start: match.index + match[0].indexOf(name!) });
    }
  return found;
}

/** Another department: neither the own name nor a short form of it, nor of another rank that leads it. */
function isAnother(name: string, own: string, body: string): boolean {
  const place = placesOf(own).at(-1) ?? '';
  const other = name.startsWith(place) ? name.slice(place.length) : name.slice(1);
  if (own.endsWith(name) || isShortOf(other, body) || body.includes(other)) return false;
  // 市场监管局 of a 市
  if (isShortOf(name, body)) return false;
  return name.startsWith(place) || name.startsWith(place.slice(-1));
}

/** Whether an organ's name holds a character of those that have such a matter. */
function holdsAny(body: string, rulebook: Rulebook, matter: string): boolean {
  const entry = entriesOf(rulebook, 'department-matters').find(({ aliases = [] }) =>
    aliases.includes(matter),
  );
  return entry === undefined || [...entry.text].some((one) => body.includes(one));
}

interface Patterns {
  readonly acts: RegExp;
  readonly as: RegExp;
  readonly account: RegExp;
  readonly cases: RegExp;
  readonly will: RegExp;
  readonly superior: RegExp;
}

const patternsOf = once((rulebook: Rulebook): Patterns => {
  const any = listsOf<'own-cases' | 'plans' | 'superior'>(rulebook, 'organ-words');
  const matters = flatMap(entriesOf(rulebook, 'department-matters'), ({ aliases }) => aliases ?? [])
    .sort((a, b) => b.length - a.length)
    .join('|');
  return {
    superior: new RegExp(any('superior')),
    // 县教育局高度重视政务公开, 县民政局主动公开政府信息125条: the report's own work, told of another department
    acts: new RegExp(
      `(?<=^|。)(?:\\([一二三四五六七八九十]{1,2}\\)[^。,:]{2,16}[。:])?(?:20\\d{2}年(?:度|以来)?,?|全年,?|下一步,?)?([省市县区旗州][\\u4e00-\\u9fff]{2,10}?(?:局|厅|委员会))(?:20\\d{2}年度?|本年度|全年)?(?=(?:${anyWord(rulebook, 'issuer-words', 'act')})|政府信息公开工作|成立[^,。;]{0,16}公开[^,。;]{0,6}小组|(?:未|没有)?制发(?:行政)?规范性|没有其他需要|无其他需要)`,
      'g',
    ),
    // 市民政局将按月更新…: what will be done, in the report of another department of the place; 县财政局将预算指标下达: 将 as 把
    will: new RegExp(
      `(?:(?<=^|[。;])|(?<=^|[,。;:])(?:20\\d{2}年度?,?|下一步,|今后,|下一年度?,))([省市县区旗州][\\u4e00-\\u9fff]{2,10}(?:局|厅|委员会))将(?=${any('plans')})`,
      'g',
    ),
    // 区教育局共收到政府信息公开申请5件, 县自然资源局未向申请人收取信息处理费: what a report tells of its own organ
    cases: new RegExp(
      `(?<=^|[,。;:])(?:20\\d{2}年度?,?|本?年度,?|全年,?)?([省市县区旗州][\\u4e00-\\u9fff]{2,10}?(?:局|厅|委员会|委))(?:20\\d{2}年度?|本年度|全年)?(?:[共新未]|没有|累计)*(?=${any('own-cases')})`,
      'g',
    ),
    // 作为全县教育行政主管部门, 作为全市审计监督工作的主管部门
    as: new RegExp(
      `(?:作为|身为)(?:全?[省市县区旗州]级?|本[省市县区旗州])?(${matters || '(?!)'})(?:监督|监管|管理|事业)?(?:工作|事务)?的?(?:行政)?(?:主管|职能)部门`,
      'g',
    ),
    // 我委主办的“石泉市场监管”公众号
    account: new RegExp(
      `[我本](?:局|委|厅)(?:主办|开设|运营|运维|管理|开通)的?[^,。;“"]{0,12}(?:,即)?["“]([\\u4e00-\\u9fff]{2,4}(${matters || '(?!)'}))["”](?=微信|公众号|政务|微博|抖音|视频号)`,
      'g',
    ),
  };
});
