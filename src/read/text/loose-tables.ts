import type { FoundTable } from './bar-tables.js';
import { isMarked } from './shape.js';
import { join, type Row, type TextCell } from './cells.js';
import { withBlankValues } from './blank-values.js';
import { justify } from './justify.js';
import { layoutRows } from './layout-rows.js';
import { labelsOf } from './loose-labels.js';
import { splitAtSpaces, type LooseLine } from './loose-lines.js';
import { ownWords, runsOf, valuesOf, type Run } from './loose-runs.js';
import { distance, measureOf, placeOf, type Measure } from './places.js';
import { withClauses } from './clauses.js';
import { withWholeFigures } from './wrapped-figures.js';
import { flatMap } from '../../text/flat-map.js';
import { append } from '../../text/lists.js';

/** So many values make a row strong evidence of a table; so many make a table by themselves. */
const STRONG = 3;
const ALONE = 7;
/** A table of one number a row is only believed when it is long. */
const LONG = 8;
const LONG_WITH_UNITS = 5;
/** Forms whose parts differ in the number of columns have few. */
const NARROW = 4;
const MOST_BETWEEN = 16;
/** Where groups of rows are left out, their numbers are missing in the count. */
const MOST_SKIPPED = 2;
const MOST_HEAD = 40;
const LONGEST_HEAD = 9;
/** The cell of notes at the left of a head is wider than the others. */
const WIDE = 24;
const LONGEST_WEAK_LABEL = 24;
/** So many rows with a label and values on one line make a layout. */
const LAID_OUT = 4;
const MOST_BELOW = 4;

/** Tables whose columns stand apart by spaces, or whose cells stand on lines of their own. */
export function looseTables(source: string, found: readonly LooseLine[]): FoundTable[] {
  const { lines, measure } = settled(source, found);
  const runs = runsOf(lines);
  const tables: FoundTable[] = [];
  let end = 0;
  for (let first = 0; first < runs.length;) {
    let last = first;
    let count = countAbove(lines, runs[first]!);
    while (last + 1 < runs.length && goesOn(lines, runs[last]!, runs[last + 1]!, count)) {
      last++;
      count = sectionsBetween(lines, runs[last - 1]!, runs[last]!)[0] ?? count;
    }
    const region = accepted(lines, runs.slice(first, last + 1));
    if (region.length > 0) {
      tables.push(tableOf(source, lines, region, end, measure));
      end = region.at(-1)!.to;
    }
    first = last + 1;
  }
  return tables;
}

/** The lines with what the place of their words on the page tells. */
function settled(
  source: string,
  found: readonly LooseLine[],
): { lines: readonly LooseLine[]; measure: Measure } {
  let chosen: Measure | undefined;
  // Most tables never ask where their words stand.
  const measure: Measure = (text, from, to) =>
    (chosen ??= measureOf(source, found))(text, from, to);
  const lines = withWholeFigures(source, withClauses(source, found), measure);
  return { lines: withBlankValues(source, lines, measure), measure };
}

/** Whether `next` belongs to the table of `run`, whose rows have counted to `count`. */
function goesOn(
  lines: readonly LooseLine[],
  run: Run,
  next: Run,
  count: number | undefined,
): boolean {
  if (next.from - run.to > MOST_BETWEEN) return false;
  for (let at = run.to; at < next.from; at++) if (lines[at]!.kind === 'prose') return false;
  if (next.count < STRONG && !isWeakRow(lines, next)) return false;
  const sections = sectionsBetween(lines, run, next);
  const isNarrow = run.count <= NARROW && next.count <= NARROW;
  const isAlike = Math.abs(run.count - next.count) <= (run.count > NARROW ? 1 : 0);
  if (sections.length === 0) return isNarrow || isAlike;
  // Rows may be numbered like sections; then they go on counting.
  const step = count === undefined ? 0 : sections[0]! - count;
  return isAlike && sections.length === 1 && step >= 0 && step <= MOST_SKIPPED;
}

function sectionsBetween(lines: readonly LooseLine[], run: Run, next: Run): number[] {
  const found: number[] = [];
  for (let at = run.to; at <= next.from; at++) {
    const { section } = lines[at]!;
    if (section !== undefined) found.push(section);
  }
  return found;
}

/** The number in front of the label of a table's first row. */
function countAbove(lines: readonly LooseLine[], { from }: Run): number | undefined {
  return [from, from - 1, from - 2]
    .map((at) => lines[at]?.section)
    .find((section) => section !== undefined);
}

function isWeakRow(lines: readonly LooseLine[], { from }: Run): boolean {
  const line = lines[from]!;
  const label = line.kind === 'row' ? line.cells[line.words - 1] : lines[from - 1]?.cells[0];
  if (label === undefined || label.text.length > LONGEST_WEAK_LABEL) return false;
  return !/[:：，。]/.test(line.kind === 'row' ? line.text : lines[from - 1]!.text);
}

/** The runs of a region that are a table; none where the evidence is too thin. */
function accepted(lines: readonly LooseLine[], runs: readonly Run[]): readonly Run[] {
  const withUnit = runs.filter(({ from }) => lines[from]!.kind === 'row' && lines[from]!.words > 1);
  const rows = runs.filter(({ from }) => lines[from]!.kind === 'row');
  if (rows.length >= LONG || withUnit.length >= LONG_WITH_UNITS) return runs;
  const strong = runs.filter(({ count }) => count >= STRONG);
  const isTable = strong.length >= 2 || strong.some(({ count }) => count >= ALONE);
  return isTable ? runs.slice(runs.indexOf(strong[0]!)) : [];
}

