import { flatMap } from '../../text/flat-map.js';
import { findHalfSentences, type HalfWords } from '../../text/half-sentences.js';
import { findLostItems, findMoreSides, findOneSided } from '../../text/lost-parts.js';
import { once } from '../../text/once.js';
import { findStrayParticles, type PredicateWords } from '../../text/stray-particles.js';
import { sourceSpan } from '../../text/mapped.js';
import { slippedFrom } from '../../text/near-words.js';
import type { Report } from '../../understand/report.js';
import type { Rulebook } from '../../rulebook/types.js';
import type { Detected } from '../finding.js';
import { joinEdits } from '../join-edits.js';
import type { CheckKind } from '../kind.js';
import { wordsOf } from './lexicon.js';
import { openEnds } from './open-ends.js';
import { wrongDirections } from './directions.js';
import { termSlips } from './term-slips.js';
import { lostMarks, type LostMark } from './lost-marks.js';
import { passagesOf, type Passage } from './passages.js';

const PLACES = 5;
const CONTEXT = 8;

/** Sentences that break off, marks that lack their other half or stand twice, sub-headings with a slip, 以上 for 以下. */
export const brokenSentence: CheckKind = ({ report, rulebook }) => {
  const words = halfWords(rulebook);
  const halves = flatMap(passagesOf(report), (passage) =>
    [...findHalfSentences(passage.content.text, words), ...findLostItems(passage.content.text)].map(
      ({ start, end }) => half(passage, start, end),
    ),
  );
  const marks = lostMarks(report);
  return [
    ...halves,
    ...openEnds(report, rulebook).map(({ passage, start, end }) => half(passage, start, end)),
    ...oneSided(report),
    ...strayParticles(report, rulebook),
    ...joined(
      marks.filter(({ type }) => type === 'unpaired'),
      report,
    ),
    ...joined(
      marks.filter(({ type }) => type === 'doubled'),
      report,
    ),
    ...headings(report, rulebook),
    ...termSlips(report, rulebook),
    ...wrongDirections(report),
  ].sort((one, other) => one.span.start - other.span.start);
};

const halfWords = once((rulebook: Rulebook): HalfWords => {
  const any = (meaning: string) => wordsOf(rulebook, 'half-sentences', meaning);
  return {
    half: any('half'),
    whole: any('whole'),
    verbs: any('open-verb'),
    adverbs: any('open-adverb'),
    nominal: any('nominal'),
  };
});

const predicateWords = once((rulebook: Rulebook): PredicateWords => ({
  verbs: wordsOf(rulebook, 'half-sentences', 'with-object'),
  adverbs: wordsOf(rulebook, 'half-sentences', 'open-adverb'),
}));

function strayParticles(report: Report, rulebook: Rulebook): Detected[] {
  const words = predicateWords(rulebook);
  return flatMap(passagesOf(report), (passage) =>
    findStrayParticles(passage.content.text, words).map(({ start, end, particles }): Detected => ({
      messageId: 'stray',
      values: { found: around(passage, start, end), mark: particles },
      span: sourceSpan(passage.content, start, end),
      place: passage.place,
    })),
  );
}

function oneSided(report: Report): Detected[] {
  const passages = passagesOf(report);
  return flatMap(passages, (passage, index) => [
    ...findOneSided(passage.content.text, passages[index + 1]?.content.text ?? '').map(
      ({ start, end }): Detected => ({ ...half(passage, start, end), messageId: 'one-side' }),
    ),
    ...findMoreSides(passage.content.text).map(({ start, end }): Detected => ({
      ...half(passage, start, end),
      messageId: 'two-sides',
    })),
  ]);
}

function half(passage: Passage, start: number, end: number): Detected {
  return {
    messageId: 'half',
    values: { found: around(passage, start, end) },
    span: sourceSpan(passage.content, start, end),
    place: passage.place,
  };
}

/** One finding for all marks of a kind. */
function joined(marks: readonly LostMark[], { draft }: Report): Detected[] {
  const [first, ...others] = marks;
  if (!first) return [];
  const { type, passage, start, end } = first;
  const spanOf = (mark: LostMark) => sourceSpan(mark.passage.content, mark.start, mark.end);
  const edits = flatMap(marks, (mark) => {
    const span = spanOf(mark);
    const isAsWritten =
      draft.source.slice(span.start, span.end) ===
      mark.passage.content.text.slice(mark.start, mark.end);
    return mark.right !== undefined && isAsWritten ? [{ span, text: mark.right }] : [];
  });
  const fix = joinEdits(draft.source, edits);
  return [
    {
      messageId: others.length === 0 ? type : `${type}-many`,
      values: {
        mark: passage.content.text.slice(start, end),
        found: around(passage, start, end),
        count: marks.length,
      },
      span: spanOf(first),
      place: passage.place,
      related: others.slice(0, PLACES).map((mark) => ({
        messageId: 'also-here',
        values: { found: around(mark.passage, mark.start, mark.end) },
        span: spanOf(mark),
      })),
      ...(fix && { fix }),
    },
  ];
}

function headings({ outline }: Report, rulebook: Rulebook): Detected[] {
  const known = wordsOf(rulebook, 'sub-headings', 'known');
  const others = wordsOf(rulebook, 'sub-headings', 'other');
  return flatMap(outline.sections, ({ subheadings, index }) =>
    flatMap(subheadings, ({ title, mark }): Detected[] => {
      const { text } = title;
      if (!mark || text.length > LONGEST || known.includes(text) || others.includes(text))
        return [];
      const expected = slippedFrom(text, known);
      if (expected === undefined) return [];
      return [
        {
          messageId: 'heading',
          values: { found: text, expected },
          span: sourceSpan(title, 0, text.length),
          place: { section: index },
        },
      ];
    }),
  );
}

const LONGEST = 16;

/** The place with the words on both sides. */
function around({ content: { text } }: Passage, start: number, end: number): string {
  return text
    .slice(Math.max(0, start - CONTEXT), Math.min(text.length, end + CONTEXT))
    .replace(/\s+/g, ' ')
    .trim();
}
