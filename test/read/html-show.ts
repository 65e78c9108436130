import type { Block, Draft } from '../../src/draft/draft.js';
import { readHtml } from '../../src/read/html/index.js';
import type { MappedText } from '../../src/text/mapped.js';

/** A short picture of a block: `h2:`, `b:` (bold), `1.|` (made number) or nothing before its text. */
export function show(block: Block): string | string[][] {
  if (block.type === 'picture') return `picture:${block.description}`;
  if (block.type === 'table') {
    return block.grid.rows.map((row) =>
      row.map(({ content, rowSpan, colSpan }) =>
        rowSpan === 1 && colSpan === 1 ? content.text : `${content.text}[${rowSpan}x${colSpan}]`,
      ),
    );
  }
  const depth = block.depth === undefined ? '' : `h${String(block.depth)}:`;
  return depth + (block.strong ? 'b:' : '') + block.content.text;
}

export function blocks(html: string): (string | string[][])[] {
  return readHtml(html).blocks.map(show);
}

export function mappedTexts(draft: Draft): MappedText[] {
  return draft.blocks.flatMap((block) => {
    if (block.type === 'text') return [block.content];
    if (block.type === 'table') return block.grid.rows.flat().map((cell) => cell.content);
    return [];
  });
}
