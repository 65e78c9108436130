import type { Sets } from './sets.js';

/** A cell: where it begins, counted in columns and rows, and over how many it goes. */
export interface Merged {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly colSpan: number;
}

/** The places between lines, row by row; those with no line between them are united. */
export interface Places {
  readonly sets: Sets;
  readonly width: number;
  readonly height: number;
}

/** The united places as rectangles; places whose rectangles would overlap are one cell. */
export function rectangles({ sets, width, height }: Places): Merged[] {
  for (;;) {
    const boxes = boundsOf({ sets, width, height });
    const owner = new Int32Array(width * height).fill(-1);
    let isChanged = false;
    for (const [root, { row, column, rowSpan, colSpan }] of boxes) {
      for (let y = row; y < row + rowSpan; y++) {
        for (let x = column; x < column + colSpan; x++) {
          const place = y * width + x;
          if (owner[place] === -1) owner[place] = root;
          if (sets.find(place) === sets.find(root) && sets.find(owner[place]!) === sets.find(root))
            continue;
          sets.unite(place, root);
          sets.unite(owner[place]!, root);
          isChanged = true;
        }
      }
    }
    if (!isChanged) return [...boxes.values()].sort((a, b) => a.row - b.row || a.column - b.column);
  }
}

export function boundsOf({ sets, width, height }: Places): Map<number, Merged> {
  const boxes = new Map<
    number,
    { row: number; column: number; rowSpan: number; colSpan: number }
  >();
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const root = sets.find(row * width + column);
      const box = boxes.get(root);
      if (box === undefined) {
        boxes.set(root, { row, column, rowSpan: 1, colSpan: 1 });
        continue;
      }
      const right = Math.max(box.column + box.colSpan, column + 1);
      box.column = Math.min(box.column, column);
      box.colSpan = right - box.column;
      box.rowSpan = Math.max(box.rowSpan, row + 1 - box.row);
    }
  }
  return boxes;
}
