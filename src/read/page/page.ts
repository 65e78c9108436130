/**
 * A printed page as formats of fixed layout draw it. Lengths are points, from the upper left corner of the page
 * as it is looked at, x to the right and y downwards.
 */
export interface Page {
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly Glyph[];
  /** Straight lines and thin filled rectangles, as the boxes that they take; other boxes are not heeded. */
  readonly rules: readonly Box[];
  readonly pictures: readonly Box[];
}

/** What is drawn for one or more characters. */
export interface Glyph {
  readonly text: string;
  /** Left edge. */
  readonly x: number;
  /** Base line. */
  readonly y: number;
  readonly width: number;
  /** The size of the font as drawn. */
  readonly size: number;
  /** Part of a line that runs downwards, or upwards. */
  readonly vertical?: boolean;
  readonly upwards?: boolean;
}

/** `x0` is left of `x1`, `y0` above `y1`. */
export interface Box {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}
