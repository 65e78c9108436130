import { inline, type Picture } from './inline.js';
import type { MappedText } from '../../text/mapped.js';
import { linesOf, trimPiece } from './pieces.js';

/** A run of text in an HTML block: a paragraph, heading or list item of it. */
export interface HtmlText {
  readonly content: MappedText;
  readonly start: number;
  readonly end: number;
  readonly depth?: number;
  readonly strong: boolean;
  readonly pictures: readonly Picture[];
}

const BLOCK_TAG =
  /<(\/?)(p|div|h[1-6]|ul|ol|li|dl|dt|dd|hr|table|caption|thead|tbody|tr|td|th|section|article|aside|main|center|blockquote|header|footer|nav|form|pre|figure|figcaption|details|summary|html|head|body|title|meta|link|script|style|textarea)(?=[\s/>])[^<>]*>|<!--|<[!?][^<>]*>/gi;

/** The text of an HTML block: markup, comments, scripts and styles dropped, each block element apart. */
export function htmlTexts(source: string, from: number, to: number): HtmlText[] {
  const html = source.slice(from, to);
  const texts: HtmlText[] = [];
  let cursor = 0;
  let depth: number | undefined;
  const flush = (end: number): void => {
    const text = textBetween(source, from + cursor, from + end, depth);
    if (text !== undefined) texts.push(text);
  };
  let lacksCommentEnd = false;
  BLOCK_TAG.lastIndex = 0;
  for (let tag = BLOCK_TAG.exec(html); tag !== null; tag = BLOCK_TAG.exec(html)) {
    const isComment = tag[0] === '<!--';
    const name = tag[2]?.toLowerCase() ?? '';
    if (isComment && lacksCommentEnd) continue;
    let end = BLOCK_TAG.lastIndex;
    if (isComment) {
      const close = html.indexOf('-->', end);
      lacksCommentEnd = close < 0;
      if (lacksCommentEnd) continue;
      end = close + 3;
    }
    flush(tag.index);
    if (tag[1] === '' && (name === 'script' || name === 'style')) {
      end = closingTag(html, name, end);
    }
    depth = tag[1] === '' && /^h[1-6]$/.test(name) ? Number(name[1]) : undefined;
    cursor = BLOCK_TAG.lastIndex = end;
  }
  flush(html.length);
  return texts;
}

function closingTag(html: string, name: string, from: number): number {
  const close = name === 'script' ? /<\/script\s*>/gi : /<\/style\s*>/gi;
  close.lastIndex = from;
  // Without an end the rest of the block is the script.
  return close.test(html) ? close.lastIndex : html.length;
}

function textBetween(
  source: string,
  from: number,
  to: number,
  depth: number | undefined,
): HtmlText | undefined {
  const lines = linesOf(source, from, to).map((line) => trimPiece(source, line));
  const pieces = lines.filter((line) => line.end > line.start);
  if (pieces.length === 0) return undefined;
  const { content, strong, pictures } = inline(source, pieces);
  const span = { start: pieces[0]!.start, end: pieces.at(-1)!.end };
  return { content, ...span, strong, pictures, ...(depth === undefined ? {} : { depth }) };
}
