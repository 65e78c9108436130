import type { LineKind, Sketch } from './sketch.js';

/** A part of a sketch, lines `first`–`last` (0-based), and how to read it. */
export interface Region {
  readonly kind: 'heading' | 'paragraph' | 'table' | 'parse';
  readonly first: number;
  readonly last: number;
}

/**
 * Cuts a sketch into what can be told line by line (headings, paragraphs, tables: most of a report) and
 * what the parser must see. Text at the margin after a blank line ends every list and quotation, so a
 * region for the parser ends there.
 */
export function regionsOf({ kinds, texts }: Sketch): Region[] {
  const regions: Region[] = [];
  let paragraph: number | undefined;
  const endParagraph = (last: number): void => {
    if (paragraph !== undefined) regions.push({ kind: 'paragraph', first: paragraph, last });
    paragraph = undefined;
  };
  for (let at = 0; at < kinds.length; at++) {
    const kind = kinds[at]!;
    if (kind === 'block') {
      // A list may go on from a paragraph, and only the parser knows whether it does.
      const first: number = paragraph ?? at;
      paragraph = undefined;
      while (at + 1 < kinds.length && !endsBefore(kinds, texts, at + 1)) at++;
      regions.push({ kind: 'parse', first, last: at });
    } else if (kind === 'plain') paragraph ??= at;
    else {
      endParagraph(at - 1);
      if (kind === 'heading' || kind === 'table') regions.push({ kind, first: at, last: at });
    }
  }
  endParagraph(kinds.length - 1);
  return regions;
}

function endsBefore(kinds: readonly LineKind[], texts: readonly string[], at: number): boolean {
  const kind = kinds[at]!;
  const isOutside = kind === 'plain' || kind === 'heading' || kind === 'rule' || kind === 'table';
  return isOutside && kinds[at - 1] === 'blank' && !/^[ \t]/.test(texts[at]!);
}
