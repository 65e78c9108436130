import type { Rulebook } from '../../rulebook/types.js';
import { listsOf } from '../../rulebook/words.js';
import { once } from '../../text/once.js';
import { flatMap } from '../../text/flat-map.js';
import { matchesOf } from '../../text/matches.js';
import { CHINESE_NUMERAL_CLASS } from '../../text/numerals.js';
import type { Passage } from '../../understand/report.js';
import type { Detected } from '../finding.js';
import { numberOf } from './article-citations.js';
import { told } from './told.js';

const NUMERAL = `(\\d{1,3}|[${CHINESE_NUMERAL_CLASS}两]{1,3})`;
const UNIT = '(个?工作日|天|日)';
const words = (rulebook: Rulebook) => listsOf<'several' | 'took'>(rulebook, 'time-words');
const DAY_MS = 86_400_000;
/** 3月1日收到、3月21日答复，用时25个工作日 */
const tookOf = once(
  (rulebook: Rulebook): RegExp =>
    new RegExp(
      `(?<!\\d)(\\d{1,2})月(\\d{1,2})日[^。;\\d]{0,10}[、,至到][^。;\\d]{0,6}(\\d{1,2})月(\\d{1,2})日[^。;\\d]{0,10}(?:${words(rulebook)('took')})(?:了)?${NUMERAL}${UNIT}`,
      'g',
    ),
);
const severalOf = once((rulebook: Rulebook): RegExp => new RegExp(words(rulebook)('several')));
/** 公示期7个工作日（5月8日至5月12日） */
const BEFORE = new RegExp(
  `(?<!\\d)${NUMERAL}${UNIT}\\((\\d{1,2})月(\\d{1,2})日[至到~—–-]{1,2}(?:(\\d{1,2})月)?(\\d{1,2})日\\)`,
  'g',
);

/** How long something took, beside the days on which it began and ended; the weekdays of a place are not reckoned. */
export function tookTime(passage: Passage, rulebook: Rulebook, own = 2001): Detected[] {
  const { text } = passage.text;
  // 3月1日、3月21日各收到1件，平均用时5天: of several.
  const took = matchesOf(text, tookOf(rulebook))
    .filter(({ 0: whole }) => !severalOf(rulebook).test(whole))
    .map((match) => {
      const [whole, month, day, lastMonth, lastDay, said, unit] = match;
      return { end: match.index + whole.length, month, day, lastMonth, lastDay, said, unit };
    });
  const noticed = matchesOf(text, BEFORE).map((match) => {
    const [, said, unit, month, day, lastMonth = month, lastDay] = match;
    const end = match.index + said!.length + unit!.length;
    return { end, month, day, lastMonth, lastDay, said, unit };
  });
  return flatMap([...took, ...noticed], (one): Detected[] => {
    const count = numberOf(one.said!);
    const [from, to] = [
      Date.UTC(own, Number(one.month) - 1, Number(one.day)),
      Date.UTC(own, Number(one.lastMonth) - 1, Number(one.lastDay)),
    ];
    const days = (to - from) / DAY_MS + 1;
    if (count === undefined || days < 1) return [];
    const isWorking = one.unit!.endsWith('工作日');
    if (isWorking ? count <= days : Math.abs(days - 1 - count) <= 1) return [];
    const found = `${one.said!}${one.unit!}`;
    const values = { found, expected: isWorking ? `${days}天以内` : `${days}天` };
    return [told('lasting', passage, one.end - found.length, one.end, values)];
  });
}
