import { once } from '../../../text/once.js';
import type { Report } from '../../../understand/report.js';
import type { Statement } from '../../../understand/statements/statement.js';

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
