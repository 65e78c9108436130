import type { Block, Cell, Grid, TableBlock, TextBlock } from '../../draft/draft.js';
import { slice, sourceSpan, trim, verbatim } from '../../text/mapped.js';
import type { MappedText } from '../../text/mapped.js';
import { splitLines } from './line-breaks.js';
import type { Item, Paragraph, Table } from './items.js';
import type { ParagraphEnd, Piece } from './piece.js';
import { withTypedTables } from './typed-tables.js';

/** Coordinate text, blocks and pieces of a story. */
export interface LaidOut {
  readonly source: string;
  readonly blocks: readonly Block[];
  readonly pieces: readonly Piece[];
  /** Where the paragraphs of an XML source end, in their order. */
  readonly ends: readonly ParagraphEnd[];
}

/** Gives every paragraph its line in the coordinate text and makes blocks of them. */
export function layOut(items: readonly Item[]): LaidOut {
  const layout = new Layout();
  layout.addAll(items);
  const { lines, blocks, pieces, ends } = layout;
  const source = lines.join('\n');
  return { source, blocks: withTypedTables(source, blocks), pieces, ends };
}

class Layout {
  readonly lines: string[] = [];
  readonly blocks: Block[] = [];
  readonly pieces: Piece[] = [];
  readonly ends: ParagraphEnd[] = [];
  #offset = 0;

  /** Nesting is as shallow as the XML reader lets it be. */
  addAll(items: readonly Item[]): void {
    for (const item of items) {
      if (item.kind === 'table') this.#addTable(item);
      else this.#addParagraph(item);
    }
  }

  /** Takes the next line and tells where it begins; a line break inside the paragraph is a space there. */
  #line(paragraph: Paragraph): number {
    const start = this.#offset;
    const { text } = paragraph;
    this.lines.push(text.includes('\n') ? text.replaceAll('\n', ' ') : text);
    this.#offset += text.length + 1;
    if (paragraph.xmlEnd !== undefined) this.ends.push({ start, xmlEnd: paragraph.xmlEnd });
    for (const { at, length, xmlStart, xmlEnd, escaped } of paragraph.pieces) {
      this.pieces.push({
        start: start + paragraph.automatic + at,
        length,
        xmlStart,
        xmlEnd,
        escaped,
      });
    }
    return start;
  }

  #addParagraph(paragraph: Paragraph): void {
    const whole = verbatim(paragraph.text, this.#line(paragraph));
    splitLines(whole.text).forEach(([from, to], index) => {
      const part = from === 0 && to === whole.text.length ? whole : slice(whole, from, to);
      const content = trim(part);
      if (content.text !== '') this.blocks.push(textBlock(content, paragraph, index === 0));
    });
    this.#addPictures(paragraph, whole);
  }

  #addPictures(paragraph: Paragraph, whole: MappedText): void {
    for (const description of paragraph.pictures) {
      this.blocks.push({ type: 'picture', description, span: sourceSpan(whole) });
    }
  }

  /** A table, then the pictures and tables inside its cells. */
  #addTable(table: Table): void {
    const start = this.#offset;
    const inner: (() => void)[] = [];
    const rows = table.rows.map((cells) =>
      cells.map(({ row, column, rowSpan, colSpan, items }): Cell => {
        const content = this.#cellContent(items, inner);
        return { row, column, rowSpan, colSpan, content, span: sourceSpan(content) };
      }),
    );
    const grid: Grid = { height: rows.length, width: table.width, rows };
    const block: TableBlock = {
      type: 'table',
      grid,
      span: { start, end: Math.max(start, this.#offset - 1) },
    };
    this.blocks.push(block);
    for (const add of inner) add();
  }

  /** The lines of a cell follow one another, so that its content is one stretch of the source. */
  #cellContent(items: readonly Item[], inner: (() => void)[]): MappedText {
    const start = this.#offset;
    let text: string | undefined;
    for (const item of items) {
      if (item.kind === 'table') inner.push(() => this.#addTable(item));
      else {
        const line = this.#line(item);
        text = text === undefined ? item.text : `${text}\n${item.text}`;
        if (item.pictures.length > 0)
          inner.push(() => this.#addPictures(item, verbatim(item.text, line)));
      }
    }
    if (text === undefined) this.#line(EMPTY);
    return trim(verbatim(text ?? '', start));
  }
}

const EMPTY: Paragraph = {
  kind: 'paragraph',
  text: '',
  automatic: 0,
  pieces: [],
  depth: undefined,
  strong: false,
  quoted: false,
  pictures: [],
};

function textBlock(content: MappedText, paragraph: Paragraph, isFirst: boolean): TextBlock {
  const { depth, strong, quoted } = paragraph;
  const lead = paragraph.text.length - paragraph.text.trimStart().length;
  const automatic = isFirst
    ? Math.min(content.text.length, Math.max(0, paragraph.automatic - lead))
    : 0;
  return {
    type: 'text',
    content,
    span: sourceSpan(content),
    ...(depth === undefined ? {} : { depth }),
    ...(strong ? { strong } : {}),
    ...(quoted ? { quoted } : {}),
    ...(automatic > 0 ? { automatic } : {}),
  };
}
