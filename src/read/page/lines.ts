import { flatMap } from '../../text/flat-map.js';
import { middleOf } from './glyphs.js';
import type { Glyph } from './page.js';
import { largest, smallest } from '../../text/lists.js';

/** Glyphs that are read in one go, and the text that they make. */
export interface PageLine {
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
  /** Base line; of a line that runs downwards, its top. */
  readonly y: number;
  readonly size: number;
  readonly vertical: boolean;
  /** What wide gaps part it into. */
  readonly pieces: readonly Piece[];
}

export interface Piece {
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
}

/** Base lines of one line differ by less than this part of its size: raised and lowered characters. */
const SAME_BASE = 0.4;
/** Gaps in parts of the size: a space between Latin letters or figures, between others, a column. */
const LATIN_SPACE = 0.22;
const SPACE = 0.9;
const COLUMN = 1.4;

const LATIN = /[\u0021-\u024f]/;

/** The lines that glyphs stand in, from top to bottom; those that run downwards or upwards come first. */
export function linesOf(glyphs: readonly Glyph[], rows = rowsOf(glyphs)): PageLine[] {
  const downwards: Glyph[] = [];
  const upwards: Glyph[] = [];
  for (const glyph of glyphs)
    if (glyph.upwards) upwards.push(glyph);
    else if (glyph.vertical) downwards.push(glyph);
  const upright = flatMap(rows, (row) => lineOf(row) ?? []);
  return [...columnsOf(downwards, 1), ...columnsOf(upwards, -1), ...upright];
}

/** Upright glyphs on one base line, from left to right, row below row. */
export function rowsOf(glyphs: readonly Glyph[]): Glyph[][] {
  const sorted = glyphs
    .filter(({ vertical, upwards }) => !vertical && !upwards)
    .sort((a, b) => a.y - b.y);
  const rows: Glyph[][] = [];
  let base = 0;
  for (const glyph of sorted) {
    const row = rows.at(-1);
    if (row && glyph.y - base <= SAME_BASE * Math.max(glyph.size, row[0]!.size)) row.push(glyph);
    else {
      rows.push([glyph]);
      base = glyph.y;
    }
  }
  return rows.map((row) => row.sort((a, b) => a.x - b.x));
}

function lineOf(row: readonly Glyph[]): PageLine | undefined {
  const drawn = row.filter(({ text }) => text.trim() !== '');
  const [first] = drawn;
  if (first === undefined) return undefined;
  const size = mainSize(drawn);
  const pieces: { text: string; x0: number; x1: number }[] = [];
  let hasBlank = false;
  for (const glyph of row) {
    const last = pieces.at(-1);
    if (glyph.text.trim() === '') {
      hasBlank = last !== undefined;
      continue;
    }
    const right = glyph.x + glyph.width;
    const gap = last === undefined ? Infinity : glyph.x - last.x1;
    if (last === undefined || gap > COLUMN * size)
      pieces.push({ text: glyph.text, x0: glyph.x, x1: right });
    else {
      last.text += (hasBlank || isSpace(gap / size, last.text, glyph.text) ? ' ' : '') + glyph.text;
      last.x1 = Math.max(last.x1, right);
    }
    hasBlank = false;
  }
  return {
    text: pieces.map(({ text }) => text).join(' '),
    x0: pieces[0]!.x0,
    x1: largest(pieces.map(({ x1 }) => x1)),
    y: drawn.find((glyph) => glyph.size === size)!.y,
    size,
    vertical: false,
    pieces,
  };
}

function isSpace(gap: number, before: string, after: string): boolean {
  const isLatin = LATIN.test(before.at(-1)!) && LATIN.test(after.charAt(0));
  return gap > (isLatin ? LATIN_SPACE : SPACE);
}

/** The size that most characters have. */
function mainSize(glyphs: readonly Glyph[]): number {
  const counts = new Map<number, number>();
  for (const { size } of glyphs) counts.set(size, (counts.get(size) ?? 0) + 1);
  let best = glyphs[0]!.size;
  for (const [size, count] of counts) if (count > counts.get(best)!) best = size;
  return best;
}

/** Lines that run downwards (1), from right to left, or upwards (-1), from left to right. */
function columnsOf(glyphs: readonly Glyph[], way: 1 | -1): PageLine[] {
  const sorted = [...glyphs].sort((a, b) => way * (middleOf(b).x - middleOf(a).x));
  const columns: Glyph[][] = [];
  for (const glyph of sorted) {
    const column = columns.at(-1);
    const isSame =
      column !== undefined &&
      Math.abs(middleOf(glyph).x - middleOf(column[0]!).x) <= SAME_BASE * glyph.size;
    if (isSame) column.push(glyph);
    else columns.push([glyph]);
  }
  return columns.map((column) => {
    const drawn = column.sort((a, b) => way * (a.y - b.y));
    const text = drawn.map((glyph) => glyph.text).join('');
    const x0 = smallest(drawn.map(({ x }) => x));
    const x1 = largest(drawn.map(({ x, width }) => x + width));
    const { size } = drawn[0]!;
    const { y } = way === 1 ? drawn[0]! : drawn.at(-1)!;
    return { text, x0, x1, y, size, vertical: true, pieces: [{ text, x0, x1 }] };
  });
}
