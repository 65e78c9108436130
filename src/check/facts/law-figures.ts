import type { Act } from '../../rulebook/law.js';
import { flatMap } from '../../text/flat-map.js';
import { sourceSpan } from '../../text/mapped.js';
import { matchesOf } from '../../text/matches.js';
import { CHINESE_NUMERAL_CLASS, readChinese } from '../../text/numerals.js';
import type { Passage } from '../../understand/report.js';
import type { Detected } from '../finding.js';

const NUMERAL = `[\\d${CHINESE_NUMERAL_CLASS}百]{1,5}`;
const LIMIT = new RegExp(
  `(${NUMERAL})(日|个月)内(?:[向依可法以直接或者,]|本级|上一级|人民政府|人民法院|机关){0,12}`,
  'g',
);
/** 10件以下（含10件）的不收费 */
const FREE =
  /(\d{1,3})(件|页)(?:以下|以内|\(含\)以下|及以下)(?:\([^()]{0,8}\))?的?,?(?:部分)?,?(?:不收费|不予收费|不收取|免费|免收|免予收取)/g;
const RATE_GAP = /^[^。;\d]{0,14}(\d{1,4})元/;

/** Terms for review and suit, what is free of charge and what each item or page costs, against the acts. */
export function lawFigures(passage: Passage, acts: readonly Act[]): Detected[] {
  const { text } = passage.text;
  return [
    ...(/复议|诉讼/.test(text) ? limits(passage, acts) : []),
    ...(/[件页]/.test(text) && /收费|收取|免/.test(text) ? free(passage, acts) : []),
    ...(/\d[件页]/.test(text) && text.includes('元') ? rates(passage, acts) : []),
  ];
}

function limits(passage: Passage, acts: readonly Act[]): Detected[] {
  const { text } = passage.text;
  return flatMap(matchesOf(text, LIMIT), (match): Detected[] => {
    const end = match.index + match[0].length;
    const count = /^\d+$/.test(match[1]!) ? Number(match[1]) : readChinese(match[1]!);
    for (const act of acts) {
      const limit = act.limits?.find(
        ({ unit, words }) => unit === match[2] && text.startsWith(words, end),
      );
      if (!limit || count === undefined || count === limit.count) continue;
      const to = match.index + match[1]!.length + match[2]!.length;
      const found = text.slice(match.index, to);
      const values = {
        found,
        words: limit.words,
        act: act.name,
        expected: `${limit.count}${limit.unit}`,
      };
      return [told('limit', passage, match.index, to, values)];
    }
    return [];
  });
}

function free(passage: Passage, acts: readonly Act[]): Detected[] {
  const scales = flatMap(acts, ({ name, scales: own = [] }) =>
    own.map((scale) => ({ ...scale, name })),
  );
  return flatMap(matchesOf(passage.text.text, FREE), (match): Detected[] => {
    const scale = scales.find(({ unit }) => unit === match[2]);
    if (!scale || Number(match[1]) === scale.free) return [];
    const end = match.index + match[1]!.length + match[2]!.length;
    const values = {
      found: `${match[1]!}${match[2]!}`,
      act: scale.name,
      expected: `${scale.free}${scale.unit}`,
    };
    return [told('free', passage, match.index, end, values)];
  });
}

/** 11件至30件的部分每件收费200元 */
function rates(passage: Passage, acts: readonly Act[]): Detected[] {
  const { text } = passage.text;
  return flatMap(acts, ({ name, rates: known = [] }) =>
    flatMap(known, ({ words, yuan }): Detected[] => {
      const at = text.indexOf(words);
      const match = at < 0 ? null : RATE_GAP.exec(text.slice(at + words.length));
      if (!match || Number(match[1]) === yuan) return [];
      const end = at + words.length + match[0].length;
      const values = { found: `${match[1]!}元`, words, act: name, expected: yuan };
      return [told('rate', passage, end - match[1]!.length - 1, end, values)];
    }),
  );
}

/** A finding of `cited-document` on words of a passage. */
export function told(
  messageId: string,
  { text, section }: Passage,
  start: number,
  end: number,
  values: Readonly<Record<string, string | number>>,
): Detected {
  return {
    messageId,
    values,
    span: sourceSpan(text, start, end),
    place: section === undefined ? {} : { section },
    level: 'warning',
  };
}
