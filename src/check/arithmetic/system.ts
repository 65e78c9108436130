import type {
  ColumnSpec,
  FormBlockSpec,
  FormSpec,
  IdentitySpec,
  RowSpec,
} from '../../rulebook/types.js';
import { cellId } from '../../understand/report.js';
import { flatMap } from '../../text/flat-map.js';

/** The equations of a form over its cells; cells and equations are known by their index. */
export interface System {
  readonly cells: readonly CellRef[];
  readonly equations: readonly Equation[];
  /** For each cell the equations it takes part in, in the order of the form's identities. */
  readonly equationsOf: readonly (readonly number[])[];
}

export interface CellRef {
  readonly id: string;
  readonly row: RowSpec;
  readonly column: ColumnSpec;
  readonly block: FormBlockSpec;
}

/** One identity in one row or column: the cells of `left` add up to those of `right`. */
export interface Equation {
  readonly identity: IdentitySpec;
  /** The row or column that the identity is applied to. */
  readonly line: RowSpec | ColumnSpec;
  readonly left: readonly number[];
  readonly right: readonly number[];
}

const systems = new WeakMap<FormSpec, System>();

/** The equations of a form, worked out once for each form of the rulebook. */
export function systemOf(form: FormSpec): System {
  const known = systems.get(form);
  if (known) return known;
  const system = build(form);
  systems.set(form, system);
  return system;
}

function build(form: FormSpec): System {
  const cells: CellRef[] = [];
  const indexOf = new Map<string, number>();
  const equations: Equation[] = [];
  const use = (block: FormBlockSpec, row: RowSpec, column: ColumnSpec): number => {
    const id = cellId(row.id, column.id);
    const known = indexOf.get(id);
    if (known !== undefined) return known;
    indexOf.set(id, cells.length);
    cells.push({ id, row, column, block });
    return cells.length - 1;
  };
  for (const line of linesOf(form, '=')) {
    equations.push({
      identity: line.identity,
      line: line.line,
      left: line.left.map((cell) => use(cell.block, cell.row, cell.column)),
      right: line.right.map((cell) => use(cell.block, cell.row, cell.column)),
    });
  }
  const equationsOf: number[][] = cells.map(() => []);
  equations.forEach((equation, index) => {
    for (const cell of [...equation.left, ...equation.right]) equationsOf[cell]!.push(index);
  });
  return { cells, equations, equationsOf };
}

export interface Line {
  readonly identity: IdentitySpec;
  readonly line: RowSpec | ColumnSpec;
  readonly left: readonly CellRef[];
  readonly right: readonly CellRef[];
}

/** The identities of a form with the given relation, each applied to every row or column it holds for. */
export function linesOf(form: FormSpec, relation: '=' | '>=' | '<='): Line[] {
  return flatMap(
    form.identities.filter((identity) => (identity.relation ?? '=') === relation),
    (identity) => flatMap(form.blocks, (block) => linesIn(block, identity)),
  );
}

function linesIn(block: FormBlockSpec, identity: IdentitySpec): Line[] {
  const rows = block.rows.filter((row) => row.heading !== true);
  const byRow = identity.each === 'row';
  const lines: readonly (RowSpec | ColumnSpec)[] = byRow ? rows : block.columns;
  const across: readonly (RowSpec | ColumnSpec)[] = byRow ? block.columns : rows;
  const pick = (ids: readonly string[]) =>
    flatMap(ids, (id) => across.find((item) => item.id === id) ?? []);
  const left = pick(identity.left);
  const right = pick(identity.right);
  if (left.length < identity.left.length || right.length < identity.right.length) return [];
  return lines
    .filter((line) => identity.within === undefined || identity.within.includes(line.id))
    .map((line) => {
      const cell = (item: RowSpec | ColumnSpec): CellRef => {
        const row = (byRow ? line : item) as RowSpec;
        const column = (byRow ? item : line) as ColumnSpec;
        return { id: cellId(row.id, column.id), row, column, block };
      };
      return { identity, line, left: left.map(cell), right: right.map(cell) };
    });
}
