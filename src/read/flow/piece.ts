/** One stretch of text in an XML source (a `w:t`): which part of the coordinate text it wrote. */
export interface Piece {
  /** Offset in `Draft.source`. */
  readonly start: number;
  readonly length: number;
  /** UTF-16 offsets of the element's content in the XML of the part, without its byte order mark. */
  readonly xmlStart: number;
  readonly xmlEnd: number;
  /**
   * The XML holds references, sections or line ends that read otherwise than they are written, so
   * that offsets inside the piece cannot be carried over one to one.
   */
  readonly escaped: boolean;
}

/** Where a paragraph of an XML source ends, so that something can be set down in one without text. */
export interface ParagraphEnd {
  /** Offset of its line in `Draft.source`. */
  readonly start: number;
  /** UTF-16 offset before its closing tag, or behind a tag that closes itself. */
  readonly xmlEnd: number;
}
