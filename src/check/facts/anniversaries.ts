import type { Plans } from '../../rulebook/law.js';
import type { Rulebook } from '../../rulebook/types.js';
import { findYears } from '../../text/dates.js';
import { flatMap } from '../../text/flat-map.js';
import { matchesOf } from '../../text/matches.js';
import { readChinese } from '../../text/numerals.js';
import { once } from '../../text/once.js';
import { isInTitle, sentenceAround } from '../../understand/facts/passages.js';
import type { Passage, Report } from '../../understand/report.js';
import type { Detected } from '../finding.js';
import { anyWord } from '../text/lexicon.js';
import { looksAhead } from './looking-ahead.js';
import { told } from './told.js';

/** 75周年, 一百周年, 七十五周年; 建党百年 is written out. */
const ANNIVERSARY =
  /(?:第)?(\d{1,3}|[一二三四五六七八九十百〇零]{1,6})(?:个)?(?:周年|华诞)(?!大会|讲话|上的|座谈会)/g;
/** The year in which it is said to be: 2022年是, 今年, 本年度, 全年. */
const NAMED =
  /(?<!\d)(\d{4})年(?:是|为|系|适逢|正值|正是|恰逢|恰是|,?(?:正值|适逢|恰逢|是|系|迎来|喜迎|庆祝|纪念))/g;
const NOW = /今年|本年|当年|年内|全年|适逢|正值|恰逢|恰是|时值/;

const festiveOf = once((rulebook: Rulebook) => ({
  held: new RegExp(`(?:${anyWord(rulebook, 'year-words', 'festive')})[^,。;]{0,24}$`),
  looksBack: new RegExp(anyWord(rulebook, 'year-words', 'look-back')),
}));
const aheadOf = once((rulebook: Rulebook) => new RegExp(anyWord(rulebook, 'year-words', 'ahead')));

/** 今年庆祝中国共产党成立100周年 in a report on a year in which it is not. */
export function anniversaries(
  passage: Passage,
  report: Report,
  year: number,
  rulebook: Rulebook,
): Detected[] {
  const { text } = passage.text;
  return flatMap(matchesOf(text, ANNIVERSARY), (match): Detected[] => {
    const words = text.slice(Math.max(0, match.index - 40), match.index);
    const event = eventOf(words, rulebook.law.plans);
    const count = /^\d/.test(match[1]!) ? Number(match[1]) : readChinese(match[1]!);
    if (!event || count === undefined || isInTitle(text, match.index)) return [];
    const { start, end } = sentenceAround(text, match.index, match.index + match[0].length);
    const before = text.slice(start, match.index);
    const named = matchesOf(before, NAMED).at(-1)?.[1];
    const expected = event.year + count;
    const years = findYears(text.slice(start, end));
    if (years.some((other) => other.year === expected)) return [];
    const isOwn = years.length > 0 && years.every((other) => other.year === year);
    const sentence = text.slice(start, end);
    const { held, looksBack } = festiveOf(rulebook);
    // 结合庆祝新中国成立70周年系列活动: held in the year that is reported on, where no other is named.
    const isHeld = years.length === 0 && held.test(before) && !looksBack.test(sentence);
    if (named === undefined && !isOwn && !isHeld && !NOW.test(sentence)) return [];
    const said = named === undefined ? year : Number(named);
    const isAhead = isHeld || aheadOf(rulebook).test(sentence) || looksAhead(passage, report);
    // 今年 may be the year in which the report is written, and what comes is prepared in the year before.
    if (expected === said || (isAhead && expected === said + 1)) return [];
    const values = { found: match[0], expected, year: said };
    const from = match.index;
    return [told('anniversary', passage, from, from + match[0].length, values)];
  });
}

function eventOf(words: string, { founded }: Plans): Plans['founded'][number] | undefined {
  // 香港回归祖国 is more than 祖国.
  const named = flatMap(founded, (event) =>
    event.words.filter((word) => words.endsWith(word)).map((word) => ({ event, word })),
  );
  return named.sort((a, b) => b.word.length - a.word.length)[0]?.event;
}
