import type { Act } from '../../rulebook/law.js';
import { flatMap } from '../../text/flat-map.js';
import { matchesOf } from '../../text/matches.js';
import { once } from '../../text/once.js';
import { sentenceAround } from '../../understand/facts/passages.js';
import type { Passage } from '../../understand/report.js';
import type { Detected } from '../finding.js';
import { told } from './told.js';

const COUNT = '(?:\\d{1,3}|[一二两三四五六七八九十])[件部个项]';
/** 制定政府规章1件，即《…条例》, 出台规章《…条例》: what is said to be one of that kind, by its name. */
const patternsOf = once((act: Act): RegExp | undefined => {
  const { naming } = act;
  return naming
    ? new RegExp(
        `${naming.thing}(?:${COUNT})?,?(?:\\(|:|即|为|是|分别为|分别是|名称为)?((?:《[^《》]{2,40}》[、和]?)+)`,
        'g',
      )
    : undefined;
});

const namingOf = once((acts: readonly Act[]) => acts.filter(({ naming }) => naming));

/** Names that things of a kind do not bear: a 规章 is no 条例. */
export function ruleNames(passage: Passage, acts: readonly Act[]): Detected[] {
  const { text } = passage.text;
  return flatMap(namingOf(acts), (act): Detected[] => {
    const { naming } = act;
    const pattern = patternsOf(act);
    if (!naming || !pattern || !text.includes(naming.thing)) return [];
    return flatMap(matchesOf(text, pattern), (match): Detected[] => {
      const titles = matchesOf(match[1]!, /《[^《》]+》/g);
      const wrong = titles.find(({ 0: title }) => title.endsWith(`${naming.never}》`));
      if (!wrong) return [];
      const start = match.index + match[0].indexOf(match[1]!) + wrong.index;
      const end = start + wrong[0].length;
      const around = sentenceAround(text, match.index, end);
      const sentence = text.slice(around.start, around.end);
      const isMade = naming.made.some((word) => sentence.includes(word));
      // 地方性法规和政府规章各1件: one of them may be called so.
      if (!isMade || naming.unless.some((word) => sentence.includes(word))) return [];
      const values = {
        found: wrong[0],
        thing: naming.thing,
        never: naming.never,
        usual: naming.usual.map((name) => `“${name}”`).join('、'),
        act: act.name,
        article: naming.article,
      };
      return [told('naming', passage, start, end, values)];
    });
  });
}
