import { CHINESE_NUMERAL_CLASS, readChinese } from './numerals.js';
import { CharacterSet } from './character-set.js';
import { matchesFrom } from './matches.js';
import { flatMap } from './flat-map.js';

/** 以下三个方面：, a number of things that a list then names. */
export interface CountWord {
  readonly value: number;
  readonly start: number;
  readonly end: number;
  /** Offset behind the colon or stop: where the list begins. */
  readonly list: number;
}

const NUMBER = `(?<![${CHINESE_NUMERAL_CLASS}\\d第其.])([二两三四五六七八九十]|十[一二三四五]|\\d{1,2})`;
const THING =
  '(?:个方面|方面|个问题|项工作|项措施|项举措|条措施|点措施|个环节|个重点|大重点|大举措|大措施|类问题|个不足|点不足|个短板|项任务|个特点|个亮点|种做法|项内容|个层面|项|点|类|条)';
const TAIL = `[^,。;:、()\\d${CHINESE_NUMERAL_CLASS}]{0,10}`;
const PATTERN = new RegExp(`${NUMBER}${THING}(?=(${TAIL})([:,。]))`, 'y');
const BEGINNINGS = new CharacterSet('二两三四五六七八九十0123456789');
const FORWARD = /以下|如下|下列/;
/** Another number of things in the clause: 三个方面五项措施. */
const OTHER = new RegExp(`[${CHINESE_NUMERAL_CLASS}\\d]{1,9}(?:个|项|条|点|大|类|方面)`);
const CLAUSE = 20;

/** The counts in plain text that may announce a list. */
export function findCountWords(plain: string): CountWord[] {
  return flatMap(
    matchesFrom(plain, PATTERN, BEGINNINGS),
    ({ 0: match, 1: number, 2: tail, 3: stop, index }) => {
      const value = /\d/.test(number!) ? Number(number) : readChinese(number!);
      const before = /(?<![^,。;:])[^,。;:]*$/.exec(
        plain.slice(Math.max(0, index - CLAUSE), index),
      )![0];
      if (!value || value < 2 || OTHER.test(before)) return [];
      const end = index + match.length;
      const list = end + tail!.length + 1;
      // Only a colon, or 以下, points to what comes in other paragraphs.
      const isLast = list >= plain.length;
      if (isLast && stop !== ':' && !(stop === '。' && FORWARD.test(before))) return [];
      return [{ value, start: index, end, list }];
    },
  );
}
