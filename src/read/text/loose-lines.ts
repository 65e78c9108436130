import { pieceAt, type Piece } from './cells.js';
import { isSpace, type Line } from './lines.js';
import { isClosed, isFigure, isMarked, isValue, sectionNumber } from './shape.js';

/** A line without bars, as a line of a table would be read. */
export interface LooseLine {
  readonly at: number;
  readonly line: Line;
  readonly text: string;
  /** Blank lines or a page break stand before it. */
  readonly gap: boolean;
  readonly cells: readonly Piece[];
  /** Number of cells before the values. */
  readonly words: number;
  /** Number of values at the end of the line. */
  readonly values: number;
  /** `prose` ends every table; `row` has words and values; `words` may be a label or a heading. */
  readonly kind: 'prose' | 'row' | 'values' | 'words';
  readonly tabbed: boolean;
  readonly marked: boolean;
  readonly section: number | undefined;
}

const LONGEST_ROW = 300;
const LONGEST_LABEL = 60;
/** A note on how the numbers depend on one another may be set in one of the cells. */
const BRACKETED = /^[(（][^()（）]{0,80}(?:[(（][^()（）]{0,20}[)）][^()（）]{0,40})?[)）]$/;
const LONGEST_JUNK = 3;

export function looseLine(source: string, lines: readonly Line[], at: number): LooseLine {
  const line = lines[at]!;
  const before = lines[at - 1];
  const gap = line.page || (before !== undefined && before.start >= before.end);
  const length = line.end - line.start;
  const base = { at, line, gap, cells: [], words: 0, values: 0, tabbed: false, marked: false };
  if (length > LONGEST_ROW) return { ...base, text: '', kind: 'prose', section: undefined };
  const text = source.slice(line.start, line.end);
  const marked = isMarked(text);
  const section = sectionNumber(text);
  const tabbed = text.includes('\t');
  const cells = tabbed ? tabCells(source, line) : spaceCells(source, line);
  const texts = cells.map(({ start, end }) => source.slice(start, end));
  const words = firstValue(texts);
  const values = cells.length - words;
  const own = { ...base, text, marked, section, cells };
  if (values > 0 && texts.slice(0, words).every(isLabel)) {
    return { ...own, words, values, tabbed, kind: words === 0 ? 'values' : 'row' };
  }
  const isWordy = texts.every(isLabel) && (length <= LONGEST_LABEL || cells.length > 2);
  return { ...own, words: cells.length, tabbed, kind: isWordy ? 'words' : 'prose' };
}

function isLabel(text: string): boolean {
  return text.length <= LONGEST_LABEL && (!isClosed(text) || BRACKETED.test(text));
}

/** Where the values begin that the line ends with; a word among many figures is a wrong value. */
function firstValue(texts: readonly string[]): number {
  let first = texts.length;
  let junk = 0;
  let figures = 0;
  for (let at = texts.length - 1; at >= 0; at--) {
    const text = texts[at]!;
    if (isValue(text)) {
      if (text !== '') first = at;
      if (isFigure(text)) figures++;
    } else if (text.length > LONGEST_JUNK || ++junk > 1 || isMarked(text) || !isAmongFigures(texts, at)) break;
  }
  return figures === 0 && texts.length - first < 2 ? texts.length : first;
}

function isAmongFigures(texts: readonly string[], at: number): boolean {
  return isFigure(texts[at - 1] ?? '') && isFigure(texts[at + 1] ?? '');
}

function tabCells(source: string, line: Line): Piece[] {
  const cells: Piece[] = [];
  let from = line.from;
  while (from <= line.to) {
    let to = source.indexOf('\t', from);
    if (to < 0 || to > line.to) to = line.to;
    cells.push(pieceAt(source, from, to));
    from = to + 1;
  }
  return withoutLooseMark(source, cells);
}

/** 三、⇥收到和处理…: a word processor sets a tab behind its numbers. */
function withoutLooseMark(source: string, cells: Piece[]): Piece[] {
  const first = cells.findIndex(({ start, end }) => end > start);
  const own = cells[first];
  const next = cells[first + 1];
  if (own === undefined || next === undefined || next.end <= next.start) return cells;
  const text = source.slice(own.start, own.end);
  const isMark = isMarked(text) && !isMarked(text.slice(0, -1)) && text.length <= 5;
  return isMark ? cells.toSpliced(first, 2, { start: own.start, end: next.end }) : cells;
}

/** Cells stand apart by two spaces or more; numbers at the end of a line also by one. */
function spaceCells(source: string, line: Line): Piece[] {
  const cells: Piece[] = [];
  let from = line.start;
  for (let at = line.start; at < line.end; at++) {
    if (!isSpace(source.charCodeAt(at))) continue;
    let next = at + 1;
    while (isSpace(source.charCodeAt(next))) next++;
    if (next - at >= 2) {
      cells.push({ start: from, end: at });
      from = next;
    }
    at = next - 1;
  }
  cells.push({ start: from, end: line.end });
  return cells.flatMap((cell) => splitValues(source, cell));
}

/** Two labels on one line (（三）不予公开 1.属于国家秘密): the second begins with its number. */
export function splitAtMarks(source: string, cell: Piece): Piece[] {
  const pieces: Piece[] = [];
  let { start } = cell;
  for (let at = cell.start + 1; at < cell.end; at++) {
    if (!isSpace(source.charCodeAt(at - 1)) || isSpace(source.charCodeAt(at))) continue;
    if (!isMarked(source.slice(at, at + 8))) continue;
    pieces.push(pieceAt(source, start, at));
    start = at;
  }
  return [...pieces, { start, end: cell.end }];
}

/** The words of a head between single spaces (自然人 法人 总计), unless they are spaced letters. */
export function splitAtSpaces(source: string, cell: Piece): Piece[] {
  const pieces: Piece[] = [];
  for (const match of source.slice(cell.start, cell.end).matchAll(/\S+/g)) {
    if (match[0].length < 2) return [cell];
    pieces.push({ start: cell.start + match.index, end: cell.start + match.index + match[0].length });
  }
  return pieces;
}

/** `label 14 0 0` is a label and three values. */
function splitValues(source: string, cell: Piece): Piece[] {
  const values: Piece[] = [];
  let figures = 0;
  let { end } = cell;
  for (;;) {
    const start = tokenStart(source, cell.start, end);
    const text = source.slice(start, end);
    if (start === cell.start || !(isValue(text) || isJunk(source, cell.start, start, text, figures))) break;
    if (isFigure(text)) figures++;
    values.push({ start, end });
    end = start - 1;
    while (end > cell.start && isSpace(source.charCodeAt(end - 1))) end--;
  }
  if (figures === 0) return [cell];
  return [...splitAtMarks(source, { start: cell.start, end }), ...values.reverse()];
}

/** A short word between figures: a wrong value. */
function isJunk(source: string, from: number, start: number, text: string, figures: number): boolean {
  if (figures < 2 || text.length > LONGEST_JUNK || isMarked(text)) return false;
  const end = start - 1;
  return isFigure(source.slice(tokenStart(source, from, end), end));
}

function tokenStart(source: string, from: number, end: number): number {
  let start = end;
  while (start > from && !isSpace(source.charCodeAt(start - 1))) start--;
  return start;
}
