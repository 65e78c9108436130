import type { Rulebook } from '../../rulebook/types.js';
import { listsOf } from '../../rulebook/words.js';
import { once } from '../../text/once.js';
import { matchesOf } from '../../text/matches.js';
import { flatMap } from '../../text/flat-map.js';
import { sentenceAround } from '../../understand/facts/passages.js';
import type { Passage, Report } from '../../understand/report.js';
import type { Detected } from '../finding.js';
import { told } from './told.js';
import { isTurnedAhead, turned } from './turned-years.js';

interface Patterns {
  /** 结转2024年度, 结转至2024年, 顺延至2024年答复 */
  readonly to: RegExp;
  /** 结转自2022年的4件, 2022年结转的1件, 2022年度转来1件, 2022年结转至本年度3件, 系从2022年结转而来, 由2022年转入 */
  readonly from: RegExp;
  /** 结转的2件系2021年12月下旬收到: when what was carried over came in. */
  readonly cameIn: RegExp;
  /** Money and works are carried over too, and not to the next year only. */
  readonly otherMatter: RegExp;
  /** What takes years: a request may have come in long ago. */
  readonly slow: RegExp;
  readonly lastYear: RegExp;
  /** 结转2025年继续办理: what becomes of it then. */
  readonly goesOn: RegExp;
  /** A clause of its own, beside one on what came from the year before. */
  readonly apart: RegExp;
}

type Name = 'apart' | 'came-in' | 'from' | 'goes-on' | 'last-year' | 'matters' | 'slow' | 'to';

const patternsOf = once((rulebook: Rulebook): Patterns => {
  const any = listsOf<Name>(rulebook, 'carry-words');
  return {
    to: new RegExp(
      `(${any('to')})(至|到|入|往|待)?(\\d{4})年度?(?![、,和至到—~-]?\\d{4}年|以?[前后来]|的|结转)`,
      'g',
    ),
    from: new RegExp(
      [
        '(?:结转自|转自)(\\d{4})年度?(?![、和至到—~-])',
        `[从由自](\\d{4})年度?[末底]?(?:${any('from')})`,
        '(\\d{4})年度?[末底]?(?:未办结的?)?结转(?:(?:过来|而来|来|转入)的?|的|[至到](?:本|今年))',
        '(\\d{4})年度?[末底]?(?:转来|转入|遗留)的?(?=\\d|申请)',
        '(\\d{4})年度?[末底]?(?:转来|遗留)的',
        '(\\d{4})年度?[末底]?结转(?:申请)?(?=\\d{1,4}件)',
      ].join('|'),
      'g',
    ),
    cameIn: new RegExp(
      `结转(?:来|过来|而来)?的?(?:政府信息公开)?(?:申请)?(?:\\d{1,4}|[一二两三四五六七八九十]{1,3})件(?:申请)?,?(?:均|都|全部|分别)?(?:系|为|是|于|在)(\\d{4})年(?:\\d{1,2}月)?(?:\\d{1,2}日|[上中下]旬|底|末|初|年[底末])?(?:${any('came-in')})`,
      'g',
    ),
    slow: new RegExp(any('slow')),
    otherMatter: new RegExp(any('matters')),
    lastYear: new RegExp(any('last-year')),
    goesOn: new RegExp(`^(?:${any('goes-on')})`),
    apart: new RegExp(`^(?:${any('apart')})`),
  };
});

/** What is carried over is counted. */
const COUNTED = /\d(?:余)?[件起条宗份项]|申请/;
const COMPARED = /相比|[较比与]|同期/;
/** So many years ahead applications are not carried over, but by a slip of the keyboard. */
const FAR = 4;

/** Years to and from which applications are said to be carried over: the next, and the one before. */
export function carriedYears(report: Report, year: number, rulebook: Rulebook): Detected[] {
  const patterns = patternsOf(rulebook);
  return flatMap(report.passages, (passage): Detected[] => {
    const { text } = passage.text;
    if (passage.area !== 'body' || !/转|延|留|移/.test(text) || !text.includes('年')) return [];
    return [
      ...carriedTo(passage, year, patterns),
      ...carriedFrom(passage, year, patterns),
      ...cameIn(passage, year, patterns),
    ];
  });
}

function carriedTo(passage: Passage, year: number, patterns: Patterns): Detected[] {
  const { text } = passage.text;
  return flatMap(matchesOf(text, patterns.to), (match): Detected[] => {
    const [whole, verb, into, digits] = match;
    const found = Number(digits);
    const sentence = sentenceOf(text, match.index, match.index + whole.length);
    if (found === year + 1 || !isOnApplications(sentence, patterns)) return [];
    // 结转2022年3件 may be short for 结转自2022年.
    if (verb === '结转' ? into === undefined && found === year - 1 : into === undefined) return [];
    if (found < year && turned(found) !== year + 1) return [];
    if (found > year + FAR && !isTurnedAhead(found, year)) return [];
    if (
      found === year &&
      !isThisYears(text, match.index, sentence, year, patterns) &&
      !isLeft(aroundOf(text, match, sentence), year, patterns)
    )
      return [];
    // Something may be put off for years; applications are carried over to the next.
    if (found > year + 1 && !verb!.endsWith('转')) return [];
    return [finding('carried-to', passage, match, digits!, { found, year, expected: year + 1 })];
  });
}

