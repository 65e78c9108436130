import { flatMap } from '../../../text/flat-map.js';
import { matchesOf } from '../../../text/matches.js';
import { spokenValue } from '../../../understand/statements/numbers.js';
import type { Passage } from '../../../understand/report.js';
import type { ToldWords } from './words.js';

/** A counted thing with what was done, as a sentence of the prose says it; offsets are those of the passage. */
export interface Told {
  readonly passage: Passage;
  /** Index of the passage, and of the sentence in it. */
  readonly paragraph: number;
  readonly sentence: number;
  readonly value: number;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly unit: string;
  /** What is counted, without words that change nothing: 政务公开专题培训. */
  readonly noun: string;
  /** The class of the verb; undefined where there is none. */
  readonly did: string | undefined;
  /** The one channel that is named; empty for none and for several. */
  readonly channel: string;
  readonly scope: string;
  /** 全年, 共, 先后: all of the year. */
  readonly whole: boolean;
  /** 组织的6期…, 年内的5次…: those that were spoken of. */
  readonly definite: boolean;
}

const COUNT =
  /(?<![\d.第])(\d{1,3}(?:,\d{3})+|\d{1,7}|[〇零一二两三四五六七八九十百千]{1,8})(件次|人次|场次|批次|[件条篇次期场个项份名家册处部批幅则例户张套轮])(?!以上|以内|左右)/g;
