import type { Act } from '../../rulebook/law.js';
import { flatMap } from '../../text/flat-map.js';
import { sourceSpan } from '../../text/mapped.js';
import { matchesOf } from '../../text/matches.js';
import { once } from '../../text/once.js';
import { Sought } from '../../text/sought.js';
import type { Detected } from '../finding.js';
import type { CheckContext } from '../kind.js';

const TITLE = /《([^《》]{4,40})》/g;
const FEWEST = 8;
/** Characters between how a title begins and how it ends. */
const MOST_BETWEEN = 4;
/** Longer names are not mistaken for another act's by two characters. */
const LONG = 14;

/** Before a name that stands without 《》. */
const CITED = '(?<=按照|依据|根据|依照|落实|执行|贯彻|学习|对照|遵守|《)';

/** Names of acts in 《》 with a character that is another, too many or too few, and names that are no act's. */
export function alteredNames({ report, rulebook }: CheckContext): Detected[] {
  const { acts } = rulebook.law.acts;
  const names = flatMap(acts, ({ name, short }: Act) => [name, ...(short ? [short] : [])]);
  const told = new Set<string>();
  const unmarked = namesWithoutMarks(acts);
  return flatMap(report.passages, ({ text, section }): Detected[] => {
    const marked = text.text.includes('《') ? matchesOf(text.text, TITLE) : [];
    const bare = /[法例]/.test(text.text) ? unmarked.in(text.text) : [];
    return flatMap([...marked, ...bare], (match): Detected[] => {
      const found = match[1]!;
      if (names.includes(found) || told.has(found)) return [];
      const expected =
        acts.find((act) => act['wrong-names']?.includes(found) || isAlike(found, act))?.name ??
        names.find(
          (name) => name.length >= FEWEST && (isNear(found, name) || isTransposed(found, name)),
        );
      if (expected === undefined) return [];
      told.add(found);
      const start = match.index + match[0].indexOf(found);
      return [
        {
          messageId: 'name',
          values: { found, expected },
          span: sourceSpan(text, start, start + found.length),
          place: section === undefined ? {} : { section },
          level: 'warning',
        },
      ];
    });
  });
}

/** 《政府信息公开办理条例》: what begins and ends like the act and is not it. */
function isAlike(found: string, { alike }: Act): boolean {
  const head = alike?.heads.find((one) => found.startsWith(one));
  const tail = alike?.tails.find((one) => found.endsWith(one));
  return (
    head !== undefined &&
    tail !== undefined &&
    found.length - head.length - tail.length <= MOST_BETWEEN &&
    found.length >= head.length + tail.length
  );
}

/** 按照政府信息公开法的规定: names that are no act's, without 《》; 政府信息公开法律法规, 政府信息公开法定义务 are none. */
const namesWithoutMarks = once((acts: readonly Act[]): Sought => {
  const names = flatMap(acts, (act) => act['wrong-names'] ?? []).sort(
    (a, b) => b.length - a.length,
  );
  return new Sought(
    names,
    () => new RegExp(`${CITED}(${names.join('|')})(?![律规治庭院制实定人》])`, 'g'),
  );
});

/** Whether two long names hold the same characters in another order: 政府公开信息条例. */
function isTransposed(one: string, other: string): boolean {
  const sorted = (name: string) => [...name].sort().join('');
  return other.length >= FEWEST && one.length === other.length && sorted(one) === sorted(other);
}

/** Whether two names differ in one character only, or in two that stand together in a long name. */
function isNear(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false;
  let head = 0;
  while (head < one.length && one[head] === other[head]) head++;
  let tail = 0;
  const most = Math.min(one.length, other.length) - head;
  while (tail < most && one.at(-1 - tail) === other.at(-1 - tail)) tail++;
  return Math.max(one.length, other.length) - head - tail <= (other.length >= LONG ? 2 : 1);
}
