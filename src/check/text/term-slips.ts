import type { Rulebook } from '../../rulebook/types.js';
import { flatMap } from '../../text/flat-map.js';
import { sourceSpan } from '../../text/mapped.js';
import { once } from '../../text/once.js';
import { WordScan } from '../../text/word-scan.js';
import type { Report } from '../../understand/report.js';
import type { Detected } from '../finding.js';
import { confusablesOf, isWrong, withoutTitles, type Confusable } from './confusables.js';
import { passagesOf } from './passages.js';
import { misspelledTerms } from './set-terms.js';

const confusedTerms = once(
  (rulebook: Rulebook): WordScan<Confusable> =>
    new WordScan(
      flatMap(confusablesOf(rulebook), (entry): [string, Confusable][] =>
        entry.term ? [[entry.text, entry]] : [],
      ),
    ),
);

/** Terms with a character taken for another, lost or out of its place (行政复仪), each where it stands first. */
export function termSlips(report: Report, rulebook: Rulebook): Detected[] {
  const found = new Map<string, Detected>();
  for (const { plain, place } of passagesOf(report)) {
    const text = withoutTitles(plain.text);
    const told: [start: number, end: number][] = [];
    for (const entry of [
      ...confusedTerms(rulebook).in(text),
      ...misspelledTerms(rulebook).in(text),
    ]) {
      const at = text.indexOf(entry.text);
      const end = at + entry.text.length;
      if (at < 0 || found.has(entry.text) || !isWrong(entry, text, at, end)) continue;
      // 信公息开 is told as a part of 政府信公息开.
      if (told.some(([from, to]) => at < to && from < end)) continue;
      const span = sourceSpan(plain, at, end);
      // Traditional script and text torn by markup are not what the author typed.
      if (report.draft.source.slice(span.start, span.end) !== entry.text) continue;
      const edit = { span, text: entry.right };
      told.push([at, end]);
      found.set(entry.text, {
        messageId: 'term',
        values: { found: entry.text, expected: entry.right },
        span,
        place,
        suggestions: [{ messageId: 'write', values: { expected: entry.right }, edit }],
      });
    }
  }
  return [...found.values()];
}
