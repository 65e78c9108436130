import { append } from '../../text/lists.js';
import { columnAt, crosses, isOver, type Columns, type Row } from './columns.js';
import type { Box } from './page.js';

/** One row of a column, or a table in it. */
export interface Item extends Box {
  readonly column: number;
  /** The base line; of a table, its upper edge. */
  readonly at: number;
  /** What is written; undefined for a table. */
  readonly text: string | undefined;
  /** Wide gaps part it. */
  readonly isParted: boolean;
}

/** What stands in columns, from top to bottom, and where something goes over a gutter. */
export interface Items {
  readonly items: readonly Item[];
  readonly barriers: readonly number[];
}

const WIDE = 1.4;
/** How far characters go below their base line. */
const DESCENT = 0.2;

/** @param tables the boxes of tables with lines */
export function itemsOf(rows: readonly Row[], tables: readonly Box[], columns: Columns): Items {
  const barriers: number[] = [];
  const items: Item[] = [];
  for (const row of rows) {
    if (row.some(({ x, width }) => crosses(columns, x, x + width))) barriers.push(row[0]!.y);
    else append(items, partsOf(row, columns));
  }
  for (const box of tables) {
    if (isOver(columns, box)) barriers.push(box.y0);
    else {
      const column = columnAt(columns, (box.x0 + box.x1) / 2);
      items.push({ ...box, column, at: box.y0, text: undefined, isParted: false });
    }
  }
  return {
    items: items.sort((a, b) => a.at - b.at),
    barriers: barriers.sort((a, b) => a - b),
  };
}

function partsOf(row: Row, columns: Columns): Item[] {
  const parts = new Map<number, Item>();
  for (const glyph of row) {
    const { text, x, y, width, size } = glyph;
    const column = columnAt(columns, x);
    const before = parts.get(column);
    const own = { x0: x, y0: y - size, x1: x + width, y1: y + size * DESCENT, column, at: y };
    parts.set(
      column,
      before === undefined
        ? { ...own, text, isParted: false }
        : {
            ...before,
            y0: Math.min(before.y0, own.y0),
            x1: Math.max(before.x1, own.x1),
            y1: Math.max(before.y1, own.y1),
            text: before.text! + text,
            isParted: before.isParted || x - before.x1 > WIDE * size,
          },
    );
  }
  return [...parts.values()];
}
