import type { Block, TableBlock, TextBlock } from '../draft/draft.js';
import type { Span } from '../text/mapped.js';

type Solid = TextBlock | TableBlock;

/** Finds blocks by where they stand. Pictures are left out: they may lie within tables. */
export class BlockIndex {
  readonly #blocks: readonly Solid[];

  constructor(blocks: readonly Block[]) {
    this.#blocks = blocks
      .filter((block): block is Solid => block.type !== 'picture')
      .sort((a, b) => a.span.start - b.span.start);
  }

  /** The block that a range lies in, its ends included. */
  around({ start, end }: Span): Solid | undefined {
    const block = this.#blocks[this.#firstFrom(start + 1) - 1];
    return block && block.span.end >= end ? block : undefined;
  }

  /** The first block that begins at an offset or behind it. */
  after(offset: number): Solid | undefined {
    return this.#blocks[this.#firstFrom(offset)];
  }

  #firstFrom(offset: number): number {
    let low = 0;
    let high = this.#blocks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#blocks[middle]!.span.start < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
