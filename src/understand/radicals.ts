import type { Block, Draft } from '../draft/draft.js';
import type { MappedText } from '../text/mapped.js';
import { hasRadical, unradical } from '../text/radicals.js';

/** The draft with the characters that radicals stand for in its blocks; its source stays as written. */
export function withoutRadicals(draft: Draft): Draft {
  return hasRadical(draft.source) ? { ...draft, blocks: draft.blocks.map(plain) } : draft;
}

function plain(block: Block): Block {
  if (block.type === 'picture') return block;
  if (block.type === 'text') return { ...block, content: plainText(block.content) };
  const rows = block.grid.rows.map((row) =>
    row.map((cell) => ({ ...cell, content: plainText(cell.content) })),
  );
  return { ...block, grid: { ...block.grid, rows } };
}

function plainText({ text, segments }: MappedText): MappedText {
  return { text: unradical(text), segments };
}
