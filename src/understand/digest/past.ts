import type { Rulebook } from '../../rulebook/types.js';
import { key } from '../../text/fold.js';
import type { Span } from '../../text/mapped.js';
import type { Report } from '../report.js';
import type { Statement } from '../statements/statement.js';
import { beside } from './beside.js';
import { isCertain } from './certain.js';
import type { Note, PastStatement } from './digest.js';
import { pastWords, seriesWords } from './words.js';

/** The numbers of the year before that the prose states of what the forms count. */
export function pastOf(report: Report, rulebook: Rulebook, note: Note): PastStatement[] {
  const { prose, year } = report;
  const lastYear = seriesWords(rulebook).get('last-year');
  if (year === undefined || lastYear === undefined) return [];
  // Of a part of the year, or a change: no number of the whole year.
  const others = ['part', 'change'].map((meaning) => pastWords(rulebook).get(meaning));
  const before = String(year.year - 1);
  const isPast = (clause: Span, until: number) => {
    const words = key(report.draft.source.slice(clause.start, until));
    const years: readonly string[] = words.match(/\d{4}(?=年)/gu) ?? [];
    const isNamed = lastYear.test(words) || years.includes(before);
    return (
      isNamed && years.every((each) => each === before) && !others.some((each) => each?.test(words))
    );
  };
  const stated = (of: Statement, quantity: string, now?: number): PastStatement => ({
    quantity,
    value: of.value,
    ...(now !== undefined && { now }),
    text: of.text.replace(/\s+/gu, ''),
    range: note(of.span),
    section: of.section ?? -1,
  });
  const found: PastStatement[] = [];
  prose.statements.forEach((each, at) => {
    if (each.kind !== 'number' || each.subjects.length > 1) return;
    const [quantity] = each.subjects;
    const isNamed = each.otherPeriod && isCertain(each) && isPast(each.clause, each.span.start);
    if (quantity !== undefined && isNamed) found.push(stated(each, quantity));
    else {
      const near = beside(report, at, rulebook);
      if (near) found.push(stated(each, near.quantity, near.now));
    }
  });
  return found;
}
