import { cellAt, join, type TextCell } from './cells.js';
import type { LooseLine } from './loose-lines.js';
import { distance, placeOf, type Measure, type Place } from './places.js';
import { isMarked, markOf, type MarkStyle } from './shape.js';
import { flatMap } from '../../text/flat-map.js';
import { smallest } from '../../text/lists.js';

/** A label in a table whose cells are wrapped, gathered from the lines that it stands on. */
export interface LabelCell {
  readonly parts: TextCell[];
  readonly style: MarkStyle | undefined;
  readonly ordinal: number;
  /** First and last line, as indices among the lines of the table. */
  readonly first: number;
  last: number;
  /** Where its lines stand. */
  readonly places: Place[];
  /** Values stand on one of its lines, and it is the only label there. */
  hasValues: boolean;
}

/** A line of a wrapped label stands under the others, give or take so many columns. */
const SLACK = 6;
/** A wrapped label may have a line without a word of it between its own, and a page break. */
const MOST_SKIPPED = 2;
const MOST_LINES = 40;
/** Labels further back are closed. */
const RECENT = 12;
/** So many rows that begin with the same so many characters. */
const REPEATS = 4;
const REPEATED = 6;
const BARE_MARK =
  /^(?:[一二三四五六七八九十]{1,3}[、.．]|[(（][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[.．、])$/;
const MARK_HALF = /^[(（]?[一二三四五六七八九十\d]{1,3}$/;
const CJK = /[\u3400-\u9fff]/;

/**
 * Gathers the labels of a table whose cells are wrapped. A number (二、 （三） 4.) begins a label; what has
 * none goes on with the label that it stands under.
 */
export function labelCells(
  source: string,
  lines: readonly LooseLine[],
  measure: Measure,
): LabelCell[] {
  const cells: LabelCell[] = [];
  const isJoined = repeatsItself(lines);
  lines.forEach((line, at) => {
    const taken = new Set<LabelCell>();
    const parts = isJoined ? wholeLabel(source, line) : partsOf(source, line, cells, at, measure);
    for (const part of parts) {
      const place = placeOf(source, line, part, measure);
      const found = markOf(part.text);
      const mark = isJoined && found?.style !== 'numeral' ? undefined : found;
      // A label has one line of values: 小计 with its own is another row.
      const hasValues = line.values > 0 && parts.length === 1;
      const open = mark === undefined ? openCell(cells, at, place, taken) : undefined;
      if (open !== undefined && !(hasValues && isRowAbove(open))) {
        open.hasValues ||= hasValues;
        open.parts.push(part);
        open.places.push(place);
        open.last = at;
        taken.add(open);
        continue;
      }
      const { style, ordinal = 0 } = mark ?? {};
      const cell = {
        parts: [part],
        style,
        ordinal,
        first: at,
        last: at,
        places: [place],
        hasValues,
      };
      if (style === 'digit' && BARE_MARK.test(part.text)) withWordsAbove(cells, cell);
      cells.push(cell);
      taken.add(cell);
    }
  });
  return cells;
}

/** The label stands beside its values as a whole, and not above or below a part of itself. */
function isRowAbove({ hasValues, parts }: LabelCell): boolean {
  return hasValues && parts.length === 1;
}

function wholeLabel(source: string, { cells, words }: LooseLine): TextCell[] {
  if (words === 0) return [];
  const [first, last] = [cells[0]!, cells[words - 1]!];
  return [cellAt(source, { start: first.pieces[0]!.start, end: last.pieces.at(-1)!.end })];
}

/** Every row repeats the labels of its groups in one cell (三、… （三）… 1.…), so that only 三、 begins one. */
function repeatsItself(lines: readonly LooseLine[]): boolean {
  let repeated = 0;
  let before: string | undefined;
  for (const line of lines) {
    const text = line.words > 0 ? line.cells[0]!.text : '';
    if (markOf(text)?.style !== 'numeral') continue;
    const start = text.slice(0, REPEATED);
    if (start === before) repeated++;
    before = start;
  }
  return repeated >= REPEATS;
}

export function textCellOf({ parts }: LabelCell): TextCell {
  return join(parts);
}

/** The label that a piece of text without a number goes on with. */
function openCell(
  cells: readonly LabelCell[],
  at: number,
  place: Place,
  taken: ReadonlySet<LabelCell>,
): LabelCell | undefined {
  let best: LabelCell | undefined;
  let least = SLACK + 1;
  for (const cell of lastOfEachStyle(cells)) {
    if (taken.has(cell) || cell.parts.length >= MOST_LINES) continue;
    if (at - cell.last > MOST_SKIPPED + 1) continue;
    // The lines of a label follow one another, but for those that stand half a line beside them.
    const skipped = (at - cell.last - 1) / 2;
    const off = skipped + smallest(cell.places.slice(-2).map((other) => distance(other, place)));
    if (off < least) {
      best = cell;
      least = off;
    }
  }
  return best;
}

function lastOfEachStyle(cells: readonly LabelCell[]): LabelCell[] {
  const found = new Map<MarkStyle | undefined, LabelCell>();
  for (let index = cells.length - 1; index >= 0 && cells.length - index <= RECENT; index--) {
    const cell = cells[index]!;
    if (!found.has(cell.style)) found.set(cell.style, cell);
  }
  return [...found.values()];
}

/** The words of a line, apart where cells of narrow columns stand only one space apart. */
function partsOf(
  source: string,
  line: LooseLine,
  cells: readonly LabelCell[],
  at: number,
  measure: Measure,
): TextCell[] {
  return flatMap(line.cells.slice(0, line.words), (cell) => {
    if (!cell.text.includes(' ')) return cell;
    const { start, end } = cell.pieces[0]!;
    const parts: TextCell[] = [];
    let from = start;
    for (let space = start + 1; space < end - 1; space++) {
      if (source[space] !== ' ') continue;
      const before = source.slice(from, space);
      const rest = { pieces: [{ start: space + 1, end }] };
      const place = placeOf(source, line, rest, measure);
      if (!isBorder(before, source.slice(space + 1, end), cells, at, place)) continue;
      parts.push(cellAt(source, { start: from, end: space }));
      from = space + 1;
    }
    return [...parts, cellAt(source, { start: from, end })];
  });
}

/** Whether a single space stands between two cells rather than between two words. */
function isBorder(
  before: string,
  after: string,
  cells: readonly LabelCell[],
  at: number,
  place: Place,
): boolean {
  if (MARK_HALF.test(before)) return false;
  if (isMarked(after)) return true;
  const isNarrow = before.length < 2 || after.length < 2 || BARE_MARK.test(before);
  if (!CJK.test(before.at(-1)!) && !/[)）]$/.test(before)) return false;
  if (!CJK.test(after.charAt(0)) && !/^[“(（]/.test(after)) return false;
  if (!isNarrow) return true;
  // Spaced letters (总 计) are one word, unless the second stands where another label does.
  return lastOfEachStyle(cells).some(
    (cell) => at - cell.last === 1 && cell.style !== undefined && under(cell, place.from),
  );
}

function under({ places }: LabelCell, from: number): boolean {
  return Math.abs(places.at(-1)!.from - from) <= 1;
}

/** A number that stands a line below its words (another font moved it) takes them from where they went. */
function withWordsAbove(cells: LabelCell[], bare: LabelCell): void {
  const [mark] = bare.places;
  const oldest = Math.max(0, cells.length - RECENT);
  let index = cells.length - 1;
  while (index >= oldest && !isOver(cells[index]!, bare.first, mark!)) index--;
  if (index < oldest) return;
  const from = cells[index];
  if (from === undefined || (from.parts.length < 2 && from.style !== undefined)) return;
  bare.parts.push(from.parts.pop()!);
  bare.places.push(from.places.pop()!);
  from.last = Math.max(from.first, from.last - 1);
  if (from.parts.length === 0) cells.splice(index, 1);
}

function isOver({ last, places }: LabelCell, line: number, mark: Place): boolean {
  return last === line - 1 && distance(places.at(-1)!, mark) <= SLACK;
}
