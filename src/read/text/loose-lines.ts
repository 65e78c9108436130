import { cellAt, isFilled, isWords, pieceAt, type Piece, type TextCell } from './cells.js';
import { isSpace, type Line } from './lines.js';
import { isClosed, isFigure, isMarked, isUnit, sectionNumber } from './shape.js';
import { matchesOf } from '../../text/matches.js';
import { append } from '../../text/lists.js';

/** A line without bars, as a line of a table would be read. */
export interface LooseLine {
  readonly at: number;
  readonly line: Line;
  readonly text: string;
  /** Blank lines or a page break stand before it. */
  readonly gap: boolean;
  readonly cells: readonly TextCell[];
  /** Number of cells before the values. */
  readonly words: number;
  /** Number of values at the end of the line. */
  readonly values: number;
  /** `prose` ends every table; `row` has words and values; `words` may be a label or a heading. */
  readonly kind: 'prose' | 'row' | 'values' | 'words';
  readonly tabbed: boolean;
  readonly marked: boolean;
  readonly section: number | undefined;
  /** The last line whose values were joined to these, where that is another one. */
  readonly last?: number;
}

const LONGEST_ROW = 300;
const LONGEST_LABEL = 60;
const SHORTEST_PROSE = 12;
/** A note on how the numbers depend on one another may be set in one of the cells. */
const BRACKETED = /^[(（][^()（）]{0,80}(?:[(（][^()（）]{0,20}[)）][^()（）]{0,40})?[)）]$/;
const LONGEST_JUNK = 3;
const LONGEST_MARK = 5;
const MANY_VALUES = 4;

export function looseLine(source: string, lines: readonly Line[], at: number): LooseLine {
  const line = lines[at]!;
  const before = lines[at - 1];
  const gap = line.page || (before !== undefined && before.start >= before.end);
  const text = line.end - line.start > LONGEST_ROW ? '' : source.slice(line.start, line.end);
  if ((text === '' && !isBlankRow(source, line)) || isProse(text)) {
    return {
      at,
      line,
      text,
      gap,
      cells: [],
      words: 0,
      values: 0,
      kind: 'prose',
      tabbed: false,
      marked: false,
      section: undefined,
    };
  }
  // The zeros of a row may be left blank: then it ends in tabs.
  const tabbed =
    text === '' || text.includes('\t') || source.slice(line.end, line.to).includes('\t\t');
  const cells = tabbed ? tabCells(source, line) : spaceCells(source, line);
  const words = firstValue(cells);
  const kind = kindOf(cells, words, text.length);
  const values = kind === 'row' || kind === 'values' ? cells.length - words : 0;
  const marked = isMarked(text);
  const section = sectionNumber(text);
  return {
    at,
    line,
    text,
    gap,
    cells,
    words: cells.length - values,
    values,
    kind,
    tabbed,
    marked,
    section,
  };
}

/** Nothing but tabs: a row of a table whose cells were all left blank. */
export function isBlankRow(source: string, { start, end, from, to }: Line): boolean {
  return start >= end && to - from >= MANY_VALUES && /^\t+$/.test(source.slice(from, to));
}

/** A sentence or the first half of one, told by its last character: most lines of a report. */
function isProse(text: string): boolean {
  return text.length > SHORTEST_PROSE && isClosed(text) && !text.includes('\t');
}

/** A line that was taken for a sentence, as a line of a wrapped label. */
export function asLabelLine(source: string, line: LooseLine): LooseLine {
  const cells = spaceCells(source, line.line);
  return {
    ...line,
    cells,
    words: cells.length,
    kind: 'words',
    marked: isMarked(line.text),
    section: sectionNumber(line.text),
  };
}

function kindOf(cells: readonly TextCell[], words: number, length: number): LooseLine['kind'] {
  // So many values are no part of a sentence: the label in front may be wrapped behind a comma.
  const isRow = words > 0 && cells.length - words >= MANY_VALUES;
  for (let at = 0; at < words; at++) {
    const { text } = cells[at]!;
    if (!isLabel(text) && !(isRow && text.length <= LONGEST_LABEL)) return 'prose';
  }
  if (words < cells.length) return words === 0 ? 'values' : 'row';
  return length <= LONGEST_LABEL || cells.length > 2 ? 'words' : 'prose';
}

function isLabel(text: string): boolean {
  return text.length <= LONGEST_LABEL && (!isClosed(text) || BRACKETED.test(text));
}

/** Where the values begin that the line ends with; a word among many figures is a wrong value. */
function firstValue(cells: readonly TextCell[]): number {
  let first = cells.length;
  let junk = 0;
  let figures = 0;
  for (let at = cells.length - 1; at >= 0; at--) {
    const { text, shape } = cells[at]!;
    if (shape !== 'words') {
      if (text !== '') first = at;
      if (shape === 'figure') figures++;
    } else if (
      text.length > LONGEST_JUNK ||
      ++junk > 1 ||
      isMarked(text) ||
      !isAmongFigures(cells, at)
    )
      break;
  }
  return figures === 0 && cells.length - first < 2 ? cells.length : first;
}

