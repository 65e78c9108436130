import type { Block, Cell, TableBlock, TextBlock } from '../../draft/draft.js';
import { slice, sourceSpan, trim, type MappedText, type Span } from '../../text/mapped.js';
import { flatMap } from '../../text/flat-map.js';
import { append } from '../../text/lists.js';
import { readText } from '../text/index.js';
import { sectionNumber } from '../text/shape.js';

/** Paragraphs with tabs or bars in them, one after another, from which on they may be the rows of a table. */
const FEWEST_ROWS = 3;
const SETS_APART = /[\t|｜│┃]/;

/**
 * Takes paragraphs that are rows of a table for one: tables that were pasted as words, their cells set apart by
 * tabs or bars. `source` has a line for each paragraph.
 */
export function withTypedTables(source: string, blocks: readonly Block[]): Block[] {
  const result: Block[] = [];
  let text: TextBlock[] = [];
  const close = (): void => {
    append(result, isTyped(text) ? divide(source, text) : text);
    text = [];
  };
  for (const block of blocks) {
    if (block.type === 'text') text.push(block);
    else {
      close();
      result.push(block);
    }
  }
  close();
  return result;
}

function isTyped(blocks: readonly TextBlock[]): boolean {
  let rows = 0;
  for (const { content } of blocks)
    for (const line of content.text.split('\n')) {
      rows = SETS_APART.test(line) ? rows + 1 : 0;
      if (rows >= FEWEST_ROWS) return true;
    }
  return false;
}

function divide(source: string, text: readonly TextBlock[]): Block[] {
  const start = text[0]!.span.start;
  const tables = tablesIn(linesOf(source, text), start);
  const result: Block[] = [];
  let next = 0;
  for (const block of text) {
    let from = block.span.start;
    while (next < tables.length && tables[next]!.span.start < block.span.end) {
      const table = tables[next]!;
      append(result, part(block, from, table.span.start));
      if (table.span.start >= block.span.start) result.push(table);
      from = Math.max(from, table.span.end);
      if (from > block.span.end) break;
      next++;
    }
    append(result, part(block, from, block.span.end));
  }
  return result;
}

/** What of a paragraph stands beside a table that was typed into it. */
function part(block: TextBlock, from: number, to: number): TextBlock[] {
  const { start, end } = block.span;
  if (from === start && to === end) return [block];
  const content = trim(slice(block.content, Math.max(0, from - start), Math.max(0, to - start)));
  if (from >= to || content.text === '') return [];
  return [{ type: 'text', content, span: sourceSpan(content) }];
}

/** The paragraphs as lines, also where one was broken by hand: `source` has a blank there. */
function linesOf(source: string, text: readonly TextBlock[]): string {
  let lines = '';
  text.forEach(({ content, span: { end } }, index) => {
    lines += content.text;
    const next = text[index + 1]?.span.start;
    if (next === undefined) return;
    const between = source.slice(end, next);
    lines += between.includes('\n') ? between : between.replace(' ', '\n');
  });
  return lines;
}

function tablesIn(lines: string, start: number): TableBlock[] {
  return flatMap(readText(lines).blocks, (block) =>
    block.type === 'table' && !isContents(block) ? [moved(withLines(block, lines), start)] : [],
  );
}

/** A table with all of its first and last line: bars stand outside of cells. */
function withLines(table: TableBlock, lines: string): TableBlock {
  const { start, end } = table.span;
  const close = lines.indexOf('\n', end);
  const span = {
    start: start === 0 ? 0 : lines.lastIndexOf('\n', start - 1) + 1,
    end: close < 0 ? lines.length : close,
  };
  return { ...table, span };
}

/** 一、总体情况, a tab, and its page. */
function isContents({ grid }: TableBlock): boolean {
  const isHeading = ([first]: readonly Cell[]): boolean =>
    first !== undefined && sectionNumber(first.content.text) !== undefined;
  return grid.width < 3 && grid.rows.some(isHeading);
}

function moved(table: TableBlock, by: number): TableBlock {
  const rows = table.grid.rows.map((cells) =>
    cells.map((cell) => ({
      ...cell,
      content: movedText(cell.content, by),
      span: movedSpan(cell.span, by),
    })),
  );
  return { ...table, grid: { ...table.grid, rows }, span: movedSpan(table.span, by) };
}

function movedText({ text, segments }: MappedText, by: number): MappedText {
  return { text, segments: segments.map((segment) => ({ ...segment, ...movedSpan(segment, by) })) };
}

function movedSpan({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}
