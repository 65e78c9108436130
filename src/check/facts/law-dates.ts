import type { Act } from '../../rulebook/law.js';
import { flatMap } from '../../text/flat-map.js';
import { matchesOf } from '../../text/matches.js';
import { once } from '../../text/once.js';
import type { Passage } from '../../understand/report.js';
import type { Detected } from '../finding.js';
import { actNamed, isNameAt } from './article-citations.js';
import { told } from './told.js';

const NEW = '(?:新|修订后的?|新修订的?|最新修订的?|经修订的?|修改后的?|全面修订的?)*';
const FORCE = '(?:正式|全面|开始|重新|修订)?(施行|实施|生效|执行|公布|颁布|发布|签署)';
const DATE = '(\\d{4})年(?:(\\d{1,2})月)?(?:(\\d{1,2})日)?';
const NOTE = '(?:\\([^()]{0,60}\\))?';
/** Behind a verb that ends what is said: not 实施细则, 施行四周年. */
const ENDS = '(?=以来|以后|后|之后|之日|时|起|[,。;)]|$)';

interface Patterns {
  readonly inForce: RegExp;
  readonly forceOf: RegExp;
  readonly since: RegExp;
}

/** Days on which the text says that acts came into force or were made public, against those on which they did. */
export function lawDates(passage: Passage, acts: readonly Act[]): Detected[] {
  const { text } = passage.text;
  const { inForce, forceOf, since } = patternsOf(acts);
  const told = new Set<number>();
  return [
    ...flatMap(matchesOf(text, inForce), (match): Detected[] =>
      compare(passage, match, match.slice(1, 3), match.slice(3, 7), acts),
    ),
    ...flatMap(matchesOf(text, forceOf), (match): Detected[] =>
      isYearAlone(match.slice(1, 5)) && !/[行施效执]的/.test(match[0])
        ? []
        : compare(passage, match, match.slice(5, 7), match.slice(1, 5), acts),
    ),
    ...flatMap(matchesOf(text, since), (match): Detected[] =>
      compare(
        passage,
        match,
        match.slice(5, 7),
        [match[2], match[3], match[4], match[7]],
        acts,
        match[1] !== undefined,
      ),
    ),
  ].filter(({ span }) => !told.has(span.start) && told.add(span.start));
}

function isYearAlone(parts: readonly (string | undefined)[]): boolean {
  return parts[1] === undefined;
}

/** `names`: in 《》 or without; `parts`: year, month, day, verb. */
function compare(
  passage: Passage,
  match: RegExpExecArray,
  names: readonly (string | undefined)[],
  parts: readonly (string | undefined)[],
  acts: readonly Act[],
  isSince = true,
): Detected[] {
  const { text } = passage.text;
  const [marked, bare] = names;
  if (marked === undefined && !isNameAt(text, match.index + match[0].lastIndexOf(bare!))) return [];
  const act = actNamed(marked ?? bare!, acts);
  const [year, month, day, verb = ''] = parts;
  if (!act || (month === undefined && !isSince)) return [];
  const isForce = /[施生执]|实施/.test(verb);
  const days = isForce ? act.force : act.published;
  const found = [year, month, day]
    .filter((part) => part !== undefined)
    .map((part) => part.padStart(2, '0'))
    .join('-');
  if (!days || days.some((one) => one.startsWith(found)) || (!isForce && day === undefined))
    return [];
  const [y, m, d] = (days.find((one) => one.startsWith(year!)) ?? days[0]!).split('-').map(Number);
  const written = `${year!}年${month ? `${month}月` : ''}${day ? `${day}日` : ''}`;
  const start = match.index + match[0].indexOf(written);
  const values = { found: written, act: act.name, expected: `${y!}年${m!}月${d!}日` };
  return [told(isForce ? 'in-force' : 'published', passage, start, start + written.length, values)];
}

const patternsOf = once((acts: readonly Act[]): Patterns => {
  const names = flatMap(acts, ({ name, short }) => (short ? [name, short] : [name]))
    .concat('条例')
    .sort((a, b) => b.length - a.length)
    .join('|');
  const act = `(?:《([^《》]{2,60})》|(${names}))`;
  return {
    // 《条例》自2019年5月15日起施行, 《条例》修订后于2019年5月15日施行, 《解释》（法释〔2025〕8号，2025年6月1日起施行）
    inForce: new RegExp(
      `${act}(?:${NOTE},?|\\((?:[^()]{2,16}号,)?)(?:该法|该条例|修订版|经?(?:全面)?修订后|修改后|已|将)?,?[自从于]?${DATE}起?${FORCE}`,
      'g',
    ),
    // 2019年5月15日起施行的新修订《条例》
    forceOf: new RegExp(`${DATE}起?${FORCE}的?${NEW}的?${act}`, 'g'),
    // 自2019年5月15日新修订的《条例》施行以来
    since: new RegExp(`(自|从)?${DATE}起?,?${NEW}的?${act}${NOTE}${FORCE}${ENDS}`, 'g'),
  };
});
