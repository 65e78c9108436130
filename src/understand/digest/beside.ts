import type { Rulebook } from '../../rulebook/types.js';
import { key } from '../../text/fold.js';
import { once } from '../../text/once.js';
import type { Report } from '../report.js';
import type { Statement } from '../statements/statement.js';
import { isCertain } from './certain.js';
import { pastWords, seriesWords } from './words.js';

/** What a number of the year before counts, and this year's number that tells so. */
export interface Beside {
  readonly quantity: string;
  readonly now: number;
}

/** Characters between two numbers that are read together, and the numbers between them. */
const FAR = 60;
const SKIPPED = 2;

/**
 * What a number of the year before counts that does not say so itself: the same as this year's beside it, where only
 * words of comparison stand between the two (收到申请35件，上年为30件；申请由上年的30件增至35件).
 * @param at index of its statement
 */
export function beside(report: Report, at: number, rulebook: Rulebook): Beside | undefined {
  const { statements } = report.prose;
  const own = statements[at]!;
  const year = report.year?.year;
  if (year === undefined || own.approximate || own.otherScope || own.limited) return undefined;
  const words = patternsOf(rulebook);
  const read = (from: number, to: number) =>
    key(report.draft.source.slice(from, to)).replaceAll(`${String(year - 1)}年`, BEFORE);
  const rest = read(own.span.start, own.clause.end + 1).slice(key(own.text).length);
  if (!words.follows.test(rest)) return undefined;

  if (own.subjects.length > 0) {
    const next = statements[at + 1];
    const [quantity] = own.subjects;
    if (quantity === undefined || next?.clause.start !== own.clause.start) return undefined;
    const isNamed = words.named.test(read(own.clause.start, own.span.start));
    const grows = words.grows.test(rest.slice(0, rest.indexOf(key(next.text))));
    return isNamed && grows && next.unit === own.unit ? { quantity, now: next.value } : undefined;
  }
  const now = counted(statements, at);
  const [quantity] = now?.subjects ?? [];
  if (!now || quantity === undefined || now.unit !== own.unit) return undefined;
  if (own.span.start - now.span.start > FAR) return undefined;
  const between = read(now.span.start, own.span.start).slice(key(now.text).length);
  return words.between.test(between) ? { quantity, now: now.value } : undefined;
}

/** The number before it that says what it counts, in the same sentence. */
function counted(statements: readonly Statement[], at: number): Statement | undefined {
  for (let index = at - 1; index >= Math.max(0, at - 1 - SKIPPED); index--) {
    const each = statements[index]!;
    if (each.sentence !== statements[at]!.sentence) return undefined;
    if (each.kind !== 'number' || each.subjects.length === 0) continue;
    return each.subjects.length === 1 && !each.otherPeriod && isCertain(each) ? each : undefined;
  }
  return undefined;
}

/** How the year before reads where its number is written out. */
const BEFORE = '上年';

interface Patterns {
  /** Between this year's number and that of the year before. */
  readonly between: RegExp;
  /** What may follow the number of the year before. */
  readonly follows: RegExp;
  /** Right before it: the year before. */
  readonly named: RegExp;
  /** From it to this year's: it grew or shrank to that. */
  readonly grows: RegExp;
}

const patternsOf = once((rulebook: Rulebook): Patterns => {
  const words = pastWords(rulebook);
  const of = (...meanings: string[]) =>
    `(?:${meanings.map((each) => (words.get(each) ?? NEVER).source).join('|')})`;
  const last = (seriesWords(rulebook).get('last-year') ?? NEVER).source;
  const name = `${of('lead')}{0,3}(?:${last})${of('tail')}{0,3}`;
  const change = `${of('near')}{0,3}${of('change')}{1,2}`;
  const than = `(?:${of('lead')}{0,3}(?:${last})${of('compared')}?)?`;
  const changed = `${than}${change}${of('near', 'tail')}{0,3}\\d+(?:\\.\\d+)?(?:${UNIT})`;
  return {
    between: new RegExp(`^[,;、(]?(?:${changed}[,;、(]){0,2}${name}:?$`, 'u'),
    follows: new RegExp(`^(?:$|[,;。、)!?]|${of('near')}{0,3}${of('change', 'compared')})`, 'u'),
    named: new RegExp(`(?:${last})${of('tail')}{0,3}$`, 'u'),
    grows: new RegExp(`^${change}${of('to')}(?:${of('now', 'tail')}|\\d{4}年){0,3}$`, 'u'),
  };
});

const NEVER = /$^/u;
const UNIT = '%|个百分点|[\u4e00-\u9fff]';
