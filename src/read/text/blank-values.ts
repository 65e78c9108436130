import type { LooseLine } from './loose-lines.js';
import { offsetAt, overlaps, placeOf, type Measure, type Place } from './places.js';

/** Rows of fewer values tell nothing by where these stand. */
const FEWEST = 4;
const MOST_BLANK = 3;

/**
 * Puts a blank cell where a row has none under a value of the full rows beside it, as far as the places
 * of its values leave no doubt.
 */
export function withBlankValues(
  source: string,
  lines: readonly LooseLine[],
  measure: Measure,
): readonly LooseLine[] {
  const full = Math.max(0, ...lines.map(({ values }) => values));
  if (full < FEWEST) return lines;
  const places = lines.map((line): Place[] =>
    line.cells.slice(line.words).map((cell) => placeOf(source, line, cell, measure)),
  );
  const isFull = (at: number): boolean => lines[at]!.values === full;
  const models = lines.flatMap((_, at) => (isFull(at) ? [at] : []));
  return lines.map((line, at) => {
    if (line.values === 0 || line.values >= full || line.values < full - MOST_BLANK) return line;
    const near = [...models].sort((a, b) => Math.abs(a - at) - Math.abs(b - at)).slice(0, 2);
    const columns = columnsOf(near.map((model) => places[model]!));
    const filled = columns && columnsUnder(columns, places[at]!);
    if (columns === undefined || filled === undefined) return line;
    const blanks = columns.map(({ from }) => offsetAt(source, line, from, measure));
    return withBlanks(line, filled, blanks);
  });
}

/** The columns of two full rows that stand under one another, with room between them. */
function columnsOf([first, second]: readonly (readonly Place[])[]): Place[] | undefined {
  if (first === undefined || second === undefined) return undefined;
  if (!first.every((place, index) => overlaps(place, second[index]!))) return undefined;
  const columns = first.map(({ from, to }, index) => ({
    from: Math.min(from, second[index]!.from),
    to: Math.max(to, second[index]!.to),
  }));
  const isApart = columns.every(({ from }, index) => index === 0 || from - columns[index - 1]!.to >= 2);
  return isApart ? columns : undefined;
}

/** The column of each value; undefined where one stands under none. */
function columnsUnder(columns: readonly Place[], values: readonly Place[]): number[] | undefined {
  const found: number[] = [];
  for (const value of values) {
    const under = columns.flatMap((column, index) => (overlaps(column, value) ? [index] : []));
    if (under.length !== 1 || under[0]! <= (found.at(-1) ?? -1)) return undefined;
    found.push(under[0]!);
  }
  return found;
}

/** A blank cell stands under its column, as far as the cells beside it leave room. */
function withBlanks(
  line: LooseLine,
  filled: readonly number[],
  blanks: readonly number[],
): LooseLine {
  const cells = line.cells.slice(0, line.words);
  const values = line.cells.slice(line.words);
  let next = 0;
  blanks.forEach((place, column) => {
    if (filled[next] === column) {
      cells.push(values[next++]!);
      return;
    }
    const before = cells.at(-1)?.pieces.at(-1)?.end ?? line.line.start;
    const limit = values[next]?.pieces[0]!.start ?? line.line.to + 1;
    const start = Math.max(before, Math.min(place, limit - 1));
    cells.push({ pieces: [{ start, end: start }], text: '', shape: 'blank' });
  });
  return { ...line, cells, values: blanks.length };
}
