import { isWords, type Row, type TextCell } from './cells.js';
import { isMarked } from './shape.js';
import { flatMap } from '../../text/flat-map.js';

/** A row has at most so many label cells; more words before the numbers are the head above it. */
const MOST_LABELS = 3;

/** Cells in reading order as rows: a row ends where words come after values. */
export function rowsOfRuns(cells: readonly TextCell[]): Row[] {
  const rows: TextCell[][] = [];
  let row: TextCell[] = [];
  let inValues = false;
  for (const cell of cells) {
    if (isWords(cell)) {
      if (inValues) {
        rows.push(row);
        row = [];
        inValues = false;
      }
    } else inValues = true;
    row.push(cell);
  }
  if (row.length > 0) rows.push(row);
  return flatMap(rows, withoutHead);
}

/** Sets the words of a head that has no blank cells behind it apart from the row below. */
function withoutHead(row: Row): Row[] {
  const words = row.findIndex((cell) => !isWords(cell));
  if (words <= MOST_LABELS) return [row];
  let label = words - 1;
  while (words - label < MOST_LABELS && isMarked(row[label - 1]!.text)) label--;
  return [row.slice(0, label), row.slice(label)];
}
