import { flatMap } from '../../../text/flat-map.js';
import { once } from '../../../text/once.js';
import type { Report } from '../../../understand/report.js';
import type { Statement } from '../../../understand/statements/statement.js';
import { wordsBetween } from '../words-around.js';

/** Sentences before a number in which others may explain it. */
export const BEFORE = 2;

/** The counts of a sentence and of some before and behind it. */
export function countsNear(
  report: Report,
  sentence: number,
  before: number,
  behind: number,
): Statement[] {
  const bySentence = countsOf(report);
  const near: Statement[] = [];
  for (let at = sentence - before; at <= sentence + behind; at++) {
    for (const count of bySentence.get(at) ?? []) near.push(count);
  }
  return near;
}

/** 14个市州和41个省直单位, 13个行政村、2个社区: what two numbers make that are joined. */
export function joinedSums(counts: readonly Statement[], report: Report): number[] {
  return flatMap(counts, (one, at) => {
    const next = counts[at + 1];
    if (next === undefined) return [];
    const words = wordsBetween(report, one.span.end, next.span.start);
    return words !== undefined && JOINED.test(words) ? [one.value + next.value] : [];
  });
}

const JOINED = /^[^,，;；。]{0,12}[和及与、]$/;

const countsOf = once((report: Report): ReadonlyMap<number, readonly Statement[]> => {
  const bySentence = new Map<number, Statement[]>();
  for (const statement of report.prose.statements) {
    if (statement.kind !== 'number' || statement.approximate || statement.unit === '') continue;
    const own = bySentence.get(statement.sentence);
    if (own) own.push(statement);
    else bySentence.set(statement.sentence, [statement]);
  }
  return bySentence;
});
