import type { Block } from '../../src/draft/draft.js';
import { UnreadableError } from '../../src/read/errors.js';
import { read } from '../../src/read/index.js';
import { openPdfThread } from './pdf.js';

/** What is read of a file: its text in reading order, or why there is none. */
export type ReadText = { readonly text: string } | { readonly refused: string };

/** A reader of files as anybody may have them; PDF in a thread of its own, with a deadline. */
export function openReader(deadline: number): {
  textOf: (bytes: Uint8Array, filename: string) => Promise<ReadText>;
  close: () => void;
} {
  const thread = openPdfThread(deadline);
  const textOf = async (bytes: Uint8Array, filename: string): Promise<ReadText> => {
    try {
      const { blocks } = await read(bytes, { filename });
      return { text: blocks.map(plain).join('\n') };
    } catch (error) {
      if (error instanceof UnreadableError) return { refused: error.message };
      throw error;
    }
  };
  return { textOf, close: () => void thread.close() };
}

function plain(block: Block): string {
  if (block.type === 'picture') return '';
  if (block.type === 'text') return block.content.text;
  return block.grid.rows.map((row) => row.map(({ content }) => content.text).join('\t')).join('\n');
}
