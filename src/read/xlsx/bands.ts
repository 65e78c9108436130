import { isClosed, sectionNumber } from '../text/shape.js';
import { append } from '../../text/lists.js';
import type { Reference } from './reference.js';

/** A cell by the rows and columns that are shown. */
export interface Placed {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly colSpan: number;
  readonly text: string;
  readonly at: Reference;
}

/** Rows that cannot be parted, since cells reach from each into the next. */
export type Band = readonly Placed[];

/** What stands in a sheet one below the other: a line of text, or the rows of a table. */
export type Part = { readonly line: Placed } | { readonly rows: readonly Placed[] };

/** Characters of a line over a table that is its title, and no row of it. */
const TITLE = 12;

export function bandsOf(cells: readonly Placed[]): Band[] {
  const bands: Placed[][] = [];
  let end = -1;
  for (const cell of cells) {
    if (bands.length === 0 || cell.row >= end) bands.push([]);
    bands.at(-1)!.push(cell);
    end = Math.max(end, cell.row + cell.rowSpan);
  }
  return bands;
}

/** A cell with a sentence in it that has its row to itself: there is more in the sheet than tables. */
function isSentence(band: Band): boolean {
  if (band.length !== 1) return false;
  const lines = band[0]!.text.split('\n').map((line) => line.trim());
  return lines.some((line) => line.length >= TITLE && isClosed(line));
}

/**
 * Tells lines of text from rows of tables. A cell that has its row to itself may as well be a row: 第二十条第（一）项,
 * or a label whose values were left blank. Below rows of a table, text begins with a sentence, with a heading that
 * counts on from the last one, or with a line that is merged as sentences are.
 */
export class Divider {
  /** Columns over which sentences are merged. */
  readonly #merged: ReadonlySet<string>;
  /** The number of the last heading; undefined where the sheet has no sentence, and so no sections. */
  #section: number | undefined;

  constructor(sheet: readonly Band[]) {
    const sentences = sheet.filter(isSentence).map((band) => band[0]!);
    this.#section = sentences.length > 0 ? 0 : undefined;
    this.#merged = new Set(sentences.filter(({ colSpan }) => colSpan > 1).map(columnsOf));
  }

  /** Parts rows between which none is blank. */
  divide(bands: readonly Band[]): Part[] {
    const parts: Part[] = [];
    let rows: Placed[] = [];
    for (let at = 0; at < bands.length;) {
      let next = at;
      while (next < bands.length && isText(bands[next]!)) next++;
      const alone = bands.slice(at, next).flat();
      const [from, to] = this.#textOf(alone, rows.length > 0, next < bands.length);
      append(rows, alone.slice(0, from));
      if (to > from && rows.length > 0) {
        parts.push({ rows });
        rows = [];
      }
      for (const line of alone.slice(from, to)) parts.push({ line });
      append(rows, alone.slice(to));
      if (next < bands.length) append(rows, bands[next]!);
      at = next + 1;
    }
    if (rows.length > 0) parts.push({ rows });
    return parts;
  }

  /** Which of the lines are text: from one to before another. */
  #textOf(
    alone: readonly Placed[],
    isBelowRows: boolean,
    isAboveRows: boolean,
  ): [from: number, to: number] {
    const known = alone.map(
      (line, at) =>
        (!(isBelowRows && isNumberedAgain(alone, at)) && this.#isHeading(line)) ||
        isSentence([line]) ||
        this.#merged.has(columnsOf(line)),
    );
    let from = isBelowRows ? known.indexOf(true) : 0;
    if (from < 0) return [alone.length, alone.length];
    // A number that does not count on is still that of a heading where a sentence follows.
    if (from > 0 && isSentence([alone[from]!]) && isNumbered(alone[from - 1]!)) from--;
    if (!isAboveRows) return [from, alone.length];
    let to = known.lastIndexOf(true) + 1;
    while (to < alone.length && alone[to]!.text.trim().length >= TITLE) to++;
    return [from, to];
  }

  #isHeading({ text }: Placed): boolean {
    const number = sectionNumber(text.trim());
    if (number === undefined || this.#section === undefined || number <= this.#section)
      return false;
    this.#section = number;
    return true;
  }
}

function columnsOf({ column, colSpan }: Placed): string {
  return `${column} ${colSpan}`;
}

function isNumbered({ text }: Placed): boolean {
  return sectionNumber(text.trim()) !== undefined;
}

/** 四、结转下年度继续办理, its values left blank, above 四、政府信息公开行政复议…: the label of a row has the number of the heading. */
function isNumberedAgain(lines: readonly Placed[], at: number): boolean {
  const number = sectionNumber(lines[at]!.text.trim());
  return (
    number !== undefined &&
    lines.slice(at + 1).some(({ text }) => sectionNumber(text.trim()) === number)
  );
}

/** A cell that has its row to itself, or a heading with its sentences to the right. */
function isText([first, ...others]: Band): boolean {
  if (others.length === 0) return true;
  return isNumbered(first!) && others.every((cell) => isSentence([cell]));
}
