import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { PageReader, type Box, type Glyph, type Page } from '../../src/read/page/index.js';

/** A table as drawn: edges of its columns and rows, and its cells. */
interface Drawn {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly cells: readonly Cell[];
}

interface Cell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly colSpan: number;
}

type Way = (box: Box) => Box[];

/** One side of a cell, drawn in every way that programs have. */
const WAYS: Readonly<Record<string, Way>> = {
  stroke: (box) => [box],
  rectangle: ({ x0, y0, x1, y1 }) => [{ x0: x0 - 0.4, y0: y0 - 0.4, x1: x1 + 0.4, y1: y1 + 0.4 }],
  double: ({ x0, y0, x1, y1 }) =>
    [-0.75, 0.75].map((by) =>
      x0 === x1 ? { x0: x0 + by, y0, x1: x1 + by, y1 } : { x0, y0: y0 + by, x1, y1: y1 + by },
    ),
  dashes: (box) => pieces(box, 6, 4),
  dots: (box) => pieces(box, 2, 1),
  short: ({ x0, y0, x1, y1 }) =>
    x0 === x1 ? [{ x0, y0: y0 + 1, x1, y1: y1 - 1 }] : [{ x0: x0 + 1, y0, x1: x1 - 1, y1 }],
  twice: (box) => [box, { ...box }],
};

/** A line in pieces of a length, `each` apart. */
function pieces({ x0, y0, x1, y1 }: Box, each: number, length: number): Box[] {
  const boxes: Box[] = [];
  const total = Math.max(x1 - x0, y1 - y0);
  for (let at = 0; at < total; at += each) {
    const to = Math.min(at + length, total);
    boxes.push(
      x0 === x1 ? { x0, y0: y0 + at, x1, y1: y0 + to } : { x0: x0 + at, y0, x1: x0 + to, y1 },
    );
  }
  return boxes;
}

const grids: fc.Arbitrary<Drawn> = fc
  .tuple(
    fc.array(fc.integer({ min: 24, max: 90 }), { minLength: 2, maxLength: 7 }),
    fc.array(fc.integer({ min: 16, max: 40 }), { minLength: 2, maxLength: 8 }),
    fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat(3), fc.nat(3)), { maxLength: 6 }),
  )
  .map(([widths, heights, merges]) => ({
    xs: sums(60, widths),
    ys: sums(80, heights),
    cells: cellsOf(widths.length, heights.length, merges),
  }))
  // Where all cells of a column begin further left, there is no such column.
  .filter(({ xs, ys, cells }) => {
    const columns = new Set(cells.map(({ column }) => column));
    const rows = new Set(cells.map(({ row }) => row));
    return columns.size === xs.length - 1 && rows.size === ys.length - 1;
  });

function sums(start: number, lengths: readonly number[]): number[] {
  const edges = [start];
  for (const length of lengths) edges.push(edges.at(-1)! + length);
  return edges;
}

/** Cells of which some are merged, as far as they do not overlap. */
function cellsOf(
  width: number,
  height: number,
  merges: readonly (readonly [number, number, number, number])[],
): Cell[] {
  const taken = new Set<string>();
  const cells: Cell[] = [];
  const add = (row: number, column: number, rowSpan: number, colSpan: number): void => {
    const places: string[] = [];
    for (let y = row; y < row + rowSpan; y++)
      for (let x = column; x < column + colSpan; x++) places.push(`${y} ${x}`);
    if (places.some((place) => taken.has(place))) return;
    for (const place of places) taken.add(place);
    cells.push({ row, column, rowSpan, colSpan });
  };
  for (const [y, x, more, wider] of merges) {
    const [row, column] = [y % height, x % width];
    add(row, column, Math.min(1 + more, height - row), Math.min(1 + wider, width - column));
  }
  for (let row = 0; row < height; row++)
    for (let column = 0; column < width; column++) add(row, column, 1, 1);
  return cells.sort((a, b) => a.row - b.row || a.column - b.column);
}

