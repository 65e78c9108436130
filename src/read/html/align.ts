import { decodeEntity, ENTITY } from '../entities.js';
import { markupAt } from './tags.js';

/** A part of a text node: the value that the parser gave it and where it stands in the source. */
export interface Piece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const PLAIN = /[^&<\r\0]+/y;
const REFERENCE = /&(?:#[0-9]+|#[xX][0-9a-fA-F]+|[A-Za-z][A-Za-z0-9]*);?/y;
const CUT_REFERENCE = /&#?[A-Za-z0-9]{1,32};?$/;
const LONGEST_REFERENCE = 34;
const SPACE = /[ \t\n\f]/;
/** Names that are known without a semicolon have at most six letters. */
const LONGEST_OPEN_NAME = 8;
/** How much of the source may lie between two characters of one text: text moved out of a table. */
const MAX_SKIPPED = 1 << 14;

/**
 * Finds each part of a text node in the source. They differ by references, line ends and dropped NULs; and a
 * parser joins texts that only misplaced tags stand between, or that it moves out of a table.
 */
export function alignText(source: string, start: number, end: number, value: string): Piece[] {
  if (source.startsWith(value, start) && end - start === value.length) {
    return [{ text: value, start, end }];
  }
  const pieces: Piece[] = [];
  let at = 0;
  let offset = startOf(source, start) + droppedLineEnd(source.slice(start, end), value);
  let skipped = 0;
  while (at < value.length && offset < end) {
    const piece = pieceAt(source, offset, end, value, at);
    if (piece === undefined) {
      const next = skipAt(source, offset, end);
      skipped += next - offset;
      offset = next;
      if (skipped > MAX_SKIPPED) break;
      continue;
    }
    pieces.push(piece);
    at += piece.text.length;
    offset = piece.end;
  }
  if (at < value.length) {
    const from = Math.min(offset, end);
    pieces.push({ text: value.slice(at), start: from, end: Math.max(from, end) });
  }
  return pieces;
}

/** Length of the line end that `<pre>` drops at its start, where the next character is a line end too. */
function droppedLineEnd(written: string, value: string): number {
  const first = /^(?:\r\n|\n|\r)(?=[\r\n])/.exec(written)?.[0];
  if (first === undefined) return 0;
  const lineEnds = (text: string): number => text.match(/\r\n|\n|\r/g)?.length ?? 0;
  return lineEnds(written) > lineEnds(value) ? first.length : 0;
}

/** For a reference behind the dropped line end of `<pre>` the parser names the place of its last character. */
function startOf(source: string, start: number): number {
  const cut = CUT_REFERENCE.exec(source.slice(Math.max(0, start - LONGEST_REFERENCE), start + 1));
  return cut === null ? start : start + 1 - cut[0].length;
}

/** Where the next part may begin, if what stands at `offset` belongs to another text or to none. */
function skipAt(source: string, offset: number, end: number): number {
  const markup = source[offset] === '<' ? markupAt(source, offset) : undefined;
  return markup?.end ?? offset + Math.max(1, runAt(source, offset, end).length);
}

/** The part of the value that stands at `offset`; undefined where the source holds something else there. */
function pieceAt(
  source: string,
  offset: number,
  end: number,
  value: string,
  at: number,
): Piece | undefined {
  const character = source[offset]!;
  if (character === '&') return referenceAt(source, offset, end, value, at);
  if (character === '\r' && value[at] === '\n') {
    const length = source[offset + 1] === '\n' ? 2 : 1;
    return { text: '\n', start: offset, end: offset + length };
  }
  if (character === '\0' && value[at] === '\ufffd') {
    return { text: '\ufffd', start: offset, end: offset + 1 };
  }
  if (character === '<') {
    const isText = value[at] === '<' && markupAt(source, offset) === undefined;
    return isText ? { text: '<', start: offset, end: offset + 1 } : undefined;
  }
  const run = runAt(source, offset, end);
  if (run === '') return undefined;
  if (value.startsWith(run, at)) return { text: run, start: offset, end: offset + run.length };
  if (run.startsWith('\n') && run.length > 1 && value.startsWith(run.slice(1), at))
    return { text: run.slice(1), start: offset + 1, end: offset + run.length };
  // The parser may drop the white space around a text: the first line end of <pre>, what follows <head>.
  let from = 0;
  let to = run.length;
  while (from < to && SPACE.test(run[from]!)) from++;
  while (to > from && SPACE.test(run[to - 1]!)) to--;
  const text = run.slice(from, to);
  if (text === '' || !value.startsWith(text, at)) return undefined;
  return { text, start: offset + from, end: offset + to };
}

function runAt(source: string, offset: number, end: number): string {
  PLAIN.lastIndex = offset;
  return PLAIN.test(source) ? source.slice(offset, Math.min(PLAIN.lastIndex, end)) : '';
}

function referenceAt(
  source: string,
  offset: number,
  end: number,
  value: string,
  at: number,
): Piece | undefined {
  REFERENCE.lastIndex = offset;
  const matched = REFERENCE.exec(source)?.[0];
  const match = matched === undefined ? '&' : matched.slice(0, end - offset);
  const known = knownIn(match);
  if (known !== undefined && value.startsWith(known, at)) {
    return { text: known, start: offset, end: offset + match.length };
  }
  const isText = match === '&' || value.startsWith(match, at);
  const reference = isText ? '&' : nameOf(match, source, offset, value, at);
  const text = isText ? '&' : (knownIn(reference) ?? String.fromCodePoint(value.codePointAt(at)!));
  return value.startsWith(text, at)
    ? { text, start: offset, end: offset + reference.length }
    : undefined;
}

function knownIn(reference: string): string | undefined {
  ENTITY.lastIndex = 0;
  return ENTITY.test(reference) ? decodeEntity(reference) : undefined;
}

/** `&nbspx;` is a reference without its semicolon and then `x;`: where it ends, the value tells. */
function nameOf(match: string, source: string, offset: number, value: string, at: number): string {
  if (match[1] === '#') return match;
  for (let length = 3; length < Math.min(match.length, LONGEST_OPEN_NAME); length++) {
    if (value.startsWith(source.slice(offset + length, offset + match.length), at + 1)) {
      return match.slice(0, length);
    }
  }
  return match;
}
