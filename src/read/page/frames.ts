import { boundsOf, type Merged, type Places } from './regions.js';
import { Sets } from './sets.js';

/** A part of the places: where it begins, in columns and rows, and which of its places are no cells. */
export interface PlacesWithin extends Places {
  readonly column: number;
  readonly row: number;
  readonly holes: ReadonlySet<number>;
}

/** So many cells make a table, around which there may be a frame. */
const FEWEST = 4;

/**
 * Tables that stand in a frame and touch its sides, as a web page draws them whose cells all have borders, those
 * that arrange the page, too: each by itself. Where there is no frame, all places. What is left beside tables of
 * several widths, one right below the other, is no cell either.
 *
 * @param isOpen whether no line is drawn at the outer side of a place
 */
export function enclosed(places: Places, isOpen: (place: number) => boolean): PlacesWithin[] {
  const around = surroundings(places, isOpen);
  if (around.size === 0) return [{ ...places, column: 0, row: 0, holes: around }];
  const parts: Merged[] = [];
  for (let row = 0; row < places.height; row++) {
    const columns = columnsWithin(places, around, row);
    const first = columns[0];
    if (first === undefined) continue;
    const last = columns.at(-1)!;
    const above = parts.at(-1);
    const isBelow = above !== undefined && above.row + above.rowSpan === row;
    const column = isBelow ? Math.min(first, above.column) : first;
    const end = isBelow ? Math.max(last + 1, above.column + above.colSpan) : last + 1;
    const grown = { column, colSpan: end - column };
    if (isBelow) parts[parts.length - 1] = { ...above, ...grown, rowSpan: above.rowSpan + 1 };
    else parts.push({ ...grown, row, rowSpan: 1 });
  }
  return parts.map((part) => within(places, part, around));
}

/**
 * What goes around cells and is none: a frame, which has a whole row or more to itself, or what is beside tables and
 * open on its outer side.
 */
function surroundings(places: Places, isOpen: (place: number) => boolean): Set<number> {
  const { sets, width, height } = places;
  const found = new Set<number>();
  const bounds = boundsOf(places);
  if (bounds.size <= FEWEST) return found;
  const sizes = new Map<number, number>();
  const open = new Set<number>();
  for (let place = 0; place < width * height; place++) {
    const root = sets.find(place);
    sizes.set(root, (sizes.get(root) ?? 0) + 1);
    if (isOpen(place)) open.add(root);
  }
  for (const [root, box] of bounds) {
    if (sizes.get(root) === box.rowSpan * box.colSpan) continue;
    const others = [...bounds.values()].filter((other) => other !== box);
    if (open.has(root) && others.filter((other) => meets(other, box)).length >= FEWEST)
      found.add(root);
    else if (box.colSpan === width && hasRow(places, root, box))
      if (others.filter((other) => isWithin(other, box)).length >= FEWEST) found.add(root);
  }
  return found;
}

function hasRow(places: Places, root: number, { row, rowSpan }: Merged): boolean {
  const own = new Set([root]);
  for (let at = row; at < row + rowSpan; at++)
    if (columnsWithin(places, own, at).length === 0) return true;
  return false;
}

function meets(a: Merged, b: Merged): boolean {
  return (
    a.row < b.row + b.rowSpan &&
    b.row < a.row + a.rowSpan &&
    a.column < b.column + b.colSpan &&
    b.column < a.column + a.colSpan
  );
}

function isWithin(inner: Merged, outer: Merged): boolean {
  return (
    inner.row >= outer.row &&
    inner.row + inner.rowSpan <= outer.row + outer.rowSpan &&
    inner.column >= outer.column &&
    inner.column + inner.colSpan <= outer.column + outer.colSpan
  );
}

/** The columns of a row that what is around leaves. */
function columnsWithin(
  { sets, width }: Places,
  around: ReadonlySet<number>,
  row: number,
): number[] {
  const left: number[] = [];
  for (let column = 0; column < width; column++)
    if (!around.has(sets.find(row * width + column))) left.push(column);
  return left;
}

function within({ sets, width }: Places, part: Merged, around: ReadonlySet<number>): PlacesWithin {
  const { row, column, rowSpan, colSpan } = part;
  const own = new Sets(rowSpan * colSpan);
  const firsts = new Map<number, number>();
  const holes = new Set<number>();
  for (let y = 0; y < rowSpan; y++) {
    for (let x = 0; x < colSpan; x++) {
      const root = sets.find((row + y) * width + column + x);
      const place = y * colSpan + x;
      const first = firsts.get(root);
      if (around.has(root)) holes.add(place);
      else if (first === undefined) firsts.set(root, place);
      else own.unite(first, place);
    }
  }
  return { sets: own, width: colSpan, height: rowSpan, row, column, holes };
}
