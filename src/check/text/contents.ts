import type { Draft } from '../../draft/draft.js';
import type { MappedText } from '../../text/mapped.js';
import { once } from '../../text/once.js';

/** A plain number in a cell of a form: nothing in it can be garbled, traditional or personal. */
const PLAIN_NUMBER = /^\d{0,8}$/;

/**
 * Every piece of text of a draft in reading order: headings, paragraphs, quotations and table cells, but for
 * blank cells and short plain numbers, which most cells are.
 */
export const contentsOf = once(({ blocks }: Draft): readonly MappedText[] => {
  const contents: MappedText[] = [];
  for (const block of blocks) {
    if (block.type === 'text') contents.push(block.content);
    if (block.type !== 'table') continue;
    for (const row of block.grid.rows) {
      for (const { content } of row) if (!PLAIN_NUMBER.test(content.text)) contents.push(content);
    }
  }
  return contents;
});
