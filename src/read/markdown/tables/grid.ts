import { buildGrid, type LooseCell } from '../../../draft/grid.js';
import type { Grid } from '../../../draft/draft.js';
import type { Piece } from '../pieces.js';
import { between, cellOf, drawing, type Row } from './drawing.js';
import { concat, verbatim } from '../../../text/mapped.js';
import { smallest } from '../../../text/lists.js';
import { flatMap } from '../../../text/flat-map.js';

/** One blank beside each edge of a cell. */
const PADDING = 2;

/**
 * Reads a pandoc grid table. Cells are the rectangles that `|` and `+---+` enclose; columns are counted as
 * they are seen (a Chinese character is two wide), or one a character where that is how it was drawn.
 */
export function gridTable(source: string, lines: readonly Piece[]): Grid {
  const lined = drawn(source, lines);
  const edges = edgesOf(lined);
  const rows = lined.map((row) => (isRule(row) ? row : aligned(row, edges)));
  const rules = flatMap(rows, (row, index) => (isRule(row) ? [index] : []));
  return buildGrid(cellsOf(source, rows, edges, rules));
}

/** A number for whose digits the column was too narrow: all lines but the last one are full. */
function figureOf(source: string, pieces: readonly Piece[], inner: number): LooseCell | undefined {
  const filled = pieces.filter(({ start, end }) => end > start);
  const texts = filled.map(({ start, end }) => source.slice(start, end));
  const isWrapped =
    texts.length > 1 &&
    texts.every((text) => /^\d+$/.test(text)) &&
    texts.slice(0, -1).every(({ length }) => length === inner);
  if (!isWrapped) return undefined;
  const content = concat(filled.map(({ start }, index) => verbatim(texts[index]!, start)));
  return { content, span: { start: filled[0]!.start, end: filled.at(-1)!.end } };
}

/** The drawing, as its lines are of one length. */
function drawn(source: string, lines: readonly Piece[]): Row[] {
  const wide = drawing(source, lines, true);
  const ragged = raggedness(wide);
  if (ragged === 0) return wide;
  const narrow = drawing(source, lines, false);
  return raggedness(narrow) < ragged ? narrow : wide;
}

function raggedness(rows: readonly Row[]): number {
  const width = rows[0]!.columns.length;
  return rows.filter((row) => row.columns.length !== width).length;
}

/** A line with as many bars as the table has edges, set by another width of its characters: its bars are the edges. */
function aligned(row: Row, edges: readonly number[]): Row {
  if (edges.every((edge) => isOneOf('|+', row, edge))) return row;
  const bars = [...row.text.matchAll(/(?<!\\)\|/g)].map(({ index }) => index);
  if (bars.length !== edges.length) return row;
  const columns: number[] = [];
  edges.slice(0, -1).forEach((edge, at) => {
    const [bar, next] = [bars[at]!, bars[at + 1]!];
    for (let column = edge; column < edges[at + 1]!; column++)
      columns[column] = column === edge ? bar : smallest([next, bar + column - edge]);
  });
  columns[edges.at(-1)!] = bars.at(-1)!;
  return { ...row, columns };
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
      const inner = edges[right + 1]! - edges[left]! - 1 - PADDING;
      const { content, span } = figureOf(source, pieces, inner) ?? cellOf(source, pieces);
      cells.push({ content, span, rowSpan: bottom - top + 1, colSpan: right - left + 1 });
    }
    grid.push(cells);
  }
  return grid;
}
