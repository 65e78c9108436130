import { mode } from './justify.js';
import type { LooseLine } from './loose-lines.js';
import { offsetAt, overlaps, placeOf, type Measure, type Place } from './places.js';
import { flatMap } from '../../text/flat-map.js';
import { largest } from '../../text/lists.js';

/** Rows of fewer values tell nothing by where these stand. */
const FEWEST = 4;
const MOST_BLANK = 3;
/** So many full rows are looked at; a page break or a narrower column moves those beyond it. */
const NEAR = 4;
/** Rows above and below that tell how many values a row has. */
const AROUND = 6;

/**
 * Puts a blank cell where a row has none under a value of the full rows beside it, as far as the places
 * of its values leave no doubt.
 */
export function withBlankValues(
  source: string,
  lines: readonly LooseLine[],
  measure: Measure,
): readonly LooseLine[] {
  if (!isUneven(lines)) return lines;
  const rows = flatMap(lines, ({ values }, at) => (values > 0 ? [at] : []));
  const known = new Map<number, Place[]>();
  const placesOf = (at: number): Place[] => {
    let places = known.get(at);
    if (places === undefined) known.set(at, (places = placesOfValues(source, lines[at]!, measure)));
    return places;
  };
  let here = -1;
  return lines.map((line, at) => {
    if (line.values === 0) return line;
    here++;
    const beside = [rows[here - 1], rows[here + 1]].map((row) => lines[row ?? at]!.values);
    if (largest(beside) <= line.values) return line;
    const around = rows.slice(Math.max(0, here - AROUND), here + AROUND + 1);
    const full = mode(around.map((row) => lines[row]!.values));
    if (full < FEWEST || line.values >= full || line.values < full - MOST_BLANK) return line;
    const near = around
      .filter((row) => lines[row]!.values === full)
      .sort((a, b) => Math.abs(a - at) - Math.abs(b - at))
      .slice(0, NEAR);
    const readings = flatMap(near, (one, index) =>
      flatMap(near.slice(index + 1), (other) => {
        const columns = columnsOf(placesOf(one), placesOf(other));
        const filled = columns && columnsUnder(columns, placesOf(at));
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

function isUneven(lines: readonly LooseLine[]): boolean {
  let above = 0;
  for (const { values } of lines) {
    if (values === 0) continue;
    if (above > 0 && values !== above) return true;
    above = values;
  }
  return false;
}

function placesOfValues(source: string, line: LooseLine, measure: Measure): Place[] {
  return line.cells.slice(line.words).map((cell) => placeOf(source, line, cell, measure));
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
    const under = flatMap(columns, (column, index) => (overlaps(column, value) ? [index] : []));
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
