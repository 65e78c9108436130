import type { ShapeFault } from '../report.js';
import type { Filling } from './cell-book.js';
import type { DraftedRow } from './rows.js';

/** What lost cells and lines in disorder look like, as opposed to rows that the author left out. */
const STRANGE: ReadonlySet<ShapeFault['type']> = new Set([
  'extra-row',
  'double-row',
  'row-order',
  'cell-count',
  'shifted-row',
  'split-number',
]);
const LEAST_STRANGE = 2;
/** So large a share of the rows of the form is lacking or in disorder. */
const SHARE = 1 / 3;
const NEARLY_ALL = 3 / 4;
/** So many rows are lacking while others have strange labels: these hold parts of them. */
const MANY_LOST = 4;
/** A line of numbers may lack so many before it is held to be something else. */
const MOST_LOST = 3;

/**
 * Whether the words and numbers of a table were told from the gaps of a text alone and do not come together
 * to the form: taken out of a PDF column by column, say. Nothing can be said of its rows then.
 */
export function isScattered(
  { spec, shape, labels, confidence }: Filling,
  rows: readonly DraftedRow[],
): boolean {
  if (rows.length === 0 || rows.some(({ table }) => table.loose !== true)) return false;
  const official = spec.blocks.reduce((sum, block) => sum + block.rows.length, 0);
  if (official === 1) {
    const [count] = shape.filter((fault) => fault.type === 'cell-count');
    if (count === undefined) return false;
    return confidence !== 'high' || Math.abs(count.found - count.expected) > MOST_LOST;
  }
  const strange = shape.filter(({ type }) => STRANGE.has(type)).length;
  const lost = shape.reduce(
    (sum, fault) =>
      sum +
      (fault.type === 'missing-row'
        ? 1
        : fault.type === 'missing-block'
          ? fault.block.rows.length
          : 0),
    0,
  );
  if (lost >= official * NEARLY_ALL) return true;
  if (lost >= MANY_LOST && strange + labels.length > 0) return true;
  if (lost > 0 && labels.length > 0 && strange > 0) return true;
  return strange >= LEAST_STRANGE && strange + lost >= official * SHARE;
}
