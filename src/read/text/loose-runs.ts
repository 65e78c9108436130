import type { TextCell } from './cells.js';
import { mode } from './justify.js';
import type { LooseLine } from './loose-lines.js';
import { append } from '../../text/lists.js';

/** The values of one row: on one line, or one on each of several lines. */
export interface Run {
  /** Indices among the loose lines, the second exclusive. */
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** Cells of the first line that are not values. */
  readonly words: number;
}

const LONGEST_JUNK = 3;
/** So many values in a row are no accident. */
const MANY = 3;

export function runsOf(lines: readonly LooseLine[]): Run[] {
  const runs: Run[] = [];
  for (let at = 0; at < lines.length;) {
    const { kind, values } = lines[at]!;
    if (kind !== 'row' && kind !== 'values') {
      at++;
      continue;
    }
    let to = at + 1;
    let count = values;
    while (values === 1 && lines[to]?.kind === 'values' && lines[to]!.values === 1) {
      to++;
      count++;
    }
    runs.push({ from: at, to, count, words: lines[at]!.words });
    at = to;
  }
  return withJunk(runs, lines);
}

/** Joins the halves of a row of values in which one is a short word (未知, abc). */
function withJunk(runs: readonly Run[], lines: readonly LooseLine[]): Run[] {
  const usual = mode(runs.map(({ count }) => count).filter((count) => count >= MANY));
  const joined: Run[] = [];
  for (let index = 0; index < runs.length; index++) {
    const run = runs[index]!;
    const next = runs[index + 1];
    const between = lines[run.to];
    const isJunk =
      next?.from === run.to + 1 &&
      between!.kind !== 'prose' &&
      lines[next.from]!.kind === 'values' &&
      between!.text.length <= LONGEST_JUNK &&
      run.count + 1 + next.count === usual;
    if (isJunk) index++;
    joined.push(isJunk ? { ...run, to: next.to, count: usual } : withWrongFirst(run, lines, usual));
  }
  return joined;
}

/** A short word where a label stands above and one value is lacking is the first value, and wrong. */
function withWrongFirst(run: Run, lines: readonly LooseLine[], usual: number): Run {
  const line = lines[run.from]!;
  const isWrong =
    line.kind === 'row' &&
    run.words === 1 &&
    run.count + 1 === usual &&
    !line.marked &&
    line.cells[0]!.text.length <= LONGEST_JUNK &&
    lines[run.from - 1]?.kind === 'words';
  return isWrong ? { ...run, count: usual, words: 0 } : run;
}

/** The cells of the values of a run. */
export function valuesOf(lines: readonly LooseLine[], { from, to, words }: Run): TextCell[] {
  const values = lines[from]!.cells.slice(words);
  for (let at = from + 1; at < to; at++) append(values, lines[at]!.cells);
  return values;
}

/** The words in front of the values on the same line. */
export function ownWords(lines: readonly LooseLine[], { from, words }: Run): readonly TextCell[] {
  return words === 0 ? [] : lines[from]!.cells.slice(0, words);
}
