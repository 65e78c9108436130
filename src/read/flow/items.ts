/** A stretch of a paragraph's text and the `w:t` it came from. */
export interface Piece {
  /** Offset in the paragraph's text behind the automatic number. */
  readonly at: number;
  readonly length: number;
  readonly xmlStart: number;
  readonly xmlEnd: number;
  readonly escaped: boolean;
}

/** A paragraph as read, before it has a place in the coordinate text. */
export interface Paragraph {
  readonly kind: 'paragraph';
  /** With the automatic number in front; line breaks are `\n`. */
  readonly text: string;
  /** Length of the automatic number and its gap. */
  readonly automatic: number;
  readonly pieces: readonly Piece[];
  readonly depth: number | undefined;
  readonly strong: boolean;
  readonly quoted: boolean;
  /** Descriptions of the pictures it holds. */
  readonly pictures: readonly string[];
  /** Where its element ends in the XML: before the closing tag, or behind one that closes itself. */
  readonly xmlEnd?: number | undefined;
}

/** A cell placed in the grid, with what stands in it. */
export interface PlacedCell {
  readonly row: number;
  column: number;
  rowSpan: number;
  colSpan: number;
  readonly items: readonly Item[];
}

export interface Table {
  readonly kind: 'table';
  readonly rows: readonly (readonly PlacedCell[])[];
  readonly width: number;
}

export type Item = Paragraph | Table;
