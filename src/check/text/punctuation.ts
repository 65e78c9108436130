import { sourceSpan, type Span } from '../../text/mapped.js';
import { readPairs, type Pairs } from '../../text/pairs.js';
import { findFaultyMarks, withoutAddresses } from '../../text/punctuation.js';
import type { Report } from '../../understand/report.js';
import type { Detected, Edit } from '../finding.js';
import { isWidthNormalised } from '../sections/heading-marks.js';
import { joinEdits } from '../join-edits.js';
import type { CheckKind } from '../kind.js';
import { lostMarks } from './lost-marks.js';
import { passagesOf, placeAt, type Passage } from './passages.js';
import { flatMap } from '../../text/flat-map.js';

interface Fault {
  readonly type: string;
  /** The mark as it stands in the text; `found` may have the words around it. */
  readonly mark: string;
  readonly found: string;
  readonly right: string | undefined;
  readonly span: Span;
}

const PLACES = 5;
const CONTEXT = 6;
/** So many figures apart from the words before them are a habit of the whole text. */
const SPACED = 5;
const HAS_HAN = /[\u3400-\u9fff]/;
const ORDINAL = /^[一二三四五六七八九十]{1,3}$/;

/** Marks of punctuation: one finding for each kind of fault, with its count. */
export const punctuation: CheckKind = ({ report }) => {
  const kinds = new Map<string, Fault[]>();
  for (const fault of faultsOf(report)) {
    const list = kinds.get(fault.type) ?? [];
    kinds.set(fault.type, list);
    list.push(fault);
  }
  return [...kinds.values()].map((list) => finding(list, report));
};

function faultsOf(report: Report): Fault[] {
  const passages = passagesOf(report);
  const texts = passages.map(({ content }) => withoutAddresses(content.text));
  const narrowed = isWidthNormalised(report.draft);
  const spaced = (report.draft.source.match(/[\u3400-\u9fff] \d/g)?.length ?? 0) > SPACED;
  const marks = flatMap(passages, (passage, index) =>
    findFaultyMarks(texts[index]!, { narrowed, spaced }).map(({ type, start, end, right }) => ({
      type,
      mark: passage.content.text.slice(start, end),
      found: isSelfExplaining(type)
        ? passage.content.text.slice(start, end)
        : around(passage, start, end),
      right,
      span: sourceSpan(passage.content, start, end),
    })),
  );
  const paired = readPairs(texts);
  // What is beyond doubt, `broken-sentence` says.
  const told = new Set(
    lostMarks(report).map(({ passage, start }) => sourceSpan(passage.content, start).start),
  );
  return [
    ...marks,
    ...(narrowed ? [] : halfBrackets(paired, passages)),
    ...paired.unpaired.map(({ text, at, mark }) => ({
      type: 'unpaired',
      mark,
      found: around(passages[text]!, at, at + 1),
      right: undefined,
      span: sourceSpan(passages[text]!.content, at, at + 1),
    })),
  ]
    .filter(({ span }) => !told.has(span.start))
    .sort((a, b) => a.span.start - b.span.start);
}

/** Half-width brackets around Chinese words, and pairs of which one is half-width. */
function halfBrackets({ pairs }: Pairs, passages: readonly Passage[]): Fault[] {
  return flatMap(pairs, ({ open, close }): Fault[] => {
    const half = [open, close].filter(({ mark }) => mark === '(' || mark === ')');
    if (half.length === 0) return [];
    const passage = passages[open.text]!;
    const { text } = passage.content;
    const words =
      open.text === close.text ? text.slice(open.at + 1, close.at) : text.slice(open.at + 1);
    // (一) before a heading is looked at together with the headings.
    const isMark = ORDINAL.test(words.trim()) && text[open.at - 1] !== '第';
    if (half.length === 2 && (isMark || !HAS_HAN.test(words))) return [];
    const { text: index, at, mark } = half[0]!;
    return [
      {
        type: 'half-width',
        mark,
        found: around(passages[index]!, at, at + 1),
        right: undefined,
        span: sourceSpan(passages[index]!.content, at, at + 1),
      },
    ];
  });
}

function finding(list: readonly Fault[], report: Report): Detected {
  const [first, ...others] = list;
  const { type, mark, found, right, span } = first!;
  const fix = joinEdits(
    report.draft.source,
    flatMap(list, (fault): Edit[] =>
      // Where the text is not as in the source (docx runs, entities), it stays.
      fault.right !== undefined &&
      report.draft.source.slice(fault.span.start, fault.span.end) === fault.mark
        ? [{ span: fault.span, text: fault.right }]
        : [],
    ),
  );
  return {
    messageId: others.length === 0 ? type : `${type}-many`,
    values: { found, mark, expected: right ?? '', count: list.length },
    span,
    place: placeAt(span.start, report),
    related: others.slice(0, PLACES).map((other) => ({
      messageId: 'also-here',
      values: { found: other.found },
      span: other.span,
    })),
    ...(fix && { fix }),
  };
}

function isSelfExplaining(type: string): boolean {
  return type === 'document-number' || type === 'straight-quote';
}

/** The mark with the words on both sides. */
function around({ content: { text } }: Passage, start: number, end: number): string {
  const from = Math.max(0, start - CONTEXT);
  return text
    .slice(from, Math.min(text.length, end + CONTEXT))
    .replace(/\s+/g, ' ')
    .trim();
}
