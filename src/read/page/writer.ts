import type { Block, Cell } from '../../draft/draft.js';
import { sourceSpan, trim, verbatim, type MappedText } from '../../text/mapped.js';
import { readText } from '../text/index.js';
import { layoutText } from './layout-text.js';
import type { PageParagraph, PlacedLine } from './paragraphs.js';
import type { PageTable } from './tables.js';

/** Writes the coordinate text of a draft and its blocks, and keeps where its pages begin. */
export class PageWriter {
  readonly blocks: Block[] = [];
  /** Offset in the source at which each page begins. */
  readonly pages: number[] = [0];
  #lines: string[] = [];
  #offset = 0;

  get source(): string {
    return this.#lines.join('\n');
  }

  paragraph({ parts }: PageParagraph): void {
    let at = this.#offset;
    for (const { page, text } of parts) {
      this.#turnTo(page, at);
      at += text.length;
    }
    const content = trim(this.#line(parts.map(({ text }) => text).join('')));
    if (content.text !== '') this.blocks.push({ type: 'text', content, span: sourceSpan(content) });
  }

  /** @param pageOf the page on which a row of the table stands */
  table(table: PageTable, pageOf: (row: number) => number): void {
    const start = this.#offset;
    const rows: Cell[][] = Array.from({ length: table.height }, () => []);
    for (const { row, column, rowSpan, colSpan, text } of table.cells) {
      this.#turnTo(pageOf(row), this.#offset);
      const content = trim(this.#line(text));
      rows[row]!.push({ row, column, rowSpan, colSpan, content, span: sourceSpan(content) });
    }
    this.blocks.push({
      type: 'table',
      grid: { height: table.height, width: table.xs.length - 1, rows },
      span: { start, end: Math.max(start, this.#offset - 1) },
    });
  }

  /** Lines among which there is a table without rules: what they are, their places on the page tell. */
  loose(lines: readonly PlacedLine[]): void {
    const start = this.#offset;
    const { text, starts } = layoutText(lines);
    for (const { at, page } of starts) this.#turnTo(page, start + at);
    this.#append(text);
    for (const block of readText(text).blocks) this.blocks.push(moved(block, start));
  }

  picture(page: number): void {
    this.#turnTo(page, this.#offset);
    this.blocks.push({
      type: 'picture',
      description: '',
      span: sourceSpan(this.#line('')),
    });
  }

  /** Takes the next line of the source; a line end in a cell is a space there. */
  #line(text: string): MappedText {
    const start = this.#offset;
    this.#append(text.replaceAll('\n', ' '));
    return verbatim(text, start);
  }

  #append(text: string): void {
    this.#lines.push(text);
    this.#offset += text.length + 1;
  }

  #turnTo(page: number, at: number): void {
    while (this.pages.length <= page) this.pages.push(at);
  }
}

function moved(block: Block, by: number): Block {
  const span = { start: block.span.start + by, end: block.span.end + by };
  if (block.type === 'picture') return { ...block, span };
  if (block.type === 'text') return { ...block, span, content: movedText(block.content, by) };
  const rows = block.grid.rows.map((row) =>
    row.map((cell) => ({
      ...cell,
      content: movedText(cell.content, by),
      span: { start: cell.span.start + by, end: cell.span.end + by },
    })),
  );
  return { ...block, span, grid: { ...block.grid, rows } };
}

function movedText({ text, segments }: MappedText, by: number): MappedText {
  return {
    text,
    segments: segments.map((segment) => ({
      ...segment,
      start: segment.start + by,
      end: segment.end + by,
    })),
  };
}
