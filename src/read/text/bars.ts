import type { BarLine, Parsed } from './bar-line.js';
import { cellAt, join, pieceAt, type Row, type TextCell } from './cells.js';
import { isEmpty, type Line } from './lines.js';
import { isStepped, unstepped } from './stepped-bars.js';

/** Lines of a table, from its first bar to its last. */
export interface BarChunk {
  readonly lines: readonly BarLine[];
  /** Index of the first line of the source after the chunk. */
  readonly next: number;
  /** The last line with a bar. */
  readonly last: number;
  /** Lines between two borders are one row: its cells are wrapped. */
  readonly boxed: readonly (readonly BarLine[])[] | undefined;
}

const BARS = /[|｜│┃║┌├└┏┣┗╔╠╚]/;
const BORDER = /^[\s|｜│┃║+:\-–—―─━═┌┬┐├┼┤└┴┘╔╦╗╠╬╣╚╩╝╭╮╰╯┏┳┓┣╋┫┗┻┛]+$/;
const LONG_RULE = /[-–—―─━═]{3}/;
const JOINT = /^[|｜│┃║+┌├└╔╠╚╭╰┏┣┗]|[|｜│┃║+┬┼┴].*[|｜│┃║+┬┼┴]/;
/** A cell may be wrapped over so many lines without a bar. */
const MOST_BARLESS = 3;
const LONGEST_WRAPPED = 80;

export function mayHaveBars(source: string): boolean {
  return BARS.test(source);
}

export function hasBar(source: string, line: Line): boolean {
  return !isEmpty(line) && BARS.test(source.slice(line.start, line.end));
}

/** Gathers the lines of tables with bars from the line `first` on, which has one. */
export function barChunk(
  source: string,
  lines: readonly Line[],
  first: number,
  isBarred: readonly boolean[],
): BarChunk {
  const texts: { at: number; text: string; gap: boolean }[] = [];
  const borders: number[] = [];
  let last = first;
  let gap = false;
  let barless = 0;
  let at = first;
  for (; at < lines.length; at++) {
    const line = lines[at]!;
    if (isEmpty(line)) {
      gap = true;
      continue;
    }
    const text = source.slice(line.start, line.end);
    if (isBorder(text)) {
      borders.push(texts.length);
      last = at;
      continue;
    }
    if (isBarred[at]!) {
      barless = 0;
      last = at;
    } else if (++barless > MOST_BARLESS || text.length > LONGEST_WRAPPED) break;
    texts.push({ at, text, gap });
    gap = false;
  }
  // The last cell of a table often has no bar behind it.
  const kept = texts.filter((one) => one.at <= last + 1 && (one.at <= last || !one.gap));
  // Where a blank line stands between all lines, it means nothing.
  const isSpaced = kept.filter((one) => one.gap).length * 5 >= (kept.length - 1) * 4;
  if (isSpaced) for (const one of kept) one.gap = false;
  const parsed = kept.map((one) => parse(source, lines[one.at]!, one));
  const style = styleOf(parsed);
  const barLines = isStepped(parsed)
    ? unstepped(parsed)
    : parsed.map((line) => restyled(line, style));
  return {
    lines: barLines,
    next: Math.max(last, kept.at(-1)?.at ?? last) + 1,
    last,
    boxed: boxesOf(barLines, borders),
  };
}

function isBorder(text: string): boolean {
  return LONG_RULE.test(text) && BORDER.test(text) && JOINT.test(text);
}

interface Style {
  /** Lines begin with a bar that closes no cell. */
  readonly outer: boolean;
  /** The last cell of a line has no bar behind it. */
  readonly open: boolean;
}

function parse(source: string, line: Line, { at, gap }: { at: number; gap: boolean }): Parsed {
  const cells: TextCell[] = [];
  let filled = 0;
  let from = line.start;
  const cellTo = (to: number): TextCell => {
    const cell = cellAt(source, pieceAt(source, from, to));
    if (cell.text !== '') filled++;
    return cell;
  };
  for (let bar = line.start; bar < line.end; bar++) {
    if (!isBar(source.charCodeAt(bar))) continue;
    cells.push(cellTo(bar));
    from = bar + 1;
  }
  const rest = cellTo(line.end);
  return { at, gap, cells, rest, filled };
}

function styleOf(lines: readonly Parsed[]): Style {
  let rows = 0;
  let outer = 0;
  let many = 0;
  let open = 0;
  for (const { cells, rest, filled } of lines) {
    if (cells.length === 0 || filled === 0) continue;
    rows++;
    if (cells[0]!.text === '') outer++;
    if (filled < 2) continue;
    many++;
    if (rest.text !== '') open++;
  }
  return { outer: outer * 5 >= rows * 3, open: open * 2 > many };
}

function restyled({ at, gap, cells, rest, filled }: Parsed, { outer, open }: Style): BarLine {
  const isRow = filled > 0 && cells.length > 0;
  const opened = isRow && outer && cells[0]!.text === '';
  const own = opened ? cells.slice(1) : cells;
  if (isRow && open) return { at, gap, opened, cells: [...own, rest], tail: undefined };
  return { at, gap, opened, cells: own, tail: rest.text === '' ? undefined : rest };
}

function isBar(code: number): boolean {
  return code === 0x7c || code === 0xff5c || code === 0x2502 || code === 0x2503 || code === 0x2551;
}

/** Between borders the lines of a row stand one under another; undefined where borders are only rules. */
function boxesOf(lines: readonly BarLine[], borders: readonly number[]): BarLine[][] | undefined {
  const starts = [0, ...borders];
  const boxes = starts
    .map((from, index) => lines.slice(from, starts[index + 1] ?? lines.length))
    .filter((box) => box.length > 0);
  const isWrapped = boxes.some((box) => box.length > 1);
  const isEven = boxes.every((box) =>
    box.every(({ cells }) => cells.length === box[0]!.cells.length),
  );
  return isWrapped && isEven && boxes.length >= 3 ? boxes : undefined;
}

/** The row that the lines of a box are, its cells read downwards. */
export function boxRow(box: readonly BarLine[]): Row {
  return box[0]!.cells.map((_, column) => join(box.map(({ cells }) => cells[column]!)));
}
