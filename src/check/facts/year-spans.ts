import { flatMap } from '../../text/flat-map.js';
import { largest } from '../../text/lists.js';

import { matchesOf } from '../../text/matches.js';
import { readChinese } from '../../text/numerals.js';
import { findYears } from '../../text/dates.js';
import { isInTitle, sentenceAround } from '../../understand/facts/passages.js';
import type { Passage, Report } from '../../understand/report.js';
import type { Detected } from '../finding.js';
import { told } from './told.js';

const COUNT = '(\\d{1,2}|[一二两三四五六七八九十]{1,3})';
/** 近三年（2021年、2022年、2023年）, 近三年，即2021年至2023年. */
const RECENT = new RegExp(
  `(?:近|最近|过去|连续|前)${COUNT}(?:个)?(?:年度?|年来|年间)(?:以?来)?(?:\\(|,?即|,分别是)((?:\\d{4}年?度?[、,和至到~—–-]{0,2}){2,9})(?![\\d月])`,
  'g',
);
/** 三年行动（2022—2024年）, 五年规划（2021—2025年）. */
const PLANNED = new RegExp(
  `${COUNT}年(?:[\\u4e00-\\u9fff]{0,6}?)(?:行动|规划|计划|攻坚|整治)(?:方案|计划)?\\((\\d{4})年?[至到~—–-]{1,2}(\\d{4})年?\\)`,
  'g',
);
/** 自2020年以来…连续六年, 2020年起已连续6届. */
const IN_ROW = new RegExp(
  `(\\d{4})年(?:\\d{1,2}月)?(?:\\d{1,2}日)?(?:[^。;!?,]{0,20})(?:以来|起|开始|至今|始)[^。;!?]{0,30}?(?:连续(?:第)?|的|这)${COUNT}(年(?=里|间|来|中|开|举|编|组|获|被|未|没|保|位|评|[,。])|届)`,
  'g',
);
/** 2022年、2023年、2024年连续两年; 2021—2023年连续两年. */
const LISTED = new RegExp(
  `((?:(?<!\\d)\\d{4}年?度?[、,和至到~—–-]{0,2}){2,9})(?:,?[\\u4e00-\\u9fff]{0,3}?)(?:已)?连续${COUNT}(?:个)?年(?!代)`,
  'g',
);
const IN_LINE = /[至到~—–-]/;

/** Years that are said to follow each other and do not, or to be more than there were. */
export function yearSpans(report: Report, year: number): Detected[] {
  return flatMap(report.passages, (passage): Detected[] => {
    const { text } = passage.text;
    if (passage.area !== 'body' || !/\d{4}/.test(text)) return [];
    return [
      ...(/[近去续前]/.test(text) ? recent(passage, year) : []),
      ...(/年[^,。]{0,12}\(\d{4}/.test(text) ? planned(passage) : []),
      ...(/连续|以来的/.test(text) ? inRow(passage, year) : []),
      ...(text.includes('连续') ? listed(passage) : []),
    ];
  });
}

function recent(passage: Passage, year: number): Detected[] {
  return flatMap(matchesOf(passage.text.text, RECENT), (match): Detected[] => {
    const [whole, counted, list] = match;
    const count = numberOf(counted!);
    const years = yearsIn(list!);
    if (count === undefined || years.length < 2) return [];
    const last = years.at(-1)!;
    const isRow = years.length === count && last - years[0]! === count - 1;
    // What is told may end with the year before.
    if (isRow && (last === year || last === year - 1)) return [];
    const end = isRow || last !== year - 1 ? year : last;
    const start = match.index + whole.indexOf(list!);
    const values = {
      found: list!.replace(/[、,]$/, ''),
      words: whole.slice(0, whole.search(/[(,即]|分别/)),
      expected: `${end - count + 1}—${end}`,
    };
    return [told('years-list', passage, start, start + values.found.length, values)];
  });
}

function planned(passage: Passage): Detected[] {
  return flatMap(matchesOf(passage.text.text, PLANNED), (match): Detected[] => {
    const [whole, counted, from, to] = match;
    const count = numberOf(counted!);
    if (count === undefined || count < 2 || count > 20) return [];
    const years = Number(to) - Number(from) + 1;
    if (years === count || isInTitle(passage.text.text, match.index)) return [];
    const start = match.index + whole.indexOf('(') + 1;
    const values = {
      found: passage.text.text.slice(start, match.index + whole.length - 1),
      words: `${counted!}年`,
      expected: `${from!}—${Number(from) + count - 1}`,
    };
    return [told('years-list', passage, start, match.index + whole.length - 1, values)];
  });
}

function inRow(passage: Passage, year: number): Detected[] {
  const { text } = passage.text;
  return flatMap(matchesOf(text, IN_ROW), (match): Detected[] => {
    const [whole, since, counted, unit] = match;
    const count = numberOf(counted!);
    const around = sentenceAround(text, match.index, match.index + whole.length);
    const named = findYears(text.slice(around.start, around.end)).map((each) => each.year);
    const last = largest([year, ...named.filter((each) => each <= year + 1)]);
    const most = last - Number(since) + 1;
    if (count === undefined || Number(since) > year || count <= most) return [];
    const said = Math.max(whole.lastIndexOf('连续'), whole.lastIndexOf(counted!));
    const values = { found: whole.slice(said), from: Number(since), year, most, unit: unit! };
    return [told('in-row', passage, match.index + said, match.index + whole.length, values)];
  });
}

function listed(passage: Passage): Detected[] {
  return flatMap(matchesOf(passage.text.text, LISTED), (match): Detected[] => {
    const [whole, list, counted] = match;
    const count = numberOf(counted!);
    const years = yearsIn(list!);
    if (count === undefined || years.length < 2 || years.length === count) return [];
    const said = whole.lastIndexOf('连续');
    const values = { found: whole.slice(said), count: years.length, years: years.join('、') };
    const start = match.index + said;
    return [told('in-row-listed', passage, start, match.index + whole.length, values)];
  });
}

/** The years that a list names, or that lie between its two. */
function yearsIn(list: string): number[] {
  const named = [...list.matchAll(/\d{4}/g)].map(([digits]) => Number(digits));
  return named.length === 2 && IN_LINE.test(list) ? range(named[0]!, named[1]!) : named.sort();
}

function range(from: number, to: number): number[] {
  return to < from || to - from > 30
    ? []
    : Array.from({ length: to - from + 1 }, (_, at) => from + at);
}

function numberOf(words: string): number | undefined {
  return /^\d/.test(words) ? Number(words) : readChinese(words);
}