function isAmongFigures(cells: readonly TextCell[], at: number): boolean {
  return cells[at - 1]?.shape === 'figure' && cells[at + 1]?.shape === 'figure';
}

function tabCells(source: string, line: Line): TextCell[] {
  const cells: TextCell[] = [];
  let from = line.from;
  while (from <= line.to) {
    let to = source.indexOf('\t', from);
    if (to < 0 || to > line.to) to = line.to;
    cells.push(cellAt(source, pieceAt(source, from, to)));
    from = to + 1;
  }
  return withoutLooseMark(source, cells);
}

/** 三、⇥收到和处理…: a word processor sets a tab behind its numbers. */
function withoutLooseMark(source: string, cells: TextCell[]): TextCell[] {
  const first = cells.findIndex(isFilled);
  const own = cells[first];
  const next = cells[first + 1];
  if (own === undefined || next === undefined || !isFilled(next) || own.text.length > LONGEST_MARK)
    return cells;
  if (!isMarked(own.text) || isMarked(own.text.slice(0, -1))) return cells;
  const piece = { start: own.pieces[0]!.start, end: next.pieces[0]!.end };
  return cells.toSpliced(first, 2, cellAt(source, piece));
}

/** Cells stand apart by two spaces or more; numbers at the end of a line also by one. */
function spaceCells(source: string, line: Line): TextCell[] {
  const cells: TextCell[] = [];
  let from = line.start;
  let hasSpace = false;
  for (let at = line.start; at < line.end; at++) {
    if (!isSpace(source.charCodeAt(at))) continue;
    let next = at + 1;
    while (isSpace(source.charCodeAt(next))) next++;
    if (next - at >= 2) {
      addWords(source, { start: from, end: at }, hasSpace, cells);
      from = next;
      hasSpace = false;
    } else hasSpace = true;
    at = next - 1;
  }
  addWords(source, { start: from, end: line.end }, hasSpace, cells);
  return cells;
}

/** Adds what stands between wide spaces: `label 14 0 0` is a label and three values. */
function addWords(source: string, piece: Piece, hasSpace: boolean, cells: TextCell[]): void {
  if (!hasSpace) {
    cells.push(cellAt(source, piece));
    return;
  }
  const values: TextCell[] = [];
  let figures = 0;
  let { end } = piece;
  for (;;) {
    let start = tokenStart(source, piece.start, end);
    if (start > piece.start && isUnit(source.slice(start, end)))
      start = figureStart(source, piece.start, start);
    if (start === piece.start) break;
    const cell = cellAt(source, { start, end });
    if (isWords(cell) && !isJunk(source, piece.start, cell, figures)) break;
    if (cell.shape === 'figure') figures++;
    values.push(cell);
    end = start - 1;
  }
  if (figures === 0) cells.push(cellAt(source, piece));
  else {
    append(cells, splitAtMarks(source, { start: piece.start, end }));
    append(cells, values.reverse());
  }
}

/** A short word between figures: a wrong value. */
function isJunk(
  source: string,
  from: number,
  { text, pieces }: TextCell,
  figures: number,
): boolean {
  if (figures < 2 || text.length > LONGEST_JUNK || isMarked(text)) return false;
  const end = pieces[0]!.start - 1;
  return isFigure(source.slice(tokenStart(source, from, end), end));
}

/** The start of the number in front of a unit, which begins at `unit`; the unit itself where there is none. */
function figureStart(source: string, from: number, unit: number): number {
  const start = tokenStart(source, from, unit - 1);
  return isFigure(source.slice(start, unit - 1)) ? start : unit;
}

function tokenStart(source: string, from: number, end: number): number {
  let start = end;
  while (start > from && !isSpace(source.charCodeAt(start - 1))) start--;
  return start;
}

/** Two labels on one line (（三）不予公开 1.属于国家秘密): the second begins with its number. */
function splitAtMarks(source: string, { start, end }: Piece): TextCell[] {
  const cells: TextCell[] = [];
  let from = start;
  for (let at = start + 1; at < end; at++) {
    if (!isSpace(source.charCodeAt(at - 1)) || !isMarked(source.slice(at, at + 8))) continue;
    cells.push(cellAt(source, pieceAt(source, from, at)));
    from = at;
  }
  return [...cells, cellAt(source, { start: from, end })];
}

/** The words of a head between single spaces (自然人 法人 总计), unless they are spaced letters. */
export function splitAtSpaces(source: string, cell: TextCell): TextCell[] {
  if (!/\s/.test(cell.text)) return [cell];
  const { start } = cell.pieces[0]!;
  const words = matchesOf(cell.text, /\S+/g);
  if (words.some(([word]) => word.length < 2)) return [cell];
  return words.map(({ 0: word, index }) =>
    cellAt(source, { start: start + index, end: start + index + word.length }),
  );
}
