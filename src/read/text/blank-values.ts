import type { LooseLine } from './loose-lines.js';
import { offsetAt, overlaps, placeOf, type Measure, type Place } from './places.js';

/** Rows of fewer values tell nothing by where these stand. */
const FEWEST = 4;
const MOST_BLANK = 3;
/** So many full rows are looked at; a page break or a narrower column moves those beyond it. */
const NEAR = 4;

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
    const near = [...models].sort((a, b) => Math.abs(a - at) - Math.abs(b - at)).slice(0, NEAR);
    const readings = near.flatMap((one, index) =>
      near.slice(index + 1).flatMap((other) => {
        const columns = columnsOf(places[one]!, places[other]!);
        const filled = columns && columnsUnder(columns, places[at]!);
        return columns === undefined || filled === undefined ? [] : [{ columns, filled }];
      }),
    );
    const [first] = readings;
    if (first === undefined) return line;
    if (readings.some(({ filled }) => filled.join() !== first.filled.join())) return line;
    const blanks = first.columns.map(({ from }) => offsetAt(source, line, from, measure));
    return withBlanks(line, first.filled, blanks);
  });
}

/** The columns of two full rows that stand under one another, with room between them. */
function columnsOf(first: readonly Place[], second: readonly Place[]): Place[] | undefined {
  if (!first.every((place, index) => overlaps(place, second[index]!))) return undefined;
  const columns = first.map(({ from, to }, index) => ({
    from: Math.min(from, second[index]!.from),
    to: Math.max(to, second[index]!.to),
  }));
  const gaps = columns.slice(1).map(({ from }, index) => from - columns[index]!.to);
  // Where single spaces stand between all numbers, their places tell nothing.
  const wide = gaps.filter((gap) => gap >= 2).length;
  return gaps.every((gap) => gap > 0) && wide * 2 >= gaps.length ? columns : undefined;
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
