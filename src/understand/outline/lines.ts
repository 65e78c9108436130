import type { Block, TextBlock } from '../../draft/draft.js';
import { concat, slice, sourceSpan, trim, type MappedText } from '../../text/mapped.js';
import { narrow } from '../../text/numerals.js';
import { readMark } from './marks.js';
import { flatMap } from '../../text/flat-map.js';

/** Widths are display columns: a Chinese character takes two. */
const WIDEST_WRAP = 160;
const NARROWEST_WRAP = 36;
/** A mark that may not begin a line, and its neighbour, move to another line: up to four characters. */
const SLACK = 8;
const SENTENCE_END = /[。！？；：!?;:…”》）)|]\s*$/;
const WORD_END = /^[一二三四五六七八九十][，,。：:]$/;

interface Line {
  readonly content: MappedText;
  readonly width: number;
  readonly closed: boolean;
}

/**
 * Splits text blocks at the line breaks that their authors meant. Pasted text keeps one paragraph a line;
 * text from a PDF or an editor is wrapped hard, and its lines are joined again (the break is dropped: Chinese
 * sets no space there). `isTitle` knows the titles that stand on a line of their own.
 */
export function splitLines(blocks: readonly Block[], isTitle: (line: string) => boolean): Block[] {
  const lines = blocks.map((block) => (block.type === 'text' ? readLines(block.content) : []));
  const wrap = wrapWidth(lines.filter((list) => list.length > 1).flat());
  return flatMap(blocks, (block, index) => {
    if (block.type !== 'text' || lines[index]!.length < 2) return [block];
    return pieces(block, lines[index]!, wrap, isTitle);
  });
}

function readLines(content: MappedText): Line[] {
  if (!content.text.includes('\n')) return [];
  const lines: Line[] = [];
  let from = 0;
  for (const text of content.text.split('\n')) {
    const line = trim(slice(content, from, from + text.length));
    from += text.length + 1;
    if (line.text === '') continue;
    lines.push({ content: line, width: columns(line.text), closed: SENTENCE_END.test(line.text) });
  }
  return lines;
}

/** The width at which the draft is wrapped hard; undefined where its line breaks are all meant. */
function wrapWidth(lines: readonly Line[]): number | undefined {
  const widest = lines.reduce((width, line) => Math.max(width, line.width), 0);
  if (widest > WIDEST_WRAP || widest < NARROWEST_WRAP) return undefined;
  const broken = lines.filter(
    (line) => !line.closed && line.width >= widest - SLACK && !readMark(line.content.text),
  );
  return broken.length >= 2 || (broken.length === 1 && widest >= 60) ? widest : undefined;
}

function pieces(
  block: TextBlock,
  lines: readonly Line[],
  wrap: number | undefined,
  isTitle: (line: string) => boolean,
): TextBlock[] {
  const paragraphs: MappedText[][] = [];
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    if (before && runsOn(before, line, wrap, isTitle)) paragraphs.at(-1)!.push(line.content);
    else paragraphs.push([line.content]);
  });
  // A heading of the format is one line, or a title over two or three; more is text that only looks like it
  // (a line of dashes below pasted text makes a heading of the whole).
  const isHeading =
    paragraphs.length <= 3 &&
    paragraphs.every((parts) => parts.length === 1 && parts[0]!.text.length < 60);
  return paragraphs.map((parts) => {
    const content = concat(parts);
    const { depth, ...rest } = block;
    return {
      ...rest,
      ...(isHeading && depth !== undefined && { depth }),
      content,
      span: sourceSpan(content),
    };
  });
}

function runsOn(
  before: Line,
  line: Line,
  wrap: number | undefined,
  isTitle: (line: string) => boolean,
): boolean {
  if (wrap === undefined || before.closed || before.width < wrap - SLACK) return false;
  if (isTitle(before.content.text) || isTitle(line.content.text)) return false;
  const mark = readMark(line.content.text);
  if (mark === undefined || mark.level > 2) return true;
  // 形式较单 / 一，解读…: the end of a word and a mark of punctuation.
  return WORD_END.test(line.content.text.slice(mark.start, mark.end));
}

function columns(text: string): number {
  let width = 0;
  for (const character of narrow(text)) width += character.charCodeAt(0) > 0x2e7f ? 2 : 1;
  return width;
}
