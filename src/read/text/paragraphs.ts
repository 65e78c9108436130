import type { TextBlock } from '../../draft/draft.js';
import { verbatim } from '../../text/mapped.js';
import { MappedBuilder } from '../mapped-builder.js';
import { isSpace, type Line } from './lines.js';
import { columns, isMarked, sectionNumber } from './shape.js';

/** Widths of hard-wrapped lines, in display columns. */
const WIDEST_WRAP = 160;
const NARROWEST_WRAP = 36;
const SLACK = 8;
const MOST_INDENT = 8;
/** So large a share of the lines may be longer: heads of tables, addresses. */
const LONGER = 0.1;
/** A paragraph takes no more lines than this; more are a listing. */
const MOST_LINES = 200;

const SENTENCE_END = /[。！？；：!?;:…”》]$/;
/** The marks of a heading, perhaps behind an anchor that a converter set. */
const ATX = /^(?:<a\s[^<>]{0,200}(?:\/>|>[ \t]*<\/a>)[ \t]*)*(#{1,6})(?=[^#])[ \t]*/;
const BOLD = /^\*\*[^*]+\*\*$/;

/** A line of text and whether something other than a line end stands between it and the line above. */
export interface TextLine {
  readonly line: Line;
  readonly gap: 'none' | 'page' | 'blank';
}

/**
 * Reads lines of text as paragraphs: each line one, unless the text is wrapped hard. The first line of a
 * draft (`isStart`) is its title, however long.
 */
export function paragraphs(
  source: string,
  lines: readonly TextLine[],
  wrap: number | undefined,
  isStart = false,
): TextBlock[] {
  const blocks: TextBlock[] = [];
  let open: Line[] = [];
  const close = (): void => {
    if (open.length > 0) blocks.push(blockOf(source, open));
    open = [];
  };
  lines.forEach((one, index) => {
    const before = lines[index - 1];
    const isTitle = index === 1 && isStart;
    if (
      before === undefined ||
      isTitle ||
      !runsOn(source, open, one, wrap) ||
      open.length >= MOST_LINES
    )
      close();
    open.push(one.line);
  });
  close();
  return blocks;
}

/**
 * The width at which the text is wrapped: many lines break off there and few are longer. Undefined where
 * line ends are meant.
 */
export function wrapWidth(source: string, lines: readonly TextLine[]): number | undefined {
  const counts = new Uint32Array(WIDEST_WRAP + 1);
  const broken = new Uint32Array(WIDEST_WRAP + 1);
  lines.forEach(({ line }, index) => {
    const length = line.end - line.start;
    // A character takes two columns at most: narrower lines tell nothing.
    if (length * 2 + MOST_INDENT < NARROWEST_WRAP) return;
    const width =
      length > WIDEST_WRAP
        ? length
        : columns(source, line.start, line.end) + Math.min(indentOf(source, line), MOST_INDENT);
    counts[Math.min(width, WIDEST_WRAP)]!++;
    if (width > WIDEST_WRAP || lines[index + 1]?.gap !== 'none') return;
    if (!SENTENCE_END.test(source.charAt(line.end - 1))) broken[width]!++;
  });
  const wide = counts.slice(NARROWEST_WRAP).reduce((sum, count) => sum + count, 0);
  let longer = 0;
  let best: number | undefined;
  let most = 1;
  for (let width = WIDEST_WRAP; width >= NARROWEST_WRAP; width--) {
    let inReach = 0;
    for (let near = width; near > width - SLACK; near--) inReach += broken[near] ?? 0;
    if (broken[width]! > 0 && inReach > most && longer <= wide * LONGER) {
      best = width;
      most = inReach;
    }
    longer += counts[width]!;
  }
  return best;
}

function isFull(source: string, line: Line, wrap: number): boolean {
  if (SENTENCE_END.test(source.charAt(line.end - 1))) return false;
  const indent = Math.min(indentOf(source, line), MOST_INDENT);
  return columns(source, line.start, line.end) + indent >= wrap - SLACK;
}

/** Whether a line goes on from the lines of a paragraph. */
function runsOn(
  source: string,
  open: readonly Line[],
  { line, gap }: TextLine,
  wrap: number | undefined,
): boolean {
  const before = open.at(-1)!;
  if (wrap === undefined || gap === 'blank' || isCentred(source, before)) return false;
  if (!isFull(source, before, wrap)) return false;
  const indent = indentOf(source, line);
  if (indent >= 2 && indent - indentOf(source, before) >= 2) return false;
  const start = source.slice(line.start, line.start + 8);
  if (ATX.test(start)) return false;
  if (!isMarked(start) || source[before.end - 1] === '第') return true;
  // 第二十条第⏎（一）项: where paragraphs are set in, a line that is not begins none.
  return indentOf(source, open[0]!) >= 2 && indent === 0 && sectionNumber(start) === undefined;
}

/** Titles are; a paragraph is set in by two characters. */
function isCentred(source: string, line: Line): boolean {
  return indentOf(source, line) >= 8;
}

const WIDE_SPACE = 0x3000;
const FORM_FEED = 0x0c;

/** Columns of white space before the text; the form feed of a new page takes none. */
function indentOf(source: string, { from, start }: Line): number {
  let width = 0;
  for (let at = from; at < start; at++) {
    const code = source.charCodeAt(at);
    width += code === WIDE_SPACE ? 2 : code === FORM_FEED ? 0 : 1;
  }
  return width;
}

function blockOf(source: string, lines: readonly Line[]): TextBlock {
  const first = lines[0]!;
  const text = source.slice(first.start, first.end);
  const mark = ATX.exec(text);
  if (mark !== null && mark[0].length < text.length && lines.length === 1) {
    const depth = mark[1]!.length;
    return { ...plain(source, [cut(source, first, mark[0].length, 0)]), depth };
  }
  if (lines.length === 1 && BOLD.test(text))
    return { ...plain(source, [cut(source, first, 2, 2)]), strong: true };
  return plain(source, lines);
}

function cut(source: string, line: Line, head: number, tail: number): Line {
  let start = line.start + head;
  let end = line.end - tail;
  while (start < end && isSpace(source.charCodeAt(start))) start++;
  while (end > start && isSpace(source.charCodeAt(end - 1))) end--;
  return { ...line, start, end };
}

/** A paragraph; its line ends are dropped, for Chinese sets no space there. */
function plain(source: string, lines: readonly Line[]): TextBlock {
  const span = { start: lines[0]!.start, end: lines.at(-1)!.end };
  if (lines.length === 1) {
    return {
      type: 'text',
      content: verbatim(source.slice(span.start, span.end), span.start),
      span,
    };
  }
  const builder = new MappedBuilder(source);
  for (const line of lines) builder.copy(line.start, line.end);
  return { type: 'text', content: builder.build(span.start), span };
}
