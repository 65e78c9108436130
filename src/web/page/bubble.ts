/** A part of the page, in pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Room {
  readonly size: { readonly width: number; readonly height: number };
  /** The table that the cell stands in. */
  readonly around: Box;
  /** What must not be covered. */
  readonly free: readonly Box[];
  /** How far it may reach to the left and to the right. */
  readonly between: readonly [left: number, right: number];
}

const GAP = 8;

/**
 * Where to write something on a cell so that it covers nothing that it speaks of: beside it and lower or higher, since
 * sums run along rows and columns; else below its table.
 */
export function spotBeside(
  cell: Box,
  { size: { width, height }, around, free, between: [from, to] }: Room,
): { readonly left: number; readonly top: number } {
  const lefts = [cell.right + GAP, cell.left - GAP - width];
  const tops = [cell.bottom + GAP, cell.top - GAP - height];
  const covers = (left: number, top: number): boolean =>
    free.some(
      (box) =>
        left < box.right && left + width > box.left && top < box.bottom && top + height > box.top,
    );
  for (const top of tops)
    for (const left of lefts)
      if (left >= from && left + width <= to && !covers(left, top)) return { left, top };
  return { left: Math.max(from, Math.min(cell.left, to - width)), top: around.bottom + GAP };
}
