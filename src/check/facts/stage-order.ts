import type { Rulebook } from '../../rulebook/types.js';
import { listsOf } from '../../rulebook/words.js';
import { once } from '../../text/once.js';
import { flatMap } from '../../text/flat-map.js';
import { matchesOf } from '../../text/matches.js';
import { isInTitle } from '../../understand/facts/passages.js';
import type { Passage } from '../../understand/report.js';
import type { Detected } from '../finding.js';
import { told } from './told.js';

const DATE = '(?:(\\d{4})年)?(\\d{1,2})月(?:(\\d{1,2})日)?(?:[上中下]旬|底|初|份)?';
/** Without its year a date behind one of the last months may be of the next year. */
const LATE = 9;
/** The last month of the next year in which something is issued so; what begins in autumn may end with the school year. */
const ISSUED = 4;
const ENDED = 8;

interface Patterns {
  /** 9月公开征求意见后，于8月15日正式印发 */
  readonly after: RegExp;
  /** 9月公开征求意见，8月15日正式印发。: both of what stands before them, as nothing stands behind. */
  readonly then: RegExp;
  /** 自2023年9月启动，至2023年6月底全部完成 */
  readonly until: RegExp;
  readonly otherYear: RegExp;
}

const patternsOf = once((rulebook: Rulebook): Patterns => {
  const any = listsOf<'before-issue' | 'done' | 'issue' | 'next' | 'start'>(rulebook, 'time-words');
  return {
    after: new RegExp(
      `(?<!\\d)${DATE}[^。;\\d]{0,24}?(?:${any('before-issue')})[^。;,\\d]{0,6}?后,?[^。;\\d]{0,10}?${DATE}[^。;\\d]{0,8}?(?:${any('issue')})`,
      'g',
    ),
    then: new RegExp(
      `(?<!\\d)${DATE}[^。;,、\\d]{0,12}?(?:${any('before-issue')})(?:该?申请|意见|方案|草案)?[,、][^。;,\\d]{0,8}?${DATE}[^。;,\\d《]{0,8}?(?:${any('issue')})(?=[,。;、)]|$)`,
      'g',
    ),
    until: new RegExp(
      `自${DATE}(?:起|开始)?,?(?:正式|全面|集中)?(?:${any('start')})[^。;\\d]{0,12}?[至到于]${DATE}[^。;\\d]{0,6}?(?:${any('done')})`,
      'g',
    ),
    otherYear: new RegExp(`${any('next')}|翌年|第二年|今年|本年`),
  };
});

/** 自9月10日开始，至8月31日 is a range, which another check holds. */
const RANGE = /日(?:起|开始),?[至到]/;

/** Steps of one matter with dates in the wrong order: issued before the consultation, done before it began. */
export function stageOrder(
  passage: Passage,
  rulebook: Rulebook,
  own: number | undefined,
): Detected[] {
  const { text } = passage.text;
  const { after, then, until, otherYear } = patternsOf(rulebook);
  return flatMap([after, then, until], (pattern) =>
    flatMap(matchesOf(text, pattern), (match): Detected[] => {
      const [whole, ...parts] = match;
      if (otherYear.test(whole) || RANGE.test(whole) || isInTitle(text, match.index)) return [];
      if (!isReversed(parts, own, pattern === until ? ENDED : ISSUED)) return [];
      const end = match.index + whole.length;
      const messageId = pattern === until ? 'reversed' : 'stage-order';
      return [told(messageId, passage, match.index, end, { found: whole })];
    }),
  );
}

/** `parts`: year, month and day of the first date, and of the second; `last`: up to which month the next year may be meant. */
function isReversed(
  parts: readonly (string | undefined)[],
  own: number | undefined,
  last: number,
): boolean {
  const [year, month, day, laterYear, laterMonth, laterDay] = parts.map((part) =>
    part === undefined ? undefined : Number(part),
  );
  if (laterYear !== undefined && year !== undefined && laterYear !== year) return laterYear < year;
  // A year that stands with one of them only may be another than that of the report, of which the second is.
  const isOtherYear = (year ?? own) !== (laterYear ?? own) && laterYear === undefined;
  const isOverYearEnd = laterYear === undefined && month! >= LATE && laterMonth! <= last;
  if (isOtherYear || isOverYearEnd || (year === undefined && laterYear !== undefined)) return false;
  if (laterMonth !== month) return laterMonth! < month!;
  return day !== undefined && laterDay !== undefined && laterDay < day;
}
