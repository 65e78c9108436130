import type { Draft } from '../../draft/draft.js';
import { decode } from '../../read/decode.js';
import { COMMENT_AUTHOR } from '../../read/docx/comments.js';
import { readDocx } from '../../read/docx/index.js';
import { originOf } from '../../read/docx/origin.js';
import { byPlace, splicesFor, type Splice } from '../splice.js';
import { spliceBytes } from '../text-file.js';
import { entryOf, escape, piecewise, type Change } from './document.js';
import { cutRun, openRun, preserveSpace, readBody, runAt, type Run } from './runs.js';
import { replaceEntry } from './zip-entry.js';

/**
 * A Word document in which the way to another coordinate text is written as tracked changes: accepting all gives that
 * text, rejecting all the document as it was. Undefined where a change cannot be written so: in an automatic number, in
 * what somebody else has inserted, in a run that holds more than text.
 */
export function trackDocx(
  bytes: Uint8Array,
  draft: Draft,
  after: string,
  date: Date,
): Uint8Array | undefined {
  const origin = originOf(draft);
  const part = origin && entryOf(bytes, origin.part);
  if (!origin || !part) return undefined;
  const { text: xml, encoding } = decode(part);
  const { runs } = readBody(xml);
  const changes: { readonly change: Change; readonly run: Run }[] = [];
  for (const splice of splicesFor(draft.source, 0, draft.source.length, after)) {
    const pieces = piecewise(splice, origin, draft.source);
    if (pieces === undefined) return undefined;
    for (const change of pieces) {
      const { xmlStart, xmlEnd, escaped } = change.piece;
      const run = runAt({ start: xmlStart, end: xmlEnd }, runs);
      if (!run || !run.isPlain || run.isInserted || escaped) return undefined;
      changes.push({ change, run });
    }
  }
  const stamp = `${date.toISOString().slice(0, 19)}Z`;
  let id = highestId(xml);
  const attributes = () => `w:id="${++id}" w:author="${COMMENT_AUTHOR}" w:date="${stamp}"`;
  const splices = [
    ...changes.map(({ change, run }) => trackedSplice(change, run, xml, attributes)),
    ...[...new Set(changes.map(({ run }) => run))].flatMap((run) => preserveSpace(run, xml)),
  ].sort(byPlace);
  const edited = spliceBytes(part, encoding, xml, splices);
  const output = edited && replaceEntry(bytes, origin.part, edited);
  return output && readDocx(output).source === after ? output : undefined;
}

/** The old words as deleted and the new ones as inserted, between the two halves of their run. */
function trackedSplice(
  { start, end, text, piece }: Change,
  run: Run,
  xml: string,
  attributes: () => string,
): Splice {
  const from = piece.xmlStart + (start - piece.start);
  const to = piece.xmlStart + (end - piece.start);
  const open = openRun(run, xml);
  const close = `</${run.name}>`;
  const deleted =
    from === to
      ? ''
      : `<w:del ${attributes()}>${open}<w:delText xml:space="preserve">${xml.slice(from, to)}</w:delText>${close}</w:del>`;
  const inserted =
    text === ''
      ? ''
      : `<w:ins ${attributes()}>${open}<w:t xml:space="preserve">${escape(text)}</w:t>${close}</w:ins>`;
  return { start: from, end: to, text: cutRun(run, deleted + inserted, xml) };
}

/** Ids of changes are shared with other marks; above all that there are, none is taken. */
function highestId(xml: string): number {
  let highest = 0;
  for (const [, id] of xml.matchAll(/\bid="(\d{1,9})"/g)) highest = Math.max(highest, Number(id));
  return highest;
}