function carriedFrom(passage: Passage, year: number, patterns: Patterns): Detected[] {
  const { text } = passage.text;
  const matches = matchesOf(text, patterns.from);
  return flatMap(matches, (match): Detected[] => {
    const digits = digitsOf(match);
    const found = Number(digits);
    const sentence = sentenceOf(text, match.index, match.index + match[0].length);
    if (found === year - 1 || !isOnApplications(sentence, patterns)) return [];
    // 2024年结转2件: to the next year or from the one before; 与2021年结转5件相比.
    if (match[6] !== undefined && (found >= year || COMPARED.test(sentence))) return [];
    // A list of several years, or one long ago that is told as history.
    const isList = new Set(matches.map(digitsOf)).size > 1;
    const isFar = found < year - 3 || found > year + 1;
    if (isList || (isFar && turned(found) !== year - 1)) return [];
    if (found < year - 1 && patterns.lastYear.test(sentence)) return [];
    return [finding('carried-from', passage, match, digits, { found, year, expected: year - 1 })];
  });
}

const LAST = /上年度?$|上一年度?$|去年$/;

/** What was carried over from last year came in at its end: before that it would have been due. */
function cameIn(passage: Passage, year: number, patterns: Patterns): Detected[] {
  const { text } = passage.text;
  return flatMap(matchesOf(text, patterns.cameIn), (match): Detected[] => {
    const digits = match[1]!;
    const found = Number(digits);
    const sentence = sentenceOf(text, match.index, match.index + match[0].length);
    const isLast = LAST.test(text.slice(Math.max(0, match.index - 4), match.index));
    const isPossible = found >= year - 1 && !(isLast && found === year);
    if (isPossible || found < year - 3 || patterns.slow.test(sentence)) return [];
    return [finding('carried-from', passage, match, digits, { found, year, expected: year - 1 })];
  });
}

function digitsOf(match: RegExpExecArray): string {
  return match.slice(1).find((digits) => digits !== undefined)!;
}

/** Whether what is carried over came in this year: nothing in the sentence speaks of the year before. */
function isThisYears(
  text: string,
  at: number,
  sentence: string,
  year: number,
  { lastYear, apart }: Patterns,
): boolean {
  const clause = /(?<![^,。;:()])[^,。;:()]*$/.exec(text.slice(Math.max(0, at - 60), at))![0];
  if (lastYear.test(clause) || clause.includes(String(year - 1))) return false;
  return apart.test(clause) || !(lastYear.test(sentence) || sentence.includes(String(year - 1)));
}

/** What came over from last year, beside which this year's may be told. */
const CAME_OVER = /(?:上一?年度?|去年|\d{4}年度?)结转/g;

/** 上年结转6件，全年办结184件，结转2025年继续办理9件: what goes on is left of what the clauses before count. */
function isLeft({ clauses, sentence, behind }: Around, year: number, patterns: Patterns): boolean {
  const { goesOn, lastYear } = patterns;
  const isOfLast = (words: string) => lastYear.test(words) || words.includes(String(year - 1));
  return goesOn.test(behind) && !isOfLast(clauses) && !isOfLast(sentence.replace(CAME_OVER, ''));
}

function aroundOf(text: string, { 0: whole, index }: RegExpExecArray, sentence: string): Around {
  const before = text.slice(Math.max(0, index - 60), index);
  const clauses = before
    .split(/[。;,()]/)
    .slice(-2)
    .join(',');
  return { clauses, sentence, behind: text.slice(index + whole.length) };
}

interface Around {
  /** The clause of a year and the one before it, up to the year. */
  readonly clauses: string;
  readonly sentence: string;
  readonly behind: string;
}

function isOnApplications(sentence: string, { otherMatter }: Patterns): boolean {
  return COUNTED.test(sentence) && !otherMatter.test(sentence);
}

function sentenceOf(text: string, from: number, to: number): string {
  const { start, end } = sentenceAround(text, from, to);
  return text.slice(start, end);
}

function finding(
  messageId: string,
  passage: Passage,
  match: RegExpExecArray,
  digits: string,
  values: { found: number; year: number; expected: number },
): Detected {
  const start = match.index + match[0].indexOf(digits);
  return told(messageId, passage, start, start + digits.length + 1, values);
}
