import type { Block, Draft } from '../../draft/draft.js';
import { concat, slice, type MappedText } from '../../text/mapped.js';
import { matchesOf } from '../../text/matches.js';

/** `1\.属于国家秘密`, `\(一\)`: converters to Markdown set a backslash before what might be a mark of it. */
const ESCAPE = /\\(?=[!"#$%&'()*+,\-./:;<=>?@[\]^_`{|}~])/g;

/** A draft of Markdown that was read as lines, its escapes undone. */
export function withoutEscapes(draft: Draft): Draft {
  if (!draft.source.includes('\\')) return draft;
  return { ...draft, blocks: draft.blocks.map(unescaped) };
}

function unescaped(block: Block): Block {
  if (block.type === 'picture') return block;
  if (block.type === 'text') return { ...block, content: plain(block.content) };
  const { grid } = block;
  const rows = grid.rows.map((cells) =>
    cells.map((cell) => ({ ...cell, content: plain(cell.content) })),
  );
  return { ...block, grid: { ...grid, rows } };
}

function plain(content: MappedText): MappedText {
  // A backslash alone stands for "nothing" in many a cell.
  if (content.text.length < 2 || !content.text.includes('\\')) return content;
  const parts: MappedText[] = [];
  let from = 0;
  for (const { index } of matchesOf(content.text, ESCAPE)) {
    if (index > from) parts.push(slice(content, from, index));
    from = index + 1;
  }
  return from === 0 ? content : concat([...parts, slice(content, from)]);
}
