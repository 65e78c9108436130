import type { BarLine, Parsed } from './bar-line.js';
import { join, type TextCell } from './cells.js';
import { sectionNumber } from './shape.js';

/** So many lines that are one bar and close the line above, and so large a share of all. */
const LEAST = 6;
const SHARE = 3;
const LEAST_OPENED = 3;

/** Cells and the bars behind them stand on lines of their own, as extractors of web pages leave a table. */
export function isStepped(lines: readonly Parsed[]): boolean {
  let closing = 0;
  lines.forEach((line, at) => {
    if (isBareBar(line) && (lines[at - 1]?.rest.text ?? '') !== '') closing++;
  });
  return closing >= LEAST && closing * SHARE >= lines.length;
}

/**
 * The lines of such a table with each cell in front of its bar, and the cells of a row in one line where a
 * bar in front of a cell (`| 规章`) begins each row.
 */
export function unstepped(lines: readonly Parsed[]): BarLine[] {
  const steps = new Steps(lines.filter(isOpened).length >= LEAST_OPENED);
  for (const line of lines) steps.take(line);
  return steps.finish();
}

class Steps {
  readonly #result: BarLine[] = [];
  readonly #inRows: boolean;
  /** Lines of a cell that no bar has closed yet. */
  #open: Parsed[] = [];
  #row: TextCell[] = [];
  #rowAt = 0;
  #rowEnd = 0;
  #rowGap = false;
  /** How far the numbers in front of the labels have counted. */
  #count = 0;

  constructor(inRows: boolean) {
    this.#inRows = inRows;
  }

  take(line: Parsed): void {
    if (isBareBar(line)) return this.#close(line);
    if (line.cells.length === 0) {
      if (line.gap || this.#isHeading()) this.#release();
      this.#open.push(line);
    } else if (isOpened(line)) {
      this.#release();
      this.#endRow();
      this.#open.push(line);
    } else {
      this.#release();
      this.#endRow();
      this.#result.push({ ...barLine(line, line.cells), tail: tailOf(line) });
    }
  }

  finish(): BarLine[] {
    this.#release();
    this.#endRow();
    return this.#result;
  }

  #close(bar: Parsed): void {
    const [first = bar] = this.#open;
    const cell = this.#open.length > 0 ? join(this.#open.map(({ rest }) => rest)) : bar.cells[0]!;
    this.#count = sectionNumber(cell.text) ?? this.#count;
    this.#open = [];
    if (!this.#inRows) {
      this.#result.push({ ...barLine(first, [cell]), last: bar.at });
      return;
    }
    if (this.#row.length === 0) [this.#rowAt, this.#rowGap] = [first.at, first.gap];
    this.#row.push(cell);
    this.#rowEnd = bar.at;
  }

  /** 三、收到和处理… above a table: it does not go on counting from the rows. */
  #isHeading(): boolean {
    const [first, ...others] = this.#open;
    if (first === undefined || others.length > 0) return false;
    const number = sectionNumber(first.rest.text);
    return number !== undefined && number !== this.#count + 1;
  }

  /** Lines that no bar follows are none of the table. */
  #release(): void {
    if (this.#open.length === 0) return;
    this.#endRow();
    for (const line of this.#open) this.#result.push({ ...barLine(line, []), tail: line.rest });
    this.#open = [];
    this.#count = 0;
  }

  #endRow(): void {
    if (this.#row.length === 0) return;
    const [at, gap, last] = [this.#rowAt, this.#rowGap, this.#rowEnd];
    this.#result.push({ at, gap, last, opened: true, cells: this.#row, tail: undefined });
    this.#row = [];
  }
}

function isBareBar({ cells, filled }: Parsed): boolean {
  return cells.length === 1 && filled === 0;
}

/** `| 规章`: a bar that begins a row, and its first cell. */
function isOpened({ cells, filled, rest }: Parsed): boolean {
  return cells.length === 1 && filled === 1 && rest.text !== '';
}

function barLine({ at, gap }: Parsed, cells: readonly TextCell[]): BarLine {
  return { at, gap, opened: false, cells, tail: undefined };
}

function tailOf({ rest }: Parsed): TextCell | undefined {
  return rest.text === '' ? undefined : rest;
}
