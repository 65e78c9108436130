import type { Block } from '../../draft/draft.js';

/** A block of a page, with what tells whether it belongs to the report. */
export interface Piece {
  readonly block: Block;
  /** Index of the innermost container. */
  readonly container: number;
  /** Characters that are no white space, and those of them that are links. */
  readonly length: number;
  readonly linked: number;
  /** The page says that it is not shown. */
  readonly hidden: boolean;
}

/** A block element. */
export interface Container {
  readonly parent: number;
  /** Its tag or its names say that it is no content: navigation, footer. */
  readonly aside: boolean;
}

/** A page cut into its blocks, hidden ones and the page's own furniture included. */
export interface Page {
  readonly pieces: readonly Piece[];
  /** The first is the page itself; parents stand before what they hold. */
  readonly containers: readonly Container[];
  readonly insertions: number;
  readonly deletions: number;
}