const MARKS = ',。;:()!?';
/** What stands before the number in its sentence is looked at so far back. */
const BACK = 100;
const NOUN = /^[\u4e00-\u9fff“”"]{2,16}/;
/** Where the noun behind a number ends. */
const NOUN_ENDS =
  /[均都已全共无未逐得分按由在且并将为是达被经与同里]|(?<=..)中|受到|深受|获|覆盖|邀请|进行|开展|予以|涉及|及时|没有|满足|参加|内容|情况|办理|答复|通过|的/;
/** Verbs that are also what is held, made or sent: 信息公开培训. */
const NOMINAL = new Set(['did-open', 'did-train', 'did-check', 'did-explain', 'did-answer']);
const TAIL = /(?:共计|总计|合计|累计|达到|达|共|为|有|了|等|各类|约){1,3}$/;
const IDLE = /各类|各项|各种|有关|相关|[“”"的了]/g;

/** The counted things of a passage that may be told elsewhere again. */
export function toldIn(passage: Passage, paragraph: number, words: ToldWords): Told[] {
  const { text } = passage.text;
  let sentence = 0;
  let begins = 0;
  let read = 0;
  return flatMap(matchesOf(text, COUNT), (match): Told[] => {
    for (; read < match.index; read++) {
      if (!'。!?'.includes(text[read]!)) continue;
      sentence += 1;
      begins = read + 1;
    }
    const value = valueOf(match[1]!);
    const start = match.index;
    const end = start + match[0].length;
    if (value === undefined || value === 0) return [];
    const lead = text.slice(Math.max(begins, start - BACK), start);
    const clause = lead.slice(lastMark(lead) + 1);
    const found = shapeOf(clause, text.slice(end, end + 20), words);
    if (!found) return [];
    const tail = text.slice(end, end + found.reach);
    if (
      words.part.test(clause) ||
      words.apart.test(afterStop(lead)) ||
      isOtherTime(lead) ||
      isInTitle(lead)
    )
      return [];
    if (!isPlainLead(clause.slice(0, found.verbAt), words)) return [];
    // 完善网站…，全县26个政务公开专区: what is told of before it is another matter.
    const around = found.definite && found.did === undefined ? clause : lead;
    const channels = channelsIn(around + tail, words);
    return [
      {
        passage,
        paragraph,
        sentence,
        value,
        text: match[0],
        start,
        end,
        unit: match[2]!,
        noun: found.noun,
        did: found.did,
        channel: channels.length === 1 ? channels[0]! : '',
        scope: [...new Set(lead.match(words.scope) ?? [])].sort().join(),
        // Passages of other years are put aside elsewhere: a year that is named is the report's.
        whole: words.whole.test(lead) || /\d{4}年(?!\d)/.test(lead),
        definite: found.definite,
      },
    ];
  });
}

interface Shape {
  readonly noun: string;
  readonly did: string | undefined;
  readonly definite: boolean;
  /** Where in the clause the verb begins. */
  readonly verbAt: number;
  /** So many characters behind the number belong to it. */
  readonly reach: number;
}

/** 召开推进会3次, or 召开的3次推进会. */
function shapeOf(clause: string, behind: string, words: ToldWords): Shape | undefined {
  const verbs = matchesOf(clause, words.verbs);
  const last = verbs.at(-1);
  const isNext = last && /^的?$/.test(clause.slice(last.index + last[0].length).replace(TAIL, ''));
  const noun = nounBehind(behind);
  if (isNext && noun) {
    const definite = clause.endsWith('的');
    const own = { noun: bare(noun), did: words.classOf.get(last[0]), verbAt: last.index };
    return { ...own, definite, reach: noun.length };
  }
  // 全县26个政务公开专区, 全年5次培训: nothing but the words for all stands before them.
  const pointed = words.definite.exec(clause) ?? (isAllOf(clause, words) ? /$/.exec(clause) : null);
  if (pointed && noun) {
    const own = { did: undefined, definite: true, verbAt: pointed.index };
    return { noun: bare(noun), ...own, reach: noun.length };
  }
  if (!/^[,。;)]|^$/.test(behind)) return undefined;
  // 开展信息公开培训: what is also a noun is no verb where another one stands before it.
  const counted = (one: RegExpExecArray) =>
    clause.slice(one.index + one[0].length).replace(TAIL, '');
  const verb =
    verbs.findLast(([word]) => !NOMINAL.has(words.classOf.get(word)!)) ??
    verbs.findLast((one) => counted(one).length > 1);
  const between = verb && counted(verb);
  if (!verb || between === undefined || NOUN.exec(between)?.[0] !== between) return undefined;
  const own = { did: words.classOf.get(verb[0]), definite: false, verbAt: verb.index, reach: 0 };
  return { noun: bare(between), ...own };
}

function isAllOf(clause: string, words: ToldWords): boolean {
  const ends = words.scope.exec(clause.slice(-SCOPE)) ?? words.whole.exec(clause);
  words.scope.lastIndex = 0;
  const rest = ends ? clause.slice(0, clause.lastIndexOf(ends[0])) : clause;
  return ends !== null && clause.endsWith(ends[0]) && isPlainLead(rest, words);
}

/** Characters of the longest word that says of whom something is told. */
const SCOPE = 6;

function nounBehind(behind: string): string | undefined {
  const run = NOUN.exec(behind)?.[0] ?? '';
  const ends = run.search(NOUN_ENDS);
  const noun = ends < 0 ? run : run.slice(0, ends);
  return noun.length >= 2 ? noun : undefined;
}

/** 政府信息 and 信息 are one in these reports; a channel before it is told apart elsewhere. */
function bare(noun: string): string {
  return noun
    .replace(IDLE, '')
    .replace(/^(?:政府|政务)(?=公报)/, '')
    .replace(/^(?:政府|政务)?(?:网站|微信公众号|微信|微博)?(?:政府|政务)?信息$/, '信息');
}

/** Nothing but words that change nothing between the beginning of the clause and the verb. */
function isPlainLead(lead: string, words: ToldWords): boolean {
  let left = lead.replace(/\d{4}年度?|[“"][^”"]{1,12}[”"]/g, '');
  for (const [, channel] of words.channels) left = left.replace(channel, '');
  return left.replace(words.neutral, '').replace(/[、\s]/g, '').length <= 2;
}

function channelsIn(text: string, { channels }: ToldWords): string[] {
  return flatMap(channels, ([id, words]) => {
    words.lastIndex = 0;
    return words.test(text) ? id : [];
  });
}

/** Months, days and other years than one that stands alone. */
function isOtherTime(lead: string): boolean {
  const years = new Set(lead.match(/\d{4}年/g) ?? []);
  return (
    years.size > 1 || /\d月|\d日|累计(?!.*全年)/.test(lead.replace(/全年累计|12月31日/g, '全年'))
  );
}

/** Behind the last semicolon. */
function afterStop(lead: string): string {
  return lead.slice(lead.lastIndexOf(';') + 1);
}

function isInTitle(lead: string): boolean {
  return lead.lastIndexOf('《') > lead.lastIndexOf('》');
}

function lastMark(text: string): number {
  for (let at = text.length - 1; at >= 0; at--) if (MARKS.includes(text[at]!)) return at;
  return -1;
}

function valueOf(words: string): number | undefined {
  return /^\d/.test(words) ? Number(words.replaceAll(',', '')) : spokenValue(words);
}
