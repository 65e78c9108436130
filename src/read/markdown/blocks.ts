import type { Node, Root } from 'mdast';
import type { Block, TableBlock, TextBlock } from '../../draft/draft.js';
import { trim } from '../../text/mapped.js';
import { MappedBuilder } from '../mapped-builder.js';
import { htmlTexts } from './html-text.js';
import { inline, type Picture } from './inline.js';
import { trimPiece, type Piece } from './pieces.js';
import type { parserOf, ParseLines } from './parse.js';
import { regionsOf, type Region } from './regions.js';
import type { Sketch } from './sketch.js';
import { append } from '../../text/lists.js';

/** What a block stands in. */
interface Context {
  readonly quoted: boolean;
  /** Where the number of the list item begins that the block is the first paragraph of. */
  readonly marker?: number;
}

interface Point {
  readonly line: number;
  readonly column: number;
}

type RootNode = Root | Root['children'][number];

const CLOSING_HASHES = /(?:^|[ \t])#+[ \t]*$/;
/** What pandoc notes behind a heading: `{#name .class key=value}`. */
const ATTRIBUTES = /\{[#.][^{}\n]{0,200}\}[ \t]{0,9}$/;
const HEADING_MARK = /^[ \t]*(#{1,6})[ \t]*/;
const CONTAINER_MARKS = /^[ \t]*(?:(?:>|[-*+][ \t])[ \t]*)*/;
const FENCE_LINE = /^[ \t>]*(?:`{3,}|~{3,})[ \t]*$/;

/** The parser takes more time for each line the more lines there are: longer lists are read as lines. */
const MAX_PARSED_LINES = 4000;

/** Reads the blocks of the source from its sketch; `table` reads the table in a line, counted from 1. */
export function blocksOf(
  source: string,
  sketch: Sketch,
  table: (line: number) => readonly Block[],
  parser: typeof parserOf | undefined,
): Block[] {
  const walk = new Walk(source, sketch, table, parser);
  for (const region of regionsOf(sketch)) walk.region(region);
  return walk.finish();
}

/** Whether some region is more than headings, paragraphs and tables, and the parser has to be loaded. */
export function needsParser(sketch: Sketch): boolean {
  return regionsOf(sketch).some(({ kind }) => kind === 'parse');
}

class Walk {
  readonly #blocks: Block[] = [];
  readonly #source: string;
  readonly #sketch: Sketch;
  readonly #table: (line: number) => readonly Block[];
  readonly #tables: Set<number>;
  readonly #parser: typeof parserOf | undefined;
  #parse: ParseLines | undefined;
  /** The line of the sketch, 0-based, that the parser's first line is. */
  #first = 0;

  constructor(
    source: string,
    sketch: Sketch,
    table: (line: number) => readonly Block[],
    parser: typeof parserOf | undefined,
  ) {
    this.#source = source;
    this.#parser = parser;
    this.#sketch = sketch;
    this.#table = table;
    this.#tables = new Set(sketch.tables.keys());
  }

  region({ kind, first, last }: Region): void {
    if (kind === 'table') return this.#addTable(first + 1);
    if (kind === 'heading') return this.#heading(first);
    if (kind === 'paragraph') {
      const pieces = this.#sketch.lines.slice(first, last + 1);
      const trimmed = pieces.map((piece) => trimPiece(this.#source, piece));
      return this.#text(trimmed, { quoted: false });
    }
    if (last - first >= MAX_PARSED_LINES) return this.#plainLines(first, last);
    try {
      this.#parse ??= this.#parser!(this.#sketch);
      const root = this.#parse(first, last);
      this.#first = first;
      this.#visit(root, { quoted: false });
    } catch (error) {
      // The parser calls itself for each level of nesting.
      if (!(error instanceof RangeError)) throw error;
      this.#plainLines(first, last);
    }
  }

  #heading(index: number): void {
    const line = this.#sketch.lines[index]!;
    const [mark, hashes] = HEADING_MARK.exec(this.#sketch.texts[index]!)!;
    const piece = { ...line, start: Math.min(line.end, line.start + mark.length) };
    this.#text([this.#withoutClosing(piece)], { quoted: false, depth: hashes!.length });
  }

  /** Reads what is too long or too deep for the parser: each line a block, its marks dropped. */
  #plainLines(first: number, last: number): void {
    for (let index = first; index <= last; index++) {
      if (this.#sketch.tables.has(index + 1)) this.#addTable(index + 1);
      const line = this.#sketch.lines[index]!;
      if (line.start < 0 || this.#sketch.tables.has(index + 1)) continue;
      const text = this.#source.slice(line.start, line.end);
      const start = line.start + CONTAINER_MARKS.exec(text)![0].length;
      this.#text([trimPiece(this.#source, { ...line, start })], { quoted: false });
    }
  }

  #visit(node: RootNode, context: Context): void {
    switch (node.type) {
      case 'heading':
        return this.#text(this.#headingPieces(node.children), { ...context, depth: node.depth });
      case 'paragraph':
        return this.#text(this.#paragraphPieces(node.children, context), context);
      case 'draftTable':
        return this.#addTable(this.#first + node.position!.start.line);
      case 'code':
        return this.#code(node);
      case 'html':
        return this.#html(node, context);
      case 'list':
        for (const item of node.children) {
          if (item.children.length === 0) this.#emptyItem(item);
          const start = this.#place(item.position!.start);
          item.children.forEach((child, index) => {
            const quoted = { quoted: context.quoted };
            this.#visit(child, node.ordered && index === 0 ? { ...quoted, marker: start } : quoted);
          });
        }
        return;
      case 'blockquote':
      case 'root':
        for (const child of node.children) {
          this.#visit(child, { quoted: context.quoted || node.type === 'blockquote' });
        }
        return;
      default:
        return;
    }
  }

  /** Tables that lie within raw HTML are no nodes of their own: they come to their places now. */
  finish(): Block[] {
    if (this.#tables.size === 0) return this.#blocks;
    for (const line of this.#tables) this.#addTable(line);
    return this.#blocks.sort((a, b) => a.span.start - b.span.start);
  }

  #place(point: Point): number {
    return this.#sketch.lines[this.#first + point.line - 1]!.start + point.column - 1;
  }

  #pieceFrom(point: Point): Piece {
    const line = this.#sketch.lines[this.#first + point.line - 1]!;
    return trimPiece(this.#source, { ...line, start: Math.min(line.end, this.#place(point)) });
  }

  #headingPieces(children: readonly Node[]): Piece[] {
    return children.slice(0, 1).map((child) => {
      return this.#withoutClosing(this.#pieceFrom(child.position!.start));
    });
  }

  #withoutClosing(piece: Piece): Piece {
    const own = this.#source.slice(piece.start, piece.end);
    const text = own.replace(ATTRIBUTES, '').replace(CLOSING_HASHES, '');
    return trimPiece(this.#source, { ...piece, end: piece.start + text.length });
  }

  #paragraphPieces(children: readonly Node[], { marker }: Context): Piece[] {
    const pieces = children.map((child) => this.#pieceFrom(child.position!.start));
    const first = pieces[0];
    if (marker !== undefined && first !== undefined) pieces[0] = { ...first, start: marker };
    return pieces;
  }

  #text(pieces: readonly Piece[], { quoted, depth }: Context & { depth?: number }): void {
    const filled = pieces.filter((piece) => piece.end > piece.start);
    if (filled.length === 0) return;
    const span = { start: filled[0]!.start, end: filled.at(-1)!.end };
    const { content, strong, pictures } = inline(this.#source, filled);
    this.#add({
      type: 'text',
      content,
      span,
      ...(depth === undefined ? {} : { depth }),
      ...(strong ? { strong } : {}),
      ...(quoted ? { quoted } : {}),
    });
    this.#addPictures(pictures);
  }

  #add(block: TextBlock): void {
    const content = trim(block.content);
    if (content.text !== '') this.#blocks.push({ ...block, content });
  }

  #addPictures(pictures: readonly Picture[]): void {
    for (const { description, start, end } of pictures) {
      this.#blocks.push({ type: 'picture', description, span: { start, end } });
    }
  }

  #addTable(line: number): void {
    if (this.#tables.delete(line)) append(this.#blocks, this.#table(line));
  }

  #linesOf(node: Node): Piece[] {
    const { start, end } = node.position!;
    const lines: Piece[] = [];
    for (let line = start.line; line <= end.line; line++) {
      const piece = this.#sketch.lines[this.#first + line - 1];
      const isTable = this.#sketch.tables.has(this.#first + line);
      if (piece === undefined || piece.start < 0 || isTable) continue;
      const from = line === start.line ? Math.min(piece.end, this.#place(start)) : piece.start;
      lines.push({ ...piece, start: from });
    }
    return lines;
  }

  #code(node: Node): void {
    const lines = this.#linesOf(node).slice(1);
    const last = lines.at(-1);
    if (last !== undefined && FENCE_LINE.test(this.#source.slice(last.start, last.end)))
      lines.pop();
    if (lines.length === 0) return;
    const builder = new MappedBuilder(this.#source);
    lines.forEach((line, index) => {
      builder.copy(line.start, line.end);
      if (index < lines.length - 1) builder.put('\n', line.eol, line.next);
    });
    const span = { start: lines[0]!.start, end: lines.at(-1)!.end };
    this.#add({ type: 'text', content: builder.build(span.start), span, quoted: true });
  }

  #html(node: Node, { quoted }: Context): void {
    const lines = this.#linesOf(node);
    // Adjoining lines are read as one, so that tags may span them.
    for (let first = 0; first < lines.length;) {
      let last = first;
      while (lines[last + 1] !== undefined && lines[last]!.next === lines[last + 1]!.start) last++;
      for (const text of htmlTexts(this.#source, lines[first]!.start, lines[last]!.end)) {
        const { content, start, end, depth, strong, pictures } = text;
        this.#add({
          type: 'text',
          content,
          span: { start, end },
          ...(depth === undefined ? {} : { depth }),
          ...(strong ? { strong } : {}),
          ...(quoted ? { quoted } : {}),
        });
        this.#addPictures(pictures);
      }
      first = last + 1;
    }
  }

  /** A mark with nothing after it is not a list to its author: `-` alone often means “none”. */
  #emptyItem(item: Node): void {
    this.#text([this.#pieceFrom(item.position!.start)], { quoted: false });
  }
}

/** A table block with the pictures in its cells after it. */
export function tableBlocks(table: TableBlock, pictures: readonly Picture[] = []): Block[] {
  return [
    table,
    ...pictures.map(({ description, start, end }): Block => ({
      type: 'picture',
      description,
      span: { start, end },
    })),
  ];
}
