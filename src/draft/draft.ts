import type { MappedText, Span } from '../text/mapped.js';
import type { Format } from './formats.js';

/**
 * A draft as its author wrote it: blocks in reading order, every character traceable to its place.
 * It knows nothing of Chinese reports and nothing of the file format it came from.
 */
export interface Draft {
  readonly format: Format;
  /**
   * The coordinate text that all spans refer to. For text formats it is the decoded file without its
   * byte order mark; for others it is one line for each paragraph, in reading order.
   */
  readonly source: string;
  /** Label of the encoding in which `source` is the whole file; absent where the file is no text. */
  readonly encoding?: string;
  readonly blocks: readonly Block[];
  /** What the file says of itself outside its text (front matter, page head), as written. */
  readonly metadata: Readonly<Record<string, string>>;
  /** Tracked changes (read as accepted) and comments that the draft still holds, if there are any. */
  readonly pending?: {
    readonly insertions: number;
    readonly deletions: number;
    readonly comments: number;
  };
  /** Where the file has pages: the offset in `source` at which each begins. */
  readonly pages?: readonly number[];
  /** Where the file has cells with names (a workbook): the offset in `source` at which each begins, ascending. */
  readonly cells?: readonly CellName[];
  /** The text is what a program recognised in pictures: characters may be wrong. */
  readonly isRecognised?: true;
  /** It was made as a blank report, and still says so (`blank-mark.ts`). */
  readonly isBlank?: true;
  /** Remarks in the source that speak to this program (`<!-- nianbao-… -->`), if there are any. */
  readonly comments?: readonly Comment[];
}

/** A cell as its author finds it: on a sheet, and its name there (`C12`). */
export interface CellName {
  readonly start: number;
  readonly sheet: string;
  readonly name: string;
}

/** A remark that no reader of the report sees. `span` takes in its marks, `text` does not. */
export interface Comment {
  readonly text: string;
  readonly span: Span;
}

export type Block = TextBlock | TableBlock | PictureBlock;

/** A heading, a paragraph or a list item; which of them it is, its words must tell. */
export interface TextBlock {
  readonly type: 'text';
  /** Line breaks inside the block (hard-wrapped lines, `<br>`) are `\n`. */
  readonly content: MappedText;
  readonly span: Span;
  /** 1–6 where the format itself marks a heading. */
  readonly depth?: number;
  /** The whole paragraph is set in bold. */
  readonly strong?: boolean;
  /** The block is a quotation, code or another thing that the author did not state himself. */
  readonly quoted?: boolean;
  /** Length of the number at the start of `content` that the word processor makes, not the author. */
  readonly automatic?: number;
}

/** A table whose merged cells are resolved to a rectangular grid. */
export interface TableBlock {
  readonly type: 'table';
  readonly grid: Grid;
  readonly span: Span;
  /** Told from spaces and line ends alone: words of one cell may have come to stand in another. */
  readonly loose?: true;
}

/** An image: a form may have been pasted as a picture. */
export interface PictureBlock {
  readonly type: 'picture';
  readonly description: string;
  readonly span: Span;
}

/** A rectangular table: each cell stands once, at its upper left corner. */
export interface Grid {
  readonly height: number;
  readonly width: number;
  /** The cells that begin in each row, from left to right; `rows.length === height`. */
  readonly rows: readonly (readonly Cell[])[];
}

export interface Cell {
  /** 0-based position of the upper left corner in the grid. */
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly colSpan: number;
  /** Text without the white space around it; line breaks inside the cell are `\n`. */
  readonly content: MappedText;
  /** Where the cell's content stands; for an empty cell, the empty place where it would stand. */
  readonly span: Span;
}
