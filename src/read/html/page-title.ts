import { isFurniture } from './furniture.js';
import type { Piece } from './page.js';

/** How far above the document its title may stand, in blocks. */
const REACH = 25;
/** The document's own title stands in its first blocks. */
const HEAD = 6;
const SHORTEST = 8;
const LONGEST = 90;
const REPORT = /(?:报告|報告|年报|年報)(?:[(（].{0,12}[)）])?$/;

/**
 * Adds the title that the page sets above the document, unless the document brings its own; of two equal
 * titles one is enough.
 */
export function withTitle(shown: readonly Piece[], kept: readonly Piece[], title: string): Piece[] {
  const own = kept.slice(0, HEAD).findIndex((piece) => isTitle(piece, title));
  if (own >= 0) return withoutRepeat(kept, own);
  const start = shown.indexOf(kept[0]!);
  for (let at = start - 1; at >= Math.max(0, start - REACH); at--) {
    if (!isTitle(shown[at]!, title)) continue;
    const between = shown.slice(at, start).filter((piece, index) => index === 0 || isText(piece));
    return [...between, ...kept];
  }
  return [...kept];
}

function isText({ block, length, linked }: Piece): boolean {
  return block.type === 'text' && linked === 0 && length > 0 && !isFurniture(block.content.text);
}

function isTitle({ block, linked }: Piece, title: string): boolean {
  if (block.type !== 'text' || linked > 0) return false;
  const words = bare(block.content.text);
  if (words.length < SHORTEST || words.length > LONGEST || /[。；]/.test(words)) return false;
  return REPORT.test(words) || bare(title).includes(words);
}

function withoutRepeat(kept: readonly Piece[], own: number): Piece[] {
  const words = wordsOf(kept[own]!);
  const again = kept.findIndex(
    (piece, at) => at > own && at <= own + HEAD && wordsOf(piece) === words,
  );
  return kept.filter((_, at) => again < 0 || at !== own);
}

function wordsOf({ block }: Piece): string {
  return block.type === 'text' ? bare(block.content.text) : '';
}

function bare(text: string): string {
  return text.replace(/\s/g, '');
}
