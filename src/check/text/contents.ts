import type { Draft } from '../../draft/draft.js';
import type { MappedText } from '../../text/mapped.js';

/** Every piece of text of a draft in reading order: headings, paragraphs, quotations and table cells. */
export function* contentsOf({ blocks }: Draft): Generator<MappedText> {
  for (const block of blocks) {
    if (block.type === 'text') yield block.content;
    if (block.type !== 'table') continue;
    for (const row of block.grid.rows) for (const cell of row) yield cell.content;
  }
}
