import { findDoubleHedges, findHedgedExact, type DoubleHedge } from '../../text/approximations.js';
import { sourceSpan, type Span } from '../../text/mapped.js';
import type { Rulebook } from '../../rulebook/types.js';
import type { Report } from '../../understand/report.js';
import type { Detected } from '../finding.js';
import { joinEdits } from '../join-edits.js';
import type { CheckKind } from '../kind.js';
import { confusablesOf, isWrong, withoutTitles, type Confusable } from './confusables.js';
import { passagesOf, type Passage } from './passages.js';
import { flatMap } from '../../text/flat-map.js';

interface Hit {
  readonly entry: Confusable;
  readonly span: Span;
  readonly passage: Passage;
}

const PLACES = 5;
/** Words that stand for others, estimates hedged twice, and exact numbers hedged. */
export const wording: CheckKind = ({ report, rulebook }) => {
  const passages = passagesOf(report);
  return [
    ...confused(passages, report, rulebook),
    ...flatMap(passages, (passage) => [
      ...hedges('stacked', findDoubleHedges(passage.plain.text), passage, report),
      ...hedges('exact', findHedgedExact(passage.plain.text), passage, report),
    ]),
  ].sort((a, b) => a.span.start - b.span.start);
};

/** One finding for each word, however often it stands in the text. */
function confused(passages: readonly Passage[], { draft }: Report, book: Rulebook): Detected[] {
  // Terms of the law have a rule that always applies.
  const entries = confusablesOf(book).filter(({ term }) => !term);
  const hits = new Map<string, Hit[]>();
  for (const passage of passages) {
    const text = withoutTitles(passage.plain.text);
    for (const entry of entries) {
      for (let at = text.indexOf(entry.text); at >= 0; at = text.indexOf(entry.text, at + 1)) {
        const end = at + entry.text.length;
        if (!isWrong(entry, text, at, end)) continue;
        const span = sourceSpan(passage.plain, at, end);
        // Traditional script and text torn by markup are not what the author typed.
        if (draft.source.slice(span.start, span.end).replace(/\s/g, '') !== entry.text) continue;
        const list = hits.get(entry.text) ?? [];
        hits.set(entry.text, list);
        list.push({ entry, span, passage });
      }
    }
  }
  return [...hits.values()].map((list) => confusedFinding(list, draft.source));
}

function confusedFinding(list: readonly Hit[], source: string): Detected {
  const { entry, span, passage } = list[0]!;
  const edit = joinEdits(
    source,
    list.map((hit) => ({ span: hit.span, text: entry.right })),
  )!;
  return {
    messageId: (entry.variant ? 'variant' : 'confused') + (list.length > 1 ? '-many' : ''),
    values: { found: entry.text, expected: entry.right, count: list.length },
    span,
    place: passage.place,
    related: list.slice(1, 1 + PLACES).map((hit) => ({
      messageId: 'also-here',
      values: { found: entry.text },
      span: hit.span,
    })),
    suggestions: [{ messageId: 'write', values: { expected: entry.right }, edit }],
  };
}

function hedges(
  messageId: 'stacked' | 'exact',
  found: readonly DoubleHedge[],
  { plain, place }: Passage,
  { draft }: Report,
): Detected[] {
  return found.map(({ start, end, from, to }): Detected => {
    const span = sourceSpan(plain, start, end);
    const second = sourceSpan(plain, from, to);
    const word = plain.text.slice(from, to);
    const expected = plain.text.slice(start, from) + plain.text.slice(to, end);
    const isPlain = draft.source.slice(second.start, second.end) === word;
    return {
      messageId,
      values: { found: plain.text.slice(start, end), expected, word },
      span,
      place,
      ...(isPlain && {
        suggestions: [
          { messageId: 'write', values: { expected }, edit: { span: second, text: '' } },
        ],
      }),
    };
  });
}
