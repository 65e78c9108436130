import type { Act } from '../../rulebook/law.js';
import { flatMap } from '../../text/flat-map.js';
import { sourceSpan } from '../../text/mapped.js';
import { matchesOf } from '../../text/matches.js';
import type { Detected } from '../finding.js';
import type { CheckContext } from '../kind.js';

const TITLE = /《([^《》]{7,40})》/g;
const FEWEST = 8;
/** Longer names are not mistaken for another act's by two characters. */
const LONG = 14;

/** Names of acts in 《》 with a character that is another, too many or too few, and names that are no act's. */
export function alteredNames({ report, rulebook }: CheckContext): Detected[] {
  const { acts } = rulebook.law.acts;
  const names = flatMap(acts, ({ name, short }: Act) => [name, ...(short ? [short] : [])]);
  const told = new Set<string>();
  return flatMap(report.passages, ({ text, section }): Detected[] =>
    flatMap(text.text.includes('《') ? matchesOf(text.text, TITLE) : [], (match): Detected[] => {
      const found = match[1]!;
      if (names.includes(found) || told.has(found)) return [];
      const expected =
        acts.find((act) => act['wrong-names']?.includes(found))?.name ??
        names.find((name) => name.length >= FEWEST && isNear(found, name));
      if (expected === undefined) return [];
      told.add(found);
      return [
        {
          messageId: 'name',
          values: { found, expected },
          span: sourceSpan(text, match.index + 1, match.index + 1 + found.length),
          place: section === undefined ? {} : { section },
          level: 'warning',
        },
      ];
    }),
  );
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
