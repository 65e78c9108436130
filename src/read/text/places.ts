import type { TextCell } from './cells.js';
import type { LooseLine } from './loose-lines.js';
import { columns } from './shape.js';

/** Where something stands on its line, in columns; `to` is exclusive. */
export interface Place {
  readonly from: number;
  readonly to: number;
}

/**
 * Columns of text: programs that take text out of a PDF count every character as one, editors with a
 * fixed pitch count an East Asian character as two.
 */
export type Measure = (text: string) => number;

export const BY_CHARACTER: Measure = (text) => text.length;
export const BY_WIDTH: Measure = columns;

export function placeOf(
  source: string,
  { line }: LooseLine,
  { pieces }: Pick<TextCell, 'pieces'>,
  measure: Measure,
): Place {
  // A page break stands in no column.
  const start = source.charCodeAt(line.from) === 0x0c ? line.from + 1 : line.from;
  const from = measure(source.slice(start, pieces[0]!.start));
  return { from, to: from + measure(source.slice(pieces[0]!.start, pieces[0]!.end)) };
}

/** The offset in the source at a column of a line; the end of the line where it is shorter. */
export function offsetAt(
  source: string,
  { line }: LooseLine,
  column: number,
  measure: Measure,
): number {
  let at = line.from;
  for (let width = 0; at < line.to && width < column; at++) width += measure(source.charAt(at));
  return at;
}

export function overlaps(a: Place, b: Place): boolean {
  return a.from < b.to && b.from < a.to;
}

/** How far two things are from standing under one another, by their left edges or by their middles. */
export function distance(a: Place, b: Place): number {
  const middles = Math.abs(a.from + a.to - b.from - b.to) / 2;
  return Math.min(Math.abs(a.from - b.from), middles);
}

/** The measure by which the rows of values stand under one another best. */
export function measureOf(source: string, lines: readonly LooseLine[]): Measure {
  const rows = lines.filter(({ kind, values }) => kind === 'row' && values > 1);
  const unevenness = (measure: Measure): number => {
    let sum = 0;
    for (let at = 1; at < rows.length; at++) {
      const [above, below] = [rows[at - 1]!, rows[at]!];
      if (above.values !== below.values) continue;
      const first = (row: LooseLine): number =>
        placeOf(source, row, row.cells[row.words]!, measure).from;
      sum += Math.min(4, Math.abs(first(above) - first(below)));
    }
    return sum;
  };
  return unevenness(BY_WIDTH) < unevenness(BY_CHARACTER) ? BY_WIDTH : BY_CHARACTER;
}
