import type { Rulebook } from '../../rulebook/types.js';
import { flatMap } from '../../text/flat-map.js';
import { matchesOf } from '../../text/matches.js';
import { once } from '../../text/once.js';
import { isInTitle, sentenceAround } from '../../understand/facts/passages.js';
import type { Passage, Report } from '../../understand/report.js';
import type { Detected } from '../finding.js';
import { anyWord } from '../text/lexicon.js';
import { looksAhead } from './looking-ahead.js';
import { quoteOf, told } from './told.js';
import { isTurnedAhead } from './turned-years.js';

const HEAD = '(?:^|。)(?:\\([一二三四五六七八九十]{1,2}\\)[^。,:]{2,16}[。:])?';
/** 2032年,全市…: a year as the one that is told of. */
const SUBJECT = new RegExp(`${HEAD}(\\d{4})年(?:度)?,(?!到)`, 'g');
/** 与2042年的281条相比 in a report on 2025; what is carried over to such a year is told elsewhere. */
const YEAR = /(?<![\d到至—–~-])(20\d{2})年/g;
const CARRIED = /[转延留移][至到入往]?$/;
const BEFORE_BASE = '(?:[较比]|[与同和])';
/** 较2025年的83件减少: what a year is compared with is over. */
const baseOf = once(
  (rulebook: Rulebook): RegExp =>
    new RegExp(
      `${BEFORE_BASE}(20\\d{2})年度?(?:同期)?(?=的\\d|\\(?\\d|${anyWord(rulebook, 'year-words', 'compared')})`,
      'g',
    ),
);
/** 2023年新收申请52件，较2023年增加12件: a year is not compared with itself. */
const itselfOf = once(
  (rulebook: Rulebook): RegExp =>
    new RegExp(
      `(?<!\\d)(20\\d{2})年度?[^。;\\d（(]{1,24}\\d[^。;年]{0,16},${BEFORE_BASE}\\1年度?(?:同期)?(?=${anyWord(rulebook, 'year-words', 'compared')})`,
      'g',
    ),
);
/** 编制2024年政府信息公开工作年度报告 */
const OWN_REPORT =
  /(?<![\d、和至—-])(20\d{2})年度?(?:本?[\u4e00-\u9fff]{0,12}?)政府信息公开(?:工作)?(?:年度报告|情况报告|年报|情况)/g;

const farAheadOf = once(
  (rulebook: Rulebook): RegExp => new RegExp(anyWord(rulebook, 'year-words', 'far-ahead')),
);

/** Years that are not over yet in what has been done: each place once. */
export function yearsAhead(
  passage: Passage,
  report: Report,
  year: number,
  rulebook: Rulebook,
): Detected[] {
  const places = new Map<number, number>();
  const add = (found: number, start: number): void => {
    if (!isGoal(passage, start, rulebook)) places.set(start, found);
  };
  const { text } = passage.text;
  for (const [found, start] of yearsOf(text, YEAR))
    if (isTurnedAhead(found, year) && !CARRIED.test(text.slice(0, start))) add(found, start);
  for (const [found, start] of yearsOf(text, baseOf(rulebook))) if (found > year) add(found, start);
  for (const [found, start] of looksAhead(passage, report) ? [] : yearsOf(text, SUBJECT))
    if (found > year + 1 && found <= 2099) add(found, start);
  return [...places].map(([start, found]) => finding(passage, start, found, year));
}

/** A year that is compared with itself: the base should be the one before. */
export function comparedWithItself(passage: Passage, rulebook: Rulebook): Detected[] {
  const { text } = passage.text;
  return flatMap(matchesOf(text, itselfOf(rulebook)), (match): Detected[] => {
    const found = Number(match[1]);
    const start = match.index + match[0].lastIndexOf(match[1]!);
    const quote = quoteOf(text, start);
    return [told('itself', passage, start, start + 5, { quote, found, expected: found - 1 })];
  });
}

/** The preface names a later year as that of the report itself. */
export function ownYearAhead(passage: Passage, year: number): Detected[] {
  const { text } = passage.text;
  return yearsOf(text, OWN_REPORT)
    .filter(([found, start]) => found > year && !isInTitle(text, start))
    .map(([found, start]) => finding(passage, start, found, year));
}

function yearsOf(text: string, pattern: RegExp): [found: number, start: number][] {
  return flatMap(matchesOf(text, pattern), (match) => [
    [Number(match[1]), match.index + match[0].indexOf(match[1]!)] as [number, number],
  ]);
}

function isGoal({ text: { text } }: Passage, start: number, rulebook: Rulebook): boolean {
  const around = sentenceAround(text, start, start + 5);
  return farAheadOf(rulebook).test(text.slice(around.start, around.end));
}

function finding(passage: Passage, start: number, found: number, year: number): Detected {
  const quote = quoteOf(passage.text.text, start);
  return told('far', passage, start, start + 5, { year, found, quote });
}
