import type { Grid } from '../../../draft/draft.js';
import { buildGrid, type LooseCell } from '../../../draft/grid.js';
import { flatMap } from '../../../text/flat-map.js';
import type { Piece } from '../pieces.js';
import { between, cellOf, drawing, type Row } from './drawing.js';

const COLUMN_RULE = /^[ \t]*-{2,}(?: +-{2,})+[ \t]*$/;
const WHOLE_RULE = /^[ \t]*-{5,}[ \t]*$/;
/** Lines of a head: a label may be wrapped. */
const LONGEST_HEAD = 12;
/** No form has so many lines. */
const LONGEST_TABLE = 600;

/** The text of a line by its index; undefined behind the last. */
type LineAt = (index: number) => string | undefined;

/** A rule that shows each column by its dashes (`----- ---`), as pandoc draws its tables. */
export function isColumnRule(line: string): boolean {
  return COLUMN_RULE.test(line);
}

/**
 * The last line of the pandoc table (simple, or with cells of several lines) that begins at `first`:
 * a head over a rule of columns, or such a rule alone, and rows down to the next rule or, under a head
 * without a rule, to a blank line. Undefined where there is none.
 */
export function lastRuled(line: LineAt, first: number): number | undefined {
  const text = line(first);
  if (text === undefined || text.trim() === '') return undefined;
  if (WHOLE_RULE.test(text)) {
    const rule = columnRuleBelow(line, first);
    return rule === undefined ? undefined : nextRule(line, rule + 1);
  }
  if (isColumnRule(text)) return nextRule(line, first + 1);
  if (!isColumnRule(line(first + 1) ?? '') || (line(first - 1) ?? '').trim() !== '')
    return undefined;
  const blank = nextLine(line, first + 2, (one) => one.trim() === '' || isRule(one));
  const end = blank ?? first + 1;
  const last = isRule(line(end) ?? '') ? end : end - 1;
  return last > first + 1 ? last : undefined;
}

function columnRuleBelow(line: LineAt, first: number): number | undefined {
  for (let at = first + 2; at <= first + LONGEST_HEAD; at++) {
    const text = line(at);
    if (text === undefined || text.trim() === '' || WHOLE_RULE.test(text)) return undefined;
    if (isColumnRule(text)) return at;
  }
  return undefined;
}

function nextRule(line: LineAt, from: number): number | undefined {
  const at = nextLine(line, from, isRule);
  return at === undefined || at === from ? undefined : at;
}

/** The next line of a kind; the end of the text counts as a blank line. */
function nextLine(line: LineAt, from: number, is: (text: string) => boolean): number | undefined {
  for (let at = from; at < from + LONGEST_TABLE; at++) {
    const text = line(at);
    if (text === undefined) return is('') ? at : undefined;
    if (is(text)) return at;
  }
  return undefined;
}

function isRule(text: string): boolean {
  return isColumnRule(text) || WHOLE_RULE.test(text);
}

/**
 * Reads such a table: the dashes of its rule say where each column begins. Rows with blank lines between
 * them may have several lines each.
 */
export function ruledTable(source: string, lines: readonly Piece[]): Grid {
  const rows = drawn(source, lines);
  const rule = rows.find(({ text }) => isColumnRule(text))!;
  const starts = startsOf(rule);
  const body = rows.slice(rows.indexOf(rule) + 1);
  const head = rows.slice(0, rows.indexOf(rule)).filter(({ text }) => !isRule(text));
  const groups = [...(head.length > 0 ? [head] : []), ...groupsOf(body)];
  return buildGrid(
    groups.map((group) =>
      starts.map((from, column): LooseCell => {
        const to = starts[column + 1] ?? Infinity;
        return cellOf(
          source,
          group.map((row) => between(source, row, from, to)),
        );
      }),
    ),
  );
}

/** Columns as they are seen, unless words then stand across the edges of the columns. */
function drawn(source: string, lines: readonly Piece[]): Row[] {
  const wide = drawing(source, lines, true);
  const crossed = crossings(wide);
  if (crossed === 0) return wide;
  const narrow = drawing(source, lines, false);
  return crossings(narrow) < crossed ? narrow : wide;
}

function crossings(rows: readonly Row[]): number {
  const starts = startsOf(rows.find(({ text }) => isColumnRule(text))!);
  let count = 0;
  for (const { text, columns } of rows) {
    for (const start of starts.slice(1)) {
      const before = columns[start - 1];
      if (before !== undefined && text[before] !== ' ') count++;
    }
  }
  return count;
}

/** Where each run of dashes begins; the first column takes what stands before it. */
function startsOf({ text }: Row): number[] {
  const starts: number[] = [];
  for (let at = 0; at < text.length; at++)
    if (text[at] === '-' && text[at - 1] !== '-') starts.push(at);
  starts[0] = 0;
  return starts;
}

/** The lines of each row: with blank lines between rows all between two of them, otherwise one. */
function groupsOf(lines: readonly Row[]): Row[][] {
  const body = lines.filter(({ text }) => !isRule(text));
  const isBlank = ({ text }: Row): boolean => text.trim() === '';
  const last = body.findLastIndex((row) => !isBlank(row));
  const inner = body.slice(0, last + 1);
  if (!inner.some(isBlank)) {
    // One row and a blank line before the rule: its cells may take several lines.
    if (last >= 0 && last < body.length - 1) return [inner];
    return inner.map((row) => [row]);
  }
  const groups: Row[][] = [[]];
  for (const row of inner) {
    if (isBlank(row)) groups.push([]);
    else groups.at(-1)!.push(row);
  }
  return flatMap(groups, (group) => (group.length > 0 ? [group] : []));
}
