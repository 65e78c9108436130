import { unzipSync } from 'fflate';
import type { Draft } from '../../draft/draft.js';
import { decode } from '../../read/decode.js';
import { originOf, pieceAt, type DocxOrigin, type Piece } from '../../read/docx/origin.js';
import { byPlace, type Splice } from '../splice.js';
import { spliceBytes } from '../text-file.js';
import { replaceEntry } from './zip-entry.js';

/**
 * Makes replacements in the coordinate text of a Word draft, in the `w:t` elements that it came from.
 * Runs keep their properties, all other parts of the file their bytes.
 * Undefined where something is to be replaced that was not typed: an automatic number, a tab, a symbol.
 */
export function spliceDocx(
  bytes: Uint8Array,
  draft: Draft,
  splices: readonly Splice[],
): Uint8Array | undefined {
  const origin = originOf(draft);
  if (origin === undefined) return undefined;
  const changes = splices.flatMap((splice) => piecewise(splice, origin, draft.source) ?? [REFUSED]);
  if (changes.includes(REFUSED)) return undefined;
  const part = entryOf(bytes, origin.part);
  if (part === undefined) return undefined;
  const { text: xml, encoding } = decode(part);
  const edited = spliceBytes(part, encoding, xml, inXml(changes, draft.source));
  return edited && replaceEntry(bytes, origin.part, edited);
}

/** A replacement within one `w:t`; offsets count in the coordinate text. */
export interface Change extends Splice {
  readonly piece: Piece;
}

const NO_PIECE: Piece = { start: 0, length: 0, xmlStart: 0, xmlEnd: 0, escaped: false };
const REFUSED: Change = { start: -1, end: -1, text: '', piece: NO_PIECE };

/** A replacement cut up at the borders of the runs; the new text goes to the first of them. */
export function piecewise(
  splice: Splice,
  origin: DocxOrigin,
  source: string,
): Change[] | undefined {
  const { start, end, text } = splice;
  if (start === end) {
    const piece = pieceFor(start, origin, source);
    return piece && [{ start, end, text, piece }];
  }
  const changes: Change[] = [];
  for (let at = start; at < end;) {
    const piece = pieceAt(origin, at);
    if (piece === undefined) return undefined;
    const to = Math.min(end, piece.start + piece.length);
    changes.push({ start: at, end: to, text: at === start ? text : '', piece });
    at = to;
  }
  return changes;
}

/** The run that takes in text at an offset: the one that goes on there, else the one that ends there. */
function pieceFor(offset: number, origin: DocxOrigin, source: string): Piece | undefined {
  const before = source[offset - 1] === '\n' ? undefined : pieceAt(origin, offset - 1);
  return pieceAt(origin, offset) ?? before;
}

/** The changes as replacements in the XML; a `w:t` with references in it is written anew. */
function inXml(changes: readonly Change[], source: string): Splice[] {
  const plain = changes
    .filter(({ piece }) => !piece.escaped)
    .map(({ start, end, text, piece }) => ({
      start: piece.xmlStart + (start - piece.start),
      end: piece.xmlStart + (end - piece.start),
      text: escape(text),
    }));
  const escaped = new Set(changes.map(({ piece }) => piece).filter((piece) => piece.escaped));
  const whole = [...escaped].map((piece) => ({
    start: piece.xmlStart,
    end: piece.xmlEnd,
    text: escape(
      rewritten(
        piece,
        changes.filter((one) => one.piece === piece),
        source,
      ),
    ),
  }));
  return [...plain, ...whole].sort(byPlace);
}

function rewritten(piece: Piece, changes: readonly Change[], source: string): string {
  const parts: string[] = [];
  let at = piece.start;
  for (const { start, end, text } of [...changes].sort(byPlace)) {
    parts.push(source.slice(at, start), text);
    at = end;
  }
  return parts.join('') + source.slice(at, piece.start + piece.length);
}

export function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

export function entryOf(bytes: Uint8Array, name: string): Uint8Array | undefined {
  const isWanted = (path: string) =>
    path.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase() === name.toLowerCase();
  const parts = unzipSync(bytes, { filter: (file) => isWanted(file.name) });
  return Object.values(parts)[0];
}
