import type { PageLine } from './lines.js';
import type { Box } from './page.js';
import { largest, smallest } from '../../text/lists.js';

/** What stands in a cell: a line end where its author set one, none where the cell was too narrow. */
export interface CellText {
  readonly text: string;
  /** The last line goes to the end of the cell: what follows on the next page belongs to it. */
  readonly isFull: boolean;
}

/** A cell has so much blank on each side, in parts of the size. */
const PADDING = 0.55;
/** Lines that are justified may be set a little closer. */
const NARROWER = 0.95;
const TOKEN = /^[（《“‘【]?(?:[\dA-Za-z.,%‰]+|.)[、，。；：！？）》”’]?/u;

export function cellText(lines: readonly PageLine[], box: Box): CellText {
  const isColumn =
    lines.length > 1 && lines.every(({ text, vertical }) => vertical || [...text].length === 1);
  if (isColumn) return { text: lines.map(({ text }) => text).join(''), isFull: true };
  const pad = paddingOf(lines, box);
  let text = '';
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    if (before === undefined) text = line.text;
    else if (isFull(before, line.text, box.x1 - pad)) text += seam(text, line.text) + line.text;
    else text += `\n${line.text}`;
  });
  const last = lines.at(-1);
  return { text, isFull: last !== undefined && isFull(last, '汉', box.x1 - pad) };
}

/** Whether what follows would not have had room on a line that may go to `right`. */
export function isFull({ x1, size }: PageLine, next: string, right: number): boolean {
  return x1 + widthOf(TOKEN.exec(next)?.[0] ?? '') * size * NARROWER > right;
}

/** What stands between two lines of one paragraph: a space between Latin words, else nothing. */
export function seam(before: string, after: string): string {
  return /[A-Za-z,;:]$/.test(before) && /^[A-Za-z]/.test(after) ? ' ' : '';
}

/** The blank at the right side, which is about that at the left; a centred cell fills up with its longest line. */
function paddingOf(lines: readonly PageLine[], { x0, x1 }: Box): number {
  if (lines.length === 0) return 0;
  const size = lines[0]!.size;
  const left = smallest(lines.map((line) => line.x0)) - x0;
  const right = x1 - largest(lines.map((line) => line.x1));
  return Math.min(Math.max(0, Math.min(left, right)), PADDING * size);
}

/** Width in parts of the size: Latin letters and figures take half of it. */
function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += character < '\u2000' ? 0.5 : 1;
  return width;
}
