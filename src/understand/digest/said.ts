import type { Rulebook } from '../../rulebook/types.js';
import { key } from '../../text/fold.js';
import type { Span } from '../../text/mapped.js';
import type { Report } from '../report.js';
import type { Statement } from '../statements/statement.js';
import type { Note, PastStatement } from './digest.js';
import { seriesWords } from './words.js';

const THEME = 'theme-';

/**
 * What the report speaks of that may explain why a figure is not what last year's report leads to expect: meanings
 * of `rules/lexicon/series-words.yaml`; of a theme, where one sentence also says that it changed.
 */
export function tellsOf({ passages }: Report, rulebook: Rulebook): string[] {
  const words = seriesWords(rulebook);
  const change = words.get('change');
  const told = new Set<string>();
  for (const { area, text } of passages) {
    if (area !== 'body' && area !== 'preface') continue;
    for (const sentence of text.text.split(/[。;!?]/u)) {
      const changes = change?.test(sentence) ?? false;
      for (const [meaning, pattern] of words) {
        if (told.has(meaning) || (meaning.startsWith(THEME) && !changes)) continue;
        if (pattern.test(sentence)) told.add(meaning);
      }
    }
  }
  return [...told].sort();
}

/** The numbers of the year before that the prose states of what the forms count. */
export function pastOf(report: Report, rulebook: Rulebook, note: Note): PastStatement[] {
  const { prose, year } = report;
  const lastYear = seriesWords(rulebook).get('last-year');
  if (year === undefined || lastYear === undefined) return [];
  const before = String(year.year - 1);
  const isPast = (clause: Span, until: number) => {
    const words = key(report.draft.source.slice(clause.start, until));
    const years: readonly string[] = words.match(/\d{4}(?=年)/gu) ?? [];
    const isNamed = lastYear.test(words) || years.includes(before);
    return isNamed && years.every((each) => each === before) && !PARTS.test(words);
  };
  const stated = (of: Statement, quantity: string, value: number, text: string, span: Span) => ({
    quantity,
    value,
    text: text.replace(/\s+/gu, ''),
    range: note(span),
    section: of.section ?? -1,
  });
  const found: PastStatement[] = [];
  for (const each of prose.statements) {
    const [quantity, ...others] = each.subjects;
    if (each.kind !== 'number' || quantity === undefined || others.length > 0) continue;
    if (!each.otherPeriod || !isCertain(each) || !isPast(each.clause, each.span.start)) continue;
    found.push(stated(each, quantity, each.value, each.text, each.span));
  }
  return found;
}

/** Of a part of the year, or a change: no number of the whole year. */
const PARTS = /季度|上半年|下半年|月|增|减|升|降|多|少/u;

function isCertain({ approximate, otherScope, firm, limited, partOf }: Statement): boolean {
  return firm && !approximate && !otherScope && !limited && partOf === undefined;
}
