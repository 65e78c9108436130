import type { Readings } from './readings.js';
import type { System } from './system.js';
import { flatMap } from '../../text/flat-map.js';

/** A linear relation over cells that ought to be zero. */
export interface Relation {
  readonly cells: readonly number[];
  readonly weights: readonly number[];
  /**
   * Relations of one family share no cell. A relation that had to be combined from several
   * (because of unknown cells) is a family of its own.
   */
  readonly family: string;
  /** Rows or columns of the form that the relation runs along; undefined where it is combined. */
  readonly each: 'row' | 'column' | undefined;
}

/** What is left to satisfy when the unknown cells have been eliminated. */
export interface Problem {
  readonly values: readonly number[];
  readonly relations: readonly Relation[];
  readonly residuals: readonly number[];
  /** For each cell the relations it takes part in, with its weight. */
  readonly touching: readonly (readonly { readonly relation: number; readonly weight: number }[])[];
  /** Each fixes one unknown cell, as far as no other unknown cell takes part. */
  readonly pivots: readonly {
    readonly cell: number;
    readonly weights: ReadonlyMap<number, number>;
  }[];
}

interface Row {
  weights: Map<number, number>;
  family: string;
  each: 'row' | 'column' | undefined;
  pivot?: number;
}

/** Eliminates the unknown cells, so that only relations between known cells remain. */
export function problemOf(system: System, readings: Readings): Problem {
  const rows = system.equations.map((equation): Row => {
    const weights = new Map<number, number>();
    for (const cell of equation.left) weights.set(cell, 1);
    for (const cell of equation.right) weights.set(cell, -1);
    return { weights, family: equation.identity.id, each: equation.identity.each };
  });
  readings.states.forEach((state, cell) => {
    if (state === 'unknown') eliminate(rows, cell);
  });
  const relations = rows
    .filter((row) => row.pivot === undefined && row.weights.size > 0)
    .map(({ weights, family, each }) => ({
      cells: [...weights.keys()],
      weights: [...weights.values()],
      family,
      each,
    }));
  const touching: { relation: number; weight: number }[][] = system.cells.map(() => []);
  relations.forEach((relation, index) => {
    relation.cells.forEach((cell, at) =>
      touching[cell]!.push({ relation: index, weight: relation.weights[at]! }),
    );
  });
  return {
    values: readings.values,
    relations,
    residuals: relations.map((relation) => residualOf(relation, readings.values)),
    touching,
    pivots: flatMap(rows, (row) =>
      row.pivot === undefined ? [] : { cell: row.pivot, weights: row.weights },
    ),
  };
}

function residualOf(relation: Relation, values: readonly number[]): number {
  let sum = 0;
  relation.cells.forEach((cell, at) => (sum += relation.weights[at]! * values[cell]!));
  return sum;
}

function eliminate(rows: Row[], cell: number): void {
  const usable = rows.filter((row) => row.pivot === undefined && row.weights.has(cell));
  if (usable.length === 0) return;
  const pivot = usable.reduce((best, row) => (cost(row, cell) < cost(best, cell) ? row : best));
  pivot.pivot = cell;
  const unit = pivot.weights.get(cell)!;
  for (const row of rows) {
    const weight = row === pivot ? undefined : row.weights.get(cell);
    if (weight !== undefined) subtract(row, pivot, weight, unit, rows.indexOf(row));
  }
}

function cost(row: Row, cell: number): number {
  return Math.abs(row.weights.get(cell)!) * 1000 + row.weights.size;
}

/** `row` × |unit| − `pivot` × weight × sign(unit): the cell of the pivot drops out, weights stay integers. */
function subtract(row: Row, pivot: Row, weight: number, unit: number, index: number): void {
  const scale = Math.abs(unit);
  const factor = weight * Math.sign(unit);
  const weights = new Map<number, number>();
  for (const [cell, own] of row.weights) weights.set(cell, own * scale);
  for (const [cell, other] of pivot.weights) {
    const sum = (weights.get(cell) ?? 0) - other * factor;
    if (sum === 0) weights.delete(cell);
    else weights.set(cell, sum);
  }
  row.weights = weights;
  row.family = `combined-${index}`;
  row.each = undefined;
}

/** The values that the relations give the unknown cells, once the known cells have the given values. */
export function solveUnknowns(
  problem: Problem,
  readings: Readings,
  values: readonly number[],
): Map<number, number> {
  const implied = implications(problem, readings, values);
  return new Map(implied.filter(([, value]) => Number.isInteger(value) && value >= 0));
}

/** Like {@link solveUnknowns}, without their cells, and with values that no cell can hold. */
export function impliedUnknowns(
  problem: Problem,
  readings: Readings,
  values: readonly number[],
): number[] {
  return implications(problem, readings, values).map(([, value]) => value);
}

function implications(
  problem: Problem,
  readings: Readings,
  values: readonly number[],
): [number, number][] {
  return flatMap(problem.pivots, ({ cell, weights }): [number, number][] => {
    let sum = 0;
    for (const [other, weight] of weights) {
      if (other === cell) continue;
      if (readings.states[other] === 'unknown') return [];
      sum += weight * values[other]!;
    }
    const value = -sum / weights.get(cell)!;
    return [[cell, value === 0 ? 0 : value]];
  });
}