function tableOf(
  source: string,
  lines: readonly LooseLine[],
  runs: readonly Run[],
  from: number,
  measure: Measure,
): FoundTable {
  if (isLaidOut(lines, runs)) return layoutTable(source, lines, runs, from, measure);
  const rows: (readonly TextCell[])[] = [];
  const first = headStart(lines, runs, from);
  let labelled: { at: number; labels: number } | undefined;
  runs.forEach((run, index) => {
    const start = index === 0 ? first : runs[index - 1]!.to;
    const above = lines.slice(start, run.from);
    const { continued, head, own } = labelsOf(
      source,
      above,
      ownWords(lines, run),
      labelled !== undefined,
    );
    if (labelled !== undefined)
      rows[labelled.at] = continueLabel(rows[labelled.at]!, labelled.labels, continued);
    const [label, title] = run.count >= ALONE * 2 ? [[], [...own]] : [own, []];
    append(rows, head);
    if (title.length > 0) rows.push(title);
    rows.push([...label, ...valuesOf(lines, run)]);
    // Only a label beside its values can go on below them.
    labelled =
      label.length > 0 && lines[run.from]!.kind === 'row'
        ? { at: rows.length - 1, labels: label.length }
        : undefined;
  });
  const { at, last = at } = lines[runs.at(-1)!.to - 1]!;
  return { first: lines[first]!.at, last, rows: justify(rows), loose: true };
}

/** Numbered labels stand beside the values of most rows, which take a line each. */
function isLaidOut(lines: readonly LooseLine[], runs: readonly Run[]): boolean {
  const rows = runs.filter(({ from }) => lines[from]!.kind === 'row' && lines[from]!.values > 1);
  if (rows.length < LAID_OUT || rows.length * 2 < runs.length) return false;
  const first = runs[0]!.from;
  const marked = lines.slice(first, runs.at(-1)!.to).filter((line) => hasMark(line));
  return marked.length * 2 > rows.length;
}

function hasMark({ marked, cells, words }: LooseLine): boolean {
  return marked || (words > 1 && cells.slice(1, words).some(({ text }) => isMarked(text)));
}

function layoutTable(
  source: string,
  lines: readonly LooseLine[],
  runs: readonly Run[],
  from: number,
  measure: Measure,
): FoundTable {
  const top = headStart(lines, runs, from);
  const label = Math.max(top, labelStart(lines, runs[0]!, runs[1], from));
  const end = endOfLabel(source, lines, runs.at(-1)!, measure);
  const head = lines
    .slice(top, label)
    .map(({ cells }) => flatMap(cells, (cell) => splitAtSpaces(source, cell)));
  const rows = [...head, ...layoutRows(source, lines.slice(label, end), measure)];
  const { at, last = at } = lines[end - 1]!;
  return { first: lines[top]!.at, last, rows: justify(rows), loose: true };
}

/** The label of the last row may go on below its values. */
function endOfLabel(
  source: string,
  lines: readonly LooseLine[],
  run: Run,
  measure: Measure,
): number {
  let end = run.to;
  for (; end < lines.length && end - run.to < MOST_BELOW; end++) {
    const [above, below] = [lines[end - 1]!, lines[end]!];
    const [label, rest] = [above.cells[0], below.cells[0]];
    if (label === undefined || rest === undefined || below.kind !== 'words') break;
    if (below.gap || below.marked || below.cells.length > 1) break;
    const places = [placeOf(source, above, label, measure), placeOf(source, below, rest, measure)];
    if (distance(places[0]!, places[1]!) > 1 || rest.text.length > label.text.length) break;
  }
  return end;
}

function continueLabel(row: Row, labels: number, lines: readonly LooseLine[]): Row {
  if (lines.length === 0) return row;
  const label = row[labels - 1]!;
  return row.with(labels - 1, join([label, ...flatMap(lines, ({ cells }) => cells)]));
}

/** Where a table begins: at the head above its first values, as far as that can be told from headings. */
function headStart(lines: readonly LooseLine[], runs: readonly Run[], limit: number): number {
  const [run, next] = runs;
  const label = labelStart(lines, run!, next, limit);
  let top = label;
  for (let at = label - 1; at >= limit && label - at <= MOST_HEAD && isHead(lines[at]!); at--)
    top = at;
  const isCertain = label - top >= 2 || (lines[top]!.cells.length > 1 && top < label);
  return isCertain ? top : label;
}

function isHead({ kind, text, cells, marked }: LooseLine): boolean {
  if (kind !== 'words' || marked) return false;
  if (cells.length > 1 || text.length <= LONGEST_HEAD || /^[(（].*[)）]$/.test(text)) return true;
  // 结果维 结果纠 总: the first lines of the cells of narrow columns.
  const words = text.split(/\s+/);
  const long = words.filter(({ length }) => length > LONGEST_HEAD).length;
  return words.length >= NARROW && (long === 0 || (long === 1 && words[0]!.length <= WIDE));
}

/** A line numbered like a section is the label of the first row if the second row goes on counting. */
function labelStart(
  lines: readonly LooseLine[],
  run: Run,
  next: Run | undefined,
  limit: number,
): number {
  const upTo = next === undefined ? run.to : next.from + 1;
  const following = lines.slice(run.to, upTo).find(({ section }) => section !== undefined)?.section;
  for (let at = run.from - 1; at >= Math.max(limit, run.from - 2); at--) {
    const { kind, section, marked, gap } = lines[at]!;
    if (kind !== 'words') break;
    if (section !== undefined) return following === section + 1 ? at : run.from;
    if (marked) return at;
    if (gap) break;
  }
  const hasLabel = lines[run.from]!.kind === 'row' || run.count >= ALONE * 2;
  const above = lines[run.from - 1];
  if (hasLabel || above === undefined || run.from <= limit || above.kind !== 'words')
    return run.from;
  return run.from - 1;
}
