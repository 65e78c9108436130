import { buildGrid, type LooseCell } from '../../../draft/grid.js';
import type { Grid } from '../../../draft/draft.js';
import { inline } from '../inline.js';
import { trimPiece, type Piece } from '../pieces.js';
import { flatMap } from '../../../text/flat-map.js';

// Characters that fixed-width fonts draw two columns wide.
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/;

const FIRST_WIDE = 0x1100;

/** A line of the drawing: where each column of the page begins in the source. */
interface Row {
  readonly line: Piece;
  readonly text: string;
  /** Offset in `text` of each column; both columns of a wide character have the same. */
  readonly columns: readonly number[];
}

/**
 * Reads a pandoc grid table. Cells are the rectangles that `|` and `+---+` enclose; columns are counted as
 * they are seen (a Chinese character is two wide), or one a character where that is how it was drawn.
 */
export function gridTable(source: string, lines: readonly Piece[]): Grid {
  const rows = drawn(source, lines);
  const edges = edgesOf(rows);
  const rules = flatMap(rows, (row, index) => (isRule(row) ? [index] : []));
  return buildGrid(cellsOf(source, rows, edges, rules));
}

/** The drawing, as its lines are of one length. */
function drawn(source: string, lines: readonly Piece[]): Row[] {
  const wide = drawing(source, lines, true);
  const ragged = raggedness(wide);
  if (ragged === 0) return wide;
  const narrow = drawing(source, lines, false);
  return raggedness(narrow) < ragged ? narrow : wide;
}

function drawing(source: string, lines: readonly Piece[], seesWide: boolean): Row[] {
  return lines.map((line) => {
    const text = source.slice(line.start, line.end).trimEnd();
    const columns: number[] = [];
    for (let at = 0; at < text.length; at++) {
      columns.push(at);
      const code = text.charCodeAt(at);
      if (code < FIRST_WIDE) continue;
      const isSurrogate = code >= 0xd800 && code <= 0xdbff;
      if (seesWide && (isSurrogate || WIDE.test(text[at]!))) columns.push(at);
      if (isSurrogate) at++;
    }
    return { line, text, columns };
  });
}

function raggedness(rows: readonly Row[]): number {
  const width = rows[0]!.columns.length;
  return rows.filter((row) => row.columns.length !== width).length;
}

function isRule(row: Row): boolean {
  return /\+[-=:]+\+/.test(row.text);
}

function isOneOf(marks: string, { text, columns }: Row, column: number): boolean {
  const offset = columns[column];
  return offset !== undefined && marks.includes(text[offset]!);
}

/** Columns at which some rule has a `+`: the edges of the narrowest columns. */
function edgesOf(rows: readonly Row[]): number[] {
  const edges = new Set<number>();
  for (const row of rows) {
    if (!isRule(row)) continue;
    row.columns.forEach((offset, column) => {
      if (row.text[offset] === '+') edges.add(column);
    });
  }
  return [...edges].sort((a, b) => a - b);
}

function cellsOf(
  source: string,
  rows: readonly Row[],
  edges: readonly number[],
  rules: readonly number[],
): LooseCell[][] {
  const height = rules.length - 1;
  const width = edges.length - 1;
  const taken = new Set<number>();
  const bands = rules.slice(0, -1).map((rule, row) => rows.slice(rule + 1, rules[row + 1]));
  const hasRight = (row: number, column: number): boolean =>
    bands[row]!.every((line) => isOneOf('|+', line, edges[column + 1]!));
  const hasBottom = (row: number, column: number): boolean =>
    isOneOf('-=:', rows[rules[row + 1]!]!, edges[column]! + 1);
  const grid: LooseCell[][] = [];
  for (let top = 0; top < height; top++) {
    const cells: LooseCell[] = [];
    for (let left = 0; left < width; left++) {
      if (taken.has(top * width + left)) continue;
      let right = left;
      while (right + 1 < width && !hasRight(top, right)) right++;
      let bottom = top;
      while (bottom + 1 < height && !hasBottom(bottom, left)) bottom++;
      for (let row = top; row <= bottom; row++) {
        for (let column = left; column <= right; column++) taken.add(row * width + column);
      }
      const inside = rows.slice(rules[top]! + 1, rules[bottom + 1]);
      const pieces = inside.map((row) => between(source, row, edges[left]! + 1, edges[right + 1]!));
      const { content, span } = cellOf(source, pieces);
      cells.push({ content, span, rowSpan: bottom - top + 1, colSpan: right - left + 1 });
    }
    grid.push(cells);
  }
  return grid;
}

function between(source: string, row: Row, from: number, to: number): Piece {
  const end = row.line.start + (row.columns[to] ?? row.text.length);
  const start = Math.min(end, row.line.start + (row.columns[from] ?? row.text.length));
  return trimPiece(source, { ...row.line, start, end });
}

function cellOf(source: string, pieces: readonly Piece[]): LooseCell {
  const filled = pieces.filter((piece) => piece.end > piece.start);
  const first = filled[0];
  if (first === undefined) {
    const place = pieces[0]?.start ?? 0;
    const empty = { start: place, end: place };
    return { content: { text: '', segments: [{ text: 0, ...empty }] }, span: empty };
  }
  const { content } = inline(source, filled);
  return { content, span: { start: first.start, end: filled.at(-1)!.end } };
}
