import type { Span } from '../../text/mapped.js';
import { sourceSpan } from '../../text/mapped.js';
import { findGarbled, type GarbleType } from '../../text/garbled.js';
import { findRadicals, hasRadical, unradical } from '../../text/radicals.js';
import { isTraditional } from '../../text/simplify.js';
import type { Level } from '../../rulebook/types.js';
import type { Report } from '../../understand/report.js';
import type { Detected, Edit } from '../finding.js';
import { joinEdits } from '../join-edits.js';
import type { CheckKind } from '../kind.js';
import { contentsOf } from './contents.js';
import { placeAt } from './passages.js';

interface Damage {
  readonly text: string;
  readonly span: Span;
}

const LEVELS: Readonly<Record<GarbleType, Level>> = {
  pinyin: 'warning',
  broken: 'error',
  replacement: 'error',
  mojibake: 'error',
  private: 'error',
  questions: 'warning',
  stars: 'warning',
};
const EXAMPLES = 3;
const PLACES = 4;

/** Text damaged by a wrong encoding or by copying: one finding for each kind of damage, with its count. */
export const garbledText: CheckKind = ({ report }) => {
  const damages = new Map<GarbleType, Damage[]>();
  for (const content of contentsOf(report.draft)) {
    for (const { type, start, end } of findGarbled(content.text)) {
      // The character is part of the example: 務(wù).
      const text = content.text.slice(type === 'pinyin' ? start - 1 : start, end);
      const list = damages.get(type) ?? [];
      damages.set(type, list);
      list.push({ text, span: sourceSpan(content, start, end) });
    }
  }
  return [
    ...[...damages]
      .filter(([type, list]) => type !== 'pinyin' || !isAnnotation(list, report))
      .map(([type, list]) => finding(type, list, report)),
    ...radicals(report),
  ];
};

/** Radicals in the place of characters that look like them (⼀ for 一), which the reader has seen through. */
function radicals(report: Report): Detected[] {
  const { source } = report.draft;
  if (!hasRadical(source)) return [];
  const found = new Map<number, Damage>();
  for (const content of contentsOf(report.draft)) {
    const { start, end } = sourceSpan(content);
    for (const { text, at } of findRadicals(source.slice(start, end)))
      found.set(start + at, { text, span: { start: start + at, end: start + at + text.length } });
  }
  const list = [...found.values()].sort((a, b) => a.span.start - b.span.start);
  const [first] = list;
  if (first === undefined) return [];
  const distinct = [...new Set(list.map(({ text }) => text))].slice(0, EXAMPLES);
  const edits = list.map(({ text, span }) => ({ span, text: unradical(text) }));
  const fix = joinEdits(source, edits);
  return [
    {
      messageId: list.length === 1 ? 'radical' : 'radical-many',
      values: {
        count: list.length,
        examples: distinct.join('、'),
        expected: distinct.map(unradical).join('、'),
      },
      level: 'warning',
      span: first.span,
      place: placeAt(first.span.start, report),
      ...(fix && { fix }),
    },
  ];
}

/** One reading that helps with a character at its first mention (亳（bó）州) is no damage. */
function isAnnotation(list: readonly Damage[], { draft }: Report): boolean {
  const [only, ...others] = list;
  if (!only || others.length > 0 || isTraditional(only.text.charCodeAt(0))) return false;
  return draft.source.indexOf(only.text[0]!) >= only.span.start - 1;
}

function finding(type: GarbleType, list: readonly Damage[], report: Report): Detected {
  const [first, ...others] = list;
  const distinct = [...new Set(list.map(({ text }) => text))];
  const examples = distinct.slice(0, EXAMPLES).map(shorten).join('、');
  const fix = type === 'pinyin' ? withoutReadings(list, report) : undefined;
  return {
    messageId: list.length === 1 ? type : `${type}-many`,
    values: { count: list.length, examples },
    level: LEVELS[type],
    span: first!.span,
    place: placeAt(first!.span.start, report),
    related: others.slice(0, PLACES).map(({ text, span }) => ({
      messageId: 'also-here',
      values: { found: shorten(text) },
      span,
    })),
    ...(fix && { fix }),
  };
}

/** The readings taken away, brackets and all; none where one of them is not written as it reads. */
function withoutReadings(list: readonly Damage[], { draft }: Report): Edit | undefined {
  const isWritten = list.every(
    ({ text, span }) => draft.source.slice(span.start, span.end) === text.slice(1),
  );
  if (!isWritten) return undefined;
  const edit = joinEdits(
    draft.source,
    list.map(({ span }) => ({ span, text: '' })),
  );
  return edit && { ...edit, unsafe: true };
}

function shorten(text: string): string {
  return text.length > 16 ? `${text.slice(0, 16)}…` : text;
}
