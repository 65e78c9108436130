import { sourceSpan } from '../../text/mapped.js';
import { findEmptyLabels } from '../../text/empty-labels.js';
import { findPlaceholders } from '../../text/placeholders.js';
import { once } from '../../text/once.js';
import type { Rulebook } from '../../rulebook/types.js';
import type { Report } from '../../understand/report.js';
import type { Detected } from '../finding.js';
import type { CheckContext, CheckKind } from '../kind.js';
import { placeholderWords, wordsOf } from './lexicon.js';
import { passagesOf } from './passages.js';
import { samplesLeft } from './samples.js';
import { flatMap } from '../../text/flat-map.js';

/** Characters shown on each side of a place to fill in. */
const CONTEXT = 8;

/** What shows that a draft is not finished: places left to be filled in, changes not yet settled. */
export const placeholder: CheckKind = (context) => {
  const { report, rulebook } = context;
  const words = placeholderWords(rulebook);
  const unfilled = flatMap(passagesOf(report), ({ content, place }) =>
    findPlaceholders(content.text, words).map(({ start, end }) => ({
      messageId: 'unfilled',
      values: {
        found: content.text.slice(start, end),
        context: contextOf(content.text, start, end),
      },
      span: sourceSpan(content, start, end),
      place,
    })),
  );
  return [
    ...unsettled(report),
    ...draftNames(context),
    ...joined(unfilled, report),
    ...emptyLabels(context),
    ...samplesLeft(context),
  ];
};

/** …年度报告（送审稿）: a title that says which draft it is. */
function draftNames({ report, rulebook }: CheckContext): Detected[] {
  const title = report.outline.title?.blocks.at(-1);
  if (title?.type !== 'text') return [];
  const match = draftName(rulebook).exec(title.content.text);
  if (!match) return [];
  const found = match[0].trim();
  return [
    {
      messageId: 'draft',
      values: { found },
      span: sourceSpan(title.content, match.index, match.index + found.length),
    },
  ];
}

const draftName = once((rulebook: Rulebook): RegExp => {
  const names = wordsOf(rulebook, 'placeholders', 'draft-name').join('|');
  return new RegExp(`[（(【\\[][^（()）】\\]]{0,6}(?:${names})[^（()）】\\]]{0,6}[)）】\\]]\\s*$`);
});

/** Places shown one by one, at most. */
const RELATED = 20;
/** Ways of writing that are named, at most: “XX”、“20XX”. */
const WRITINGS = 3;

interface Unfilled extends Detected {
  readonly values: { readonly found: string; readonly context: string };
}

/** What templates put in the place of words and numbers; anything else is of its own kind. */
const KINDS: readonly RegExp[] = [
  /^某+$/,
  /[XxＸｘ×╳]/,
  /[_＿]/,
  /^[○〇]+$/,
  /[*＊]/,
  /^[NＮ?？]+$/,
];

/** Blanks of one kind are one finding wherever they stand, unless exceptions may speak of single ones. */
function joined(unfilled: readonly Unfilled[], { draft }: Report): Detected[] {
  if (draft.comments) return [...unfilled];
  const groups = new Map<string, Unfilled[]>();
  for (const each of unfilled) {
    const { found } = each.values;
    const kind = KINDS.find((pattern) => pattern.test(found))?.source ?? found;
    groups.set(kind, [...(groups.get(kind) ?? []), each]);
  }
  return [...groups.values()].map((group) => {
    const [first, ...others] = group as [Unfilled, ...Unfilled[]];
    if (others.length === 0) return first;
    const writings = [...new Set(group.map(({ values }) => values.found))].slice(0, WRITINGS);
    return {
      ...first,
      messageId: 'unfilled-many',
      values: { ...first.values, found: writings.join('”、“'), count: group.length },
      places: group.map(({ span }) => span),
      related: others
        .slice(0, RELATED)
        .map(({ span, values }) => ({ messageId: 'again', values, span })),
    };
  });
}

/** 电话：。 in the contact data that the preface promises. */
function emptyLabels({ report, rulebook }: CheckContext): Detected[] {
  const labels = wordsOf(rulebook, 'contact-labels');
  return flatMap(passagesOf(report), ({ content, place }) =>
    findEmptyLabels(content.text, labels).map(({ start, end, label }) => ({
      messageId: 'empty-label',
      values: { label },
      span: sourceSpan(content, start, end),
      place,
    })),
  );
}

/** Tracked changes were read as accepted; whether they are, only the author knows. */
function unsettled({ draft }: Report): Detected[] {
  if (draft.pending === undefined) return [];
  const { insertions, deletions, comments } = draft.pending;
  const start = draft.blocks[0]?.span.start ?? 0;
  const messageId =
    comments === 0 ? 'changes' : insertions + deletions === 0 ? 'comments' : 'changes-comments';
  return [
    {
      messageId,
      values: { insertions, deletions, comments },
      span: { start, end: start },
      level: 'warning',
    },
  ];
}

/** The words around a place, within its clause. */
function contextOf(text: string, start: number, end: number): string {
  const before = /(?<![^，。；：、,;:\s])[^，。；：、,;:\s]*$/.exec(
    text.slice(Math.max(0, start - CONTEXT), start),
  )![0];
  const after = /^[^，。；：、,;:\s]*/.exec(text.slice(end, end + CONTEXT))![0];
  return before + text.slice(start, end) + after;
}
