import { flatMap } from '../../text/flat-map.js';
import { sourceSpan } from '../../text/mapped.js';
import { matchesOf } from '../../text/matches.js';
import type { Report } from '../../understand/report.js';
import type { Detected } from '../finding.js';

const DAY = '(\\d{4})年(\\d{1,2})月(?:(\\d{1,2})日)?';
/** 自2022年9月起至2022年4月止 */
const RANGE = new RegExp(`${DAY}(?:起|开始)?(?:至|到|—|–|-|~)${DAY}`, 'g');
/** 2022年4月印发的规程自2021年5月1日起施行 */
const EFFECTIVE = new RegExp(
  `${DAY}(?:印发|制定|出台|发布|公布|通过|修订|下发)[^。;]{0,30}?[自从于]${DAY}起?(?:正式|开始)?(?:施行|实施|执行|生效)`,
  'g',
);
/** 2023年5月1日（星期三） */
const WEEKDAY = /(\d{4})年(\d{1,2})月(\d{1,2})日\((?:星期|周)([一二三四五六日天])\)/g;
const WEEK = '日一二三四五六';

/** Ends before beginnings, acts in force before they were issued, days that are another day of the week. */
export function dateOrder({ passages }: Report): Detected[] {
  return flatMap(passages, ({ area, text: mapped, section }): Detected[] => {
    const { text } = mapped;
    if (area !== 'body' || !/年\d{1,2}月/.test(text)) return [];
    const say = (messageId: string, match: RegExpExecArray, values: Detected['values']) => ({
      messageId,
      values: { found: match[0], ...values },
      span: sourceSpan(mapped, match.index, match.index + match[0].length),
      place: section === undefined ? {} : { section },
      level: 'warning' as const,
    });
    return [
      ...flatMap(matchesOf(text, RANGE), (match) =>
        isBefore(match.slice(4, 7), match.slice(1, 4)) ? [say('backwards', match, {})] : [],
      ),
      ...flatMap(matchesOf(text, EFFECTIVE), (match) =>
        isBefore(match.slice(4, 7), match.slice(1, 4)) ? [say('in-force-before', match, {})] : [],
      ),
      ...flatMap(matchesOf(text, WEEKDAY), (match) => {
        const [year = 0, month = 0, day = 0] = match.slice(1, 4).map(Number);
        const expected = WEEK[new Date(Date.UTC(year, month - 1, day)).getUTCDay()]!;
        const found = match[4]!.replace('天', '日');
        return found === expected ? [] : [say('weekday', match, { expected: `星期${expected}` })];
      }),
    ];
  });
}

/** Whether one date is before another as far as both are given. */
function isBefore(
  one: readonly (string | undefined)[],
  other: readonly (string | undefined)[],
): boolean {
  for (const [index, part] of one.entries()) {
    const against = other[index];
    if (part === undefined || against === undefined) return false;
    if (Number(part) !== Number(against)) return Number(part) < Number(against);
  }
  return false;
}
