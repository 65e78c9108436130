import type { Block, TableBlock } from '../../../src/draft/draft.js';
import { readText } from '../../../src/read/text/index.js';
import { sourceSpan, type MappedText } from '../../../src/text/mapped.js';
import { messagesOf } from '../../support/lint.js';

export const text = (...lines: string[]): string => lines.join('\n');

export function tablesOf(source: string): string[][][] {
  return readText(source)
    .blocks.filter((block): block is TableBlock => block.type === 'table')
    .map(({ grid }) => grid.rows.map((row) => row.map(({ content }) => content.text)));
}

export function textsOf(source: string): string[] {
  return readText(source).blocks.flatMap((block) =>
    block.type === 'text' ? [block.content.text] : [],
  );
}

export function contentsOf(block: Block): MappedText[] {
  if (block.type === 'text') return [block.content];
  return block.type === 'table' ? block.grid.rows.flat().map(({ content }) => content) : [];
}

export function misplaced(content: MappedText, source: string): string[] {
  return [...content.text].flatMap((character, at) => {
    const { start, end } = sourceSpan(content, at, at + 1);
    const isLineEnd =
      character === '\n' &&
      source
        .slice(start, end)
        .trim()
        .replace(/[-\s\d]/g, '') === '';
    return isLineEnd || source.slice(start, end) === character
      ? []
      : [`${character} at ${String(start)}`];
  });
}

export function said(messages: Awaited<ReturnType<typeof messagesOf>>): string[] {
  return messages.map(({ ruleId, message }) => `${ruleId ?? ''} ${message}`).sort();
}
