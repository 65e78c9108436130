import type { Nodes, Text } from 'hast';
import { trim, type MappedText } from '../../text/mapped.js';
import { decodeEntity, ENTITY } from '../entities.js';
import { MappedBuilder } from '../mapped-builder.js';

const LINE_BREAKING = new Set(
  'address article aside blockquote br caption center dd div dl dt figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table td th tr ul'.split(
    ' ',
  ),
);
const UNSEEN = new Set(['script', 'style', 'template', 'head', 'title']);
const REFERENCE = /&(?:#[0-9]+|#[xX][0-9a-fA-F]+|[A-Za-z][A-Za-z0-9]*);?/y;

/**
 * The text of HTML nodes as a browser would show it: white space collapsed, `<br>` and blocks as line breaks.
 *
 * @param base place in the source of the first character of the parsed text
 * @param anchor place that an empty text stands at
 */
export function textOf(
  nodes: readonly Nodes[],
  source: string,
  base: number,
  anchor: number,
): MappedText {
  const builder = new MappedBuilder(source);
  for (const node of nodes) visit(node, source, base, builder);
  return trim(builder.build(anchor));
}

function visit(node: Nodes, source: string, base: number, builder: MappedBuilder): void {
  if (node.type === 'text') return addText(node, source, base, builder);
  if (node.type !== 'element' || UNSEEN.has(node.tagName)) return;
  const breaks = LINE_BREAKING.has(node.tagName);
  const start = base + (node.position?.start.offset ?? 0);
  const end = base + (node.position?.end.offset ?? start - base);
  if (breaks) breakLine(builder, start, node.tagName === 'br' ? end : start);
  for (const child of node.children) visit(child, source, base, builder);
  if (breaks && node.tagName !== 'br') breakLine(builder, end, end);
}

function breakLine(builder: MappedBuilder, start: number, end: number): void {
  if (!builder.isEmpty && builder.last !== '\n') builder.put('\n', start, end);
}

/** Adds a text node, white space collapsed, entities mapped to the value that the parser gave them. */
function addText(node: Text, source: string, base: number, builder: MappedBuilder): void {
  const from = base + (node.position?.start.offset ?? 0);
  const to = base + (node.position?.end.offset ?? 0);
  const written = source.slice(from, to);
  const { value } = node;
  let at = 0;
  for (let offset = 0; offset < written.length;) {
    const piece = pieceAt(written, offset, value, at);
    addPiece(piece.text, from + offset, from + piece.end, builder);
    at += piece.length;
    offset = piece.end;
  }
}

/** The next character or reference of a text: what it means and how much of source and value it takes. */
function pieceAt(
  written: string,
  offset: number,
  value: string,
  at: number,
): { text: string; end: number; length: number } {
  if (written[offset] === '&') {
    REFERENCE.lastIndex = offset;
    const reference = referenceIn(REFERENCE.exec(written)?.[0], value, at);
    const isDecoded = reference !== undefined && !value.startsWith(reference, at);
    if (isDecoded) {
      const text = decoded(reference, value, at);
      return { text, end: offset + reference.length, length: text.length };
    }
  }
  if (written.startsWith('\r\n', offset)) return { text: '\n', end: offset + 2, length: 1 };
  return { text: written[offset]!, end: offset + 1, length: 1 };
}

/** `&nbsp123` without a semicolon is a reference and then 123: where it ends, the value tells. */
function referenceIn(match: string | undefined, value: string, at: number): string | undefined {
  if (match === undefined || match.endsWith(';')) return match;
  for (let length = 3; length < match.length; length++) {
    const rest = match.slice(length);
    if (value.startsWith(rest, at + 1)) return match.slice(0, length);
  }
  return match;
}

function decoded(reference: string, value: string, at: number): string {
  ENTITY.lastIndex = 0;
  const known = ENTITY.test(reference) ? decodeEntity(reference) : undefined;
  if (known !== undefined && value.startsWith(known, at)) return known;
  return String.fromCodePoint(value.codePointAt(at) ?? 0xfffd);
}

function addPiece(text: string, start: number, end: number, builder: MappedBuilder): void {
  if (/^[ \t\n\r\f]$/.test(text)) {
    if (!builder.isEmpty && !/[ \n]/.test(builder.last)) builder.put(' ', start, end);
  } else if (end - start === text.length) builder.copy(start, end);
  else builder.put(text, start, end);
}
