import type { Rulebook } from '../../rulebook/types.js';
import { listsOf } from '../../rulebook/words.js';
import { flatMap } from '../../text/flat-map.js';
import { matchesOf } from '../../text/matches.js';
import { once } from '../../text/once.js';
import { isInTitle, sentenceAround } from '../../understand/facts/passages.js';
import type { Passage } from '../../understand/report.js';
import type { Detected } from '../finding.js';
import { told } from './told.js';

type Name = 'final-kinds' | 'opened' | 'planned';

interface Patterns {
  /** 2024年9月公开2024年度部门决算 */
  readonly published: RegExp;
  readonly planned: RegExp;
}

const patternsOf = once((rulebook: Rulebook): Patterns => {
  const any = listsOf<Name>(rulebook, 'account-words');
  return {
    published: new RegExp(
      `(?<!\\d)(?:(20\\d{2})年)?(\\d{1,2})月(?:\\d{1,2}日|份|底|初|[上中下]旬)?,?[^。;,、\\d]{0,16}(?:${any('opened')})了?[^。;,、]{0,16}?(?<!\\d)(20\\d{2})年度?(?:${any('final-kinds')})*决算`,
      'g',
    ),
    planned: new RegExp(any('planned')),
  };
});

/** Final accounts that are said to be published in the year that they are of: they are drawn up when it is over. */
export function accountYears(passage: Passage, year: number, rulebook: Rulebook): Detected[] {
  const { text } = passage.text;
  if (!text.includes('决算')) return [];
  const { published, planned } = patternsOf(rulebook);
  return flatMap(matchesOf(text, published), (match): Detected[] => {
    const [whole, stated, month, digits] = match;
    const start = match.index + whole.lastIndexOf(digits!);
    const { start: from, end: to } = sentenceAround(text, start, start + 5);
    if (digits !== (stated ?? String(year)) || isInTitle(text, start)) return [];
    if (planned.test(text.slice(from, to))) return [];
    const values = { found: `${month!}月`, year: Number(digits), expected: Number(digits) - 1 };
    return [told('own-accounts', passage, start, match.index + whole.length, values)];
  });
}
