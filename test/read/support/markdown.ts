import type { Block, Draft, Grid } from '../../../src/draft/draft.js';
import { readMarkdown } from '../../../src/read/markdown/index.js';
import { type MappedText } from '../../../src/text/mapped.js';

/** A short picture of a block: `h2:`, `q:` (quoted), `b:` (bold) or nothing before its text. */
export function show(block: Block): string | string[][] {
  if (block.type === 'picture') return `picture:${block.description}`;
  if (block.type === 'table') return showGrid(block.grid);
  const marks = [
    block.depth === undefined ? '' : `h${block.depth}:`,
    block.quoted ? 'q:' : '',
    block.strong ? 'b:' : '',
  ];
  return marks.join('') + block.content.text;
}

export function showGrid(grid: Grid): string[][] {
  return grid.rows.map((row) =>
    row.map(({ content, rowSpan, colSpan }) =>
      rowSpan === 1 && colSpan === 1 ? content.text : `${content.text}[${rowSpan}x${colSpan}]`,
    ),
  );
}

export async function blocks(source: string): Promise<(string | string[][])[]> {
  return (await readMarkdown(source)).blocks.map(show);
}

export function mappedTexts(draft: Draft): MappedText[] {
  return draft.blocks.flatMap((block) => {
    if (block.type === 'text') return [block.content];
    if (block.type === 'table') return block.grid.rows.flat().map((cell) => cell.content);
    return [];
  });
}