function sidesOf({ xs, ys }: Drawn, { row, column, rowSpan, colSpan }: Cell): Box[] {
  const [x0, x1] = [xs[column]!, xs[column + colSpan]!];
  const [y0, y1] = [ys[row]!, ys[row + rowSpan]!];
  return [
    { x0, y0, x1, y1: y0 },
    { x0, y0: y1, x1, y1 },
    { x0, y0, x1: x0, y1 },
    { x0: x1, y0, x1, y1 },
  ];
}

function labelsOf(drawn: Drawn): Glyph[] {
  return drawn.cells.map(({ row, column, rowSpan, colSpan }, index) => ({
    text: String(index),
    x: (drawn.xs[column]! + drawn.xs[column + colSpan]!) / 2 - 5,
    y: (drawn.ys[row]! + drawn.ys[row + rowSpan]!) / 2 + 3,
    width: 10,
    size: 9,
  }));
}

function pageOf(drawn: Drawn, ways: readonly string[]): Page {
  const rules = drawn.cells.flatMap((cell, index) =>
    sidesOf(drawn, cell).flatMap((side) => WAYS[ways[index % ways.length]!]!(side)),
  );
  return { width: 800, height: 600, glyphs: labelsOf(drawn), rules, pictures: [] };
}

function read(...pages: Page[]) {
  const reader = new PageReader();
  for (const page of pages) reader.add(page);
  return reader.finish('pdf');
}

function shown(draft: ReturnType<typeof read>) {
  const tables = draft.blocks.flatMap((block) => (block.type === 'table' ? [block.grid] : []));
  return tables.map((grid) =>
    grid.rows.flat().map(({ row, column, rowSpan, colSpan, content }) => ({
      ...{ row, column, rowSpan, colSpan },
      text: content.text,
    })),
  );
}

function labelled({ cells }: Drawn) {
  return cells.map((cell, index) => ({ ...cell, text: String(index) }));
}

const ways = fc.array(fc.constantFrom(...Object.keys(WAYS)), { minLength: 1, maxLength: 3 });

test('a grid with merged cells comes back the same, however its lines are drawn', () => {
  fc.assert(
    fc.property(grids, ways, (drawn, chosen) => {
      expect(shown(read(pageOf(drawn, chosen)))).toEqual([labelled(drawn)]);
    }),
  );
});

test('a table cut between rows by the end of a page is one table', () => {
  fc.assert(
    fc.property(grids, ways, fc.nat(), (drawn, chosen, at) => {
      const height = drawn.ys.length - 1;
      const cut = 1 + (at % (height - 1));
      const crosses = drawn.cells.some(({ row, rowSpan }) => row < cut && row + rowSpan > cut);
      fc.pre(!crosses);
      const whole = pageOf(drawn, chosen);
      const y = drawn.ys[cut]!;
      const pages = [
        { ...whole, ...half(drawn, chosen, (row) => row < cut, 0) },
        { ...whole, ...half(drawn, chosen, (row) => row >= cut, drawn.ys[0]! - y) },
      ];
      fc.pre(pages.every(({ glyphs }) => glyphs.length > 1));
      expect(shown(read(...pages))).toEqual([labelled(drawn)]);
    }),
  );
});

function half(
  drawn: Drawn,
  ways: readonly string[],
  has: (row: number) => boolean,
  by: number,
): Pick<Page, 'glyphs' | 'rules'> {
  const labels = labelsOf(drawn);
  const own = drawn.cells.flatMap((cell, index) => (has(cell.row) ? [{ cell, index }] : []));
  return {
    glyphs: own.map(({ index }) => ({ ...labels[index]!, y: labels[index]!.y + by })),
    rules: own
      .flatMap(({ cell, index }) =>
        sidesOf(drawn, cell).flatMap((side) => WAYS[ways[index % ways.length]!]!(side)),
      )
      .map((box) => ({ ...box, y0: box.y0 + by, y1: box.y1 + by })),
  };
}
