import type { Box, Glyph } from './page.js';

/** A glyph as drawn, before it is known which way up the page is read. */
export interface DrawnGlyph extends Glyph {
  /** Quarter turns clockwise of the line that it stands in; undefined for a slanting one. */
  readonly turn: number | undefined;
  /** Not painted: the text of a picture that a program has recognised. */
  readonly hidden: boolean;
}

/** What a page draws, its origin at the upper left corner. */
export interface Drawn {
  readonly glyphs: DrawnGlyph[];
  readonly rules: Box[];
  readonly pictures: Box[];
}
