import { join, type TextCell } from './cells.js';
import { mode } from './justify.js';
import type { LooseLine } from './loose-lines.js';
import { isMarked } from './shape.js';
import { overlaps, placeOf, type Measure } from './places.js';
import { flatMap } from '../../text/flat-map.js';

const DIGITS = /^\d{1,9}$/;
/** Rows have at least so many values where columns are so narrow that numbers are wrapped. */
const FEWEST = 4;
const FARTHEST = 8;
const BARE_DIGIT = /^\d{1,2}[.．、]$/;

/**
 * Joins numbers that were wrapped in columns too narrow for them (31 over 06 is 3106): the second halves
 * stand alone under the first, and these are as long as anything in their column.
 */
export function withWholeFigures(
  source: string,
  lines: readonly LooseLine[],
  measure: Measure,
): readonly LooseLine[] {
  if (!mayBeWrapped(lines)) return lines;
  const widest = widestFigures(lines);
  const usual = mode(lines.map(({ values }) => values).filter((count) => count >= FEWEST));
  const whole: LooseLine[] = [];
  let above = -1;
  for (const line of lines) {
    const cells = above < 0 ? undefined : joined(source, whole, above, line);
    if (cells === undefined) {
      if (line.values > 0) above = whole.length;
      whole.push(line);
      continue;
    }
    const row = whole[above]!;
    whole[above] = { ...row, cells, values: cells.length - row.words, last: line.at };
    const words = line.cells.slice(0, line.words);
    const text = words.map((cell) => cell.text).join(' ');
    if (words.length > 0) whole.push({ ...line, cells: words, values: 0, kind: 'words', text });
  }
  return whole;

  function joined(
    text: string,
    before: readonly LooseLine[],
    at: number,
    line: LooseLine,
  ): TextCell[] | undefined {
    // A row may be cut in two by the end of a page.
    if (line.values === 0 || (line.gap && !line.line.page)) return undefined;
    // Words of the label may stand on a line of their own between the halves.
    if (before.length - at > 2) return undefined;
    const row = before[at]!;
    if (isNextRow(row, before.slice(at + 1), line)) return undefined;
    return (
      cellsBeside(text, row, line, measure, usual) ?? cellsUnder(text, row, line, measure, widest)
    );
  }
}

/** Somewhere fewer values, or values without a label, follow a row of many. */
function mayBeWrapped(lines: readonly LooseLine[]): boolean {
  let above = 0;
  for (const { values, words } of lines) {
    if (values === 0) continue;
    if (above > 1 && (values < above || (values === above && words === 0))) return true;
    above = values;
  }
  return false;
}

/** A label begins between the two, so that the values belong to another row. */
function isNextRow(row: LooseLine, between: readonly LooseLine[], line: LooseLine): boolean {
  if (row.values === line.values && (line.words > 0 || between.length > 0)) return true;
  if (row.words === 0) return between.some(beginsLabel) && beginsLabel(line);
  return between.some(beginsLabel) || beginsLabel(line);
}

function beginsLabel({ cells, words }: LooseLine): boolean {
  return cells
    .slice(0, words)
    .some(({ text }) => text.split(' ').some((word) => isMarked(word) && !BARE_DIGIT.test(word)));
}

/** The most digits in each place of the rows with so many values. */
function widestFigures(lines: readonly LooseLine[]): ReadonlyMap<number, readonly number[]> {
  const widest = new Map<number, number[]>();
  for (const { cells, values, words } of lines) {
    if (values < FEWEST) continue;
    const widths = widest.get(values) ?? Array.from({ length: values }, () => 0);
    for (let at = 0; at < values; at++)
      widths[at] = Math.max(widths[at]!, cells[words + at]!.text.length);
    widest.set(values, widths);
  }
  return widest;
}

/** Numbers of two lines, the second of which stand under the first. */
function cellsUnder(
  source: string,
  row: LooseLine,
  line: LooseLine,
  measure: Measure,
  widest: ReadonlyMap<number, readonly number[]>,
): TextCell[] | undefined {
  if (row.values < FEWEST || line.values > row.values) return undefined;
  const widths = widest.get(row.values)!;
  const firsts = row.cells.slice(row.words).map((cell, at) => ({
    place: placeOf(source, row, cell, measure),
    isFull: DIGITS.test(cell.text) && cell.text.length >= widths[at]!,
    length: cell.text.length,
  }));
  const halves = line.cells.slice(line.words);
  const places = halves.map((half) => placeOf(source, line, half, measure));
  const match = (shift: number): number[] | undefined => {
    const found: number[] = [];
    for (const { from, to } of places) {
      const shifted = { from: from + shift, to: to + shift };
      const at = firsts.findIndex(
        ({ place }, index) => index > (found.at(-1) ?? -1) && overlaps(place, shifted),
      );
      if (at < 0 || !firsts[at]!.isFull) return undefined;
      found.push(at);
    }
    return found;
  };
  // Programs that lay text out move lines by a few columns; all numbers of a line by the same.
  const shifts = firsts.map(({ place }) => place.from - places[0]!.from);
  const moved = flatMap(
    shifts.filter((shift) => Math.abs(shift) <= FARTHEST),
    (by) => [match(by)],
  );
  const others = new Set(flatMap(moved, (at) => (at === undefined ? [] : [at.join()])));
  const targets =
    match(0) ?? (others.size === 1 ? moved.find((at) => at !== undefined) : undefined);
  if (targets === undefined) return undefined;
  const cells = [...row.cells];
  for (const [index, half] of halves.entries()) {
    const at = targets[index]!;
    if (!DIGITS.test(half.text) || half.text.length > firsts[at]!.length) return undefined;
    cells[row.words + at] = join([cells[row.words + at]!, half]);
  }
  return cells;
}

/** The values of one row that two lines share: those of the second stand all behind the first. */
function cellsBeside(
  source: string,
  row: LooseLine,
  line: LooseLine,
  measure: Measure,
  usual: number,
): TextCell[] | undefined {
  const count = row.values + line.values;
  if (count !== usual || line.line.page) return undefined;
  const last = placeOf(source, row, row.cells.at(-1)!, measure);
  const first = placeOf(source, line, line.cells[line.words]!, measure);
  return first.from > last.to ? [...row.cells, ...line.cells.slice(line.words)] : undefined;
}
