import type { Plans } from '../../rulebook/law.js';
import type { Rulebook } from '../../rulebook/types.js';
import { flatMap } from '../../text/flat-map.js';
import { isInTitle } from '../../understand/facts/passages.js';
import type { Passage } from '../../understand/report.js';
import type { Detected } from '../finding.js';
import { told } from './told.js';

/** 2023年是党的二十大召开之年 */
const SAID = /(\d{4})年?(?:是|为|系)?[^。;,\d]{0,12}$/;
/** What is only said of one that was held: 迎接党的二十大胜利召开 looks ahead. */
const SINCE = /^(?:、|和|及|以及)?[^,。;]{0,16}?(?:精神|报告|以来|决策部署)/;
const AWAITED = /(?:迎接?|喜迎|筹备|护航|献礼|保障|安保)[^,。;]{0,12}$/;
const HELD = /^(?:胜利|隆重)?(?:召开|举行)(?:之|的)年/;
const DATE = '(\\d{4})年(?:(\\d{1,2})月)?(?:\\d{1,2}日)?(?:至\\d{1,2}日)?';
const OPENED = '(?:在北京|在京)?(?:胜利|隆重)?(?:召开|举行)';
/** 2022年10月召开的党的二十大 */
const DATED_BEFORE = new RegExp(`(?<!\\d)${DATE}${OPENED}的(?:党的|中国共产党|中共)?$`);
/** 2022年10月，党的二十大胜利召开 */
const DATED_CLAUSE = new RegExp(`(?<!\\d)${DATE},(?:党的|中国共产党|中共)?$`);
/** 党的二十大于2022年10月召开 */
const DATED_BEHIND = new RegExp(`^(?:于|在)${DATE}${OPENED}`);

const IS_OPENED = new RegExp(`^${OPENED}`);

/** Congresses that were held in another year than is said, and those of which a report speaks before they were held. */
export function congresses(passage: Passage, year: number, { law }: Rulebook): Detected[] {
  const { text } = passage.text;
  return flatMap(law.plans.held, (event) =>
    flatMap(event.words, (word): Detected[] => {
      const start = text.indexOf(word);
      const end = start + word.length;
      if (start < 0 || isInTitle(text, start)) return [];
      const [before, behind] = [text.slice(0, start), text.slice(end)];
      const clause = IS_OPENED.test(behind) ? DATED_CLAUSE.exec(before) : null;
      const date = DATED_BEFORE.exec(before) ?? DATED_BEHIND.exec(behind) ?? clause;
      const dated = misdated(event, date);
      if (dated)
        return [told(dated.messageId, passage, start, end, { found: word, ...dated.values })];
      const said = HELD.test(behind) ? SAID.exec(before)?.[1] : undefined;
      const isOther = said !== undefined && Number(said) !== event.year;
      const isTold = SINCE.test(behind) && !AWAITED.test(before);
      if (!isOther && (event.year <= year || !isTold)) return [];
      const values = {
        found: word,
        held: event.year,
        year: said === undefined ? year : Number(said),
      };
      return [told(isOther ? 'held-otherwise' : 'not-held', passage, start, end, values)];
    }),
  );
}

/** What is wrong in the year and the month in which it is said to have been held. */
function misdated(
  { year, month }: Plans['held'][number],
  date: RegExpExecArray | null,
): { readonly messageId: string; readonly values: Record<string, number> } | undefined {
  if (!date) return undefined;
  const [said, saidMonth] = [Number(date[1]), date[2] === undefined ? month : Number(date[2])];
  if (said !== year) return { messageId: 'held-otherwise', values: { held: year, year: said } };
  if (saidMonth === month || month === undefined || saidMonth === undefined) return undefined;
  return { messageId: 'held-month', values: { year, held: month, month: saidMonth } };
}
