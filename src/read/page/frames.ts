import { boundsOf, type Merged, type Places } from './regions.js';
import { Sets } from './sets.js';

/** A part of the places: where it begins, in columns and rows. */
export interface PlacesWithin extends Places {
  readonly column: number;
  readonly row: number;
}

/** So many cells make a table, around which there may be a frame. */
const FEWEST = 4;

/**
 * Tables that stand in a frame and touch its sides, as a web page draws them whose cells all have borders, those
 * that arrange the page, too: each by itself. Where there is no frame, all places.
 */
export function enclosed(places: Places): PlacesWithin[] {
  const frame = frameOf(places);
  if (frame === undefined) return [{ ...places, column: 0, row: 0 }];
  const rows: Merged[] = [];
  for (let row = 0; row < places.height; row++) {
    const columns = columnsWithin(places, frame, row);
    const first = columns[0];
    if (first === undefined) continue;
    const last = columns.at(-1)!;
    const above = rows.at(-1);
    const isBelow = above !== undefined && above.row + above.rowSpan === row;
    const column = isBelow ? Math.min(first, above.column) : first;
    const end = isBelow ? Math.max(last + 1, above.column + above.colSpan) : last + 1;
    const grown = { column, colSpan: end - column };
    if (isBelow) rows[rows.length - 1] = { ...above, ...grown, rowSpan: above.rowSpan + 1 };
    else rows.push({ ...grown, row, rowSpan: 1 });
  }
  return rows.map((part) => within(places, part));
}

/** The place that is open to all sides of a table, and no cell: it goes around others, and over a whole row. */
function frameOf(places: Places): number | undefined {
  const { sets, width, height } = places;
  const bounds = boundsOf(places);
  if (bounds.size <= FEWEST) return undefined;
  const sizes = new Map<number, number>();
  for (let place = 0; place < width * height; place++) {
    const root = sets.find(place);
    sizes.set(root, (sizes.get(root) ?? 0) + 1);
  }
  for (const [root, box] of bounds) {
    if (box.colSpan < width || sizes.get(root) === box.rowSpan * box.colSpan) continue;
    const inside = [...bounds.values()].filter((other) => other !== box && isWithin(other, box));
    if (inside.length < FEWEST) continue;
    for (let row = box.row; row < box.row + box.rowSpan; row++)
      if (columnsWithin(places, root, row).length === 0) return root;
  }
  return undefined;
}

function isWithin(inner: Merged, outer: Merged): boolean {
  return (
    inner.row >= outer.row &&
    inner.row + inner.rowSpan <= outer.row + outer.rowSpan &&
    inner.column >= outer.column &&
    inner.column + inner.colSpan <= outer.column + outer.colSpan
  );
}

/** The columns of a row that the frame leaves. */
function columnsWithin({ sets, width }: Places, frame: number, row: number): number[] {
  const root = sets.find(frame);
  const left: number[] = [];
  for (let column = 0; column < width; column++)
    if (sets.find(row * width + column) !== root) left.push(column);
  return left;
}

function within({ sets, width }: Places, part: Merged): PlacesWithin {
  const { row, column, rowSpan, colSpan } = part;
  const own = new Sets(rowSpan * colSpan);
  const firsts = new Map<number, number>();
  for (let y = 0; y < rowSpan; y++) {
    for (let x = 0; x < colSpan; x++) {
      const root = sets.find((row + y) * width + column + x);
      const place = y * colSpan + x;
      const first = firsts.get(root);
      if (first === undefined) firsts.set(root, place);
      else own.unite(first, place);
    }
  }
  return { sets: own, width: colSpan, height: rowSpan, row, column };
}
