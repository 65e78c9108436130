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

/** Congresses that were held in another year than is said, and those of which a report speaks before they were held. */
export function congresses(passage: Passage, year: number, { law }: Rulebook): Detected[] {
  const { text } = passage.text;
  return flatMap(law.plans.held, ({ year: held, words }) =>
    flatMap(words, (word): Detected[] => {
      const start = text.indexOf(word);
      const end = start + word.length;
      if (start < 0 || isInTitle(text, start)) return [];
      const said = HELD.test(text.slice(end)) ? SAID.exec(text.slice(0, start))?.[1] : undefined;
      const isOther = said !== undefined && Number(said) !== held;
      const isTold = SINCE.test(text.slice(end)) && !AWAITED.test(text.slice(0, start));
      if (!isOther && (held <= year || !isTold)) return [];
      const values = { found: word, held, year: said === undefined ? year : Number(said) };
      const messageId = isOther ? 'held-otherwise' : 'not-held';
      return [told(messageId, passage, start, end, values)];
    }),
  );
}
