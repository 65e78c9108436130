import { join, type TextCell } from './cells.js';
import type { LooseLine } from './loose-lines.js';
import { isMarked } from './shape.js';
import { overlaps, placeOf, type Measure } from './places.js';

const DIGITS = /^\d{1,9}$/;
/** Rows have at least so many values where columns are so narrow that numbers are wrapped. */
const FEWEST = 4;

/**
 * Joins numbers that were wrapped in columns too narrow for them (31 over 06 is 3106): the second halves
 * stand alone under the first, and these are as long as anything in their column.
 */
export function withWholeFigures(
  source: string,
  lines: readonly LooseLine[],
  measure: Measure,
): readonly LooseLine[] {
  const widest = widestFigures(lines);
  const whole: LooseLine[] = [];
  for (const line of lines) {
    const above = whole.findLastIndex(({ values }) => values > 0);
    // Words of the label may stand on a line of their own between the halves.
    const row = whole.length - above <= 2 ? whole[above] : undefined;
    const joined = row && joinUnder(source, row, line, measure, widest);
    if (joined === undefined) {
      whole.push(line);
      continue;
    }
    whole[above] = joined;
    const words = line.cells.slice(0, line.words);
    if (words.length > 0)
      whole.push({ ...line, cells: words, values: 0, kind: 'words', text: joinedText(words) });
  }
  return whole;
}

function beginsLabel({ cells, words }: LooseLine): boolean {
  return cells.slice(0, words).some(({ text }) => text.split(' ').some((word) => isMarked(word)));
}

function joinedText(cells: readonly TextCell[]): string {
  return cells.map(({ text }) => text).join(' ');
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

function joinUnder(
  source: string,
  row: LooseLine,
  line: LooseLine,
  measure: Measure,
  widest: ReadonlyMap<number, readonly number[]>,
): LooseLine | undefined {
  if (row.values < FEWEST || line.values === 0 || line.values > row.values) return undefined;
  if (line.gap || line.cells.length - line.values > 2) return undefined;
  // The label beside numbers of two lines may stand on the second of them.
  if (row.words > 0 && beginsLabel(line)) return undefined;
  const widths = widest.get(row.values)!;
  const cells = [...row.cells];
  let from = row.words;
  for (const half of line.cells.slice(line.words)) {
    const place = placeOf(source, line, half, measure);
    const at = cells.findIndex(
      (cell, index) => index >= from && overlaps(placeOf(source, row, cell, measure), place),
    );
    if (at < 0 || !DIGITS.test(half.text) || !DIGITS.test(cells[at]!.text)) return undefined;
    // One digit fills the narrowest of columns; then a second one below must be the last.
    const first = row.cells[at]!.text.length;
    if (first < widths[at - row.words]! || half.text.length > first) return undefined;
    cells[at] = join([cells[at]!, half]);
    from = at + 1;
  }
  return { ...row, cells, last: line.at };
}
