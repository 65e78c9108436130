import type { BarLine } from './bar-line.js';
import { boxRow, type BarChunk } from './bars.js';
import { countFigures, hasFigure, isFilled, isWords, type Row, type TextCell } from './cells.js';
import { justify } from './justify.js';
import { openedRows } from './opened-rows.js';
import { cellsOf, isCaption, partition, rowsOfWidth } from './partition.js';
import { rowsOfRuns } from './runs.js';
import { sectionNumber } from './shape.js';

/** Lines `first`–`last` of the source that are a table. */
export interface FoundTable {
  readonly first: number;
  readonly last: number;
  readonly rows: readonly Row[];
  /** Nothing but spaces and line ends sets its cells apart. */
  readonly loose?: true;
}

const LONGEST_SPLIT_CELL = 6;
const MANY_BLANK = 10;
const SENTENCE = new Set('。；！？;!?');

/** The tables in a chunk of lines with bars. Lines of the chunk in none of them are text. */
export function barTables({ lines, boxed }: BarChunk): FoundTable[] {
  const tables: FoundTable[] = [];
  let isCertain = false;
  const add = (from: number, to: number, rows: readonly Row[]): void => {
    const kept = rows.filter((row) => row.some(isFilled));
    isCertain ||= isTable(kept);
    if (!isTable(kept) && !mayBeTable(kept)) return;
    tables.push({
      first: lines[from]!.at,
      last: lines[to - 1]!.last ?? lines[to - 1]!.at,
      rows: justify(rows.filter((row) => row.length > 0)),
    });
  };
  if (boxed !== undefined) {
    add(
      0,
      lines.length,
      boxed.map((box) => boxRow(box)),
    );
    return isCertain ? tables : [];
  }
  const breaks = breaksOf(lines);
  for (let from = 0; from < lines.length;) {
    if (
      lines[from]!.cells.length === 0 &&
      (breaks.has(from) || !isBeforeBar(lines, from) || isCaption(lines[from]!))
    ) {
      from++;
      continue;
    }
    let stop = from + 1;
    while (
      stop < lines.length &&
      !breaks.has(stop) &&
      !lines[stop]!.gap &&
      !endsTable(lines, stop - 1)
    )
      stop++;
    const opened = openedRows(lines, from, stop);
    const { to, rows } = opened ? { to: stop, rows: opened } : tableAt(lines, from, stop);
    add(from, to, rows);
    from = to;
  }
  return isCertain ? tables : [];
}

/** A figure is never wrapped: without a bar behind it, it is the last cell of a table. */
function endsTable(lines: readonly BarLine[], at: number): boolean {
  const { tail } = lines[at]!;
  const next = lines[at + 1]!;
  return tail?.shape === 'figure' && next.cells[0]?.text !== '';
}

function isBeforeBar(lines: readonly BarLine[], at: number): boolean {
  const next = lines[at + 1];
  return next !== undefined && next.cells.length > 0 && !next.gap;
}

/**
 * Lines without a bar that are no part of a cell: sentences, and headings of sections. A row may be numbered
 * like a section, but then it goes on counting from the rows above.
 */
function breaksOf(lines: readonly BarLine[]): Set<number> {
  const breaks = new Set<number>();
  let count = 0;
  lines.forEach((line, index) => {
    const { text = '' } = line.cells.find(isFilled) ?? line.tail ?? {};
    const number = sectionNumber(text);
    if (line.cells.length > 0) {
      count = number ?? count;
      return;
    }
    const isSentence = SENTENCE.has(text.charAt(text.length - 1));
    if (
      isSentence ||
      standsBetween(lines, index) ||
      (number !== undefined && number !== count + 1)
    ) {
      breaks.add(index);
      count = 0;
    } else if (number !== undefined) count = number;
  });
  return breaks;
}

