import type { Draft } from '../../draft/draft.js';
import type { ParagraphEnd, Piece } from '../flow/piece.js';

export type { Piece };

/**
 * Where the coordinate text of a Word draft stands in its XML. What no piece covers was not typed:
 * automatic numbers, tabs, breaks, symbols, and the line ends between paragraphs.
 */
export interface DocxOrigin {
  /** The part that holds the body, such as `word/document.xml`. */
  readonly part: string;
  /** In ascending order of `start`. */
  readonly pieces: readonly Piece[];
  /** In ascending order of `start`. */
  readonly ends: readonly ParagraphEnd[];
}

const origins = new WeakMap<Draft, DocxOrigin>();

/** Keeps the origin beside a draft, so that the draft itself stays free of file formats. */
export function keepOrigin(draft: Draft, origin: DocxOrigin): Draft {
  origins.set(draft, origin);
  return draft;
}

/** Where a draft read from Word stands in its XML; undefined for drafts of other origin. */
export function originOf(draft: Draft): DocxOrigin | undefined {
  return origins.get(draft);
}

/** The piece that wrote the character at an offset of the coordinate text, if it was typed. */
export function pieceAt(origin: DocxOrigin, offset: number): Piece | undefined {
  const { pieces } = origin;
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (pieces[middle]!.start <= offset) low = middle;
    else high = middle - 1;
  }
  const piece = pieces[low];
  return piece && offset >= piece.start && offset < piece.start + piece.length ? piece : undefined;
}
