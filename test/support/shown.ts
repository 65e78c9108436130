import type { Draft } from '../../src/draft/draft.js';

/** Text blocks as they are, tables as rows of `text@column+span×rows`. */
export function shown({ blocks }: Draft): unknown[] {
  return blocks.map((block) => {
    if (block.type === 'text') return block.content.text;
    if (block.type === 'picture') return 'picture';
    return block.grid.rows.map((cells) =>
      cells.map(
        ({ content, column, colSpan, rowSpan }) =>
          `${content.text}@${String(column)}+${String(colSpan)}×${String(rowSpan)}`,
      ),
    );
  });
}
