import type { FormBlockSpec, FormSpec, RowSpec } from '../../rulebook/types.js';
import type { Span } from '../../text/mapped.js';
import { once } from '../../text/once.js';
import type { Confidence } from '../report.js';
import { CellBook, type Filling } from './cell-book.js';
import { lookOf, type DraftedRow } from './rows.js';

/** Which drafted cell stands for each official one, in a form that was drafted without any fault of shape. */
interface Arrangement {
  readonly rows: readonly ArrangedRow[];
  readonly confidence: Confidence;
  /** How many official rows were found. */
  readonly found: number;
}

interface ArrangedRow {
  readonly block: FormBlockSpec;
  readonly row: RowSpec;
  /** For each column of the block, the indices of the drafted row and of the cell in it. */
  readonly places: readonly (readonly [row: number, cell: number])[];
}

/** Few enough for a long run over reports of many makers. */
const MOST_KNOWN = 200;

const known = once((_: FormSpec) => new Map<string, Arrangement>());

/**
 * Fills a form by `fill`, or, where drafted rows of the same look were filled before, in the same way:
 * most reports are written in one of a few templates. What a row says must still add up, for it is the
 * sums that tell whether its cells slipped.
 */
export function fillArranged(
  spec: FormSpec,
  drafted: readonly DraftedRow[],
  fill: () => Filling,
): Filling {
  const memory = known(spec);
  const look = lookOf(drafted);
  const arrangement = memory.get(look);
  if (arrangement !== undefined) return fillLike(arrangement, spec, drafted) ?? fill();
  const filling = fill();
  const learned = arrangementOf(filling, drafted);
  if (learned !== undefined) {
    if (memory.size >= MOST_KNOWN) memory.clear();
    memory.set(look, learned);
  }
  return filling;
}

function fillLike(
  { rows, confidence, found }: Arrangement,
  spec: FormSpec,
  drafted: readonly DraftedRow[],
): Filling | undefined {
  const book = new CellBook(spec, drafted);
  for (const { block, row, places } of rows) {
    const cells = places.map(([at, cell]) => drafted[at]!.cells[cell]!);
    book.write(row, block, cells);
    if (book.isRowBroken(row, spec)) return undefined;
  }
  return { spec, cells: book.finished(), shape: [], labels: [], confidence, rows: found };
}

/** Undefined where anything of the form's shape is amiss, or a cell is not in the draft. */
function arrangementOf(
  { cells, shape, labels, confidence, rows: found }: Filling,
  drafted: readonly DraftedRow[],
): Arrangement | undefined {
  if (shape.length > 0 || labels.length > 0) return undefined;
  const places = new Map<Span, readonly [number, number]>();
  drafted.forEach((row, at) => {
    row.cells.forEach(({ cell }, index) => places.set(cell.span, [at, index]));
  });
  const rows = new Map<
    RowSpec,
    { block: FormBlockSpec; row: RowSpec; places: [number, number][] }
  >();
  for (const { block, row, span, state } of cells.values()) {
    const place = state === 'missing' ? undefined : places.get(span);
    if (place === undefined) return undefined;
    const own = rows.get(row);
    if (own === undefined) rows.set(row, { block, row, places: [[...place]] });
    else own.places.push([...place]);
  }
  return { rows: [...rows.values()], confidence, found };
}
