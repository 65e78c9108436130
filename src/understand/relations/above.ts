import { spokenValue } from '../statements/numbers.js';
import type { Earlier } from './earlier.js';
import type { Member } from './stated.js';

/** 三项, 以上四类, 两级网站: how many there are, at the beginning of a sentence. */
const COUNTED = /^(?:以上|上述|这)?([两二三四五六七八九十]{1,3}|\d{1,2})[项类级种轮批次期者]/;

/** 网站8个，公众号15个，微博21个。三类合计44个: the numbers of the sentence before, where it has as many as are counted. */
export function rowAbove(
  earlier: readonly Earlier[],
  text: string,
  start: number,
  unit: string | undefined,
): readonly Member[] {
  let from = start;
  while (from > 0 && !'。!?'.includes(text[from - 1]!)) from--;
  const number = COUNTED.exec(text.slice(from))?.[1];
  const count = number && (/^\d/.test(number) ? Number(number) : spokenValue(number));
  if (!count) return [];
  const members = earlier.map(({ figure, member }) => member(figure));
  const last = members[0]?.sentence;
  const row = members.filter(
    (member) => member.sentence === last && member.unit === unit && member.kind === 'count',
  );
  return row.length === count && row.length > 1 ? row.reverse() : [];
}