/** 3、收到和处理… below a closed cell and above a bar that opens the next one belongs to neither. */
function standsBetween(lines: readonly BarLine[], at: number): boolean {
  const above = lines[at - 1];
  const isClosed = above === undefined || lines[at]!.gap || above.tail === undefined;
  return isClosed && isBeforeBar(lines, at) && lines[at + 1]!.opened;
}

interface Reading {
  readonly to: number;
  readonly rows: readonly Row[];
}

function tableAt(lines: readonly BarLine[], from: number, stop: number): Reading {
  const found = partition(lines, from, stop);
  if (found !== undefined) {
    const to = withRest(lines, found.end, stop, found.width);
    if (to !== undefined) {
      return { to, rows: rowsOfWidth(lines.slice(from, to), found.width) };
    }
  }
  return isRowALine(lines, from, stop) ? rowALine(lines, from, stop) : cellALine(lines, from, stop);
}

/**
 * The end of a table after its last full row: blank cells at the very end of a table are often lost, and
 * its last cell has no bar. Undefined where the table goes on in another measure.
 */
function withRest(
  lines: readonly BarLine[],
  end: number,
  stop: number,
  width: number,
): number | undefined {
  let taken = 0;
  for (let at = end; at < stop; at++) {
    const line = lines[at]!;
    if (line.gap) return at;
    if (line.cells.length === 0) {
      const isLast = taken > 0 && taken < width && !isWords(line.tail!);
      return isLast ? at + 1 : at;
    }
    taken += line.cells.length;
    if (taken >= width) return undefined;
  }
  return stop;
}

function isRowALine(lines: readonly BarLine[], from: number, stop: number): boolean {
  let many = 0;
  let single = 0;
  for (let at = from; at < stop; at++) {
    const filled = lines[at]!.cells.filter(isFilled).length;
    if (filled > 1) many++;
    else if (filled === 1) single++;
  }
  return many >= single;
}

function rowALine(lines: readonly BarLine[], from: number, stop: number): Reading {
  const rows: TextCell[][] = [];
  let at = from;
  let group: BarLine[] = [];
  for (; at < stop; at++) {
    const line = lines[at]!;
    if (line.cells.length === 0) {
      const { length } = line.tail!.text;
      const isSplit = length <= LONGEST_SPLIT_CELL && isBeforeBar(lines, at) && !line.gap;
      if (!isSplit && at > from) break;
    }
    group.push(line);
    if (line.cells.length === 0) continue;
    rows.push(cellsOf(group));
    group = [];
  }
  if (group.length > 0) rows.push(cellsOf(group));
  return { to: at, rows };
}

function cellALine(lines: readonly BarLine[], from: number, stop: number): Reading {
  let to = from + 1;
  while (to < stop) {
    const line = lines[to]!;
    const isText = line.cells.length === 0 && (line.gap || !isBeforeBar(lines, to));
    if (isText && isWords(line.tail!)) break;
    to++;
  }
  return { to, rows: rowsOfRuns(cellsOf(lines.slice(from, to))) };
}

/** Lines with a bar here and there (网站首页 | 信息公开) are no table. */
function isTable(rows: readonly Row[]): boolean {
  const figures = countFigures(rows);
  const wide = rows.filter((row) => row.length > 1).length;
  if (rows.length >= 3 && wide >= 2) return figures > 0 || rows.every((row) => row.length > 1);
  if (figures >= 7 || rows.some(isLeftBlank)) return true;
  return figures >= 2 && rows.some(isLabelled);
}

/** Table 4 with its values left blank, the rows of its head run together. */
function isLeftBlank(row: Row): boolean {
  const words = row.findLastIndex(isWords);
  return words > 0 && row.length - words > MANY_BLANK;
}

/** A part of a form has a row or two; it is believed beside a table. */
function mayBeTable(rows: readonly Row[]): boolean {
  return rows.some(isLabelled) && rows.every((row) => row.length > 1);
}

function isLabelled(row: Row): boolean {
  return hasFigure(row) && row.some(isWords);
}
