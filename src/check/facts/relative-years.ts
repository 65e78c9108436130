import type { Rulebook } from '../../rulebook/types.js';
import { findYears } from '../../text/dates.js';
import { flatMap } from '../../text/flat-map.js';
import { once } from '../../text/once.js';
import { Sought } from '../../text/sought.js';
import { isInTitle, sentenceAround } from '../../understand/facts/passages.js';
import type { Passage, Report } from '../../understand/report.js';
import type { Detected } from '../finding.js';
import { anyWord, wordsOf } from '../text/lexicon.js';
import { told } from './told.js';

/** How many years from that of the report each kind of word leads; 去年 may be said in the year of writing. */
const OFFSETS: Readonly<Record<string, readonly number[]>> = {
  last: [-1],
  'last-spoken': [-1, 0],
  'before-last': [-2],
  next: [1],
  now: [0],
  'now-spoken': [0, 1],
};
/** Words that count from what was spoken of, where another year was. */
const ANAPHORIC = /^[次翌前]/;

const ENDS = /^度?(?:[),]|[底末]|\d{1,2}月)/;
/** 上年（2022年1760条）: what was counted in that year, and no other. */
const COUNT = /^度?(?:的|为|是|:)?\d[\d.,]*[万余多]?[\u4e00-\u9fff]{1,2}\)/;

interface Patterns {
  readonly meaning: string;
  /** 上年（2022年）, 上一年度，即2022年, 上年2022年. */
  readonly behind: Sought;
  /** 2022年（上一年度）, 2022年，即上一年度. */
  readonly before: Sought;
  /** 与2022年的1760条相比，数量较上年增长9.32%: the year is that of the base. */
  readonly based: Sought;
}

const patternsOf = once((rulebook: Rulebook): readonly Patterns[] =>
  Object.keys(OFFSETS).map((meaning) => {
    const words = wordsOf(rulebook, 'year-words', meaning);
    const word = anyWord(rulebook, 'year-words', meaning);
    const tail = `(?:${anyWord(rulebook, 'year-words', 'tail')})?`;
    const compared = anyWord(rulebook, 'year-words', 'compared');
    const opens = '(?:\\((?:即|也就是|指)?|,?(?:即|也就是|也即)|)';
    return {
      meaning,
      behind: new Sought(words, () => new RegExp(`(${word})${tail}(${opens})(\\d{4})年`, 'g')),
      before: new Sought(
        words,
        () => new RegExp(`(?<!\\d)(\\d{4})年度?${tail}(?:\\((?:即)?|,?即)(${word})(?=[),])`, 'g'),
      ),
      based: new Sought(
        words,
        () =>
          new RegExp(
            `[与同和较比](20\\d{2})年度?(?:同期)?的?\\d[\\d.,]*[万余多]?[\\u4e00-\\u9fff]{1,3}(?:相比较?|相较|比较|对比),[\\u4e00-\\u9fff]{0,6}[较比](${word})${tail}(?=${compared})`,
            'g',
          ),
      ),
    };
  }),
);

/** Years that are written beside a word for the year before, the next or this one, and are another. */
export function relativeYears(report: Report, year: number, rulebook: Rulebook): Detected[] {
  return flatMap(report.passages, (passage): Detected[] => {
    const { text } = passage.text;
    if (passage.area !== 'body' || !/\d{4}年/.test(text)) return [];
    return flatMap(patternsOf(rulebook), ({ meaning, behind, before, based }): Detected[] => {
      const offsets = OFFSETS[meaning]!;
      return [
        ...flatMap(behind.in(text), (match) => {
          const [whole, word, opens, digits] = match;
          const at = match.index + whole.length - digits!.length - 1;
          const found = Number(digits);
          // 较上年2023年增加: the comparison ends before the year.
          if (opens === '' && (found === year || offsets.includes(0))) return [];
          // 本年度（2022年结转3件）: more than a name of the year stands in the bracket.
          if (opens!.includes('(') && !isAlone(text.slice(at + 5, at + 24), offsets)) return [];
          return heldAgainst(passage, { year, offsets, found, word: word!, at });
        }),
        ...flatMap([...before.in(text), ...based.in(text)], (match) => {
          const [whole, digits, word] = match;
          const at = match.index + whole.indexOf(digits!);
          return heldAgainst(passage, { year, offsets, found: Number(digits), word: word!, at });
        }),
      ];
    });
  });
}

/** Whether what stands in the bracket is the year alone, or what was counted in it where it is the one before. */
function isAlone(behind: string, offsets: readonly number[]): boolean {
  return ENDS.test(behind) || (offsets.includes(-1) && COUNT.test(behind));
}

interface Said {
  readonly year: number;
  readonly offsets: readonly number[];
  readonly found: number;
  readonly word: string;
  /** Where the digits of the year begin in the passage. */
  readonly at: number;
}

function heldAgainst(passage: Passage, { year, offsets, found, word, at }: Said): Detected[] {
  const { text } = passage.text;
  if (offsets.includes(found - year) || isInTitle(text, at)) return [];
  const { start } = sentenceAround(text, at, at + 5);
  // 2021年较上年（2020年）: the word counts from the year that stands before it.
  const spoken = findYears(text.slice(start, at)).map((other) => other.year);
  const isOther = spoken.some(
    (other) => other !== year && offsets.some((offset) => other + offset === found),
  );
  if (isOther || (ANAPHORIC.test(word) && spoken.some((other) => other !== year))) return [];
  const values = { word, found, year, expected: year + offsets[0]! };
  return [told('relative', passage, at, at + 5, values)];
}
