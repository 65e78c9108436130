import { columns } from '../text/shape.js';
import type { PlacedLine } from './paragraphs.js';
import { smallest } from '../../text/lists.js';

/** A table has so many lines of so many columns. */
const FEWEST_ROWS = 3;
const FEWEST_COLUMNS = 3;
/** Lines of a table without rules stand further apart than so many sizes only where it ends. */
const BLANK = 2.4;
/** Columns of a row stay apart. */
const GAP = 2;

/** Whether lines without rules look like the rows of a table. */
export function isTabular(lines: readonly PlacedLine[]): boolean {
  const rows = lines.filter(({ line }) => line.pieces.length >= FEWEST_COLUMNS);
  return rows.length >= FEWEST_ROWS;
}

/** The lines set out by spaces, as they stand on the page; an East Asian character takes two columns. */
export function layoutText(lines: readonly PlacedLine[]): {
  readonly text: string;
  /** Where in the text each line begins, and the page on which it stands. */
  readonly starts: readonly { readonly at: number; readonly page: number }[];
} {
  const left = smallest(lines.map(({ line }) => line.x0));
  const unit = middle(lines.map(({ line }) => line.size)) / 2;
  const starts: { at: number; page: number }[] = [];
  let text = '';
  lines.forEach(({ line, page }, index) => {
    const before = lines[index - 1];
    if (before) text += '\n';
    if (before?.page === page && line.y - before.line.y > BLANK * line.size) text += '\n';
    if (before && before.page !== page) text += '\f';
    starts.push({ at: text.length, page });
    let width = 0;
    for (const piece of line.pieces) {
      const column = Math.round((piece.x0 - left) / unit);
      const pad = Math.max(column - width, width === 0 ? 0 : GAP);
      text += ' '.repeat(pad) + piece.text;
      width += pad + columns(piece.text);
    }
  });
  return { text, starts };
}

function middle(sizes: readonly number[]): number {
  return [...sizes].sort((a, b) => a - b)[sizes.length >> 1] || 1;
}
