import { fault } from '../faults.js';

/** A line of the source without the white space around it. */
export interface Line {
  readonly start: number;
  readonly end: number;
  /** Where the line itself begins and ends, white space included. */
  readonly from: number;
  readonly to: number;
  /** A new page begins with the line. */
  readonly page: boolean;
}

/** No report has more lines. */
const MOST_LINES = 200_000;

/**
 * The lines of a text; LF, CRLF and CR end a line.
 *
 * @throws UnreadableError for a text of so many lines that it is no report.
 */
export function linesOf(source: string): Line[] {
  const lines: Line[] = [];
  const { length } = source;
  let from = 0;
  let nextLf = source.indexOf('\n');
  let nextCr = source.indexOf('\r');
  while (from <= length) {
    if (nextLf >= 0 && nextLf < from) nextLf = source.indexOf('\n', from);
    if (nextCr >= 0 && nextCr < from) nextCr = source.indexOf('\r', from);
    if (lines.length >= MOST_LINES) throw fault('too-long');
    const lf = nextLf < 0 ? length : nextLf;
    const cr = nextCr < 0 ? length : nextCr;
    const to = Math.min(lf, cr);
    lines.push(lineAt(source, from, to));
    if (to === length) break;
    from = cr < lf && lf === cr + 1 ? lf + 1 : to + 1;
  }
  return lines;
}

export function isEmpty(line: Line): boolean {
  return line.start >= line.end;
}

export function isSpace(code: number): boolean {
  if (code <= 0x20) return true;
  if (code > 0x3000) return code === 0xfeff;
  return code === 0x3000 || code === 0xa0 || (code >= 0x2000 && code <= 0x200b);
}

function lineAt(source: string, from: number, to: number): Line {
  let start = from;
  let end = to;
  let page = false;
  while (start < end && isSpace(source.charCodeAt(start))) {
    if (source.charCodeAt(start) === 0x0c) page = true;
    start++;
  }
  while (end > start && isSpace(source.charCodeAt(end - 1))) end--;
  return { start, end, from, to, page };
}
