import type { TextBlock } from '../../draft/draft.js';
import { verbatim } from '../../text/mapped.js';
import { MappedBuilder } from '../mapped-builder.js';
import { isSpace, type Line } from './lines.js';
import { columns } from './shape.js';

/** Widths of hard-wrapped lines, in display columns. */
const WIDEST_WRAP = 160;
const NARROWEST_WRAP = 36;
const SLACK = 8;
/** A paragraph takes no more lines than this; more are a listing. */
const MOST_LINES = 200;

const SENTENCE_END = /[。！？；：!?;:…”》]$/;
const ATX = /^#{1,6}(?=[^#])[ \t]*/;
const BOLD = /^\*\*[^*]+\*\*$/;

/** A line of text and whether something other than a line end stands between it and the line above. */
export interface TextLine {
  readonly line: Line;
  readonly gap: 'none' | 'page' | 'blank';
}

/** Reads lines of text as paragraphs: each line one, unless the text is wrapped hard. */
export function paragraphs(
  source: string,
  lines: readonly TextLine[],
  wrap: number | undefined,
): TextBlock[] {
  const blocks: TextBlock[] = [];
  let open: Line[] = [];
  const close = (): void => {
    if (open.length > 0) blocks.push(blockOf(source, open));
    open = [];
  };
  lines.forEach((one, index) => {
    const before = lines[index - 1];
    if (before === undefined || !runsOn(source, before.line, one, wrap) || open.length >= MOST_LINES) close();
    open.push(one.line);
  });
  close();
  return blocks;
}

/** The width at which the text is wrapped; undefined where its line ends are meant. */
export function wrapWidth(source: string, lines: readonly TextLine[]): number | undefined {
  let widest = 0;
  for (const { line } of lines) {
    if (line.end - line.start > WIDEST_WRAP) return undefined;
    widest = Math.max(widest, columns(source.slice(line.start, line.end)));
  }
  if (widest > WIDEST_WRAP || widest < NARROWEST_WRAP) return undefined;
  const broken = lines.filter(({ line }, index) => {
    const next = lines[index + 1];
    return next?.gap === 'none' && isFull(source, line, widest);
  });
  return broken.length >= 2 || (broken.length === 1 && widest >= 60) ? widest : undefined;
}

function isFull(source: string, line: Line, wrap: number): boolean {
  const text = source.slice(line.start, line.end);
  return columns(text) + Math.min(indentOf(source, line), 8) >= wrap - SLACK && !SENTENCE_END.test(text);
}

function runsOn(source: string, before: Line, { line, gap }: TextLine, wrap: number | undefined): boolean {
  if (wrap === undefined || gap === 'blank') return false;
  if (!isFull(source, before, wrap) || ATX.test(source.slice(line.start, line.start + 8))) return false;
  const indent = indentOf(source, line) - indentOf(source, before);
  const isIndented = indentOf(source, line) >= 2 && indent >= 2;
  return !isIndented;
}

/** Columns of white space before the text. */
function indentOf(source: string, { from, start }: Line): number {
  let width = 0;
  for (let at = from; at < start; at++) width += source.charCodeAt(at) === 0x3000 ? 2 : 1;
  return width;
}

function blockOf(source: string, lines: readonly Line[]): TextBlock {
  const first = lines[0]!;
  if (first.rest) return restBlock(source, first);
  const text = source.slice(first.start, first.end);
  const mark = ATX.exec(text)?.[0];
  const isHeading = mark !== undefined && mark.length < text.length && lines.length === 1;
  if (isHeading) return { ...plain(source, [cut(source, first, mark.length, 0)]), depth: mark.trimEnd().length };
  if (lines.length === 1 && BOLD.test(text)) return { ...plain(source, [cut(source, first, 2, 2)]), strong: true };
  return plain(source, lines);
}

/** Beyond the last line that is read as one, line ends are spaces. */
function restBlock(source: string, { start, end }: Line): TextBlock {
  const text = source.slice(start, end).replace(/[\r\n]/g, ' ');
  return { type: 'text', content: verbatim(text, start), span: { start, end } };
}

function cut(source: string, line: Line, head: number, tail: number): Line {
  let start = line.start + head;
  let end = line.end - tail;
  while (start < end && isSpace(source.charCodeAt(start))) start++;
  while (end > start && isSpace(source.charCodeAt(end - 1))) end--;
  return { ...line, start, end };
}

function plain(source: string, lines: readonly Line[]): TextBlock {
  const span = { start: lines[0]!.start, end: lines.at(-1)!.end };
  const builder = new MappedBuilder(source);
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    if (before !== undefined) builder.put('\n', before.end, line.start);
    builder.copy(line.start, line.end);
  });
  return { type: 'text', content: builder.build(span.start), span };
}
